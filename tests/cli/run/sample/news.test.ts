import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeed } from '../../../../src/cli/policy/scan/feed.js';
import { watchTexts } from '../../../../src/cli/policy/scan/watch.js';
import { showNews } from '../../../../src/cli/run/sample/news.js';
import { readNews } from '../../../../src/kernel/familiar.js';
import type { Visitor } from '../../../../src/program/visitor.js';

/** Notes which texts are met, and where. */
function collect(): { readonly seen: string[]; readonly visitor: Visitor } {
  const seen: string[] = [];
  const visitor = watchTexts({
    hide: () => undefined,
    open: (place) => (text) => void seen.push(`${place.path} ${text}`),
  });
  return { seen, visitor };
}

const show = (lines: string) => {
  const { seen, visitor } = collect();
  const { lines: count, rest } = showNews(readNews(Buffer.from(lines))!, visitor);
  return { seen, count, rest: Buffer.from(rest).toString() };
};

async function walk(lines: string): Promise<string[]> {
  const { seen, visitor } = collect();
  let bytes = Buffer.from(lines);
  const read = async (into: Uint8Array): Promise<number> => {
    const part = bytes.subarray(0, into.length);
    into.set(part);
    bytes = bytes.subarray(part.length);
    return part.length;
  };
  await createFeed('ndjson', visitor, 1 << 20).read({ read }, () => {}, {});
  return seen;
}

const call = (index: number, more = ''): string =>
  `{"id":"c${1000 + index}","from":{"number":"+1202555${1000 + index}"},"codec":"G.711"${more}}\n`;

describe('what is new in lines', () => {
  it('is read no further than the lines go, wherever the last is cut off', () => {
    const last = call(1, ',"note":"a \\"b\\" c","list":[1,{"x":null}]');
    for (let size = 0; size < last.length - 1; size++) {
      const cut = last.slice(0, size);
      expect(show(call(0) + cut).seen).toEqual(show(call(0)).seen);
      expect(() => show(cut)).not.toThrow();
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'{}[]":,\\n1a \t'), { maxLength: 24 }), (bytes) => {
        expect(() => show(bytes.join(''))).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('is all of the first few, as a walk finds it', async () => {
    const scalar = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const holding = <T>(value: fc.Arbitrary<T>) =>
      fc.oneof(fc.dictionary(fc.string({ maxLength: 4 }), value), fc.array(value, { maxLength: 2 }));
    const record = holding(fc.oneof(scalar, holding(scalar)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 3 }),
        fc.constantFrom('\n', '\r\n'),
        async (records, end) => {
          const lines = records.map((each) => JSON.stringify(each) + end).join('');
          expect(show(lines).seen).toEqual(await walk(lines));
        },
      ),
    );
  });

  it('are values that are written otherwise than those at their place, and each sixteenth line', () => {
    const lines = Array.from({ length: 200 }, (_, i) =>
      call(i, i === 150 ? ',"note":"none"' : i === 170 ? ',"codec":"+12025550123"' : ''),
    );
    const { seen, count, rest } = show(lines.join(''));
    expect(count).toBe(200);
    expect(rest).toBe('');
    expect(seen.filter((each) => each.startsWith('from.number'))).toHaveLength(8 + 12);
    expect(seen).toContain('note none');
    expect(seen).toContain('codec +12025550123');
  });

  it('are all texts that are long, and all numbers that a spreadsheet has rounded', () => {
    const lines = Array.from({ length: 40 }, (_, i) => call(i, `,"text":"${'x'.repeat(300)}","a":"1.2E+11"`));
    const { seen } = show(lines.join(''));
    expect(seen.filter((each) => each.startsWith('text'))).toHaveLength(40);
    expect(seen.filter((each) => each.startsWith('a '))).toHaveLength(40);
  });

  it.each([
    '"alone"',
    '{"a":"b"',
    '{"a":"b"}}',
    `${'['.repeat(80)}"a"${']'.repeat(80)}`,
    '{"a":"b',
    '{"a":1}{"a":2} 3',
  ])('is told by who reads %s', (line) => {
    const { seen, rest, count } = show(`${line}\n${call(0)}`);
    expect(rest).toBe(`${line}\n`);
    expect(count).toBe(1);
    expect(seen).toHaveLength(3);
  });

  it('is nothing of a line that is not well-formed', () => {
    for (const line of ['{"a" "b"}', '{"a":"\\x"}', '{"a":01}', '["a":"b"]', '{"a":"b",}']) {
      expect(show(`${line}\n`).seen).toEqual([]);
    }
  });

  it('are the words and numbers without quotes, but null', () => {
    expect(show('{"a":12,"b":true,"c":null,"d":[1,{"e":-0.5}]}\n').seen).toEqual([
      'a 12',
      'b true',
      'd[*] 1',
      'd[*].e -0.5',
    ]);
  });
});
