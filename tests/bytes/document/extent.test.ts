import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Extent, mismatched, unfinished } from '../../../src/bytes/document/extent.js';
import { documentKernel } from '../../../src/kernel/document.js';

const kernel = documentKernel();

/** Where the value ends that the bytes begin with, read in parts of these sizes. */
function endOf(extent: Extent, bytes: Uint8Array, sizes: readonly number[]): number {
  extent.begin();
  extent.renew();
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const to = Math.min(bytes.length, from + sizes[turn % sizes.length]!);
    const end = extent.find(bytes, from, to, to === bytes.length);
    if (end !== unfinished) return end;
    from = to;
  }
  return unfinished;
}

/** What decides, many times over, and what lies between. */
const pieces = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '{"a":',
  '["\\"",',
  '"}]"',
  '\\\\',
  ' ',
  '\n',
  '1,',
  'abcdefghijklmnopqrst',
];
const soup = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => Buffer.from(['{', ...parts].join('')));
const parts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 });

describe('where a value ends', () => {
  it('is there in this Node', () => {
    expect(kernel).toBeDefined();
  });

  it('is the same by the kernel and byte by byte, wherever the bytes are cut', () => {
    const [fast, slow] = [new Extent(kernel), new Extent(undefined)];
    fc.assert(
      fc.property(soup, parts, (bytes, sizes) => {
        const whole = endOf(slow, bytes, [Infinity]);
        expect(endOf(slow, bytes, sizes)).toBe(whole);
        expect(endOf(fast, bytes, [Infinity])).toBe(whole);
        expect(endOf(fast, bytes, sizes)).toBe(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it('is behind JSON, whatever it holds and wherever it begins', () => {
    const extent = new Extent(kernel);
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(40),
        fc.constantFrom(undefined, 1),
        parts,
        (value, shift, indent, sizes) => {
          const json = JSON.stringify([value], null, indent);
          const bytes = Buffer.from(' '.repeat(shift) + json + json).subarray(shift);
          expect(endOf(extent, bytes, sizes)).toBe(Buffer.byteLength(json));
        },
      ),
    );
  });

  it.each([
    ['a long text', `{"a":"${'x'.repeat(200_000)}"}`],
    ['escapes that a part ends in', `{"a":"${'\\"'.repeat(100_000)}"}`],
    ['many brackets', `${'[{"a":'.repeat(400)}1${'}]'.repeat(400)}`],
    ['brackets as no record has them', '['.repeat(150_000) + ']'.repeat(150_000)],
  ])('is found over many parts: %s', (_, json) => {
    const bytes = Buffer.from(`${json}]`);
    for (const extent of [new Extent(kernel), new Extent(undefined)])
      for (const sizes of [[Infinity], [1000, 7], [65_536]])
        expect(endOf(extent, bytes, sizes)).toBe(json.length);
  });

  it.each(['[}', '{"a":[1}', `[${'['.repeat(20)}}`])('is nowhere where brackets do not match: %s', (json) => {
    for (const extent of [new Extent(kernel), new Extent(undefined)])
      expect(endOf(extent, Buffer.from(json.padEnd(100)), [Infinity])).toBe(mismatched);
  });

  it('is that of each value where two are read in turns', () => {
    const [one, other] = [new Extent(kernel), new Extent(kernel)];
    const [a, b] = [Buffer.from(`{"a":[{"b":"}"}]}`), Buffer.from(`[["]",[[{}]]]]`)];
    one.begin();
    other.begin();
    for (let at = 0; at < b.length - 1; at++) {
      expect(one.find(a, at, at + 1, false)).toBe(unfinished);
      expect(other.find(b, at, at + 1, false)).toBe(unfinished);
    }
    expect(other.find(b, b.length - 1, b.length, false)).toBe(b.length);
    expect(one.find(a, b.length - 1, a.length, false)).toBe(a.length);
  });

  it('leaves nothing of what was looked at', () => {
    endOf(new Extent(kernel), Buffer.from('{"from":"+12025550123"}'), [Infinity]);
    expect(Buffer.from(kernel!.part).includes('+12025550123')).toBe(true);
    kernel!.wipe();
    expect(kernel!.part.every((byte) => byte === 0)).toBe(true);
  });
});
