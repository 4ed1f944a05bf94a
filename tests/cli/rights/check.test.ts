import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nymline, workplace } from '../terminal.js';

const phone = ['--phone', '+12025550123'];

/** Outputs with the person in a folder of their own, of which one can be rewritten. */
async function written(others: Readonly<Record<string, (bytes: Buffer) => Buffer | string>>) {
  const { path, run } = workplace({ 'in.ndjson': '{"from":"+12025550123"}\n{"from":"+12025550124"}\n' });
  const place = realpathSync(path);
  const out = join(place, 'out');
  await nymline([...run, '-o', `${out}/`, join(place, 'in.ndjson')]);
  const good = join(out, 'in.ndjson');
  const bytes = readFileSync(good);
  for (const [name, make] of Object.entries(others)) writeFileSync(join(out, name), make(bytes));
  return { place, out, good, by: run.slice(1), receipt: join(place, 'receipt.json') };
}

const unwritable: readonly (readonly [
  name: string,
  why: string,
  make: (bytes: Buffer) => Buffer | string,
])[] = [
  ['broken.ndjson', 'ERR_RECORD_SYNTAX', (bytes) => `${bytes}{"from":\n`],
  ['wide.ndjson', 'UTF-16', (bytes) => Buffer.from(`\ufeff${bytes}`, 'utf16le')],
  ['packed.ndjson', 'packing', (bytes) => gzipSync(bytes)],
  ['half.ndjson.gz', 'unreadable', (bytes) => gzipSync(bytes).subarray(0, -9)],
  ['rows.xz', 'unreadable', () => Buffer.from('fd377a585a000004e6d6b446', 'hex')],
];

describe('nymline erase --check', () => {
  it.each(unwritable)(
    'does not say that nothing is left where a file stayed as it was: %s',
    async (name, why, make) => {
      const { out, by, receipt } = await written({ [name]: make });
      const erased = await nymline(['erase', '--records', ...phone, ...by, out, '--receipt', receipt]);
      expect([erased.code, erased.err.split('\n').at(-2)]).toEqual([
        1,
        '1 record in 1 of 2 files; 1 stayed as it was',
      ]);
      const file = join(out, name);
      expect(JSON.parse(readFileSync(receipt, 'utf8'))).toMatchObject({
        version: 2,
        looked: 1,
        files: [{ name: join(out, 'in.ndjson') }],
        left: [{ name: file, why }],
      });
      const isReadable = why !== 'unreadable';
      const { code, out: told, err } = await nymline(['erase', '--check', '--receipt', receipt]);
      expect([code, told]).toEqual(isReadable ? [4, `${file}: something is left\n`] : [1, '']);
      expect(err.includes(file)).toBe(!isReadable);

      // Whoever mends the file has the evidence, and who takes it away has none.
      writeFileSync(file, '');
      const mended = await nymline(['erase', '--check', '--receipt', receipt]);
      expect([mended.code, mended.out]).toEqual([0, 'ok: nothing is left in 2 files\n']);
      rmSync(file);
      const gone = await nymline(['erase', '--check', '--receipt', receipt]);
      expect([gone.code, gone.out]).toEqual([1, '']);
    },
  );

  it('looks through what stayed as it was where nothing was rewritten', async () => {
    const { out, good, by, receipt } = await written({ 'b.ndjson': (bytes) => `${bytes}{"from":\n` });
    rmSync(good);
    await nymline(['erase', '--records', ...phone, ...by, out, '--receipt', receipt]);
    expect((await nymline(['erase', '--check', '--receipt', receipt])).code).toBe(4);
  });

  it('looks through what an interrupted erasure did not come to', async () => {
    const { out, by, receipt } = await written({});
    const signal = AbortSignal.abort();
    await nymline(['erase', '--records', ...phone, ...by, out, '--receipt', receipt], { signal });
    expect((await nymline(['erase', '--check', '--receipt', receipt])).code).toBe(4);
  });

  it('says of a receipt without files that nobody was found', async () => {
    const { out, by, receipt } = await written({});
    await nymline(['erase', '--records', '--phone', '+12025550199', ...by, out, '--receipt', receipt]);
    const { code, out: told } = await nymline(['erase', '--check', '--receipt', receipt]);
    expect([code, told]).toEqual([
      0,
      'ok: the receipt names no file, since the person was in none that was looked through (1 file)\n',
    ]);
  });

  it('knows files of the receipt by whatever name they are given', async () => {
    const { place, out, good, by, receipt } = await written({ 'b.ndjson': (bytes) => `${bytes}{"from":\n` });
    await nymline(['erase', '--records', ...phone, ...by, out, '--receipt', receipt]);
    writeFileSync(good, `${readFileSync(good, 'utf8')}{"a":1}\n`);
    const { code, err } = await nymline([
      'erase',
      '--check',
      '--receipt',
      receipt,
      `${place}/./out/../out/in.ndjson`,
    ]);
    expect(code).toBe(0);
    expect(err).toContain('is not what the receipt says that it became');
    expect(err).toContain(
      `${join(out, 'b.ndjson')} stayed as it was, says the receipt, and is not looked through`,
    );
  });

  it('reads receipts of the first form, which do not say what stayed as it was', async () => {
    const { out, by, receipt } = await written({ 'b.ndjson': (bytes) => `${bytes}{"from":\n` });
    await nymline(['erase', '--records', ...phone, ...by, out, '--receipt', receipt]);
    const { digest: _, left: _left, ...rest } = JSON.parse(readFileSync(receipt, 'utf8'));
    const write = (looked: number) => {
      const content = { ...rest, version: 1, looked };
      const digest = `sha256:${createHash('sha256').update(JSON.stringify(content)).digest('hex')}`;
      writeFileSync(receipt, JSON.stringify({ ...content, digest }));
    };
    write(2);
    const first = await nymline(['erase', '--check', '--receipt', receipt]);
    expect([first.code, first.err]).toEqual([3, expect.stringContaining('name all files')]);
    expect((await nymline(['erase', '--check', '--receipt', receipt, out])).code).toBe(4);
    // Each that was looked through was rewritten.
    write(1);
    const second = await nymline(['erase', '--check', '--receipt', receipt]);
    expect([second.code, second.err]).toEqual([0, '']);
    // The second form is none without what it is for.
    writeFileSync(receipt, readFileSync(receipt, 'utf8').replace('"version":1', '"version":2'));
    expect((await nymline(['erase', '--check', '--receipt', receipt])).code).toBe(1);
  });

  it('looks through a pipe, which has no size', async () => {
    const { place, good, by } = await written({});
    const pipe = join(place, 'pipe');
    execFileSync('mkfifo', [pipe]);
    spawn('sh', ['-c', 'cat "$1" > "$2"', 'sh', good, pipe]);
    expect((await nymline(['erase', '--check', ...phone, ...by, pipe])).code).toBe(4);
  });
});
