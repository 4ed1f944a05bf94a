/**
 * @module
 * A row of a call detail record, or of deliveries, without its header: numbers stand between commas, and how a call ended
 * says what the row is of.
 */

import { isQuote } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';

import type { Rare } from '../../scan/expression/rare.js';

/**
 * How calls and messages end, what a switch calls its legs and devices, the way of a call behind its duration: of anything else
 * nobody says so.
 */
const ends =
  /^"[IO]","\d{6,8}",|\b(?:ANSWER(?:ED)?|answered\||INT(?:ER|RA)STATE|TOLL_?FREE|NO[ _]?ANSWER|NORMAL(?:_CALL)?_CLEARING|ORIGINATOR_CANCEL|USER_BUSY|CONGESTION|UNALLOCATED_NUMBER|NO_?ROUTE(?:_DESTINATION)?|CHANUNAVAIL|CALL_REJECTED|SUBSCRIBER_ABSENT|NO_USER_RESPONSE|NORMAL_(?:UNSPECIFIED|TEMPORARY_FAILURE)|DELIVRD|UNDELIV|CHAN_START|CHAN_END|ENTERQUEUE|INCALL|CDR|MO[CS]|MT[CS]|SMSM[OT]|M[OT]SMS|(?:PJ)?SIP\/|DAHDI\/|from-(?:trunk|internal|pstn)|SEP[\dA-F]{12}\b)|,\d\d:\d\d:\d\d,\d{1,5},[^,\n]{0,24},[IO],/;
/** Much else ends so, too, or has a codec, or the cause of a release. */
const loose =
  /\b(?:BUSY|FAILED|REJECTED|EXPIRED|delivered|call(?:er|ee|ing|ed)?|sms|mms|voice|voip|whatsapp|smpp|pstn|dial\w*|trunk|answered|incoming|outgoing|clearing|(?:in|out)bound|G7(?:11|22|23|26|29)[AU]?|PCM[AU]|ISUP)\b/i;
const reach = 256;
/** Either, also where a window cuts a word. */
export const callEnds = new RegExp(
  `${ends.source}|${loose.source}`.replaceAll('\\b', '').replace('^', ''),
  'gi',
);

const isSpaceOrEnd = (code: number): boolean => Number.isNaN(code) || code === 32 || code === 10;
/** A comma, a semicolon, a bar or a tab. */
export const isDelimiter = (code: number): boolean =>
  code === 44 || code === 59 || code === 124 || code === 9;

/** A field of its own, and two more of the row; or a string of an object. */
function isField(text: string, start: number, end: number): boolean {
  const isQuoted = isQuote(text.charCodeAt(start - 1));
  const before = text.charCodeAt(isQuoted ? start - 2 : start - 1);
  const after = text.charCodeAt(isQuote(text.charCodeAt(end)) ? end + 1 : end);
  if (isQuoted && before === 58) return end - start > 10 && (after === 44 || after === 125);
  if (Number.isNaN(before) || before === 10) return isDelimiter(after);
  return isDelimiter(before) && (before === after || Number.isNaN(after) || after === 10 || after === 13);
}

/** `12025550123->447700900123`, `12025550123/1/1 -> …`: from whom, and to whom. */
const arrowBehind = /^(?:\/\d\/\d)?["'>)\]]{0,2}\s?[-=]{1,2}>\s?["'<([]{0,2}\+?(\d{10,15})(?!\d)/;
const arrowBefore = /(?:^|[^\d.])(\d{10,15})(?:\/\d\/\d)?["'>)\]]{0,2}\s?[-=]{1,2}>\s?["'<([]{0,2}$/;

/** What an arrow begins with behind the digits, or ends with before them. */
function isBesideArrow(text: string, start: number, end: number): boolean {
  for (let at = 0; at < 4; at++) if (text.charCodeAt(start - 1 - at) === 62) return true;
  const most = end + (text.charCodeAt(end) === 47 ? 8 : 4);
  for (let at = end; at < most; at++)
    if (text.charCodeAt(at) === 45 || text.charCodeAt(at) === 61) return true;
  return false;
}

/** Two numbers, an arrow between them: of more digits than counters and times have. */
function isWay(text: string, start: number, end: number): boolean {
  if (!isBesideArrow(text, start, end)) return false;
  const [, other = ''] =
    arrowBehind.exec(text.slice(end, end + 28)) ??
    arrowBefore.exec(text.slice(Math.max(0, start - 28), start)) ??
    [];
  return other !== '' && Math.max(other.length, end - start) > 10;
}

/**
 * A row of a switch (SMDR): a date or a time, how long it took, and the extension or the trunk right before the number; no
 * words.
 */
const accounted =
  /^(?!.*[a-z]{4}).*\b\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M?)?\s.*\d\d?[:'.]\d\d['":]?.*?\s[A-Z]{0,3}\d{2,5}\s{1,12}$/i;

/** `11/27/26 04:45PM  1113 01 2025550123   00:09'57`: a date, an extension and a line before it, and how long it took behind. */
const dialled =
  /(?:^|\s)\d\d?\/\d\d?\/\d{2,4}\s{1,4}\d\d?:\d\d ?(?:[AP]M?)?\s{1,8}\d{2,5}\s{1,8}\d{2,4}\s{1,8}(?:<[ID]>)?$/i;
const took = /^[^\n]{0,48}\s\d{1,2}:\d\d['":]\d\d/;

/** `|447700900123|+12025550123|`: the field beside it is a number that shows its country. */
const besideBehind = /^["']?([,;|\t])["']?(?:\+|00)[1-9]\d{8,13}["']?(?:\1|\s|$)/;
const besideBefore = /(?:^|[,;|\t\n])["']?(?:\+|00)[1-9]\d{8,13}["']?[,;|\t]["']?$/;
const isBeside = (text: string, start: number, end: number): boolean =>
  end - start > 10 &&
  (besideBehind.test(text.slice(end, end + 24)) ||
    besideBefore.test(text.slice(Math.max(0, start - 24), start)));

/** `20261002093012`: a second, as switches write it. */
const moment = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){2}$/;
export const isMoment = (digits: string): boolean => moment.test(digits);

/** No more of the line before a place than is asked for: to look for where it begins takes as long as a text is. */
function lineBefore(text: string, start: number, most: number): string {
  const before = text.slice(Math.max(0, start - most), start);
  return before.slice(before.lastIndexOf('\n') + 1);
}

const international = /(?:^|[,;|\t"'])\d{11,13}["']?[,;|\t]["']?\d{11,13}(?!\d)/;
const address = /[\w.+-]@[\w-]{1,63}\.[a-z]/i;
const names =
  /(?:^|[,;|\t:] ?)["']?[A-Z][a-z'-]{1,24}["']?(?:[,;|\t]["']?|[ ])[A-Z][a-z'-]{1,24}["']?[,;|\t]/;
/** `Example,Alice,2025550123,alice@example.org`: a row of people. */
const isOfPerson = (row: string): boolean => names.test(row) && address.test(row);

/** `,SMTP,RECEIVE,67609183925,<…@mbx>,`: what Exchange counts its messages by (message tracking logs, internal-message-id). */
const transported =
  /,(?:SMTP|STOREDRIVER|ROUTING|AGENT|DSN|RESOLVER|PUBLICFOLDER|APPROVAL|DNS|GATEWAY|MAPI|PICKUP|ORAR|QUEUE|SAFETYNET),[A-Z]{3,24},$/;

/** `016301013012,SYSTEM,auth,…`: the serial number of the firewall that tells, and of what (PAN-OS, "Syslog Field Descriptions"). */
const serial =
  /^\d{11,15},(?:TRAFFIC|THREAT|URL|DATA|WILDFIRE|TUNNEL|HIP-?MATCH|GLOBALPROTECT|IP-?TAG|USER-?ID|DECRYPTION|SCTP|GTP|AUTH(?:ENTICATION)?|CONFIG|SYSTEM|CORRELATION|AUDIT),/;

/** `Alice Example, 2025550123, alice@example.org`: the same in a sentence, with a blank behind each mark. */
function isPersons(text: string, start: number, end: number): boolean {
  if (
    text.charCodeAt(start - 1) !== 32 ||
    !isDelimiter(text.charCodeAt(start - 2)) ||
    !isDelimiter(text.charCodeAt(end))
  )
    return false;
  if (end - start === 10 && text.charCodeAt(start) === 49) return false;
  const [behind = ''] = text.slice(start, end + 96).split('\n', 1);
  return behind.includes('@') && isOfPerson(lineBefore(text, start, 96) + behind);
}

/** A text speaks of calls or messages: none of these is a word of much else. The kernel has them from here. */
export const telephony =
  'call calls called calling caller callee dial dialed dialled dialing dialout dialplan sip sips pjsip rtp sms mms smpp sm smsc msisdn imsi imei pstn ' +
  'isdn trunk voice voip ivr pbx cdr sofia asterisk freeswitch kamailio opensips subscriber ringing hangup invite ussd whatsapp telephone voicemail ' +
  'moc mtc msc hlr hss ims volte telephony lcr';
const spoken = new RegExp(`(?:^|[^a-z])(?:${telephony.replaceAll(' ', '|')})(?![a-z])`, 'i');
const farthest = 160;

/** `imei:…,tracker,231025185217,`: when a tracker sent its row. */
const tracked = /imei:\d{14,16},[^,\n]{0,32},$/;

/** Eleven digits and more, not far behind such a word; ten where they stand by themselves, and are no second. */
export function isSpokenOf(text: string, start: number, end: number, reach = farthest): boolean {
  const size = end - start;
  // `%2012025550123`: after a percent-encoded blank.
  if (size < 10 || size > 13 || text.charCodeAt(start - 1) === 37) return false;
  // Thirteen digits with a leading 1 are a time in milliseconds.
  if (size === 13 && text.charCodeAt(start) === 49) return false;
  if (size === 10 && (text.charCodeAt(start) === 49 || !isEnclosed(text, start, end))) return false;
  if (
    size === 12 &&
    text.charCodeAt(start - 1) === 44 &&
    tracked.test(text.slice(Math.max(0, start - 56), start))
  )
    return false;
  return spoken.test(text.slice(Math.max(0, start - reach), start)) && !isOfRun(text, start, end);
}

/** `run 32521632767`, `/actions/runs/32521632767`, `[32521632767](https://…/runs/32521632767)`: what machines build and check has a number of its own. */
const ran = new Ending(
  /(?:^|[^a-z])(?:runs?|jobs?|builds?|workflows?|pipelines?|artifacts?|check[-_]?(?:runs?|suites?))(?:[ _-]?id)?["']?[ :/#=]{1,2}["']?$/i,
);
const ranBehind =
  /^(\d+)\]\(https?:\/\/[^\s()]{1,160}\/(?:runs?|jobs?|builds?|pipelines?|artifacts?)\/\1(?!\d)/;
const isOfRun = (text: string, start: number, end: number): boolean =>
  ran.test(text.slice(Math.max(0, start - 24), start)) ||
  (text.charCodeAt(end) === 93 && ranBehind.test(text.slice(start, end + 224)));

/** `2026-11-28 10:12:14 | 07700900123 | Your table …`: of messages that were sent, when, to whom, and what. */
const sentAt =
  /(?:^|\n)\[?20\d\d[-/.][01]\d[-/.][0-3]\d[ T][0-2]\d:[0-5]\d(?::[0-5]\d)?(?:[.,]\d{1,6})?Z?\]? ?[|;] ?$/;
const message = /^ ?[|;] ?["']?\p{L}[\p{L}'’]{0,24}[,!:]? \S/u;
const isMessaged = (text: string, start: number, end: number): boolean =>
  trunk.test(text.slice(start, end)) &&
  message.test(text.slice(end, end + 36)) &&
  sentAt.test(text.slice(Math.max(0, start - 36), start));
const trunk = /^0[1-9]\d{8,9}$/;

/** @returns whether a row of calls has these digits for a field */
export function isCalled(text: string, start: number, end: number, endings: Rare): boolean {
  const size = end - start;
  if (size < 10 || size > 15) return false;
  if (isWay(text, start, end) || (text.charCodeAt(start) === 48 && isMessaged(text, start, end))) return true;
  if (size === 14 && isMoment(text.slice(start, end))) return false;
  const before = text.charCodeAt(start - 1);
  if ((before === 32 || before === 62) && isSpaceOrEnd(text.charCodeAt(end))) {
    const lead = lineBefore(text, start, 72);
    if (dialled.test(lead) && took.test(text.slice(end, end + 60))) return true;
    return before === 32 && (text.charCodeAt(start) !== 49 || size === 11) && accounted.test(lead);
  }
  if (!isField(text, start, end)) return isPersons(text, start, end);
  // Ten digits with a leading 1 are a time of this century, in seconds.
  if (size === 10 && text.charCodeAt(start) === 49) return false;
  if (isBeside(text, start, end) || isRated(text, start, end)) return true;
  if (serial.test(text.slice(start, end + 16))) return false;
  // Most rows have neither a word for calls nor a mail address.
  const isEnding = endings.isBetween(text, start - reach, end + reach);
  if (!isEnding && !text.slice(Math.max(0, start - reach), end + reach).includes('@')) return false;
  const [behind = ''] = text.slice(start, end + reach).split('\n', 1);
  const row = lineBefore(text, start, reach) + behind;
  // `CDR;2025550123;MOC;447700900123;12025550123`: if both parties have more digits, ten digits are something else.
  if (size === 10 && international.test(row)) return false;
  // Numbers of eleven digits or more are less often something else, so looser words are enough.
  return (
    ends.test(row) ||
    (size > 10 && loose.test(row)) ||
    (isPaired(text, start, end) && ofCall.test(row)) ||
    (isOfPerson(row) && !transported.test(text.slice(Math.max(0, start - 40), start)))
  );
}

/** `,2025550123,2025550124,`: two of ten digits side by side, as North America has them, are both sides of a call. */
const ofCall = /\b(?:voip|sms|mms|smpp|pstn|isup|call(?:er|ee|ing|ed)?|dial\w*)\b/i;
const pairBehind = /^["']?([,;|\t])["']?[2-9]\d\d[2-9]\d{6}["']?\1/;
const pairBefore = /[,;|\t]["']?[2-9]\d\d[2-9]\d{6}["']?[,;|\t]["']?$/;
const isPaired = (text: string, start: number, end: number): boolean =>
  /^[2-9]\d\d[2-9]\d{6}$/.test(text.slice(start, end)) &&
  (pairBehind.test(text.slice(end, end + 20)) || pairBefore.test(text.slice(Math.max(0, start - 16), start)));

/** `|12025550123|447700900123|2026-11-28 10:12:14|42|`: both sides of a call, when, and how long. */
const ratedBehind = /^([|;,\t])\d{11,13}\1/;
const ratedBefore = /([|;,\t])\d{11,13}\1$/;
const whenAndLong =
  /^([|;,\t])20\d\d-[01]\d-[0-3]\d[ T][0-2]\d:[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:?\d\d)?\1\d{1,5}(?:\.\d{1,3})?\1/;
function isRated(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size < 11 || size > 13 || /^1[5-9]\d{11}$/.test(text.slice(start, end))) return false;
  const rest = text.slice(end, end + 56);
  const [beside] = ratedBehind.exec(rest) ?? [];
  if (beside !== undefined) return whenAndLong.test(rest.slice(beside.length - 1));
  return whenAndLong.test(rest) && ratedBefore.test(text.slice(Math.max(0, start - 15), start));
}

/** By itself in quotes, brackets, or a field. */
const isEnclosed = (text: string, start: number, end: number): boolean =>
  isEdge(text.charCodeAt(start - 1)) && isEdge(text.charCodeAt(end));

/** `"`, `'`, `[`, `]`, `(`, `)`, `<`, `>`, `|` */
const isEdge = (code: number): boolean =>
  isQuote(code) ||
  code === 91 ||
  code === 93 ||
  code === 40 ||
  code === 41 ||
  code === 60 ||
  code === 62 ||
  code === 124;
