import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../../src/kernel/candidates.js';
import type { Tell } from '../../../../src/transforms/scrub/scan/finding.js';
import { type Trace, tellRepeats } from '../../../../src/transforms/scrub/scan/repeat.js';
import { createScan, type Scan, type ScanOptions } from '../../../../src/transforms/scrub/scan/scan.js';

const size = 1 << 16;
const candidates = createCandidates().open();
const inside = (text: string): string => `${text}!`;

function findingsOf(scan: Scan, text: string): Parameters<Tell>[] {
  const found: Parameters<Tell>[] = [];
  scan(text, (...each) => found.push(each));
  return found;
}

/** Who asks why something is none is told of every place: then nothing is left out. */
const pair = (options: ScanOptions): { quick: Scan; thorough: Scan } => ({
  quick: createScan({ ...options, inside }),
  thorough: createScan({ ...options, inside, explain: () => {} }),
});
const scans = [
  pair({ regions: ['US', 'GB', 'DE', 'FR', 'IN', 'IT'] }),
  pair({ regions: ['US', 'GB', 'DE', 'FR', 'IN', 'IT'], candidates }),
  pair({ regions: ['DE'], names: 'fixed', nationalIds: ['US', 'GB', 'ES', 'DE', 'IN'], candidates }),
  pair({ regions: ['US'], leniency: 'bare', idd: ['9011'], candidates }),
];

const repeated = (phrase: string, length = size + 2000): string =>
  phrase.repeat(Math.ceil(length / phrase.length));

describe('a text that repeats itself', () => {
  const phrases = [
    '2025550123, ',
    '06 12 34 56 78 ',
    '02 1234567 ',
    '123 456 ',
    '0171 3920012 é ',
    'bitte unter 030 23 12 51 2 anrufen\n',
    'from 192.0.2.1 to 2001:db8::1 ',
    'ab:cd:',
    '%61%6c',
    'YWxpY2VAZXhhbXBsZS5vcmc= ',
    'password: hunter22 ',
    'Cookie: a=b1; ',
    '?a=b1&',
    'sip:12025550123@192.0.2.1;',
    '\\u003c202-555-0123\\u003e ',
    '1',
    ' ',
    'no identifier here, ',
  ];
  it.each(phrases)('gives what it gives when all of it is looked at: %j', (phrase) => {
    const text = `alice@example.org ${repeated(phrase)}call 202-555-0123 from 192.0.2.1`;
    for (const { quick, thorough } of scans)
      expect(findingsOf(quick, text)).toEqual(findingsOf(thorough, text));
  });

  it('gives what it gives when all of it is looked at: a word in percents that goes on over two of them', () => {
    const text = repeated('a@') + repeated('%40:');
    for (const { quick, thorough } of scans)
      expect(findingsOf(quick, text)).toEqual(findingsOf(thorough, text));
  });

  it('gives what it gives when all of it is looked at: whatever is repeated', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...phrases,
        'code is 123456',
        '+1 202 555 0123',
        'tel:',
        'user=',
        '"',
        '00',
        '(0',
        'SIP/',
      ),
      fc.stringMatching(/^[\d .:/@=+()ab,%-]{1,8}$/),
    );
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''));
    fc.assert(
      fc.property(
        word,
        phrase,
        phrase,
        fc.constantFrom(...scans),
        (front, first, second, { quick, thorough }) => {
          const text = `${front} ${repeated(first)}${repeated(second, 50_000)}${front}`;
          expect(findingsOf(quick, text)).toEqual(findingsOf(thorough, text));
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the detectors', () => {
  const folder = new URL('../../../../src/transforms/scrub/', import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );

  // What is left out of a text is further off than twice that (`reach` in transforms/scrub/scan/repeat.ts).
  it('have no expression that counts further than 4096', () => {
    const bounds = sources.flatMap((name) =>
      [...readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8').matchAll(/\{\d*,(\d+)\}/g)].map(
        ([, most]) => Number(most),
      ),
    );
    expect(bounds.length).toBeGreaterThan(500);
    expect(Math.max(...bounds)).toBe(4096);
  });
});

describe('how much of a text is looked at', () => {
  /** Stops at each `1`, and finds it at every third. */
  const lookedAt = (text: string): { length: number; found: number[]; isTold: boolean } => {
    let length = 0;
    const found: number[] = [];
    const scan = (short: string, trace: Trace): void => {
      length += short.length;
      for (let at = 0, count = 0; at < short.length; at++) {
        if (short[at] !== '1') continue;
        trace.note(at, at, { standing: () => `${count % 3}` });
        if (count++ % 3 === 0) trace.tell(at, at + 1, 'phone', '');
      }
      trace.note(short.length, short.length, { standing: () => '' });
    };
    const isTold = tellRepeats(text, (start) => found.push(start), scan);
    return { length, found, isTold };
  };
  const everyThird = (text: string): number[] =>
    [...text.matchAll(/1/g)].map(({ index }) => index).filter((_, i) => i % 3 === 0);

  it.each(['1', '1 ', 'a1bc1', '1234567', `1${' '.repeat(250)}`])(
    'is little where it repeats %j',
    (phrase) => {
      const text = `1 ${repeated(phrase, 1 << 20)} 1 1`;
      const { length, found, isTold } = lookedAt(text);
      expect(isTold).toBe(true);
      expect(length).toBeLessThan(1 << 17);
      expect(found).toEqual(everyThird(text));
    },
  );

  it('is all of it where a scan never stands as it stood before', () => {
    let count = 0;
    const isTold = tellRepeats(
      repeated('1 '),
      () => expect.unreachable(),
      (short, trace) => trace.note(short.length, 0, { standing: () => `${count++}` }),
    );
    expect(isTold).toBe(false);
  });

  it('is all of it where it is short, or says something else each time', () => {
    expect(lookedAt(repeated('1 ', 30_000))).toEqual({ length: 0, found: [], isTold: false });
    const lines = Array.from({ length: 9000 }, (_, i) => `line ${i} of many`).join('\n');
    expect(lookedAt(lines)).toEqual({ length: 0, found: [], isTold: false });
  });
});
