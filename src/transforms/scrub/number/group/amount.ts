/**
 * @module
 * Digits in one that are an amount, a size or a time, or name something of a system.
 */
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';
import { topicOf } from '../word/name.js';
import { tellingWords } from '../word/vocabulary.js';
import { isMinute } from './lookalike.js';

/** Whether they are no number of a telephone, whatever plan has them. */
export const isAmount = (run: Run, text: string): boolean =>
  !run.plus &&
  (isElement(run, text) ||
    isRound(run, text) ||
    isPlaced(run, text) ||
    isAddressed(run, text) ||
    isSet(run, text));

/** `,3600000000000,`: a cell of a row, and so many zeros that it is an amount. */
const isRound = ({ start, ends, length }: Run, text: string): boolean =>
  length >= 11 &&
  text.charCodeAt(start - 1) === 44 &&
  text.charCodeAt(ends[0]!) === 44 &&
  text.startsWith('000000000', ends[0]! - 9);

/** `fb=4098560@0x9fc15000`: so much, and at which address it begins. */
const isPlaced = ({ ends }: Run, text: string): boolean => text.startsWith('@0x', ends[0]!);

/** `arn:aws:sts::123456789012:…`, `-> 'user:[4026531837]'`: an account and what it has, by AWS; a namespace, by Linux, from 0xf0000000 on. */
const account = new Ending(/\barn:[\w-]{2,16}:[^\s"',]{0,160}$/);
const space = new Ending(/\b(?:cgroup|ipc|mnt|net|pid|time|user|uts):\[$/);
function isAddressed({ start, text: digits }: Run, text: string): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 91)
    return digits.startsWith('402653') && space.test(text.slice(Math.max(0, start - 8), start));
  return (before === 58 || before === 47) && account.test(text.slice(Math.max(0, start - 200), start));
}

/** `--timestart 202611241020`: a minute, behind a word for it. */
const since = new Ending(/(?:time|date|stamp|since|until)[a-z]{0,6}["']?[=: ]{1,2}["']?$/i);
const isSet = ({ start, text: digits }: Run, text: string): boolean =>
  isMinute(digits) && since.test(text.slice(Math.max(0, start - 24), start));

/** `_car[676 507 169]`, `CdnDownloader[884381540]`: behind a name, in brackets, what it has or which one it is; of ten digits it may be whose number. */
const element = /([\w$]{1,48})\[$/;
/** `src[12025550123]`: of a call. */
const sides: ReadonlySet<string> = new Set(tellingWords.sides);
export function isElement({ start, length }: Run, text: string): boolean {
  if (length > 9 || text.charCodeAt(start - 1) !== 91) return false;
  const name = element.exec(text.slice(Math.max(0, start - 49), start))?.[1];
  if (name === undefined) return false;
  if (sides.has(name.slice(name.lastIndexOf('_') + 1).toLowerCase())) return false;
  const topic = topicOf(name);
  return topic === undefined || topic === 'other' || topic === 'version';
}
