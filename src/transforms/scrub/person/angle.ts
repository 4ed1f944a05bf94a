/**
 * @module
 * Names before an address in angles: `"Alice Example" <sip:…>`, `Alice Example <alice@example.org>`.
 */
import { isDigit, joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { kindOf, nameBefore } from '../secret/name/name.js';
import { takeName } from './take.js';

/** What makes a pair of angles the address of the name before: a URI of a party, a number, a mailbox, a pseudonym. */
const addressed =
  /<(?:(?:sips?|tel|h323|callto):|(?![01]-\d{1,10}>|\d{1,3}(?:\.\d{1,3}){3}>|\d{1,6}(?:\.\d{1,8}){1,2}>)\+?\(?\d[\d() .-]{0,24}>|(?:tel|mail|ext|imsi)x?_[^\s<>]{1,96}>|[^\s<>@"]{1,64}@[^\s<>]{1,253}>)/iy;
/** `(envelope-from <alice@example.org>)`: what an address is to a server of mail. */
const role = /-(?:from|to|sender|recipient)$/i;
/** `Example Oy <info@example.org>`, `Example <noreply@example.org>`: an office writes, and its domain has its name. */
const office =
  /<(?:no-?reply|do-?not-?reply|info|support|notifications?|news(?:letter)?|contact|hello|team|service|mailer|alerts?|security)[\w.+-]{0,64}@(?:[\w-]{1,63}\.){0,4}?([a-z\d-]{3,63})\.(?:[a-z]{2,3}\.)?[a-z]{2,24}>/iy;
function isOffice(said: string, text: string, at: number): boolean {
  if (!said.includes(' ') && role.test(said)) return true;
  office.lastIndex = at;
  const host = office.exec(text)?.[1];
  return host?.toLowerCase().startsWith(said.split(' ', 1)[0]!.toLowerCase()) === true;
}

/** `sender.send("INVITE", to, "<sip:…>")`: between two texts of a program. */
const spliced = /^(?:[,)\]}]|\s(?:[&|+=]|\|\|))|^:?$/;

const numbered = /<\+?\d{1,6}>/y;
const longestShown = 96;

/** `"John Smith" <sip:…>`, `John Smith <+1…>`: the name before the angle. */
export function findAtAngle(cursor: Cursor, at: number): void {
  const { text } = cursor;
  let end = at;
  while (at - end < 2 && text.charCodeAt(end - 1) === 32) end--;
  const before = text.charCodeAt(end - 1);
  if (
    !(before === 34 || before === 39 || joins(before) || before === 46 || before === 41 || before >= 0x3040)
  )
    return;
  addressed.lastIndex = at;
  if (!addressed.test(text)) return;
  if (before === 34) {
    const start = quoteStart(text, end - 1);
    const close = text.charCodeAt(end - 2) === 92 ? end - 2 : end - 1;
    if (
      start >= 0 &&
      !spliced.test(text.slice(start, close)) &&
      !isOffice(text.slice(start, close), text, at)
    )
      takeName(cursor, start, close);
    return;
  }
  // `'Alice Example' <alice@example.org>`
  if (before === 39) {
    const start = text.lastIndexOf("'", end - 2) + 1;
    if (end < at && start > cursor.floor && end - start <= longestShown)
      if (/^\p{L}[\p{L}\p{M} .,’-]*$/u.test(text.slice(start, end - 1))) takeName(cursor, start, end - 1);
    return;
  }
  // A few digits in angle brackets are a count or a status. Right after a word they number it: `worker<7>`.
  numbered.lastIndex = at;
  if (
    numbered.test(text) &&
    (end === at || !/[:=]\s?[^:=]*$/.test(text.slice(Math.max(0, end - longestShown), end)))
  )
    return;
  // `Alice Example via Northwind <…>`: followed by who sends it for her
  const lead = text.slice(Math.max(cursor.floor, end - longestShown), end);
  const sent = / via \p{Lu}[\p{L}\d .-]{1,40}$/u.exec(lead);
  if (sent !== null) end -= sent[0].length;
  const start = turnedStart(text, shownStart(text, end, cursor.floor), cursor.floor);
  if (start >= end || mailed.has(text.slice(start, end).toLowerCase())) return;
  if (!isOffice(text.slice(start, end), text, at)) takeName(cursor, start, end);
}

/** Behind the quote that opens what closes here; -1 where none does. */
function quoteStart(text: string, close: number): number {
  const isEscaped = text.charCodeAt(close - 1) === 92;
  for (let at = close - (isEscaped ? 2 : 1); at >= 0 && close - at <= longestShown; at--) {
    const code = text.charCodeAt(at);
    if (code === 10) return -1;
    if (code === 34 && (text.charCodeAt(at - 1) === 92) === isEscaped) return at + 1;
  }
  return -1;
}

/** RFC 3261 §25.1 has tokens and blanks there. Behind a mark all of them are the name; in a sentence, those with capitals. */
function shownStart(text: string, end: number, floor: number): number {
  const least = Math.max(floor, end - longestShown);
  const words: number[] = [];
  let at = end;
  for (; words.length < 5; ) {
    const last = at;
    while (at > least && isNameCode(text.charCodeAt(at - 1))) at--;
    if (at === last) break;
    words.push(at);
    if (at === least || text.charCodeAt(at - 1) !== 32) break;
    at--;
  }
  if (words.length === 0) return end;
  while (at > least && text.charCodeAt(at - 1) === 32) at--;
  // The end of an earlier finding is not a mark.
  const mark = at > 0 && at === least ? ' ' : text[at - 1];
  // A value after the name of a secret is not a person's name.
  if (kindOf(nameBefore(text, at - 1, floor)) !== undefined) return end;
  const isBehindMark = mark === undefined || ':=,;([|\n\t"'.includes(mark);
  // `mod_dialplan_xml.c:637 Processing Alice Example <101>`
  const isCounted = words.length > 1 && isDigit(text.charCodeAt(words.at(-1)!));
  if (
    isBehindMark &&
    !isCounted &&
    (words.length === 1 || (words.length < 5 && (mark === ':' || mark === '=')))
  )
    return isSentence(text, at, words, end) ? end : words.at(-1)!;
  let start = end;
  for (const word of words) {
    const first = String.fromCodePoint(text.codePointAt(word)!);
    const written = text.slice(word, end).split(' ', 1)[0]!;
    if (first === first.toLowerCase() && !particles.has(written)) break;
    if (verbs.has(written) || leading.has(written.toLowerCase())) break;
    if (first !== first.toLowerCase()) start = word;
  }
  return start;
}

const turned = /(?:^|[:;>\n] ?)(\p{Lu}[\p{L}\p{M}'’-]{1,31}(?: \p{Lu}[\p{L}\p{M}'’-]{1,31})?, )$/u;
/** `To: Example, Alice <…>`: before the comma, where it stands behind a mark, is the name, too. */
function turnedStart(text: string, start: number, floor: number): number {
  if (text.charCodeAt(start - 1) !== 32 || text.charCodeAt(start - 2) !== 44) return start;
  const from = Math.max(floor, start - longestShown);
  const match = turned.exec(text.slice(from, start));
  return match === null || (match.index === 0 && from > 0 && from === start - longestShown)
    ? start
    : start - match[1]!.length;
}

const isNameCode = (code: number): boolean =>
  joins(code) || code === 46 || code === 39 || code === 45 || code === 0x2019 || code >= 0x3040;
/** `ua: register failed for <sip:…>`: a sentence goes on. A header or a field has what it is called by. */
function isSentence(text: string, mark: number, words: readonly number[], end: number): boolean {
  if (words.length < 2 || !linking.has(text.slice(words[0], end))) return false;
  return !headed.test(text.slice(Math.max(0, mark - 24), mark));
}
const headed =
  /(?:from|to|contact|identity|party(?:-id)?|diversion|refer(?:-to|red-by)|name|call(?:er|ee|ed|ing)(?:[ _-]?id)?)["']?\s?[:=]$/i;
const linking = new Set(
  'for to from by with of at on via is as in für an mit bei pour à par para por con com per voor door met'.split(
    ' ',
  ),
);
const particles = new Set(
  'van von de der den del della di da dos du la le el al bin ibn ter zu y e'.split(' '),
);
/** What has an id of its own, in angles: `Message <7f3a@example.org> for …`. */
const mailed = new Set('message msg mail email e-mail envelope message-id bounce digest'.split(' '));
/** Who somebody is to a ticket. */
const leading = new Set(
  'requester assignee reporter submitter customer client caller agent contact kunde klant cliente'.split(' '),
);
const verbs = new Set(
  'From To Contact Call Caller Via INVITE REGISTER BYE ACK CANCEL OPTIONS SUBSCRIBE NOTIFY MESSAGE REFER Processing Dialing Calling Routing Bridging Author Quoting Signed-off-by Reply RCPT MAIL TO FROM AM PM'.split(
    ' ',
  ),
);
