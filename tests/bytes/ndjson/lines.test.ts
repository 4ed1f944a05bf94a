import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineEngine, LineStart, openNdjson } from '../../../src/bytes/ndjson/lines.js';
import { createPlainEngine } from '../../../src/bytes/ndjson/plain.js';
import type { Books } from '../../../src/program/books.js';
import { policyArbitrary, recordArbitrary, textArbitrary } from '../../arbitraries/record.js';
import { runs } from '../../deep.js';
import { ledger, limits, open, openKernel, prepare } from '../../kernel/run.js';

const policy = { version: 1 as const, rules: [{ path: 'a', transform: 'drop' as const }] };

/**
 * Feeds an input in parts, as a stream does: what is not taken comes again, with more behind.
 *
 * @param isApart - beside it, and not as one
 */
function feed(parts: readonly Buffer[], options = limits, openEngine = openNdjson, isApart = false) {
  const { program, books, quarantined } = prepare(policy);
  const engine = createLineEngine(openEngine(program, options), books, options);
  const out: Buffer[] = [];
  let rest = Buffer.alloc(0);
  let most = 0;
  [...parts, Buffer.alloc(0)].forEach((part, i) => {
    const bytes = Buffer.concat([rest, part]);
    const isLast = i === parts.length;
    const write = (each: Uint8Array): void => void out.push(Buffer.from(each));
    const both = isApart && !isLast ? engine.rewriteBoth!(rest, part, write) : undefined;
    const taken = both ?? engine.rewrite(bytes, isLast, write);
    rest = bytes.subarray(taken);
    most = Math.max(most, rest.length);
  });
  return { out: Buffer.concat(out).toString('latin1'), books, quarantined, most, lines: engine.lines!() };
}

/** Cuts at the places given. */
function split(bytes: Buffer, places: readonly number[]): Buffer[] {
  const bounds = places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b);
  return [...bounds, bytes.length].map((to, i) => bytes.subarray(bounds[i - 1] ?? 0, to));
}

const lineArbitrary = fc.oneof(
  { weight: 6, arbitrary: recordArbitrary.chain(textArbitrary) },
  { weight: 1, arbitrary: fc.constantFrom('', ' \r', '{"a"', '12', '[]\ufeff', 'é', `"${'x'.repeat(300)}"`) },
);

describe('lines as they arrive', () => {
  it('give the same bytes and books however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(lineArbitrary, { maxLength: 6 }),
        fc.constantFrom('', '\n'),
        fc.constantFrom('', '\xef\xbb\xbf'),
        fc.array(fc.nat(10_000), { maxLength: 12 }),
        (lines, end, mark, places) => {
          const bytes = Buffer.concat([Buffer.from(mark, 'latin1'), Buffer.from(lines.join('\n') + end)]);
          const options = { ...limits, maxRecordBytes: 200 };
          const whole = feed([bytes], options);
          const once = openKernel(policy, options);
          expect(whole.out).toBe(mark + once.rewrite(lines.join('\n') + end).toString('latin1'));
          expect(whole.quarantined).toEqual(once.quarantined);
          const cut = feed(split(bytes, places), options);
          const single = feed(split(bytes, Array.from(bytes.keys())), options);
          const apart = feed(split(bytes, places), options, openNdjson, true);
          const singly = feed(split(bytes, Array.from(bytes.keys())), options, openNdjson, true);
          for (const each of [cut, single, apart, singly]) {
            expect(each.out).toBe(whole.out);
            expect(each.quarantined).toEqual(whole.quarantined);
            expect([each.books.in, each.books.out]).toEqual([whole.books.in, whole.books.out]);
            expect(each.most).toBeLessThanOrEqual(200);
          }
        },
      ),
      runs(250, 80),
    );
  });

  it('are counted, those that are blank or refused among them, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(lineArbitrary, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(10_000), { maxLength: 12 }),
        (lines, places) => {
          const options = { ...limits, maxRecordBytes: 200 };
          const parts = split(Buffer.from(`${lines.join('\n')}\n`), places);
          expect(feed(parts, options).lines).toBe(lines.length);
          expect(feed(parts, options, createPlainEngine).lines).toBe(lines.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('hold no more than the limit of a line that has no end', () => {
    const part = Buffer.alloc(1000, 'x');
    const { out, quarantined, most } = feed(
      [Buffer.from('[1]\n["'), ...Array.from({ length: 500 }, () => part), Buffer.from('"]\n[2]')],
      { ...limits, maxRecordBytes: 5000 },
    );
    expect(out).toBe('[1]\n[2]');
    expect(quarantined).toEqual(['2 ERR_RECORD_SIZE']);
    expect(most).toBeLessThanOrEqual(5000);
  });

  it('begin with a byte order mark that leaves as it came, and is no part of the first record', () => {
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    expect(feed([Buffer.concat([mark, Buffer.from('{"a":1}\n')])]).out).toBe('\xef\xbb\xbf{}\n');
    expect(feed([mark.subarray(0, 1), mark.subarray(1), Buffer.from('[]')]).out).toBe('\xef\xbb\xbf[]');
    expect(feed([Buffer.from('[]\n\ufeff[]\n')]).quarantined).toEqual(['2 ERR_RECORD_SYNTAX']);
  });

  it('are quarantined as a whole where they are UTF-16', () => {
    const { out, quarantined } = feed([
      Buffer.from('\ufeff{"a":1}\n{"b":2}\n', 'utf16le'),
      Buffer.from('x\n'),
    ]);
    expect(out).toBe('');
    expect(quarantined).toEqual(['1 ERR_RECORD_ENCODING']);
  });

  it('are nothing where there is nothing', () => {
    expect(feed([]).books.in).toBe(0);
    expect(feed([Buffer.from('\n')]).out).toBe('\n');
  });
});

describe('plain JavaScript', () => {
  it('does what the kernel does', () => {
    const line = fc.oneof(
      { weight: 6, arbitrary: recordArbitrary.chain(textArbitrary).map((text) => Buffer.from(`${text}\n`)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from([...bytes, 10])) },
    );
    fc.assert(
      fc.property(policyArbitrary, fc.array(line, { maxLength: 8 }), (document, lines) => {
        const options = { ...limits, maxRecordBytes: 150 };
        const kernel = open(() => openKernel(document, options));
        const { program, books, totals, quarantined } = prepare(document);
        const plain = createPlainEngine(program, options);
        const out: Buffer[] = [];
        const input = Buffer.concat(lines);
        plain.rewrite(input, (part) => out.push(Buffer.from(part)), books);
        expect(Buffer.concat(out).equals(kernel.rewrite(input))).toBe(true);
        expect(ledger({ program, books, totals, quarantined } as never)).toEqual(ledger(kernel));
      }),
      runs(300, 100),
    );
  });
});

/** A start, and what it wrote, kept and refused, as text. */
function openStart(course?: { begun: boolean; foreign?: boolean; passing?: boolean }) {
  const told: string[] = [];
  const text = (bytes: unknown): string => Buffer.from(bytes as Uint8Array).toString('latin1');
  const books: Books = {
    in: 0,
    out: 0,
    quarantine: (code, position, _detail, raw) => told.push(`${code} ${position} ${text(raw)}`),
    more: (raw) => told.push(`more ${text(raw)}`),
  };
  const start = new LineStart(books, course);
  const find = (bytes: string, last = false): number | undefined =>
    start.find(Buffer.from(bytes, 'latin1'), last, (part) => void told.push(`out ${text(part)}`));
  return { start, find, told };
}

const mark = '\xef\xbb\xbf';

describe('LineStart', () => {
  it('waits for as many bytes as a mark has, and for no more than come', () => {
    const { find, told } = openStart();
    expect([find('a'), find('ab'), find('ab', true)]).toEqual([undefined, undefined, 0]);
    expect(told).toEqual([]);
  });

  it('writes the mark of UTF-8, at the beginning alone', () => {
    const { find, told } = openStart();
    expect([find(`${mark}{}\n`), find(`${mark}{}\n`)]).toEqual([3, 0]);
    expect(told).toEqual([`out ${mark}`]);
  });

  it('reads nothing of UTF-16, and keeps all of it', () => {
    const { start, find, told } = openStart();
    expect([find('\xff\xfea\0'), find('b\0')]).toEqual([4, 2]);
    expect(told).toEqual(['ERR_RECORD_ENCODING 1 \xff\xfea\0', 'more b\0']);
    expect(start.course).toEqual({ begun: true, foreign: true, passing: false });
  });

  it('passes over the rest of a line that was refused', () => {
    const { start, find, told } = openStart({ begun: true });
    start.refuse(Buffer.from('{"a'));
    expect(start.isPassing).toBe(true);
    expect([find('bc'), find('d\n{}\n'), find('{}\n')]).toEqual([2, 2, 0]);
    expect(told).toEqual(['ERR_RECORD_SIZE 1 {"a', 'more bc', 'more d\n']);
    expect(start.isPassing).toBe(false);
  });

  it('goes on where another engine was', () => {
    const { find, told } = openStart({ begun: true, passing: true });
    expect(find('rest\n{}')).toBe(5);
    expect(told).toEqual(['more rest\n']);
  });
});
