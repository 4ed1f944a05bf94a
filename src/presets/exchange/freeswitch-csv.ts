/**
 * @module
 * FreeSWITCH's Master.csv as the default template of mod_cdr_csv writes it. If you have changed the template,
 * name the columns in your own policy.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque, pseudonym, seconds } from '../row.js';

export const freeswitchCsv: Preset = {
  name: 'freeswitch-csv',
  title: 'FreeSWITCH call detail records, Master.csv by the "example" template of mod_cdr_csv',
  version: 'FreeSWITCH 1.0 to 1.10, conf/vanilla/autoload_configs/cdr_csv.conf.xml',
  format: {
    type: 'csv',
    header: 'none',
    columns: [
      ...['caller_id_name', 'caller_id_number', 'destination_number', 'context', 'start_stamp'],
      ...['answer_stamp', 'end_stamp', 'duration', 'billsec', 'hangup_cause', 'uuid', 'bleg_uuid'],
      ...['accountcode', 'read_codec', 'write_codec'],
    ],
  },
  time: 'start_stamp',
  unlisted: 'drop',
  fields: [
    drop('direct: name', 'caller_id_name'),
    pseudonym('party', { tenant: 'freeswitch' })(
      'direct: call number',
      'caller_id_number destination_number',
    ),
    opaque('direct: billing data', 'accountcode'),
    // UUIDs of version 1 hold the time and the MAC of the switch.
    opaque('correlation: call metadata', 'uuid bleg_uuid'),
    hour('time: time stamp', 'start_stamp answer_stamp end_stamp'),
    seconds('quasi: call duration', 'duration billsec'),
    keepAs('word')('none: call completion', 'hangup_cause'),
    keepAs('word')('none: call metadata', 'read_codec write_codec'),
    keep('none: call metadata', 'context'),
  ],
};
