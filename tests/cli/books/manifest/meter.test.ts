import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createMeter, type Meter, startMeter } from '../../../../src/cli/books/manifest/meter.js';
import { root } from '../../terminal.js';

const worker = pathToFileURL(`${root}dist/cli/worker.js`);
const large = 64 << 20;

describe.each([
  ['here', () => createMeter()],
  ['on a thread', () => startMeter(worker, large)],
] as const)('the digest of what passes, %s', (_, start) => {
  it('is that of all the bytes, whatever pieces they come in, at any time', async () => {
    const meter: Meter = start();
    const hash = createHash('sha256');
    const told = () => ({ bytes, digest: `sha256:${hash.copy().digest('hex')}` });
    let bytes = 0;
    const memory = Buffer.alloc(9 << 20);
    try {
      expect(await meter.content()).toEqual(told());
      for (const [i, size] of [1, 4 << 20, (1 << 20) + 3, 0, 9 << 20, 5 << 20, 8 << 20, 77].entries()) {
        const part = memory.subarray(0, size).fill(i + 1);
        hash.update(part);
        bytes += size;
        await meter.take(part);
        // It is the caller's again.
        part.fill(0);
        if (i % 3 === 2) expect(await meter.content()).toEqual(told());
      }
      expect(await meter.content()).toEqual(told());
    } finally {
      meter.stop();
    }
  });
});

it('tells of whole pieces while more are on their way', async () => {
  const meter = startMeter(worker, large);
  const bytes = Buffer.alloc(40 << 20, 7);
  try {
    const taking = meter.take(bytes);
    for (let at = 0; at < bytes.length; ) {
      const content = await meter.content();
      const part = bytes.subarray(0, content.bytes);
      expect(content.digest).toBe(`sha256:${createHash('sha256').update(part).digest('hex')}`);
      expect(content.bytes).toBeGreaterThanOrEqual(at);
      at = content.bytes;
    }
    await taking;
  } finally {
    meter.stop();
  }
});

it('tells who waits that the thread is gone', async () => {
  const meter = startMeter(worker, large);
  await meter.content();
  meter.stop();
  const part = new Uint8Array(4 << 20);
  await expect(
    (async () => {
      for (let i = 0; i < 10; i++) await meter.take(part);
    })(),
  ).rejects.toThrow('ended before its work was done');
  await expect(meter.content()).rejects.toThrow('ended before its work was done');
});

it('keeps the process while one waits for room and another is told the digest', async () => {
  const place = mkdtempSync(join(tmpdir(), 'nymline-meter-'));
  try {
    // A process of its own: this one never ends for want of work.
    await build({
      entryPoints: [`${root}src/cli/books/manifest/meter.ts`],
      outfile: join(place, 'digest.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    const slow = `
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', (question) => {
        if (question === 'content') parentPort.postMessage({ digest: 'sha256:' });
        else setTimeout(() => parentPort.postMessage({ memory: question.memory }, [question.memory]), 300);
      });`;
    const script = `
      import { startMeter } from './digest.mjs';
      const meter = startMeter(new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(slow)})), ${large});
      const piece = new Uint8Array(8 << 20);
      await meter.take(piece);
      const more = meter.take(piece);
      await meter.content();
      await more;
      console.log('done');`;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: place,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, 'done\n']);
  } finally {
    rmSync(place, { recursive: true });
  }
});
