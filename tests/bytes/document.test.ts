import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { type Json, policyArbitrary, recordArbitrary, textArbitrary } from '../arbitraries/record.js';
import { runs } from '../deep.js';
import { rewrite, secret } from './rewrite.js';

const rules: PolicyDocument['rules'] = [
  { path: 'from', transform: 'replace', with: 'X' },
  { path: 'name', transform: 'drop' },
];
const json = { format: 'json', rules } as const;
const paged = { format: { type: 'json', records: 'records' }, rules } as const;
const deep = { format: { type: 'json', records: 'data.calls.items' }, rules } as const;

/** Byte by byte, in odd parts, and at once. */
const splits = [[1], [3, 1, 7], [Infinity]];

describe('a document', () => {
  it.each([
    ['one value', json, '{"from":"a"}', '{"from":"X"}'],
    ['a value for people', json, '{\n  "from": "a",\n  "name": "b"\n}\n', '{\n  "from": "X"\n}\n'],
    [
      'Windows line ends',
      json,
      '{\r\n\t"from": "a",\r\n\t"n": 1\r\n}\r\n',
      '{\r\n\t"from": "X",\r\n\t"n": 1\r\n}\r\n',
    ],
    ['line ends of all sorts', json, '{\n\r"from":\r"a",\n"n":\t1}', '{\n\r"from":\r"X",\n"n":\t1}'],
    ['an array', json, ' [ {"from":"a"} ,\n{"from":"b"} ] ', ' [ {"from":"X"} ,\n{"from":"X"} ] '],
    ['an empty array', json, '[ ]\n', '[ ]\n'],
    ['arrays in an array', json, '[[{"from":"a"}],{"from":"a"}]', '[[{"from":"a"}],{"from":"X"}]'],
    [
      'values run together',
      json,
      '{"from":1}{"from":2}\n[{"from":3}]',
      '{"from":"X"}{"from":"X"}\n[{"from":"X"}]',
    ],
    ['a sequence', json, '\x1e{"from":1}\n\x1e[{"from":\n2}]\n', '\x1e{"from":"X"}\n\x1e[{"from":\n"X"}]\n'],
    ['brackets and quotes in text', json, '[{"n":"]}\\"[{","from":"\\\\"}]', '[{"n":"]}\\"[{","from":"X"}]'],
    ['a byte order mark', json, '\xef\xbb\xbf[{"from":1}]', '\xef\xbb\xbf[{"from":"X"}]'],
    ['nothing', json, '', ''],
    ['white space', json, ' \n ', ' \n '],
    [
      'records at a path',
      paged,
      '{"records":[{"from":1}, {"from":2}]}',
      '{"records":[{"from":"X"}, {"from":"X"}]}',
    ],
    [
      'what stands outside',
      paged,
      '{\n "uri": "u",\n "records": [\n  {"from": 1}\n ],\n "paging": {"from": [1]}\n}\n',
      '{\n "records": [\n  {"from": "X"}\n ]\n}\n',
    ],
    ['one record at a path', paged, '{"n":1,"records":{"from":1},"m":"}"}', '{"records":{"from":"X"}}'],
    [
      'a name that is escaped',
      paged,
      '{"\\u0072ecords" : [{"from":1}]}',
      '{"\\u0072ecords" : [{"from":"X"}]}',
    ],
    [
      'a name twice',
      paged,
      '{"records":[],"records":[{"from":1}]}',
      '{"records":[],"records":[{"from":"X"}]}',
    ],
    [
      'pages run together',
      paged,
      '{"records":[{"from":1}]}\n{"a":1,"records":[]}',
      '{"records":[{"from":"X"}]}\n{"records":[]}',
    ],
    [
      'pages in an array',
      paged,
      '[{"records":[{"from":1}]},{"records":[]}]',
      '[{"records":[{"from":"X"}]},{"records":[]}]',
    ],
    [
      'a longer path',
      deep,
      '{"a":{"calls":1},"data":{"b":[],"calls":{"items":[{"from":1}],"c":2}}}',
      '{"data":{"calls":{"items":[{"from":"X"}]}}}',
    ],
  ])('keeps its shape: %s', (_, policy, input, output) => {
    for (const parts of splits) {
      const { bytes, report } = rewrite(policy, Buffer.from(input, 'latin1'), { parts });
      expect(bytes).toBe(output);
      expect(report.quarantined).toBe(0);
      expect(report.in).toBe(report.out);
    }
  });

  it.each([
    ['the first', '[{"a":tru}, {"b":1} ,{"c":1}]', '[{"b":1} ,{"c":1}]', 'ERR_RECORD_SYNTAX record 1'],
    ['one between', '[{"a":1} , 12 , {"c":1} ]', '[{"a":1}  , {"c":1} ]', 'ERR_RECORD_SHAPE record 2'],
    ['the last', '[\n{"a":1},\n"x"\n]', '[\n{"a":1}\n]', 'ERR_RECORD_SHAPE record 2'],
    ['all there are', '[ null ]', '[  ]', 'ERR_RECORD_SHAPE record 1'],
    ['a value of several', '{"a":1}\n{"a"}\n{"b":1}\n', '{"a":1}\n{"b":1}\n', 'ERR_RECORD_SYNTAX record 2'],
    [
      'a text of a sequence',
      '\x1e{"a":1}\n\x1e7\n\x1e{"b":1}\n',
      '\x1e{"a":1}\n\x1e{"b":1}\n',
      'ERR_RECORD_SHAPE record 2',
    ],
    ['a record with a newline in a text', '[{"a":"\n"},{"b":1}]', '[{"b":1}]', 'ERR_RECORD_SYNTAX record 1'],
    [
      'bytes that are no UTF-8',
      '[{"a":"\xff"},\n{\n"b":"\xff"},{"c":1}]',
      '[{"c":1}]',
      'ERR_RECORD_ENCODING record 1',
    ],
    ['mixed line ends, broken', '[{\n"a":\r"\xff"},{"c":1}]', '[{"c":1}]', 'ERR_RECORD_ENCODING record 1'],
  ])('loses a record with its comma: %s', (_, input, output, first) => {
    for (const parts of splits) {
      const { bytes, report, quarantined } = rewrite(json, Buffer.from(input, 'latin1'), { parts });
      expect(bytes).toBe(output);
      expect(quarantined[0]).toContain(first);
      expect(report.in).toBe(report.out + report.quarantined);
    }
  });

  it('loses a record that outgrows the limit, and no other', () => {
    const long = `{\n"a": "${'x'.repeat(200)}"}`;
    for (const parts of splits) {
      const input = `[{"b":1}, ${long},{"from":1}]`;
      const { bytes, quarantined } = rewrite(json, input, { parts, maxRecordBytes: 100 });
      expect(bytes).toBe('[{"b":1},{"from":"X"}]');
      expect(quarantined).toEqual(['ERR_RECORD_SIZE record 2: a record is larger than the limit']);
    }
  });

  it('says where a path leads nowhere, and lets nothing out', () => {
    const input = '{"calls":[{"from":1}]}\n{"records":[{"from":1}]}\n7\n';
    for (const parts of splits) {
      const { bytes, quarantined, report } = rewrite(paged, input, { parts });
      expect(bytes).toBe('{"records":[{"from":"X"}]}\n');
      expect(quarantined).toEqual([
        'ERR_RECORD_SHAPE record 1: a document has no record where "records" leads',
        'ERR_RECORD_SHAPE record 3: a document has no record where "records" leads',
      ]);
      expect(report).toMatchObject({ in: 3, out: 1 });
    }
  });

  it('takes names on the way as the policy takes names', () => {
    const input = '{"Records":[{"From":1}]}';
    expect(rewrite(paged, input).report.quarantined).toBe(1);
    expect(rewrite({ ...paged, caseless: true }, input).bytes).toBe('{"Records":[{"From":"X"}]}');
  });

  it.each([
    ['a comma too many', '[{"a":1},]'],
    ['a comma too few', '[{"a":1} {"b":1}]'],
    ['a comma in front', '[,{"a":1}]'],
    ['another bracket', '[{"a":1}}'],
    ['another bracket inside', '[{"a":[1}},{"b":1}]'],
    ['a bracket too many', '[{"a":1}]]'],
    ['a word', '[{"a":1}] hello'],
    ['a separator inside', '[{"a":1},\x1e{"b":1}]'],
  ])('is broken: %s', (_, input) => {
    for (const parts of splits) {
      const { quarantined, bytes } = rewrite(json, input, { parts });
      expect(quarantined.filter((each) => each.startsWith('ERR_RECORD_DOCUMENT'))).toHaveLength(1);
      expect(bytes.startsWith('[{"a":1}') || bytes === '[').toBe(true);
    }
  });

  it('begins anew with the next text of a sequence, where one is broken', () => {
    const input = '\x1e{"from":1}\n\x1e{"from":\n\x1e[{"from":1},{"from"\n\x1e]\n\x1e{"from":2}\n';
    for (const parts of splits) {
      const { bytes, quarantined } = rewrite(json, input, { parts });
      expect(bytes).toBe('\x1e{"from":"X"}\n\x1e[{"from":"X"}]\n\x1e{"from":"X"}\n');
      expect(quarantined.map((each) => each.slice(0, 26))).toEqual([
        'ERR_RECORD_SYNTAX record 2',
        'ERR_RECORD_SYNTAX record 4',
        'ERR_RECORD_SYNTAX record 5',
      ]);
    }
  });

  it('has limits of depth, which no record around it shares', () => {
    const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
    const { bytes, quarantined } = rewrite(json, `[${nested(1000)},${nested(1001)},${nested(100_000)},{}]`);
    expect(bytes).toBe(`[${nested(1000)},{}]`);
    expect(quarantined.map((each) => each.slice(0, 25))).toEqual([
      'ERR_RECORD_DEPTH record 2',
      'ERR_RECORD_DEPTH record 3',
    ]);
  });

  it('is refused in UTF-16', () => {
    const { bytes, quarantined } = rewrite(json, Buffer.from('\ufeff[{"a":1}]', 'utf16le'));
    expect([bytes, quarantined]).toEqual(['', ['ERR_RECORD_ENCODING record 1: expected UTF-8, got UTF-16']]);
  });
});

const spaces = ['', '', '', ' ', '\t', '\n', '\n  ', '\r\n', '\r'];
const gapArbitrary = fc.constantFrom(...spaces);

/** Records as they may be written, each with the white space before and behind it. */
const writtenArbitrary = fc.array(
  recordArbitrary
    .map((record) => (Array.isArray(record) ? { a: record } : record))
    .chain((record) =>
      fc.tuple(
        fc.oneof(
          textArbitrary(record, ['', '', '\n', '\n  ', ' ']),
          textArbitrary(record, spaces),
          textArbitrary(record, ['', '\r\n', '\t']),
        ),
        gapArbitrary,
        gapArbitrary,
      ),
    ),
  { maxLength: 6 },
);

const isPolicy = (policy: PolicyDocument): boolean => {
  try {
    parsePolicy(policy);
    return true;
  } catch {
    return false;
  }
};

/** Several ways to put records into a document: what stands between them is the same before and after. */
const shapes: readonly [string, PolicyDocument['format'], (records: string[]) => string][] = [
  ['an array', 'json', (records) => `[${records.join(',')}]\n`],
  ['values run together', 'json', (records) => records.join('')],
  ['a sequence', 'json', (records) => records.map((each) => `\x1e${each}\n`).join('')],
  ['a path', { type: 'json', records: 'a["b c"]' }, (records) => `{"a":\n{"b c" :[${records.join(',')}] }}`],
];

describe.each(shapes)('records in %s', (_, format, build) => {
  it('become what they become as lines, byte for byte, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        policyArbitrary.filter(isPolicy),
        writtenArbitrary,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        (policy, written, parts) => {
          const lines = createPseudonymizer(policy, secret);
          const expected = written.map(([text, before, behind]) => `${before}${lines.line(text)}${behind}`);
          const input = build(written.map(([text, before, behind]) => `${before}${text}${behind}`));
          const { version, ...rest } = policy;
          const out = rewrite({ ...rest, format }, input, { parts });
          expect(out.text).toBe(build(expected));
          const { in: read, out: written_, rules: counts, codes } = lines.report();
          expect(out.report).toMatchObject({ in: read, out: written_, rules: counts, codes });
        },
      ),
      runs(60, 30),
    );
  });
});

/** What may stand in place of a record, and does not come out. */
const brokenArbitrary = fc.constantFrom(
  '{"a":tru}',
  '12',
  '"x"',
  'null',
  '{"a":1,}',
  '[1 2]',
  `{"long":"${'x'.repeat(300)}"}`,
);

describe('a document of which records go', () => {
  it('is JSON still, and has all the others, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            gapArbitrary,
            fc.oneof(
              recordArbitrary.chain((each) => textArbitrary(each as Json, spaces)),
              brokenArbitrary,
            ),
            gapArbitrary,
          ),
          { maxLength: 8 },
        ),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        (written, parts) => {
          const input = `[${written.map((each) => each.join('')).join(',')}]`;
          const kept: Omit<PolicyDocument, 'version'> = {
            format: 'json',
            rules: [{ path: 'no', transform: 'drop' }],
          };
          const whole = rewrite(kept, input, { maxRecordBytes: 250 });
          const cut = rewrite(kept, input, { maxRecordBytes: 250, parts });
          expect(cut).toEqual(whole);
          const expected = written.flatMap(([, text]) => {
            try {
              const value: unknown = JSON.parse(text);
              return Buffer.byteLength(text.trim()) > 250 || typeof value !== 'object' || value === null
                ? []
                : [value];
            } catch {
              return [];
            }
          });
          expect(JSON.parse(whole.text)).toEqual(expected);
          expect(whole.report).toMatchObject({ in: written.length, out: expected.length });
        },
      ),
      runs(100, 40),
    );
  });
});

describe('a document that breaks off', () => {
  const whole =
    '{"uri": "u",\n"records": [\n {"from": "a", "to": ["b", {"c": -1.5e3}]},\n {"n": "\\"\\u00e9"} ],\n "p": true}\n';
  const end = whole.lastIndexOf('}') + 1;

  it.each([json, paged])('is broken at every byte', (policy) => {
    for (let size = 1; size < end; size++) {
      const { report, bytes } = rewrite(policy, whole.slice(0, size), { parts: [5] });
      expect(report.codes.ERR_RECORD_DOCUMENT).toBe(1);
      expect(report.in).toBe(report.out + report.quarantined);
      expect(() => JSON.parse(bytes)).toThrow();
    }
    expect(rewrite(policy, whole.slice(0, end)).report.quarantined).toBe(0);
  });
});
