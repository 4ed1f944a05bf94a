/**
 * @module
 * Zeek's conn.log: one record for each connection. In TSV, and with `format: ndjson` in JSON, where the
 * endpoints are `id.orig_h` as one key, nested, or renamed to `id_orig_h`.
 */
import type { Field, Preset } from '../preset.js';
import { drop, hour, keep, keepAs, mac, opaque, truncateIp } from '../row.js';

/** What every log about a connection begins with. */
export const connection: readonly Field[] = [
  hour('time: time stamp', 'ts'),
  // Either end may be a person's; a multicast or DNS server is cut as well.
  truncateIp('quasi: IP address', '["id.orig_h"] id.orig_h id_orig_h ["id.resp_h"] id.resp_h id_resp_h'),
  // Behind an address translator it is the port that tells the clients apart (RFC 6302).
  drop('quasi: IP address', '["id.orig_p"] id.orig_p id_orig_p'),
  keepAs('count')('none: system', '["id.resp_p"] id.resp_p id_resp_p'),
  opaque('correlation: clickstream', 'uid'),
  // Which log this is, where several share a stream of JSON, and when it was written.
  keepAs('word')('none: system', '_path'),
  hour('time: time stamp', '_write_ts'),
];

export const zeekConn: Preset = {
  name: 'zeek-conn',
  title: 'Zeek connection log, conn.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/conn and policy/protocols/conn',
  format: { type: 'zeek', log: 'conn' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    mac('device: device', 'orig_l2_addr resp_l2_addr'),
    opaque('correlation: clickstream', 'tunnel_parents'),
    // An unkeyed hash of addresses and ports, which can be found by trying all of them.
    drop('quasi: IP address', 'community_id'),
    keepAs('count')('quasi: clickstream', 'duration'),
    keepAs('number')(
      'quasi: clickstream',
      'orig_bytes resp_bytes orig_pkts orig_ip_bytes resp_pkts resp_ip_bytes',
    ),
    // As a client speaks, its system does.
    keep('quasi: clickstream', 'history'),
    keepAs('word')('none: system', 'proto conn_state local_orig local_resp'),
    keepAs('number')('none: system', 'missed_bytes'),
    keepAs('count')('none: system', 'ip_proto vlan inner_vlan'),
    // Several, with a comma between them.
    keep('none: system', 'service failed_service speculative_service'),
  ],
};
