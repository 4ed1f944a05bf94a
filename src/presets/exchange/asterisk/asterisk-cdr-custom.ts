/**
 * @module
 * Asterisk's Master.csv as the sample mapping of cdr_custom writes it: clid first, 19 columns. The two files
 * share their name and nothing else.
 */

import type { Preset } from '../../preset.js';
import { drop, pseudonym } from '../../row.js';
import { amaflags, asteriskCdr, disposition } from './asterisk-cdr.js';

export const asteriskCdrCustom: Preset = {
  name: 'asterisk-cdr-custom',
  title: 'Asterisk call detail records, Master.csv of cdr_custom (clid first, 19 columns)',
  version: 'Asterisk 1.8 to 22, configs/samples/cdr_custom.conf.sample',
  format: {
    type: 'csv',
    header: 'none',
    columns: [
      ...['clid', 'src', 'dst', 'dcontext', 'channel', 'dstchannel', 'lastapp', 'lastdata'],
      ...['start', 'answer', 'end', 'duration', 'billsec', disposition, amaflags],
      ...['accountcode', 'uniqueid', 'userfield', 'sequence'],
    ],
  },
  time: 'start',
  unlisted: 'drop',
  // The fields of cdr_csv, in another order; databases that FreePBX fills have a few more.
  fields: [
    ...asteriskCdr.fields,
    pseudonym('party', { tenant: 'asterisk' })('direct: call number', 'cnum outbound_cnum did'),
    drop('direct: name', 'cnam outbound_cnam dst_cnam'),
    // `q-600-12025550123-20260101-…wav`: a number, a time, and the recorded speech.
    drop('content: message content', 'recordingfile'),
  ],
};
