/**
 * @module
 * Accounting of Kamailio and OpenSIPS: the tables `acc`, `missed_calls` and `cdrs`, exported as CSV with their
 * column names, or with `format: ndjson` what acc_json sends. Everything personal is in columns that the
 * operator adds (`db_extra`), hence the many names.
 */
import type { Preset } from './preset.js';
import {
  drop,
  duration,
  hour,
  keep,
  keepAs,
  majorVersion,
  opaque,
  pseudonym,
  seconds,
  truncateIp,
} from './row.js';

export const kamailioAcc: Preset = {
  name: 'kamailio-acc',
  title: 'Kamailio and OpenSIPS accounting: acc, missed_calls and cdrs as CSV with a header, or acc_json',
  version: 'Kamailio 4 to 6 and OpenSIPS 2 to 3, modules acc and acc_json, with the usual extra columns',
  format: 'csv',
  unlisted: 'drop',
  fields: [
    // Not to the host beside it: behind a contact that is the phone's own address, and behind a user alone there is none.
    pseudonym('party', { tenant: { field: 'src_domain', otherwise: 'kamailio' } })(
      'direct: call number',
      'src_user src_number caller digest_username auth_user username',
      'caller_id caller_uri from_uri contact pai ppi rpid from fu',
    ),
    pseudonym('party', { tenant: { field: 'dst_domain', otherwise: 'kamailio' } })(
      'direct: call number',
      'dst_user dst_ouser dst_number callee',
      'callee_uri to_uri ruri orig_ruri diversion to tu ru',
    ),
    opaque('direct: user name', 'uuid account cid'),
    drop('direct: name', 'from_name caller_name display_name'),
    truncateIp('quasi: IP address', 'src_ip source_ip dst_ip received leg_src leg_dst'),
    drop('quasi: IP address', 'src_port source_port'),
    opaque('correlation: call metadata', 'callid call_id from_tag to_tag hash_id hash_entry'),
    hour(
      'time: time stamp',
      'time time_attr timestamp start_time end_time created call_start_time call_end_time setup_time',
      'time_hires',
    ),
    seconds('quasi: call duration', 'duration setuptime'),
    duration(1000)('quasi: call duration', 'ms_duration'),
    majorVersion('device: device', 'ua user_agent'),
    keepAs('code')('none: call completion', 'sip_code code'),
    keep('none: call completion', 'sip_reason reason'),
    keepAs('host')('none: call metadata', 'src_domain dst_domain'),
    // The numbers of rows.
    keepAs('number')('none: call metadata', 'id cdr_id'),
    keepAs('word')('none: call metadata', 'method'),
    keep('none: call metadata', 'calltype'),
  ],
};
