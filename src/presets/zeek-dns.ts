/**
 * @module
 * Zeek's dns.log: one record for each query. The names asked for are the sites somebody went to; some are the
 * name of a person's device, and those under in-addr.arpa and ip6.arpa spell an address backwards.
 */
import type { Preset } from './preset.js';
import { keep, opaque } from './row.js';
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
    keep('quasi: clickstream', 'rtt'),
    keep(
      'none: system',
      'proto trans_id qclass qclass_name qtype qtype_name rcode rcode_name AA TC RD RA Z TTLs rejected',
      'opcode opcode_name',
    ),
  ],
};
