/**
 * A service that logs and streams through one pseudonymizer, until it is told to end: by the built package.
 * Arguments: a folder with policy.yaml and keyring.json, and lines for each turn of 5 ms.
 */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pino } from 'pino';
import { pseudonymize } from '../../dist/pino.js';
import { createReloading } from '../../dist/reload.js';
import { createTransform } from '../../dist/stream.js';

const [folder, rate] = [process.argv[2], Number(process.argv[3])];
const told = { taken: 0, unchanged: 0, refused: [] };
const codes = {};
const calls = await createReloading({
  policy: { file: join(folder, 'policy.yaml') },
  keyring: { file: join(folder, 'keyring.json') },
  onQuarantine: ({ code }) => {
    codes[code] = (codes[code] ?? 0) + 1;
  },
  onReload(isChanged) {
    told[isChanged ? 'taken' : 'unchanged']++;
    process.send?.({ reloads: told });
  },
  onRefused(error) {
    told.refused.push(error.code);
    process.send?.({ reloads: told });
  },
});
const destination = pseudonymize({ pseudonymizer: calls, destination: join(folder, 'log') });
const logger = pino({ base: null }, destination);

let sent = 0;
let broken = 0;
let isOver = false;
const memory = [];
process.on('SIGTERM', () => {
  isOver = true;
});

const phone = (n) => `(202) 555-0${100 + (n % 100)}`;
async function* lines() {
  let n = 0;
  while (!isOver) {
    let text = '';
    for (let i = 0; i < rate; i++, n++) text += `${JSON.stringify({ n, phone: phone(n), at: n * 7 })}\n`;
    // Cut anywhere.
    const cut = 1 + (n % (text.length - 2));
    yield Buffer.from(text.slice(0, cut));
    yield Buffer.from(text.slice(cut));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  streamed = n;
}
let streamed = 0;
const streaming = pipeline(lines, createTransform(calls), createWriteStream(join(folder, 'stream')));

process.send?.('ready');
let turns = 0;
while (!isOver) {
  for (let i = 0; i < rate; i++) {
    const n = sent++;
    logger.info({ n, phone: phone(n), mail: `user${n % 50}@example.org` }, `from ${phone(n)}`);
    if (n % 997 === 0) {
      destination.write(`{"phone":"${phone(n)}"`);
      broken++;
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
  if (++turns % 50 === 0) {
    globalThis.gc?.();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    memory.push(heapUsed + external + arrayBuffers);
  }
}
await streaming;
destination.flushSync();
const { in: read, out, quarantined, dropped, rules } = calls.report();
process.send?.({
  sent,
  broken,
  streamed,
  books: { read, out, quarantined, dropped },
  codes,
  rules,
  memory,
  lost: destination.lost,
});
calls.close();
process.disconnect?.();
