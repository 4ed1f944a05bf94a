/**
 * @module
 * Moves records from a source through an input to a stream, block by block, in constant memory and at the
 * pace of the slower end.
 */
import type { Writable } from 'node:stream';
import type { Input } from '../../session/input.js';
import type { Io } from '../command/io.js';
import { BrokenError } from '../telling/fault.js';
import { Output, writerOf, writeTo } from './output.js';
import type { Source } from './source.js';

/** How it came to an end: the input was over, the reader of the output went away, or the user interrupted. */
export type Ending = 'done' | 'closed' | 'interrupted';

/** A file of 1 GB takes 1.8 s by 64 KiB, 1.6 s by 256 KiB, 1.3 s by 1 MiB, and no less by more (Node 20.20). */
const BLOCK = 1 << 20;

/**
 * The last block of this many is read and written by libuv's threads, so that signals and timers are handled. This thread does the
 * others if nothing has to be waited for: 146 MB of calls take a tenth less CPU (Node 20.20), and a small file starts no threads.
 */
const turn = 8;

/**
 * @param passed - called with the bytes that were taken, after each block; its result is awaited
 * @throws what reading or writing throws; BrokenError for a document that cannot be read to its end
 */
export async function pump(
  source: Source,
  records: Input,
  target: Writable,
  signal: AbortSignal | undefined,
  passed: (block: Buffer) => Promise<void> | undefined | void,
): Promise<void> {
  const out = new Output(new ArrayBuffer(BLOCK));
  let input = Buffer.allocUnsafeSlow(BLOCK);
  let held = 0;
  const { readNow } = source;
  const writeNow = writerOf(target);
  for (let last = false, block = 0; !last; block++) {
    signal?.throwIfAborted();
    const waits = block % turn === turn - 1;
    // The record is longer than the buffer.
    if (held === input.length) input = Buffer.concat([input], 2 * held);
    const room = input.subarray(held);
    const got = waits || readNow === undefined ? await source.read(room) : readNow(room);
    last = got === 0;
    held += got;
    const { taken } = records.rewrite(input.subarray(0, held), last, out.write);
    const pace = passed(input.subarray(0, taken));
    if (pace !== undefined) await pace;
    if (waits || writeNow === undefined) await writeTo(target, out.take(), signal);
    else writeNow(out.take());
    if (records.fault !== undefined)
      throw new BrokenError(`${source.name} expected a whole JSON document: ${records.fault.message}`);
    input.copyWithin(0, taken, held);
    held -= taken;
  }
}

/**
 * Completes a run, however it ends: the source is closed. The target is left to the caller, who knows what to do with it.
 *
 * @throws what the run throws, except for an interrupt and a reader that went away
 */
export async function finish(
  running: Promise<void>,
  source: Source,
  target: Writable,
  { signal }: Pick<Io, 'signal'>,
): Promise<Ending> {
  // Errors arrive at the writes, which are awaited. A stream without a listener would throw them again.
  target.on('error', () => {});
  try {
    await running;
    return 'done';
  } catch (error) {
    if (signal?.aborted) return 'interrupted';
    // The reader has had enough (`| head`) or has failed. It cannot be known which.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 'closed';
    throw error;
  } finally {
    source.close();
  }
}
