import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { startEarly, startWatch, worthOf } from '../../../src/cli/threads/crew.js';
import { createRewriter } from '../../../src/cli/threads/rewriter.js';
import { startThreads, toDocument } from '../../../src/cli/threads.js';
import { createKeyring } from '../../../src/crypto/keyring.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { root } from '../terminal.js';

const program = new URL('dist/cli/worker.js', `file://${root}`);

describe('how many threads are worth their start', () => {
  const fast = 1 / 300_000;
  const later = { done: 30e6, spent: 220, least: fast };

  it.each([
    ['all, of a pipe', { bytes: undefined, done: 0, spent: 0, least: Infinity }, 3],
    ['none, before anything is known', { bytes: 1e12, done: 0, spent: 0, least: Infinity }, 0],
    ['none, before the work goes as fast as it will', { bytes: 1e12, done: 1e6, spent: 199, least: fast }, 0],
    ['none, where a third of a second is left', { ...later, bytes: 130e6 }, 0],
    ['one, where a second is left', { ...later, bytes: 330e6 }, 1],
    ['all, where a minute is left', { ...later, bytes: 18e9 }, 3],
    ['all, where the work is slow', { ...later, bytes: 130e6, least: 20 * fast }, 3],
    ['all, of what is packed', { ...later, bytes: 10e6 }, 3],
  ])('%s', (_, pace, count) => {
    expect(worthOf(pace, 3)).toBe(count);
  });
});

describe('the time that a block took', () => {
  it.each([
    ['by the clock, where other threads were at work', 10, 25_000, 10],
    ['of the processor, where others kept it waiting', 500, 2000, 2],
  ])('is told %s', (_, clock, used, milliseconds) => {
    let now = 0;
    const since = startWatch(
      () => now,
      (before) => (before === undefined ? { user: 7, system: 7 } : { user: used - 500, system: 500 }),
    );
    now = clock;
    expect(since()).toBe(milliseconds);
  });
});

describe('threads that start while only the size of the file is known', () => {
  it.each([
    ['none of a file that may be done before they have started', 500e6],
    ['none of a file of unknown size', 0],
  ])('are %s', (_, bytes) => {
    expect(startEarly(3, program, bytes)).toEqual([]);
  });

  it('are no more than there is work for', () => {
    const threads = startEarly(3, program, 1.3e9);
    for (const thread of threads) thread.stop();
    expect(threads).toHaveLength(2);
  });

  it('rewrite as the main thread does, once they are told what', async () => {
    const policy = parsePolicy({ version: 1, rules: [{ path: 'from', transform: 'pseudonym' }] });
    const keyring = createKeyring({ version: 1, secrets: [{ id: 'k1', secret: randomBytes(32) }] });
    const setting = { policy, maxRecordBytes: 1 << 20 };
    const line = Buffer.from('{"from":"alice@example.org"}\n');
    const own = createRewriter({ ...setting, keyring: toDocument(keyring) });
    const expected = Buffer.from(
      own.rewrite({ lines: new Uint8Array(line), memory: new ArrayBuffer(64) }).out,
    );

    // So little is left that no others would be started.
    const threads = startThreads(2, program, {
      ...setting,
      keyring,
      bytes: 1,
      early: startEarly(1, program, 1e9),
    });
    for (let isTaken = false; !isTaken; ) {
      const block = Buffer.from(new ArrayBuffer(line.length));
      block.set(line);
      const asked = threads.rewrite(block);
      isTaken = block.length === 0;
      expect(expected.equals((await asked).out)).toBe(true);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    threads.stop();
  });
});
