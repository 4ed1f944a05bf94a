/**
 * @module
 * A name in a cell or on a line of its own, and the number in the next: `mobile;07700900123`; or tied to it: `phone_447700900123`.
 */
import { Ending } from '../../scan/expression/ending.js';
import { isMinute } from '../group/lookalike.js';
import type { Run } from '../group.js';
import { isTelephone } from './sentence.js';
import { topicBefore } from './topic.js';
import type { Topic } from './vocabulary.js';

const cell = new Ending(
  /(?:^|[\n,;])\s?\\?["']?([\p{L}\p{M}_.-]{2,32}(?: [\p{L}\p{M}_.-]{2,24}){0,3})\\?["']?(?:[,;]|\r?\n)\\?["']?$/u,
);
/** So many digits have no count and no part of a number: `mobile,1204511` are visits by mobile. */
const shortest = 10;

export function topicOfCell(run: Run, text: string): Topic | undefined {
  const { start, length, plus } = run;
  if (plus || length < shortest || !marks.has(text.charCodeAt(start - 1)) || instant.test(run.text))
    return undefined;
  const name = cell.exec(text.slice(Math.max(0, start - 144), start))?.[1];
  return name !== undefined && isTelephone(name) && topicBefore(name, name.length) === 'phone'
    ? 'phone'
    : undefined;
}
/** A second of this century, or a thousandth of one. */
const instant = /^1[4-9]\d{8}(?:\d{3})?$/;
/** `,`, `;`, the end of a line, and quotes. */
const marks = new Set([44, 59, 10, 34, 39]);

const tied = /(?:^|[_\d])([a-z]+(?:_[a-z]+)?)_(\d{10,15})(?=_|$)/gi;
/** @returns where in a word digits stand behind a name for a telephone, and they */
export function* numbersTied(word: string): Generator<readonly [start: number, digits: string]> {
  for (const { 1: name = '', 2: digits = '', 0: all, index } of word.matchAll(tied))
    if (isTelephone(name) && !instant.test(digits) && !isMinute(digits))
      yield [index + all.length - digits.length, digits];
}
