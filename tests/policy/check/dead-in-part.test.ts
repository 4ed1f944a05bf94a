import { describe, expect, it } from 'vitest';
import { notesOnDeadParts } from '../../../src/policy/check/dead-in-part.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { presetPolicy, presets } from '../../../src/presets/index.js';

const drop = (...path: string[]) => ({ path, transform: 'drop' as const });
const keep = (...path: string[]) => ({ path, transform: 'keep' as const });
const pointers = (...rules: (ReturnType<typeof drop> | ReturnType<typeof keep>)[]): string[] =>
  notesOnDeadParts(parsePolicy({ version: 1, rules })).map(({ pointer }) => pointer);

describe('a rule that an earlier one makes dead in part', () => {
  it('is told, with the rule and the path that do', () => {
    const rules = [
      drop('**.properties.*', '**.traits.*'),
      keep('event', '**.products[*].sku', '**.products[*].price'),
    ];
    expect(notesOnDeadParts(parsePolicy({ version: 1, rules }))).toEqual([
      {
        pointer: '/rules/1/path/1',
        message: expect.stringMatching(/^is dead in part: rule 1 .* \*\*\.properties\.\* /),
      },
      { pointer: '/rules/1/path/2', message: expect.any(String) },
    ]);
  });

  it.each([
    [['a.*'], ['**.b.c']],
    [['a.**'], ['**.b.c']],
    [['**.a[*]'], ['**.b.c']],
  ])('by %j: %j', (one, other) => {
    expect(pointers(drop(...one), keep(...other))).toContain('/rules/1/path/0');
  });

  it.each([
    ['an exception', ['a.b'], ['**.c']],
    ['an exception to a name', ['page.referrer'], ['**.referrer.id']],
    ['a name where any may stand', ['**.key'], ['**.list[*].id']],
    ['the same place', ['a.*'], ['**.b']],
    ['another place', ['a.*.c'], ['a.b.d']],
  ])('is not one behind %s', (_, one, other) => {
    expect(pointers(drop(...one), keep(...other))).toEqual([]);
  });

  it('is of no matter where both do the same', () => {
    expect(pointers(drop('a.*'), drop('**.b.c'))).toEqual([]);
  });

  it('is meant where it is inherited', () => {
    const policy = parsePolicy({ version: 1, extends: 'segment', rules: [drop('context.*')] });
    expect(notesOnDeadParts(policy)).toEqual([]);
  });

  it.each(Object.keys(presets))('is not in %s', (name) => {
    expect(notesOnDeadParts(parsePolicy(presetPolicy(name)!))).toEqual([]);
  });
});
