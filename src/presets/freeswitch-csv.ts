/**
 * @module
 * FreeSWITCH's Master.csv as the default template of mod_cdr_csv writes it. Templates are anyone's to change:
 * whoever did names the columns in a policy of their own.
 */
import type { Preset } from './preset.js';

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
    { path: 'caller_id_name', class: 'direct', category: 'name', transform: 'drop' },
    {
      path: ['caller_id_number', 'destination_number'],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
      tenant: 'freeswitch',
    },
    {
      path: 'accountcode',
      class: 'direct',
      category: 'billing data',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      // UUIDs of version 1 hold the time and the MAC of the switch.
      path: ['uuid', 'bleg_uuid'],
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['start_stamp', 'answer_stamp', 'end_stamp'],
      class: 'time',
      category: 'time stamp',
      transform: 'generalize',
      to: 'hour',
    },
    {
      path: ['duration', 'billsec'],
      class: 'quasi',
      category: 'call duration',
      transform: 'generalize',
      step: 30,
    },
    { path: 'hangup_cause', class: 'none', category: 'call completion', transform: 'keep' },
    {
      path: ['context', 'read_codec', 'write_codec'],
      class: 'none',
      category: 'call metadata',
      transform: 'keep',
    },
  ],
};
