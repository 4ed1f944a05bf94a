/**
 * @module
 * What a column says of a number: the header of a table that stands in the same text, and the list of columns of an INSERT.
 */
import { Ending } from '../../scan/ending.js';
import { quiet } from './quiet.js';
import { topicBefore } from './topic.js';
import type { Topic } from './vocabulary.js';

/** Longer lines are nobody's table in a message. */
const longest = 512;
/** Before any place that is near enough to a number. */
const none = -2 * longest;
const marks = ',;|\t';
const insert = new Ending(
  /\binsert\b[^()\n]{1,96}\(([^()]{2,300})\)\s{0,4}values\s{0,4}(?:\([^()]{0,160}\),\s{0,4}){0,3}\(([^()]{0,200})$/i,
);

/** The lines of a text, of which each character is read once however many numbers stand in it. */
export class Columns {
  #seen = 0;
  /** Where the last line begins that was read, and the last `values`; less than any place where none does. */
  #line = none;
  #values = none;
  /** What the header says by its mark. */
  readonly #headers = new Map<string, Header | undefined>();

  open(): void {
    this.#seen = 0;
    this.#line = this.#values = none;
    this.#headers.clear();
  }

  /**
   * @param start - where the number begins; no less than the last that was asked for
   * @param isQuiet - there are no letters right before
   * @returns `none` where its column says nothing of it; undefined where there is no table
   */
  topicOf(text: string, start: number, isQuiet: boolean): Topic | 'none' | undefined {
    this.#read(text, start, isQuiet);
    const least = start - longest;
    if (this.#line <= least)
      return this.#values >= least ? topicOfInsert(text.slice(Math.max(0, least), start)) : undefined;
    const mark = markBefore(text, start, this.#line) ?? markBehind(text, start);
    if (mark === undefined || !marks.includes(mark)) return undefined;
    const header = this.#headerOf(text, mark);
    return header?.isTelling ? header.topics[countOf(text.slice(this.#line, start), mark)] : undefined;
  }

  #read(text: string, start: number, isQuiet: boolean): void {
    const from = Math.max(this.#seen, start - longest);
    this.#seen = Math.max(this.#seen, start);
    const isMute = isQuiet && from >= start - quiet;
    for (let at = from; at < start; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) this.#line = at + 1;
      else if (!isMute && (code | 32) === 118 && isValues(text, at)) this.#values = at;
    }
  }

  #headerOf(text: string, mark: string): Header | undefined {
    if (this.#headers.has(mark)) return this.#headers.get(mark);
    const start = text.slice(0, longest);
    const close = start.indexOf('\n');
    const header =
      close < 0 || /\d{5}/.test(start.slice(0, close))
        ? undefined
        : createHeader(start.slice(0, close).split(mark));
    this.#headers.set(mark, header);
    return header;
  }
}

const isValues = (text: string, at: number): boolean => text.slice(at, at + 6).toLowerCase() === 'values';

function topicOfInsert(reach: string): Topic | 'none' | undefined {
  const [, columns = '', cells = ''] = insert.exec(reach) ?? [];
  if (columns === '') return undefined;
  const { topics, isTelling } = createHeader(columns.split(','));
  return isTelling ? topics[countOf(cells, ',')] : undefined;
}

/** The last character of the cells before a number, but for quotes, a plus and a parenthesis. */
function markBefore(text: string, start: number, line: number): string | undefined {
  const cells = text.slice(line, start).trimEnd();
  let end = cells.length;
  while (end > 0 && isFront(cells.charCodeAt(end - 1))) end--;
  return cells.slice(0, end).trimEnd().at(-1);
}

/** `"`, `'`, `+`, `(` */
const isFront = (code: number): boolean => code === 34 || code === 39 || code === 43 || code === 40;

/** Of the first cell, what stands behind it tells the mark. */
const markBehind = (text: string, start: number): string | undefined =>
  /^(?:\+?[\d() .-]{7,24}|[\da-f]{12})["']?([,;|\t])/i.exec(text.slice(start, start + 32))?.[1];

/** How many marks there are, outside of quotes. */
const countOf = (cells: string, mark: string): number =>
  cells.replaceAll(/"[^"]*"|'[^']*'/g, '').split(mark).length - 1;

interface Header {
  readonly topics: readonly (Topic | 'none')[];
  /** Where no column names numbers, it is no table of them. */
  readonly isTelling: boolean;
}

function createHeader(columns: readonly string[]): Header {
  const topics = columns.map(topicOfCell);
  return { topics, isTelling: topics.some((each) => each !== 'none' && each !== 'other') };
}

/** `Record ID`, `order_id`: what is numbered is a thing. */
const numbered =
  /^["']?(?:(?:record|call|interaction|contact|conversation|chat|recording|order|row|ticket|case|lead|deal|company|object|item|product|line|invoice|transaction|message|msg|session|request|event|queue|job)[ _-]?)?id$/i;

function topicOfCell(cell: string): Topic | 'none' {
  const name = cell.replaceAll(/["'`\s]+$/g, '');
  const topic = name === '' ? undefined : topicBefore(name, name.length);
  return topic === 'phone' ||
    topic === 'imsi' ||
    topic === 'imei' ||
    topic === 'iccid' ||
    topic === 'mac' ||
    topic === 'card'
    ? topic
    : numbered.test(name)
      ? 'other'
      : 'none';
}
