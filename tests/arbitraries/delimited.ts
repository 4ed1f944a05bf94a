/** Tables of values, and the same table written as CSV, TSV, Zeek's TSV or NDJSON. */
import fc from 'fast-check';

/** Values that trip: quotes, delimiters, line ends, other scripts, what looks absent, what is special. */
export const cellArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^\+1202555\d{4}$/) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', '=', '\\', 'a', '#', '-'),
    maxLength: 8,
  }),
  fc.constantFrom(
    '',
    '-',
    '(empty)',
    '192.0.2.17',
    '2001:db8::1',
    'José',
    '\\x09',
    '""',
    '911',
    '="1"',
    '\ufeff',
  ),
  fc.integer().map(String),
);

export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** At least two columns: a row with one empty cell would be an empty line. */
export const tableArbitrary = (cell: fc.Arbitrary<string> = cellArbitrary): fc.Arbitrary<Table> =>
  fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }).map((rows) => ({
      names: ['a', 'b', 'c', 'd', 'e'].slice(0, width),
      rows,
    })),
  );

/** A cell as a writer of CSV may write it: in quotes where it must be, or by choice. */
const writeCsvCell = (value: string, delimiter: string, quote: boolean): string =>
  quote || /["\r\n]|^\s|\s$/.test(value) || value.includes(delimiter)
    ? `"${value.replaceAll('"', '""')}"`
    : value;

export interface CsvStyle {
  readonly delimiter: string;
  readonly end: string;
  /** In turn, whether a cell that need not be in quotes is. */
  readonly quotes: readonly boolean[];
  readonly lastEnd: boolean;
  readonly mark: boolean;
}

export const csvStyleArbitrary: fc.Arbitrary<CsvStyle> = fc.record({
  delimiter: fc.constantFrom(',', ';', '|', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  quotes: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
  lastEnd: fc.boolean(),
  mark: fc.boolean(),
});

export function writeCsv(
  { names, rows }: Table,
  { delimiter, end, quotes, lastEnd, mark }: CsvStyle,
): string {
  let turn = 0;
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => writeCsvCell(cell, delimiter, quotes[turn++ % quotes.length]!)).join(delimiter);
  return (mark ? '\ufeff' : '') + [names, ...rows].map(line).join(end) + (lastEnd ? end : '');
}

/** Reads CSV the plain way, character by character, as a check on the engine that does not. */
export function readCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let started = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
    started = false;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && !started) {
      quoted = started = true;
    } else if (character === delimiter) endCell();
    else if (character === '\n' || (character === '\r' && text[i + 1] === '\n')) {
      if (character === '\r') i++;
      endCell();
      rows.push(row);
      row = [];
    } else {
      cell += character;
      started = true;
    }
  }
  if (started || cell !== '' || row.length > 0) {
    endCell();
    rows.push(row);
  }
  return rows;
}
