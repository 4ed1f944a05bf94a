import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { lateStream } from '../../../src/cli/files/late.js';

const open = () => new Writable({ write: (_bytes, _encoding, done) => done() });

describe('a stream that is made late', () => {
  it('is not made for what is its own, nor for who listens to its errors', () => {
    const late = lateStream({ fd: 7 }, () => expect.unreachable('a stream was made'));
    expect((late.stream as { fd?: number }).fd).toBe(7);
    expect(late.stream.on('error', () => {})).toBe(late.stream);
    expect(late.made()).toBeUndefined();
  });

  it('is made once, for the first thing that is asked of it, and is asked as itself', async () => {
    const made: Writable[] = [];
    const late = lateStream({}, () => {
      made.push(open());
      return made.at(-1)!;
    });
    expect(late.stream.writableLength).toBe(0);
    expect(late.stream.on('finish', () => {})).toBe(made[0]);
    await new Promise<void>((resolve) => late.stream.end('a', () => resolve()));
    expect(made).toEqual([late.made()]);
    expect(made[0]!.writableFinished).toBe(true);
    expect(EventEmitter.listenerCount(made[0]!, 'error')).toBe(0);
  });
});
