/**
 * @module
 * What counts, measures, dates and names things: digits that are nobody's telephone number.
 */
import { eventProduct } from '../../address/version.js';
import { isOfElement, isOfThing } from '../group/count.js';
import { isOfProgram } from '../group/program.js';
import type { Run } from '../group.js';
import { isOfReference } from '../word/reference.js';
import type { Topic } from '../word/vocabulary.js';

/** `version 1.2.3.4567`, `version 01-09-02-0181` */
export const isOfVersion = ({ separators, sizes, count }: Run): boolean =>
  (separators[1] === '.' || (separators[1] === '-' && count > 2)) && sizes[0]! <= 2 && count < 5;

export const isOfMeasure = (run: Run, text: string, topic: Topic | undefined): boolean =>
  !run.plus &&
  (isOfCounts(run) ||
    isOfProgram(run, text) ||
    isOfLaw(run, text, topic) ||
    isOfEarth(run, text) ||
    isDated(run, text) ||
    isOfMachine(run, text, topic) ||
    (topic !== 'phone' && (isOfPlace(run, text) || isOfNetworks(run, text) || isOfFirm(run, text))));

/** `48 C.F.R. § 252.227-7014(a)(1)`: a rule of law, and a paragraph of it. */
const law = /(?:\bC\.?F\.?R\.?|\bU\.?S\.?C\.?|\bD?FARS?|§)(?:\s§{1,2})?\s$/;
const clause = / ?\([a-z]{1,3}\) ?\(\d{1,2}\)/y;
function isOfLaw({ start, count, ends }: Run, text: string, topic: Topic | undefined): boolean {
  if (count === 1) return false;
  clause.lastIndex = ends[count - 1]!;
  return (topic !== 'phone' && clause.test(text)) || law.test(text.slice(Math.max(0, start - 12), start));
}

/** `{a:6378137,rf:298.257223563}`: half an axis of the earth, in metres. */
const axis = /(?:^|[^a-z])(?:a|b|axis|radius|earth\w{0,8})["']?\s?[:=]\s?$/i;
const isOfEarth = ({ start, count, text: digits }: Run, text: string): boolean =>
  count === 1 && /^63[5-7]\d{4}$/.test(digits) && axis.test(text.slice(Math.max(0, start - 18), start));

/**
 * `…,51 824 753 556,001 001 008,…`: by which a firm of Australia is registered (ABN: eleven digits, of which the first two check the
 * others), and behind that its other number (ACN).
 */
const cellBefore = /(?:[,;|\t]|^)["']?((?:\d{2,3} )?(?:\d{3} ){0,3})$/;
const cellBehind = /^((?:\d{2,3} )?(?:\d{3} ){0,2}\d{3})["']?(?=[,;|\t\r\n]|$)/;
const cellOfFirm = /(?:^|[,;|\t])["']?(\d\d \d{3} \d{3} \d{3})["']?$/;
function isOfFirm({ start, count, sizes, separators }: Run, text: string): boolean {
  if (count < 3 || count > 4 || separators[1] !== ' ' || separators[2] !== ' ' || sizes[1] !== 3)
    return false;
  const [before = '', front = ''] = cellBefore.exec(text.slice(Math.max(0, start - 14), start)) ?? [];
  if (before === '') return false;
  const number = front + (cellBehind.exec(text.slice(start, start + 18))?.[1] ?? '');
  if (/^\d\d \d{3} \d{3} \d{3}$/.test(number))
    return isRegistered(number) && (registered.test(text) || !number.startsWith('61'));
  if (/^\d{3} \d{3} \d{3}$/.test(number) && isCompany(number) && registered.test(text)) return true;
  const cell = start - before.length;
  const other = cellOfFirm.exec(text.slice(Math.max(0, cell - 18), cell))?.[1];
  return /^\d{3} \d{3} \d{3}$/.test(number) && other !== undefined && isRegistered(other);
}
const registered = /(?:^|[^\w])(?:pty|ltd|limited|abn|acn|inc|llc|gmbh)\b|,\d{3} \d{3} \d{3},/i;
/** The last digit checks the others. */
function isCompany(number: string): boolean {
  const digits = [...number.replaceAll(' ', '')].map(Number);
  const sum = digits.slice(0, 8).reduce((all, digit, i) => all + digit * (8 - i), 0);
  return (10 - (sum % 10)) % 10 === digits[8];
}
const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
function isRegistered(number: string): boolean {
  let sum = -10;
  [...number.replaceAll(' ', '')].forEach((digit, i) => {
    sum += Number(digit) * weights[i]!;
  });
  return sum % 89 === 0;
}

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
export function isOfCounts({ count, sizes, separators }: Run): boolean {
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
export const isOfNobody = (run: Run, text: string, floor: number): boolean =>
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
