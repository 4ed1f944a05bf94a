import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../src/pseudonymizer.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * 41 + 7) & 255);
const rules = [
  { path: 'from.phoneNumber', identifier: 'phone', transform: 'pseudonym' },
  { path: 'legs[*].To', identifier: 'phone', transform: 'pseudonym' },
  { path: '**.Name', transform: 'drop' },
  { path: 'answered', transform: 'keep' },
] as const;
const open = (more: object = {}) =>
  createPseudonymizer({ version: 1, region: 'US', caseless: true, rules, ...more } as never, secret);

/** A name with the case of each letter drawn. */
const cased = (name: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: name.length, maxLength: name.length })
    .map((upper) => [...name].map((c, i) => (upper[i] ? c.toUpperCase() : c.toLowerCase())).join(''));

describe('a caseless policy', () => {
  it('meets a field however its name is written, in every engine', () => {
    const expected = open().record({ from: { phoneNumber: '+12025550123' } }) as {
      from: { phoneNumber: string };
    };
    const { phoneNumber } = expected.from;
    expect(phoneNumber).toMatch(/^tel_k1_/);
    const names = fc.tuple(cased('from'), cased('phonenumber'), cased('legs'), cased('to'), cased('name'));
    fc.assert(
      fc.property(names, ([from, number, legs, to, name]) => {
        const calls = open({ unlisted: 'drop' });
        const record = {
          [from]: { [number]: '+12025550123', [name]: 'Alice Example' },
          [legs]: [{ [to]: '+12025550123' }],
        };
        const wanted = { [from]: { [number]: phoneNumber }, [legs]: [{ [to]: phoneNumber }] };
        expect(calls.record(record)).toEqual(wanted);
        const line = JSON.stringify(record);
        expect(calls.line(line)).toBe(JSON.stringify(wanted));
        expect(Buffer.from(calls.chunk(Buffer.from(line)).bytes).toString()).toBe(JSON.stringify(wanted));
      }),
      { numRuns: 50 },
    );
  });

  it('names columns alike', () => {
    const calls = open({
      format: 'csv',
      rules: [{ path: 'src', identifier: 'phone', transform: 'pseudonym' }],
    });
    const out = Buffer.from(calls.chunk(Buffer.from('SRC,Dst\n+12025550123,1\n')).bytes).toString();
    expect(out).toMatch(/^SRC,Dst\ntel_k1_[a-z2-7]{26},1\n$/);
  });

  it('finds the event time alike', () => {
    const ring = {
      version: 1 as const,
      secrets: [
        { id: 'k1', secret: `hex:${'4e'.repeat(31)}00`, until: '2026-11-01T00:00:00Z' },
        { id: 'k2', secret: `hex:${'5e'.repeat(31)}00`, from: '2026-11-01T00:00:00Z' },
      ],
    };
    const calls = createPseudonymizer(
      {
        version: 1,
        caseless: true,
        time: 'startTime',
        rules: [{ path: 'p', identifier: 'phone', transform: 'pseudonym' }],
      },
      ring,
    );
    for (const [time, id] of [
      ['2026-10-31T23:59:59Z', 'k1'],
      ['2026-11-01T00:00:00Z', 'k2'],
    ] as const) {
      const record = { P: '+12025550123', STARTTIME: time };
      expect((calls.record(record) as { P: string }).P).toContain(`_${id}_`);
      expect(calls.line(JSON.stringify(record))).toContain(`_${id}_`);
      expect(Buffer.from(calls.chunk(Buffer.from(JSON.stringify(record))).bytes).toString()).toContain(
        `_${id}_`,
      );
    }
  });

  it('says that a path is covered by one that differs in case', () => {
    const twice = {
      version: 1,
      caseless: true,
      rules: [
        { path: 'a', transform: 'drop' },
        { path: 'A', transform: 'keep' },
      ],
    };
    expect(() => createPseudonymizer(twice as never, secret)).toThrow(/rules\/1/);
    expect(() => createPseudonymizer({ ...twice, caseless: false } as never, secret)).not.toThrow();
  });

  it('is not what a policy is by itself', () => {
    const calls = createPseudonymizer({ version: 1, rules: [{ path: 'p', transform: 'drop' }] }, secret);
    expect(calls.record({ P: 1, p: 2 })).toEqual({ P: 1 });
  });
});
