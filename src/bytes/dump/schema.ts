/**
 * @module
 * What a dump has said of its tables, and which of them the format names.
 */
import { bareName, fullName, tells } from './statement.js';
import type { Column } from './table.js';

export class Schema {
  /** Those that the dump has defined. */
  readonly #defined = new Map<string, readonly Column[]>();

  /** @param tables - that the format names; undefined for all */
  constructor(readonly tables: readonly string[] | undefined) {}

  /** @param name - of a table, as it is written */
  define(name: string, columns: readonly Column[]): void {
    this.#defined.set(bareName(name), columns);
    this.#defined.set(fullName(name), columns);
  }

  /** Of a table's columns the order is not known any more. */
  forget(name: string): void {
    this.#defined.delete(bareName(name));
    this.#defined.delete(fullName(name));
  }

  columnsOf(name: string): readonly Column[] | undefined {
    return this.#defined.get(fullName(name)) ?? this.#defined.get(bareName(name));
  }

  isWanted(name: string): boolean {
    return this.tables === undefined || this.tables.includes(bareName(name));
  }

  /** Whether the text before rows contains a number. */
  isTold(name: string, columns: readonly string[] = []): boolean {
    return tells(this.withoutTable(name, name)) || columns.some(tells);
  }

  /** Removes the name of a table: a table that the format names identifies nobody. */
  withoutTable(text: string, name: string): string {
    const table = bareName(name);
    return this.tables?.includes(table) === true ? text.replaceAll(table, '') : text;
  }
}
