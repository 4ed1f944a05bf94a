/**
 * @module
 * Zeek's dns.log: one record for each query. The queried names are the sites somebody visited; some are the
 * name of a person's device, and those under in-addr.arpa and ip6.arpa spell an address backwards.
 */
import type { Preset } from '../preset.js';
import { keep, keepAs, opaque } from '../row.js';
import { connection } from './zeek-conn.js';

export const zeekDns: Preset = {
  name: 'zeek-dns',
  title: 'Zeek DNS log, dns.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/dns and policy/protocols/dns',
  format: { type: 'zeek', log: 'dns' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    // One treatment for all, so that an alias among the answers meets the query for it.
    opaque('quasi: clickstream', 'query answers auth addl original_query'),
    keepAs('count')('quasi: clickstream', 'rtt'),
    // A time to live has 31 bits, and six digits after the point.
    keepAs('number')('none: system', 'TTLs'),
    keepAs('count')('none: system', 'trans_id qclass qtype rcode opcode Z'),
    keepAs('word')('none: system', 'proto rcode_name opcode_name AA TC RD RA rejected'),
    // `*` asks for all.
    keep('none: system', 'qclass_name qtype_name'),
  ],
};
