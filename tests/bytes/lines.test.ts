import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineEngine, openNdjson } from '../../src/bytes/lines.js';
import { createPlainEngine } from '../../src/bytes/plain.js';
import { policyArbitrary, recordArbitrary, textArbitrary } from '../arbitraries/record.js';
import { ledger, limits, open, openKernel, prepare } from '../kernel/run.js';

const policy = { version: 1 as const, rules: [{ path: 'a', transform: 'drop' as const }] };

/** Feeds an input in parts, as a stream does: what is not taken comes again, with more behind. */
function feed(parts: readonly Buffer[], options = limits) {
  const { program, books, quarantined } = prepare(policy);
  const engine = createLineEngine(openNdjson(program, options), books, options);
  const out: Buffer[] = [];
  let rest = Buffer.alloc(0);
  let most = 0;
  [...parts, Buffer.alloc(0)].forEach((part, i) => {
    const bytes = Buffer.concat([rest, part]);
    const taken = engine.rewrite(bytes, i === parts.length, (each) => out.push(Buffer.from(each)));
    rest = bytes.subarray(taken);
    most = Math.max(most, rest.length);
  });
  return { out: Buffer.concat(out).toString('latin1'), books, quarantined, most };
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
          for (const each of [cut, single]) {
            expect(each.out).toBe(whole.out);
            expect(each.quarantined).toEqual(whole.quarantined);
            expect([each.books.in, each.books.out]).toEqual([whole.books.in, whole.books.out]);
            expect(each.most).toBeLessThanOrEqual(200);
          }
        },
      ),
      { numRuns: 250 },
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
      { numRuns: 300 },
    );
  });
});
