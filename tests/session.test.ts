import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, type Pseudonymizer, parsePolicy } from '../src/index.js';
import { audit, good, parse, policy } from './session/records.js';

describe('a clock', () => {
  const ring = {
    version: 1 as const,
    secrets: [
      { id: 'one', secret: randomBytes(32), until: '2026-11-01T00:00:00Z' },
      { id: 'two', secret: randomBytes(32), from: '2026-11-01T00:00:00Z' },
    ],
  };
  const everyWay = (calls: Pseudonymizer): unknown[] => [
    calls.record({ from: '+12025550101' }),
    calls.line(good(1)),
    parse(calls.chunk(Buffer.from(good(1))).bytes)[0],
    calls.text('call +1 202 555 0101'),
  ];
  const formats = ['ndjson', { type: 'csv', columns: ['from'], header: 'none' }, 'sip'] as const;

  it.each(formats)('that throws costs the record, in %j', (format) => {
    const calls = createPseudonymizer({ ...policy, format } as PolicyDocument, ring, {
      clock() {
        throw new Error('of the host');
      },
    });
    const sip = 'OPTIONS sip:example.org SIP/2.0\r\n\r\n';
    const input = format === 'sip' ? sip : format === 'ndjson' ? good(1) : '+12025550101';
    expect(calls.record({ from: '+12025550101' })).toBeUndefined();
    expect(calls.line(input)).toBeUndefined();
    expect(calls.chunk(Buffer.from(input)).bytes).toHaveLength(0);
    expect(calls.text('call +1 202 555 0101')).toBeUndefined();
    const { codes, ...report } = calls.report();
    expect([report.out, codes]).toEqual([0, { ERR_RECORD_FAULT: report.in }]);
  });

  it('that is none of the times, or none at all, costs the record', () => {
    for (const time of [Number.NaN, 'noon']) {
      const calls = createPseudonymizer(policy, ring, { clock: () => time as number });
      expect(everyWay(calls)).toEqual([undefined, undefined, undefined, undefined]);
      expect(calls.report().codes).toEqual({ ERR_RECORD_SECRET: 4 });
    }
  });

  it('that comes back with a record has an answer for the one at hand', () => {
    const calls: Pseudonymizer = createPseudonymizer(policy, ring, {
      clock() {
        calls.line(audit);
        return Date.UTC(2026, 10, 24);
      },
    });
    expect(calls.line(good(101))).toContain('"tel_two_');
    expect(calls.report()).toMatchObject({ out: 1, codes: { ERR_RECORD_FAULT: expect.any(Number) } });
  });
});

describe('a policy that is checked', () => {
  it('is not checked again, and cannot change meanwhile', () => {
    const checked = parsePolicy(policy);
    expect(parsePolicy(checked)).toBe(checked);
    expect(() => {
      (checked.rules as unknown[]).pop();
    }).toThrow(TypeError);
    const copy = { ...checked, domain: 'No Domain' };
    expect(() => parsePolicy(copy)).toThrow('/domain');
  });

  it('says the same when it crosses into another thread', () => {
    const there = structuredClone(parsePolicy({ version: 1, extends: 'asterisk-cdr' }));
    expect(parsePolicy(there)).toEqual(there);
  });
});
