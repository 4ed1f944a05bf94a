import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/policy/schema/plain.js';
import { policySchema } from '../../../src/policy/schema.js';
import { presetPolicy, presets } from '../../../src/presets/index.js';

/** With the order of what is in it: what is made of a policy may hang on it. */
const spell = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

const rule = { path: 'a', transform: 'drop' };

/** What a word may be given, right and wrong. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  path: ['a', ['a', '**.b'], [], ['a', 1], '', 1, null],
  category: ['calls', 1],
  region: ['US', 'us', 'USA', ['US'], 1],
  identifier: ['phone', 'ip', 'opaque', 'uri', 'email', 'constructor', '', 1],
  domain: ['calls', 'A', '', 'a'.repeat(33), { field: 'a', of: ['b'] }],
  to: ['hour', 'region', 'weeks', 1],
  identifiers: [['email'], ['email', 'phone'], [], ['mail'], 'email'],
  v4: [0, 16, 24, 32, 33, -1, 1.5, '24'],
  v6: [0, 56, 128, 129],
  query: [[], ['page']],
  segments: ['template', 'mask'],
  keep: ['country', 2],
  more: [1],
};
const transforms = [
  'pseudonym',
  'truncate',
  'generalize',
  'drop',
  'keep',
  'scrub',
  'url',
  'mask',
  'json',
  'none',
  1,
];

const atTop: Readonly<Record<string, readonly unknown[]>> = {
  $schema: ['nymline/policy.schema.json', 1],
  version: [1, 2, '1'],
  name: ['a', 1],
  domain: values.domain!,
  region: values.region!,
  format: [
    'ndjson',
    'csv',
    'cvs',
    { type: 'csv' },
    { type: 'tsv', columns: ['a'] },
    { type: 'cvs' },
    null,
    ['csv'],
  ],
  time: ['at', { field: 'at' }, 1],
  unlisted: ['keep', 'scan', 'drop', 'mask'],
  incoming: ['keep', 'rehash', 'drop'],
  caseless: [true, false, 'no'],
  rules: [[], 'a', { a: rule }, [rule, null], [rule, [rule]]],
  more: [undefined, 1],
};

/** As the schema reads it, where it is read plainly at all. */
function expectAlike(tree: unknown): boolean {
  const plain = readPlain(tree);
  if (plain === undefined) return false;
  const { success, data } = policySchema.safeParse(tree);
  expect(success, JSON.stringify(tree)).toBe(true);
  expect(spell(plain)).toBe(spell(data));
  return true;
}

describe('a policy in the usual words', () => {
  it.each(transforms)('with the transform %s is read as the schema reads it, or left to it', (transform) => {
    const policy = (rule: object): object => ({
      version: 1,
      rules: [{ path: 'z', transform: 'drop' }, rule],
    });
    let plain = 0;
    const pairs = Object.entries(values).flatMap(([word, all]) => all.map((value) => [word, value] as const));
    for (const [one, first] of pairs)
      for (const [other, second] of pairs) {
        // In either order, with a path as mostly, and without.
        const rules = [
          { path: 'b', transform, [one]: first, [other]: second },
          { [other]: second, transform, [one]: first },
        ];
        for (const each of rules) if (expectAlike(policy(each))) plain++;
      }
    const isPlain = ['pseudonym', 'truncate', 'generalize', 'drop', 'keep', 'scrub', 'url'].includes(
      String(transform),
    );
    expect(plain > 5).toBe(isPlain);
  });

  it('has at its top what the schema reads alike, or is left to it', () => {
    const pairs = Object.entries(atTop).flatMap(([word, all]) => all.map((value) => [word, value] as const));
    let plain = 0;
    for (const [one, first] of pairs)
      for (const [other, second] of pairs)
        for (const base of [{ version: 1, rules: [rule] }, { rules: [rule] }])
          if (expectAlike({ ...base, [one]: first, [other]: second })) plain++;
    expect(plain).toBeGreaterThan(200);
  });

  it.each(Object.keys(presets))('may be that of %s', (name) => {
    expectAlike(presetPolicy(name));
  });

  it('leaves what was given as it was', () => {
    const tree = { version: 1, rules: [{ path: ['a'], transform: 'drop' }] };
    const read = readPlain(tree)!;
    expect(read.rules[0]).not.toBe(tree.rules[0]);
    expect((read.rules[0] as { path: unknown }).path).not.toBe(tree.rules[0]!.path);
  });

  it.each<[string, unknown]>([
    ['no tree', 'a'],
    ['nothing', null],
    ['a list', [rule]],
    ['what inherits', Object.assign(Object.create({ name: 'a' }), { version: 1, rules: [rule] })],
    ['a word of every object', { version: 1, rules: [rule], constructor: 1 }],
    [
      'a prototype',
      JSON.parse('{"version":1,"rules":[{"path":"a","transform":"drop","__proto__":{"category":"b"}}]}'),
    ],
    ['a transform of every object', { version: 1, rules: [{ path: 'a', transform: 'constructor' }] }],
  ])('is not %s', (_, tree) => {
    expect(readPlain(tree)).toBeUndefined();
  });
});
