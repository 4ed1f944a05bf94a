import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, PolicyError } from '../../src/index.js';
import { fieldsLeft, Pairs } from '../../src/walk/pairs.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const listOf = (fields: object) => Object.entries(fields).map(([key, value]) => ({ key, value }));

/** What a policy makes of pairs as a list, written out here, and as what stands for one; and what was counted. */
function both(policy: PolicyDocument, objects: readonly object[]) {
  const run = (make: (fields: object) => unknown) => {
    const calls = createPseudonymizer(policy, secret, { clock: () => 1_795_000_000_000, onQuarantine() {} });
    const left = objects.map((fields) => {
      const record = calls.record({ time: '2026-11-26T10:00:00Z', attributes: make(fields) });
      const after = record?.attributes;
      if (record === undefined) return 'quarantined';
      return Object.entries(fieldsLeft(after));
    });
    const { rules, codes, out } = calls.report();
    return { left, rules, codes, out };
  };
  return { list: run(listOf), pairs: run((fields) => new Pairs(fields)) };
}

const words = ['client.address', 'user.phone', 'from', 'a', 'http.request.header.x-id', 'toString', 'toJSON'];
const odd = ['__proto__', '', '"', '0', '+12025550123', 'é', "'); throw 1; ('", '\u2028'];
const nameArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
);
const valueArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('+12025550123', '192.0.2.17', '(202) 555-0123', 'x', '', '7') },
  fc.constantFrom(7, 0, -0, NaN, true, null, undefined, 12n),
  fc.constantFrom([1, '+12025550123'], { phone: '+12025550123', deep: { a: 'x' } }, [], {}, /x/, new Date(0)),
  fc.constantFrom<() => unknown>(() => 'x', Math.max),
  fc.constant(Symbol.iterator),
);

const end = fc.constantFrom('', '.value', '.key', '.value.phone', '.value.**', '.value[*]', '.*');
const pathArbitrary = fc
  .tuple(
    fc.constantFrom('', '**.'),
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...words, 'é', '+12025550123').map((name) => `[key=${name}]`) },
      { weight: 2, arbitrary: fc.constant('[*]') },
      { weight: 1, arbitrary: fc.constantFrom('[0]', '[value=x]') },
    ),
    end,
  )
  .map(([deep, element, rest]) => `${deep}attributes${element}${rest}`);
const ruleArbitrary = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: pathArbitrary }, fc.constantFrom('attributes', '**.phone', 'time')),
    fc.constantFrom<object>(
      { identifier: 'phone', transform: 'pseudonym' },
      { identifier: 'ip', transform: 'truncate' },
      { transform: 'drop' },
      { transform: 'keep' },
      { transform: 'replace', with: 'gone' },
      { transform: 'replace', with: null },
      { transform: 'mask' },
      { transform: 'scrub' },
      { identifier: 'opaque', transform: 'pseudonym', scope: { with: 'other' } },
    ),
  )
  .map(([path, rest]) => ({ path, ...rest }));
const policyArbitrary = fc.record({
  version: fc.constant(1),
  region: fc.constant('US'),
  unlisted: fc.constantFrom('keep', 'drop', 'scan'),
  time: fc.constantFrom(undefined, 'time'),
  rules: fc.array(ruleArbitrary, { minLength: 1, maxLength: 4 }),
});

describe('pairs', () => {
  it('become what a list of them becomes, however often their names came before', () => {
    let agreed = 0;
    fc.assert(
      fc.property(
        policyArbitrary,
        fc.uniqueArray(nameArbitrary, { minLength: 1, maxLength: 6 }),
        fc.array(fc.array(valueArbitrary, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
        (policy, names, rows) => {
          const objects = rows.map((values) => Object.fromEntries(names.map((name, i) => [name, values[i]])));
          const often = Array.from({ length: 40 }, (_, i) => objects[i % objects.length]!);
          let answer: ReturnType<typeof both>;
          try {
            answer = both(JSON.parse(JSON.stringify(policy)) as PolicyDocument, often);
          } catch (error) {
            if (error instanceof PolicyError) return;
            throw error;
          }
          agreed++;
          expect(answer.pairs).toEqual(answer.list);
        },
      ),
      { numRuns: 150 },
    );
    expect(agreed).toBeGreaterThan(50);
  }, 60_000);

  const policy: PolicyDocument = {
    version: 1,
    region: 'US',
    rules: [
      { path: 'attributes[key=phone].value', identifier: 'phone', transform: 'pseudonym' },
      { path: 'attributes[key=name]', transform: 'drop' },
    ],
  };

  it('keep their order and their kinds, and are nobody else’s', () => {
    const calls = createPseudonymizer(policy, secret);
    const given = { z: 1, phone: '+12025550123', name: 'Alice', a: [true], n: 9007199254740993n };
    for (let i = 0; i < 100; i++) {
      const fields = { ...given, z: i };
      const left = fieldsLeft(calls.record({ attributes: new Pairs(fields) })?.attributes);
      expect(Object.keys(left)).toEqual(['z', 'phone', 'a', 'n']);
      expect(left).toMatchObject({ z: i, a: [true], n: 9007199254740993n });
      expect(left.phone).toMatch(/^tel_k1_/);
      expect(fields).toEqual({ ...given, z: i });
    }
    expect(calls.report().rules.map(({ values }) => values)).toEqual([100, 100]);
  });

  it('of many shapes in turn become the same', () => {
    const calls = createPseudonymizer(policy, secret);
    const shapes = Array.from({ length: 100 }, (_, i) => ({
      [`a${i}`]: i,
      phone: '+12025550123',
      name: 'Alice',
    }));
    for (let round = 0; round < 40; round++) {
      for (const [i, fields] of shapes.entries()) {
        const left = fieldsLeft(calls.record({ attributes: new Pairs(fields) })?.attributes);
        expect(Object.entries(left)).toEqual([
          [`a${i}`, i],
          ['phone', expect.stringMatching(/^tel_k1_/)],
        ]);
      }
    }
  });

  it('are a list for whoever keeps the record, or does not know of them', () => {
    const kept: unknown[] = [];
    const calls = createPseudonymizer(
      { version: 1, time: 'at', rules: policy.rules },
      { version: 1, secrets: [{ id: 'k1', secret, until: '2020-01-01T00:00:00Z' }] },
      { quarantine: { keep: (each) => kept.push(each.raw), flush: async () => {} } },
    );
    calls.record({ attributes: new Pairs({ phone: '+12025550123' }) });
    expect(JSON.parse(JSON.stringify(kept))).toEqual([
      { object: { attributes: [{ key: 'phone', value: '+12025550123' }] } },
    ]);
  });

  it('whose value is read once are what was looked at', () => {
    const calls = createPseudonymizer(policy, secret);
    for (let i = 0; i < 100; i++) {
      let reads = 0;
      const fields = {
        get phone() {
          return reads++ === 0 ? '+12025550123' : 'again';
        },
      };
      const left = fieldsLeft(calls.record({ attributes: new Pairs(fields) })?.attributes);
      expect([reads, left.phone]).toEqual([1, expect.stringMatching(/^tel_k1_/)]);
    }
  });

  it('are nothing where a rule puts something else in the place of all', () => {
    for (const other of ['text', 7, null, true] as const) {
      const calls = createPseudonymizer(
        { version: 1, rules: [{ path: 'attributes', transform: 'replace', with: other }] },
        secret,
      );
      expect(fieldsLeft(calls.record({ attributes: new Pairs({ a: 1 }) })?.attributes)).toEqual({});
    }
  });
});
