import zlib from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frames } from '../../../src/cli/packed/frames.js';

/** 'whole', or what is said of the bytes, given in pieces. */
function read(bytes: Uint8Array, size = bytes.length): string {
  const frames = new Frames();
  try {
    for (let at = 0; at < bytes.length; at += size) frames.take(bytes.subarray(at, at + size));
    frames.end();
  } catch (error) {
    return (error as Error).message;
  }
  return 'whole';
}

/** Written by hand: a frame of one raw block, one of a run, one to be passed over. */
const raw = Buffer.from('28b52ffd 20 03 190000 616263'.replaceAll(' ', ''), 'hex');
const run = Buffer.from('28b52ffd 20 05 2b0000 61'.replaceAll(' ', ''), 'hex');
const skipped = Buffer.from('5a2a4d18 03000000 010203'.replaceAll(' ', ''), 'hex');

const zstd = (zlib as { zstdCompressSync?: (bytes: Uint8Array, options?: object) => Buffer })
  .zstdCompressSync;
const { ZSTD_c_checksumFlag, ZSTD_c_contentSizeFlag } = zlib.constants as unknown as Record<string, number>;

describe('the frames of zstd data', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'whole'],
    ['a raw block', raw, 'whole'],
    ['a run', run, 'whole'],
    ['several', Buffer.concat([skipped, raw, skipped, run]), 'whole'],
    ['zeros behind', Buffer.concat([raw, Buffer.alloc(9)]), 'whole'],
    ['something else behind', Buffer.concat([raw, Buffer.from('{"a":1}')]), 'it is damaged'],
    ['a reserved kind of block', Buffer.from('28b52ffd2003ff0000', 'hex'), 'it is damaged'],
  ])('are known by their headers: %s', (_, bytes, said) => {
    for (const size of [1, 2, 7, 1000]) expect(read(bytes, size)).toBe(said);
  });

  it.runIf(zstd !== undefined)('are whole, and no part of them is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.integer({ min: 0, max: 400_000 }).map((n) => Buffer.alloc(n, 'ab7')),
        ),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 0.999_999, noNaN: true }),
        (content, hasChecksum, hasSize, size, part) => {
          const params = { [ZSTD_c_checksumFlag!]: +hasChecksum, [ZSTD_c_contentSizeFlag!]: +hasSize };
          const bytes = zstd!(content, { params });
          expect(read(bytes, size)).toBe('whole');
          const at = Math.floor(part * bytes.length);
          expect(read(bytes.subarray(0, at), size)).toBe(at === 0 ? 'whole' : 'it is cut off');
        },
      ),
    );
  });
});
