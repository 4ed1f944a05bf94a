/**
 * @module
 * Accounting of Kamailio and OpenSIPS: the tables `acc`, `missed_calls` and `cdrs`, exported as CSV with their
 * column names, or with `format: ndjson` what acc_json sends, and OpenSIPS's events E_ACC_CDR, E_ACC_EVENT and
 * E_ACC_MISSED_EVENT as JSON-RPC, whose `params` they are. Everything personal is in columns that the
 * operator adds (`db_extra`), hence the many names.
 */
import type { Field, Preset } from '../preset.js';
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
} from '../row.js';

/** @param holder - in front of each name, with a dot */
const fieldsIn = (holder: string): readonly Field[] => {
  const of = (...lines: readonly string[]): string =>
    lines
      .flatMap((line) => line.split(' '))
      .map((name) => holder + name)
      .join(' ');
  return [
    // The tenant is not the host next to it: after a contact this is the phone's own address, and after a user alone there is none.
    pseudonym('party', { tenant: { field: `${holder}src_domain`, otherwise: 'kamailio' } })(
      'direct: call number',
      of(
        'src_user src_number caller digest_username auth_user username',
        'caller_id caller_uri from_uri contact pai ppi rpid from fu',
      ),
    ),
    pseudonym('party', { tenant: { field: `${holder}dst_domain`, otherwise: 'kamailio' } })(
      'direct: call number',
      of('dst_user dst_ouser dst_number callee', 'callee_uri to_uri ruri orig_ruri diversion to tu ru'),
    ),
    opaque('direct: user name', of('uuid account cid')),
    drop('direct: name', of('from_name caller_name display_name')),
    truncateIp('quasi: IP address', of('src_ip source_ip dst_ip received leg_src leg_dst')),
    drop('quasi: IP address', of('src_port source_port')),
    opaque('correlation: call metadata', of('callid call_id from_tag to_tag hash_id hash_entry')),
    hour(
      'time: time stamp',
      of(
        'time time_attr timestamp start_time end_time created call_start_time call_end_time setup_time',
        'time_hires',
      ),
    ),
    seconds('quasi: call duration', of('duration setuptime')),
    duration(1000)('quasi: call duration', of('ms_duration')),
    majorVersion('device: device', of('ua user_agent')),
    keepAs('code')('none: call completion', of('sip_code code')),
    keep('none: call completion', of('sip_reason reason')),
    keepAs('host')('none: call metadata', of('src_domain dst_domain')),
    // The numbers of rows.
    keepAs('number')('none: call metadata', of('id cdr_id')),
    keepAs('word')('none: call metadata', of('method')),
    keep('none: call metadata', of('calltype')),
  ];
};

/** Of tables and of syslog. */
export const accFields: readonly Field[] = fieldsIn('');

export const kamailioAcc: Preset = {
  name: 'kamailio-acc',
  title:
    'Kamailio and OpenSIPS accounting: acc, missed_calls and cdrs as CSV with a header, acc_json, E_ACC events',
  version:
    'Kamailio 4 to 6 and OpenSIPS 2 to 4, modules acc and acc_json, with the usual extra columns; Exported Events',
  format: 'csv',
  unlisted: 'drop',
  fields: [...accFields, ...fieldsIn('params.'), keep('none: system', 'jsonrpc')],
};
