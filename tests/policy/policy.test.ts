import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { PolicyError, type PolicyIssue } from '../../src/errors.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy, toPointer } from '../../src/policy/policy.js';

function faults(input: unknown): readonly PolicyIssue[] {
  try {
    parsePolicy(input as PolicyDocument);
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.issues;
    throw error;
  }
}

/** Pointer → code, for a table of faults. */
const places = (input: unknown): [string, string][] =>
  faults(input).map(({ pointer, code }) => [pointer, code]);

const drop = { path: 'name', transform: 'drop' };
const policy = (...rules: readonly object[]): object => ({ version: 1, rules });

describe('a policy', () => {
  it('is the same as YAML, as JSON and as a tree', () => {
    const tree: PolicyDocument = {
      version: 1,
      name: 'support-calls',
      domain: 'support',
      region: 'US',
      time: { field: 'startTime', format: 'iso' },
      unlisted: 'drop',
      rules: [
        {
          path: ['from.phoneNumber', 'legs[*]["to-number"]'],
          identifier: 'phone',
          transform: 'pseudonym',
          keep: 'country',
        },
        { path: '**.ip', identifier: 'ip', transform: 'truncate', v4: 16 },
        { path: 'note', transform: 'replace', with: null },
      ],
    };
    const parsed = parsePolicy(tree);
    expect(parsePolicy(JSON.stringify(tree))).toEqual(parsed);
    expect(parsePolicy(JSON.stringify(tree, null, '\t'))).toEqual(parsed);
    expect(parsePolicy(stringify(tree))).toEqual(parsed);
    expect(parsePolicy(`\ufeff${stringify(tree)}`)).toEqual(parsed);
    expect(parsePolicy(parsed as PolicyDocument)).toEqual(parsed);
  });

  it('has its defaults filled in', () => {
    expect(
      parsePolicy('{ version: 1, rules: [{ path: a, identifier: ip, transform: truncate }] }'),
    ).toMatchObject({
      version: 1,
      domain: 'default',
      unlisted: 'keep',
      rules: [{ path: 'a', identifier: 'ip', transform: 'truncate', v4: 24, v6: 48 }],
    });
  });

  it('may name Norway: YAML 1.2 knows no "no"', () => {
    expect(parsePolicy('version: 1\nregion: NO\nrules: [{ path: a, transform: drop }]').region).toBe('NO');
  });
});

describe('all faults at once', () => {
  it('come with the pointer of each, those of shape and those of sense', () => {
    expect(
      places({
        version: 2,
        domain: 'A B',
        region: 'XX',
        time: '**.time',
        unlisted: 'scan',
        rulez: [],
        rules: [
          { path: 'a', transform: 'dorp' },
          3,
          { path: [], transform: 'drop' },
          { path: 'a', transform: 'truncate', identifier: 'ip', v4: 33, v6: 1.5 },
          { path: ['a', 'b['], transform: 'drop', wiht: 1 },
          { path: 'b[', transform: 'drop' },
          { path: ['a', 'b..c'], transform: 'pseudonym', identifier: 'ext' },
          { path: 'a', transform: 'encrypt' },
        ],
      }),
    ).toEqual([
      ['/version', 'ERR_POLICY_SCHEMA'],
      ['/domain', 'ERR_POLICY_SCHEMA'],
      ['/rules/0/transform', 'ERR_POLICY_SCHEMA'],
      ['/rules/1', 'ERR_POLICY_SCHEMA'],
      ['/rules/2/path', 'ERR_POLICY_SCHEMA'],
      ['/rules/3/v4', 'ERR_POLICY_SCHEMA'],
      ['/rules/3/v6', 'ERR_POLICY_SCHEMA'],
      ['/rules/4/wiht', 'ERR_POLICY_SCHEMA'],
      ['/rulez', 'ERR_POLICY_SCHEMA'],
      ['/region', 'ERR_POLICY_OPTION'],
      ['/time', 'ERR_POLICY_PATH'],
      ['/rules/4/path/1', 'ERR_POLICY_PATH'],
      ['/rules/5/path', 'ERR_POLICY_PATH'],
      ['/rules/6/path/1', 'ERR_POLICY_PATH'],
      ['/rules/6/tenant', 'ERR_POLICY_OPTION'],
      ['/rules/7/transform', 'ERR_POLICY_UNSUPPORTED'],
    ]);
  });

  it('stand in the message, a line each, and the first gives the code', () => {
    const error = new PolicyError(
      faults({ version: 1, rulez: [], rules: [{ path: 'a', transform: 'dorp' }] }),
    );
    expect(error.message.split('\n')).toEqual([
      expect.stringMatching(/^\/rules\/0\/transform expected one of .* got "dorp" \(did you mean drop\?\)$/),
      '/rulez is not a word of the policy here (did you mean rules?)',
    ]);
    expect(error).toMatchObject({ name: 'PolicyError', code: 'ERR_POLICY_SCHEMA' });
  });
});

describe('a fault', () => {
  it.each<[string, unknown, string, string, string?]>([
    [
      'nothing at all',
      undefined,
      '',
      'expected a policy: a tree, or its YAML or JSON text, and it is missing',
    ],
    ['an empty text', '', '', 'expected a policy: a tree, or its YAML or JSON text, got null'],
    ['a list', '- a', '', 'expected a policy: a tree, or its YAML or JSON text, got a list'],
    ['a text', 'support', '', 'expected a policy: a tree, or its YAML or JSON text, got a text'],
    ['no version', { rules: [drop] }, '/version', 'expected 1, and it is missing'],
    ['a later version', { version: 2, rules: [drop] }, '/version', 'expected 1, got the number 2'],
    ['no rules', { version: 1 }, '/rules', 'expected a list, and it is missing'],
    ['empty rules', { version: 1, rules: [] }, '/rules', 'expected a list of 1 or more, got 0'],
    [
      'no path',
      policy({ transform: 'drop' }),
      '/rules/0/path',
      'expected a path or a list of paths, and it is missing',
    ],
    [
      'a path that YAML takes for a number',
      policy({ ...drop, path: 1 }),
      '/rules/0/path',
      'expected a path or a list of paths, got the number 1',
    ],
    [
      'a misspelt word',
      policy({ ...drop, categroy: 'name' }),
      '/rules/0/categroy',
      'is not a word of the policy here',
      'did you mean category?',
    ],
    [
      'a word of another transform',
      policy({ ...drop, v4: 24 }),
      '/rules/0/v4',
      'is not a word of the policy here',
    ],
    [
      'a misspelt identifier',
      policy({ path: 'a', transform: 'pseudonym', identifier: 'phoen' }),
      '/rules/0/identifier',
      expect.stringMatching(/^expected one of phone, .*, got "phoen"$/) as never,
      'did you mean phone?',
    ],
    [
      'a misspelt "transform"',
      policy({ path: 'a', transfrom: 'drop' }),
      '/rules/0/transform',
      expect.stringMatching(/and it is missing$/) as never,
      'is transfrom meant to be transform?',
    ],
    [
      'a misspelt choice',
      { ...policy(drop), unlisted: 'kep' },
      '/unlisted',
      'expected one of keep, scan, drop, got "kep"',
      'did you mean keep?',
    ],
    [
      'a constant that is none',
      policy({ path: 'a', transform: 'replace', with: { a: 1 } }),
      '/rules/0/with',
      'expected a text, a number, true or false or null, got an object',
    ],
    [
      'a transform that is none, with those that there are',
      policy({ path: 'a', transform: 'hash' }),
      '/rules/0/transform',
      'expected one of pseudonym, truncate, generalize, mask, drop, replace, keep, url, cookie, sip, scrub, json, got "hash"',
    ],
    [
      'digits written as numbers',
      policy({ path: 'a', transform: 'truncate', identifier: 'phone', idd: [11] }),
      '/rules/0/idd/0',
      'expected a text, got the number 11',
    ],
    [
      'a region in lower case',
      { ...policy(drop), region: 'us' },
      '/region',
      'expected two capital letters, such as US (ISO 3166-1), got "us"',
    ],
    [
      'a format of time that is none',
      { ...policy(drop), time: { field: 't', format: 'min' } },
      '/time',
      expect.stringMatching(
        /^expected a path, or \{ field, format \} with format one of iso, s, .*, YYMMDDhhmm,/,
      ) as never,
    ],
    [
      'too much kept',
      policy({ path: 'a', transform: 'pseudonym', identifier: 'phone', keep: 9 }),
      '/rules/0/keep',
      expect.stringMatching(/^expected a number, \d or less, got /) as never,
    ],
    [
      'a key with a slash and a tilde',
      { ...policy(drop), 'a/b~c': 1 },
      '/a~1b~0c',
      'is not a word of the policy here',
    ],
    [
      'a key that is called __proto__',
      '{"version":1,"__proto__":{},"rules":[{"path":"a","transform":"drop"}]}',
      '/__proto__',
      'is not a word of the policy here',
    ],
    [
      'a format that is none',
      { ...policy(drop), format: 'cvs' },
      '/format',
      expect.stringMatching(/^expected one of ndjson, json, csv/) as never,
      'did you mean csv?',
    ],
  ])('in %s names place, expectation and kind', (_, input, pointer, message, hint) => {
    const [fault, ...others] = faults(input);
    expect(others).toEqual([]);
    expect(fault).toEqual({
      code: 'ERR_POLICY_SCHEMA',
      pointer,
      message,
      ...(hint === undefined ? {} : { hint }),
    });
  });

  it('in a long text quotes its beginning only', () => {
    expect(faults('x'.repeat(5000))[0]?.message.length).toBeLessThan(80);
  });

  it('is all that a tree of any kind gives: no other error', () => {
    const words = fc.constantFrom(
      'version',
      'rules',
      'path',
      'transform',
      'identifier',
      'time',
      'tenant',
      '__proto__',
      'keep',
    );
    const tree = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>(
          1,
          'drop',
          'pseudonym',
          'phone',
          'ip',
          '**.a',
          'a[',
          '',
          null,
          true,
          undefined,
          1.5,
        ),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(words, fc.string()), tie('any')),
      ),
    })).any;
    fc.assert(
      fc.property(tree, (input) => {
        for (const { pointer, message } of faults(input)) {
          expect(pointer).toMatch(/^(?:\/(?:[^~/]|~[01])*)*$/);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('YAML', () => {
  const rule = 'rules: [{ path: a, transform: drop }]';

  it.each([
    ['that does not end', `version: 1\n${rule.slice(0, -1)}`, /^line \d+, column \d+: /],
    ['with a key that stands twice', `version: 1\nversion: 1\n${rule}`, /^line 2, column 1: .*unique/],
    ['of two documents', `version: 1\n${rule}\n---\nversion: 1`, /^line 3, column 1: expected one document/],
    [
      'with a key that is no text',
      `version: 1\n[a]: 2\n${rule}`,
      /^line 2, column 1: .*keys must be strings/,
    ],
    ['with an alias of nothing', 'version: 1\nrules: [*nobody]', /nobody/],
    ['with tabs for indentation', 'version: 1\nrules:\n\t- path: a', /^line 3/],
  ])('%s is refused, with its line', (_, text, message) => {
    const [fault] = faults(text);
    expect(fault).toMatchObject({ code: 'ERR_POLICY_SYNTAX', pointer: '' });
    expect(fault?.message).toMatch(message);
  });

  it('that grows when its aliases are followed is refused', () => {
    let text = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
    for (let i = 1; i < 12; i++)
      text += `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(', ')}]\n`;
    expect(places(`${text}version: 1\n${rule}`)).toEqual([['', 'ERR_POLICY_SYNTAX']]);
  });

  it('that is nested without end is refused, with few words', () => {
    const found = faults('['.repeat(50_000));
    expect(found.length).toBeLessThanOrEqual(10);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['ERR_POLICY_SYNTAX']));
  });

  it('may use an anchor', () => {
    const text =
      'version: 1\nrules: [{ path: &p [a, b], transform: drop }, { path: c, transform: replace, with: &r gone }, { path: d, transform: replace, with: *r }]';
    expect(parsePolicy(text).rules[2]).toMatchObject({ with: 'gone' });
  });

  it('has no merge keys: << is a word like any other', () => {
    expect(
      places('version: 1\nrules: [&b { path: a, transform: drop }, { <<: *b, path: c, transform: drop }]'),
    ).toEqual([['/rules/1/<<', 'ERR_POLICY_SCHEMA']]);
  });

  it('makes nothing but plain data, whatever its tags say', () => {
    expect(places(`version: 1\n${rule}\nname: !!js/function "process.exit()"`)).toEqual([]);
    expect(places(`version: 1\n${rule}\nname: !!binary aGk=`)).toEqual([['/name', 'ERR_POLICY_SCHEMA']]);
  });
});

describe('a JSON pointer', () => {
  it.each([
    [[], ''],
    [['foo', 0], '/foo/0'],
    [[''], '/'],
    [['a/b'], '/a~1b'],
    [['m~n'], '/m~0n'],
    [['~1'], '/~01'],
    [[' '], '/ '],
  ])('to %j is %j, as RFC 6901 §5 has it', (path, pointer) => {
    expect(toPointer(path)).toBe(pointer);
  });
});
