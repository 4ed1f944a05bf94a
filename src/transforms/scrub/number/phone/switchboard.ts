/**
 * @module
 * Rows of calls that switches and fax servers write in an order of their own, without a word for it: the form of the row says which of
 * its columns is a number, whatever plan has it.
 */
import { isDigit } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import { isDelimiter } from './row.js';

/** `25.01.26 02:04:59;RING;0;`, `…;CALL;1;20;2025550123;`, `…;CONNECT;0;20;`: the call monitor of a Fritz!Box. */
const monitored = new Ending(
  /(?:^|\s)\d\d\.\d\d\.\d\d \d\d:\d\d:\d\d;(?:RING;\d{1,3};(?:\d{3,15};)?|CALL;\d{1,3};\d{1,3};(?:\d{3,15};)?|CONNECT;\d{1,3};\d{1,3};)$/,
);
/** `SEND⇥000069298⇥ttyS3⇥297⇥⇥alice@example.org⇥"`: whom HylaFAX has sent to, of xferfaxlog(5F). */
const faxed = new Ending(/\t(?:SEND|RECV|CALL|PAGE|POLL|UNSENT|PROXY)\t\d{5,12}\t[^\n]{1,120}\t"$/);
/** `071526 0702 03675 7 968 `: date, time, duration, condition and access code of Communication Manager's SMDR. */
const accessed = new Ending(/(?:^|\n)\d{6} \d{4} \d{5} [\dA-Z] (?:\d{1,4} )?$/);
/** `01/12/26  07:58PM 175 03 `: date, time, extension and line of Panasonic's SMDR, and how long it took behind. */
const extended = new Ending(
  /(?:^|\s)\d\d?\/\d\d?\/\d{2,4} {1,4}\d\d?:\d\d ?(?:[AP]M?)? {1,4}\d{2,5} {1,4}(?:CO {1,4})?\d{2,4} {1,4}(?:<[ID]>)?$/i,
);
/** Behind the time of ringing, `0'29`, where the row has one. */
const took = / (?: [^\n]{0,32}?|\d\d?'\d\d {1,4})\d\d?:\d\d'\d\d/y;
/** `Nov 28 12:26:37.67: [3465]: SESSION BEGIN 000079567 `: the job, and whom HylaFAX dials. */
const begun = new Ending(/: SESSION BEGIN \d{6,12} $/);
/** `"","`, `"","4711","`: the columns by which Asterisk's cdr-csv begins, and the channel of a device. */
const opened = /(?:^|\n)"[^"\n]{0,40}","(?:[^"\n]{0,40}",")?$/;
const channel = /"(?:PJSIP|SIP|DAHDI)\//;
/** `28.11.26;12:02:42;7;737;00:05:14;00:32:30;`, `2026/11/28 12:02:42,00:04:40,9,`: a date, a time and how long it took, in cells. */
const timed =
  /(?:^|\n)\d{1,4}([-./])\d\d?\1\d{2,4}(?: |([,;|\t]))\d\d?:\d\d(?::\d\d)?([,;|\t])(?:\w{0,12}\3){0,4}(?:\d{1,3}:\d\d:\d\d\3){1,2}(?:\d{0,5}\3)?$/;
/** `1,3,31834266,1719149597,…`: the columns by which Communications Manager begins, and the name of a partition. */
const managed = /(?:^|\n)"?[01]"?,"?\d{1,10}"?,"?\d{4,10}"?,"?(?:1\d{9}|\d{4,10})"?,/;
const unquoted = /(?:^|\n)[01],\d{1,10},\d{4,10},(?:1\d{9}|\d{4,10}),/;
const partition = /"(?:PT|CSS)[_-][\w-]{1,40}"|"[\w-]{1,40}[_-](?:PT|CSS)"/;
const reach = 400;

const isMark = (code: number): boolean => code === 44 || code === 34;

/** Whether the row has these digits, of seven or more, for the number of a party. */
export function isOfSwitch(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size < 7 || size > 15) return false;
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === 59) return after === 59 && monitored.test(text.slice(Math.max(0, start - 48), start));
  if (before === 34 && text.charCodeAt(start - 2) === 9)
    return (
      after === 34 &&
      text.charCodeAt(end + 1) === 9 &&
      faxed.test(text.slice(Math.max(0, start - 192), start))
    );
  if (before === 32 || before === 62) {
    if (before === 32 && size > 8 && begun.test(text.slice(Math.max(0, start - 32), start))) return true;
    if (after !== 32) return false;
    took.lastIndex = end;
    if (took.test(text)) return extended.test(text.slice(Math.max(0, start - 64), start));
    if (!isDigit(text.charCodeAt(end + 1))) return false;
    return size > 9 && accessed.test(text.slice(Math.max(0, start - 40), start));
  }
  // If the counts of a row are not quoted, a quoted number is not a count.
  if (before === 34 && after === 34 && size < 10)
    return isOpened(text, start, end) || isManaged(text, start, end, unquoted);
  // It must begin with a trunk zero or a country code. Other numbers of the row have neither.
  if (!isMark(before) || !isMark(after) || size < 10 || text.charCodeAt(start) === 49) return false;
  return isManaged(text, start, end, managed);
}

function isManaged(text: string, start: number, end: number, opening: RegExp): boolean {
  const from = Math.max(0, start - reach);
  const lead = text.slice(from, start);
  if (!opening.test(`${from === 0 ? '' : ' '}${lead.slice(lead.lastIndexOf('\n') + 1)}`)) return false;
  const [rest = ''] = text.slice(end, end + reach).split('\n', 1);
  return partition.test(rest);
}

/** Who called, or was called, in a row of cdr-csv. */
function isOpened(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 96);
  return (
    text.charCodeAt(end + 1) === 44 &&
    opened.test(`${from === 0 ? '' : ' '}${text.slice(from, start)}`) &&
    channel.test(text.slice(end, end + 240).split('\n', 1)[0]!)
  );
}

/**
 * Whether a row that says when, and how long, has these digits right behind: with a zero in front, of more digits than counters
 * have, or before the way of a call.
 */
export function isTimed(text: string, start: number, end: number): boolean {
  const size = end - start;
  const mark = text.charCodeAt(start - 1);
  if (size < 9 || size > 15 || mark !== text.charCodeAt(end) || !isDelimiter(mark)) return false;
  const isLikely = size > 10 || text.charCodeAt(start) === 48;
  if (!isLikely && !way.test(text.slice(end, end + 3))) return false;
  const from = Math.max(0, start - 96);
  return timed.test(`${from === 0 ? '' : ' '}${text.slice(from, start)}`);
}
const way = /^([,;|\t])[IO]\1$/;
