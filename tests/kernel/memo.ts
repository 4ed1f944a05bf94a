/** Programs of one rule with a transform of the test's own. */
import { createKeyring } from '../../src/crypto/keyring.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { compilePolicy } from '../../src/program/compile.js';
import type { Action } from '../../src/program/program.js';
import type { Taken } from '../../src/program/visitor.js';
import type { Apply } from '../../src/transforms/transform.js';
import { secret } from './run.js';

/** A program whose one transform is given, for every value under `p`. */
export function programOf(apply: Apply, memoize = true) {
  const policy = parsePolicy({
    version: 1,
    rules: [{ path: 'p', identifier: 'opaque', transform: 'pseudonym' }],
  });
  const program = compilePolicy(policy, createKeyring(secret), { clock: () => 0, memo: 0 });
  const actions: Action[] = [{ do: 'apply', group: 0, memoize }];
  const fixed = (): Taken => ({ secret: 0, applies: [apply], look: undefined, context: [] });
  return { ...program, actions, applies: () => [apply], fixed, again: { ...program.again, fixed } };
}
