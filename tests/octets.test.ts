import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../src/index.js';
import { afterMark, isUtf16, native, octets, standard } from '../src/octets.js';

/** Both ways to do each thing: one that any runtime has, and the runtime's own. */
const both = [standard, native!] as const;

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 80 }),
  fc.uint8Array({ maxLength: 40, max: 0x7f }),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => new TextEncoder().encode(text)),
);
/** With lone surrogates. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);
const latin = fc
  .uint8Array({ maxLength: 80 })
  .map((each) => Array.from(each, (byte) => String.fromCharCode(byte)).join(''));

const same = <Taken>(ask: (way: typeof standard) => Taken): void => {
  const [plain, own] = both.map(ask);
  expect(own).toEqual(plain);
};
const plainly = (given: Uint8Array): number[] => [...given];

describe('octets', () => {
  it('come from the runtime where it has them', () => {
    expect(octets).toBe(native);
  });

  it('are one character each in Latin-1, both ways', () => {
    fc.assert(
      fc.property(bytes, fc.nat(80), fc.nat(80), (given, a, b) => {
        const [start, end] = [Math.min(a, b, given.length), Math.min(Math.max(a, b), given.length)];
        const expected = plainly(given.subarray(start, end)).map((byte) => String.fromCharCode(byte));
        for (const way of both) {
          expect(way.latin1(given, start, end)).toBe(expected.join(''));
          expect(plainly(way.fromLatin1(way.latin1(given)))).toEqual(plainly(given));
        }
      }),
    );
  });

  it('are more than a call has room for', () => {
    const given = new Uint8Array(300_000).map((_, at) => at * 7);
    const [plain, own] = both.map((way) => way.latin1(given));
    expect(plain === own).toBe(true);
    expect(plain).toHaveLength(given.length);
  });

  it('are written where they belong, and nowhere else', () => {
    fc.assert(
      fc.property(latin, fc.nat(9), fc.nat(9), (written, before, behind) => {
        for (const way of both) {
          const room = new Uint8Array(before + written.length + behind).fill(7);
          way.writeLatin1(room, before, written);
          expect(way.latin1(room, before, before + written.length)).toBe(written);
          expect(plainly(room.subarray(0, before))).toEqual(new Array(before).fill(7));
          expect(plainly(room.subarray(before + written.length))).toEqual(new Array(behind).fill(7));
        }
      }),
    );
  });

  it('beyond Latin-1 are the lower byte of a character', () => {
    fc.assert(fc.property(text, (given) => same((way) => plainly(way.fromLatin1(given)))));
  });

  it('are read as UTF-8 alike, broken or not', () => {
    fc.assert(
      fc.property(bytes, fc.nat(80), (given, from) => {
        same((way) => way.utf8(given));
        same((way) => way.utf8(given, Math.min(from, given.length), given.length));
        same((way) => way.isUtf8(given));
        same((way) => way.isAscii(given));
        if (standard.isUtf8(given))
          expect(plainly(standard.encode(standard.utf8(given)))).toEqual(plainly(given));
      }),
    );
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61);
    for (const way of both) expect(way.utf8(marked)).toBe('\ufeffa');
  });

  it('are written as UTF-8 alike, and counted', () => {
    fc.assert(
      fc.property(text, (given) => {
        same((way) => plainly(way.encode(given)));
        for (const way of both) expect(way.byteLength(given)).toBe(standard.encode(given).length);
      }),
    );
  });

  it('are the same in Base64, and again without it', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        same((way) => way.toBase64(given));
        for (const way of both) {
          const coded = way.toBase64(given);
          expect(plainly(way.fromBase64(coded))).toEqual(plainly(given));
          const inUrl = coded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
          expect(plainly(way.fromBase64(inUrl))).toEqual(plainly(given));
        }
      }),
    );
  });

  it('are read from what only looks like Base64 alike', () => {
    const letters = fc.constantFrom(...'ABab01+/-_', '=', '.', '~', ' ', '\n', 'é');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 24 }), (given) =>
        same((way) => plainly(way.fromBase64(given))),
      ),
    );
  });

  it('are found alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40, max: 3 }), fc.nat(4), fc.nat(50), (given, byte, from) =>
        same((way) => way.indexOf(given, byte, from)),
      ),
    );
  });

  it('are as many as were asked for', () => {
    for (const way of both) {
      const memory = way.allocate(17).fill(1);
      expect(memory).toHaveLength(17);
      way.part(memory.buffer, memory.byteOffset + 3, 4).fill(2);
      expect(plainly(memory)).toEqual([1, 1, 1, 2, 2, 2, 2, ...Array(10).fill(1)]);
    }
    // What `chunk()` gives is a Buffer in Node, whatever its type says: there are callers who ask it for text.
    const calls = createPseudonymizer(
      { version: 1, rules: [{ path: 'b', transform: 'drop' }] },
      new Uint8Array(32).map((_, i) => i * 7),
    );
    expect(calls.chunk(Buffer.from('{"a":1}\n')).bytes.toString()).toBe('{"a":1}\n');
  });
});

describe('isUtf16', () => {
  it.each([
    ['little-endian', [0xff, 0xfe, 0x61, 0], true],
    ['big-endian', [0xfe, 0xff, 0, 0x61], true],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf], false],
    ['half a mark', [0xff], false],
    ['nothing', [], false],
  ])('%s', (_what, bytes, is) => {
    expect(isUtf16(Uint8Array.from(bytes))).toBe(is);
  });
});

describe('afterMark', () => {
  it.each([
    ['a mark', [0xef, 0xbb, 0xbf, 0x7b], 0, 3],
    ['a mark further on', [0x20, 0xef, 0xbb, 0xbf], 1, 4],
    ['a mark that is not where the text begins', [0x20, 0xef, 0xbb, 0xbf], 0, 0],
    ['a mark that is cut off', [0xef, 0xbb], 0, 0],
    ['no mark', [0x7b, 0x7d], 1, 1],
  ])('%s', (_what, bytes, from, to) => {
    expect(afterMark(Uint8Array.from(bytes), from)).toBe(to);
  });
});
