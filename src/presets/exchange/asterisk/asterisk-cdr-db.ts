/**
 * @module
 * The table `cdr` of Asterisk and FreePBX, exported as CSV with its column names.
 */

import type { Preset } from '../../preset.js';
import { drop, hour, keepAs, opaque, pseudonym } from '../../row.js';
import { callFields } from './asterisk-cdr.js';

export const asteriskCdrDb: Preset = {
  name: 'asterisk-cdr-db',
  title: 'Asterisk and FreePBX call detail records, the table cdr as CSV with a header (calldate, clid, …)',
  version:
    'Asterisk 1.4 to 22, cdr_odbc, cdr_adaptive_odbc, cdr_mysql and cdr_pgsql; FreePBX 2.11 to 17, asteriskcdrdb',
  format: 'csv',
  unlisted: 'drop',
  fields: [
    ...callFields,
    // FreePBX: who called by their own line's number, which line was dialled, and what the carrier was told.
    pseudonym('party', { tenant: 'asterisk' })('direct: call number', 'did cnum outbound_cnum'),
    drop('direct: name', 'cnam outbound_cnam dst_cnam'),
    drop('content: message content', 'userfield'),
    // `out-12025550123-101-20261124-….wav`.
    drop('content: call metadata', 'recordingfile'),
    hour('time: time stamp', 'calldate start answer end'),
    opaque('correlation: call metadata', 'src_uniqueid'),
    // The numbers of rows.
    keepAs('number')('none: call metadata', 'id AcctId cdr_id'),
  ],
};
