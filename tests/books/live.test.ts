import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepBooks } from '../../src/books/live.js';
import { createSigningKey, formatVerifier, parseSigner } from '../../src/books/note.js';
import { createPseudonymizer } from '../../src/index.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { nymline, secret } from '../cli/terminal.js';

const policy = parsePolicy({
  version: 1,
  name: 'calls',
  region: 'US',
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
});
const record = '{"from":"(202) 555-0123"}';

let to: string;
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-24T10:20:00Z') });
  to = join(mkdtempSync(join(tmpdir(), 'nymline-test-')), 'books');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const read = (number: number) =>
  JSON.parse(readFileSync(join(to, `${String(number).padStart(6, '0')}.json`), 'utf8'));

describe('keepBooks', () => {
  it('writes what came in each interval, to a chain that verifies', async () => {
    const calls = createPseudonymizer(policy, secret);
    calls.line(record);
    const books = keepBooks(calls, { every: '1h', to, policy });
    calls.line(record);
    calls.line('{"from":');
    vi.advanceTimersByTime(40 * 60_000);
    calls.line(record);
    vi.advanceTimersByTime(60 * 60_000);
    calls.line(record);
    books.close();
    vi.advanceTimersByTime(60 * 60_000);
    expect([1, 2, 3].map(read)).toMatchObject([
      {
        policy: { name: 'calls', format: 'ndjson' },
        keyring: { secrets: [{ id: 'k1' }] },
        interval: { from: '2026-11-24T10:20:00.000Z', to: '2026-11-24T11:00:00.000Z' },
        books: { in: 2, out: 1, quarantined: 1, codes: { ERR_RECORD_SYNTAX: 1 } },
        rules: [{ values: 1 }],
      },
      { interval: { to: '2026-11-24T12:00:00.000Z' }, books: { in: 1, out: 1 }, rules: [{ values: 1 }] },
      { interval: { from: '2026-11-24T12:00:00.000Z' }, books: { in: 1 } },
    ]);
    expect(readdirSync(to)).toEqual(['000001.json', '000002.json', '000003.json']);
    vi.useRealTimers();
    const { code, out } = await nymline(['manifest', 'verify', to, '--strict']);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('3 manifests, whole\n  4 records in, 3 out, 1 quarantined'),
    ]);
  });

  it('signs each of them, by a key from a file or from the environment', async () => {
    const key = join(to, '..', 'audit.key');
    const text = createSigningKey('example.org/audit');
    writeFileSync(key, text, { mode: 0o600 });
    vi.stubEnv('AUDIT_KEY', text);
    const calls = createPseudonymizer(policy, secret);
    for (const sign of [{ file: key }, { env: 'AUDIT_KEY' }]) {
      calls.line(record);
      keepBooks(calls, { every: '1h', to, policy, sign }).close();
    }
    expect(readdirSync(to)).toEqual(['000001.json', '000001.note', '000002.json', '000002.note']);
    vi.useRealTimers();
    const verify = () =>
      nymline(['manifest', 'verify', to, '--key', formatVerifier(parseSigner(text)!.verifier)]);
    const { code, out } = await verify();
    expect([code, out]).toEqual([0, expect.stringContaining('signed by example.org/audit')]);
    copyFileSync(join(to, '000001.note'), join(to, '000002.note'));
    expect((await verify()).err).toContain('manifest 2 is not what example.org/audit signed');
  });

  it.each([{ env: 'NO_KEY' }, { file: 'package.json' }])('refuses what is no key: %j', (sign) => {
    const calls = createPseudonymizer(policy, secret);
    expect(() => keepBooks(calls, { every: '1h', to, policy, sign })).toThrow(
      'sign expected a key that "nymline audit key" wrote',
    );
  });

  it('waits for the end of an interval that is longer than a timer can wait', () => {
    const books = keepBooks(createPseudonymizer(policy, secret), { every: '60d', to, policy });
    // The 347th such interval since 1970 ends then.
    vi.advanceTimersByTime(Date.parse('2027-01-02T00:00:00Z') - Date.now() - 1);
    const before = readdirSync(to).length;
    vi.advanceTimersByTime(60 * 86_400_000);
    expect([before, readdirSync(to).length]).toEqual([0, 1]);
    books.close();
  });

  it('tells what could not be written with what comes next', () => {
    const calls = createPseudonymizer(policy, secret);
    const failed: Error[] = [];
    const books = keepBooks(calls, { every: '15m', to, policy, onError: (error) => failed.push(error) });
    writeFileSync(join(to, '000001.json'), '{');
    calls.line(record);
    vi.advanceTimersByTime(15 * 60_000);
    expect(failed.map(({ message }) => message)).toEqual([
      '000001.json expected a manifest, got something else; nothing is added to it',
    ]);
    rmSync(join(to, '000001.json'));
    calls.line(record);
    books.end();
    expect(read(1)).toMatchObject({ interval: { from: '2026-11-24T10:20:00.000Z' }, books: { in: 2 } });
    books.close();
  });

  it('counts rules of another policy from nothing', async () => {
    const calls = createPseudonymizer(policy, secret);
    calls.line(record);
    const books = keepBooks(calls, { every: '1h', to });
    const other = {
      version: 1,
      name: 'other',
      region: 'US',
      rules: [{ path: 'to', transform: 'drop' }],
    } as const;
    await calls.replace(other, secret);
    calls.line('{"to":1}');
    books.close();
    expect(read(1)).toMatchObject({ policy: { name: 'other' }, books: { in: 1 }, rules: [{ values: 1 }] });
  });

  it('writes the interval at hand where the process exits and nobody has closed them, and tells what kept it from that', () => {
    const calls = createPseudonymizer(policy, secret);
    const errors: Error[] = [];
    keepBooks(calls, { every: '1h', to });
    const other = join(to, 'other');
    keepBooks(calls, { every: '1h', to: other, onError: (error) => void errors.push(error) });
    rmSync(other, { recursive: true });
    calls.line(record);
    const exit = process.listeners('exit').filter(({ name }) => name === 'closeAll');
    expect(exit).toHaveLength(1);
    for (let i = 0; i < 2; i++) exit[0]!.call(process, 0);
    expect(read(1)).toMatchObject({ books: { in: 1, out: 1 } });
    expect([readdirSync(to), errors.length]).toEqual([['000001.json'], 1]);
  });

  it('refuses what reports and names no policy', () => {
    const { report } = createPseudonymizer(policy, secret);
    expect(() => keepBooks({ report }, { every: '1h', to })).toThrow('policy expected what loadPolicy gives');
  });

  it.each(['', '1', '0h', '1s', '1h '])('refuses an interval: %j', (every) => {
    expect(() => keepBooks(createPseudonymizer(policy, secret), { every, to, policy })).toThrow(TypeError);
  });
});
