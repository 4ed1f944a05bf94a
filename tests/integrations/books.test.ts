import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Books, keepBooks } from '../../src/books/live.js';
import { createPseudonymizer, type PolicyDocument, type Pseudonymizer } from '../../src/index.js';
import { pseudonymizeLogs, pseudonymizeSpans } from '../../src/integrations/otel.js';
import createTransport from '../../src/integrations/pino/transport.js';
import { pseudonymize } from '../../src/integrations/pino.js';
import { createRecordTransform, createTransform } from '../../src/stream.js';

const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const policy: PolicyDocument = {
  version: 1,
  name: 'calls',
  region: 'US',
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
};
const line = '{"from":"(202) 555-0123"}\n';

let folder: string;
let to: string;
let calls: Pseudonymizer;
let books: Books;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nymline-hosts-'));
  to = join(folder, 'books');
  calls = createPseudonymizer(policy, secret);
  books = keepBooks(calls, { every: '1h', to });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const sheets = () =>
  readdirSync(to).map((name) => {
    const { policy, books } = JSON.parse(readFileSync(join(to, name), 'utf8'));
    return [policy.name, books.in, books.out];
  });
const sink = () => new Writable({ objectMode: true, write: (_chunk, _encoding, done) => done() });

describe('books', () => {
  it('are closed at the end of a stream of bytes', async () => {
    await pipeline(Readable.from([Buffer.from(line + line)]), createTransform(calls, { books }), sink());
    expect(sheets()).toEqual([['calls', 2, 2]]);
    books.close();
    expect(sheets()).toHaveLength(1);
  });

  it('are closed at the end of a stream of records', async () => {
    const records = Readable.from([JSON.parse(line)]);
    await pipeline(records, createRecordTransform(calls, { books }), sink());
    expect(sheets()).toEqual([['calls', 1, 1]]);
  });

  it('are closed where a stream is given up', async () => {
    const broken = new Readable({ read: () => {} });
    broken.push(line);
    const run = pipeline(broken, createTransform(calls, { books }), sink());
    await vi.waitFor(() => expect(calls.report().in).toBe(1));
    broken.destroy(new Error('the source is gone'));
    await expect(run).rejects.toThrow('the source is gone');
    expect(sheets()).toEqual([['calls', 1, 1]]);
  });

  it('fail a stream whose last manifest cannot be written', async () => {
    writeFileSync(join(to, '000001.json'), '{');
    const run = pipeline(Readable.from([Buffer.from(line)]), createTransform(calls, { books }), sink());
    await expect(run).rejects.toThrow('expected a manifest');
  });

  it('are closed when processors of OpenTelemetry are shut down', async () => {
    const logs = new LoggerProvider({
      processors: [
        pseudonymizeLogs(calls, new SimpleLogRecordProcessor({ exporter: new InMemoryLogRecordExporter() }), {
          books,
        }),
      ],
    });
    logs.getLogger('calls').emit({ body: 'hello' });
    await logs.shutdown();
    expect(sheets()).toHaveLength(1);
    const next = keepBooks(calls, { every: '1h', to });
    const spans = new BasicTracerProvider({
      spanProcessors: [
        pseudonymizeSpans(calls, new SimpleSpanProcessor(new InMemorySpanExporter()), { books: next }),
      ],
    });
    spans.getTracer('calls').startSpan('hello').end();
    await spans.shutdown();
    expect(sheets()).toHaveLength(2);
    expect(sheets()[1]![1]).toBeGreaterThan(0);
  });

  it("are kept by pino's destination, and closed at its end", async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const options = { policy, keyring: secret, destination: '/dev/null', books: { every: '15m', to } };
    const destination = pseudonymize(options);
    const logger = pino({}, destination);
    logger.info('hello');
    destination.flushSync();
    vi.advanceTimersByTime(15 * 60_000);
    logger.info('hello');
    logger.info('hello');
    destination.end();
    destination.end();
    vi.advanceTimersByTime(60 * 60_000);
    // The other books, which nobody has closed, are of another pseudonymizer.
    books.close();
    expect(sheets().filter(([, read]) => read > 0)).toEqual([
      ['calls', 1, 1],
      ['calls', 2, 2],
    ]);
  });

  it("are kept by pino's worker, by plain options", async () => {
    const other = join(folder, 'worker');
    vi.stubEnv('BOOKS_KEYS', `hex:${Buffer.from(secret).toString('hex')}`);
    const transport = await createTransport({
      policy,
      keyring: { env: 'BOOKS_KEYS' },
      destination: '/dev/null',
      books: { every: '1h', to: other },
    });
    vi.unstubAllEnvs();
    transport.write(line);
    await new Promise<void>((resolve) => transport.on('close', resolve).end());
    to = other;
    expect(sheets()).toEqual([['calls', 1, 1]]);
  });

  it.each([
    ['does', true, 2],
    ['does not', false, undefined],
  ])("say what stays unlisted where pino's worker %s count it", async (_does, countUnlisted, kept) => {
    const other = join(folder, 'worker');
    vi.stubEnv('BOOKS_KEYS', `hex:${Buffer.from(secret).toString('hex')}`);
    const transport = await createTransport({
      policy,
      keyring: { env: 'BOOKS_KEYS' },
      destination: '/dev/null',
      books: { every: '1h', to: other },
      countUnlisted,
    });
    vi.unstubAllEnvs();
    transport.write('{"from":"(202) 555-0123","note":"a","more":1}\n');
    await new Promise<void>((resolve) => transport.on('close', resolve).end());
    const [name = ''] = readdirSync(other);
    expect(JSON.parse(readFileSync(join(other, name), 'utf8')).unlisted.kept).toBe(kept);
  });

  it('warn of what cannot be written by its code, and throw nothing into a logger', () => {
    const told: string[] = [];
    const destination = pseudonymize({
      policy,
      keyring: secret,
      destination: '/dev/null',
      books: { every: '1h', to },
      onWarning: ({ code, message }) => told.push(`${code} ${message}`),
    });
    rmSync(to, { recursive: true });
    destination.end();
    expect(told).toEqual([
      'WARN_BOOKS a manifest cannot be written (ENOENT); the next one tells of its interval',
    ]);
  });

  it.each([[true], [{ every: '1h' }], [null]])('are refused where they are none: %j', (given) => {
    const options = { policy, keyring: secret, destination: '/dev/null', books: given };
    expect(() => pseudonymize(options as never)).toThrow('books expected every when, and the folder');
  });
});
