import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folder, leftIn } from './hosts.js';
import { ended, run } from './process.js';

const destinations = {
  sync: 'pseudonymize({ policy, keyring, destination, sync: true })',
  async: 'pseudonymize({ policy, keyring, destination })',
  worker: "pino.transport({ target, options: { policy, keyring: { env: 'KEYRING' }, destination } })",
  'worker, sync':
    "pino.transport({ target, sync: true, options: { policy, keyring: { env: 'KEYRING' }, destination } })",
};
const each = Object.entries(destinations);

/**
 * A process with a pipe that does not block: once its 64 KiB are full, a write fails with EAGAIN.
 *
 * @param pause - milliseconds between reads of 64 KiB
 * @param until - bytes, after which the pipe is closed
 */
async function piped(openLog: string, script: string, pause: number, until = Number.POSITIVE_INFINITY) {
  const path = join(folder(), 'pipe');
  execFileSync('mkfifo', [path]);
  // Its own writer keeps the pipe open until the process has opened it as well.
  const pipe = await open(path, constants.O_RDWR | constants.O_NONBLOCK);
  const child = run(
    `import { constants, openSync } from 'node:fs';
     const destination = openSync(${JSON.stringify(path)}, constants.O_WRONLY | constants.O_NONBLOCK);
     const log = ${openLog};
     let told = false;
     log.on('error', (error) => { told = true; console.error('told (' + error.code + ')'); });
     await new Promise((resolve) => log.once('ready', resolve));
     const logger = pino({ base: null, timestamp: false }, log);
     let i = 0;
     const line = () => logger.info({ i: i++, phone: '+12025550123', text: 'hunter2', filler: 'x'.repeat(900) });
     ${script}`,
  );
  let isRunning = true;
  const end = ended(child).finally(() => {
    isRunning = false;
  });
  const parts: Buffer[] = [];
  const buffer = Buffer.alloc(64 * 1024);
  for (let taken = 0; taken < until; ) {
    const { bytesRead } = await pipe.read(buffer, 0, buffer.length).catch(() => ({ bytesRead: 0 }));
    parts.push(Buffer.from(buffer.subarray(0, bytesRead)));
    taken += bytesRead;
    if (bytesRead === 0 && !isRunning) break;
    await wait(bytesRead === 0 ? 5 : pause);
  }
  await pipe.close();
  const text = Buffer.concat(parts).toString();
  expect(leftIn(text)).toEqual([]);
  return { lines: text.split('\n'), ...(await end) };
}

const burst = (lines: number) => `for (let n = 0; n < ${lines}; n++) line(); log.flushSync(); `;

describe.concurrent('a pipe that is full', () => {
  it.each(each)('gets every line whole, as slowly as it is read: %s', async (_name, log) => {
    const { code, lines } = await piped(log, `${burst(1500)} console.error('alive');`, 20);
    expect(code).toBe(0);
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line).i)).toEqual(Array.from({ length: 1500 }, (_, i) => i));
  });
});

describe.concurrent('a pipe whose reader goes away', () => {
  it.each(each)('is reported, and the process goes on: %s', async (_name, log) => {
    const { code, said } = await piped(
      log,
      // However late the reader goes.
      `for (let n = 0; n < 500 && !told; n++) { line(); await wait(5); }
       console.error('alive');`,
      20,
      20_000,
    );
    expect(said).toContain('(EPIPE)');
    expect(said).toContain('alive');
    expect(code).toBe(0);
  });
});
