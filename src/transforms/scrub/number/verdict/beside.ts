/**
 * @module
 * What stands right before or behind a run, and says whose or what it is.
 */
import { isWord } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';
import { isExtension, isProvisioned } from '../phone/party.js';
import { isOfOwnLine } from '../phone/talk.js';
import { topicOfCell } from '../word/cell.js';
import { topicOf } from '../word/name.js';
import { topicOfKey, topicOfTwo } from '../word/pair.js';
import { isOfSentence } from '../word/sentence.js';
import { topicBefore } from '../word/topic.js';
import { numbers, type Topic } from '../word/vocabulary.js';

/** Whatever the word before says, it is the number of an extension, or of a line. */
export const isOfExtension = ({ run, text, partyWords }: Cursor): boolean =>
  isExtension(text, run.start, partyWords) ||
  (run.length >= 10 && isProvisioned(text, run.start)) ||
  (run.count === 1 && isOfOwnLine(text, run.start, run.ends[0]!));

/** `"Alice Example" <07700 900 123>`: in angles behind a quoted name. */
const quoted = new Ending(/"[^"\n]{1,64}"\s?<\(?$/);
export const isOfCaller = ({ start, ends, count, length }: Run, text: string): boolean =>
  length >= 7 &&
  length <= 15 &&
  text.charCodeAt(ends[count - 1]!) === 62 &&
  quoted.test(text.slice(Math.max(0, start - 72), start));

/** `TEL;TYPE=WORK,VOICE:91 215 03 79`, of a card (RFC 6350 §6.4.1). */
const ofCard = new Ending(/(?:^|\n|\\n)(?:item\d{1,2}\.)?TEL(?:;[^:\n]{1,60})?:$/i);
export const isOfLine = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === 58
    ? ofCard.test(text.slice(Math.max(0, start - 80), start))
    : isOfSentence(text, start);

/** `Anruf 30724071`, `call 12345678`, `cell 47738263`, `osdop_call=1637886`: few digits behind the word for a call are its number in a list. */
const ofCall = new Ending(
  /(?:^|[^\p{L}\d-])(?:(?:calls?|anrufe?|appels?|llamadas?|chamadas?|chiamat[ae]|oproep)[ :#=]{1,2}|cell )$/iu,
);
export const isOfCall = (run: Run, text: string): boolean =>
  run.count === 1 &&
  !run.plus &&
  run.length < 10 &&
  ofCall.test(text.slice(Math.max(0, run.start - 12), run.start));

const behind = / ?\((imsi|imei|imeisv|iccid|msisdn)\)/iy;
/** `[001010123456789] MSISDN[…]` */
const besideNumber = /\] MSISDN\[/y;
/** `490154203237518 (IMEI)` */
function topicBehind({ ends, count }: Run, text: string): Topic | undefined {
  const end = ends[count - 1]!;
  const next = text.charCodeAt(end);
  if (next === 93) {
    besideNumber.lastIndex = end;
    return besideNumber.test(text) ? 'imsi' : undefined;
  }
  if (next === 32 ? text.charCodeAt(end + 1) !== 40 : next !== 40) return undefined;
  behind.lastIndex = end;
  const word = behind.exec(text)?.[1];
  return word === undefined ? undefined : topicBefore(word, word.length);
}

/** What the name of a column, of a field or of a cell beside it says. */
export const topicBeside = (run: Run, text: string): Topic | undefined =>
  topicOfKey(run, text) ?? topicOfTwo(run, text) ?? topicOfCell(run, text) ?? topicBehind(run, text);

const expected = /called_?(?:once_?|last_?|nth_?)?with$/i;
/** `resize(2025550123)`: of a function, whose name says nothing of a number; but `phone number(2025550123)`. */
export function isArgument({ start, plus, count }: Run, text: string): boolean {
  if (plus || count > 1 || text.charCodeAt(start - 1) !== 40 || !isWord(text.charCodeAt(start - 2)))
    return false;
  const [name = ''] = argued.exec(text.slice(Math.max(0, start - 49), start - 1)) ?? [];
  // `assert_called_once_with(123456789)`: what a test expects a call to be given.
  if (expected.test(name)) return true;
  const topic = topicOf(name);
  if (numbers.has(name.toLowerCase()) && topicBefore(text, start) === 'phone') return false;
  return topic === undefined || topic === 'through' || topic === 'other';
}
const argued = /[\p{L}\p{M}\d_$-]{1,48}$/u;
