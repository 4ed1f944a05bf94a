import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, PolicyError } from '../../src/index.js';
import { parsePath, type Step } from '../../src/paths/path.js';
import { type Json, textArbitrary } from '../arbitraries/record.js';
import { runs } from '../deep.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const open = (...rules: PolicyDocument['rules']) => createPseudonymizer({ version: 1, rules }, secret);

/** Where a value stands: its key, and for an element of an array what the element says it is. */
interface Place {
  readonly key: string;
  readonly says?: Json | undefined;
  readonly isObject?: boolean;
}

function matches(steps: readonly Step[], places: readonly Place[]): boolean {
  const [step, ...later] = steps;
  const [place, ...below] = places;
  if (step === undefined) return place === undefined;
  if (step === 'deep') return matches(later, places) || (place !== undefined && matches(steps, below));
  if (place === undefined) return false;
  if (step === 'any') return matches(later, below);
  if ('key' in step) return step.key === place.key && matches(later, below);
  const said = place.isObject === true ? (place.says as { readonly [name: string]: Json }) : {};
  return Object.hasOwn(said, step.member) && said[step.member] === step.equals && matches(later, below);
}

/** The oracle: the first rule that names a value replaces it by its number. */
function replaced(value: Json, paths: readonly Step[][], places: readonly Place[] = []): Json {
  const rule = places.length === 0 ? -1 : paths.findIndex((steps) => matches(steps, places));
  if (rule >= 0) return rule;
  if (Array.isArray(value)) {
    return value.map((element, i) => {
      const isObject = typeof element === 'object' && element !== null && !Array.isArray(element);
      return replaced(element, paths, [...places, { key: String(i), says: element, isObject }]);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, replaced(each, paths, [...places, { key }])]),
  );
}

const names = fc.constantFrom('key', 'value', 'list', 'x');
const words = fc.constantFrom('a', 'b', 'client.address', '0', '');
const { record } = fc.letrec<{ record: Json; value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.constantFrom(1, null, true),
    tie('record'),
  ) as fc.Arbitrary<Json>,
  record: fc.oneof(
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ) as fc.Arbitrary<Json>,
}));
/** Several to a policy, since a pseudonymizer takes longer to open than a record to rewrite. */
const records = fc.array(
  record.chain((each) => fc.tuple(fc.constant(each), textArbitrary(each))),
  { minLength: 1, maxLength: 20 },
);
const path = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: words.map((word) => `[key=${JSON.stringify(word)}]`) },
      { weight: 3, arbitrary: names.map((name) => `["${name}"]`) },
      fc.constantFrom('[*]', '[0]', '.**'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((steps) => steps.join('').replace(/^\./, ''));

describe('elements selected by a member', () => {
  it('are found as a naive matcher finds them, in memory and in text, however it is written', () => {
    fc.assert(
      fc.property(records, fc.array(path, { minLength: 1, maxLength: 4 }), (pairs, paths) => {
        const rules = paths.map((each, i) => ({ path: each, transform: 'replace' as const, with: i }));
        let calls: ReturnType<typeof open>;
        try {
          calls = open(...rules);
        } catch (error) {
          if (error instanceof PolicyError) return fc.pre(false);
          throw error;
        }
        for (const [value, text] of pairs) {
          const expected = replaced(value, paths.map(parsePath));
          expect(calls.record(value as object)).toEqual(expected);
          expect(JSON.parse(calls.line(text)!)).toEqual(expected);
        }
      }),
      runs(250, 80),
    );
  });

  it('are treated alike in memory and in text where what is unlisted goes', () => {
    fc.assert(
      fc.property(records, fc.array(path, { minLength: 1, maxLength: 3 }), (pairs, paths) => {
        const rules = paths.map((each) => ({ path: each, transform: 'keep' as const }));
        let calls: ReturnType<typeof open>;
        try {
          calls = createPseudonymizer({ version: 1, unlisted: 'drop', rules }, secret);
        } catch (error) {
          if (error instanceof PolicyError) return fc.pre(false);
          throw error;
        }
        for (const [value, text] of pairs)
          expect(JSON.parse(calls.line(text)!)).toEqual(calls.record(value as object));
      }),
      runs(100, 40),
    );
  });

  const address = { path: 'a[key=client.address].value', transform: 'replace' as const, with: 0 };

  it.each<[string, object, object]>([
    [
      'by the string that the member is',
      { a: [{ key: 'client.address', value: 'x' }] },
      { a: [{ key: 'client.address', value: 0 }] },
    ],
    [
      'wherever the member stands',
      { a: [{ value: 'x', key: 'client.address' }] },
      { a: [{ value: 0, key: 'client.address' }] },
    ],
    [
      'and no others',
      { a: [{ key: 'client.port', value: 'x' }] },
      { a: [{ key: 'client.port', value: 'x' }] },
    ],
    [
      'not by a list of one',
      { a: [{ key: ['client.address'], value: 'x' }] },
      { a: [{ key: ['client.address'], value: 'x' }] },
    ],
    [
      'not in an object',
      { a: { key: 'client.address', value: 'x' } },
      { a: { key: 'client.address', value: 'x' } },
    ],
    [
      'not in a list of lists',
      { a: [[{ key: 'client.address', value: 'x' }]] },
      { a: [[{ key: 'client.address', value: 'x' }]] },
    ],
  ])('are found %s', (_, before, after) => {
    const calls = open(address);
    expect(calls.record(before)).toEqual(after);
    expect(JSON.parse(calls.line(JSON.stringify(before))!)).toEqual(after);
  });

  it.each([
    '{"a":[{"key":"client.address","value":"x","key":"b"}]}',
    '{"a":[{"key":"b","value":"x","key":"client.address"}]}',
    '{"a":[{"key":"client.address","value":"x","key":{}}]}',
    '{"a":[{"key":null,"value":"x","\\u006bey":"client.address"}]}',
  ])('are none where they say two things of what they are, of which readers take either: %s', (line) => {
    const told: string[] = [];
    const calls = createPseudonymizer({ version: 1, rules: [address] }, secret, {
      onQuarantine: ({ code, message }) => told.push(`${code} ${message}`),
    });
    expect(calls.line(line)).toBeUndefined();
    expect(Buffer.from(calls.chunk(Buffer.from(`${line}\n`)).bytes).toString()).toBe('');
    expect(told[1]).toMatch(/^ERR_RECORD_SYNTAX .*told apart/);
  });

  it('are known where they say one thing twice', () => {
    const calls = open(address);
    expect(calls.line('{"a":[{"\\u006bey":"client\\u002eaddress","value":"x"}]}')).not.toContain('"x"');
    expect(
      calls.line('{"a":[{"key":"client.address","value":"x","key":"client\\u002eaddress"}]}'),
    ).not.toContain('"x"');
  });

  it('are known through what a serializer would show of them', () => {
    class Attribute {
      constructor(
        readonly key: string,
        readonly value: string,
      ) {}
    }
    const calls = open(address);
    const shown = { key: 'client.address', value: 0 };
    expect(calls.record({ a: [new Attribute('client.address', 'x')] })).toEqual({ a: [shown] });
    expect(calls.record({ a: [{ toJSON: () => ({ key: 'client.address', value: 'x' }) }] })).toEqual({
      a: [shown],
    });
    expect(calls.record({ a: [{ key: new String('client.address'), value: 'x' }] })).toMatchObject({
      a: [{ value: 0 }],
    });
    expect(
      calls.record({
        a: [
          new Map([
            ['key', 'client.address'],
            ['value', 'x'],
          ]),
        ],
      }),
    ).toEqual({
      a: [
        new Map<string, unknown>([
          ['key', 'client.address'],
          ['value', 0],
        ]),
      ],
    });
    expect(calls.record({ a: new Set([{ key: 'client.address', value: 'x' }]) })).toEqual({
      a: new Set([shown]),
    });
  });

  it('are not opened twice: what is looked at is what is rewritten', () => {
    let reads = 0;
    class Turning {
      get [Symbol.toStringTag]() {
        return 'Turning';
      }
    }
    const turning = Object.defineProperty(new Turning(), 'key', {
      enumerable: true,
      get: () => (reads++ === 0 ? 'client.address' : 'b'),
    });
    Object.assign(turning, { value: 'x' });
    expect(open(address).record({ a: [turning] })).toEqual({ a: [{ key: 'client.address', value: 0 }] });
    expect(reads).toBe(1);
  });

  it('keep their bytes elsewhere', () => {
    expect(open(address).line('{"a" : [ {"key":"client.address" ,"value":"x", "n":1.0 } ,2]}')).toBe(
      '{"a" : [ {"key":"client.address" ,"value":0, "n":1.0 } ,2]}',
    );
  });

  it('are found below each other, far down', () => {
    const depth = 300;
    const line = `${'{"a":[{"key":"k","b":'.repeat(depth)}"x"${'}]}'.repeat(depth)}`;
    const calls = open({ path: '**.a[key=k].b', transform: 'replace', with: 0 });
    expect(calls.line(line)).toBe('{"a":[{"key":"k","b":0}]}');
    const dropping = open({ path: `a${'[key=k].b.a'.repeat(depth - 1)}[key=k].b`, transform: 'drop' });
    expect(dropping.line(line)).toBe(line.replace(',"b":"x"', ''));
  });

  it('may be told apart by one member of an array only', () => {
    const twice = () =>
      open({ path: 'a[key=x].b', transform: 'drop' }, { path: 'a[name=x].b', transform: 'drop' });
    expect(twice).toThrow(
      '/rules the elements of one array are told apart by key and by name (select by one member)',
    );
    expect(() =>
      open({ path: 'a[key=x].b', transform: 'drop' }, { path: 'b[name=x].b', transform: 'drop' }),
    ).not.toThrow();
  });
});

describe('keys with dots', () => {
  it.each<[string, object, object]>([
    [
      '["service.name"]',
      { 'service.name': 'x', service: { name: 'y' } },
      { 'service.name': 0, service: { name: 'y' } },
    ],
    [
      'service.name',
      { 'service.name': 'x', service: { name: 'y' } },
      { 'service.name': 'x', service: { name: 0 } },
    ],
    ['id["orig.h"]', { id: { 'orig.h': 'x' }, 'id.orig.h': 'y' }, { id: { 'orig.h': 0 }, 'id.orig.h': 'y' }],
  ])('%s reaches the one it says', (path, before, after) => {
    const calls = open({ path, transform: 'replace', with: 0 });
    expect(calls.record(before)).toEqual(after);
    expect(JSON.parse(calls.line(JSON.stringify(before))!)).toEqual(after);
  });
});
