/**
 * @module
 * What a column says of a number: the header of a table that stands in the same text, and the list of columns of an INSERT.
 */
import { type Topic, topicBefore } from './topic.js';

/** Longer lines are nobody's table in a message. */
const longest = 512;
const marks = ',;|\t';
const insert =
  /\binsert\b[^()\n]{1,96}\(([^()]{2,300})\)\s{0,4}values\s{0,4}(?:\([^()]{0,160}\),\s{0,4}){0,3}\(([^()]{0,200})$/i;

/**
 * @param start - where the number begins
 * @returns `none` where its column says nothing of it; undefined where there is no table
 */
export function topicOfColumn(text: string, start: number): Topic | 'none' | undefined {
  const reach = text.slice(Math.max(0, start - longest), start);
  const line = reach.lastIndexOf('\n') + 1;
  if (line === 0) return /values/i.test(reach) ? topicOfInsert(reach) : undefined;
  const cells = reach.slice(line);
  const mark =
    cells
      .trimEnd()
      .replace(/["'+(]+$/, '')
      .trimEnd()
      .at(-1) ?? markBehind(text, start);
  if (mark === undefined || !marks.includes(mark)) return undefined;
  const header = text.slice(0, longest);
  const close = header.indexOf('\n');
  if (close < 0 || /\d{5}/.test(header.slice(0, close))) return undefined;
  return topicOf(header.slice(0, close).split(mark), countOf(cells, mark));
}

function topicOfInsert(reach: string): Topic | 'none' | undefined {
  const [, columns = '', cells = ''] = insert.exec(reach) ?? [];
  return columns === '' ? undefined : topicOf(columns.split(','), countOf(cells, ','));
}

/** Of the first cell, what stands behind it tells the mark. */
const markBehind = (text: string, start: number): string | undefined =>
  /^\+?[\d() .-]{7,24}["']?([,;|\t])/.exec(text.slice(start, start + 32))?.[1];

/** How many marks there are, outside of quotes. */
const countOf = (cells: string, mark: string): number =>
  cells.replaceAll(/"[^"]*"|'[^']*'/g, '').split(mark).length - 1;

/** Where no column names numbers, it is no table of them. */
function topicOf(columns: readonly string[], index: number): Topic | 'none' | undefined {
  const topics = columns.map(topicOfCell);
  return topics.some((each) => each !== 'none') ? topics[index] : undefined;
}

function topicOfCell(cell: string): Topic | 'none' {
  const name = cell.replaceAll(/["'`\s]+$/g, '');
  const topic = name === '' ? undefined : topicBefore(name, name.length);
  return topic === 'phone' || topic === 'imsi' || topic === 'imei' || topic === 'iccid' ? topic : 'none';
}
