import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough, Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip, gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import split2 from 'split2';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../src/policy/document.js';
import { createPseudonymizer } from '../src/pseudonymizer.js';
import type { Input } from '../src/session/input.js';
import { createRecordTransform, createTransform, createWebTransform } from '../src/stream.js';
import { secret } from './kernel/run.js';

function fresh(maxRecordBytes?: number) {
  const quarantined: string[] = [];
  const calls = createPseudonymizer({ version: 1, rules: [{ path: 'a', transform: 'drop' }] }, secret, {
    maxRecordBytes,
    onQuarantine: ({ code, position }) => quarantined.push(`${position} ${code}`),
  });
  return { engine: calls.input(), report: calls.report, quarantined };
}

async function collect(input: readonly Uint8Array[], engine: Input): Promise<string> {
  const parts: Buffer[] = [];
  await pipeline(
    Readable.from(input, { objectMode: false }),
    createTransform(engine),
    new Writable({
      write(chunk, _encoding, done) {
        parts.push(chunk);
        setImmediate(done);
      },
    }),
  );
  return Buffer.concat(parts).toString();
}

async function collectWeb(input: readonly Uint8Array[], engine: Input): Promise<string> {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of input) controller.enqueue(part);
      controller.close();
    },
  });
  const parts: Uint8Array[] = [];
  for await (const part of source.pipeThrough(createWebTransform(engine))) parts.push(part);
  return Buffer.concat(parts).toString();
}

const text = Array.from({ length: 200 }, (_, i) => `{"a":${i},"é":"${'x'.repeat(i)}"}`).join('\r\n');
const wanted = text.replaceAll(/"a":\d+,/g, '');

describe('a stream', () => {
  it('gives the same bytes however its input is cut, in Node and on the Web', async () => {
    const places = fc.array(fc.nat(Buffer.byteLength(text)), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(places, async (cuts) => {
        const bytes = Buffer.from(text);
        const bounds = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const parts = bounds
          .slice(1)
          .map((to, i) => bytes.subarray(bounds[i], to))
          .filter((part) => part.length > 0);
        expect(await collect(parts, fresh().engine)).toBe(wanted);
        expect(await collectWeb(parts, fresh().engine)).toBe(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it('goes byte by byte, and leaves its input alone', async () => {
    const bytes = Buffer.from('{"a":1,"b":2}\n\n{"b":3}');
    const before = Buffer.from(bytes);
    expect(
      await collect(
        [...bytes.keys()].map((i) => bytes.subarray(i, i + 1)),
        fresh().engine,
      ),
    ).toBe('{"b":2}\n\n{"b":3}');
    expect(bytes.equals(before)).toBe(true);
  });

  it('keeps the books over chunks, and passes over what is too long', async () => {
    const { engine, report, quarantined } = fresh(100);
    const line = Buffer.from(`["${'x'.repeat(5000)}"]\n`);
    const parts = Array.from({ length: 60 }, (_, i) => line.subarray(i * 100, (i + 1) * 100));
    expect(
      await collect(
        [Buffer.from('[1]\n'), ...parts.filter((part) => part.length > 0), Buffer.from('[2]\n!')],
        engine,
      ),
    ).toBe('[1]\n[2]\n');
    expect(quarantined).toEqual(['2 ERR_RECORD_SIZE', '4 ERR_RECORD_SYNTAX']);
    expect(report()).toMatchObject({ in: 4, out: 2, quarantined: 2 });
  });

  it('are made of a pseudonymizer as well, each with an input of its own', async () => {
    const rules: PolicyDocument['rules'] = [{ path: 'a', transform: 'drop' }];
    const positions: number[] = [];
    const calls = createPseudonymizer({ version: 1, rules }, secret, {
      onQuarantine: ({ position }) => positions.push(position),
    });
    for (const text of ['{"a":1,"b":2}\n{bad', '{bad']) {
      const out = new PassThrough();
      const stream = createTransform(calls);
      stream.end(text);
      await pipeline(stream, out);
      expect(out.read()?.toString() ?? '').toBe(text === '{bad' ? '' : '{"b":2}\n');
    }
    expect(positions).toEqual([2, 1]);
  });

  it('waits for a slow reader', async () => {
    const { engine } = fresh();
    const stream = createTransform(engine, { highWaterMark: 1024 });
    const block = Buffer.from('{"b":1}\n'.repeat(500));
    let written = 0;
    while (stream.write(block)) written++;
    expect(written).toBeLessThan(3);
    stream.resume();
    await new Promise((resolve) => stream.once('drain', resolve));
    stream.destroy();
  });

  it('hands a chunk of 16 KiB on by itself, also where it becomes shorter', async () => {
    const line = '{"a":1,"b":"cdefghijklmnop"}\n'.padStart(32);
    const chunk = Buffer.from(line.repeat(512));
    const stream = createTransform(fresh().engine, { writableHighWaterMark: chunk.length });
    const write = async (): Promise<void> => {
      for (let i = 0; i < 4; i++)
        if (!stream.write(chunk)) await new Promise((resolve) => stream.once('drain', resolve));
      stream.end();
    };
    const written = write();
    const sizes: number[] = [];
    for await (const part of stream) sizes.push((part as Buffer).length);
    await written;
    expect(sizes).toEqual(Array(4).fill(512 * (32 - '"a":1,'.length)));
  });

  it('refuses options that it would ignore', () => {
    const { engine } = fresh();
    const wrong = { boks: 1, transform() {}, highWaterMark: 1 } as object;
    const told = 'boks is no option here (did you mean books?)\ntransform is no option here';
    expect(() => createTransform(engine, wrong)).toThrow(told);
    expect(() => createRecordTransform({ record: () => ({}) } as never, wrong)).toThrow(told);
  });

  it('lets who opens it say how much it holds ready', () => {
    expect(createTransform(fresh().engine, { highWaterMark: 1024 }).readableHighWaterMark).toBe(1024);
    expect(createTransform(fresh().engine, { readableHighWaterMark: 99 }).readableHighWaterMark).toBe(99);
  });

  it('takes strings, and ends with nothing where nothing came', async () => {
    const stream = createTransform(fresh().engine);
    const out = new PassThrough();
    stream.end('{"a":1}');
    await pipeline(stream, out);
    expect(out.read().toString()).toBe('{}');
    expect(await collect([], fresh().engine)).toBe('');
  });

  it('fails where its engine does, and lets nothing of that chunk out', async () => {
    const faulty: Input = {
      records: 0,
      fault: undefined,
      wipe() {},
      rewrite(_bytes, _last, write) {
        write(Buffer.from('half'));
        throw new Error('broken');
      },
    };
    const parts: Buffer[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        parts.push(chunk);
        done();
      },
    });
    await expect(pipeline(Readable.from([Buffer.from('x')]), createTransform(faulty), sink)).rejects.toThrow(
      'broken',
    );
    expect(parts).toEqual([]);
    await expect(collectWeb([Buffer.from('x')], faulty)).rejects.toThrow('broken');
  });

  it('is destroyed with the pipeline around it', async () => {
    const stream = createTransform(fresh().engine);
    const source = Readable.from([Buffer.from('{"a"')]);
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('full')) });
    stream.write('{"b":1}\n');
    await expect(pipeline(source, stream, broken)).rejects.toThrow('full');
    expect(stream.destroyed).toBe(true);
  });
});

describe('records in memory', () => {
  const calls = () =>
    createPseudonymizer(
      { version: 1, rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym', region: 'US' }] },
      Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255),
    );

  it('pass between a parser and a printer, compressed before and behind', async () => {
    const input = gzipSync('{"from":"+12025550123","n":1}\n{"from":"(202) 555-0123","n":2}\n');
    const parts: Buffer[] = [];
    await pipeline(
      Readable.from([input.subarray(0, 20), input.subarray(20)], { objectMode: false }),
      createGunzip(),
      split2(JSON.parse),
      createRecordTransform(calls()),
      new Transform({
        writableObjectMode: true,
        transform: (record, _encoding, done) => done(null, `${JSON.stringify(record)}\n`),
      }),
      createGzip(),
      new Writable({
        write(chunk, _encoding, done) {
          parts.push(chunk);
          done();
        },
      }),
    );
    const [one, two] = gunzipSync(Buffer.concat(parts))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(one.from).toMatch(/^tel_k1_/);
    expect(two).toEqual({ from: one.from, n: 2 });
  });

  it('go no further when they are quarantined, and are counted', async () => {
    const pseudonymizer = calls();
    const broken = {
      get from(): string {
        throw new Error('broken');
      },
    };
    const out = await Readable.from([broken, { from: '911' }])
      .pipe(createRecordTransform(pseudonymizer))
      .toArray();
    expect(out).toEqual([{ from: 'tel_emergency' }]);
    expect(pseudonymizer.report()).toMatchObject({ in: 2, out: 1, quarantined: 1 });
  });
});

describe('bytes in place of records', () => {
  it('go no further, and are told of', async () => {
    const told: string[] = [];
    const pseudonymizer = createPseudonymizer(
      { version: 1, rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }] },
      new Uint8Array(32).map((_, i) => (i * i * 31 + 7) & 255),
      { onWarning: ({ message }) => told.push(message) },
    );
    const bytes = Readable.from([Buffer.from('{"from":"+12025550123"}\n')], { objectMode: false });
    expect(await bytes.pipe(createRecordTransform(pseudonymizer)).toArray()).toEqual([]);
    expect(pseudonymizer.report()).toMatchObject({ in: 1, out: 0, quarantined: 1 });
    expect(told).toEqual([expect.stringContaining('bytes must be parsed first')]);
  });
});

describe('an http body', () => {
  it('is rewritten on its way through a server', async () => {
    const server = createServer((request, response) => {
      const { engine } = fresh();
      request.pipe(createTransform(engine)).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}`, {
      method: 'POST',
      body: '{"a":"+12025550123","b":1}\n',
    });
    expect(await answer.text()).toBe('{"b":1}\n');
    server.close();
  });
});

describe('what is no pseudonymizer', () => {
  it.each([[undefined], [null], ['base64:secret'], [{}], [{ policy: {}, keyring: 'base64:secret' }]])(
    'is refused when the stream is made, and not shown: %j',
    (given) => {
      for (const create of [createTransform, createWebTransform, createRecordTransform] as const) {
        const made = (): unknown => create(given as never);
        expect(made).toThrow(/^(?:pseudonymizer|source) expected /);
        expect(made).not.toThrow(/secret/);
      }
    },
  );
});

describe('a Web stream of what is no bytes', () => {
  it.each([['+12025550123'], [null], [{ from: '+12025550123' }]])(
    'fails, and shows nothing of it: %j',
    async (chunk) => {
      const calls = createPseudonymizer({ version: 1, rules: [{ path: 'a', transform: 'drop' }] }, secret);
      const { readable, writable } = createWebTransform(calls);
      const writer = writable.getWriter();
      const written = writer.write(chunk as never).catch((error: unknown) => error);
      const read = readable
        .getReader()
        .read()
        .catch((error: unknown) => error);
      for (const error of await Promise.all([written, read])) {
        expect(error).toMatchObject({ code: 'ERR_OPTION' });
        expect(String(error)).not.toContain('202555');
      }
    },
  );
});
