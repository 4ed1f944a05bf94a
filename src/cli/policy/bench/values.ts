/**
 * @module
 * What each rule does: how many values it meets, how many of them were met before and are answered by a memo, and how long
 * they take. Values are computed one by one, as for the kernel, so that the rules can be told apart.
 */
import { openPlainEngine } from '../../../bytes/open.js';
import type { Keyring } from '../../../crypto/keyring.js';
import type { Policy } from '../../../policy/document.js';
import { expandFormat } from '../../../policy/format.js';
import { createTotals } from '../../../program/books.js';
import { compilePolicy } from '../../../program/compile.js';
import type { Visitor } from '../../../program/visitor.js';
import { nestJson } from '../../../walk/nested.js';
import type { Measured } from './sample.js';

export interface Values {
  readonly met: number;
  /** Of these, those whose text had been met by the same rule. */
  readonly again: number;
  /** For all of them, from an empty memo; the minimum of several passes, since disturbances only make a pass longer. */
  readonly milliseconds: number;
}

const rounds = 4;
const memo = 131_072;

/** @returns by rule */
export function measureValues(
  policy: Policy,
  keyring: Keyring,
  sample: Measured,
  maxRecordBytes: number,
): Values[] {
  const met = policy.rules.map(() => ({ count: 0, texts: new Set<string>() }));
  pass(policy, keyring, sample, maxRecordBytes, (rule, value, answer) => {
    const own = met[rule];
    if (own !== undefined && typeof value === 'string') {
      own.count++;
      own.texts.add(value);
    }
    return answer();
  });
  const counts = met.map(({ count, texts }) => ({ met: count, again: count - texts.size }));
  for (const { texts } of met) texts.clear();

  const least = policy.rules.map(() => Infinity);
  const clock = costOfClock();
  for (let round = 0; round < rounds; round++) {
    const spent = policy.rules.map(() => 0);
    pass(policy, keyring, sample, maxRecordBytes, (rule, _, answer) => {
      const start = performance.now();
      const verdict = answer();
      if (rule >= 0) spent[rule]! += performance.now() - start - clock;
      return verdict;
    });
    for (const [i, each] of spent.entries()) least[i] = Math.min(least[i]!, each);
  }
  return counts.map((each, i) => ({ ...each, milliseconds: Math.max(0, least[i]!) }));
}

/** Milliseconds between two readings of the clock: the least of several batches, since on a busy machine one may exceed what a value takes. */
function costOfClock(): number {
  const readings = 10_000;
  let least = Infinity;
  for (let batch = 0; batch < 10; batch++) {
    let sum = 0;
    for (let i = 0; i < readings; i++) sum -= performance.now() - performance.now();
    least = Math.min(least, sum / readings);
  }
  return least;
}

type Meet = Visitor['meet'];
type OnMeet = (rule: number, value: Parameters<Meet>[1], answer: () => ReturnType<Meet>) => ReturnType<Meet>;

function pass(
  policy: Policy,
  keyring: Keyring,
  { bytes, isAll }: Measured,
  maxRecordBytes: number,
  onMeet: OnMeet,
): void {
  const program = compilePolicy(policy, keyring, { clock: Date.now, memo, nest: nestJson });
  const visitor: Visitor = {
    ...program,
    // Reported as not remembered, so that the engine asks for every value.
    outlook(at) {
      const outlook = program.outlook(at);
      return outlook === 'remembered' ? 'applied' : outlook;
    },
    meet: (at, value, hint, record, isBare) =>
      onMeet(program.places[at]!.rule, value, () => program.meet(at, value, hint, record, isBare)),
  };
  const options = { maxRecordBytes, memoBytes: 0, caseless: policy.caseless };
  const books = createTotals(() => {}).open();
  openPlainEngine(expandFormat(policy.format), visitor, books, options).rewrite(bytes, isAll, () => {});
  program.wipe();
}
