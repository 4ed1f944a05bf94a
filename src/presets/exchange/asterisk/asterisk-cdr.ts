/**
 * @module
 * Asterisk's Master.csv as cdr_csv writes it: accountcode first, no header, text quoted and numbers bare.
 */
import type { Field, Preset } from '../../preset.js';
import { drop, hour, keep, keepAs, opaque, pseudonym, seconds } from '../../row.js';

/** What distinguishes the layouts: in the other one, these words are one column further to the left. */
export const disposition = {
  name: 'disposition',
  values: ['ANSWERED', 'NO ANSWER', 'NOANSWER', 'BUSY', 'FAILED', 'CONGESTION', 'UNKNOWN', 'NULL RECORD'],
};
export const amaflags = {
  name: 'amaflags',
  values: ['DOCUMENTATION', 'BILLING', 'OMIT', 'DEFAULT', 'IGNORE', 'UNKNOWN', 'Unknown', '0', '1', '2', '3'],
};

/** The columns that every row has, in the order of `build_csv_record` of cdr/cdr_csv.c. */
export const callColumns = [
  ...['accountcode', 'src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp', 'lastdata'],
  ...['start', 'answer', 'end', 'duration', 'billsec', disposition, amaflags],
];

/** What becomes of them is the same in every layout. */
export const callFields: readonly Field[] = [
  opaque('direct: billing data', 'accountcode peeraccount'),
  // In clid a caller's name comes before the number, and is removed.
  pseudonym('party', { tenant: 'asterisk' })('direct: call number', 'src dst clid'),
  pseudonym('uri', { tenant: 'asterisk' })('device: call number', 'channel dstchannel'),
  // Arguments of the application: dial strings, but also what a dialplan was told to say or fetch.
  drop('content: call metadata', 'lastdata'),
  seconds('quasi: call duration', 'duration billsec'),
  // The epoch in front of the dot is the second at which the call began.
  opaque('correlation: call metadata', 'uniqueid linkedid'),
  keep('none: call completion', 'disposition'),
  keep('none: call metadata', 'dcontext lastapp amaflags'),
  keepAs('number')('none: call metadata', 'sequence'),
];

export const asteriskCdr: Preset = {
  name: 'asterisk-cdr',
  title: 'Asterisk call detail records, Master.csv of cdr_csv (accountcode first)',
  version: 'Asterisk 1.4 to 22, cdr/cdr_csv.c with loguniqueid, loguserfield and newcdrcolumns',
  format: {
    type: 'csv',
    header: 'none',
    // Those that cdr.conf asks for may lack from the right.
    columns: [...callColumns, 'uniqueid', 'userfield', 'peeraccount', 'linkedid', 'sequence'],
    optional: 5,
  },
  time: 'start',
  unlisted: 'drop',
  fields: [
    ...callFields,
    drop('content: message content', 'userfield'),
    hour('time: time stamp', 'start answer end'),
  ],
};
