/**
 * @module
 * 3CX's cdr.log, and what its CDR service sends over TCP: no header, and the fields in the order of the manual.
 * If yours are in another order, or there are fewer, name the columns in your own policy.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque, pseudonym } from '../row.js';

export const cdr3cx: Preset = {
  name: '3cx-cdr',
  title: '3CX call detail records, cdr.log and the socket, all 27 fields in the order of the manual',
  version: '3CX 15.5 to 20, CDR output fields (www.3cx.com/docs/cdr-call-data-records)',
  format: {
    type: 'csv',
    header: 'none',
    columns: [
      ...['historyid', 'callid', 'duration', 'time-start', 'time-answered', 'time-end', 'reason-terminated'],
      ...['from-no', 'to-no', 'from-dn', 'to-dn', 'dial-no', 'reason-changed', 'final-number', 'final-dn'],
      ...['bill-code', 'bill-rate', 'bill-cost', 'bill-name', 'chain', 'from-type', 'to-type', 'final-type'],
      ...['from-dispname', 'to-dispname', 'final-dispname', 'missed-queue-calls'],
    ],
    // Left out by default, from the right.
    optional: 7,
  },
  time: { field: 'time-start', format: 'YYYY/MM/DD hh:mm:ss' },
  unlisted: 'drop',
  fields: [
    // `Ext.101` for an extension of the exchange itself.
    pseudonym('party', { tenant: '3cx' })('direct: call number', 'from-no to-no final-number'),
    // The same again without `Ext.`, or the number of a trunk; dialled digits, with prefixes and codes.
    drop('direct: call number', 'from-dn to-dn final-dn dial-no'),
    // All that took part, as one text, and the agents that did not answer.
    drop('direct: call number', 'chain missed-queue-calls'),
    drop('direct: name', 'from-dispname to-dispname final-dispname'),
    opaque('direct: billing data', 'bill-code'),
    // `Call 612504` in older releases.
    opaque('correlation: call metadata', 'historyid callid'),
    hour('time: time stamp', 'time-start time-answered time-end'),
    // `00:05:36`.
    keep('quasi: call duration', 'duration'),
    keepAs('number')('quasi: billing data', 'bill-rate bill-cost'),
    opaque('quasi: billing data', 'bill-name'),
    keepAs('word')('none: call completion', 'reason-terminated'),
    // `QFwdToDNA`, `ReplacedDst`.
    keepAs('word')('none: call completion', 'reason-changed'),
    opaque('none: call metadata', 'from-type to-type final-type'),
  ],
};
