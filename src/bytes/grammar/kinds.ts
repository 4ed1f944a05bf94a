/**
 * @module
 * Rows whose later columns mean something else by the kind of the row, as Asterisk's queue_log has them: a field is
 * called by both, `CONNECT.holdtime`. What a kind does not name is a field by its number, `#6`, and so are all of a
 * kind that is not known.
 */
import { type Coding, createTextCoding } from '../flat/coding.js';
import type { Grammar, Slots } from './slot.js';

export interface Kinds {
  /** One ASCII character. No value can contain it, since there are no quotes. */
  readonly delimiter: string;
  /** The columns that every row has. The last one says which kind it is of. */
  readonly head: readonly string[];
  /** The columns after them, by kind. */
  readonly kinds: Readonly<Record<string, readonly string[]>>;
}

/** A cell up to the next delimiter. */
function createCellCoding(delimiter: string): Coding {
  const parting = new RegExp(`[\\r\\n\\${delimiter}]`, 'g');
  return createTextCoding(
    (cell) => cell,
    (text) => text.replace(parting, ' '),
  );
}

export function createKindsGrammar({ delimiter, head, kinds }: Kinds, slots: Slots): Grammar {
  const coding = createCellCoding(delimiter);
  const part = delimiter.charCodeAt(0);
  const places = head.map((name, i) => slots.of(name, coding, i + 1));
  const known = new Map(
    Object.entries(kinds).map(([kind, names]) => [
      kind,
      names.map((name, i) => slots.of([kind, name], coding, head.length + i + 1)),
    ]),
  );
  /** Fields of no name are one by their numbers, which rows of a stranger may have any number of. */
  const most = head.length + 16;
  const numbered = Array.from({ length: 16 }, (_, i) => {
    const number = head.length + i + 1;
    return slots.of(`#${number}`, coding, number);
  });

  return {
    slots,
    read(sheet, from, to, found) {
      const { bytes } = sheet;
      let names: readonly number[] = [];
      let column = 0;
      for (let at = from; at <= to; column++) {
        if (column >= most) return false;
        let end = at;
        while (end < to && bytes[end] !== part) end++;
        const behind = column - head.length;
        if (behind === -1) names = known.get(sheet.value(at, end)) ?? [];
        found.add((behind < 0 ? places[column] : (names[behind] ?? numbered[behind]))!, at, end);
        at = end + 1;
      }
      return column >= head.length;
    },
  };
}
