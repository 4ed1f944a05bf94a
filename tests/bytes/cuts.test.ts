/** What becomes of an input does not depend on where its bytes are cut, whatever its format and however long its records may be. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { runs } from '../deep.js';
import { type RewriteOptions, rewrite } from './rewrite.js';

const often = runs(2000, 60);
const parts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 });
const limit = fc.integer({ min: 1, max: 300 });
const kernelFrom = fc.constantFrom(0, undefined);

/** The same, and the same is told of it. */
function agree(
  policy: Omit<PolicyDocument, 'version'>,
  input: string,
  { parts = [], ...options }: RewriteOptions,
): void {
  const bytes = Buffer.from(input, 'latin1');
  expect(rewrite(policy, bytes, { ...options, parts })).toEqual(rewrite(policy, bytes, options));
}

const rules: PolicyDocument['rules'] = [{ path: '**.from', identifier: 'phone', transform: 'pseudonym' }];

const elements = [
  '<r>',
  '</r>',
  '<r ',
  '<from>+12025550123',
  '</from>',
  '\n',
  '<b x="1" />',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  '<rest>',
  '</r',
  '>',
  'text',
  '<r/>',
  '<r><from>+12025550124</from></r>\n',
];

const partsOfJson = [
  '{"from":"+12025550123"}',
  '\n',
  ' ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  '\\',
  'x',
  '1',
  '"from":',
  '\x1e',
  '\xff',
];

/** What inputs are put together of: whole records, parts of some, and what is none. */
const formats: Readonly<Record<string, readonly [format: PolicyDocument['format'], pieces: string[]]>> = {
  xml: ['xml', [...elements, '  ']],
  'xml of records': [
    { type: 'xml', records: 'list.r' },
    [...elements, ' ', '<list>', '</list>', '<list from="+12025550123">'],
  ],
  radius: [
    'radius',
    ['Mon Jan  5 10:00:00 2026\n', '\tfrom = "+12025550123"\n', '\tX = 1\n', '\n', '\r\n', '\t', 'x', ' '],
  ],
  sip: [
    'sip',
    [
      'INVITE sip:+12025550123@example.org SIP/2.0\r\n',
      'SIP/2.0 200 OK\n',
      'To: <sip:x>\r\n',
      '\r\n',
      '\n',
      'INVITE',
      ' ',
      'x',
      '\r',
    ],
  ],
  dump: [
    'dump',
    [
      'CREATE TABLE `cdr` (`a` int, `from` varchar(20));\n',
      'INSERT INTO `cdr` VALUES ',
      "(1,'+12025550123')",
      "(2,'it''s')",
      ',',
      ';',
      '\n',
      "'",
      '(',
      ')',
      '-- x\n',
      '/*',
      '*/',
      'COPY cdr (a, "from") FROM stdin;\n',
      '1\t+12025550123\n',
      '\\.\n',
      '\\',
      ' ',
      'UNLOCK TABLES;\n',
      "E'",
      '1',
      'INSERT INTO ',
    ],
  ],
  csv: [
    'csv',
    [
      'a,from\n',
      '1,+12025550123\n',
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      'x',
      ' ',
      '1,"+12025550123"\r\n',
      '\r',
      ';',
      'sep=;\n',
    ],
  ],
  tsv: ['tsv', ['a\tfrom\n', '1\t+12025550123\n', '"', '\t', '\n', '\r\n', 'x', ' ']],
  zeek: [
    'zeek',
    [
      '#separator \\x09\n',
      '#fields\ta\tfrom\n',
      '#types\tstring\tstring\n',
      '1\t+12025550123\n',
      '\t',
      '\n',
      '#',
      'x',
      '\r\n',
      '#close 1\n',
    ],
  ],
  w3c: [
    'w3c',
    [
      '#Version: 1.0\n',
      '#Fields: a from\n',
      '1 +12025550123\n',
      '1\t+12025550123\n',
      ' ',
      '\n',
      '#',
      '"',
      'x',
      '\r\n',
    ],
  ],
  ndjson: [
    'ndjson',
    ['{"from":"+12025550123"}', '\n', '\r\n', ' ', '{', '}', '"', 'x', 'null', '[]', '\xff'],
  ],
  json: ['json', partsOfJson],
  'json of records': [{ type: 'json', records: 'value' }, ['{"value":[', ']}', ...partsOfJson]],
};

describe.each(Object.entries(formats))('an input of %s', (_, [format, pieces]) => {
  it('becomes the same wherever it is cut', () => {
    const input = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((each) => each.join(''));
    fc.assert(
      fc.property(input, parts, limit, kernelFrom, (input, parts, maxRecordBytes, kernelFrom) =>
        agree({ format, region: 'US', rules }, input, { parts, maxRecordBytes, kernelFrom }),
      ),
      often,
    );
  });
});

const folder = new URL('../fixtures/presets/', import.meta.url);
const fixtures = readdirSync(folder).filter((each) => /^[\w-]+\.\w+$/.test(each));

describe.each(fixtures)('a part of %s', (name) => {
  it('becomes the same wherever it is cut', () => {
    const text = readFileSync(new URL(name, folder), 'latin1').slice(0, 4000);
    const at = fc.integer({ min: 0, max: text.length });
    const sizes = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 4 });
    const limits = fc.integer({ min: 1, max: 1500 });
    const policy = { extends: name.replace(/\.\w+$/, ''), region: 'US', rules: [] } as never;
    const changes = fc.array(fc.tuple(at, at, fc.constantFrom('', '\n', '"', '\r\n', ' ', '<')), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(changes, sizes, limits, kernelFrom, (changes, parts, maxRecordBytes, kernelFrom) => {
        let input = text;
        for (const [from, to, put] of changes)
          input = input.slice(0, from) + put + input.slice(Math.min(from + (to % 200), input.length));
        agree(policy, input, { parts, maxRecordBytes, kernelFrom });
      }),
      runs(200, 8),
    );
  });
});

describe('a record that is too long', () => {
  const few = { parts: [7], maxRecordBytes: 60 };

  it.each([
    ['xml', '<r>\n<x>1</x>\n<from>+12025550123</from>\n<y><![CDATA[</r>]]></y>\n</r>\n', '<r><b/></r>\n'],
    [{ type: 'xml', records: 'list.r' }, `<r>${'<from>+12025550123</from>\n'.repeat(9)}</r >`, '<r/>\n'],
    ['radius', `Mon Jan  5 10:00:00 2026\n${'\tfrom = "+12025550123"\n'.repeat(9)}`, '\n'],
    [
      'sip',
      `INVITE sip:x SIP/2.0\r\n${'From: <tel:+12025550123>\r\n'.repeat(9)}\r\n`,
      'BYE sip:x SIP/2.0\r\n\r\n',
    ],
  ] as const)('goes to its end, whatever begins a line in it: %j', (format, long, short) => {
    const { text, quarantined } = rewrite({ format, region: 'US', rules }, long + short, few);
    expect(text.trim()).toBe(short.trim());
    expect(quarantined).toEqual([expect.stringMatching(/^ERR_RECORD_SIZE/)]);
  });

  it.each([
    ['w3c', '#Fields: a from\n', `#Fields: from a ${'b '.repeat(40)}\n`, '1 +12025550123\n'],
    ['zeek', '#fields\ta\tfrom\n', `#fields\tfrom\ta${'\tb'.repeat(40)}\n`, '1\t+12025550123\n'],
  ] as const)('leaves no rows to be read by older names: %s', (format, head, long, row) => {
    const { text } = rewrite({ format, region: 'US', rules }, head + row + long + row, few);
    expect(text).not.toContain('+12025550123');
    expect(text.split('\n').length).toBe(3);
  });
});
