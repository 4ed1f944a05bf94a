import { describe, expect, it } from 'vitest';
import { PolicyError, type PolicyIssue } from '../../src/errors.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';

function faults(policy: object): readonly PolicyIssue[] {
  try {
    parsePolicy({ version: 1, ...policy } as PolicyDocument);
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.issues;
    throw error;
  }
}

const drop = (...paths: string[]): object => ({ path: paths, transform: 'drop' });
/** The scope of one rule, beside those that are given. */
const scoped = (scope: unknown, more: object = {}, ...rules: object[]): object => ({
  rules: [{ path: 'a', transform: 'pseudonym', scope }, ...rules],
  ...more,
});
const hash = (path: string, scope?: unknown): object => ({ path, transform: 'pseudonym', scope });
const phone = (more: object): object => ({
  rules: [{ path: 'a', transform: 'pseudonym', identifier: 'phone', ...more }],
});

describe('refused is', () => {
  it.each<[string, object, string, string]>([
    [
      'a region of free text that is none',
      { rules: [{ path: 'a', transform: 'scrub', region: ['US', 'XX'] }] },
      '/rules/0/region/1',
      'ERR_POLICY_OPTION',
    ],
    [
      'a pattern without a bound',
      { rules: [{ path: 'a', transform: 'scrub', custom: [{ name: 'customer', pattern: 'C\\d+' }] }] },
      '/rules/0/custom/0/pattern',
      'ERR_POLICY_OPTION',
    ],
    ['a scope that is none', scoped('session'), '/rules/0/scope', 'ERR_POLICY_SCHEMA'],
    [
      'a period that is none',
      scoped({ within: 'year' }, { time: 't' }),
      '/rules/0/scope',
      'ERR_POLICY_SCHEMA',
    ],
    ['two scopes in one', scoped({ within: 'day', with: 'b' }), '/rules/0/scope', 'ERR_POLICY_SCHEMA'],
    ['a period without a time', scoped({ within: 'day' }), '/rules/0/scope/within', 'ERR_POLICY_OPTION'],
    ['a counterpart with a wildcard', scoped({ with: '*.b' }), '/rules/0/scope/with', 'ERR_POLICY_PATH'],
    ['a counterpart that is the value', scoped({ with: 'a' }), '/rules/0/scope/with', 'ERR_POLICY_OPTION'],
    [
      'a counterpart that is dropped',
      scoped({ with: 'b' }, {}, drop('b')),
      '/rules/0/scope/with',
      'ERR_POLICY_OPTION',
    ],
    [
      'a counterpart that no rule keeps',
      scoped({ with: 'b' }, { unlisted: 'drop' }),
      '/rules/0/scope/with',
      'ERR_POLICY_OPTION',
    ],
    [
      'a counterpart that is looked through',
      scoped({ with: 'b' }, { unlisted: 'scan' }),
      '/rules/0/scope/with',
      'ERR_POLICY_OPTION',
    ],
    [
      'a counterpart with a scope',
      scoped({ with: 'b' }, { time: 't' }, hash('b', { within: 'day' })),
      '/rules/0/scope/with',
      'ERR_POLICY_OPTION',
    ],
    [
      'a counterpart that may have several rules',
      scoped({ with: 'b[0]' }, {}, hash('b[k=v]')),
      '/rules/0/scope/with',
      'ERR_POLICY_OPTION',
    ],
    [
      'a counterpart of a rule inside a rule',
      { rules: [{ path: 'j', transform: 'json', rules: [hash('a', { with: 'b' })] }, drop('b')] },
      '/rules/0/rules/0/scope/with',
      'ERR_POLICY_OPTION',
    ],
    [
      'a domain by a field with a wildcard',
      { domain: { field: '*.r', of: ['a'] }, rules: [drop('a')] },
      '/domain/field',
      'ERR_POLICY_PATH',
    ],
    ['no list of domains', { domain: { field: 'r' }, rules: [drop('a')] }, '/domain', 'ERR_POLICY_SCHEMA'],
    [
      'a domain of a list that is none',
      { domain: { field: 'r', of: ['a', 'B'] }, rules: [drop('a')] },
      '/domain/of/1',
      'ERR_POLICY_SCHEMA',
    ],
    ['a region without phone numbers', { region: 'AQ', rules: [drop('a')] }, '/region', 'ERR_POLICY_OPTION'],
    ['a region that is none', { region: 'XX', rules: [drop('a')] }, '/region', 'ERR_POLICY_OPTION'],
    ['a region in a rule that is none', phone({ region: 'XX' }), '/rules/0/region', 'ERR_POLICY_OPTION'],
    ['an event time with a wildcard', { time: '*.t', rules: [drop('a')] }, '/time', 'ERR_POLICY_PATH'],
    [
      'an event time at any depth',
      { time: { field: '**.t' }, rules: [drop('a')] },
      '/time',
      'ERR_POLICY_PATH',
    ],
    ['an event time that cannot be read', { time: 'a..t', rules: [drop('a')] }, '/time', 'ERR_POLICY_PATH'],
    [
      'a path that cannot be read',
      { rules: [{ path: 'a[', transform: 'drop' }] },
      '/rules/0/path',
      'ERR_POLICY_PATH',
    ],
    ['one of several paths', { rules: [drop('a', 'b[c]')] }, '/rules/0/path/1', 'ERR_POLICY_PATH'],
    ['a glob in a key', { rules: [drop('phone*')] }, '/rules/0/path/0', 'ERR_POLICY_PATH'],
    [
      'a country kept of an address',
      phone({ identifier: 'ip', keep: 'country' }),
      '/rules/0/keep',
      'ERR_POLICY_OPTION',
    ],
    [
      'digits kept of an email',
      phone({ identifier: 'email', keep: 3 }),
      '/rules/0/keep',
      'ERR_POLICY_OPTION',
    ],
    ['a domain kept of a number', phone({ keep: 'domain' }), '/rules/0/keep', 'ERR_POLICY_OPTION'],
    ['an extension without its tenant', phone({ identifier: 'ext' }), '/rules/0/tenant', 'ERR_POLICY_OPTION'],
    [
      'a tenant in many fields',
      phone({ identifier: 'ext', tenant: { field: 'a[*]' } }),
      '/rules/0/tenant/field',
      'ERR_POLICY_PATH',
    ],
    [
      'digits of an address',
      { rules: [{ path: 'a', transform: 'truncate', identifier: 'ip', digits: 3 }] },
      '/rules/0/digits',
      'ERR_POLICY_OPTION',
    ],
    [
      'generalize to nothing',
      { rules: [{ path: 'a', transform: 'generalize' }] },
      '/rules/0',
      'ERR_POLICY_OPTION',
    ],
    [
      'generalize to a unit and a step',
      { rules: [{ path: 'a', transform: 'generalize', to: 'hour', step: 2 }] },
      '/rules/0',
      'ERR_POLICY_OPTION',
    ],
    [
      'paths that make too many states',
      { rules: [drop(`**.a${'.*'.repeat(20)}`)] },
      '/rules',
      'ERR_POLICY_PATH',
    ],
  ])('%s', (_, policy, pointer, code) => {
    expect(faults(policy).map((fault) => [fault.pointer, fault.code])).toEqual([[pointer, code]]);
  });

  it('a transform that this version does not offer: it says so, and what to do meanwhile', () => {
    expect(
      faults({
        rules: [{ path: 'name', transform: 'encrypt' }],
      }),
    ).toEqual([
      {
        code: 'ERR_POLICY_UNSUPPORTED',
        pointer: '/rules/0/transform',
        message: 'encrypt is not offered yet',
        hint: 'use drop or replace meanwhile, so that nothing raw comes out',
      },
    ]);
  });

  it('a path with the position of what is wrong, and how paths look', () => {
    expect(faults({ rules: [drop('from..name')] })[0]).toMatchObject({
      message: 'expected a key, * or ** at character 6',
      hint: 'paths look like a.b, a["b-c"], a[*].b, *.b, a[0], a[key=x].b, **.b',
    });
  });
});

describe('what one rule asks of another kind of value', () => {
  it.each<[string, object, string, string]>([
    [
      'little-endian numbers of a phone',
      { path: 'a', identifier: 'phone', transform: 'pseudonym', encoding: 'le32' },
      'ERR_POLICY_OPTION',
      '/rules/0/encoding',
    ],
    [
      'little-endian URLs',
      { path: 'a', transform: 'url', encoding: 'le32' },
      'ERR_POLICY_OPTION',
      '/rules/0/encoding',
    ],
    [
      'a region of no country',
      { path: 'a', transform: 'sip', region: 'XX' },
      'ERR_POLICY_OPTION',
      '/rules/0/region',
    ],
    [
      'many tenants of one value',
      { path: 'a', identifier: 'phone', transform: 'truncate', tenant: { field: 'b.*' } },
      'ERR_POLICY_PATH',
      '/rules/0/tenant/field',
    ],
    [
      'names of many fields',
      { path: 'a', transform: 'scrub', also: ['from.name', 'to[*].name'] },
      'ERR_POLICY_PATH',
      '/rules/0/also/1',
    ],
    [
      'names of too many fields',
      { path: 'a', transform: 'scrub', also: Array.from({ length: 65 }, (_, i) => `n${i}`) },
      'ERR_POLICY_SCHEMA',
      '/rules/0/also',
    ],
    [
      'a tenant told by a selector',
      { path: 'a', transform: 'sip', tenant: { field: 'b[key=x]' } },
      'ERR_POLICY_PATH',
      '/rules/0/tenant/field',
    ],
  ])('is refused: %s', (_, rule, code, pointer) => {
    expect(faults({ rules: [rule] })).toEqual([expect.objectContaining({ code, pointer })]);
  });
});

describe('a path that an earlier one covers', () => {
  const pointers = (...rules: object[]): string[] => faults({ rules }).map(({ pointer }) => pointer);

  it.each<[string, object[], string[]]>([
    ['the same', [drop('a.b'), drop('a["b"]')], ['/rules/1/path/0']],
    ['the same with one path', [drop('a'), { path: 'a', transform: 'keep' }], ['/rules/1/path']],
    ['below it', [drop('a'), drop('a.b.c')], ['/rules/1/path/0']],
    ['under a wildcard', [drop('a.*'), drop('x', 'a.b')], ['/rules/1/path/1']],
    ['at any depth', [drop('**.ip'), drop('a.ip', 'ip')], ['/rules/1/path/0', '/rules/1/path/1']],
    ['anything', [drop('*'), drop('**.a')], ['/rules/1/path/0']],
    ['by several together', [drop('a.b'), drop('a.*'), drop('a.*.c')], ['/rules/2/path/0']],
    ['in the same rule', [drop('a', 'a.b')], ['/rules/0/path/1']],
  ])('is refused: %s', (_, rules, expected) => {
    expect(pointers(...rules)).toEqual(expected);
    expect(faults({ rules })[0]).toMatchObject({ code: 'ERR_POLICY_UNREACHABLE' });
  });

  it.each<[string, object[]]>([
    ['a later one around it', [drop('a.b'), drop('a')]],
    ['a later wildcard', [drop('a.b'), drop('a.*')]],
    ['an overlap in part', [drop('*.b'), drop('a.*')]],
    ['an index and the other elements', [drop('a[0]'), drop('a[*]')]],
    ['any depth, in what comes elsewhere', [drop('a.**.ip'), drop('**.ip')]],
    ['two in one rule that overlap', [drop('**.ip', '**.client.ip')]],
    ['two in one rule that are one', [drop('a.b', 'a["b"]')]],
  ])('is not: %s', (_, rules) => {
    expect(pointers(...rules)).toEqual([]);
  });
});

describe('options that fit', () => {
  const cut = { path: 'a', identifier: 'ip', transform: 'truncate' };

  it.each<[string, object]>([
    ['a country of a number', phone({ keep: 'country' })],
    ['digits of an MSISDN', phone({ identifier: 'msisdn', keep: 3 })],
    ['a country of the number in a URI', phone({ identifier: 'uri', keep: 'country' })],
    ['a domain of an email', phone({ identifier: 'email', keep: 'domain' })],
    ['a tenant by name', phone({ identifier: 'ext', tenant: 'acme' })],
    ['a tenant in a field', phone({ identifier: 'ext', tenant: { field: 'account.id' } })],
    ['a step', { rules: [{ path: 'a', transform: 'generalize', step: 60 }] }],
    ['a region', { region: 'KH', rules: [drop('a')] }],
    ['little-endian addresses', { rules: [{ ...cut, encoding: 'le32' }] }],
    ['percent-encoded anything', { rules: [{ path: 'a', transform: 'url', encoding: 'percent' }] }],
    ['selectors by one member', { rules: [drop('a[key=x].b', 'a[key=y].b'), drop('b[name=x].b')] }],
  ])('pass: %s', (_, policy) => {
    expect(faults(policy)).toEqual([]);
  });
});

describe('a scope', () => {
  it('that is another’s counterpart in turn is refused on both sides', () => {
    const issues = faults({ rules: [hash('a', { with: 'b' }), hash('b', { with: 'a' })] });
    expect(issues.map(({ pointer }) => pointer)).toEqual(['/rules/0/scope/with', '/rules/1/scope/with']);
    expect(issues[0]!.message).toBe('has a scope itself, by rule 2');
  });

  it.each<[string, object]>([
    ['an unlisted field that stays', scoped({ with: 'b' })],
    ['a field that is kept', scoped({ with: 'b' }, { unlisted: 'drop' }, { path: 'b', transform: 'keep' })],
    ['a field whose pseudonyms reach everywhere', scoped({ with: 'b' }, {}, hash('b', 'person'))],
    ['an element by its index', scoped({ with: 'b[0]' }, {}, hash('b'))],
    ['whatever the case of its name', scoped({ with: 'B' }, { caseless: true, unlisted: 'drop' }, hash('b'))],
  ])('may be beside %s', (_, policy) => {
    expect(faults(policy)).toEqual([]);
  });
});
