import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines, eachLine, PIECE, piecesOf } from '../../../src/integrations/pino/lines.js';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString();
const lines = fc.array(fc.nat({ max: 3 * PIECE }), { maxLength: 6 });
const written = (lengths: readonly number[]): Buffer =>
  Buffer.from(lengths.map((length) => `${'x'.repeat(length)}\n`).join(''));

describe('lines', () => {
  it('are the same in pieces, each of them of whole lines, and no longer than a piece and a line', () => {
    fc.assert(
      fc.property(lines, (lengths) => {
        const bytes = written(lengths);
        const pieces = [...piecesOf(bytes)];
        expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
        const longest = Math.max(0, ...lengths) + 1;
        for (const piece of pieces) {
          expect(piece.at(-1)).toBe(0x0a);
          expect(piece.length).toBeLessThanOrEqual(PIECE + longest);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are the same one by one, and as many as are counted', () => {
    fc.assert(
      fc.property(lines, (lengths) => {
        const bytes = written(lengths);
        expect([...eachLine(bytes)].map((line) => line.length - 1)).toEqual(lengths);
        expect(countLines(bytes)).toBe(lengths.length);
      }),
      { numRuns: 100 },
    );
  });

  it('need no end, the last of them', () => {
    expect([...eachLine(Buffer.from('a\n\nb'))].map(text)).toEqual(['a\n', '\n', 'b']);
    expect([...piecesOf(Buffer.from('a\nb'))].map(text)).toEqual(['a\nb']);
  });
});
