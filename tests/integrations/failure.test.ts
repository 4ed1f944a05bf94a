import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { pseudonymize } from '../../src/integrations/pino.js';
import { folder, keyring, leftIn, policy } from './hosts.js';
import { ended, linesOf, run } from './process.js';

// Linux has a file to which every write fails as on a full disk.
describe.skipIf(!existsSync('/dev/full')).concurrent('a full disk', () => {
  it.each([true, false])(
    'is reported, holds no more than the bound, and counts the rest, sync: %s',
    (sync) => {
      const destination = pseudonymize({
        policy,
        keyring,
        destination: '/dev/full',
        sync,
        maxLength: 10_000,
      });
      const codes = new Set<string | undefined>();
      destination.on('error', (error: NodeJS.ErrnoException) => codes.add(error.code));
      const logger = pino({ base: null }, destination);
      for (let i = 0; i < 5000; i++) logger.info({ phone: '+12025550123', i });
      destination.flushSync();
      expect([...codes]).toEqual(['ENOSPC']);
      expect(destination.lost).toBeGreaterThan(3500);
      expect(destination.report().out).toBe(5000);
    },
  );

  it('lets what is held out whole once there is room', () => {
    const file = join(folder(), 'app.log');
    const destination = pseudonymize({ policy, keyring, destination: '/dev/full', sync: true });
    destination.on('error', () => {});
    const logger = pino({ base: null, timestamp: false }, destination);
    for (let i = 0; i < 10; i++) logger.info({ i });
    destination.reopen(file);
    logger.info({ i: 10 });
    expect(linesOf(file)).toEqual(Array.from({ length: 11 }, (_, i) => `{"level":30,"i":${i}}`));
    expect(destination.lost).toBe(0);
  });

  it('does not keep the destination from ending, and all that was held is counted', async () => {
    const destination = pseudonymize({ policy, keyring, destination: '/dev/full' });
    destination.on('error', () => {});
    const logger = pino(destination);
    for (let i = 0; i < 100; i++) logger.info({ i });
    const closed = new Promise((resolve) => destination.once('close', resolve));
    destination.end();
    await closed;
    expect(destination.lost).toBe(100);
  });

  it.each(['pseudonymize({ policy, keyring, destination: "/dev/full" })', 'worker'])(
    'does not end the process, nor keep it from ending: %s',
    async (open) => {
      const worker = `pino.transport({ target, options: { policy, keyring: { env: 'KEYRING' }, destination: '/dev/full' } })`;
      const { code, said } = await ended(
        run(`const logger = pino(${open === 'worker' ? worker : open});
             for (let i = 0; i < 500; i++) logger.info({ phone: '+12025550123' });
             await wait(300);
             logger.info('still here');
             console.error('alive');`),
      );
      expect(code).toBe(0);
      expect(said).toContain('alive');
      expect(said).toContain("the log's destination failed (ENOSPC)");
    },
  );
});

describe.concurrent('a reader that goes away', () => {
  it('is reported, and the process goes on', async () => {
    const child = run(
      `const destination = pseudonymize({ policy, keyring, destination: 1 });
       const logger = pino(destination);
       // However late the reader goes.
       for (let i = 0; i < 4000 && destination.lost === 0; i++) { logger.info({ phone: '+12025550123' }); await wait(5); }
       console.error('alive, lost some: ' + (destination.lost > 0));`,
      'pipe',
    );
    const end = ended(child);
    await once(child.stdout!, 'data');
    child.stdout!.destroy();
    const { code, said } = await end;
    expect(said).toContain('alive, lost some: true');
    expect(said).toContain('(EPIPE)');
    expect(code).toBe(0);
  });
});

describe.concurrent('a reader that is slow', () => {
  // 64 KiB of pipe, then EAGAIN (standard output does not block once Node has opened it): the thread waits.
  it('holds the logger back, so that no more than a batch is in memory, and gets every line whole', async () => {
    const child = run(
      `process.stdout;
       const destination = pseudonymize({ policy, keyring, destination: 1 });
       const logger = pino({ base: null }, destination);
       const before = process.memoryUsage().rss;
       for (let i = 0; i < 3000; i++) logger.info({ i, phone: '+12025550123', filler: 'x'.repeat(900) });
       destination.flushSync();
       console.error('grew by ' + (process.memoryUsage().rss - before));`,
      'pipe',
    );
    const end = ended(child);
    const parts: Buffer[] = [];
    for await (const part of child.stdout!) {
      parts.push(part);
      await wait(10);
    }
    const lines = Buffer.concat(parts).toString().split('\n').slice(0, -1);
    expect(lines.map((line) => JSON.parse(line).i)).toEqual(Array.from({ length: 3000 }, (_, i) => i));
    expect(leftIn(lines.join(''))).toEqual([]);
    expect(Number(/grew by (-?\d+)/.exec((await end).said)![1])).toBeLessThan(96 * 1024 * 1024);
  });
});

describe.concurrent('a file that is taken away', () => {
  it('is opened anew by SIGHUP, and no line is lost on the way', async () => {
    const at = folder();
    const file = join(at, 'app.log');
    const child = run(
      `const destination = pseudonymize({ policy, keyring, destination: ${JSON.stringify(file)} });
       process.on('SIGHUP', () => destination.reopen());
       const logger = pino({ base: null }, destination);
       for (let i = 0; i < 300; i++) { logger.info({ i }); await wait(2); }`,
    );
    const end = ended(child);
    while (!existsSync(file) || linesOf(file).length < 20) await wait(10);
    renameSync(file, `${file}.1`);
    child.kill('SIGHUP');
    await end;
    const [old, now] = [linesOf(`${file}.1`), linesOf(file)];
    expect([...old, ...now].map((line) => JSON.parse(line).i)).toEqual(
      Array.from({ length: 300 }, (_, i) => i),
    );
    expect(now.length).toBeGreaterThan(0);
  });

  it.each([true, false])(
    'is reported when its folder is gone, the old one is written on, and one anew when there is a folder, sync: %s',
    (sync) => {
      const at = join(folder(), 'logs');
      const file = join(at, 'app.log');
      mkdirSync(at);
      const destination = pseudonymize({ policy, keyring, destination: file, sync });
      const codes: (string | undefined)[] = [];
      destination.on('error', (error: NodeJS.ErrnoException) => codes.push(error.code));
      const logger = pino({ base: null, timestamp: false }, destination);
      rmSync(at, { recursive: true });
      expect(() => {
        logger.info('one');
        destination.reopen();
        logger.info({ phone: '+12025550123' });
        destination.flushSync();
      }).not.toThrow();
      expect(codes).toEqual(['ENOENT']);
      mkdirSync(at);
      destination.reopen();
      logger.info({ i: 3, phone: '+12025550123' });
      destination.flushSync();
      expect(linesOf(file)).toHaveLength(1);
      expect(leftIn(readFileSync(file, 'utf8'))).toEqual([]);
    },
  );

  it('does not disturb a worker, nor the process', async () => {
    const at = join(folder(), 'logs');
    mkdirSync(at);
    const { code, said } = await ended(
      run(`import { existsSync, rmSync } from 'node:fs';
           const at = ${JSON.stringify(at)};
           const logger = pino(pino.transport({ target, options: {
             policy, keyring: { env: 'KEYRING' }, destination: at + '/app.log' } }));
           logger.info({ phone: '+12025550123' });
           await new Promise((resolve) => logger.flush(resolve));
           rmSync(at, { recursive: true });
           logger.info({ phone: '+12025550123' });
           await new Promise((resolve) => logger.flush(resolve));
           console.error('alive, none made anew: ' + !existsSync(at));`),
    );
    expect(said).toContain('alive, none made anew: true');
    expect(code).toBe(0);
  });
});

describe.concurrent('the worker', () => {
  const options = (destination: string) =>
    `{ policy, keyring: { env: 'KEYRING' }, destination: ${JSON.stringify(destination)} }`;

  it('has written what was logged when flush calls back', async () => {
    const file = join(folder(), 'app.log');
    const { code, said } = await ended(
      run(`import { readFileSync } from 'node:fs';
           const logger = pino(pino.transport({ target, options: ${options(file)} }));
           for (let i = 0; i < 5000; i++) logger.info({ phone: '+12025550123' });
           await new Promise((resolve) => logger.flush(resolve));
           console.error('lines: ' + (readFileSync(${JSON.stringify(file)}, 'utf8').split('\\n').length - 1));`),
    );
    expect(code).toBe(0);
    expect(said).toContain('lines: 5000');
  });

  it('hands on to the next target of a pipeline', async () => {
    const file = join(folder(), 'app.log');
    const { code } = await ended(
      run(`const logger = pino({ transport: { pipeline: [
             { target, options: { policy, keyring: { env: 'KEYRING' } } },
             { target: 'pino/file', options: { destination: ${JSON.stringify(file)} } },
           ] } });
           for (let i = 0; i < 500; i++) logger.info({ phone: '+12025550123', i });`),
    );
    expect(code).toBe(0);
    expect(linesOf(file)).toHaveLength(500);
    expect(leftIn(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    [
      'a policy with a fault',
      `{ policy: { version: 1, rules: [] }, keyring: { env: 'KEYRING' }, destination: 1 }`,
    ],
    ['an option that there is not', `{ policy, keyring: { env: 'KEYRING' }, dest: 1 }`],
    ['no keyring', `{ policy, keyring: { env: 'NO_SUCH_KEYRING' }, destination: 1 }`],
    ['a file that cannot be opened', options('/no/such/folder/app.log')],
  ])('tells the logger of %s', async (_what, wrong) => {
    const { said } = await ended(
      run(`const transport = pino.transport({ target, options: ${wrong} });
           transport.on('error', (error) => console.error('told: ' + error.message));
           await wait(700);`),
    );
    expect(said).toContain('told: ');
  });

  it('keeps lines that cannot be read to itself, and says how many', async () => {
    const file = join(folder(), 'app.log');
    const { said } = await ended(
      run(`const transport = pino.transport({ target, options: ${options(file)} });
           const logger = pino(transport);
           transport.write('{"phone":"+12025550123"\\n');
           logger.info('one');
           transport.end();
           await new Promise((resolve) => transport.once('close', resolve));
           await wait(100);`),
    );
    expect(linesOf(file)).toHaveLength(1);
    expect(said).toContain('log lines: 1 quarantined, 0 lost');
  });
});

describe('a destination that throws what is no error', () => {
  it.each([null, undefined, 'text', 0])('does not bring the application down: %s', async (thrown) => {
    const warnings: Error[] = [];
    const note = (warning: Error): unknown => warnings.push(warning);
    process.on('warning', note);
    const destination = {
      write() {
        throw thrown;
      },
    };
    const logger = pseudonymize({ policy, keyring, destination });
    expect(() => logger.write('{"a":1}\n')).not.toThrow();
    const errors: unknown[] = [];
    logger.on('error', (error) => errors.push(error));
    logger.write('{"a":1}\n');
    await new Promise(setImmediate);
    process.off('warning', note);
    expect(errors).toEqual([expect.any(Error)]);
    expect(logger.lost).toBe(2);
  });
});
