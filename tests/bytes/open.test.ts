import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { monthly, rewrite } from './rewrite.js';

describe('the engine of a format', () => {
  it.each<[PolicyDocument['format'], string, string]>([
    [undefined, '{"a":"x","b":1}\n', '{"a":"X","b":1}\n'],
    ['ndjson', '{"a":"x","b":1}\n', '{"a":"X","b":1}\n'],
    ['csv', 'a,b\nx,1\n', 'a,b\nX,1\n'],
    ['tsv', 'a\tb\nx\t1\n', 'a\tb\nX\t1\n'],
    ['zeek', '#fields\ta\tb\nx\t1\n', '#fields\ta\tb\nX\t1\n'],
    ['w3c', '#Fields: a b\nx 1\n', '#Fields: a b\nX 1\n'],
    [{ type: 'line', pattern: 'a b' }, 'x 1\n', 'X 1\n'],
    [
      {
        type: 'fixed',
        columns: [
          { name: 'a', width: 2 },
          { name: 'b', width: 1 },
        ],
      },
      'x 1\n',
      'X 1\n',
    ],
  ])('is opened for %j', (format, before, after) => {
    const rules: PolicyDocument['rules'] = [{ path: 'a', transform: 'replace', with: 'X' }];
    const result = rewrite(format === undefined ? { rules } : { format, rules }, before);
    expect(result.text).toBe(after);
    expect(result.report).toMatchObject({ in: 1, out: 1, quarantined: 0 });
  });

  it.each(['', '\n', '\ufeff'])('gives back %j, which has no record', (input) => {
    for (const format of ['csv', 'tsv', 'zeek', 'w3c', 'combined', 'syslog'] as const) {
      const result = rewrite({ format, rules: [{ path: 'a', transform: 'drop' }] }, input);
      expect(result.text).toBe(input);
      expect(result.report.in).toBe(0);
    }
  });

  it.each<[PolicyDocument['format'], (time: string) => string]>([
    ['csv', (time) => `x,${time}\n`],
    ['zeek', (time) => `x\t${time}\n`],
    ['w3c', (time) => `x ${time}\n`],
    [{ type: 'line', pattern: 'a at' }, (time) => `x ${time}\n`],
    [
      {
        type: 'fixed',
        columns: [
          { name: 'a', width: 40 },
          { name: 'at', width: 20 },
        ],
      },
      (time) => `${'x'.padEnd(40)}${time}\n`,
    ],
  ])('takes the secret that is valid at the time of a record, in %j', (format, write) => {
    const header = { csv: 'a,at\n', zeek: '#fields\ta\tat\n', w3c: '#Fields: a at\n' }[String(format)] ?? '';
    const times = [
      '2026-01-31T23:59:59Z',
      '2026-02-01T00:00:00Z',
      '2026-03-01T00:00:00Z',
      '-',
      '2026-01-01T00:00:00Z',
    ];
    const { text, report } = rewrite(
      { format, time: 'at', rules: [{ path: 'a', transform: 'pseudonym' }] },
      header + times.map(write).join(''),
      { keyring: monthly },
    );
    const ids = [...text.matchAll(/\bid_([a-z]+)_/g)].map(([, id]) => id);
    expect(ids).toEqual(['jan', 'feb', 'jan']);
    expect(report).toMatchObject({ in: 5, out: 3, codes: { ERR_RECORD_SECRET: 1, ERR_RECORD_TIME: 1 } });
  });
});
