/**
 * @module
 * What a run of digits that stands by itself is: what the word before calls it, a card, a device, a SIM card, and
 * what is none of these may be a telephone number.
 */

import { luhn } from '../../../identifiers/card.js';
import { eventProduct } from '../address/version.js';
import { isQuote, isWord } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { Ending } from '../scan/expression/ending.js';
import type { ScrubName } from '../scan/finding.js';
import { findCard, isIccid, isImei, isOfOctets } from './device/card.js';
import { subscriberOf } from './device/subscriber.js';
import { allocated, deviceOf, isOfTracker } from './device.js';
import {
  isBehindStatus,
  isCounted,
  isNumbered,
  isOfElement,
  isOfMeasures,
  isOfTable,
  isOfThing,
  isThousands,
  labelled,
  mostCounted,
} from './group/count.js';
import { isAlone, isBehindDigits } from './group/edge.js';
import { findExtension } from './group/extension.js';
import { isOfProgram } from './group/program.js';
import type { Run } from './group.js';
import { isPortable, readAbroadly } from './phone/abroad.js';
import { isOfLines } from './phone/lines.js';
import { judgeCalled, judgeNamed, readTyped, segment } from './phone/named.js';
import { isExtension, isProvisioned } from './phone/party.js';
import { isOfOwnLine } from './phone/talk.js';
import { topicOfLabel } from './phone/trunk.js';
import type { PhoneFinder } from './phone.js';
import { topicOfList } from './word/list.js';
import { topicOf } from './word/name.js';
import { topicOfKey, topicOfPair, topicOfTwo } from './word/pair.js';
import { isOfReference, isOnReference } from './word/reference.js';
import { isOfSentence } from './word/sentence.js';
import { topicBefore } from './word/topic.js';
import { accountWords, type Topic } from './word/vocabulary.js';

/** What it is and where it ends; `other` where the word before says so, `none` where nothing says what it is. */
export type Verdict =
  | { readonly end: number; readonly name: ScrubName; readonly value: string }
  | 'other'
  | 'none';

/** @param phones - undefined where telephone numbers are not looked for */
export function judge(cursor: Cursor, phones: PhoneFinder | undefined): Verdict | undefined {
  const { run, text, bareRows } = cursor;
  const isBare = run.count > 1 && !run.plus && bareRows.isBare(text, run.start, run.ends[run.count - 1]!);
  return judgeAgain(cursor) ?? (isBare ? judgeBare(cursor, phones) : judgeInText(cursor, phones));
}

/** A subscriber, a device or a card that stood before. */
function judgeAgain({ run, mentions }: Cursor): Verdict | undefined {
  if (run.count > 1 || run.plus || run.length < 14) return undefined;
  const name = mentions.findDevice(run.text, run.start);
  return name === undefined ? undefined : { end: run.ends[0]!, name, value: run.text };
}

function judgeInText(cursor: Cursor, phones: PhoneFinder | undefined): Verdict | undefined {
  const { run, text, floor, last } = cursor;
  const { start } = run;
  if (isArgument(run, text)) {
    const name = subscriberOf(run, text);
    return name === undefined ? 'none' : { end: run.ends[0]!, name, value: run.text };
  }
  const isQuiet = cursor.voices.isQuiet(text, start);
  const column = isAlone(run) ? undefined : cursor.columns.topicOf(text, start, isQuiet);
  const said = isAlone(run)
    ? undefined
    : ((column === 'none' ? undefined : column) ??
      topicOfKey(run, text) ??
      topicOfTwo(run, text) ??
      topicBehind(run, text) ??
      (run.count > 1 && run.separators[1] === '.'
        ? undefined
        : topicOfLabel(text, run.ends[run.count - 1]!)) ??
      (isQuiet ? undefined : topicBefore(text, start, floor)));
  const isOfSaid = said === undefined && !isQuiet && isOfLine(text, start);
  const topic =
    (isOfSaid || isPortable(run, text) ? 'phone' : undefined) ??
    // `"medium":"msisdn","address":"…"`
    (said === 'address' ? topicOfPair(text, start) : undefined) ??
    said ??
    (isAlone(run)
      ? undefined
      : ((column === undefined ? topicOfList(run, text, floor, last) : undefined) ??
        (isQuiet ? undefined : topicOfPair(text, start))));
  // `getDeviceId=490154203237518`: as Android has it.
  if (topic === 'other' && run.count === 1 && run.length === 15 && isOfDevice(run, text))
    return { end: run.ends[0]!, name: 'imei', value: run.text };
  const isEvent = topic === 'phone' && isOfCall(run, text);
  if (!run.plus) {
    const found = judgeSubscriber(run, text, topic);
    if (found !== undefined) return found;
    const name =
      subscriberOf(run, text) ?? (topic === 'imsi' || topic === 'iccid' ? undefined : deviceOf(run, text));
    if (name !== undefined) return { end: run.ends[0]!, name, value: run.text };
    // Anything that is asked before this must also be asked in `kernel/assembly/card/card.ts`.
    const checked = judgeChecked(run, text, topic);
    if (checked !== undefined) return checked;
  }
  if (phones === undefined) return undefined;
  // `mobile 2026.11.26.1`, `PO 202 555 0147`, `HTTP/1.1" 200 4336`
  if (!run.plus && (isBehindStatus(run, text, isQuiet) || isNumbered(run, text))) return 'none';
  if (
    !run.plus &&
    (topic === 'other' || topic === 'version') &&
    (run.sizes[0]! >= 7 ||
      isThousands(run) ||
      isOfMeasures(run) ||
      (topic === 'version' && isOfVersion(run)) ||
      (labelled.test(text.slice(Math.max(0, start - 16), start)) && !isOnReference(run, text))) &&
    !isOfExtension(cursor) &&
    !(text.charCodeAt(start - 1) === 47 && segment.test(text.slice(Math.max(0, start - 16), start)))
  )
    return 'other';
  if (isOfNobody(run, text, floor) || isOfMeasure(run, text, topic)) return 'other';
  // The same number must not be replaced in one place and stay in another.
  const again = run.plus || run.count > 1 || run.more ? undefined : cursor.mentions.find(run.text, start);
  if (again !== undefined)
    return {
      end: run.ends[0]!,
      name: 'phone',
      value: /^[+]/.test(again) ? again : (phones.read(again) ?? again),
    };
  const isOfUnits = run.length < mostCounted && isCounted(run, text);
  const isBehind = isOfUnits || isBehindDigits(text, start, floor);
  const number = phones.find(
    run,
    topic === 'phone' && !isEvent && (run.plus || !(isOfUnits || isOfTable(run, text))),
    isBehind,
    run.plus && isOfUnits,
  );
  if (number === undefined && isEvent) {
    const value = phones.readUsual(run.text);
    return value === undefined ? 'none' : { end: run.ends[0]!, name: 'phone', value };
  }
  const abroad =
    number === undefined &&
    !isBehind &&
    (topic === undefined || topic === 'phone' || topic === 'address') &&
    !phones.isStrict &&
    !isCounted(run, text)
      ? readAbroadly(run, text, cursor.languages)
      : undefined;
  if (abroad !== undefined) return { end: run.ends[run.count - 1]!, name: 'phone', value: abroad };
  if (
    number === undefined &&
    !phones.isStrict &&
    topic !== 'other' &&
    topic !== 'version' &&
    !isCounted(run, text)
  ) {
    if (isOfLines(run, text) || isOfCaller(run, text) || isOfTracker(run, text))
      return { end: run.ends[run.count - 1]!, name: 'phone', value: phones.read(run.text) ?? run.text };
    const typed = readTyped(cursor, phones);
    if (typed !== undefined) return { end: run.ends[0]!, name: 'phone', value: typed };
  }
  // `phone: +120255501234`: no plan has it.
  if (number === undefined && isAlone(run) && !isQuiet && topicBefore(text, start, floor) === 'phone')
    return judgeNamed(cursor, 'phone', false, phones);
  if (number === undefined)
    return isQuiet && topic === undefined
      ? judgeCalled(cursor, phones)
      : judgeNamed(
          cursor,
          topic,
          column === 'phone' || said !== topic || isOfSaid || topicOfList(run, text, floor, last) === 'phone',
          phones,
        );
  const close = run.ends[number.count - 1]!;
  const isClosed = run.start < start && text.charCodeAt(close) === 41;
  const behind = isClosed ? close + 1 : close;
  const extension = number.count === run.count ? findExtension(text, behind) : undefined;
  return extension === undefined
    ? { end: behind, name: 'phone', value: number.value }
    : { end: extension.end, name: 'phone', value: `${number.value};ext=${extension.digits}` };
}

/** `version 1.2.3.4567`, `version 01-09-02-0181` */
const isOfVersion = ({ separators, sizes, count }: Run): boolean =>
  (separators[1] === '.' || (separators[1] === '-' && count > 2)) && sizes[0]! <= 2 && count < 5;

const isOfMeasure = (run: Run, text: string, topic: Topic | undefined): boolean =>
  !run.plus &&
  (isOfCounts(run) ||
    isOfProgram(run, text) ||
    isDated(run, text) ||
    isOfMachine(run, text, topic) ||
    (topic !== 'phone' && (isOfPlace(run, text) || isOfNetworks(run, text))));

/** The most that a machine counts to, and what has seven zeros and more: millionths of a second, octets. */
const most = /^(?:214748364[78]|429496729[4-6])$|^[1-9]\d*0{7}$/;
const limited = /(?:max|min|limit|range|cycle|top)[a-z]{0,8}["']?\W{1,3}$/i;
const isOfMachine = ({ start, count, text: digits }: Run, text: string, topic: Topic | undefined): boolean =>
  count === 1 &&
  most.test(digits) &&
  (topic !== 'phone' || limited.test(text.slice(Math.max(0, start - 20), start)));

/** `Member VLAN   : 201 501 1400` */
const networks = /\bvlans?(?: ids?)?\s{0,8}[:=]?\s{0,8}$/i;
const isOfNetworks = ({ start, count }: Run, text: string): boolean =>
  count > 1 && networks.test(text.slice(Math.max(0, start - 28), start));

/** `Contact 200 0 0 65`, `CallSite 1 1 296 10 7 12`: counts, of the first five two and more have one digit. */
function isOfCounts({ count, sizes, separators }: Run): boolean {
  if (count < 4) return false;
  let ones = 0;
  for (let i = 0; i < count && i < 5; i++) {
    if (sizes[i]! > 3 || (i > 0 && separators[i] !== ' ')) return false;
    if (sizes[i] === 1) ones++;
  }
  return ones > 1;
}

/** `07/112026:11:29:10`, `06/2018/13`: a day, and the time of it; and a day with its year in the midst. */
const clock = /:\d\d:\d\d(?!\d)/y;
function isDated({ count, sizes, separators, ends, text: digits }: Run, text: string): boolean {
  if (count === 3 && separators[1] === '/' && separators[2] === '/' && sizes[0] === 2 && sizes[1] === 4)
    return sizes[2] === 2 && /^..(?:19|20)/.test(digits);
  if (count < 2 || separators[count - 1] !== '/') return false;
  clock.lastIndex = ends[count - 1]!;
  return clock.test(text);
}

/** `position "3007 1416 -927"`: a place in a game, of which a part is below zero. */
const below = / -\d{1,6}(?:\.\d{1,6})?["')\]]/y;
function isOfPlace({ start, count, ends }: Run, text: string): boolean {
  if (count !== 2 || !'"\'([ '.includes(text.charAt(start - 1))) return false;
  below.lastIndex = ends[1]!;
  return below.test(text);
}

/** The number of a thing, an order, an event. */
const isOfNobody = (run: Run, text: string, floor: number): boolean =>
  isOfElement(run, text) ||
  (!run.plus &&
    (isOfThing(run, text) ||
      isIdOfCall(run, text) ||
      isOfEvent(run, text) ||
      isOfReference(run, text, floor)));

/** `#audiosocket-call-17704371162282`: what Asterisk calls a call, the second at which it came and its count, without the point between. */
const unique = /^1[4-9]\d{10,14}$/;
const isIdOfCall = ({ start, count, text: digits }: Run, text: string): boolean =>
  count === 1 &&
  unique.test(digits) &&
  /(?:^|[^a-z])call[-_]$/i.test(text.slice(Math.max(0, start - 6), start));

/** `cs2Label=EngineVersion cs2=22.580.1004`: a field of an event that has its name in another. */
const eventLabel = /\b((?:c[nsf]\d|cfp\d|flex(?:String|Number)\d)(?=Label))Label=[^=\n]{0,48}Version \1=$/i;
function isOfEvent({ start, count }: Run, text: string): boolean {
  const before = text.charCodeAt(start - 1);
  if (count < 2 || (before !== 124 && before !== 61)) return false;
  return (before === 124 ? eventProduct : eventLabel).test(text.slice(Math.max(0, start - 160), start));
}

/** The same of groups in a row of nothing but digits and blanks, as far as anybody looks: what else is asked finds nothing there. */
function judgeBare(
  { run, text, floor, languages }: Cursor,
  phones: PhoneFinder | undefined,
): Verdict | undefined {
  const checked = judgeChecked(run, text, undefined);
  if (checked !== undefined) return checked;
  if (phones === undefined) return undefined;
  if (isOfCounts(run) || isOfProgram(run, text)) return 'other';
  const isBehind = isBehindDigits(text, run.start, floor);
  const number = phones.find(run, false, isBehind, false);
  if (number !== undefined) return { end: run.ends[number.count - 1]!, name: 'phone', value: number.value };
  const abroad = isBehind || phones.isStrict ? undefined : readAbroadly(run, text, languages);
  return abroad === undefined ? 'none' : { end: run.ends[run.count - 1]!, name: 'phone', value: abroad };
}

/** Whatever the word before says, it is the number of an extension, or of a line. */
const isOfExtension = ({ run, text, partyWords }: Cursor): boolean =>
  isExtension(text, run.start, partyWords) ||
  (run.length >= 10 && isProvisioned(text, run.start)) ||
  (run.count === 1 && isOfOwnLine(text, run.start, run.ends[0]!));

/** `"Alice Example" <07700 900 123>`: in angles behind a quoted name. */
const quoted = new Ending(/"[^"\n]{1,64}"\s?<\(?$/);
const isOfCaller = ({ start, ends, count, length }: Run, text: string): boolean =>
  length >= 7 &&
  length <= 15 &&
  text.charCodeAt(ends[count - 1]!) === 62 &&
  quoted.test(text.slice(Math.max(0, start - 72), start));

/** `TEL;TYPE=WORK,VOICE:91 215 03 79`, of a card (RFC 6350 §6.4.1). */
const ofCard = new Ending(/(?:^|\n|\\n)(?:item\d{1,2}\.)?TEL(?:;[^:\n]{1,60})?:$/i);
const isOfLine = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === 58
    ? ofCard.test(text.slice(Math.max(0, start - 80), start))
    : isOfSentence(text, start);

const device = new Ending(/device[-_ ]?id\W{1,4}$/i);
/** What allocates the front of an IMEI, beside its name; or its check digit is right. */
const isOfDevice = ({ start, text: digits }: Run, text: string): boolean =>
  device.test(text.slice(Math.max(0, start - 14), start)) && (allocated.test(digits) || luhn(digits));

/** `Anruf 30724071`, `call 12345678`, `cell 47738263`: few digits behind the word for a call are its number in a list. */
const ofCall = new Ending(
  /(?:^|[^\p{L}\d_-])(?:(?:calls?|anrufe?|appels?|llamadas?|chamadas?|chiamat[ae]|oproep)[ :#=]{1,2}|cell )$/iu,
);
const isOfCall = (run: Run, text: string): boolean =>
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

/** `resize(2025550123)`: of a function, whose name says nothing of a number. */
function isArgument({ start, plus, count }: Run, text: string): boolean {
  if (plus || count > 1 || text.charCodeAt(start - 1) !== 40 || !isWord(text.charCodeAt(start - 2)))
    return false;
  const [name = ''] = /[\w$-]{1,48}$/.exec(text.slice(Math.max(0, start - 49), start - 1)) ?? [];
  const topic = topicOf(name);
  return topic === undefined || topic === 'through' || topic === 'other';
}

/** Digits that the word before names, by their length alone. */
function judgeSubscriber(run: Run, text: string, topic: Topic | undefined): Verdict | undefined {
  if (topic !== 'imsi' && topic !== 'iccid' && topic !== 'imei') return undefined;
  for (let count = run.count; count > 0; count--) {
    const digits = run.text.slice(0, run.digits[count - 1]);
    const fits =
      topic === 'imsi'
        ? digits.length === 14 || digits.length === 15
        : topic === 'imei'
          ? digits.length >= 14 && digits.length <= 16
          : /^(?:89\d{16,18}|98\d{17,18}|89\d{30})$/.test(digits);
    if (!fits) continue;
    let end = run.ends[count - 1]!;
    if (topic === 'iccid' && (text.charCodeAt(end) | 32) === 102) end++;
    return { end, name: topic, value: digits };
  }
  return undefined;
}

/** `account lookup for 4111111111111111`: an account may be that of a card. */
const account = new Ending(new RegExp(`\\b(?:${accountWords.join('|')})[^\\d\\n]{0,40}$`, 'i'));

/** Digits whose check digit and front, or grouping, say what they are. */
function judgeChecked(run: Run, text: string, topic: Topic | undefined): Verdict | undefined {
  const first = run.digits[0]!;
  const card = findCard(run, topic === 'card');
  const isOther = topic === 'other' && !account.test(text.slice(Math.max(0, run.start - 48), run.start));
  if (card > 0 && !(card === 1 && isOther) && !(card === 1 && topic === 'phone' && first <= 15))
    return { end: run.ends[card - 1]!, name: 'card', value: run.text.slice(0, run.digits[card - 1]) };
  const end = run.ends[run.count - 1]!;
  if (
    isImei(run) ||
    (run.count === 1 && first === 15 && luhn(run.text) && isImeiList(text, run.start, end, topic))
  )
    return { end, name: 'imei', value: run.text };
  // `8922993952.6204717887`: seconds with a fraction.
  return run.length >= 19 &&
    isIccid(run.text) &&
    topic !== 'other' &&
    (run.count === 1 || (run.separators[1] !== '.' && !isOfOctets(run)))
    ? { end, name: 'iccid', value: run.text }
    : undefined;
}

/** A column, or a list, of that name: `imei,model\\n490154203237518,…`; of what is quoted it may stand behind, `'490154203237518' (imei column)`. */
const isImeiList = (text: string, start: number, end: number, topic: Topic | undefined): boolean =>
  (topic !== 'other' && imeis.test(text.slice(Math.max(0, start - 64), start))) ||
  (isQuote(text.charCodeAt(start - 1)) && imeis.test(text.slice(end, end + 80)));
const imeis = /\bimeis?\b/i;
