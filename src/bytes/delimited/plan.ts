/**
 * @module
 * Describes delimited text with a known layout to the kernel.
 */
import type { Column, Plan } from '../../kernel/flat/plan.js';
import { octets } from '../../octets.js';
import type { Program } from '../../program/program.js';
import { createColumns } from '../flat.js';
import { createCsvSpelling } from './csv.js';
import type { Layout } from './rows.js';

/** The values that the kernel writes itself contain no other characters, and no cell begins or ends with a blank. */
const parting = /[^\w\s"'=]|\t/;

/** How cells are written. */
export interface Cells {
  readonly delimiter: string;
  readonly quotes: boolean;
  /** Rows that are not records: headers, which may come again. */
  readonly heads: readonly string[];
}

/**
 * @returns undefined if the kernel cannot handle the layout
 */
export function planRows(
  layout: Layout,
  program: Program,
  { delimiter, quotes, heads }: Cells,
): Plan | undefined {
  const { least, most, checks, changes } = layout;
  // The kernel cannot use a name in one cell as a hint for the value in another.
  if (!parting.test(delimiter) || most > program.allowance.most || layout.naming !== undefined)
    return undefined;
  const spelling = createCsvSpelling(delimiter, quotes);
  const make = createColumns(program);
  const columns: Column[] = [];
  for (let at = 0; at < most; at++) {
    const treatment = changes.find((change) => change.at === at)?.treatment;
    const values = checks.find((check) => check.at === at)?.values;
    const column = make.of(treatment, spelling, values);
    if (column === undefined) return undefined;
    columns.push(column);
  }
  const rows = {
    delimiter: delimiter.charCodeAt(0),
    quotes,
    least,
    most,
    heads: heads.map((head) => octets.fromLatin1(head)),
  };
  return { columns, rows, absent: '' };
}
