/**
 * @module
 * A list: what was found right before says what comes next in it.
 */

import { isDevice } from '../device/subscriber.js';
import type { Run } from '../group.js';
import { isMoment } from '../phone/row.js';
import type { Topic } from './vocabulary.js';

const listed =
  /^["'>]{0,2}(?:\s?(?:[,;/|<]|->|=>|-->|→)\s?|\s(?:and|or|to|und|oder|an|y|o|et|ou|a|à|from|desde|von|nach|da|para|vers|depuis)\s|,?\s(?:\(\p{L}{2,12}\),?\s)(?:and |or |und |oder |et |y |e |en |i )?|,?\s(?:new|old|neu|alt|home|work|office|cell|mobile|mob|landline|privat|dienstlich):\s|,?\s(?:but|and then|then|not|and not|instead of|rather than|nicht|statt|puis|pas|luego|no|poi|non|n[ãa]o|niet|nie)\s(?:at |on |to )?)["'<]{0,2}$/u;

/** `msisdn in (12025550123, 12025550124)`: what was found right before says what comes next in a list. */
export function topicOfList(
  run: Run,
  text: string,
  floor: number,
  last: Topic | undefined,
): Topic | undefined {
  if (last === undefined || floor === 0 || run.start - floor > 24) return undefined;
  const between = text.slice(floor, run.start);
  // `"2025550110",1601987239`: quoted and unquoted values do not form a list.
  if (!listed.test(between) || /^["']/.test(between) !== /["']$/.test(between)) return undefined;
  // `imsi|imei`, in a row of calls.
  if (last === 'imsi' && run.length === 15 && isDevice(run.text)) return 'imei';
  return isMoment(run.text) || isEpoch(run.text, between, text, floor) ? undefined : last;
}

/** `0033199008556|1724905652|`: a second of this century, in the cell behind a number of more digits. */
const isEpoch = (digits: string, between: string, text: string, floor: number): boolean =>
  between.length === 1 && epoch.test(digits) && longer.test(text.slice(floor - 11, floor));
const epoch = /^1[5-9]\d{8}$/;
const longer = /^\d{11}$/;
