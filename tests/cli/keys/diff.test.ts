import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyring, createPseudonymizer, type KeyringDocument } from '../../../src/index.js';
import { folder, nymline, workplace } from '../terminal.js';

const secretOf = (n: number): string =>
  `base64:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 7 + n * 31) % 251)).toString('base64')}`;
const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T00:00:00Z`;
type Entry = readonly [id: string, secret: number, from?: number, until?: number];
const ringOf = (...entries: Entry[]): KeyringDocument => ({
  version: 1,
  secrets: entries.map(([id, secret, from, until]) => ({
    id,
    secret: secretOf(secret),
    ...(from === undefined ? {} : { from: day(from) }),
    ...(until === undefined ? {} : { until: day(until) }),
  })),
});

async function diff(one: KeyringDocument, other: KeyringDocument) {
  const path = folder({ 'a.json': JSON.stringify(one), 'b.json': JSON.stringify(other) });
  return nymline(['keys', 'diff', join(path, 'a.json'), join(path, 'b.json')]);
}

const base: Entry[] = [
  ['k1', 1, 1, 10],
  ['k2', 2, 10, 20],
];

describe('nymline keys diff', () => {
  it('says at what times which secret differs, and how', async () => {
    const other = ringOf(['k1', 1, 1, 8], ['k2', 3, 8, 15], ['k9', 2, 15, 18], ['k4', 4, 20]);
    const { code, out, err } = await diff(ringOf(...base), other);
    expect(out).toBe(`  from                  until                 first  second
  2026-11-01T00:00:00Z  2026-11-08T00:00:00Z  k1     k1      the same
  2026-11-08T00:00:00Z  2026-11-10T00:00:00Z  k1     k2      another secret
  2026-11-10T00:00:00Z  2026-11-15T00:00:00Z  k2     k2      another secret under one id
  2026-11-15T00:00:00Z  2026-11-18T00:00:00Z  k2     k9      one secret under another id
  2026-11-18T00:00:00Z  2026-11-20T00:00:00Z  k2     –       the first alone
  2026-11-20T00:00:00Z  –                     –      k4      the second alone
`);
    expect([code, err]).toEqual([4, expect.stringContaining('two pseudonyms')]);
  });

  it.each([
    ['themselves', base],
    [
      'an interval cut in two bounds that touch',
      [
        ['k1', 1, 1, 10],
        ['k2', 2, 10, 20],
      ],
    ],
    [
      'another order',
      [
        ['k2', 2, 10, 20],
        ['k1', 1, 1, 10],
      ],
    ],
  ] as [string, Entry[]][])('finds nothing beside %s', async (_, entries) => {
    expect(await diff(ringOf(...base), ringOf(...entries))).toMatchObject({ code: 0, err: '' });
  });

  it('agrees with what pseudonymizers write, day by day', async () => {
    const policy = { version: 1, time: 't', rules: [{ path: 'a', transform: 'pseudonym' }] } as const;
    const rings = [
      ringOf(...base),
      ringOf(['k1', 1, 1, 10], ['k2', 5, 10, 20]),
      ringOf(['k1', 1]),
      ringOf(['k2', 2, 12]),
    ];
    for (const one of rings) {
      for (const other of rings) {
        const { out } = await diff(one, other);
        const [a, b] = [one, other].map((ring) =>
          createPseudonymizer(policy, createKeyring(ring), { onWarning() {} }),
        );
        for (let n = 1; n <= 28; n += 3) {
          const t = day(n);
          const record = { t, a: 'x' };
          const [here, there] = [a!.record(record)?.a, b!.record(record)?.a];
          const row = out.split('\n').find((line) => {
            const [from, until] = line.trim().split(/ {2,}/);
            return (from === '–' || from! <= t) && (until === '–' || until! > t) && line.includes('k');
          });
          expect([t, row?.endsWith('the same') ?? here === undefined]).toEqual([t, here === there]);
        }
      }
    }
  });

  it('takes what another machine reports in place of its keyring', async () => {
    const ring = ringOf(...base);
    const calls = createPseudonymizer({ version: 1, rules: [{ path: 'a', transform: 'drop' }] }, ring);
    const { path, run } = workplace({
      'a.json': JSON.stringify(ring),
      'report.json': JSON.stringify(calls.report()),
      'bare.json': JSON.stringify(calls.report().keyring),
    });
    const [a, report, bare] = ['a.json', 'report.json', 'bare.json'].map((name) => join(path, name));
    expect((await nymline(['keys', 'diff', a!, report!])).code).toBe(0);
    expect((await nymline(['keys', 'diff', bare!, report!])).code).toBe(0);
    const { err } = await nymline([...run, '--json'], { input: '{}\n' });
    const other = folder({ 'run.json': err });
    expect((await nymline(['keys', 'diff', join(other, 'run.json'), join(path, 'keyring.json')])).code).toBe(
      0,
    );
    expect((await nymline(['keys', 'diff', join(other, 'run.json'), a!])).code).toBe(4);
  });

  it('prints nothing of a document that only looks like a report', async () => {
    const path = folder({
      'a.json': JSON.stringify({
        keyring: {
          digest: 'a'.repeat(16),
          secrets: [{ id: '\u001b[2J', scheme: 1, digest: 'b'.repeat(16) }],
        },
      }),
    });
    const { code, out, err } = await nymline(['keys', 'diff', join(path, 'a.json'), join(path, 'a.json')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toContain('\u001b');
  });
});
