import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  readSync,
  type StatsFs,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fateOfOldBytes } from '../../../src/cli/keys/replace.js';
import { createPseudonymizer, type KeyringDocument, type PolicyDocument } from '../../../src/index.js';
import { folder, nymline } from '../terminal.js';

const secretOf = (n: number): string =>
  `base64:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 7 + n * 31) % 251)).toString('base64')}`;
const ring: KeyringDocument = {
  version: 1,
  secrets: [
    { id: 'old', secret: secretOf(1), until: '2025-01-01T00:00:00Z' },
    { id: 'mid', secret: secretOf(2), from: '2025-01-01T00:00:00Z', until: '2026-01-01T00:00:00Z' },
    { id: 'now', secret: secretOf(3), from: '2026-01-01T00:00:00Z' },
  ],
};
const text = JSON.stringify(ring, null, 2);
const idsOf = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as KeyringDocument).secrets.map(({ id }) => id);

describe('nymline keys shred', () => {
  it('takes secrets out of the ring and of its copies, and says what it does not reach', async () => {
    const path = folder({ 'keyring.json': text, 'copy.json': text });
    const [file, copy] = [join(path, 'keyring.json'), join(path, 'copy.json')];
    const { code, out, err } = await nymline(['keys', 'shred', file, 'old', 'mid', '--copy', copy]);
    expect([code, out]).toEqual([0, '']);
    expect([idsOf(file), idsOf(copy)]).toEqual([['now'], ['now']]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(err).toContain(`${file}: shredded old, mid; `);
    expect(err).toContain(`${copy}: shredded old, mid; `);
    expect(err).toContain('not reached: backups, snapshots, swap');
    for (const { secret } of ring.secrets) expect(err).not.toContain(String(secret).slice(7, 17));
  });

  it('overwrites the file that was there', async () => {
    const path = folder({ 'keyring.json': text });
    const file = join(path, 'keyring.json');
    const handle = openSync(file, 'r');
    try {
      expect((await nymline(['keys', 'shred', file, 'old'])).code).toBe(0);
      const left = Buffer.alloc(text.length);
      readSync(handle, left, 0, left.length, 0);
      for (const { secret } of ring.secrets)
        expect(left.toString('latin1')).not.toContain(String(secret).slice(7, 17));
      expect(left.equals(Buffer.alloc(text.length))).toBe(false);
    } finally {
      closeSync(handle);
    }
  });

  it('says on which file systems the old bytes are gone, and on which they may not be', async () => {
    const file = join(folder({ 'keyring.json': text }), 'keyring.json');
    const { err } = await nymline(['keys', 'shred', file, 'old']);
    expect(err).toContain(fateOfOldBytes(file));
    const of = (type: number): string => fateOfOldBytes(file, { type } as StatsFs);
    expect(of(0xef53)).toBe('the old bytes are overwritten (ext4)');
    expect(of(0x01021994)).toBe('the old bytes are overwritten (tmpfs)');
    expect(of(0x9123683e)).toBe('this file system, btrfs, may keep the old bytes elsewhere');
    expect(of(0x794c7630)).toBe('this file system, overlay, may keep the old bytes elsewhere');
    expect(of(1)).toBe('this file system may keep the old bytes elsewhere');
  });

  it('leaves nothing that computes or links what a shredded secret made', async () => {
    const policy = {
      version: 1,
      time: 't',
      rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
    } as const;
    const line = '{"t":"2025-06-01T00:00:00Z","from":"+12025550123"}';
    const before = createPseudonymizer(policy, text);
    const file = join(folder({ 'keyring.json': text }), 'keyring.json');
    await nymline(['keys', 'shred', file, 'mid']);
    const after = createPseudonymizer(policy, readFileSync(file, 'utf8'));
    const [, pseudonym] = before.pseudonymsOf('phone', '+12025550123');
    expect(before.line(line)).toContain(pseudonym);
    expect(after.line(line)).toBeUndefined();
    expect(after.pseudonymsOf('phone', '+12025550123')).not.toContain(pseudonym);
    // Nothing that is asked of the number gives it, whatever the domain; given back, it is a value like any other.
    expect(after.pseudonymsOf('opaque', pseudonym!).join()).not.toContain(pseudonym!.slice(-26));
    const again = after.record({ t: '2026-06-01T00:00:00Z', from: pseudonym }) as { from: string };
    expect(again.from).toMatch(/^telx_now_/);
    expect(again.from).not.toContain(pseudonym!.slice(-26));
    // And `verify`, which has no key, still knows its form.
    const path = folder({ 'policy.json': JSON.stringify(policy), 'out.ndjson': `${before.line(line)}\n` });
    const verified = await nymline(['verify', '-p', join(path, 'policy.json'), join(path, 'out.ndjson')]);
    expect(verified.code).toBe(0);
    expect((await nymline(['verify', '-p', join(path, 'policy.json')], { input: `${line}\n` })).code).toBe(4);
  });

  it('leaves no door at which anything links what a shredded secret made', async () => {
    const file = join(folder({ 'keyring.json': text }), 'keyring.json');
    await nymline(['keys', 'shred', file, 'mid']);
    const left = readFileSync(file, 'utf8');
    const scopes = ['person', { within: 'day' }, { with: 'agent' }, 'record'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...scopes),
        fc.integer({ min: 0, max: 99 }).map((n) => `+120255501${String(n).padStart(2, '0')}`),
        fc.integer({ min: 1, max: 12 }).map((n) => `2025-${String(n).padStart(2, '0')}-03T00:00:00Z`),
        (scope, from, at) => {
          const policy: PolicyDocument = {
            version: 1,
            time: 'at',
            rules: [
              { path: 'agent', identifier: 'phone', transform: 'pseudonym' },
              { path: 'from', identifier: 'phone', transform: 'pseudonym', scope },
              { path: 'note', transform: 'scrub' },
            ],
          };
          const open = (keyring: string) => createPseudonymizer(policy, keyring, { onWarning() {} });
          const [before, after] = [open(text), open(left)];
          const record = { at, agent: '+12025550188', from, note: `call ${from}` };
          const made = before.record(record) as typeof record;
          const bodies = JSON.stringify(made).match(/[a-z2-7]{26}/g)!;
          expect(bodies).toHaveLength(3);
          // What was made is given back as well, but for the text: there it stays, as any word does.
          const others = [record, { ...made, note: '' }].flatMap((each) => [
            each,
            { ...each, at: '2026-03-03T00:00:00Z' },
          ]);
          const asked =
            typeof scope === 'string'
              ? {}
              : 'with' in scope
                ? { with: made.agent }
                : { periods: [at.slice(0, 10), '2026-03-03'] };
          const found = [
            ...others.flatMap((each) => {
              const line = JSON.stringify(each);
              const { bytes } = after.chunk(Buffer.from(`${line}\n`));
              return [JSON.stringify(after.record(each)), after.line(line), Buffer.from(bytes).toString()];
            }),
            after.text(record.note),
            ...[from, made.from].flatMap((each) => after.pseudonymsOf('phone', each, asked)),
          ].join();
          for (const body of bodies) expect(found).not.toContain(body);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('follows a link to the file that it names', async () => {
    const path = folder({ 'keyring.json': text });
    symlinkSync('keyring.json', join(path, 'link.json'));
    expect((await nymline(['keys', 'shred', join(path, 'link.json'), 'old'])).code).toBe(0);
    expect(idsOf(join(path, 'keyring.json'))).toEqual(['mid', 'now']);
  });

  it.each([
    ['an id that is not there', ['other'], 'has no other'],
    ['a secret that is in use', ['now'], 'is valid now or later'],
    ['all of them', ['old', 'mid', 'now', '--force'], 'expected one secret to be left'],
  ])('refuses %s, and touches nothing', async (_, args, message) => {
    const path = folder({ 'keyring.json': text, 'copy.json': text });
    const file = join(path, 'keyring.json');
    const { code, err } = await nymline(['keys', 'shred', file, ...args, '--copy', join(path, 'copy.json')]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readFileSync(join(path, 'copy.json'), 'utf8')).toBe(text);
  });

  it('refuses a file of several names, of which one would hold noise', async () => {
    const path = folder({ 'keyring.json': text });
    const file = join(path, 'keyring.json');
    linkSync(file, join(path, 'other.json'));
    const { code, err } = await nymline(['keys', 'shred', file, 'old']);
    expect(code).toBe(2);
    expect(err).toContain('2 (hard links)');
    expect(readFileSync(join(path, 'other.json'), 'utf8')).toBe(text);
  });
});
