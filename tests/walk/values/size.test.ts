import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, type Pseudonymizer } from '../../../src/index.js';

const secret = `hex:${'9f2c5b7e1a3d4860c7e1f5b2a9d83406'.repeat(2)}`;
const codes: string[] = [];

function open(document: Partial<PolicyDocument>, maxRecordBytes?: number): Pseudonymizer {
  codes.length = 0;
  return createPseudonymizer(
    {
      version: 1,
      unlisted: 'scan',
      rules: [{ path: 'phone', identifier: 'phone', transform: 'pseudonym' }],
      ...document,
    } as PolicyDocument,
    secret,
    { maxRecordBytes, onQuarantine: ({ code }) => codes.push(code), onWarning() {} },
  );
}

/** Sixteen million and one. */
const many = 2 ** 24 + 1;
const names = (): [string, number][] => Array.from({ length: 200_000 }, (_, i) => [`name${i}`, i]);

/** Made by functions, since vitest would print them. */
const large: Readonly<Record<string, readonly [make: () => unknown, code: string]>> = {
  'a text': [() => 'a b '.repeat(many / 4 + 1), 'ERR_RECORD_SIZE'],
  bytes: [() => Buffer.alloc(many), 'ERR_RECORD_SIZE'],
  'an ArrayBuffer': [() => new ArrayBuffer(many), 'ERR_RECORD_SIZE'],
  'a list with nothing in it': [() => new Array(many), 'ERR_RECORD_SIZE'],
  'a bigint': [() => 1n << 400_000n, 'ERR_RECORD_SIZE'],
  'a list of numbers': [() => new Array(200_000).fill(1), 'ERR_RECORD_VALUES'],
  'an object of many names': [() => Object.fromEntries(names()), 'ERR_RECORD_VALUES'],
  'a map of many names': [() => new Map(names()), 'ERR_RECORD_VALUES'],
};

describe('a value that is larger than a record may be', () => {
  it.each(Object.keys(large))('is refused at once, and counted: %s', (name) => {
    const [make, code] = large[name]!;
    const value = make();
    const calls = open({});
    calls.record({ a: 'call +12025550123' });
    const start = process.cpuUsage();
    expect(calls.record({ a: value }) === undefined).toBe(true);
    const { user, system } = process.cpuUsage(start);
    // To look through it would take from two to thirty seconds; to copy a list, or to list the names, takes as long as this at most.
    expect((user + system) / 1e3).toBeLessThan(1000);
    expect(codes).toEqual([code]);
    expect(calls.report()).toMatchObject({ in: 2, out: 1, quarantined: 1 });
  });

  it('is measured by maxRecordBytes, and with what is beside it', () => {
    const calls = open({}, 1000);
    expect(calls.record({ a: 'x '.repeat(300), b: 'y '.repeat(200) })).toBeDefined();
    expect(calls.record({ a: 'x '.repeat(300), b: 'y '.repeat(201) })).toBeUndefined();
    expect(calls.record({ a: 'x '.repeat(300) })).toBeDefined();
    expect(calls.record([...Array(500).fill(null)])).toBeDefined();
    expect(calls.record([...Array(501).fill(null)])).toBeUndefined();
    expect(calls.record({ a: new Set(Array(501).keys()) })).toBeUndefined();
    expect(codes).toEqual(Array(3).fill('ERR_RECORD_SIZE'));
  });

  it('is refused by text(), too', () => {
    const calls = open({}, 1000);
    expect(calls.text('a '.repeat(500))).toBe('a '.repeat(500));
    expect(calls.text('a '.repeat(501))).toBeUndefined();
    expect(codes).toEqual(['ERR_RECORD_SIZE']);
  });

  it('does not count for the record around the one that a getter brings', () => {
    const calls = open({}, 1000);
    const record = {
      a: 'x '.repeat(300),
      get b() {
        return calls.record({ a: 'y '.repeat(400) });
      },
      c: 'z '.repeat(201),
    };
    expect(calls.record(record)).toBeUndefined();
    expect(codes).toEqual(['ERR_RECORD_SIZE']);
    expect(calls.report()).toMatchObject({ in: 2, out: 1, quarantined: 1 });
  });

  it('stays where no rule reaches it, or a rule keeps it', () => {
    const bytes = Buffer.alloc(many);
    const calls = open({ unlisted: 'keep', rules: [{ path: '**.phone', transform: 'drop' }] });
    const kept = calls.record({ bytes, phone: '1' })!;
    expect(Object.keys(kept)).toEqual(['bytes']);
    expect(bytes.equals(kept.bytes as Buffer)).toBe(true);
    const keeping = open({ rules: [{ path: 'bytes', transform: 'keep' }] });
    expect(bytes.equals(keeping.record({ bytes })!.bytes as Buffer)).toBe(true);
    expect(codes).toEqual([]);
  });

  it('goes where it would be dropped', () => {
    const calls = open({ unlisted: 'drop', rules: [{ path: 'a', transform: 'drop' }] });
    expect(calls.record({ a: Buffer.alloc(many), b: new Float64Array(many) })).toEqual({});
    expect(open({}).record({ a: new Float64Array(many / 8) })).toEqual({});
    expect(codes).toEqual([]);
  });
});
