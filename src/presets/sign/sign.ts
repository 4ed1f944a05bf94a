/**
 * @module
 * What speaks for a preset, and how one looks for it.
 */
import type { Look } from './look.js';

export interface Suggestion {
  /** A preset. */
  readonly name: string;
  /** What in the file speaks for it; never a value out of it. */
  readonly why: string;
  /** How the file is written, if it is not the preset's own format. */
  readonly format?: 'ndjson' | 'csv' | 'elb';
}

export interface Sign extends Suggestion {
  shows(look: Look): boolean;
}

/** Most: a line may be cut off or broken, and a cell have several. */
export const most = <T>(all: readonly T[], fits: (one: T) => boolean): boolean =>
  all.length > 0 && all.filter(fits).length * 2 >= all.length;

/** The rows have this many columns, and look like this. */
export const rows =
  (delimiter: string, atLeast: number, atMost: number, fits: (cells: readonly string[]) => boolean) =>
  (look: Look): boolean =>
    most(look.cells(delimiter), (cells) => cells.length >= atLeast && cells.length <= atMost && fits(cells));

/** The first line names the columns, these among them. */
export const header =
  (...names: readonly string[]) =>
  (look: Look): boolean => {
    const [first = []] = look.cells(',');
    return names.every((name) => first.includes(name));
  };

/** Cisco's second row, alone. */
export const types =
  (columns: readonly number[]) =>
  (look: Look): boolean => {
    const [first = []] = look.cells(',');
    return columns.includes(first.length) && first.every((cell) => /^[A-Z]+(?:\(\d+\))?$/.test(cell));
  };

export const line =
  (pattern: RegExp) =>
  ({ lines }: Look): boolean => {
    return most(
      lines.filter((each) => !each.startsWith('#')),
      (each) => pattern.test(each),
    );
  };

export const keys =
  (...names: readonly string[]) =>
  (look: Look): boolean =>
    look.hasKeys(...names);

/** Statements that begin with the definition of one of these tables, or with its rows. */
export const dumps = (...tables: readonly string[]): Sign['shows'] => {
  const statement = new RegExp(
    `^(?:CREATE TABLE(?: IF NOT EXISTS)?|(?:INSERT|REPLACE)(?: IGNORE)? INTO|COPY) (?:[\\w\`"]{1,64}\\.)?[\`"]?(?:${tables.join('|')})[\`"]? ?(?:\\(|VALUES|FROM)`,
    'im',
  );
  return ({ text }) => statement.test(text);
};
