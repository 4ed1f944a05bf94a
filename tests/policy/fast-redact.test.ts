import fc from 'fast-check';
import fastRedact from 'fast-redact';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, PolicyError } from '../../src/index.js';
import { PathError, parsePath } from '../../src/paths/path.js';

const censor = '[censored]';
const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);

/** What fast-redact makes of a copy of a record; 'refused' where it throws on its own grounds. */
function redact(paths: readonly string[], record: object): unknown {
  try {
    return fastRedact({ paths: [...paths], censor, serialize: false })(structuredClone(record));
  } catch {
    return 'refused';
  }
}

/** The same by a policy, a rule for each path; 'refused' where the policy is. */
function replace(paths: readonly string[], record: object): unknown {
  try {
    const rules = paths.map((path) => ({ path, transform: 'replace' as const, with: censor }));
    return createPseudonymizer({ version: 1, rules }, secret).record(record);
  } catch (error) {
    if (error instanceof PolicyError) return 'refused';
    throw error;
  }
}

describe('a policy with replace changes what fast-redact censors', () => {
  it.each<[string, object, object]>([
    ['a.b', { a: { b: 1 }, b: 2 }, { a: { b: censor }, b: 2 }],
    ["a['b']", { a: { b: 1 } }, { a: { b: censor } }],
    ['a["b-c"]', { a: { 'b-c': 1 } }, { a: { 'b-c': censor } }],
    ['a[`b.c`].d', { a: { 'b.c': { d: 1 } } }, { a: { 'b.c': { d: censor } } }],
    ['["a"].b', { a: { b: 1 } }, { a: { b: censor } }],
    ['a["b\\"c"]', { a: { 'b"c': 1 } }, { a: { 'b"c': censor } }],
    ['a[0].b', { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: censor }, { b: 2 }] }],
    ['[0].a', [{ a: 1 }, { a: 2 }], [{ a: censor }, { a: 2 }]],
    ['a.*', { a: { b: 1, c: null, d: { e: 1 } } }, { a: { b: censor, c: censor, d: censor } }],
    ['a[*]', { a: [1, null, { b: 1 }] }, { a: [censor, censor, censor] }],
    ['a[*]', { a: { b: 1 } }, { a: { b: censor } }],
    ['*', { a: 1, b: null }, { a: censor, b: censor }],
    ['[*].a', [{ a: 1 }, { a: null }], [{ a: censor }, { a: censor }]],
    [
      '*.b',
      { a: { b: null }, c: 's', d: null, e: [{ b: 1 }], b: 2 },
      { a: { b: censor }, c: 's', d: null, e: [{ b: 1 }], b: 2 },
    ],
    ['a[*].b', { a: [{ b: 1 }, { c: 1 }, null, 's', [1]] }, { a: [{ b: censor }, { c: 1 }, null, 's', [1]] }],
    [
      'a.*.b.*',
      { a: { x: { b: { p: 1, q: {} }, c: 1 } } },
      { a: { x: { b: { p: censor, q: censor }, c: 1 } } },
    ],
    ['a[*].b[*].c', { a: [{ b: [{ c: 1 }, { d: 1 }] }] }, { a: [{ b: [{ c: censor }, { d: 1 }] }] }],
    [
      '*.*.c',
      { a: { x: { c: 1 }, y: { z: 1 } }, c: { c: { c: 1 } } },
      { a: { x: { c: censor }, y: { z: 1 } }, c: { c: { c: censor } } },
    ],
    ['a.b', { a: 's' }, { a: 's' }],
    ['a.*', { a: 's' }, { a: 's' }],
    ['a.b.c', { a: 5 }, { a: 5 }],
    ['a.b', {}, {}],
  ])('%s in %j', (path, record, expected) => {
    expect(redact([path], record)).toEqual(expected);
    expect(replace([path], record)).toEqual(expected);
  });

  it('for any paths and records, the justified differences below left out', () => {
    const quoted = (key: string): fc.Arbitrary<string> =>
      fc.constantFrom('"', "'", '`').map((quote) => `[${quote}${key}${quote}]`);
    const name = fc.constantFrom('a', 'b', 'c');
    const dotted = (key: string): fc.Arbitrary<string> => fc.constantFrom(`.${key}`);
    const step = fc.oneof(
      { weight: 4, arbitrary: name.chain((key) => fc.oneof(dotted(key), quoted(key))) },
      { weight: 1, arbitrary: quoted('b-c') },
      { weight: 1, arbitrary: fc.constantFrom('[0]', '[1]') },
      { weight: 3, arbitrary: fc.constantFrom('.*', '[*]') },
    );
    const isWild = (text: string): boolean => text === '.*' || text === '[*]';
    const path = fc
      .array(step, { minLength: 1, maxLength: 5 })
      // One wildcard after the first, with no more than one step behind it: see the differences.
      .filter((steps) => {
        const first = steps.findIndex(isWild);
        const second = steps.findIndex((each, i) => i > first && isWild(each));
        return first < 0 || second < 0 || (second >= steps.length - 2 && !isWild(steps[second + 1] ?? ''));
      })
      .map((steps) => steps.join('').replace(/^\./, ''));
    const record = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 5 }, fc.constantFrom<unknown>(1, 0, '', 'text', true, false), {
        weight: 2,
        arbitrary: tie('inner'),
      }),
      inner: fc.oneof(
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'b-c'), tie('value'), { minKeys: 2, maxKeys: 4 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    })).inner as fc.Arbitrary<object>;
    let changed = 0;
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 3 }), record, (paths, input) => {
        const result = replace(paths, input);
        fc.pre(result !== 'refused');
        expect(result).toEqual(redact(paths, input));
        if (JSON.stringify(result).includes(censor)) changed++;
      }),
      { numRuns: 2000 },
    );
    expect(changed).toBeGreaterThan(400);
  });
});

describe('where they differ, and why', () => {
  it.each<[string, string[], object, unknown, unknown]>([
    [
      'null by name: a rule changes every value it names, so that null tells nothing',
      ['a'],
      { a: null },
      { a: null },
      { a: censor },
    ],
    ['null by name, deeper', ['a.b'], { a: { b: null } }, { a: { b: null } }, { a: { b: censor } }],
    [
      'what is inherited: a rule sees a record as JSON does, and adds nothing',
      ['toString'],
      { a: 1 },
      { a: 1, toString: censor },
      { a: 1 },
    ],
    [
      'what is inherited, after a wildcard',
      ['a[*].toString'],
      { a: [{}] },
      { a: [{ toString: censor }] },
      { a: [{}] },
    ],
    ['the length of an array, which is none of its values', ['a.length'], { a: [1] }, 'refused', { a: [1] }],
    [
      'a quoted star, which is a key',
      ['a["*"]'],
      { a: { '*': 1, b: 2 } },
      { a: { '*': censor, b: censor } },
      { a: { '*': censor, b: 2 } },
    ],
    [
      'a quote in a key beside a wildcard',
      ['a[*]["it\'s"]'],
      { a: [{ "it's": 1, its: 2 }] },
      { a: [{ "it's": 1, its: censor }] },
      { a: [{ "it's": censor, its: 2 }] },
    ],
    [
      'three stars: each stands for one key',
      ['*.*.*'],
      { a: { b: { c: 1 } } },
      { a: { b: censor } },
      { a: { b: { c: censor } } },
    ],
    [
      'a second star with more than a step behind it',
      ['*.*.b.c'],
      { a: { x: { b: { c: 1 } }, c: 2 } },
      { a: { x: { b: { c: 1 } }, c: censor } },
      { a: { x: { b: { c: censor } }, c: 2 } },
    ],
    ['an index after a dot', ['a.0.b'], { a: [{ b: 1 }] }, 'refused', { a: [{ b: censor }] }],
    ['a key with a dash after a dot', ['a.b-c'], { a: { 'b-c': 1 } }, 'refused', { a: { 'b-c': censor } }],
    ['any depth', ['**.b'], { a: { b: 1 } }, 'refused', { a: { b: censor } }],
    [
      'a path that another covers, told rather than passed over',
      ['a', 'a.b'],
      { a: { b: 1 } },
      { a: censor },
      'refused',
    ],
  ])('%s', (_, paths, record, theirs, ours) => {
    expect(redact(paths, record)).toEqual(theirs);
    expect(replace(paths, record)).toEqual(ours);
  });

  it.each(['a[ "b" ]', 'a ["b"]', 'a[1+1]', 'a["b" + "c"]'])(
    'JavaScript that is no path is refused, where fast-redact evaluates it: %s',
    (path) => {
      expect(() => fastRedact({ paths: [path], serialize: false })).not.toThrow();
      expect(() => parsePath(path)).toThrow(PathError);
    },
  );

  it('a record is not changed, where fast-redact writes into it', () => {
    const record = { a: { b: 1 } };
    expect(replace(['a.b'], record)).toEqual({ a: { b: censor } });
    expect(record).toEqual({ a: { b: 1 } });
  });
});
