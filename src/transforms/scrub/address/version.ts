/**
 * @module
 * Versions: four numbers with dots between them, and no address. What stands before them tells.
 */

import { topicBefore } from '../number/topic.js';
import { isDigit, joins } from '../scan/character.js';

const portBehind = /^[\d.]{7,15}:\d/;
const agent = /user-?agent["']?\s?[:=][^\n,;"(]{0,40}$/i;

/**
 * `Chrome/120.0.0.0`, `v 1.2.3.4`, `firmware 1.2.3.4`.
 *
 * @param at - of the first digit
 * @param end - of the first number
 * @param floor - up to where the text has been dealt with
 */
export function isVersion(text: string, at: number, end: number, floor: number): boolean {
  const before = text.charCodeAt(at - 1);
  const further = text.charCodeAt(at - 2);
  if (before === 46 || before === 94 || before === 126 || before === 167) return true;
  if (before === 45)
    return floor !== at - 1 && joins(further) && !/[a-z]-$/i.test(text.slice(Math.max(0, at - 3), at));
  if (before === 47 && joins(further)) {
    // `kafka-2/192.0.2.7:9092`: a host, as Java shows it, with its port.
    if (text.charCodeAt(end) === 46 && portBehind.test(text.slice(at, at + 17))) return false;
    let start = at - 2;
    while (start > 0 && at - start < 48 && /[\w.-]/.test(text[start - 1]!)) start--;
    const product = text.slice(start, at - 1);
    return !(product === 'localhost' || product.includes('.') || text.charCodeAt(start - 1) === 47);
  }
  return topicBefore(text, at) === 'version' || (before === 32 && joins(further) && isAgent(text, at, floor));
}

/** `User-Agent: Phone X-1 92.86.0.75`: the firmware behind the product. */
function isAgent(text: string, at: number, floor: number): boolean {
  // The product has a digit in its name mostly, and the words before an address have none.
  let product = at - 1;
  while (product > floor && at - product < 16 && !isDigit(text.charCodeAt(product))) {
    if (product < at - 1 && text.charCodeAt(product) === 32) return false;
    product--;
  }
  if (product === floor) return false;
  const before = text.slice(Math.max(floor, at - 48), at);
  return agent.test(before) && !/\b(?:from|at|by|ip|client|to|for|via) $/i.test(before);
}
