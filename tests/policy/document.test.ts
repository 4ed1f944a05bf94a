/**
 * The hand-written types of a policy and its schema say the same: the compiler holds that. What runs here is that the
 * policies which the types take are those that the schema takes.
 */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import {
  createPseudonymizer,
  definePolicy,
  type FormatDocument,
  type Policy,
  type PolicyDocument,
  parsePolicy,
  type Rule,
  type RuleDocument,
} from '../../src/index.js';
import type { Format, FormatWord } from '../../src/policy/document.js';
import type { WrittenRule } from '../../src/policy/schema/rule.js';
import type { policySchema } from '../../src/policy/schema.js';

/** One form of a type however it was put together: nothing can be assigned to it in either. */
type Plain<T> = T extends readonly (infer E)[]
  ? readonly Plain<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;
/** In both directions, and to the last optional word. */
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;
type RulesOf<Union> = { [T in Transform]: Extract<Union, { readonly transform: T }> };
type FormatsOf<Union> = { [T in Type]: Extract<Union, { readonly type: T }> };
type Settings<Policy> = Omit<Policy, 'rules' | 'format'>;
/** The rules inside of a rule on JSON refer to all others: they are compared by their transforms. */
type Json<Union> = Omit<Extract<Union, { readonly transform: 'json' }>, 'rules'>;
type Inside<Union> =
  Extract<Union, { readonly transform: 'json' }> extends { rules: readonly (infer R)[] } ? R : never;

type Transform = Exclude<RuleDocument['transform'], 'json'>;
type Type = Format['type'];
type Written = z.input<typeof policySchema>;
type Checked = z.output<typeof policySchema>;
type WrittenFormat = NonNullable<Written['format']>;

const same = [
  true satisfies Same<Written['rules'][number]['transform'], RuleDocument['transform'] | 'encrypt'>,
  true satisfies Same<RulesOf<Written['rules'][number]>, RulesOf<RuleDocument>>,
  true satisfies Same<RulesOf<Checked['rules'][number]>, RulesOf<Rule>>,
  true satisfies Same<Json<Written['rules'][number]>, Json<RuleDocument>>,
  true satisfies Same<Json<Checked['rules'][number]>, Json<Rule>>,
  true satisfies Same<Inside<Checked['rules'][number]>, WrittenRule>,
  true satisfies Same<Extract<WrittenFormat, string>, FormatWord>,
  true satisfies Same<Exclude<WrittenFormat, string>['type'], Type>,
  true satisfies Same<FormatsOf<WrittenFormat>, FormatsOf<FormatDocument>>,
  true satisfies Same<FormatsOf<Checked['format']>, FormatsOf<Format>>,
  true satisfies Same<Settings<Written>, Settings<PolicyDocument>>,
  true satisfies Same<Settings<Checked>, Settings<Policy>>,
];

const secret = randomBytes(32);

describe('the types of a policy', () => {
  it('are those of the schema', () => {
    expect(new Set(same)).toEqual(new Set([true]));
  });

  it('take lists that cannot be changed', () => {
    const policy = {
      version: 1,
      region: 'US',
      format: { type: 'csv', columns: ['from', { name: 'n', values: ['1'] }], header: 'none' },
      rules: [
        { path: ['from'], identifier: 'phone', transform: 'pseudonym', idd: ['011'] },
        {
          path: 'note',
          transform: 'scrub',
          identifiers: ['phone', 'email'],
          custom: [{ name: 'a', words: ['bc'] }],
        },
        { path: 'body', transform: 'json', rules: [{ path: ['a', 'b'], transform: 'drop' }] },
      ],
    } as const;
    const calls = createPseudonymizer({ ...policy, format: 'ndjson' }, secret);
    expect(calls.record({ from: '(202) 555-0123' })).toEqual({ from: expect.stringMatching(/^tel_k1_/) });
    expect(parsePolicy({ version: 1, rules: policy.rules }).rules).toHaveLength(3);
    const taken: PolicyDocument = policy;
    expect(taken).toBe(policy);
  });

  it('take a checked policy for one that is written', () => {
    const checked: PolicyDocument = parsePolicy({ version: 1, rules: [{ path: 'a', transform: 'drop' }] });
    expect(parsePolicy(checked)).toBe(checked);
  });
});

describe('definePolicy', () => {
  const policy = definePolicy({
    version: 1,
    rules: [
      { path: ['from', 'to'], identifier: 'phone', transform: 'pseudonym', keep: 'country' },
      { path: 'body', transform: 'json', rules: [{ path: 'name', transform: 'drop' }] },
    ],
  });

  it('gives a policy back as it is, with what it says in its type', () => {
    const path: readonly ['from', 'to'] = policy.rules[0].path;
    const name: 'name' = policy.rules[1].rules[0].path;
    expect([path, name]).toEqual([['from', 'to'], 'name']);
    expect(Object.isFrozen(policy)).toBe(false);
    expect(createPseudonymizer(policy, secret).record({ body: '{"name":"x"}' })).toEqual({ body: '{}' });
  });

  it('takes one that extends a preset', () => {
    expect(parsePolicy(definePolicy({ version: 1, extends: 'twilio' })).name).toBe('twilio');
  });

  it('refuses, where it is written, what the schema refuses', () => {
    const wrong: object[] = [
      // @ts-expect-error -- no such transform
      definePolicy({ version: 1, rules: [{ path: 'a', transform: 'hash' }] }),
      // @ts-expect-error -- a word of another rule
      definePolicy({ version: 1, rules: [{ path: 'a', transform: 'drop', keep: 'country' }] }),
      // @ts-expect-error -- a misspelt word
      definePolicy({ version: 1, regoin: 'US', rules: [{ path: 'a', transform: 'drop' }] }),
      definePolicy({
        version: 1,
        // @ts-expect-error -- the same, inside
        rules: [{ path: 'a', transform: 'json', rules: [{ path: 'b', transform: 'drop', form: 'count' }] }],
      }),
      // @ts-expect-error -- neither rules nor a preset
      definePolicy({ version: 1 }),
      // @ts-expect-error -- no identifier that can be truncated
      definePolicy({ version: 1, rules: [{ path: 'a', transform: 'truncate', identifier: 'email' }] }),
    ];
    for (const each of wrong) expect(() => parsePolicy(each as PolicyDocument)).toThrow('/');
  });
});
