import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { pseudonymize, tellTransport } from '../../../src/integrations/pino.js';
import { folder, keyring, leftIn, policy } from '../hosts.js';

const target = new URL('../../../dist/pino.js', import.meta.url).href;
const other = 'hex:5b1e94af20c7d38866e0137c9b2d6f48aa7e51c3d8f0926b4413ce7795bd0be1';

/** @param secrets - by id; the last one is for now */
function put(file: string, ...secrets: readonly (readonly [string, string])[]): void {
  const document = {
    version: 1,
    secrets: secrets.map(([id, secret], i) => ({
      id,
      secret,
      ...(i > 0 ? { from: '2020-01-01T00:00:00Z' } : {}),
      ...(i < secrets.length - 1 ? { until: '2020-01-01T00:00:00Z' } : {}),
    })),
  };
  writeFileSync(`${file}.new`, JSON.stringify(document), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function files() {
  const at = folder();
  const ring = join(at, 'keyring.json');
  const rules = join(at, 'policy.json');
  const out = join(at, 'out.log');
  writeFileSync(rules, JSON.stringify(policy));
  put(ring, ['k1', keyring]);
  const idsIn = (file: string): string[] =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => /tel_(k\d)_/.exec(line)?.[1] ?? line)
      : [];
  return { ring, rules, out, idsIn };
}

describe("pino's policy and keyring, read again", () => {
  it('in process, between two lines', async () => {
    const { ring, rules, out, idsIn } = files();
    const told: boolean[] = [];
    const destination = pseudonymize({
      policy: { file: rules },
      keyring: { file: ring },
      destination: out,
      reload: { signal: 'SIGUSR2', watch: 10, onReload: (isChanged) => told.push(isChanged) },
    });
    const logger = pino(destination);
    logger.info({ phone: '+12025550123' });
    await vi.waitFor(() => expect(idsIn(out)).toEqual(['k1']));
    put(ring, ['k1', keyring], ['k2', other]);
    await vi.waitFor(() => expect(told).toEqual([true]), { timeout: 5000 });
    logger.info({ phone: '+12025550123' });
    destination.flushSync();
    expect(idsIn(out)).toEqual(['k1', 'k2']);
    expect(destination.report()).toMatchObject({ in: 2, out: 2 });
    destination.end();
    expect(process.listenerCount('SIGUSR2')).toBe(0);
    expect(await destination.reload()).toBe(false);
  });

  it('in process, refuses a policy of another format, and goes on', async () => {
    const { ring, rules, out, idsIn } = files();
    const refused: string[] = [];
    const destination = pseudonymize({
      policy: { file: rules },
      keyring: { file: ring },
      destination: out,
      reload: { signal: false, onRefused: ({ message }) => refused.push(message) },
    });
    writeFileSync(rules, JSON.stringify({ ...policy, format: 'csv' }));
    expect(await destination.reload()).toBe(false);
    expect(refused).toEqual(['/format expected ndjson: pino writes lines of JSON']);
    pino(destination).info({ phone: '+12025550123' });
    destination.flushSync();
    expect(idsIn(out)).toEqual(['k1']);
    destination.end();
  });

  it('in the worker, which opens its file anew, too, and loses no line', async () => {
    const { ring, rules, out, idsIn } = files();
    const transport = pino.transport({
      target,
      options: { policy: { file: rules }, keyring: { file: ring }, destination: out },
    });
    const logger = pino(transport);
    const log = async (lines: number): Promise<void> => {
      for (let i = 0; i < lines; i++) logger.info({ phone: '(202) 555-0123' });
      await new Promise((resolve) => logger.flush(resolve));
    };
    await log(50);
    put(ring, ['k1', keyring], ['k2', other]);
    expect(await tellTransport(transport, 'reload')).toBe(true);
    await log(50);
    renameSync(out, `${out}.1`);
    expect(await tellTransport(transport, 'reopen')).toBe(true);
    await log(50);
    writeFileSync(ring, '{');
    expect(await tellTransport(transport, 'reload')).toBe(false);
    await log(50);
    transport.end();
    expect(await tellTransport(transport, 'reopen')).toBe(false);
    // It has ended by now.
    expect(await tellTransport(transport, 'reopen')).toBe(false);
    expect(idsIn(`${out}.1`)).toEqual([...Array(50).fill('k1'), ...Array(50).fill('k2')]);
    expect(idsIn(out)).toEqual(Array(100).fill('k2'));
    expect(leftIn(readFileSync(out, 'utf8') + readFileSync(`${out}.1`, 'utf8'))).toEqual([]);
  });

  it('not in a worker of something else', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const told = tellTransport(new EventEmitter(), 'reopen');
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    expect(await told).toBe(false);
  });

  it('in the worker, when it looks', async () => {
    const { ring, rules, out, idsIn } = files();
    const transport = pino.transport({
      target,
      options: {
        policy: { file: rules },
        keyring: { file: ring },
        destination: out,
        reload: { watch: 10 },
      },
    });
    const logger = pino(transport);
    logger.info({ phone: '+12025550123' });
    await vi.waitFor(() => expect(idsIn(out)).toEqual(['k1']), { timeout: 5000 });
    put(ring, ['k1', keyring], ['k2', other]);
    await vi.waitFor(
      () => {
        logger.info({ phone: '+12025550123' });
        expect(idsIn(out)).toContain('k2');
      },
      { timeout: 5000, interval: 50 },
    );
    const closed = new Promise((resolve) => transport.once('close', resolve));
    transport.end();
    await closed;
  });
});
