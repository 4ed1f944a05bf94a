/**
 * @module
 * What of people is left in a log, told without the library's own detectors: patterns written here, numbers by
 * the finder of libphonenumber-js, and words that the caller took out of the input in its own way.
 */
import { isIPv6 } from 'node:net';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';

const pseudonym = /(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{26}/g;
const ipv4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/g;
const ipv6 = /(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/gi;
const email = /[\w.+-]+(?:@|%40|%2540)[\w-]+(?:\.[\w-]+)+/gi;
const mac = /(?<![\w:])[\da-f]{2}(?:[:-][\da-f]{2}){5}(?![\w:])|(?<=SEP)[\da-f]{12}/gi;
const digits = /(?<!\d)\d{13,16}(?!\d)/g;

/** ISO/IEC 7812-1 annex B. */
function isLuhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number.at(-1 - i)) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const all = (pattern: RegExp, text: string): string[] => text.match(pattern) ?? [];

/** More than the first 24 bits of it, or the first 48. */
const isWhole = (address: string): boolean =>
  address.includes(':')
    ? isIPv6(address) && address.replace(/::$/, '').split(':').filter(Boolean).length > 3
    : address.split('.').every((octet) => Number(octet) < 256) && !address.endsWith('.0');

function numbersIn(text: string): string[] {
  // Line by line: the finder's patterns look across what stands between.
  return text
    .split('\n')
    .flatMap((line) => findPhoneNumbersInText(line, 'US'))
    .map(({ number }) => number.nationalNumber);
}

/** Values of this sort in the input, each once. */
function identifying(input: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (kind: string, values: readonly string[]): void => {
    for (const value of values) found.set(value, kind);
  };
  add('address', [...all(ipv4, input), ...all(ipv6, input)].filter(isWhole));
  add('email', all(email, input));
  add('mac', all(mac, input));
  add('card', all(digits, input).filter(isLuhn));
  return found;
}

/** A word by itself: `101` is not in `1012`, nor `bob` in `bobsled`. */
const holds = (text: string, word: string): boolean => {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + word.length] ?? ' ';
    if (!/\w/.test(before) && !/\w/.test(after)) return true;
  }
  return false;
};

/**
 * @param words - values that single somebody out, taken from the input by its format
 * @returns what of the input is in the output, each with its sort
 */
export function findLeftover(input: string, output: string, words: Iterable<string>): string[] {
  const rest = output.replaceAll(pseudonym, '');
  const left: string[] = [];
  for (const [value, kind] of identifying(input)) if (rest.includes(value)) left.push(`${kind}: ${value}`);
  for (const word of new Set(words)) {
    if (word.trim().length > 2 && holds(rest, word)) left.push(`word: ${word}`);
  }
  const before = new Set(numbersIn(input));
  for (const number of new Set(numbersIn(rest))) if (before.has(number)) left.push(`number: ${number}`);
  return left;
}
