import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStretchReader } from '../../../src/cli/files/stretch.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nymline-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What each stretch of a file gives, and where lines beyond the limit go on. */
function readAll(content: string, size: number, limit: number) {
  const file = join(folder, 'in');
  writeFileSync(file, content);
  const fd = openSync(file, 'r');
  try {
    const read = createStretchReader(limit);
    const parts: { readonly text: string; readonly rest: number | undefined }[] = [];
    for (let from = 0, end = 1; from < end; from += size) {
      const reach = read({ fd, from, to: from + size });
      end = Math.max(end, reach.end);
      parts.push({ text: reach.bytes.toString('latin1'), rest: reach.rest });
    }
    return parts;
  } finally {
    closeSync(fd);
  }
}

const textsOf = (content: string, size: number): string[] =>
  readAll(content, size, 1 << 20).map(({ text }) => text);

/** The same, told line by line. */
function expected(content: string, size: number) {
  const texts = Array.from({ length: Math.max(1, Math.ceil(content.length / size)) }, () => '');
  for (let at = 0, next: number; at < content.length; at = next) {
    next = content.indexOf('\n', at) + 1 || content.length;
    texts[Math.floor(at / size)] += content.slice(at, next);
  }
  return texts;
}

describe('a stretch of a file', () => {
  const line = fc
    .tuple(fc.constantFrom('', 'a', '"x"'), fc.oneof(fc.nat(20), fc.nat(300), fc.nat(60_000)))
    .map(([text, more]) => text + 'y'.repeat(more));
  const content = fc
    .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('', '\n'))
    .map(([lines, end]) => lines.join('\n') + end);

  it('has the lines that begin in it, to their ends, wherever it is cut', () => {
    fc.assert(
      fc.property(content, fc.oneof(fc.integer({ min: 1, max: 50 }), fc.nat(40_000)), (text, least) => {
        const size = Math.max(least, 1 + Math.floor(text.length / 200));
        expect(textsOf(text, size)).toEqual(expected(text, size));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['where it is cut before, at, and behind the end of a line', 'ab\ncd\nef\n', 3],
    ['where it is cut behind each byte', '\n\na\n', 1],
    ['of a file of nothing', '', 4],
    ['that holds all of it', 'ab\ncd', 1000],
  ])('has its own %s', (_, text, size) => {
    expect(textsOf(text, size)).toEqual(expected(text, size));
  });

  it('stops in a line beyond the limit, and says where that goes on', () => {
    const text = `ab\n${'x'.repeat(300_000)}\ncd\n`;
    for (const size of [1, 3, 5, 1000, 100_000]) {
      const limit = 40_000;
      const at = 3 + limit + 1;
      const parts = readAll(text, size, limit).filter((part) => part.text !== '');
      expect(parts.map(({ rest }) => rest)).toContain(at);
      const rest = text.slice(at, text.lastIndexOf('cd'));
      const joined = parts.map((part) => part.text + (part.rest === undefined ? '' : rest)).join('');
      expect(joined).toBe(text);
    }
  });
});
