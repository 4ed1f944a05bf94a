/**
 * @module
 * Codes and passwords anywhere in what a person writes, if a strong word for a secret stands near: `it wants the 6 digits, I have 482913`,
 * `tried 4471 and 4472, neither pin works`, `the password on the sticker says AFB82q9x`. That it is one, its shape and the words beside it
 * must say. Lines of programs have marks that no sentence has, and are left to the other detectors.
 */
import { pseudonymEnd } from '../../../../identifiers/written.js';
import { isAlphabetic, isDigit, isSpace, isUpper, isWord, joins } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { effort } from '../../scan/effort.js';
import { isSessionId } from '../value/session.js';
import { counts, isHarmless } from './around/beside.js';
import type { Place } from './around/clause.js';
import { areDigits } from './around/digits.js';
import { isGrouped, isLettered } from './around/lettered.js';
import { TOKEN } from './around/strong.js';
import { isTyped, longestTelling } from './around/typed.js';
import { isPostal, ofThing } from './postal.js';

/** How far the word for a secret may stand away, before and behind. */
export const around = 128;
/** Nobody writes more of a password before its first digit. */
const longestFront = 32;

/** Of digits alone: `482913`, `482 913`, `4-4-7-1`, `44 71`. */
const digits =
  /(?:\d{3}[ -]\d{3}|\d(?:-\d){3,7}|\d(?: \d){3,7}|\d\d \d\d|\d{4,8})(?![\p{Script=Latin}\d_]|[-:/.,]\d|-\p{L}| \d|[%€$£])/uy;
/** The key of a network may be longer: `0929040722`. */
const network = /\d{9,26}(?![\w-]|[.,:/]\d)/y;
/** With letters: up to a blank or a mark that no password is written with in a sentence. */
const lettered = /[^\s"'`<>(){}[\]|;,=:/\\«»“”„「」、。！？：ぁ-んァ-ヶ一-龠]{5,128}={0,2}(?![=\w])/y;
/** What lines of programs have, and sentences do not. */
export const machine =
  /[{}|\\\t]|\]\[|(?:[\da-f]{2} ){7}|::|=\S|\S=(?!=? )|=>|","|": ?"|', ?'|\d:\d\d:\d\d|(?:^|[^\p{L}])(?:INFO|DEBUG|WARN(?:ING)?|ERROR|TRACE|FATAL|NOTICE|CRITICAL)(?!\p{L})|(?:^|\W)0x[\da-f]{2}|\[\d+\]|\p{L}\(|[^\s/]\/[^\s/]+\/|\p{Ll}\.\p{L}+\.\p{L}|\d{4}-\d\d-\d\dT| --?[a-z]|[\da-z]_\.\w+ as |\w\d_\d\.\w+ as /gu;

/** @param word - where its first digit stands */
export function findAround(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('secret') || !mayBegin(text, word)) return false;
  if (!cursor.strong.isBetween(text, word - around, word + around)) return findTyped(cursor, word);
  search.weigh?.(effort.near);
  let start = startOf(cursor, word);
  if (word - start === longestFront && isInside(text, start)) return false;
  // `G-482913`, `#4471`
  const isIssued = issuer.test(text.slice(start, start + 7));
  if (isIssued) start += 2;
  const front = isIssued ? start - 2 : text[start - 1] === '#' ? start - 1 : start;
  const end = endOf(text, start);
  if (end <= word || isCall(text, end) || pseudonymEnd(text, start) > 0) return false;
  const place = placeOf(cursor, front, start, end);
  const { told, isKeyed, lead, rest } = place;
  const isNumber = !/\p{L}/u.test(told);
  if (isNumber ? counts.test(rest) || isPostal(text, start) : isKeyed || ofPin.test(lead)) return false;
  // `C-00000001`: which of the calls it is, as Asterisk counts them.
  if (isIssued && isNumber && told.startsWith('0000')) return false;
  const isOne = isIssued && isNumber ? isBesideStrong(place) : isNumber ? areDigits(place) : undefined;
  if (isOfSession(place)) {
    cursor.accept(start, end, 'secret', '');
    cursor.pass(end);
    return true;
  }
  if (isOne === false || isOfMachine(place) || !(isOne ?? (isTyped(lead, told, rest) || isLettered(place))))
    return false;
  if (
    isHarmless(lead) ||
    fingerprint.test(lead) ||
    (isNumber && ofThing.test(lead)) ||
    refused.test(rest) ||
    among.test(rest)
  )
    return false;
  cursor.accept(start, end, 'secret', '');
  cursor.pass(end);
  return true;
}

/** `pin-21 (gpio-leds.8)`, `to pin 'limit1.out'`: of a chip; what people type is of digits. */
const ofPin = /(?:^|[^\p{L}\d])pins?(?:[- ]\d{1,4})?:? ?["'(]?$/u;

/** `Access denied for user 'alice'@'LAPTOP-7F3K2' (using password: YES)`: a machine. */
const refused = /^['"`]? \(using password\b/;
/** `Password1 and 123456 are among the most common passwords` */
const among =
  /^['"`”]?(?:,? (?:and|or|und|et|y|e) \S{2,24})? (?:are|is|were|was) (?:still )?(?:(?:one of|among|amongst|some of) )?(?:the )?(?:most|world['’]s|top)(?![\p{L}])/iu;
/** `the key … is SHA256:…`: by which a key is known, as OpenSSH writes it (RFC 4648 §4); `arn:aws:secretsmanager:…:secret:`: where one is kept. */
const fingerprint =
  /\b(?:SHA-?\d{1,3}|MD5):[\w+/]{0,64}$|\barn:[\w-]{1,16}:(?:secretsmanager:[^\s"']{0,96}|kms:[\w-]{0,32}:\d{0,16}:key\/)$/;
/** `Sitzung 5hfn… beendet`, in any line. In English, programs call much else a session. */
const ofSession =
  /(?:^|[^\p{L}\d_-])(?:(session)|sitzung|sesi[óo]n|sess[ãa]o|sessione|sessie|sesja)(?:[- ]id)? ["'([]?$/iu;
const behindSession =
  /^["')\]]? (?:a |est |wurde |ist )?(?:expir[ée]e|termin[ée]e|ferm[ée]e|ouverte|cr[ée]{2}e|invalide|inconnue|d[ée]connect[ée]e|introuvable|beendet|abgelaufen|geschlossen|eröffnet|ungültig)/iu;
const isOfSession = ({ lead, told, rest }: Place): boolean => {
  const match = ofSession.exec(lead);
  return match !== null && (match[1] === undefined || behindSession.test(rest)) && isSessionId(told);
};

const grouped =
  /(?!(?:LONG|READ|ONLY|HIGH|FULL|REAL|SELF|STEP|TIME|TEST|USER|MULTI|SHORT|THREE|AUTO|HARD|SOFT|OPEN|DUAL|FOUR|FIVE|PASS|CODE)-|[A-Z]{4,5}-(?:ONLY|TERM|TIME|TYPE|USER|TEST|FREE|BASED|CODE|MODE|FACE|SIDE|LEVEL|STEP)(?!-))[A-Z]{4,5}(?:-[A-Z]{4,5}){1,5}(?![\w-])/y;
/** `recovery code EFMI-AHLF`: groups of capitals, of one length, and no digit. @param dash - the first between them */
export function findGrouped(cursor: Cursor, dash: number): void {
  const { text, search } = cursor;
  let start = dash;
  while (dash - start < 6 && isUpper(text.charCodeAt(start - 1))) start--;
  if (!search.wanted.has('secret') || start < cursor.floor || isTied(text.charCodeAt(start - 1))) return;
  grouped.lastIndex = start;
  if (!grouped.test(text)) return;
  const end = grouped.lastIndex;
  const told = text.slice(start, end);
  if (told.split('-').some(({ length }) => length !== dash - start)) return;
  if (!cursor.strong.isBetween(text, start - around, end + around)) return;
  const place = placeOf(cursor, start, start, end);
  if (isOfMachine(place) || isHarmless(place.lead) || !isGrouped(place)) return;
  cursor.accept(start, end, 'secret', '');
  cursor.pass(end);
}

/** With no strong word near it. */
function findTyped(cursor: Cursor, word: number): boolean {
  const { text } = cursor;
  if (!cursor.telling.isBetween(text, word - longestTelling, word)) return false;
  const start = startOf(cursor, word);
  const end = endOf(text, start);
  if (end - start < 8 || end <= word || isCall(text, end) || pseudonymEnd(text, start) > 0) return false;
  const place = placeOf(cursor, start, start, end);
  if (!isTyped(place.lead, place.told, place.rest) || isOfMachine(place)) return false;
  cursor.accept(start, end, 'secret', '');
  cursor.pass(end);
  return true;
}

/** @param front - where it begins, with the mark before it */
function placeOf(cursor: Cursor, front: number, start: number, end: number): Place {
  const { text } = cursor;
  const lead = leadOf(text, front);
  const rest = restOf(text, end);
  return {
    cursor,
    start,
    told: text.slice(start, end),
    front,
    isKeyed: text[start - 1] === '#',
    from: front - lead.length,
    to: end + rest.length,
    lead,
    rest,
  };
}

/** `G-482913` is written for nothing else. */
const isBesideStrong = ({ cursor, from, to }: Place): boolean =>
  (cursor.strongs.between(cursor.text, from, to) & ~TOKEN) !== 0;

const isOfMachine = ({ cursor, start, told, from, to }: Place): boolean =>
  cursor.machine.isBetween(cursor.text, from, start) ||
  cursor.machineBehind.isBetween(cursor.text, start + told.length, to);

/** Digits by themselves have a blank, a quote or a bracket before them, and are four to eight, or in groups. */
function mayBegin(text: string, at: number): boolean {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  const front = text.charCodeAt(at - 1);
  const next = text.charCodeAt(end);
  if (isTied(front) || isTied(next)) return true;
  if (at > 0 && !(isSpace(front) || front === 34 || front === 39 || front === 40 || front > 127))
    return false;
  return end - at > 3 ? end - at < 27 : (next === 45 || next === 32) && isDigit(text.charCodeAt(end + 1));
}

/** A letter, or a mark that a password may have next to its digits. */
const isTied = (code: number): boolean =>
  joins(code) ||
  (code > 32 && code < 48 && !notTied.has(code)) ||
  code === 63 ||
  code === 64 ||
  code === 94 ||
  code === 126;
const notTied = new Set([34, 39, 40, 41, 44, 47]);

/** `Get2Env("DB_PASSWORD")`, but `482913(for the door)` */
const isCall = (text: string, end: number): boolean =>
  text[end] === '(' && isAlphabetic(text.charCodeAt(end - 1));

const issuer = /^\p{Lu}-\d{5}/u;
function startOf({ text, floor }: Cursor, word: number): number {
  let start = word;
  while (start > floor && word - start < longestFront) {
    const code = text.charCodeAt(start - 1);
    if (isSpace(code) || code > 0x2e7f || '"\'`<>(){}[]|;,=:/\\«»“”„'.includes(String.fromCharCode(code)))
      break;
    // `Ctrl+F12`, `#4471`, but `tiger#river42`
    if (code === 43 || (code === 35 && !joins(text.charCodeAt(start - 2)))) break;
    start--;
  }
  return start;
}

/** More of the word stands before. */
const isInside = (text: string, start: number): boolean => start > 0 && isWord(text.charCodeAt(start - 1));

function endOf(text: string, start: number): number {
  digits.lastIndex = network.lastIndex = start;
  if (digits.test(text)) return digits.lastIndex;
  if (network.test(text)) return network.lastIndex;
  lettered.lastIndex = start;
  const [whole = ''] = lettered.exec(text) ?? [];
  const told = whole.replace(/[.?…]+$/, '');
  return /\p{L}/u.test(told) && /\d/.test(told) ? start + told.length : 0;
}

/** Its line up to it, and the line before that; a thought ends at a semicolon and a dash. */
function leadOf(text: string, start: number): string {
  const lead = text.slice(Math.max(0, start - around), start);
  const line = lead.lastIndexOf('\n');
  const lines = line < 0 ? lead : lead.slice(lead.lastIndexOf('\n', line - 1) + 1);
  const cut = Math.max(lines.lastIndexOf(';'), lines.slice(0, -4).lastIndexOf(' - '));
  return cut < 0 ? lines : lines.slice(cut + 1);
}

function restOf(text: string, end: number): string {
  const rest = text.slice(end, end + around);
  const ends = [rest.indexOf('\n'), rest.indexOf(';'), rest.indexOf(' - ')].filter((at) => at >= 0);
  return ends.length === 0 ? rest : rest.slice(0, Math.min(...ends));
}
