/**
 * @module
 * Zeek's conn.log: one record for each connection. In TSV, and with `format: ndjson` in JSON, where the
 * endpoints are `id.orig_h` as one key, nested, or renamed to `id_orig_h`.
 */
import type { Field, Preset } from './preset.js';

/** What every log about a connection begins with. */
export const connection: readonly Field[] = [
  { path: 'ts', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
  {
    // Either end may be a person's; a multicast or DNS server is cut as well.
    path: ['["id.orig_h"]', 'id.orig_h', 'id_orig_h', '["id.resp_h"]', 'id.resp_h', 'id_resp_h'],
    class: 'quasi',
    category: 'IP address',
    identifier: 'ip',
    transform: 'truncate',
  },
  {
    // Behind an address translator it is the port that tells the clients apart (RFC 6302).
    path: ['["id.orig_p"]', 'id.orig_p', 'id_orig_p'],
    class: 'quasi',
    category: 'IP address',
    transform: 'drop',
  },
  {
    path: ['["id.resp_p"]', 'id.resp_p', 'id_resp_p'],
    class: 'none',
    category: 'system',
    transform: 'keep',
  },
  {
    path: 'uid',
    class: 'correlation',
    category: 'clickstream',
    identifier: 'opaque',
    transform: 'pseudonym',
  },
  // Which log this is, where several share a stream of JSON, and when it was written.
  { path: '_path', class: 'none', category: 'system', transform: 'keep' },
  { path: '_write_ts', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
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
    {
      path: ['orig_l2_addr', 'resp_l2_addr'],
      class: 'device',
      category: 'device',
      identifier: 'mac',
      transform: 'pseudonym',
    },
    {
      path: 'tunnel_parents',
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    // An unkeyed hash of addresses and ports: whoever can count through them has them back.
    { path: 'community_id', class: 'quasi', category: 'IP address', transform: 'drop' },
    {
      path: [
        'duration',
        'orig_bytes',
        'resp_bytes',
        'orig_pkts',
        'orig_ip_bytes',
        'resp_pkts',
        'resp_ip_bytes',
      ],
      class: 'quasi',
      category: 'clickstream',
      transform: 'keep',
    },
    // As a client speaks, its system does.
    { path: 'history', class: 'quasi', category: 'clickstream', transform: 'keep' },
    {
      path: [
        ...['proto', 'service', 'conn_state', 'local_orig', 'local_resp', 'missed_bytes', 'ip_proto'],
        ...['vlan', 'inner_vlan', 'failed_service', 'speculative_service'],
      ],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
