import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../src/cli/keys/timeline.js';
import { fingerprintOf } from '../../../src/crypto/fingerprint.js';
import { createKeyring } from '../../../src/index.js';
import { folder, nymline } from '../terminal.js';

const secretOf = (n: number): string =>
  `base64:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 7 + n * 31) % 251)).toString('base64')}`;
const ring = JSON.stringify({
  version: 1,
  secrets: [
    { id: 'k1', secret: secretOf(1), from: '2025-01-01T00:00:00Z', until: '2025-02-01T00:00:00Z' },
    { id: 'k2', secret: secretOf(2), from: '2025-03-01T00:00:00Z', until: '2025-04-01T00:00:00Z' },
    { id: 'k3', secret: secretOf(3), from: '2999-01-01T00:00:00Z' },
  ],
});
const policy = JSON.stringify({
  version: 1,
  time: 't',
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
});
const times = [
  '2025-01-10',
  '2025-01-31T23:59:59Z',
  '2025-02-01',
  '2025-02-14',
  '2025-03-01',
  '2024-12-31',
  '2026-05-05',
  'x',
];
const records = times.map((t) => `${JSON.stringify({ t, from: '+12025550123' })}\n`).join('');

/** The command on a terminal. */
async function onTerminal(args: readonly string[]): Promise<string> {
  const parts: string[] = [];
  const output = new Writable({
    write(chunk, _coding, done) {
      parts.push(String(chunk));
      done();
    },
  });
  expect((await nymline(args, { output: Object.assign(output, { isTTY: true }) })).code).toBe(0);
  return parts.join('');
}

describe('nymline keys list', () => {
  it('counts the records of a file by the secret that their time takes, and by the gap where there is none', async () => {
    const path = folder({ 'keyring.json': ring, 'policy.json': policy, 'calls.ndjson': records });
    const args = ['keys', 'list', join(path, 'keyring.json'), '--records', join(path, 'calls.ndjson')];
    const { code, out, err } = await nymline([...args, '-p', join(path, 'policy.json')]);
    expect(code).toBe(0);
    expect(out).toBe(`  id  from                  until                 scheme  bytes  state      records
  –   –                     2025-01-01T00:00:00Z                 no secret        1
  k1  2025-01-01T00:00:00Z  2025-02-01T00:00:00Z       1     32  past             2
  –   2025-02-01T00:00:00Z  2025-03-01T00:00:00Z                 no secret        2
  k2  2025-03-01T00:00:00Z  2025-04-01T00:00:00Z       1     32  past             1
  –   2025-04-01T00:00:00Z  2999-01-01T00:00:00Z                 no secret        1
  k3  2999-01-01T00:00:00Z  –                          1     32  future           0
fingerprint ${fingerprintOf(createKeyring(ring)).digest}
`);
    expect(err).toContain('4 records without a valid secret; "run" quarantines them');
    expect(err).toContain('1 record without a time that can be read');
    for (const value of ['555', '2024-12-31', '2026-05-05', secretOf(1).slice(7, 17)])
      expect(out + err).not.toContain(value);
    // As `run` has it.
    const run = await nymline([
      'run',
      '-p',
      join(path, 'policy.json'),
      '-k',
      join(path, 'keyring.json'),
      join(path, 'calls.ndjson'),
    ]);
    expect([run.code, run.out.split('\n').length - 1]).toEqual([3, 3]);
  });

  it('wants a policy that names the event time', async () => {
    const path = folder({
      'keyring.json': ring,
      'policy.json': policy.replace('"time":"t",', ''),
      'calls.ndjson': records,
    });
    const args = ['keys', 'list', join(path, 'keyring.json'), '--records', join(path, 'calls.ndjson')];
    expect((await nymline(args)).code).toBe(2);
    const { code, err } = await nymline([...args, '-p', join(path, 'policy.json')]);
    expect([code, err.includes('expected a policy that names the event time')]).toEqual([2, true]);
  });

  it('tells what was shredded, where a journal says it', async () => {
    const path = folder({ 'keyring.json': ring });
    const [file, journal] = [join(path, 'keyring.json'), join(path, 'journal.ndjson')];
    await nymline(['keys', 'shred', file, 'k1', '--journal', journal]);
    const { out } = await nymline(['keys', 'list', file, '--journal', journal]);
    const { time } = JSON.parse(readFileSync(journal, 'utf8').split('\n')[0]!);
    expect(out).toMatch(new RegExp(`\n  k1 .* shredded ${time.slice(0, 10)}\n`));
    expect((await nymline(['keys', 'list', file])).out).not.toContain('k1');
  });

  it('draws the intervals on a terminal, with what lies between', async () => {
    const path = folder({ 'keyring.json': ring, 'policy.json': policy, 'calls.ndjson': records });
    const file = join(path, 'keyring.json');
    const plain = await onTerminal(['keys', 'list', file]);
    expect(plain).toMatch(/\n {2}k1 {2} *█+ *\n {2}– {3} *·+ +no secret\n {2}k2 {2} *█+ *\n/);
    expect(plain).toContain('▲ now');
    const counted = await onTerminal([
      'keys',
      'list',
      file,
      '--records',
      join(path, 'calls.ndjson'),
      '-p',
      join(path, 'policy.json'),
    ]);
    expect(counted).toMatch(/\n {2}– {3}·+ +1 record\n {2}k1 {2} *█+ +2 records\n {2}– {3} *·+ +2 records\n/);
    expect((await nymline(['keys', 'list', file])).out).not.toContain('█');
  });

  it('draws no picture of what has no bound, and one as wide as any other of what has', () => {
    const bar = { label: 'k1', isGap: false, note: '' };
    const always = { ...bar, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
    expect(drawTimeline([always], 0)).toBe('');
    const day = 86_400_000;
    const picture = drawTimeline(
      [
        { ...bar, from: Number.NEGATIVE_INFINITY, until: 10 * day },
        { ...bar, label: 'k2', from: 10 * day, until: 11 * day },
        { ...bar, label: 'k3', from: 11 * day, until: Number.POSITIVE_INFINITY },
      ],
      10.5 * day,
    );
    const [, first = '', second = '', third = ''] = picture.split('\n');
    expect(first.startsWith('  k1  █')).toBe(true);
    expect(third).toHaveLength(6 + 48);
    // One begins where the other ends.
    expect(second.indexOf('█')).toBe(first.length);
    expect(third.indexOf('█')).toBe(second.length);
  });
});
