import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger, format, transports } from 'winston';
import { createQuarantine, openFolder, openSealed, type Quarantine } from '../../src/books/index.js';
import { createPseudonymizer, type PolicyDocument, type Pseudonymizer } from '../../src/index.js';
import { pseudonymizeLogs } from '../../src/integrations/otel.js';
import createTransport from '../../src/integrations/pino/transport.js';
import { pseudonymize } from '../../src/integrations/pino.js';
import { pseudonymizeFormat } from '../../src/integrations/winston.js';
import { createRecordTransform, createTransform, createWebTransform } from '../../src/stream.js';

const identity = await generateX25519Identity();
const recipients = [await identityToRecipient(identity)];
const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const canary = '+12025550123';
/** A record of another tenant is quarantined. */
const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  domain: { field: 'tenant', of: ['one', 'two'] },
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
};

let folder: string;
let quarantine: Quarantine;
let calls: Pseudonymizer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nymline-hosts-'));
  quarantine = createQuarantine({ recipients, open: openFolder(folder), source: 'service' });
  calls = createPseudonymizer(policy, secret, { quarantine, onWarning() {} });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What was sealed; of anything else there is nothing in the folder. */
const kept = async (): Promise<string[]> => {
  const all: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    expect(bytes.includes(canary.slice(1))).toBe(false);
    if (!name.endsWith('.age')) continue;
    all.push(
      ...(await openSealed(bytes, [identity]))!.entries.map((entry) => Buffer.from(entry.bytes!).toString()),
    );
  }
  return all;
};

const lost = { from: canary, tenant: 'three' };
const line = `${JSON.stringify(lost)}\n`;
const good = '{"tenant":"one"}\n';
const sink = () => new Writable({ objectMode: true, write: (_chunk, _encoding, done) => done() });

describe('a quarantine', () => {
  it('has it all when a stream of bytes ends', async () => {
    await pipeline(
      Readable.from([Buffer.from(good + line.slice(0, 9)), Buffer.from(line.slice(9))]),
      createTransform(calls),
      sink(),
    );
    expect(await kept()).toEqual([line]);
  });

  it('has it all when a stream of records ends', async () => {
    await pipeline(Readable.from([{ tenant: 'one' }, lost]), createRecordTransform(calls), sink());
    expect(await kept()).toEqual([line.trimEnd()]);
  });

  it('has it all when a Web stream ends', async () => {
    const stream = new Blob([good, line]).stream().pipeThrough(createWebTransform(calls) as never);
    await new Response(stream as ReadableStream).text();
    expect(await kept()).toEqual([line]);
  });

  it('fails a stream whose rejects cannot be kept', async () => {
    const broken = createQuarantine({
      recipients,
      onError() {},
      open() {
        throw Object.assign(new Error('no space is left'), { code: 'ENOSPC' });
      },
    });
    const calls = createPseudonymizer(policy, secret, {
      quarantine: broken,
      onWarning() {},
      maxRecordBytes: 1000,
    });
    const run = pipeline(Readable.from([Buffer.from(line)]), createTransform(calls), sink());
    await expect(run).rejects.toThrow('no space is left');
  });

  it('keeps what is logged by winston', async () => {
    const logger = createLogger({
      format: format.combine(pseudonymizeFormat(calls), format.json()),
      transports: [new transports.Stream({ stream: new PassThrough() })],
    });
    logger.info('hello', lost);
    await calls.sealed();
    const [record, ...rest] = (await kept()).map((each) => JSON.parse(each));
    expect(record).toMatchObject({ ...lost, message: 'hello' });
    expect(rest).toEqual([]);
  });

  it('keeps what OpenTelemetry exports', async () => {
    const exporter = new InMemoryLogRecordExporter();
    const provider = new LoggerProvider({
      processors: [pseudonymizeLogs(calls, new SimpleLogRecordProcessor({ exporter }))],
    });
    provider.getLogger('calls').emit({ body: 'hello', attributes: lost });
    await provider.forceFlush();
    await calls.sealed();
    expect(exporter.getFinishedLogRecords()).toEqual([]);
    expect((await kept()).join()).toContain(canary);
  });

  it('keeps what pino logs', async () => {
    const logger = pino(
      {},
      pseudonymize({
        policy,
        keyring: secret,
        quarantine,
        destination: '/dev/null',
        onWarning() {},
      } as never),
    );
    logger.info(lost, 'hello');
    logger.flush();
    await vi.waitFor(() => expect(quarantine.waiting + quarantine.counts.sealed).toBeGreaterThan(0));
    await quarantine.flush();
    expect((await kept()).map((each) => JSON.parse(each))).toMatchObject([{ ...lost, msg: 'hello' }]);
  });

  it.each([
    ['a policy', () => ({ policy, keyring: secret, quarantine })],
    ['a pseudonymizer', () => ({ pseudonymizer: calls })],
  ])('has it all when a destination of pino closes that was given %s', async (_, from) => {
    const options = { ...from(), destination: '/dev/null', onWarning() {} };
    const destination = pseudonymize(options as never);
    pino({}, destination).info(lost, 'hello');
    const closed = new Promise((resolve) => destination.once('close', resolve));
    destination.end();
    await closed;
    expect((await kept()).map((each) => JSON.parse(each))).toMatchObject([{ ...lost, msg: 'hello' }]);
  });

  it("keeps what pino's worker is given, by plain options", async () => {
    process.env.NYMLINE_HOST_SECRET = `base64:${Buffer.from(secret).toString('base64')}`;
    const transport = await createTransport({
      policy,
      keyring: { env: 'NYMLINE_HOST_SECRET' },
      destination: '/dev/null',
      quarantine: { folder, recipients },
    });
    transport.end(good + line);
    await new Promise((resolve) => transport.once('close', resolve));
    expect(await kept()).toEqual([line]);
  });

  it('is refused where it is none', () => {
    expect(() => createPseudonymizer(policy, secret, { quarantine: {} as never })).toThrow(
      'quarantine expected what createQuarantine gives',
    );
  });
});
