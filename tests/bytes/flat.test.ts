/** Rows and lines by the kernel, held against the same without it, whatever stands in them and wherever they are cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { monthly, type RewriteOptions, rewrite } from './rewrite.js';

type Policy = Omit<PolicyDocument, 'version'>;

const times = [
  ...['2026-11-26 10:20:30', '2026-11-26T10:20:30Z', '2026-11-26T10:20:30.123+01:00', '2026-02-29 10:20:30'],
  ...[
    '2024-02-29 10:20:30',
    '2026-13-01 10:20:30',
    '2026-04-31 10:20:30',
    '2026-11-26 24:20:30',
    '1790000000',
  ],
  ...[
    '2026-11-26 10:20:60',
    '2026-11-26 10:20',
    '2026-11-26 10:20:30 UTC',
    '2026-11-26 10:20:30.',
    '0000-01-01 00:00:00',
  ],
  ...[
    '2026-11-26 10:20:30,5-0800',
    '2026-11-26 10:20:3',
    '2026-11-26x10:20:30',
    '2026-12-31 23:59:59.1234567890123',
  ],
];
const addresses = [
  ...[
    '192.0.2.1',
    '198.51.100.255',
    '203.0.113.09',
    '192.0.2.256',
    '192.0.2',
    '192.0.2.1.5',
    '0.0.0.0',
    '192.0.2.1:80',
  ],
  ...['2001:db8::1', '::ffff:192.0.2.1', '192.0.2.1 ', '192.0.2.1,198.51.100.2', '1.2.3.4567'],
];
const numbers = [
  ...[
    '+12025550123',
    '+442079460018',
    '(202) 555-0123',
    '911',
    'anonymous',
    '"Alice" <+12025550123>',
    'Alice',
  ],
  ...[
    '"Alice Example" <+12025550124>',
    '""Alice"" <+12025550123>',
    '"Alice" <+120255501>',
    '"Al1ce" <+12025550123>',
  ],
  ...[
    '<sip:+12025550123@192.0.2.1>',
    '+1~tel_k1_mfrggzdfmztwq2lknnwg23tpoa',
    'tel_k1_mfrggzdfmztwq2lknnwg23tpoa',
  ],
];
const urls = [
  ...[
    '/',
    '/a/b.html',
    '/a?b=c',
    '/a?b=c&d=',
    '/a?b',
    '/a?b=c#d',
    '/a?=c',
    '/a?b=c;d=e',
    '//example.org/a',
    '/a?a=b&&c=d',
  ],
  ...[
    'https://example.org/a?b=c',
    'https://alice:x@example.org/',
    'http://192.0.2.1/a?b=c',
    'https://example/a',
    '/a?1234567=x',
  ],
  ...[
    'https://www.example.org',
    '/+12025550123',
    '/a%20b?c=%41',
    'mailto:alice@example.org',
    '*',
    '/a?b=c&',
    '/a?b=c=d',
    '/~a',
  ],
];
const words = [
  ...[
    '',
    '-',
    ' ',
    ' x ',
    'ANSWERED',
    'BUSY',
    '12345',
    '1234567890',
    '-1.5',
    '200',
    'a',
    '_',
    "'+12025550123",
    'x'.repeat(140),
  ],
  ...[
    '="+12025550123"',
    'caf\xc3\xa9',
    'caf\xe9',
    '\u3042',
    'a\rb',
    'alice@example.org',
    '1.5e3',
    'a-b.c',
    "'",
    '=',
    'n/a',
  ],
];
const value = fc.constantFrom(...times, ...addresses, ...numbers, ...urls, ...words);

/** What each field holds as a rule. */
const usual: Readonly<Record<string, readonly string[]>> = {
  number: ['+12025550123', '(202) 555-0123', '+442079460018', '911', '"Alice" <+12025550123>', numbers[7]!],
  when: times.slice(0, 3),
  day: ['2026-11-26 10:20:30', '2024-02-29 10:20:30', '2026-12-31T23:59:59.123Z'],
  host: ['192.0.2.1', '198.51.100.255', '10.20.255.3', '2001:db8::1'],
  url: urls.slice(0, 4),
  size: ['1', '19', '30'],
  count: ['200', '-1.5', '3'],
};
const contentOf = (name: string) =>
  fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...(usual[name] ?? ['ANSWERED', 'BUSY', '', '12345', 'a'])) },
    value,
  );

/** One policy for each way a field may be treated. */
const rules: PolicyDocument['rules'] = [
  { path: 'number', identifier: 'phone', transform: 'pseudonym' },
  { path: 'when', transform: 'generalize', to: 'hour' },
  { path: 'day', transform: 'generalize', to: 'month' },
  { path: 'host', identifier: 'ip', transform: 'truncate', v4: 20 },
  { path: ['url', 'referer'], transform: 'url' },
  { path: ['gone', 'user'], transform: 'drop' },
  { path: 'fixed', transform: 'replace', with: 'a,"b' },
  { path: 'size', transform: 'generalize', step: 10 },
  { path: 'kept', transform: 'keep' },
  { path: ['count', 'status'], transform: 'keep', form: 'count' },
  { path: 'word', transform: 'keep', form: 'word' },
  { path: 'text', transform: 'scrub' },
  { path: 'masked', transform: 'mask' },
];
const names = [
  ...[
    'number',
    'when',
    'day',
    'host',
    'url',
    'gone',
    'fixed',
    'size',
    'kept',
    'count',
    'word',
    'text',
    'masked',
    'other',
  ],
];

const parts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 });
const limits = fc.record<RewriteOptions>(
  {
    maxRecordBytes: fc.constantFrom(60, 400),
    maxRecordValues: fc.constantFrom(1, 8),
    keyring: fc.constant(monthly),
  },
  { requiredKeys: [] },
);

function agree(policy: Policy, input: string, options: RewriteOptions): void {
  const bytes = Buffer.from(input, 'utf8');
  const slow = rewrite(policy, bytes, { ...options, parts: [Infinity], kernelFrom: Infinity });
  expect(rewrite(policy, bytes, { ...options, kernelFrom: 0 })).toEqual(slow);
}

describe('rows by the kernel', () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const cellOf = (name: string) =>
    contentOf(name).chain((text) =>
      fc.oneof(
        { weight: 40, arbitrary: fc.constant(/[",\n]/.test(text) ? quoted(text) : text) },
        { weight: 40, arbitrary: fc.constant(quoted(text)) },
        fc.constantFrom(
          ...[
            ` ${quoted(text)}`,
            `${quoted(text)} `,
            `${text} `,
            `"${text}`,
            `${quoted(text)}x`,
            quoted(`${text}\n`),
          ],
        ),
      ),
    );
  const width = fc.oneof(
    { weight: 20, arbitrary: fc.constant(names.length) },
    fc.nat({ max: names.length + 2 }),
  );
  const row = width.chain((length) =>
    fc.tuple(...Array.from({ length }, (_, at) => cellOf(names[at] ?? 'other'))),
  );
  const sheet = fc.array(row, { maxLength: 12 }).map((rows) => rows.map((cells) => cells.join(',')));
  const end = fc.constantFrom('\n', '\r\n');

  it('become what they become without it', () => {
    fc.assert(
      fc.property(sheet, end, parts, limits, fc.boolean(), (rows, newline, cuts, options, again) => {
        const head = names.join(',');
        const lines = again ? [head, ...rows, head, ...rows] : [head, ...rows];
        const policy: Policy = { region: 'US', format: 'csv', rules };
        agree(policy, lines.join(newline), { ...options, parts: cuts });
        agree(policy, `${lines.join(newline)}${newline}`, { ...options, parts: cuts });
      }),
      { numRuns: 150 },
    );
  });

  it('become what they become without it, where columns are listed with their values and types', () => {
    const columns = names.map((name) =>
      name === 'other'
        ? { name, values: ['ANSWERED', 'BUSY', '200', '12345', 'a'] }
        : name === 'size' || name === 'count'
          ? { name, type: 'integer' as const }
          : name,
    );
    const format = { type: 'csv' as const, header: 'none' as const, columns, optional: 2 };
    fc.assert(
      fc.property(sheet, end, parts, limits, (rows, newline, cuts, options) => {
        const policy: Policy = { region: 'US', format, unlisted: 'drop', rules };
        agree(policy, rows.join(newline) + newline, { ...options, parts: cuts });
      }),
      { numRuns: 100 },
    );
  });

  it('are taken by it, and not only by what it leaves', () => {
    const lines = Array.from(
      { length: 400 },
      (_, i) => `"+1202555${1000 + i}","2026-11-26 10:20:30",192.0.2.${i % 250}`,
    );
    const input = `number,when,host\n${lines.join('\n')}\n`;
    const { text } = rewrite({ region: 'US', format: 'csv', rules }, input, { kernelFrom: 0 });
    expect(text.split('\n')[7]).toMatch(/^"tel_k1_[a-z2-7]{26}","2026-11-26 10:00:00",192\.0\.0\.0$/);
  });

  it('are cut once, where the kernel has no room for all that it changes in a row', () => {
    const gone = Array.from({ length: 40 }, (_, at) => `gone${at}`);
    const lines = Array.from({ length: 1500 }, (_, row) => `192.0.2.${10 + (row % 6)}${',1'.repeat(40)}`);
    const policy: Policy = {
      format: 'csv',
      rules: [
        // `192.0.2.12` becomes `192.0.2.8`: what stands there then, with the digit behind it, is an address again.
        { path: 'host', identifier: 'ip', transform: 'truncate', v4: 29 },
        { path: gone, transform: 'drop' },
      ],
    };
    agree(policy, `${['host', ...gone].join(',')}\n${lines.join('\n')}\n`, {});
  });
});

describe('lines by the kernel', () => {
  const usualWords = fc.record({
    host: fc.constantFrom('192.0.2.1', '198.51.100.77', '10.1.200.3', '2001:db8::1', 'example.org'),
    user: fc.constantFrom('-', '-', 'alice'),
    time: fc.constantFrom('[17/May/2026:10:20:30 +0000]', '[x]', '[]'),
    method: fc.constantFrom('GET', 'POST', '-', ''),
    url: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...urls.slice(0, 5)) }, value),
    protocol: fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/2', 'x'),
    status: fc.constantFrom('200', '200', '304', '-'),
    referer: fc.oneof({ weight: 8, arbitrary: fc.constantFrom('-', '', 'https://example.org/a?b=c') }, value),
  });
  const line = usualWords.chain((word) => {
    const { host, user, time, method, url, protocol, status, referer } = word;
    const text = `${host} - ${user} ${time} "${method} ${url} ${protocol}" ${status} 12 "${referer}" "Mozilla/5.0 (X11)"`;
    return fc.oneof(
      { weight: 30, arbitrary: fc.constant(text) },
      fc.nat({ max: text.length }).map((at) => text.slice(0, at)),
      fc.nat({ max: text.length }).map((at) => text.slice(at)),
      fc.constantFrom(
        `${text} 0.1`,
        `${text} `,
        ` ${text}`,
        `${text}\r`,
        text.replace(' 200', '  200'),
        `Nov  4 06:55:46 web nginx: ${text}`,
      ),
      fc.constantFrom(
        text.replace('Mozilla', 'Moz\\"illa'),
        text.replace('Mozilla', 'Moz"illa'),
        text.replace('X11', '\\x22'),
        '',
      ),
    );
  });
  const lineRules: PolicyDocument['rules'] = [
    { path: 'time', transform: 'generalize', to: 'hour' },
    ...rules.filter(({ path }) => !['when', 'time'].includes(String(path))),
    { path: 'user_agent', transform: 'generalize', to: 'family' },
  ];

  it.each(['keep', 'drop', 'scan'] as const)(
    'become what they become without it, unlisted: %s',
    (unlisted) => {
      const policy: Policy = { format: 'combined', unlisted, rules: lineRules };
      fc.assert(
        fc.property(
          fc.array(line, { maxLength: 12 }),
          fc.constantFrom('\n', '\r\n'),
          parts,
          limits,
          (lines, newline, cuts, options) => {
            agree(policy, lines.join(newline), { ...options, parts: cuts });
            agree(policy, lines.join(newline) + newline, { ...options, parts: cuts });
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});
