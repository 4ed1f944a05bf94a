/**
 * @module
 * A visitor that sees every text and every name of a record, in any format, and knows where each record begins.
 */
import { blank } from '../paths/automaton.js';
import type { Name } from '../program/name/names.js';
import { looking, type Place, type Taken, type Visitor, whole } from '../program/visitor.js';

export interface Looker {
  /** Called when a record begins. */
  begin(): void;
  /**
   * @param field - the name of the field: its last key, or in lines and rows the whole name
   * @returns the new text. If it throws, the record is refused
   */
  text(text: string, field: string): string;
  /** The same for the name of a field. */
  name(text: string): string;
}

/** The largest number of fields that are named separately. */
const mostFields = 20_000;

const anywhere: Place = { ...blank, names: true };

export function createLook({ begin, text, name }: Looker): Visitor {
  const fields = [''];
  const numbers = new Map<string, number>();
  const places: Place[] = [anywhere];
  const record: Taken = {
    secret: 0,
    applies: [],
    look(key): Name {
      const out = name(key);
      return { says: 0, role: 0, out: out === key ? undefined : out, values: 0 };
    },
    context: [],
  };
  const step = (_at: number, key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (fields.length > mostFields) return 0;
    places.push(anywhere);
    const number = fields.push(key) - 1;
    numbers.set(key, number);
    return number;
  };
  const fixed = (): Taken => {
    begin();
    return record;
  };
  return {
    ...looking(),
    places,
    dead: -1,
    step,
    isNamed: () => false,
    element: (at) => at,
    meet: (at, value) => (value === whole || value === null ? value : text(value, fields[at]!)),
    isBlank: true,
    captures: 0,
    fixed,
    take: fixed,
  };
}
