/**
 * `verify` asks what is left without a key, and knows nothing of the transforms: of every shape that a value may stand
 * in, it must tell that the value is there, also beside pseudonyms.
 */
import { describe, expect, it } from 'vitest';
import { createCheck } from '../../src/cli/verify/check.js';
import { parsePolicy } from '../../src/policy/policy.js';
import type { PolicyDocument } from '../../src/policy/schema.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { createRandom } from '../corpus/random.js';
import { kinds, makeCanary } from './canary.js';
import { containers } from './container.js';

const seed = Number(process.env.FC_SEED ?? 20_261_124);

const identifiers = ['phone', 'msisdn', 'uri', 'email', 'ip', 'opaque', 'imsi', 'mac'] as const;
const rules = [
  ...identifiers.map((identifier) => ({ path: 'f', identifier, transform: 'pseudonym' as const })),
  { path: 'f', identifier: 'phone' as const, transform: 'truncate' as const },
  { path: 'f', identifier: 'ip' as const, transform: 'truncate' as const },
];

describe.each(rules)('$transform of $identifier', (rule) => {
  const document: PolicyDocument = { version: 1, region: 'US', rules: [rule] };
  const policy = parsePolicy(document);
  const check = createCheck(policy, policy.rules[0] as Parameters<typeof createCheck>[1]);
  const random = createRandom(seed);
  const texts = containers.flatMap((wrap) =>
    kinds.map((kind) => wrap(makeCanary(random, [kind]).text, random)),
  );

  it('tells of a value in every shape', () => {
    expect(texts.filter((text) => check(text) === undefined)).toEqual([]);
  });

  it.runIf(rule.transform === 'pseudonym')('has nothing to say of what comes out', () => {
    const calls = createPseudonymizer(
      document,
      Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255),
    );
    const out = texts.map((text) => (calls.record({ f: text }) as { f?: string }).f ?? '');
    expect(out.filter((text) => check(text) !== undefined)).toEqual([]);
  });
});
