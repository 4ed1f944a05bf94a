/**
 * @module
 * Asterisk's Master.csv as cdr_csv writes it: accountcode first, no header, text quoted and numbers bare.
 */
import type { Preset } from './preset.js';

/** What tells the layouts apart: in the other, these words stand one column further left. */
export const disposition = {
  name: 'disposition',
  values: ['ANSWERED', 'NO ANSWER', 'NOANSWER', 'BUSY', 'FAILED', 'CONGESTION', 'UNKNOWN', 'NULL RECORD'],
};
export const amaflags = {
  name: 'amaflags',
  values: ['DOCUMENTATION', 'BILLING', 'OMIT', 'DEFAULT', 'IGNORE', 'UNKNOWN', 'Unknown', '0', '1', '2', '3'],
};

export const asteriskCdr: Preset = {
  name: 'asterisk-cdr',
  title: 'Asterisk call detail records, Master.csv of cdr_csv (accountcode first)',
  version: 'Asterisk 1.4 to 22, cdr/cdr_csv.c with loguniqueid, loguserfield and newcdrcolumns',
  format: {
    type: 'csv',
    header: 'none',
    // The order in `build_csv_record` of cdr/cdr_csv.c: 16 columns, and those that cdr.conf asks for. Whoever
    // has the last three without both before them names the columns in a policy of their own.
    columns: [
      ...['accountcode', 'src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp', 'lastdata'],
      ...['start', 'answer', 'end', 'duration', 'billsec', disposition, amaflags],
      ...['uniqueid', 'userfield', 'peeraccount', 'linkedid', 'sequence'],
    ],
    optional: 5,
  },
  time: 'start',
  unlisted: 'drop',
  fields: [
    {
      path: ['accountcode', 'peeraccount'],
      class: 'direct',
      category: 'billing data',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      // A caller's name stands in front of the number in clid, and goes.
      path: ['src', 'dst', 'clid'],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
      tenant: 'asterisk',
    },
    {
      path: ['channel', 'dstchannel'],
      class: 'device',
      category: 'call number',
      identifier: 'uri',
      transform: 'pseudonym',
      tenant: 'asterisk',
    },
    // Arguments of the application: dial strings, but also what a dialplan was told to say or to fetch.
    { path: 'lastdata', class: 'content', category: 'call metadata', transform: 'drop' },
    { path: 'userfield', class: 'content', category: 'message content', transform: 'drop' },
    {
      path: ['start', 'answer', 'end'],
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
    {
      // The epoch in front of the dot is the second at which the call began.
      path: ['uniqueid', 'linkedid'],
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'disposition', class: 'none', category: 'call completion', transform: 'keep' },
    {
      path: ['dcontext', 'lastapp', 'amaflags', 'sequence'],
      class: 'none',
      category: 'call metadata',
      transform: 'keep',
    },
  ],
};
