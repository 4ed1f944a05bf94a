import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainToAscii } from '../../../src/identifiers/host/domain.js';

describe('a domain in ASCII', () => {
  it.each([
    ['bücher.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example.', 'xn--bcher-kva.example.'],
    ['a', 'a'],
    ['Ａ', 'a'],
    ['b', 'b'],
    ['', ''],
    ['bücher.example/path', 'xn--bcher-kva.example'],
    ['bücher.example?q', 'xn--bcher-kva.example'],
    ['a@bücher.example', ''],
    ['bücher.example:80', ''],
    ['１９２.0.2.17', '192.0.2.17'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['a b', ''],
  ])('%j is %j', (name, ascii) => {
    expect(domainToAscii(name)).toBe(ascii);
    expect(domainToASCII(name)).toBe(ascii);
  });

  it('is what Node makes of any text', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'b',
        'X',
        '.',
        '..',
        '-',
        '_',
        '0',
        '17',
        '0x',
        'é',
        'ß',
        'ü',
        'İ',
        '日本',
        'א',
        '٣',
        '😀',
        'ﷺ',
      ],
      ...[
        '\u200d',
        '\u00ad',
        '。',
        '＠',
        'ａ',
        '１',
        '\ud800',
        '\u0378',
        'xn--',
        '@',
        '/',
        '?',
        '#',
        ':',
        ':80',
      ],
      ...[
        '[',
        ']',
        '::1',
        '%',
        '%41',
        '%2e',
        '\\',
        ' ',
        '\t',
        '\n',
        '\0',
        '<',
        '>',
        '^',
        '|',
        '{',
        '"',
        '\x7f',
      ],
    );
    const name = fc.oneof(
      fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.domain(),
      fc.webUrl(),
      fc.ipV4Extended(),
    );
    fc.assert(
      fc.property(name, (each) => {
        expect(domainToAscii(each)).toBe(domainToASCII(each));
      }),
      { numRuns: 5000 },
    );
  });
});
