import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring, type KeyringDocument } from '../../src/crypto/keyring.js';
import { createPseudonymizer, type RecordError } from '../../src/index.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { createContextReader } from '../../src/program/context.js';
import type { TimeFormat } from '../../src/time/event-time.js';

const secretOf = (n: number): string =>
  `hex:${Buffer.from(Array.from({ length: 32 }, (_, i) => (n * 89 + i * i * 31) & 255)).toString('hex')}`;
const november: KeyringDocument = {
  version: 1,
  secrets: [
    { id: 'oct', secret: secretOf(1), until: '2026-11-01T00:00:00Z' },
    { id: 'nov', secret: secretOf(2), from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' },
    { id: 'jan', secret: secretOf(3), from: '2027-01-01T00:00:00Z' },
  ],
};
const lone: KeyringDocument = { version: 1, secrets: [{ id: 'k1', secret: secretOf(1) }] };

const policy = (more: Partial<PolicyDocument> = {}): PolicyDocument => ({
  version: 1,
  rules: [{ path: 'id', transform: 'pseudonym' }],
  ...more,
});

/** The id of the secret that a record takes, in both engines, or why none. */
function secretFor(time: PolicyDocument['time'], record: object, keyring = november, clock = 0): string {
  const errors: RecordError[] = [];
  const pseudonymizer = createPseudonymizer(policy(time === undefined ? {} : { time }), keyring, {
    clock: () => clock,
    onQuarantine: (error) => errors.push(error),
  });
  const full = { id: 'subscriber', ...record };
  const result = pseudonymizer.record(full) as { id: string } | undefined;
  const line = pseudonymizer.line(
    JSON.stringify(full, (_, value) => (typeof value === 'bigint' ? Number(value) : value)),
  );
  if (result === undefined) {
    expect(line).toBeUndefined();
    expect(errors.map(({ code }) => code)).toEqual([errors[0]?.code, errors[0]?.code]);
    expect(pseudonymizer.report()).toMatchObject({ in: 2, out: 0, quarantined: 2 });
    return errors[0]!.code;
  }
  expect(JSON.parse(line!).id).toBe(result.id);
  return /^id_([a-z0-9]+)_/.exec(result.id)![1]!;
}

describe('the event time picks the secret', () => {
  const instant = Date.UTC(2026, 10, 1);

  it.each<[string, unknown, string]>([
    ['ISO 8601', '2026-11-01T00:00:00Z', 'nov'],
    ['ISO 8601 with an offset', '2026-11-01T00:30:00+01:00', 'oct'],
    ['ISO 8601 without a zone, which is UTC', '2026-11-30 23:59:59', 'nov'],
    ['a day', '2026-10-31', 'oct'],
    ['seconds', instant / 1000, 'nov'],
    ['seconds, the last before', instant / 1000 - 1, 'oct'],
    ['seconds with a fraction', '1793491199.999', 'oct'],
    ['milliseconds', instant, 'nov'],
    ['milliseconds, the last before', instant - 1, 'oct'],
    ['microseconds', instant * 1000, 'nov'],
    ['microseconds, the last before', instant * 1000 - 1, 'oct'],
    ['nanoseconds as text', '1793491200000000000', 'nov'],
    ['nanoseconds as text, the last before', '1793491199999999999', 'oct'],
    ['nanoseconds as BigInt', 1793491200000000000n, 'nov'],
    ['a Date', new Date(instant), 'nov'],
    ['a Date just before', new Date(instant - 1), 'oct'],
    ['a gap in the ring', '2026-12-24T18:00:00Z', 'ERR_RECORD_SECRET'],
    ['the end of a gap', '2027-01-01T00:00:00Z', 'jan'],
    ['no time', undefined, 'ERR_RECORD_TIME'],
    ['null', null, 'ERR_RECORD_TIME'],
    ['an empty text', '', 'ERR_RECORD_TIME'],
    ['a word', 'yesterday', 'ERR_RECORD_TIME'],
    ['a day that no calendar has', '2026-11-31', 'ERR_RECORD_TIME'],
    ['an invalid Date', new Date(Number.NaN), 'ERR_RECORD_TIME'],
    ['an object', { iso: '2026-11-01' }, 'ERR_RECORD_TIME'],
    ['a list', ['2026-11-01'], 'ERR_RECORD_TIME'],
    ['a boolean', true, 'ERR_RECORD_TIME'],
  ])('%s', (_, time, expected) => {
    expect(secretFor('call.start', { call: { start: time } })).toBe(expected);
  });

  it.each<[string, TimeFormat, unknown, string]>([
    ['milliseconds where that is said', 'ms', 1793491200000, 'nov'],
    ['a small count, in ms', 'ms', 1000, 'ERR_RECORD_TIME'],
    ['a count in seconds beyond 2099', 's', 178000000000, 'ERR_RECORD_TIME'],
    ['microseconds', 'us', 1793491200000000, 'nov'],
    ['nanoseconds', 'ns', '1793491200000000000', 'nov'],
    ['ISO where a count is asked for', 's', '2026-11-01', 'ERR_RECORD_TIME'],
    ['a compact date', 'YYMMDDhhmm', '2611050000', 'nov'],
    ['a spreadsheet serial', 'excel', 46331.5, 'nov'],
    ['a count where ISO is asked for', 'iso', 1793491200, 'ERR_RECORD_TIME'],
  ])('read in the format that the policy names: %s', (_, format, time, expected) => {
    expect(secretFor({ field: 'at', format }, { at: time })).toBe(expected);
  });

  it('wherever in the record its field stands: also behind what it decides', () => {
    expect(secretFor('z["the time"][1].t', { z: { 'the time': [{}, { t: '2026-11-05' }] } })).toBe('nov');
  });

  it('and never the clock, where the policy names a field', () => {
    expect(secretFor('at', { at: '2026-10-01' }, november, Date.UTC(2027, 5))).toBe('oct');
    expect(secretFor('at', {}, november, Date.UTC(2027, 5))).toBe('ERR_RECORD_TIME');
  });

  it('is the same on every replay', () => {
    const times = fc.date({ min: new Date('2026-10-01'), max: new Date('2026-11-30'), noInvalidDate: true });
    const first = createPseudonymizer(policy({ time: 'at' }), november, { clock: () => 0 });
    const again = createPseudonymizer(policy({ time: 'at' }), november, { clock: () => 8e12, memo: 1 });
    fc.assert(
      fc.property(times, fc.string({ minLength: 1 }), (at, id) => {
        expect(again.record({ id, at: at.getTime() })).toEqual(first.record({ id, at: at.getTime() }));
      }),
    );
  });
});

describe('where the policy names no event time', () => {
  it.each([
    ['2026-10-31T23:59:59.999Z', 'oct'],
    ['2026-11-01T00:00:00.000Z', 'nov'],
    ['2026-12-01T00:00:00.000Z', 'ERR_RECORD_SECRET'],
  ])('the clock picks the secret: at %s %s', (time, expected) => {
    expect(secretFor(undefined, {}, november, Date.parse(time))).toBe(expected);
  });

  it('a clock that strikes the end of an interval between two records changes the secret', () => {
    let now = Date.UTC(2026, 9, 31);
    const { record } = createPseudonymizer(policy(), november, { clock: () => now });
    const before = record({ id: 'a' });
    now = Date.UTC(2026, 10, 1);
    const after = record({ id: 'a' });
    expect([before?.id, after?.id]).toEqual([
      expect.stringMatching(/^id_oct_/),
      expect.stringMatching(/^id_nov_/),
    ]);
  });
});

describe('a lone secret without bounds', () => {
  it.each([{}, { at: 'nonsense' }, { at: '1950-01-01' }, { at: '9999-12-31' }])(
    'is valid for %j',
    (record) => {
      expect(secretFor('at', record, lone)).toBe('k1');
    },
  );

  it('with a bound is not valid beyond it', () => {
    const bounded = { version: 1, secrets: [{ id: 'k1', secret: secretOf(1), from: '2026-11-01' }] } as const;
    expect(secretFor('at', { at: '2026-10-31' }, bounded)).toBe('ERR_RECORD_SECRET');
    expect(secretFor('at', { at: '2026-11-01' }, bounded)).toBe('k1');
    expect(secretFor('at', {}, bounded)).toBe('ERR_RECORD_TIME');
  });
});

describe('the tenant of an extension', () => {
  const extensions = (...fields: string[]): PolicyDocument => ({
    version: 1,
    time: 'at',
    rules: fields.map((field, i) => ({
      path: `ext${i}`,
      identifier: 'ext',
      transform: 'pseudonym',
      tenant: { field },
    })),
  });

  it('is what a field of the same record says, and no answer for another tenant is remembered', () => {
    const { record, line, pseudonymsOf } = createPseudonymizer(extensions('account.id'), lone);
    for (const tenant of ['acme', 'umbrella', 'acme', '17']) {
      const [expected] = pseudonymsOf('ext', '101', { tenant });
      expect(record({ ext0: '101', account: { id: tenant } })).toMatchObject({ ext0: expected });
      expect(JSON.parse(line(JSON.stringify({ ext0: '101', account: { id: tenant } }))!)).toMatchObject({
        ext0: expected,
      });
    }
    expect(record({ ext0: '101', account: { id: 17 } })).toMatchObject({
      ext0: pseudonymsOf('ext', '101', { tenant: '17' })[0],
    });
  });

  it('is that of the first record no more when the second names none', () => {
    const { record, pseudonymsOf } = createPseudonymizer(extensions('account.id'), lone);
    record({ ext0: '101', account: { id: 'acme' } });
    const second = record({ ext0: '101' }) as { ext0: string };
    expect(second.ext0).not.toBe(pseudonymsOf('ext', '101', { tenant: 'acme' })[0]);
    expect(second.ext0).not.toContain('101');
  });

  it('is found by every rule that names its field, however that is written, and if it is the event time', () => {
    const { record, line } = createPseudonymizer(extensions('a.b', 'a["b"]', '["a"].b', 'at'), november);
    const full = { ext0: '101', ext1: '101', ext2: '101', ext3: '101', a: { b: 'acme' }, at: '2026-11-05' };
    const result = record(full) as Record<string, string>;
    expect(result.ext1).toBe(result.ext0);
    expect(result.ext2).toBe(result.ext0);
    expect(result.ext3).not.toBe(result.ext0);
    expect(JSON.parse(line(JSON.stringify(full))!)).toEqual(result);
  });

  it('and the event time are one list of fields, each once', () => {
    const reader = createContextReader(
      parsePolicy(extensions('a.b', 'c', 'a["b"]', 'at')),
      createKeyring(lone),
      () => 0,
    );
    expect(reader.paths).toEqual([[{ key: 'at' }], [{ key: 'a' }, { key: 'b' }], [{ key: 'c' }]]);
  });
});
