/**
 * @module
 * Looks for what of a document is left in its pseudonymized form, knowing nothing of policies: its own
 * patterns, libphonenumber-js for numbers in text, and the keys under which people's data stand.
 */
import { isIPv6 } from 'node:net';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';

const telling =
  /name|alias|subject|text|body|email|twiml|street|city|zip|label|caller|forwarded|location|(?:^|_)uri|uri$|url|token|password|secret|cek|note/i;
const time = /^\d{4}-\d\d-\d\d|^(?:[A-Z][a-z]{2}, )?\d\d? [A-Z][a-z]{2} \d{4}/;
const pseudonym = /(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{26}/g;
const email = /[^\s@"<>/:]+@[\w-]+(?:\.[\w-]+)+/g;
const ipv4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;

interface Leaf {
  readonly key: string;
  readonly text: string;
}

function* leaves(value: unknown, key = ''): Generator<Leaf> {
  if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value))
      yield* leaves(member, Array.isArray(value) ? key : name);
  } else if (typeof value === 'string' || typeof value === 'number') yield { key, text: String(value) };
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');
/** Runs of digits, also across the marks that a number is written with. */
const runs = (text: string): string[] =>
  [...(text.match(/\d{7,}/g) ?? []), ...(text.match(/\d[\d\s().-]{5,}\d/g) ?? []).map(digitsOf)].filter(
    (digits) => digits.length >= 7,
  );

/** What in a document singles somebody out: words, and digits. */
function identifying(document: unknown): { words: Set<string>; digits: Set<string> } {
  const words = new Set<string>();
  const digits = new Set<string>();
  for (const { key, text } of leaves(document)) {
    if (telling.test(key) && text.length >= 3) words.add(text);
    for (const match of text.match(email) ?? []) words.add(match);
    for (const match of text.match(ipv4) ?? []) words.add(match);
    if (isIPv6(text)) words.add(text);
    if (time.test(text)) continue;
    for (const run of runs(text)) digits.add(run);
    for (const { number } of findPhoneNumbersInText(text, 'US')) digits.add(number.nationalNumber);
  }
  return { words, digits };
}

/**
 * @returns the identifying values of the input that stand in the output, each with the key it stands under
 */
export function findLeaks(input: unknown, output: unknown): string[] {
  const { words, digits } = identifying(input);
  const leaks: string[] = [];
  for (const { key, text } of leaves(output)) {
    const rest = text.replace(pseudonym, '');
    const squeezed = digitsOf(rest);
    for (const word of words) if (containsWord(rest, word)) leaks.push(`${key}: ${word}`);
    if (time.test(rest)) continue;
    for (const run of digits) if (squeezed.includes(run)) leaks.push(`${key}: ${run}`);
  }
  return leaks;
}

function containsWord(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return false;
  const isBoundary = (index: number): boolean => !/[\p{L}\p{N}_]/u.test(text[index] ?? ' ');
  return isBoundary(at - 1) && isBoundary(at + word.length);
}
