/**
 * @module
 * Accounting of Kamailio and OpenSIPS: the tables `acc`, `missed_calls` and `cdrs`, exported as CSV with their
 * column names, or with `format: ndjson` what acc_json sends. Everything personal is in columns that the
 * operator adds (`db_extra`), hence the many names.
 */
import type { Preset } from './preset.js';

export const kamailioAcc: Preset = {
  name: 'kamailio-acc',
  title: 'Kamailio and OpenSIPS accounting: acc, missed_calls and cdrs as CSV with a header, or acc_json',
  version: 'Kamailio 4 to 6 and OpenSIPS 2 to 3, modules acc and acc_json, with the usual extra columns',
  format: 'csv',
  unlisted: 'drop',
  fields: [
    {
      path: ['src_user', 'src_number', 'caller'],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
      tenant: { field: 'src_domain' },
    },
    {
      path: ['dst_user', 'dst_ouser', 'dst_number', 'callee'],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
      tenant: { field: 'dst_domain' },
    },
    {
      // An extension in a URI belongs to its host.
      path: [
        ...['caller_id', 'caller_uri', 'callee_uri', 'from_uri', 'to_uri', 'ruri', 'contact', 'orig_ruri'],
        ...['pai', 'ppi', 'rpid', 'diversion', 'from', 'to', 'fu', 'tu', 'ru'],
      ],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
    },
    {
      path: ['digest_username', 'auth_user', 'username', 'uuid', 'account', 'cid'],
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['from_name', 'caller_name', 'display_name'],
      class: 'direct',
      category: 'name',
      transform: 'drop',
    },
    {
      path: ['src_ip', 'source_ip', 'dst_ip', 'received', 'leg_src', 'leg_dst'],
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    { path: ['src_port', 'source_port'], class: 'quasi', category: 'IP address', transform: 'drop' },
    {
      path: ['callid', 'call_id', 'from_tag', 'to_tag', 'hash_id', 'hash_entry'],
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: [
        ...['time', 'time_attr', 'timestamp', 'start_time', 'end_time', 'created', 'call_start_time'],
        ...['call_end_time', 'setup_time', 'time_hires'],
      ],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'hour',
    },
    {
      path: ['duration', 'setuptime'],
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 30,
    },
    { path: 'ms_duration', class: 'quasi', category: 'call duration', transform: 'generalize', step: 30_000 },
    {
      path: ['ua', 'user_agent'],
      class: 'device',
      category: 'device',
      transform: 'generalize',
      to: 'major',
    },
    {
      path: ['sip_code', 'sip_reason', 'code', 'reason'],
      class: 'none',
      category: 'call completion',
      transform: 'keep',
    },
    { path: ['src_domain', 'dst_domain'], class: 'none', category: 'call metadata', transform: 'keep' },
    {
      path: ['id', 'method', 'cdr_id', 'calltype'],
      class: 'none',
      category: 'call metadata',
      transform: 'keep',
    },
  ],
};
