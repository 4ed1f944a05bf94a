import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import zlib, { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nymline, workplace } from '../terminal.js';

const record = '{"from":"(202) 555-0123","name":"Ada Ashgrove","ip":"192.0.2.17","n":1}\n';
const values = /555-?0123|Ada|Ashgrove|192\.0\.2\.17/;
const quiet = (args: readonly string[]): readonly string[] => [...args, '-q'];

/** Node has it since 22.15 and 23.8. */
const { zstdCompressSync: zstd, zstdDecompressSync: unzstd } = zlib as unknown as Record<
  string,
  ((bytes: Buffer) => Buffer) | undefined
>;

/** What becomes of records that were never packed. */
async function plain(run: readonly string[], input: string): Promise<string> {
  return (await nymline(quiet(run), { input })).out;
}

/** A member of so many bytes, with one record. */
function gzipOf(size: number): Buffer {
  const pack = (filler: string): Buffer =>
    gzipSync(record.replace('"n":1', `"n":1,"filler":"${filler}"`), { level: 0 });
  return pack('x'.repeat(size - pack('').length));
}

describe('gzip', () => {
  it('is unpacked, told by its bytes, from a file and from a pipe', async () => {
    const { path, run } = workplace({ 'in.ndjson.gz': gzipSync(record.repeat(3)), other: gzipSync(record) });
    expect((await nymline(quiet([...run, join(path, 'in.ndjson.gz')]))).out).toBe(
      await plain(run, record.repeat(3)),
    );
    expect((await nymline(quiet([...run, join(path, 'other')]))).out).toBe(await plain(run, record));
    const { code, out } = await nymline(quiet(run), { input: gzipSync(record) });
    expect([code, out]).toEqual([0, await plain(run, record)]);
  });

  it('gives the same bytes however it is cut, members put one behind the other included', async () => {
    const { run } = workplace();
    const lines = Array.from({ length: 200 }, (_, n) => record.replace('"n":1', `"n":${n}`));
    const expected = await plain(run, lines.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(199), { maxLength: 3 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
        async (parts, cuts) => {
          const bounds = [0, ...parts.toSorted((a, b) => a - b), 200];
          const bytes = Buffer.concat(
            bounds.slice(1).map((end, i) => gzipSync(lines.slice(bounds[i], end).join(''))),
          );
          const at = [
            0,
            ...cuts.map((cut) => Math.floor(cut * bytes.length)).sort((a, b) => a - b),
            bytes.length,
          ];
          const pieces = at.slice(1).map((end, i) => bytes.subarray(at[i], end));
          const { code, out } = await nymline(quiet(run), { input: Readable.from(pieces) });
          expect([code, out]).toEqual([0, expected]);
        },
      ),
      { numRuns: 40 },
    );
  });

  // A folder is looked at first, file by file, and those files are closed in the midst of being unpacked.
  it('gives in a folder what each file gives alone, wherever its members end', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(0, 128, 450, 512)), {
          minLength: 1,
          maxLength: 4,
        }),
        async (files) => {
          const { path, run } = workplace();
          const expected: string[] = [];
          mkdirSync(join(path, 'in'));
          for (const [i, [count, first]] of files.entries()) {
            const lines = Array.from({ length: count }, (_, n) => record.replace('"n":1', `"n":${n}`));
            const packed = gzipSync(lines.join(''), { level: 1 });
            const bytes = first === 0 ? packed : Buffer.concat([gzipOf(first), packed]);
            writeFileSync(join(path, 'in', `${i}.ndjson.gz`), bytes);
            expected.push(await plain(run, gunzipSync(bytes).toString()));
          }
          const { code, err } = await nymline([...run, '-o', `${join(path, 'out')}/`, join(path, 'in')]);
          expect([code, err]).toEqual([0, expect.not.stringContaining('cut off')]);
          for (const [i, each] of expected.entries())
            expect(gunzipSync(readFileSync(join(path, 'out', `${i}.ndjson.gz`))).toString() === each).toBe(
              true,
            );
        },
      ),
      { numRuns: 15 },
    );
  });

  it.each(['1', '2'])(
    'that is cut off anywhere is a fault, and leaves the output as it was, %s threads',
    async (threads) => {
      const whole = gzipSync(record.repeat(2000));
      const { path, run } = workplace({ out: 'old\n' });
      for (const share of [0.001, 0.3, 0.9, 0.9999]) {
        const cut = whole.subarray(0, Math.max(3, Math.floor(share * whole.length)));
        writeFileSync(join(path, 'in.gz'), cut);
        const { code, err } = await nymline([
          ...run,
          join(path, 'in.gz'),
          '-o',
          join(path, 'out'),
          '-t',
          threads,
        ]);
        expect(code).toBe(1);
        expect(err).toBe(`nymline: ${join(path, 'in.gz')} expected whole gzip data: it is cut off\n`);
        expect(readFileSync(join(path, 'out'), 'utf8')).toBe('old\n');
      }
    },
  );

  it.each([
    ['damaged', (whole: Buffer) => Buffer.from(whole).fill(0xff, 40, 60), 'it is damaged'],
    [
      'followed by something else',
      (whole: Buffer) => Buffer.concat([whole, Buffer.from('{"a":1}\n')]),
      'it is damaged',
    ],
    [
      'followed by zeros and something else',
      (whole: Buffer) => Buffer.concat([whole, Buffer.alloc(512), whole]),
      'there is something else behind',
    ],
  ])('that is %s is a fault', async (_, change, why) => {
    const { run } = workplace();
    const { code, err } = await nymline(run, { input: change(gzipSync(record.repeat(50))) });
    expect([code, err]).toEqual([1, `nymline: standard input expected whole gzip data: ${why}\n`]);
  });

  it('may end in zeros, as it does on tapes', async () => {
    const { run } = workplace();
    const input = Buffer.concat([gzipSync(record), Buffer.alloc(1024)]);
    expect((await nymline(quiet(run), { input })).code).toBe(0);
  });

  it.each([
    ['nothing', ''],
    ['records that are not packed', record],
  ])('is missed in a file whose name promises it: %s', async (_, content) => {
    const { path, run } = workplace({ 'in.gz': content });
    const { code, err } = await nymline([...run, join(path, 'in.gz')]);
    expect(code).toBe(1);
    expect(err).toContain('in.gz expected gzip data, as its name says');
    expect(err).not.toMatch(values);
  });

  it('is read by all that read records', async () => {
    const rows = '{"sip.from":1,"from":"+12025550123"}\n'.repeat(3);
    const { path, run } = workplace({ 'in.gz': gzipSync(rows) });
    const policy = ['-p', join(path, 'policy.yaml')];
    const file = join(path, 'in.gz');
    expect((await nymline(['scan', file])).out).toContain('phone');
    expect((await nymline(['explain', ...policy, file])).out).toContain('3 records');
    expect((await nymline(['verify', ...policy, file])).code).toBe(4);
    await nymline([...run, file, '-o', join(path, 'out.gz')]);
    expect((await nymline(['verify', ...policy, join(path, 'out.gz')])).code).toBe(0);
    const log = '192.0.2.1 - - [01/Nov/2026:10:20:30 +0000] "GET / HTTP/1.1" 200 5 "-" "curl/8"\n'.repeat(5);
    expect((await nymline(['detect'], { input: gzipSync(log) })).out).toContain('combined');
  });
});

describe('an output', () => {
  it.each(['1', '2'])('is packed where its name says so, %s threads', async (threads) => {
    const { path, run } = workplace();
    const lines = record.repeat(30_000);
    const { code } = await nymline(quiet([...run, '-t', threads, '-o', join(path, 'out.gz')]), {
      input: lines,
    });
    expect(code).toBe(0);
    expect(gunzipSync(readFileSync(join(path, 'out.gz'))).toString()).toBe(await plain(run, lines));
  });

  it('that is packed gets no name where the input is broken', async () => {
    const { path, run } = workplace();
    const input = gzipSync(record.repeat(1000)).subarray(0, -9);
    const { code } = await nymline([...run, '-o', join(path, 'out.gz')], { input });
    expect(code).toBe(1);
    expect(existsSync(join(path, 'out.gz'))).toBe(false);
  });

  it('that is packed says where it cannot be written', async () => {
    const { run } = workplace();
    const { code, err } = await nymline([...run, '-o', '/nowhere/out.gz'], { input: record });
    expect([code, err]).toEqual([
      1,
      'nymline: /nowhere/out.gz: expected a file in a folder that is there, and the folder is not; make it, or name another (ENOENT)\n',
    ]);
  });
});

describe('zstd', () => {
  it.runIf(zstd === undefined)('says what to do where this Node cannot', async () => {
    const { path, run } = workplace({ 'in.zst': Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0) });
    const { code, err } = await nymline([...run, join(path, 'in.zst')]);
    expect(code).toBe(2);
    expect(err).toContain('zstd expected Node 22.15, 23.8 or newer, got ');
    expect(err).toMatch(/update Node, or unpack it first:\n {2}zstdcat \S+in\.zst \| nymline/);
    const packed = await nymline([...run, '-o', join(path, 'out.zst')], { input: record });
    expect(packed.code).toBe(2);
    expect(packed.err).toMatch(/nymline … \| zstd > \S+out\.zst/);
    expect(existsSync(join(path, 'out.zst'))).toBe(false);
  });

  it.runIf(zstd !== undefined)('is unpacked and packed, frames put one behind the other too', async () => {
    const skipped = Buffer.of(0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4);
    const frame = zstd!(Buffer.from(record));
    const { path, run } = workplace({ 'in.zst': Buffer.concat([skipped, frame, skipped, frame]) });
    const { code } = await nymline(quiet([...run, join(path, 'in.zst'), '-o', join(path, 'out.zst')]));
    expect(code).toBe(0);
    expect(unzstd!(readFileSync(join(path, 'out.zst'))).toString()).toBe(await plain(run, record.repeat(2)));
    for (const bytes of [frame.subarray(0, -2), Buffer.concat([frame, frame.subarray(0, -2)])]) {
      const broken = await nymline(run, { input: bytes });
      expect([broken.code, broken.err]).toEqual([
        1,
        'nymline: standard input expected whole zstd data: it is cut off\n',
      ]);
    }
    const other = await nymline(run, { input: Buffer.concat([frame, Buffer.from(record)]) });
    expect([other.code, other.err]).toEqual([
      1,
      'nymline: standard input expected whole zstd data: it is damaged\n',
    ]);
  });
});

describe('UTF-16', () => {
  const text = `${record}{"n":"😀 é"}\n`;
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(text, 'utf16le').swap16();

  it.each([
    ['little-endian', Buffer.concat([Buffer.of(0xff, 0xfe), little])],
    ['big-endian', Buffer.concat([Buffer.of(0xfe, 0xff), big])],
    ['little-endian without its mark', little],
    ['big-endian without its mark', big],
    ['packed', gzipSync(Buffer.concat([Buffer.of(0xff, 0xfe), little]))],
  ])('is taken as UTF-8, and said to be: %s', async (_, input) => {
    const { run } = workplace();
    const { code, out, err } = await nymline([...run, '-t', '2'], { input });
    expect([code, out]).toEqual([0, await plain(run, text)]);
    expect(err).toContain('standard input is UTF-16, and is taken as UTF-8');
  });

  it('gives the same bytes however it is cut', async () => {
    const { run } = workplace();
    const expected = await plain(run, text);
    const bytes = Buffer.concat([Buffer.of(0xff, 0xfe), little]);
    for (const size of [1, 3, 5, 64]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      expect((await nymline(quiet(run), { input: Readable.from(pieces) })).out, `${size}`).toBe(expected);
    }
  });

  it.each([
    ['half a character', Buffer.from('{"n":"\ud83d"}\n', 'utf16le'), 'it has half a character'],
    ['half a unit', Buffer.from('{"n":1}\n', 'utf16le').subarray(0, -1), 'it is cut off'],
    ['a character that is cut off', Buffer.from('{}\n\ud83d', 'utf16le'), 'it is cut off'],
  ])('is a fault with %s', async (_, input, why) => {
    const { code, err } = await nymline(workplace().run, { input });
    expect(code).toBe(1);
    expect(err).toContain(`expected whole UTF-16 data: ${why}`);
  });
});

describe('what holds no records', () => {
  const entry = (name: string): string => `PK\x03\x04${'\x14\0'.repeat(13)}${name}`;
  it.each([
    ['xz', '\xfd7zXZ\0\0', 'got xz data; unpack it first:\n  xzcat '],
    ['bzip2', 'BZh91AY&SY\0\0', 'got bzip2 data; unpack it first:\n  bzcat '],
    ['zip', entry('calls.csv'), 'got a zip archive; unpack it first:\n  unzip -p '],
    ['xlsx', entry('[Content_Types].xml'), 'got an Excel workbook; save the sheet as "CSV UTF-8"'],
    ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', 'got an old Excel workbook; save the sheet'],
    ['Parquet', 'PAR1\x15\x04\0', 'got a Parquet file; write its rows as NDJSON first'],
    ['SQLite', 'SQLite format 3\0\x10', 'got an SQLite database; write its rows'],
    ['Avro', 'Obj\x01\x04', 'got an Avro file; write it as NDJSON first'],
    ['tar', `calls.csv${'\0'.repeat(248)}ustar\x0000`, 'got a tar archive; unpack it first:\n  tar -xOf '],
    ['UTF-32', '\xff\xfe\0\0{\0\0\0', 'got UTF-32 text; write it as UTF-8 first'],
  ])('is named and refused: %s', async (_, text, why) => {
    const { path, run } = workplace({
      in: Buffer.from(text, 'latin1'),
      packed: gzipSync(Buffer.from(text, 'latin1')),
    });
    for (const name of ['in', 'packed']) {
      const { code, out, err } = await nymline([...run, join(path, name), '-o', join(path, 'out')]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(`${join(path, name)} expected records, ${why}`);
      expect(existsSync(join(path, 'out'))).toBe(false);
    }
    const piped = await nymline(run, { input: Buffer.from(text, 'latin1') });
    expect(piped.err).toContain(`standard input expected records, ${why}`);
    // It has no name that another program could open.
    expect(piped.err.match(/standard input/g)).toHaveLength(1);
  });

  it.each(['PAR1,b\n1,2\n', 'ORCHID\n', 'ARROW1;b\n', 'BZh91AY&SY\n'])(
    'is no row of text: %j',
    async (input) => {
      expect((await nymline(['scan'], { input })).code).toBe(0);
    },
  );
});
