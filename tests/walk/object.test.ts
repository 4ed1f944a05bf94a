import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPseudonymizer,
  type PolicyDocument,
  PolicyError,
  type Pseudonymizer,
} from '../../src/index.js';
import { policyArbitrary, recordArbitrary } from '../arbitraries/record.js';

const secret = randomBytes(32);
const number = '+12025550123';

function open(rule: PolicyDocument['rules'][number], more: Partial<PolicyDocument> = {}): Pseudonymizer {
  return createPseudonymizer({ version: 1, region: 'US', rules: [rule], ...more }, secret);
}
const everywhere = (): Pseudonymizer => open({ path: '**', identifier: 'phone', transform: 'pseudonym' });
const tel = everywhere().pseudonymsOf('phone', number)[0]!;

describe('a copy', () => {
  it('is made of a record that rules look into, since a getter may say something else the next time', () => {
    const record = { to: { phone: number } };
    const after = open({ path: 'from.phone', transform: 'drop' }).record(record);
    expect(after).toEqual(record);
    expect(after).not.toBe(record);
  });

  it('shares the subtrees that no rule can reach', () => {
    const record = { from: { phone: number }, to: { phone: number } };
    const after = open({ path: 'from.phone', identifier: 'phone', transform: 'pseudonym' }).record(record)!;
    expect(after).toEqual({ from: { phone: tel }, to: { phone: number } });
    expect(after.to).toBe(record.to);
    expect(record.from.phone).toBe(number);
  });

  it('never changes its input, whatever the record and the policy', () => {
    fc.assert(
      fc.property(recordArbitrary, policyArbitrary, (record, policy) => {
        const before = structuredClone(record);
        try {
          createPseudonymizer(policy, secret).record(record as object);
        } catch (error) {
          if (!(error instanceof PolicyError)) throw error;
        }
        expect(record).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a frozen record', () => {
    const record = Object.freeze({ from: Object.freeze({ phone: number }) });
    expect(everywhere().record(record)).toEqual({ from: { phone: tel } });
  });

  it('removes a field with a fresh object, which stays fast to read', () => {
    const after = open({ path: 'a', transform: 'drop' }).record({ a: 1, b: 2 })!;
    expect(Object.keys(after)).toEqual(['b']);
  });

  it('removes fields, and leaves keys without a value where they were', () => {
    const calls = open({ path: ['a', 'd.e', 'f'], transform: 'drop' });
    const sign = Symbol('sign');
    const cases: readonly (readonly [object, object])[] = [
      [{ a: 1 }, {}],
      [
        { b: 1, a: 'x', c: 2 },
        { b: 1, c: 2 },
      ],
      [
        { b: 1, a: undefined, c: 2, f: null },
        { b: 1, a: undefined, c: 2 },
      ],
      [
        { f: undefined, [sign]: 3, d: { e: [1], g: 2 }, a: undefined },
        { f: undefined, [sign]: 3, d: { g: 2 }, a: undefined },
      ],
      [
        { d: { e: undefined }, a: () => 1, b: undefined },
        { d: { e: undefined }, b: undefined },
      ],
      [JSON.parse('{"__proto__":1,"a":2}'), JSON.parse('{"__proto__":1}')],
    ];
    for (const [record, wanted] of cases) {
      const after = calls.record(record)!;
      expect(Reflect.ownKeys(after)).toEqual(Reflect.ownKeys(wanted));
      expect(after).toStrictEqual(wanted);
    }
    expect(calls.report().rules[0]!.values).toBe(5);
  });
});

describe('kinds of values', () => {
  class Caller {
    #hidden = number;
    phone = number;
    get shown(): string {
      return this.#hidden;
    }
  }

  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['a string', number, tel],
    ['a number', 12025550123, tel],
    ['a bigint', 12025550123n, tel],
    ['true', true, expect.stringMatching(/^telx_/)],
    ['null', null, null],
    ['undefined', undefined, undefined],
    ['a boxed string', new String(number), tel],
    ['a boxed number', new Number(12025550123), tel],
    ['a Buffer, as its text', Buffer.from(number), tel],
    ['an ArrayBuffer, as its text', new TextEncoder().encode(number).buffer, tel],
    ['an array', [number, [number]], [tel, [tel]]],
    ['a sparse array', Object.assign([], { 2: number }), Object.assign([], { 2: tel })],
    ['a Map', new Map([['x', number]]), new Map([['x', tel]])],
    ['a Map with keys that are not strings', new Map<unknown, string>([[1, number]]), new Map([[1, tel]])],
    ['a Set', new Set([number]), new Set([tel])],
    ['an object with toJSON', { toJSON: () => ({ phone: number }) }, { phone: tel }],
    ['a URL, by its toJSON', new URL('tel:+12025550123'), `tel:${tel}`],
    ['a class instance, as a plain object', new Caller(), { phone: tel }],
    [
      'a getter, as the value it gave',
      {
        get phone() {
          return number;
        },
      },
      { phone: tel },
    ],
    [
      'an object without a prototype',
      Object.assign(Object.create(null), { phone: number }),
      Object.assign(Object.create(null), { phone: tel }),
    ],
    [
      'a __proto__ key, as a key',
      JSON.parse(`{"__proto__":{"phone":"${number}"}}`),
      JSON.parse(`{"__proto__":{"phone":"${tel}"}}`),
    ],
    ['symbol keys, left behind', { phone: number, [Symbol('s')]: number }, { phone: tel }],
  ];

  it.each(cases)('transforms %s', (_, value, after) => {
    const result = everywhere().record({ value }) as { value: unknown };
    expect(result).toStrictEqual({ value: after });
    expect(inspect(result, { depth: 9, showHidden: true })).not.toMatch(/2025550123/);
  });

  it.each([
    ['a function', () => number],
    ['a symbol', Symbol(number)],
    ['a RegExp', /2025550123/],
    ['a promise', Promise.resolve(number)],
    ['other typed arrays', new Float64Array([12025550123])],
    [
      'an object of private state only',
      new (class {
        #n = number;
        show() {
          return this.#n;
        }
      })(),
    ],
  ])('removes %s where a rule would have looked inside', (_, value) => {
    expect(everywhere().record({ value, ok: null })).toStrictEqual({ ok: null });
  });

  it('writes an Error as plain fields, with its message, stack and cause', () => {
    const error = Object.assign(new Error(number, { cause: new Error(number) }), { phone: number });
    const after = everywhere().record({ error }) as { error: Record<string, unknown> };
    expect(inspect(after, { depth: 9, showHidden: true })).not.toMatch(/2025550123/);
    expect(after.error).toMatchObject({ message: tel, phone: tel, cause: { message: tel } });
    expect(error.message).toBe(number);
  });

  it('keeps the type of a number where the answer is one', () => {
    const floor = open({ path: 'n', transform: 'generalize', step: 10 });
    expect(floor.record({ n: 119 })).toEqual({ n: 110 });
    expect(floor.record({ n: 119n })).toEqual({ n: 110n });
    expect(floor.record({ n: '119' })).toEqual({ n: '110' });
  });

  it('lets a Date pass through the transform as ISO 8601', () => {
    const hour = open({ path: 'at', transform: 'generalize', to: 'hour' });
    expect(hour.record({ at: new Date('2026-11-01T10:20:30.000Z') })).toEqual({
      at: '2026-11-01T10:00:00.000Z',
    });
  });

  it('removes and replaces values of every kind', () => {
    for (const value of [number, 1, null, [1], { a: 1 }, new Map(), new Date(), () => 1]) {
      expect(open({ path: 'v', transform: 'drop' }).record({ v: value, w: 1 })).toEqual({ w: 1 });
    }
    for (const value of [number, 1, null, [1], { a: 1 }, new Map(), new Date()]) {
      expect(open({ path: 'v', transform: 'replace', with: 0 }).record({ v: value })).toEqual({ v: 0 });
    }
  });
});

describe('unlisted: drop', () => {
  const only = (): Pseudonymizer =>
    open({ path: ['keep.this', 'list[*].a'], transform: 'keep' }, { unlisted: 'drop' });

  it('lets out what a rule names, and the containers on the way', () => {
    const record = {
      keep: { this: { whole: number }, that: number },
      list: [{ a: 1, b: 2 }, 3, {}],
      gone: { x: 1 },
      n: null,
    };
    expect(only().record(record)).toEqual({ keep: { this: { whole: number } }, list: [{ a: 1 }, {}] });
  });

  it('drops scalars beside a named key where a deeper rule keeps everything', () => {
    const calls = createPseudonymizer(
      {
        version: 1,
        unlisted: 'drop',
        rules: [
          { path: 'a', transform: 'drop' },
          { path: '[*][*]', transform: 'keep' },
        ],
      },
      secret,
    );
    expect(calls.record({ a: 1, b: number, c: { d: 1 } })).toEqual({ c: { d: 1 } });
  });

  it('drops what cannot be looked into', () => {
    expect(
      only().record({
        list: [
          () => number,
          /x/,
          new Map([
            ['a', 1],
            ['b', 2],
          ]),
        ],
      }),
    ).toEqual({ list: [new Map([['a', 1]])] });
  });
});

describe('records that are not written', () => {
  const codes = (record: unknown): unknown => {
    const calls = everywhere();
    const after = calls.record(record as object);
    return after === undefined ? calls.report().codes : after;
  };

  it.each([
    ['a string', number],
    ['a number', 1],
    ['null', null],
    ['undefined', undefined],
    ['a function', () => 1],
  ])('quarantines %s as no record', (_, record) => {
    expect(codes(record)).toEqual({ ERR_RECORD_SHAPE: 1 });
  });

  it('quarantines a record that refers to itself', () => {
    const record: Record<string, unknown> = { phone: number };
    record.self = record;
    expect(codes(record)).toEqual({ ERR_RECORD_DEPTH: 1 });
  });

  it('takes 1,000 levels, and quarantines more', () => {
    const nest = (levels: number): object => {
      let value: object = {};
      for (let i = 1; i < levels; i++) value = [value];
      return value;
    };
    expect(codes(nest(1000))).toEqual(nest(1000));
    expect(codes(nest(1001))).toEqual({ ERR_RECORD_DEPTH: 1 });
  });

  it.each([
    [
      'a getter',
      {
        get phone(): string {
          throw new Error(number);
        },
      },
    ],
    [
      'toJSON',
      {
        toJSON() {
          throw new Error(number);
        },
      },
    ],
    [
      'a proxy',
      new Proxy(
        {},
        {
          ownKeys() {
            throw new Error(number);
          },
        },
      ),
    ],
  ])('quarantines a record whose %s throws, and says nothing of what it threw', (_, record) => {
    expect(codes(record)).toEqual({ ERR_RECORD_FAULT: 1 });
  });

  it('goes on after a bad record', () => {
    const calls = everywhere();
    calls.record(null as never);
    expect(calls.record({ phone: number })).toEqual({ phone: tel });
    expect(calls.report()).toMatchObject({ in: 2, out: 1, quarantined: 1 });
  });

  it('lets a getter log a record of its own, of another time and tenant', () => {
    const ring = {
      version: 1 as const,
      secrets: [
        { id: 'old', secret: randomBytes(32), until: '2026-11-01T00:00:00Z' },
        { id: 'new', secret: randomBytes(32), from: '2026-11-01T00:00:00Z' },
      ],
    };
    const calls = createPseudonymizer(
      {
        version: 1,
        time: 't',
        rules: [
          { path: ['a', 'b', 'c'], identifier: 'ext', transform: 'pseudonym', tenant: { field: 'who' } },
        ],
      },
      ring,
    );
    const inner = { t: '2026-10-01T00:00:00Z', who: 'other', a: '101' };
    const record = {
      t: '2026-11-02T00:00:00Z',
      who: 'acme',
      a: '101',
      get b() {
        expect(calls.record(inner)!.a).toMatch(/^ext_old_/);
        return '101';
      },
      c: '101',
    };
    const { a, b, c } = calls.record(record)!;
    expect(a).toMatch(/^ext_new_/);
    expect([b, c]).toEqual([a, a]);
    expect(calls.report().quarantined).toBe(0);
  });
});
