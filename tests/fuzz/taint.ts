/**
 * Puts values that it can tell again into every shape that records have, sends them through every door, and looks for
 * them in what comes out.
 */
import { createRandom, type Random } from '../corpus/random.js';
import { findCanaries } from '../taint/canary.js';
import { leaksOf } from '../taint/door.js';
import { type Case, makeCase, makePresetCase, makeRowCase } from '../taint/record.js';
import { isPolicy } from './policy.js';

/** A preset takes as long to compile as many made-up policies do. */
const makers = [...Array(8).fill(makeCase), makeRowCase, makeRowCase, makeRowCase, makePresetCase] as ((
  random: Random,
) => Case)[];

/** @returns how many values were sent through the doors @throws where one came out */
export function taintRound(seed: number): number {
  const random = createRandom(seed);
  const each: Case = random.pick(makers)(random);
  if (!isPolicy(each.policy)) return 0;
  const leaks = leaksOf(each, random);
  if (leaks.length === 0) return each.canaries.length * (each.header === '' ? 4 : 2);
  const { canary, output } = leaks[0]!;
  const line = each.lines.find((text) => findCanaries(decoded(text), [canary]).length > 0) ?? '';
  throw new Error(
    [`${canary.kind} ${canary.text} came out:`, output, 'of', each.header, line, JSON.stringify(each.policy)]
      .join('\n')
      .slice(0, 8000),
  );
}

/** A line of JSON may have any letter escaped. */
const decoded = (text: string): string =>
  text.replaceAll(/\\u00([\da-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
