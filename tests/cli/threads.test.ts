import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mergeReports, toDocument } from '../../src/cli/threads.js';
import { createKeyring } from '../../src/crypto/keyring.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { folder, keyring, nymline, policy, secret, workplace } from './terminal.js';

const megabyte = 1e6;

/** Call records of 100 to 400 bytes, every so often something else. */
function createMixed(size: number): string {
  const lines: string[] = [];
  for (let i = 0, bytes = 0; bytes < size; i++) {
    const line = createLine(i);
    lines.push(line);
    bytes += line.length + 1;
  }
  return lines.join('\n');
}

function createLine(i: number): string {
  if (i % 1009 === 7) return '';
  if (i % 1511 === 9) return '{"from":"+12025550123"';
  if (i % 2003 === 11) return '"Ada"';
  if (i % 3001 === 13) return '  \t';
  if (i === 5000) return JSON.stringify({ from: '+12025550123', pad: 'x'.repeat(3 * megabyte) });
  const from = `+1202555${String(100 + (i % 100)).padStart(4, '0')}`;
  const text = JSON.stringify({ i, from, name: 'Ada', ip: '192.0.2.17', pad: 'y'.repeat(50 + (i % 300)) });
  return i % 4 === 0 ? `${text}\r` : text;
}

/** The summary without the time that it took. */
const summary = (err: string): string => err.replace(/ in [\d.]+ s.*\)/, '');

describe('nymline run --threads', () => {
  it('writes the same bytes in the same order, and the same summary, as one thread', async () => {
    const { path, run } = workplace({ 'in.ndjson': `\ufeff${createMixed(20 * megabyte)}` });
    const file = join(path, 'in.ndjson');
    const pipe = () => ({ input: createReadStream(file) });
    const one = await nymline([...run, '-o', join(path, 'one')], pipe());
    // Of a pipe nobody knows how much is left: others are started in any case.
    const args = [...run, '-o', join(path, 'three'), '--threads', '3'];
    const three = await nymline(args, pipe());
    expect([one.code, three.code]).toEqual([3, 3]);
    expect(readFileSync(join(path, 'three')).equals(readFileSync(join(path, 'one')))).toBe(true);
    expect(summary(three.err)).toBe(summary(one.err));
    expect(one.err).toMatch(/lines 10, 1521, /);
  });

  it('does so for UTF-16', async () => {
    const text = createMixed(2 * megabyte).replaceAll('Ada', 'Ada é 😀');
    const { path, run } = workplace({});
    writeFileSync(join(path, 'in.ndjson'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    const [one, two] = await Promise.all(
      ['1', '2'].map((threads) => nymline([...run, join(path, 'in.ndjson'), '-t', threads])),
    );
    expect(one!.code).toBe(3);
    expect(two!.out === one!.out).toBe(true);
    expect(summary(two!.err)).toBe(summary(one!.err));
  });

  it('does so for a pipe, wherever its pieces end', async () => {
    const input = Buffer.from(createMixed(4 * megabyte));
    const pieces = function* (): Generator<Buffer> {
      for (let at = 0, size = 1; at < input.length; at += size, size = (size * 7919) % 99_991) {
        yield input.subarray(at, at + size);
      }
    };
    const { run } = workplace();
    const one = await nymline(run, { input: Readable.from(pieces()) });
    const two = await nymline([...run, '-t', '2'], { input: Readable.from(pieces()) });
    expect(two.out === one.out).toBe(true);
    expect(summary(two.err)).toBe(summary(one.err));
  });

  it.each([
    ['nothing', ''],
    ['one byte', '7'],
    ['a byte order mark', '\ufeff'],
    ['a byte order mark, and a record', '\ufeff{"n":1}'],
    ['blank lines', '\n\r\n\n'],
    ['UTF-16', Buffer.from('\ufeff{"n":1}\n{"n":2}\n', 'utf16le')],
  ])('agrees with one thread on %s', async (_, input) => {
    const { run } = workplace();
    const one = await nymline(run, { input });
    const two = await nymline([...run, '-t', '2'], { input });
    expect([two.code, two.out, summary(two.err)]).toEqual([one.code, one.out, summary(one.err)]);
  });

  it('quarantines a line beyond the limit, and goes on behind it', async () => {
    const input = `{"n":1}\n${'x'.repeat(5 * megabyte)}\n{"n":2}\n${'y'.repeat(2 * megabyte)}`;
    const args = [...workplace().run, '--max-record', '1'];
    const one = await nymline(args, { input });
    const two = await nymline([...args, '-t', '2'], { input });
    expect([two.code, two.out]).toEqual([3, '{"n":1}\n{"n":2}\n']);
    expect(two.err).toMatch(/2 +a record is larger than the limit +lines 2, 4 +ERR_RECORD_SIZE/);
    expect(summary(two.err)).toBe(summary(one.err));
  });

  it('keeps all of a line beyond the limit, as one thread does', async () => {
    const tail = 'z'.repeat(1.5 * megabyte);
    const input = [
      '{"n":1}\n{\n',
      `\r\n${'x'.repeat(2.5 * megabyte)}\n`,
      `{"n":2}\n[\n${' '.repeat(1.2 * megabyte)}"\n{"n":3}\n${tail}`,
    ].join('');
    const { path, run } = workplace({ 'in.ndjson': input });
    const identity = join(path, 'identity.txt');
    const recipient = (await nymline(['quarantine', 'key', identity])).out.trim();
    const keptBy = async (name: string, more: readonly string[]) => {
      const args = [...run, join(path, 'in.ndjson'), '-o', join(path, name), '--max-record', '1', ...more];
      const seal = ['--quarantine', join(path, `${name}-q`), '--recipient', recipient];
      const manifests = join(path, `${name}-m`);
      const { code, err } = await nymline([...args, ...seal, '--manifest', manifests]);
      // However many parts there are.
      const { books, quarantine } = JSON.parse(readFileSync(join(manifests, '000001.json'), 'utf8'));
      const listed = await nymline(['quarantine', 'list', join(path, `${name}-q`), '--json']);
      expect([quarantine.sealed, JSON.parse(listed.out).records]).toEqual([
        books.quarantined,
        books.quarantined,
      ]);
      const open = ['quarantine', 'open', join(path, `${name}-q`), '-i', identity];
      const { out } = await nymline([...open, '--raw']);
      const records = (await nymline(open)).out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const places = new Map<number, string>();
      for (const { position, text } of records) places.set(position, (places.get(position) ?? '') + text);
      return { code, err: summary(err).split('\n').slice(0, 3), raw: out, places: [...places] };
    };
    const one = await keptBy('one', []);
    expect(one.raw.length).toBeGreaterThan(5 * megabyte);
    for (const more of [
      ['--threads', '2'],
      ['--threads', '2', '--resume', '--checkpoint', '1'],
    ]) {
      const two = await keptBy(`two${more.length}`, more);
      expect([two.code, two.err]).toEqual([one.code, one.err]);
      expect(two.raw === one.raw).toBe(true);
      expect(two.places.map(([at, text]) => [at, text.length])).toEqual(
        one.places.map(([at, text]) => [at, text.length]),
      );
      expect(two.places.every(([, text], i) => text === one.places[i]![1])).toBe(true);
    }
  });

  it('lets a record out while the pipe is silent', async () => {
    const slow = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from('{"n":1}\n{"n":');
      await heard;
      yield Buffer.from('2}\n');
    };
    let hear: (value?: unknown) => void = () => {};
    const heard = new Promise((resolve) => {
      hear = resolve;
    });
    let out = '';
    const output = new Writable({
      write(chunk, _encoding, done) {
        out += chunk;
        hear();
        done();
      },
    });
    const { code } = await nymline([...workplace().run, '-t', '2'], { input: Readable.from(slow()), output });
    expect([code, out]).toEqual([0, '{"n":1}\n{"n":2}\n']);
  });

  it('fails loudly where a thread fails', async () => {
    const path = folder({ 'worker.mjs': 'throw new Error("broken")' });
    const { run } = workplace();
    const endless = async function* (): AsyncGenerator<Buffer> {
      for (;;) {
        yield Buffer.from('{"n":1}\n'.repeat(20_000));
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const running = nymline([...run, '-t', '2'], {
      input: Readable.from(endless()),
      worker: pathToFileURL(join(path, 'worker.mjs')),
    });
    await expect(running).rejects.toThrow('broken');
  });

  it('starts no other thread for what is done sooner', async () => {
    const { path, run } = workplace({ 'in.ndjson': createMixed(20 * megabyte) });
    // To start one from there would fail at once.
    const worker = new URL('http://example.org/');
    const { code } = await nymline([...run, join(path, 'in.ndjson'), '-t', '2'], { worker });
    expect(code).toBe(3);
  });

  it('fails where a thread ends in the middle of its work', async () => {
    const path = folder();
    const program = `import { parentPort } from 'node:worker_threads';
      parentPort.on('message', () => process.exit(0));
      parentPort.postMessage('ready');`;
    writeFileSync(join(path, 'worker.mjs'), program);
    const endless = async function* (): AsyncGenerator<Buffer> {
      for (;;) {
        yield Buffer.from('{"n":1}\n'.repeat(20_000));
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const running = nymline([...workplace().run, '-t', '2'], {
      input: Readable.from(endless()),
      worker: pathToFileURL(join(path, 'worker.mjs')),
    });
    await expect(running).rejects.toThrow('a thread ended before its work was done');
  });

  it('refuses formats whose records are no lines', async () => {
    const { path, run } = workplace({
      'policy.yaml': '{ version: 1, format: csv, rules: [{ path: a, transform: drop }] }',
      'in.csv': 'a,b\n1,2\n',
    });
    const { code, err } = await nymline([...run, join(path, 'in.csv'), '-t', '2']);
    expect([code, err]).toEqual([2, 'nymline: --threads expected NDJSON, got csv\n']);
  });
});

describe('toDocument', () => {
  it('gives a keyring back as data', () => {
    const document = {
      version: 1 as const,
      secrets: [
        { id: 'k1', secret, until: '2026-11-01T00:00:00.000Z' },
        { id: 'k2', secret: Buffer.alloc(32, 'nymline test'), from: '2026-11-01T00:00:00Z' },
      ],
    };
    const [before, after] = [createKeyring(document), createKeyring(toDocument(createKeyring(document)))];
    expect(after.secrets).toEqual(before.secrets);
  });
});

describe('mergeReports', () => {
  it('adds up what one pseudonymizer would have counted', () => {
    const lines = ['{"from":"x"}', '{"from":"+12025550123","name":1}', '{', '"a"', '{"ip":"192.0.2.1"}', '['];
    const [whole, one, other] = [lines, lines.slice(0, 3), lines.slice(3)].map((some) => {
      const pseudonymizer = createPseudonymizer(policy, keyring);
      for (const line of some) pseudonymizer.line(line);
      return pseudonymizer.report();
    });
    expect(mergeReports(one!, [other!])).toEqual(whole);
  });
});
