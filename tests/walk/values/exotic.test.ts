import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, type Pseudonymizer } from '../../../src/index.js';

const secret = new Uint8Array(32).map((_, i) => i * i + 3 * i + 1);
const raw = '+12025550123';

const open = (rules: PolicyDocument['rules'], more: Partial<PolicyDocument> = {}): Pseudonymizer =>
  createPseudonymizer({ version: 1, region: 'US', rules, ...more }, secret);

/** Made anew each time it is asked: what answers otherwise the second time has to begin at the first. */
type Make = () => unknown;

/** `ok` when asked for the first time, the number from then on. */
function once<First>(first: First): () => First | string {
  let asked = 0;
  return () => (asked++ === 0 ? first : raw);
}

class Caller {
  own: unknown;
  constructor(own: unknown) {
    this.own = own;
  }
  get inherited(): string {
    return raw;
  }
}
class Named extends Array {
  toJSON(): unknown {
    return { length: this.length, first: this[0] };
  }
}

const key = fc.constantFrom('a', 'b', 'p', 'x y', '0', '__proto__', 'toJSON', 'message', 'stack', 'length');

const setOf = (entries: readonly (readonly [string, Make])[]): Record<string, unknown> => {
  const object: Record<string, unknown> = {};
  for (const [name, make] of entries)
    Object.defineProperty(object, name, {
      value: make(),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  return object;
};

const { value: makeArbitrary } = fc.letrec<{ value: Make }>((tie) => {
  const value = tie('value') as fc.Arbitrary<Make>;
  const fields = fc.array(fc.tuple(key, value), { maxLength: 4 });
  const elements = fc.array(value, { maxLength: 3 });
  return {
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<unknown>('text', '', raw, 0, -1.5, Number.NaN, true, null, undefined, Symbol('s')).map(
        (each): Make =>
          () =>
            each,
      ),
      fc.constantFrom<Make>(
        () => new Date(1_793_491_200_000),
        () => new Date(Number.NaN),
        () => Object.assign(new Date(0), { toJSON: () => 'a day' }),
        () => new URL('https://example.org/a'),
        () => new String('boxed'),
        () => Object.assign(new String('boxed'), { toString: () => 'said' }),
        () => new Number(7),
        () => Object.assign(new Number(7), { valueOf: () => 8 }),
        () => new Boolean(false),
        () => Buffer.from('bytes'),
        () => new Uint8Array([1, 2]),
        () => new Float64Array([1.5]),
        () => new ArrayBuffer(2),
        () => /expression/,
        () => Promise.resolve(raw),
        () => () => raw,
        () => Object.assign(() => raw, { toJSON: () => ({ said: 'by a function' }) }),
        () => Object.create({ inherited: raw }),
        () => ({ toJSON: 'no function' }),
      ),
      fields.map(
        (entries): Make =>
          () =>
            setOf(entries),
      ),
      fields.map(
        (entries): Make =>
          () =>
            Object.assign(Object.create(null), setOf(entries)),
      ),
      fields.map(
        (entries): Make =>
          () =>
            new Proxy(setOf(entries), {}),
      ),
      fields.map((entries): Make => {
        const own = entries.filter(([name]) => name !== '__proto__');
        return () => {
          const error = new Error('said', { cause: 'why' });
          // Before it has fields that its text could not be made of.
          void error.stack;
          return Object.assign(error, setOf(own));
        };
      }),
      fields.map(
        (entries): Make =>
          () =>
            new Caller(setOf(entries)),
      ),
      fields.map(
        (entries): Make =>
          () =>
            new Map(Object.entries(setOf(entries))),
      ),
      fields.map((entries): Make => {
        return () => {
          const object = {};
          for (const [name, make] of entries) {
            const answer = make();
            Object.defineProperty(object, name, { get: () => answer, enumerable: true, configurable: true });
          }
          return object;
        };
      }),
      value.map(
        (inner): Make =>
          () => ({ hidden: raw, toJSON: () => inner() }),
      ),
      value.map(
        (inner): Make =>
          () =>
            Object.assign([raw], { toJSON: () => inner() }),
      ),
      value.map((inner): Make => {
        return () => {
          const self: Record<string, unknown> = { inner: inner(), toJSON: () => self };
          return self;
        };
      }),
      elements.map(
        (list): Make =>
          () =>
            list.map((make) => make()),
      ),
      elements.map(
        (list): Make =>
          () =>
            new Proxy(
              list.map((make) => make()),
              {},
            ),
      ),
      elements.map(
        (list): Make =>
          () =>
            Named.from(list.map((make) => make())),
      ),
      elements.map(
        (list): Make =>
          () =>
            Object.assign([], { 2: list[0]?.() }),
      ),
      elements.map(
        (list): Make =>
          () =>
            new Set(list.map((make) => make())),
      ),
    ) as fc.Arbitrary<Make>,
  };
});

/** Walks everything, and finds nothing to do. */
const looking: readonly (readonly [string, Pseudonymizer])[] = [
  ['at any depth', open([{ path: '**.nowhere', transform: 'drop' }])],
  ['by names', open([{ path: ['v.nowhere', 'v.a.nowhere'], transform: 'drop' }])],
  ['at one of a list', open([{ path: '**[a=nothing].b', transform: 'drop' }])],
];

const show = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value);
  } catch {
    return 'throws';
  }
};

describe('an object of any kind', () => {
  it.each(looking)('is written as JSON.stringify writes it, looked into %s', (_, calls) => {
    fc.assert(
      fc.property(makeArbitrary, (make) => {
        const expected = show({ v: make() });
        if (expected !== 'throws') expect(show(calls.record({ v: make() }))).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, Make]>([
    ['a getter', () => Object.defineProperty({ z: 1 }, 'q', { get: once('ok'), enumerable: true })],
    ['a getter of an array', () => Object.defineProperty([0, 1], 1, { get: once('ok'), enumerable: true })],
    [
      'a getter of an Error',
      () => Object.defineProperty(new Error(), 'q', { get: once('ok'), enumerable: true }),
    ],
    [
      'a getter of an instance',
      () => Object.defineProperty(new Caller(1), 'q', { get: once('ok'), enumerable: true }),
    ],
    ['toJSON', () => ({ toJSON: once('ok') })],
    ['toJSON of an array', () => Object.assign([1], { toJSON: once({ ok: [1] }) })],
    ['toJSON of a function', () => Object.assign(() => 1, { toJSON: once({ ok: 1 }) })],
    ['toJSON of what toJSON gives', () => ({ toJSON: () => ({ ok: 1, toJSON: () => raw }) })],
    [
      'a toJSON that comes later',
      () => Object.defineProperty({ q: 1 }, 'toJSON', { get: later(), enumerable: true }),
    ],
    ['a Date', () => Object.assign(new Date(0), { toISOString: once('1970-01-01T00:00:00.000Z') })],
    ['toString of a box', () => Object.assign(new String('ok'), { toString: once('ok') })],
    ['valueOf of a box', () => Object.assign(new Number(1), { valueOf: once(1) })],
    ['a proxy of an object', () => new Proxy({ q: 1 }, { get: answers() })],
    ['a proxy of an array', () => new Proxy([1], { get: answers() })],
    [
      'a proxy whose keys come later',
      () =>
        new Proxy(Object.create({}), {
          get: (_, name) => (name === 'late' ? raw : undefined),
          ownKeys: keys(),
          getOwnPropertyDescriptor: () => field,
        }),
    ],
  ])('is read once: %s', (_, make) => {
    const policies = [
      ...looking.map(([, calls]) => calls),
      open([{ path: ['**.p', 'p'], identifier: 'phone', transform: 'pseudonym' }]),
      open([{ path: ['v.p', 'v.z'], identifier: 'phone', transform: 'pseudonym' }]),
      open([{ path: '**', transform: 'scrub' }]),
      open([{ path: 'nowhere', transform: 'drop' }], { unlisted: 'scan' }),
    ];
    for (const calls of policies) {
      for (const record of [{ v: make() }, { v: { p: raw, z: raw, v: make() } }, { v: [make()], p: raw }]) {
        const written = show({ after: calls.record(record), p: undefined })!;
        expect(written).toContain('"after"');
        expect(written.replaceAll(`"p":"${raw}"`, '').replaceAll(`"z":"${raw}"`, '')).not.toContain(raw);
      }
    }
  });

  /** Undefined at first, and a function from then on. */
  function later(): () => unknown {
    let asked = 0;
    return () => (asked++ === 0 ? undefined : () => raw);
  }

  /** Of a proxy: each key is as it is when asked for the first time. */
  function answers(): (target: object, name: PropertyKey) => unknown {
    const asked = new Set<PropertyKey>();
    return (target, name) => {
      if (asked.has(name)) return name === 'toJSON' ? () => raw : name === 'length' ? 1 : raw;
      asked.add(name);
      return Reflect.get(target, name);
    };
  }

  const field = { value: raw, enumerable: true, configurable: true };
  function keys(): (target: object) => (string | symbol)[] {
    let asked = 0;
    return (target) => (asked++ === 0 ? Reflect.ownKeys(target) : [...Reflect.ownKeys(target), 'late']);
  }

  it('gives its event time once', () => {
    const calls = createPseudonymizer(
      { version: 1, time: 'call.start', rules: [{ path: 'id', transform: 'pseudonym' }] },
      {
        version: 1,
        secrets: [
          { id: 'oct', secret: secret.slice(), until: '2026-11-01T00:00:00Z' },
          { id: 'nov', secret: secret.map((byte) => byte ^ 255), from: '2026-11-01T00:00:00Z' },
        ],
      } as never,
    );
    const times = ['2026-10-05T00:00:00Z', '2026-11-05T00:00:00Z'];
    const call = {};
    Object.defineProperty(call, 'start', { get: () => times.shift(), enumerable: true });
    const after = calls.record({ call, id: 'x' }) as { call: { start: string }; id: string };
    expect(after.call.start).toBe('2026-10-05T00:00:00Z');
    expect(after.id).toMatch(/^id_oct_/);
  });

  it('says its event time by its toJSON', () => {
    const calls = createPseudonymizer(
      { version: 1, time: 'at', rules: [{ path: 'id', transform: 'pseudonym' }] },
      { version: 1, secrets: [{ id: 'nov', secret: secret.slice(), from: '2026-11-01T00:00:00Z' }] } as never,
    );
    const after = calls.record({ toJSON: () => ({ at: new Date('2026-11-05'), id: 'x' }) }) as { id: string };
    expect(after.id).toMatch(/^id_nov_/);
  });
});

describe('what is no record', () => {
  class Said {
    constructor(readonly toJSON: () => unknown) {}
  }
  const shapeless: readonly (readonly [string, string, Make])[] = [
    ['a Buffer', 'bytes', () => Buffer.from(raw)],
    ['a Uint8Array', 'bytes', () => new TextEncoder().encode(raw)],
    ['an ArrayBuffer', 'bytes', () => new TextEncoder().encode(raw).buffer],
    ['a DataView', 'bytes', () => new DataView(new TextEncoder().encode(raw).buffer)],
    ['a list of numbers of one type', 'bytes', () => Float64Array.from([12025550123])],
    ['a list of large numbers', 'bytes', () => BigInt64Array.from([12025550123n])],
    ['a string in a box', 'string', () => new String(raw)],
    ['a number in a box', 'number', () => new Number(12025550123)],
    ['a URL', 'string', () => new URL(`tel:${raw}`)],
    ['a Date', 'string', () => new Date(0)],
    ['a Date of no time', 'null', () => new Date(Number.NaN)],
    ['what answers with bytes', 'string', () => new Said(() => Buffer.from(raw))],
    ['what answers with a box', 'string', () => ({ toJSON: () => new String(raw) })],
    ['what answers with a text', 'string', () => Object.assign([raw], { toJSON: () => raw })],
    ['what answers with nothing', 'undefined', () => ({ p: raw, toJSON() {} })],
  ];
  const rules = [{ path: 'p', identifier: 'phone', transform: 'pseudonym' }] as const;

  it.each(shapeless)('%s is quarantined as itself, whatever the policy', (_, got, make) => {
    for (const more of [{}, { unlisted: 'scan' }, { unlisted: 'drop' }, { time: 'at' }] as const) {
      const told: string[] = [];
      const calls = createPseudonymizer({ version: 1, region: 'US', rules, ...more }, secret, {
        onQuarantine: ({ code, message }) => told.push(`${code} ${message}`),
      });
      expect(calls.record(make() as object)).toBeUndefined();
      expect(told).toEqual([expect.stringContaining('ERR_RECORD_SHAPE')]);
      expect(told[0]).toContain(`expected an object or an array, got ${got}`);
      expect(calls.report()).toMatchObject({ in: 1, out: 0, quarantined: 1 });
    }
  });

  it('never comes out, and what is one comes out as in a field', () => {
    const policies = [
      open(rules as never),
      open([{ path: 'v', transform: 'keep' }]),
      open(rules as never, { unlisted: 'scan' }),
    ];
    fc.assert(
      fc.property(makeArbitrary, fc.constantFrom(...policies), (make, calls) => {
        const given = make();
        if (typeof given !== 'object' || given === null) return;
        const after: unknown = calls.record(given);
        const isRecord = /^[{[]/.test(show(make()) ?? '') && !ArrayBuffer.isView(given);
        if (!isRecord || after === undefined) {
          expect(after).toBeUndefined();
          return;
        }
        expect(show(after)).toMatch(/^[{[]/);
        expect(ArrayBuffer.isView(after) || after instanceof ArrayBuffer).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

it('bytes come out without fields of their own', () => {
  for (const make of [() => new Uint8Array([97]), () => Buffer.from('a')]) {
    const after = open([{ path: '**.p', transform: 'drop' }]).record({
      v: Object.assign(make(), { own: raw }),
    });
    expect(JSON.stringify(after)).toBe(JSON.stringify({ v: make() }));
  }
});

describe('an Error', () => {
  const make = (): Error => Object.assign(new TypeError(`to ${raw}`, { cause: { p: raw } }), { p: raw });

  it('brings out nothing that JSON.stringify would not, where a rule meets one of its fields', () => {
    for (const path of ['e.p', '**.p']) {
      const after = open([{ path, transform: 'drop' }]).record({ e: make() }) as { e: Error };
      expect(JSON.stringify(after)).toBe('{"e":{}}');
      expect(after.e).toBeInstanceOf(Error);
      expect(after.e.message).toBe(`to ${raw}`);
    }
  });

  it('shows its message, its stack and its cause where a rule says what becomes of them', () => {
    const after = open([{ path: '**', transform: 'scrub' }]).record({ e: make() }) as {
      e: Record<string, unknown>;
    };
    expect(after.e).not.toBeInstanceOf(Error);
    expect(Object.keys(after.e)).toEqual(['name', 'message', 'stack', 'cause', 'p']);
    expect(inspect(after, { showHidden: true, depth: 9 })).not.toContain('2025550123');
  });

  it('shows the one that a rule names, and no other', () => {
    const after = open([{ path: 'e.message', transform: 'scrub' }]).record({ e: make() })!;
    expect(JSON.stringify(after)).toMatch(
      /^\{"e":\{"message":"to tel_k1_[a-z2-7]{26}","p":"\+12025550123"\}\}$/,
    );
  });
});
