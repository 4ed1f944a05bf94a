import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { constants, existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folder } from './hosts.js';
import { run } from './process.js';

const kibibyte = 1024;

/**
 * A logger of lines of 1 kB, as fast as it may, into a pipe that is read at less than a megabyte a second.
 *
 * @returns bytes that were logged and not read, at most
 */
async function waiting(openLog: string, lines: number): Promise<number> {
  const at = folder();
  const [path, progress] = [join(at, 'pipe'), join(at, 'progress')];
  execFileSync('mkfifo', [path]);
  const pipe = await open(path, constants.O_RDWR | constants.O_NONBLOCK);
  const child = run(
    `import { constants, openSync, writeFileSync } from 'node:fs';
     const destination = openSync(${JSON.stringify(path)}, constants.O_WRONLY | constants.O_NONBLOCK);
     const log = ${openLog};
     await new Promise((resolve) => log.once('ready', resolve));
     const logger = pino({ base: null, timestamp: false }, log);
     const line = { phone: '+12025550123', filler: 'x'.repeat(925) };
     for (let i = 1; i <= ${lines}; i++) {
       logger.info(line);
       if (i % 20 === 0) {
         writeFileSync(${JSON.stringify(progress)}, String(i).padStart(9, '0'));
         await new Promise(setImmediate);
       }
     }
     await wait(60_000);`,
  );
  const buffer = Buffer.alloc(64 * kibibyte);
  let [read, most, logged] = [0, 0, 0];
  while (logged < lines) {
    const { bytesRead } = await pipe.read(buffer, 0, buffer.length).catch(() => ({ bytesRead: 0 }));
    read += bytesRead;
    if (existsSync(progress)) logged = Number(readFileSync(progress, 'latin1')) || logged;
    most = Math.max(most, logged * 1000 - read);
    await wait(100);
  }
  child.kill('SIGKILL');
  await once(child, 'close');
  await pipe.close();
  return most;
}

/** Of the page, in the words of its table. */
const bounds = [
  ['in process, sync', 'pseudonymize({ policy, keyring, destination, sync: true })', 2000, 128],
  ['in process', 'pseudonymize({ policy, keyring, destination })', 2000, 256],
  [
    'a worker with sync: true',
    "pino.transport({ target, sync: true, options: { policy, keyring: { env: 'KEYRING' }, destination } })",
    7000,
    4096 + 256,
  ],
] as const;

describe.concurrent('a destination that is slower than the logger', () => {
  it.each(bounds)('holds it back: %s', async (_name, log, lines, most) => {
    const waits = await waiting(log, lines);
    expect(waits).toBeLessThan(most * kibibyte);
    // Of what was logged most went through, so that the bound is one.
    expect(lines * 1000).toBeGreaterThan(waits + 1_000_000);
  });

  it('does not hold it back through a worker as pino opens it: lines wait in memory', async () => {
    const open = "pino.transport({ target, options: { policy, keyring: { env: 'KEYRING' }, destination } })";
    expect(await waiting(open, 7000)).toBeGreaterThan(5_000_000);
  });
});
