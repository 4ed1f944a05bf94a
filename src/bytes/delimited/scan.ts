/**
 * @module
 * Finds the cells of one row in bytes: RFC 4180, and the ways in which writers deviate from it. A quote counts only at the
 * beginning of a cell, after spaces at most; elsewhere it is a character like any other.
 */

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;

/** The row may continue after the bytes given. */
export const unfinished = -1;
/** Something other than a delimiter follows a closing quote. */
export const broken = -2;

export class RowScanner {
  /** Where each cell of the row read last ends; the first `columns` count. */
  ends: Int32Array = new Int32Array(64);
  columns = 0;
  /** The row that was scanned last is unfinished since a cell of it is in quotes that nothing closes yet. */
  isOpen = false;

  /**
   * @param quotes - whether a cell may be quoted
   * @param spanning - whether quotes may contain a line end
   */
  constructor(
    public delimiter: number,
    readonly quotes: boolean,
    readonly spanning = quotes,
  ) {}

  /**
   * @param to - where the bytes end
   * @param last - whether no more bytes follow, so that the row need not end with a newline
   * @returns where the next row begins; {@link unfinished} or {@link broken}
   */
  scan(bytes: Uint8Array, from: number, to: number, last: boolean): number {
    const { delimiter, quotes } = this;
    let { ends } = this;
    let columns = 0;
    this.isOpen = false;
    for (let at = from; ; at++) {
      if (quotes && at < to && bytes[at]! <= QUOTE) {
        let open = at;
        while (open < to && bytes[open] === SPACE && delimiter !== SPACE) open++;
        if (bytes[open] === QUOTE && open < to) {
          at = this.#close(bytes, open + 1, to);
          if (at < 0) {
            this.isOpen = at === unfinished;
            return at;
          }
          while (at < to && bytes[at] === SPACE && delimiter !== SPACE) at++;
          if (at < to) {
            const end = afterReturns(bytes, at, to);
            const isEnd = end > at && (end === to || bytes[end] === NEWLINE);
            if (bytes[at] !== delimiter && bytes[at] !== NEWLINE && !isEnd) return broken;
          }
        }
      }
      while (at < to && bytes[at] !== delimiter && bytes[at] !== NEWLINE) at++;
      if (at >= to && !last) return unfinished;
      if (columns === ends.length) ends = this.#widen();
      if (at < to && bytes[at] === delimiter) ends[columns++] = at;
      else {
        const start = columns === 0 ? from : ends[columns - 1]! + 1;
        ends[columns++] = beforeReturns(bytes, start, at);
        this.columns = columns;
        return at < to ? at + 1 : at;
      }
    }
  }

  /**
   * Reads a row on one line whose writer does not double the quotes inside quotes: `""Alice" <101>"`. Then no quote is
   * doubled, and a cell ends at the first quote that is followed by a delimiter or the end of the line. If a value contains
   * both, the row has a column too many, so the caller has to know how many there are.
   *
   * @param to - where the line ends, its newline included
   * @returns `to`, or {@link broken} if a cell is not closed
   */
  scanUndoubled(bytes: Uint8Array, from: number, to: number): number {
    const { delimiter } = this;
    let end = to > from && bytes[to - 1] === NEWLINE ? to - 1 : to;
    end = beforeReturns(bytes, from, end);
    let columns = 0;
    for (let at = from; ; at++) {
      let open = at;
      while (open < end && bytes[open] === SPACE && delimiter !== SPACE) open++;
      if (open < end && bytes[open] === QUOTE) {
        at = open + 1;
        while (at < end && !(bytes[at] === QUOTE && (at + 1 === end || bytes[at + 1] === delimiter))) at++;
        if (at >= end) return broken;
        at++;
      }
      while (at < end && bytes[at] !== delimiter) at++;
      if (columns === this.ends.length) this.#widen();
      this.ends[columns++] = at;
      if (at >= end) {
        this.columns = columns;
        return to;
      }
    }
  }

  /** Behind the quote that closes a cell, if there is one. */
  #close(bytes: Uint8Array, from: number, to: number): number {
    const { spanning } = this;
    for (let at = from; at < to; at++) {
      if (bytes[at] === QUOTE) {
        if (at + 1 === to || bytes[at + 1] !== QUOTE) return at + 1;
        at++;
      } else if (bytes[at] === NEWLINE && !spanning) return broken;
    }
    return unfinished;
  }

  #widen(): Int32Array {
    const wider = new Int32Array(this.ends.length * 2);
    wider.set(this.ends);
    this.ends = wider;
    return wider;
  }
}

/** Where the carriage returns end that begin there: a line may end with two, if its writer made another of a newline that had one. */
function afterReturns(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] === RETURN) at++;
  return at;
}

/** Where the carriage returns begin that end there. */
function beforeReturns(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  while (at > from && bytes[at - 1] === RETURN) at--;
  return at;
}
