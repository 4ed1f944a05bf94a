import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOfSums } from '../../../../src/books/manifest/document.js';
import { createSum } from '../../../../src/cli/books/manifest/sum.js';
import { folder, keyring, nymline, policy } from '../../terminal.js';

const count = 300;
const record = (i: number): string =>
  i % 50 === 7
    ? '{"from":"+1202555'
    : `{"from":"+1202555${1000 + i}","duration":${i},"usage":{"bytes":"${i}.25"},"msisdn":"+1202555${1000 + i}"}`;
const lines = `${Array.from({ length: count }, (_, i) => record(i)).join('\n')}\n`;
const expected = Array.from({ length: count }, (_, i) => i).filter((i) => i % 50 !== 7);
const seconds = expected.reduce((sum, i) => sum + i, 0);

const csv = `from,duration,bytes\n${Array.from({ length: 90 }, (_, i) => `+1202555${1000 + i},${i},${i * 1000}\n`).join('')}`;
const access = Array.from(
  { length: 50 },
  (_, i) => `192.0.2.${i} - - [10/Oct/2025:13:55:36 +0000] "GET / HTTP/1.1" 200 ${100 + i}\n`,
).join('');

async function totalsOf(input: string | Buffer, args: readonly string[], name = 'in') {
  const path = folder({
    'policy.yaml': policy,
    'keyring.json': keyring,
    [`in/${name}`]: input,
  });
  const at = (file: string): string => join(path, file);
  const given = args.map((arg) => (/\.yaml$/.test(arg) ? at(arg) : arg));
  const rest = ['-k', at('keyring.json'), '--manifest', at('m')];
  const isMany = given.includes('--many');
  const ends = isMany ? [at('in'), '-o', `${at('out')}/`] : [at(`in/${name}`), '-o', at('out')];
  const outcome = await nymline(['run', ...given.filter((arg) => arg !== '--many'), ...rest, ...ends]);
  const file = at('m/000001.json');
  const manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const verified = manifest && (await nymline(['manifest', 'verify', at('m')]));
  return { ...outcome, manifest, verified, hasOutput: existsSync(at('out')) };
}

const own = ['-p', 'policy.yaml', '--total', 'duration', '--total', 'usage.bytes'];

describe('run --total', () => {
  it.each([
    ['lines', lines, own, 'in'],
    ['threads', lines, [...own, '--threads', '2'], 'in'],
    ['checkpoints', lines, [...own, '--resume', '--checkpoint', '0.002'], 'in'],
    ['a packed file', gzipSync(lines), own, 'in.gz'],
    ['many files', lines, [...own, '--many'], 'in'],
  ])('sums columns of the input and of the output: %s', async (_, input, args, name) => {
    const { code, err, manifest, verified } = await totalsOf(input, args, name);
    expect(code, err).toBe(3);
    expect(manifest.totals.read).toEqual({ records: count, unread: count - expected.length });
    expect(manifest.totals.written).toEqual({ records: expected.length, unread: 0 });
    const values = expected.length;
    const duration = { values, others: 0, sum: String(seconds) };
    const bytes = { values, others: 0, sum: String(seconds + values / 4) };
    expect(manifest.totals.fields).toEqual([
      { field: 'duration', kept: true, read: duration, written: duration },
      { field: 'usage.bytes', kept: true, read: bytes, written: bytes },
    ]);
    expect(verified!.code, verified!.err).toBe(0);
  });

  it.each([
    ['an access log', ['--preset', 'combined', '--total', 'bytes'], access, 'bytes', 50],
    ['CSV', ['-p', 'policy.yaml', '--format', 'csv', '--total', 'bytes'], csv, 'bytes', 90],
  ])('reads columns of other formats: %s', async (_, args, input, field, values) => {
    const { err, manifest, verified } = await totalsOf(input, args);
    expect(manifest, err).toBeDefined();
    const [total] = manifest.totals.fields;
    expect([total.field, total.read.values, total.written]).toEqual([field, values, total.read]);
    expect(verified!.code).toBe(0);
  });

  it.each([
    ['from', '"pseudonym"'],
    ['ip', '"truncate"'],
    ['msisdn', 'a scan finds identifiers in it'],
    ['usage.*', 'without * and **'],
    ['a[', 'as a policy has it'],
  ])('refuses %s, and writes nothing', async (column, why) => {
    const { code, err, hasOutput } = await totalsOf(lines, ['-p', 'policy.yaml', '--total', column]);
    expect([code, err, hasOutput]).toEqual([2, expect.stringContaining(why), false]);
  });

  it.each([
    ['one file', []],
    ['many files', ['--many']],
  ])('tells of a column in which no record has a number: %s', async (_, more) => {
    const args = ['-p', 'policy.yaml', '--total', 'duration', '--total', 'durations', ...more];
    const { err, manifest } = await totalsOf(lines, args);
    expect(manifest.totals.fields[1].read).toEqual({ values: 0, others: 0, sum: '0' });
    expect(err.match(/.*--total.*/g)).toEqual([expect.stringMatching(/ --total durations: no record has /)]);
  });

  it('refuses what is read once', async () => {
    const at = folder({ 'keyring.json': keyring });
    const { code, err } = await nymline([
      ...['run', '--preset', 'combined', '-k', join(at, 'keyring.json'), '--manifest', at, '--total', 'x'],
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('--total expected a file to read')]);
  });
});

describe('totals of a manifest', () => {
  const side = { values: 8, others: 1, sum: '17' };
  const field = { field: 'duration', kept: true, read: side, written: side };
  const books = { in: 10, out: 9, quarantined: 1, dropped: 0, codes: { ERR_RECORD_SYNTAX: 1 } };
  const totals = { read: { records: 10, unread: 1 }, written: { records: 9, unread: 0 }, fields: [field] };
  const faults = (change: object): string[] => [...faultsOfSums({ books, totals: { ...totals, ...change } })];

  it('agree with each other and with the books', () => {
    expect(faults({})).toEqual([]);
    expect(
      faults({ fields: [{ ...field, kept: false, written: { values: 0, others: 0, sum: '0' } }] }),
    ).toEqual([]);
    // A record that can be read, and was refused: its values are missing, and no more than those.
    const refused = { ...field, written: { ...side, values: 7, sum: '1' } };
    expect(faults({ read: { records: 10, unread: 0 }, fields: [refused] })).toEqual([]);
  });

  it.each([
    ['a sum', { fields: [{ ...field, written: { ...side, sum: '18' } }] }],
    ['values', { fields: [{ ...field, written: { ...side, values: 7 } }] }],
    ['more values than came in', { fields: [{ ...field, written: { ...side, values: 9 } }] }],
    ['records read', { read: { records: 11, unread: 1 } }],
    ['records written', { written: { records: 8, unread: 0 } }],
    ['what cannot be read back', { written: { records: 9, unread: 1 } }],
  ])('are found out where they do not: %s', (_, change) => {
    expect(faults(change)).not.toEqual([]);
  });
});

describe('a sum', () => {
  const number = fc
    .record({
      sign: fc.constantFrom('', '-'),
      integer: fc.oneof(fc.bigInt(0n, 999n), fc.bigInt(0n, 10n ** 18n - 1n)),
      fraction: fc.option(fc.stringMatching(/^\d{1,9}$/), { nil: undefined }),
    })
    .map(({ sign, integer, fraction }) => `${sign}${integer}${fraction === undefined ? '' : `.${fraction}`}`);

  it('is exact, whatever the order and the size', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 50 }), (texts) => {
        const sum = createSum();
        for (const text of texts) sum.add(text);
        const nano = texts.reduce((so, text) => {
          const [integer = '', fraction = ''] = text.replace('-', '').split('.');
          const each = BigInt(integer + fraction.padEnd(9, '0'));
          return so + (text.startsWith('-') ? -each : each);
        }, 0n);
        const { values, sum: written } = sum.sum();
        const [integer = '', fraction = ''] = written.replace('-', '').split('.');
        const got = BigInt(integer + fraction.padEnd(9, '0')) * (written.startsWith('-') ? -1n : 1n);
        expect([values, got]).toEqual([texts.length, nano]);
      }),
    );
  });

  it.each(['', 'x', '1e9', '0x1', '+1', ' 1', '1.', '.5', 'NaN', '1234567890123456789'])(
    'counts what is no plain number apart: %j',
    (text) => {
      const sum = createSum();
      sum.add(text);
      expect(sum.sum()).toEqual({ values: 0, others: 1, sum: '0' });
    },
  );
});
