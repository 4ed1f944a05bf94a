import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../src/cli/books/audit/journal.js';
import { folder, keyring, nymline, secret } from '../../terminal.js';

const sha256 = (bytes: string | Buffer): string =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

type Line = Record<string, unknown>;
const textsOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);
const linesOf = (file: string): Line[] => textsOf(file).map((text) => JSON.parse(text) as Line);

/** A folder with a ring, and a journal of two acts. */
async function kept(
  options: readonly string[] = [],
): Promise<{ path: string; file: string; journal: string }> {
  const path = folder();
  const [file, journal] = [join(path, 'keyring.json'), join(path, 'journal.ndjson')];
  const rest = ['--journal', journal, ...options];
  expect((await nymline(['keys', 'new', file, '--id', 'k1', ...rest])).err).toContain('wrote');
  expect((await nymline(['keys', 'add', file, '--id', 'k2', ...rest, '--purpose', 'a test'])).code).toBe(0);
  return { path, file, journal };
}

const verify = (...args: string[]) => nymline(['audit', 'verify', ...args]);

describe('a journal', () => {
  it('has a line before each act and one behind it, each with the digest of the line before', async () => {
    const { file, journal } = await kept();
    const texts = textsOf(journal);
    const lines = linesOf(journal);
    expect(lines.map(({ line, command, state, of, ids }) => [line, command, state, of, ids])).toEqual([
      [1, 'keys new', 'begun', undefined, ['k1']],
      [2, 'keys new', 'done', 1, undefined],
      [3, 'keys add', 'begun', undefined, ['k2']],
      [4, 'keys add', 'done', 3, undefined],
    ]);
    // By Node's own hash, and not by the code that wrote it.
    expect(lines.map(({ previous }) => previous)).toEqual([
      null,
      ...texts.slice(0, 3).map((text) => sha256(text)),
    ]);
    const [{ files }] = [lines[2] as { files: Line[] }];
    expect(files).toEqual([
      { name: file, from: (lines[0] as { files: Line[] }).files[0]!.to, to: sha256(readFileSync(file)) },
    ]);
    expect(lines.map(({ purpose }) => purpose)).toEqual([undefined, undefined, 'a test', 'a test']);
    expect(statSync(journal).mode & 0o777).toBe(0o600);
    const { code, out, err } = await verify(journal);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      `4 entries, ${lines[0]!.time} to ${lines[3]!.time}; the chain is whole\n  head ${sha256(texts[3]!)}\n`,
    );
  });

  it('is told of every command that makes, changes, destroys or hands out secrets', async () => {
    const path = folder({ 'keyring.json': keyring });
    const file = join(path, 'keyring.json');
    const journal = join(path, 'journal.ndjson');
    const shares = ['a', 'b'].map((name) => join(path, `${name}.share`));
    const commands = [
      ['rotate', file, '--every', 'month'],
      ['shred', file, 'k1', '--force'],
      ['split', file, ...shares],
      ['join', join(path, 'whole.json'), ...shares],
    ];
    for (const args of commands)
      expect((await nymline(['keys', ...args, '--journal', journal])).code).toBe(0);
    const begun = linesOf(journal).filter(({ state }) => state === 'begun');
    expect(begun.map(({ command }) => command)).toEqual(commands.map(([name]) => `keys ${name}`));
    expect(begun[1]!.ids).toEqual(['k1']);
    expect((begun[2]!.files as Line[]).map(({ name }) => name)).toEqual([file, ...shares]);
    expect(linesOf(journal)[3]!.receipt).toMatch(/old bytes/);
    expect((await verify(journal)).err).toBe('');
    const text = readFileSync(journal, 'utf8');
    for (const each of [
      keyring,
      readFileSync(file, 'utf8'),
      ...shares.map((share) => readFileSync(share, 'utf8')),
    ])
      for (const [, coded] of each.matchAll(/"(?:secret|share)": ?"(?:base64:)?([^"]+)"/g))
        expect(text).not.toContain(coded!.slice(0, 10));
  });

  it('is named by a variable as well, and left alone where nothing is missing', async () => {
    const { path, file, journal } = await kept();
    process.env.NYMLINE_JOURNAL = journal;
    try {
      await nymline(['keys', 'rotate', file, '--every', 'day']);
      const before = linesOf(journal).length;
      expect(before).toBe(6);
      await nymline(['keys', 'rotate', file, '--every', 'day']);
      expect(linesOf(journal)).toHaveLength(before);
      await nymline(['keys', 'new', join(path, 'other.json'), '--journal', join(path, 'other.ndjson')]);
      expect(linesOf(journal)).toHaveLength(before);
    } finally {
      delete process.env.NYMLINE_JOURNAL;
    }
  });

  it('tells of an act that failed, and leaves out what looks like a secret', async () => {
    const { file, journal } = await kept();
    const { code } = await nymline(['keys', 'new', file, '--journal', journal, '--purpose', `for ${secret}`]);
    expect(code).toBe(1);
    expect(linesOf(journal).at(-1)).toMatchObject({
      state: 'failed',
      of: 5,
      receipt: 'EEXIST',
      purpose: 'for …',
    });
    expect(readFileSync(journal, 'utf8')).not.toContain(secret.slice(7, 17));
  });

  it('names the line that was changed, taken out, put in or moved, and is added to no more', async () => {
    const { file, journal } = await kept();
    const texts = textsOf(journal);
    const ring = readFileSync(file, 'utf8');
    const changed = (at: number): string[] => texts.with(at, texts[at]!.replace('"actor":"', '"actor":"x'));
    const cases: [string[], RegExp][] = [
      [
        changed(0),
        /line 2: previous expected sha256:[\da-f]{16}…, got sha256:[\da-f]{16}…: line 1 or this one was changed/,
      ],
      [changed(2), /line 4: previous expected/],
      [[texts[0]!, ...texts.slice(2)], /line 2: expected number 2, got 3/],
      [texts.slice(1), /line 1: expected number 1, got 2/],
      [texts.toSpliced(1, 0, texts[0]!), /line 2: expected number 2, got 1/],
      [[texts[0]!, texts[2]!, texts[1]!, texts[3]!], /line 2: expected number 2, got 3/],
      [texts.with(1, '{}'), /line 2: expected an entry of a journal/],
      [texts.with(1, ''), /line 2: expected an entry of a journal/],
      [texts.with(1, texts[1]!.replace('"version":1', '"version":2')), /line 2: expected an entry/],
    ];
    for (const [lines, message] of cases) {
      const text = `${lines.join('\n')}\n`;
      writeFileSync(journal, text);
      const told = await verify(journal);
      expect([told.code, told.out]).toEqual([1, '']);
      expect(told.err).toMatch(message);
      const added = await nymline(['keys', 'add', file, '--from', '2999-01-01', '--journal', journal]);
      expect(added.code).toBe(1);
      expect(added.err).toMatch(message);
      expect([readFileSync(journal, 'utf8'), readFileSync(file, 'utf8')]).toEqual([text, ring]);
    }
  });

  it('notices any byte that is changed, but in its last line, which the head holds', async () => {
    const { path, journal } = await kept();
    const vkey = await signed(path, journal);
    const bytes = readFileSync(journal);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const other = Buffer.from(bytes);
        other[at]! ^= by;
        writeFileSync(journal, other);
        expect((await verify(journal, '--key', vkey)).code).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('loses its torn line, and says what stood there', async () => {
    const { file, journal } = await kept();
    const whole = readFileSync(journal, 'utf8');
    const torn = '{"version":1,"line":5,"ti';
    appendFileSync(journal, torn);
    const told = await verify(journal);
    expect([told.code, told.out.includes('4 entries')]).toEqual([0, true]);
    expect(told.err).toContain(`line 5: ${torn.length} bytes of an entry that was never finished`);
    const { code, err } = await nymline(['keys', 'rotate', file, '--every', 'day', '--journal', journal]);
    expect(code).toBe(0);
    expect(err).toContain(`warning: ${journal} line 5: ${torn.length} bytes`);
    expect(readFileSync(journal, 'utf8').startsWith(whole)).toBe(true);
    expect(linesOf(journal)[4]!.torn).toEqual({ bytes: torn.length, digest: sha256(torn) });
    expect((await verify(journal)).err).toContain(`line 5: ${torn.length} bytes of an entry stood here`);
  });

  it('tells of an act that has no end, and how far it came', async () => {
    const { file, journal } = await kept();
    const ring = readFileSync(file);
    const texts = textsOf(journal);
    writeFileSync(journal, `${texts.slice(0, 3).join('\n')}\n`);
    expect((await verify(journal)).err).toContain(`line 3: keys add k2 began, and no end is written`);
    expect((await verify(journal)).err).toContain(`${file} is what it was to become`);
    rmSync(file);
    expect((await verify(journal)).err).toContain(`${file} is neither what it was nor`);
    // Before the act.
    const first = linesOf(journal)[0] as { files: { to: string }[] };
    writeFileSync(file, ring);
    await nymline(['keys', 'shred', file, 'k2', '--force', '--journal', journal]);
    expect((await verify(journal)).err).toContain(`${file} is what it was to become`);
    expect(first.files[0]!.to).toMatch(/^sha256:/);
  });

  it('tells where a file was changed without it', async () => {
    const { file, journal } = await kept();
    await nymline(['keys', 'rotate', file, '--every', 'day']);
    const behind = (line: number) =>
      `line ${line}: ${file} was changed behind it, and no entry says by whom\n`;
    expect((await verify(journal)).err).toBe(`nymline: ${behind(3)}`);
    await nymline(['keys', 'rotate', file, '--every', 'day', '--ahead', '3', '--journal', journal]);
    expect((await verify(journal)).err).toBe(`nymline: ${behind(3)}`);
  });

  it('is written by one at a time', async () => {
    const path = folder();
    const journal = join(path, 'journal.ndjson');
    const errors: string[] = [];
    const io = { errors: { write: (text: string) => errors.push(text) } } as never;
    writeFileSync(join(path, `.journal.ndjson.${4_194_305}`), '');
    openJournal('a', { journal }, io).act({ ids: [], files: [] }, () => {
      expect(readdirSync(path)).toEqual(['journal.ndjson']);
    });
    expect(linesOf(journal)).toHaveLength(2);
    expect(errors).toEqual([]);
  });
});

/** Has the journal's head signed by another entry. @returns the key that verifies */
async function signed(path: string, journal: string): Promise<string> {
  const key = join(path, 'audit.key');
  const { out } = await nymline(['audit', 'key', 'example.org/audit', key]);
  await nymline([
    'keys',
    'add',
    join(path, 'keyring.json'),
    '--from',
    '2999-01-01',
    '--journal',
    journal,
    '--journal-key',
    key,
  ]);
  return out.trim();
}

describe('a signed head', () => {
  it('is beside the journal, and holds its last line', async () => {
    const { path, journal } = await kept();
    const vkey = await signed(path, journal);
    const { code, out, err } = await verify(journal, '--key', vkey);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('signed by example.org/audit up to line 6\n');
    const note = readFileSync(`${journal}.head`, 'utf8');
    expect(note.split('\n').slice(0, 4)).toEqual([
      'nymline journal 1',
      '6',
      sha256(textsOf(journal)[5]!),
      '',
    ]);
    expect(statSync(join(path, 'audit.key')).mode & 0o777).toBe(0o600);
  });

  it('knows when lines are cut off, and no act goes on behind that', async () => {
    const { path, file, journal } = await kept();
    const vkey = await signed(path, journal);
    copyFileSync(`${journal}.head`, join(path, 'elsewhere'));
    const ring = readFileSync(file, 'utf8');
    writeFileSync(journal, `${textsOf(journal).slice(0, 4).join('\n')}\n`);
    const message = 'expected 6 lines, as its signed head says, got 4: the last are missing';
    expect((await verify(journal)).code).toBe(0);
    expect((await verify(journal, '--key', vkey)).err).toContain(message);
    const options = ['--journal', journal, '--journal-key', join(path, 'audit.key')];
    const added = await nymline(['keys', 'shred', file, 'k1', ...options]);
    expect([added.code, readFileSync(file, 'utf8')]).toEqual([1, ring]);
    expect(added.err).toContain(message);
    rmSync(`${journal}.head`);
    expect((await verify(journal, '--key', vkey)).err).toContain('there is none');
    expect((await verify(journal, '--key', vkey, '--head', join(path, 'elsewhere'))).err).toContain(message);
  });

  it('is believed of its own key alone', async () => {
    const { path, journal } = await kept();
    const vkey = await signed(path, journal);
    const { out } = await nymline(['audit', 'key', 'example.org/audit', join(path, 'other.key')]);
    expect((await verify(journal, '--key', out.trim())).err).toContain(
      'expected a note that example.org/audit signed',
    );
    writeFileSync(`${journal}.head`, readFileSync(`${journal}.head`, 'utf8').replace('\n6\n', '\n4\n'));
    expect((await verify(journal, '--key', vkey)).code).toBe(1);
  });

  it('may be behind the journal, and says so', async () => {
    const { path, file, journal } = await kept();
    const vkey = await signed(path, journal);
    await nymline(['keys', 'shred', file, 'k1', '--journal', journal]);
    expect((await verify(journal, '--key', vkey)).out).toContain('up to line 6; 2 behind it not yet');
  });

  it.each([
    ['a key that is none', ['--key', 'example.org/audit'], '--key expected what'],
    ['a head without a key', ['--head', 'x'], '--head expected --key'],
  ])('exits with 2 for %s', async (_, args, message) => {
    const { journal } = await kept();
    const { code, err } = await verify(journal, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('is signed by a key of this kind alone, which is made once', async () => {
    const { path, file, journal } = await kept();
    const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(join(path, 'pem'), pem);
    const added = await nymline([
      'keys',
      'shred',
      file,
      'k1',
      '--journal',
      journal,
      '--journal-key',
      join(path, 'pem'),
    ]);
    expect([added.code, added.err.includes(pem.toString().split('\n')[1]!)]).toEqual([2, false]);
    expect((await nymline(['audit', 'key', 'a', join(path, 'pem')])).code).toBe(1);
    expect((await nymline(['audit', 'key', 'a b', join(path, 'c')])).code).toBe(2);
    expect(existsSync(join(path, 'c'))).toBe(false);
  });
});
