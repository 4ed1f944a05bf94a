/**
 * @module
 * What programs put around a word without a blank: colour codes of terminals, raw and as they are written out, and quotes and
 * blanks that were written as escapes.
 */

/** In which of ways an escape is written out, or was lost. */
const fronts = [
  '\x1b[',
  '\x9b',
  '\\x1b[',
  '\\x1B[',
  '\\u001b[',
  '\\u001B[',
  '\\\\u001b[',
  '\\033[',
  '\\e[',
  '\\E[',
  '^[[',
  '#033[',
  '\u241b[',
  '[',
];
const colours = [
  ['36m', '39m'],
  ['1;31m', '0m'],
  ['38;5;208m', '00m'],
  ['90m', '0m'],
] as const;
const quotes = [
  ...['\\x22', '\\x27', '\\u0022', '\\u0027', '\\x5C\\x22', '\\\\x22', '\\042', '&quot;', '&#39;', '\\x60'],
  ...['\\xa0', '\\xA0', '\\xc2\\xa0', '\\302\\240', '\\u00a0', '\\u00A0', '\\040', '\\x20', '\\u0020'],
  ...['\\x0A', '\\x0d\\x0a', '\\u000a', '\\011', '\\x09'],
];

/** What stands before a word, and behind it. */
export const wrappings: readonly (readonly [string, string])[] = [
  ...fronts.flatMap((front) =>
    colours.map(([open, close]) => [`${front}${open}`, `${front}${close}`] as const),
  ),
  ['\x1b[1m\x1b[36m', '\x1b[0m\x1b[22m'],
  ['\x1b[01;31m\x1b[K', '\x1b[m\x1b[K'],
  ['\x1b[1m', '\x1b[m'],
  ['\x1b[2K', '\x1b[K'],
  ['\x1b[?25l', '\x1b[?25h'],
  ...quotes.map((quote) => [quote, quote] as const),
  ['=3D"', '"=20'],
  ['=20', '=C2=A0'],
  ['=3D', '=20\n'],
];
