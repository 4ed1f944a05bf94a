import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOfHead } from '../../../src/cli/files/json-shape.js';

const shape = (text: string, isArrayDocument = false) =>
  shapeOfHead(Buffer.from(text), true, isArrayDocument);

const members = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
const records = fc.array(members, { minLength: 1, maxLength: 4 });

describe('the shape of JSON', () => {
  it('is lines, whatever stands in them', () => {
    fc.assert(
      fc.property(records, fc.boolean(), (all, isArrayDocument) => {
        expect(shape(all.map((each) => JSON.stringify(each)).join('\n'), isArrayDocument)).toBe('ndjson');
      }),
    );
  });

  it('is a document where a value goes on over lines, or several stand on one', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 8 }), (all, indent) => {
        const written = (value: unknown) => JSON.stringify(value, null, indent);
        expect(shape(written(all))).toBe('json');
        expect(shape(all.map(written).join('\n'))).toBe('json');
        expect(shape([...all, {}].map((each) => JSON.stringify(each)).join(' '))).toBe('json');
      }),
    );
  });

  it('is a document for an array that stands alone only where that is asked for', () => {
    fc.assert(
      fc.property(records, (all) => {
        const line = JSON.stringify(all);
        expect([shape(line), shape(line, true), shape(`${line}\n${line}`, true)]).toEqual([
          'ndjson',
          'json',
          'ndjson',
        ]);
      }),
    );
  });

  it('is told from the first bytes that tell it, and no others change that', () => {
    const text = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '\n', ' ', '"', '\\', 'x', '\x1e'),
      {
        maxLength: 24,
      },
    );
    fc.assert(
      fc.property(text, text, fc.boolean(), (first, second, isArrayDocument) => {
        const head = Buffer.from(first.join(''));
        const all = Buffer.from([...first, ...second].join(''));
        const early = shapeOfHead(head, false, isArrayDocument);
        if (early !== undefined) expect(shapeOfHead(all, true, isArrayDocument)).toBe(early);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['', 'empty'],
    ['\n \t\r\n', 'empty'],
    ['\ufeff{"a":1}\n', 'ndjson'],
    ['\ufeff[\n1]', 'json'],
    ['\x1e{"a":1}\n', 'json'],
    ['a,b\n', 'other'],
    ['"a"', 'other'],
    // Text with a time, a level or a count in brackets.
    ['[2026-11-24 10:00:00] call\n', 'other'],
    ['[10:00:00 INF] call\n', 'other'],
    ['[info] call\n', 'other'],
    ['[ 12.345678] call\n[ 12.345679] {"a":1}\n', 'other'],
    ['[1,2]\n[3]\n', 'ndjson'],
    ['[1][2]\n', 'json'],
    ['[{"a":1}] x\n', 'ndjson'],
    // Broken lines before whole ones.
    ['{"a":"b\n{"a":1}\n', 'ndjson'],
    ['{"a":1,\n{"a":1}\n', 'ndjson'],
    ['{"a":\n{"a":1}\n{"a":1}\n', 'ndjson'],
    ['{"a":[1\n{"a":1}\n', 'ndjson'],
    ['{\n', 'ndjson'],
    ['{\n \n', 'ndjson'],
    // Documents that are cut off.
    ['{\n  "a": 1,\n', 'json'],
    ['[\n  {"a": 1},\n  {"a"', 'json'],
  ])('of %j is %s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });
});
