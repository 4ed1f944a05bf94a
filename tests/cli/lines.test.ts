import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeLines } from '../../src/cli/lines.js';

async function* arrive(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}

async function collect(pieces: readonly Buffer[], limit = 1000): Promise<string[]> {
  const blocks: string[] = [];
  for await (const block of wholeLines(arrive(pieces), limit)) blocks.push(block.toString());
  return blocks;
}

function split(text: string, cuts: readonly number[]): Buffer[] {
  const bytes = Buffer.from(text);
  const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, i) => bytes.subarray(at[i], end));
}

const texts = fc
  .array(fc.constantFrom('{}', '\n', '\r\n', 'é', '😀', '   ', 'abc'))
  .map((parts) => parts.join(''));

describe('wholeLines', () => {
  it('gives back every byte, in blocks that end with a newline but for the last', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.array(fc.nat(200)), async (text, cuts) => {
        const blocks = await collect(split(text, cuts));
        expect(blocks.join('')).toBe(text);
        expect(blocks.slice(0, -1).every((block) => block.endsWith('\n'))).toBe(true);
      }),
    );
  });

  it('cuts a line beyond the limit one byte after it, and skips the rest, wherever the pieces end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(100), { minLength: 8, maxLength: 30 }), async (cuts) => {
        const text = `{"a":1}\n${'x'.repeat(60)}\n{"b":2}\n`;
        const lines = (await collect(split(text, cuts), 20)).join('').split('\n');
        expect(lines[0]).toBe('{"a":1}');
        expect(lines[1]?.length).toBeGreaterThan(20);
        expect(lines[2]).toBe('{"b":2}');
        expect(lines.length).toBe(4);
      }),
    );
  });

  it('never holds more than the limit and a piece', async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      for (let i = 0; i < 10_000; i++) yield Buffer.alloc(1000, 'x');
      yield Buffer.from('\n{}\n');
    }
    const sizes: number[] = [];
    for await (const block of wholeLines(endless(), 5000)) sizes.push(block.length);
    expect(sizes).toEqual([5002, 3]);
  });

  it('leaves a byte order mark out, and only at the start', async () => {
    expect((await collect([Buffer.from('\ufeff{}\n\ufeff{}\n')])).join('')).toBe('{}\n\ufeff{}\n');
  });
});
