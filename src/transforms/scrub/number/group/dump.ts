/**
 * @module
 * Rows of memory and of packets, as xxd, hexdump, od and tcpdump print them: groups of digits that are nobody's number.
 */
import { isHex } from '../../scan/character.js';

const groups = '((?:[\\da-f]{4} ){3,31}[\\da-f]{2,4}|(?:[\\da-f]{2} {1,2}){7,31}[\\da-f]{2})(?!\\w)';
/** `00000010: 7f45 4c46 …`, `0x0010:  4500 003c …`, `0000020 457f 464c …`: rows of sixteen octets, so that every offset ends with a zero. */
const row = new RegExp(`(?<![\\w.:+-])(?:(?:0x)?[\\da-f]{3,15}0:|00[\\da-f]{3,9}0) {1,2}${groups}`, 'gi');
const longest = 96;

/** `01 02 … 20`: octets of a key or of a certificate, more of them than two numbers have groups. */
const octets = /(?<![\w.:+-])[\da-f]{2}(?: [\da-f]{2}){10,63}(?![\w.:-])/gi;
/** Numbers of ten digits one behind the other, as France writes them: each begins with a zero. */
const numbers = /^(?:0[1-9](?: \d\d){4}(?: |$))+$/;
const longestOctets = 192;
const leastOctets = 11;

function isInOctets(text: string, start: number): boolean {
  if (!mayBeOctets(text, start)) return false;
  const from = Math.max(0, start - longestOctets);
  for (const { 0: all, index } of text.slice(from, start + longestOctets).matchAll(octets)) {
    const first = from + index;
    if (start >= first && start < first + all.length) return !numbers.test(all);
  }
  return false;
}

/** As many pairs stand around there as the expression asks for: to ask it takes 1.5 µs among digits, and this a hundredth (Node 20.20). */
function mayBeOctets(text: string, start: number): boolean {
  let first = start;
  if (isHex(text.charCodeAt(first - 1))) first--;
  if (!isPair(text, first)) return false;
  let count = 1;
  for (let at = first - 3; count < leastOctets && text.charCodeAt(at + 2) === 32 && isPair(text, at); at -= 3)
    count++;
  for (let at = first + 3; count < leastOctets && text.charCodeAt(at - 1) === 32 && isPair(text, at); at += 3)
    count++;
  return count === leastOctets;
}

const isPair = (text: string, at: number): boolean =>
  isHex(text.charCodeAt(at)) && isHex(text.charCodeAt(at + 1));

/** `8515 852F 8525 8257 …`, `0x4040 4040 4040 …`, `0BF0  7661 6379 …`: six words of memory and more, one of them with letters, or behind where they are. */
const words = /(?<![\w.-])(0x)?[\da-f]{4}(?: [\da-f]{4}){5,63}(?![\w-])/gi;
const offset = /(?:^|[^\w.-])[\da-f]{4,8}:? {2}$/i;
export function isInWords(text: string, start: number): boolean {
  if (!isWordOf(text, start)) return false;
  const from = Math.max(0, start - longestOctets);
  for (const { 0: all, 1: mark, index } of text.slice(from, start + longestOctets).matchAll(words)) {
    const first = from + index;
    if (start < first || start >= first + all.length) continue;
    return (
      mark !== undefined || /[a-f]/i.test(all) || offset.test(text.slice(Math.max(0, first - 12), first))
    );
  }
  return false;
}

/** Four digits, and beside them a blank and four others. */
function isWordOf(text: string, start: number): boolean {
  const next = text.charCodeAt(start + 4);
  return next === 32 && isHex(text.charCodeAt(start + 5)) && isHex(text.charCodeAt(start + 8));
}

/** @param start - of what may be a number */
export function isDumped(text: string, start: number): boolean {
  if (isInOctets(text, start)) return true;
  const from = Math.max(0, start - longest);
  if (!isInRow(text, from, start)) return false;
  const line = text.slice(from, start + longest);
  const first = line.lastIndexOf('\n', start - from) + 1;
  for (const { 0: all, 1: shown = '', index } of line.slice(first).matchAll(row)) {
    const end = from + first + index + all.length;
    if (start >= end - shown.length && start < end) return true;
  }
  return false;
}

/** Back from there stand groups of a row, and what may be its offset before them. */
function isInRow(text: string, from: number, start: number): boolean {
  let at = start;
  while (true) {
    let end = at;
    while (end > from && text.charCodeAt(end - 1) === 32) end--;
    if (end === at || at - end > 2) return false;
    if (text.charCodeAt(end - 1) === 58) return true;
    at = end;
    while (at > from && isHex(text.charCodeAt(at - 1))) at--;
    // An offset without a colon begins with two zeros and ends with one.
    if (end - at !== 2 && end - at !== 4)
      return (
        end - at > 4 &&
        text.charCodeAt(at) === 48 &&
        text.charCodeAt(at + 1) === 48 &&
        text.charCodeAt(end - 1) === 48
      );
  }
}
