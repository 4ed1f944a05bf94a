import { describe, expect, it } from 'vitest';
import { readNarrow } from '../../../src/policy/schema/narrow.js';
import { policySchema } from '../../../src/policy/schema.js';
import { presetPolicy, presets } from '../../../src/presets/index.js';

/** With the order of what is in it: what is made of a policy may hang on it. */
const spell = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

const rule = { path: 'a', transform: 'drop' };

describe('the schema of as much as a policy says', () => {
  it.each(Object.keys(presets))('reads the policy of %s as the whole one does', (name) => {
    const tree = presetPolicy(name);
    expect(spell(readNarrow(tree, {}))).toBe(spell(policySchema.parse(tree)));
  });

  it.each<[string, object]>([
    ['little', { version: 1, rules: [rule] }],
    ['a domain of its own', { domain: 'calls', version: 1, rules: [rule] }],
    ['a domain by a field', { version: 1, domain: { field: 'a', of: ['b', 'c'] }, rules: [rule] }],
    ['a format in a word', { rules: [rule], version: 1, format: 'csv' }],
    ['a format in full', { version: 1, format: { type: 'csv', delimiter: ';' }, rules: [rule] }],
    [
      'all words',
      { version: 1, name: 'a', region: 'US', time: 'at', unlisted: 'drop', caseless: true, rules: [rule] },
    ],
    [
      'defaults of rules',
      {
        version: 1,
        rules: [
          { path: ['a', 'b'], transform: 'pseudonym' },
          { path: 'c', transform: 'truncate', identifier: 'ip' },
          { path: 'd', transform: 'json', rules: [rule, { path: 'e', transform: 'mask' }] },
        ],
      },
    ],
  ])('reads %s as the whole one does', (_, tree) => {
    expect(spell(readNarrow(tree, {}))).toBe(spell(policySchema.parse(tree)));
    expect(readNarrow(tree, {})).toBeDefined();
  });

  it.each<[string, unknown]>([
    ['no tree', 'a'],
    ['a list', [rule]],
    ['no rules', { version: 1 }],
    ['none', { version: 1, rules: [] }],
    ['no version', { rules: [rule] }],
    ['another version', { version: 2, rules: [rule] }],
    ['a word that is none', { version: 1, rules: [rule], rule }],
    ['a word of every object', { version: 1, rules: [rule], constructor: 1 }],
    ['a transform that is none', { version: 1, rules: [{ path: 'a', transform: 'constructor' }] }],
    ['one that is not offered', { version: 1, rules: [{ path: 'a', transform: 'encrypt' }] }],
    ['a rule without one', { version: 1, rules: [rule, { path: 'a' }] }],
    ['a rule that is none', { version: 1, rules: [rule, null] }],
    ['a domain that is none', { version: 1, domain: 'A', rules: [rule] }],
    ['a format that is none', { version: 1, format: 'cvs', rules: [rule] }],
    ['an option that is none', { version: 1, rules: [{ ...rule, to: 'hour' }] }],
  ])('leaves %s to the whole one', (_, tree) => {
    expect(readNarrow(tree, {})).toBeUndefined();
  });
});
