/**
 * @module
 * A run of digit groups as people and programs write long numbers: `+1 (202) 555-0123`, `4111 1111 1111 1111`,
 * `35-209900-176148-1`. It is read once, to a bound, and then asked what it could be.
 */
import { isDigit } from '../scan/character.js';

/** No number that is looked for has more digits, or groups. */
const mostDigits = 20;
const mostGroups = 8;

/** Read into again and again. Its digits are put together only where they are asked for: of most runs they are not. */
export class Run {
  /** Of its first character: a plus, an opening parenthesis or a digit. */
  start = 0;
  plus = false;
  /** How many groups there are, and how many digits in them. */
  count = 0;
  length = 0;
  /** By group, and of no more than `count`: digits up to and with it, where it ends, and the separator before it. */
  readonly digits: number[] = [];
  readonly ends: number[] = [];
  readonly sizes: number[] = [];
  readonly separators: string[] = [];
  /** The run goes on beyond the bound. */
  more = false;
  #source = '';
  #text: string | undefined;
  /** How many groups were read, also where fewer of them count by now; 0 where they hang on a plus or on parentheses. */
  #read = 0;

  /** Nothing is read yet. */
  open(source: string, start: number): void {
    this.#source = source;
    this.#text = undefined;
    this.start = start;
    this.plus = this.more = false;
    this.count = this.length = 0;
  }

  add(separator: string, size: number, end: number): void {
    const { count } = this;
    this.separators[count] = separator;
    this.length += size;
    this.digits[count] = this.length;
    this.sizes[count] = size;
    this.ends[count] = end;
    this.count++;
  }

  /** What was read may be the front of the next run. */
  close(isPlain: boolean): void {
    this.#read = isPlain ? this.count : 0;
  }

  /** The groups of the last run from the one on that begins here: each is read once, however many runs it is a part of. */
  resume(source: string, at: number): void {
    const { ends, sizes, separators } = this;
    const read = source === this.#source ? this.#read : 0;
    let from = 1;
    while (from < read && ends[from]! - sizes[from]! !== at) from++;
    this.open(source, at);
    for (; from < read; from++)
      this.add(this.count === 0 ? '' : separators[from]!, sizes[from]!, ends[from]!);
  }

  /** The first groups are all of it. */
  cut(count: number): void {
    this.count = count;
    this.length = this.digits[count - 1]!;
    this.#text = undefined;
  }

  /** The first digit, as a code. */
  get first(): number {
    return this.#source.charCodeAt(this.ends[0]! - this.sizes[0]!);
  }

  /** The character behind it. */
  get second(): number {
    return this.#source.charCodeAt(this.ends[0]! - this.sizes[0]! + 1);
  }

  /** Digits of all groups. */
  get text(): string {
    if (this.#text !== undefined) return this.#text;
    let text = '';
    for (let i = 0; i < this.count; i++) {
      const end = this.ends[i]!;
      text += this.#source.slice(end - this.sizes[i]!, end);
    }
    this.#text = text;
    return text;
  }
}

/** Fewer digits than an area has, or more than one has with its country: `(3) 202-555-0123`, `(+44 7700 900123) 17:20`. What stands behind is something else. */
const isWhole = ({ plus, length, first, second }: Run): boolean =>
  length > (plus ? 7 : first === 48 && second === 48 ? 10 : 6) || (length === 1 && !plus && first !== 48);

/** Between two groups: one mark, or a parenthesis and a blank. */
const between = /[ -]?\(|\) ?[-/]? ?|[ ]-[ ]|[ \u00a0\u202f.\-/\u2010\u2011\u2013]/y;

/** Between an area code and the rest: `0171 / 392 0012`. */
const behindArea = / ?\/ ?/y;

/** A number of North America from its area on: what stands before it is something else, but for the prefix. */
const american = /\(\d{3}\)[ -]?\d{3}[ .-]\d{4}(?!\d)/y;
function isAmerican(run: Run, text: string, bracket: number): boolean {
  if (run.plus || (run.count === 1 && run.length === 1 && run.first === 49)) return false;
  american.lastIndex = bracket;
  return american.test(text);
}

/** The same of a number whose area begins with the digit for a trunk. */
const trunk = /\(0\d{1,5}\)[ -]?\d/y;
function isTrunk(run: Run, text: string, bracket: number): boolean {
  if (run.plus) return false;
  trunk.lastIndex = bracket;
  return trunk.test(text);
}

const quad = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/y;
const dated = /(?:19|20)\d\d([-/.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/y;
/** `$Id: status.txt 2475 2026-11-24 14:51:17Z …`: with the time behind it, whatever number stands before. */
const stamped = /(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ](?:[01]\d|2[0-3]):[0-5]\d/y;
const hour = /(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/y;

/**
 * `10:20:08 2026-11-24`, `+44 20 7946 0123 2026-11-24`: a date behind the last part of a time or of another date, or behind a number;
 * `915 55 80 34 12:30`, a time of day.
 */
function isInstant(run: Run, text: string, at: number, size: number): boolean {
  if (size > 2 && size !== 4) return false;
  if (size === 4 && !run.plus) {
    stamped.lastIndex = at;
    if (stamped.test(text)) return true;
  }
  const shape = size === 4 ? dated : hour;
  if (run.length < 7 && (size !== 4 || run.plus || run.sizes[run.count - 1]! > 2)) return false;
  shape.lastIndex = at;
  return shape.test(text);
}

const host = /\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}\.[a-z]/iy;

/** @param at - of the first digit */
export function readRun(run: Run, text: string, at: number, floor: number): void {
  const before = at > floor ? text.charCodeAt(at - 1) : 0;
  let isPlain = before !== 40 && before !== 43;
  if (isPlain) run.resume(text, at);
  else run.open(text, at);
  let isOpen = false;
  /** The parenthesis that is open stands before all groups. */
  let isOutside = true;
  if (run.start > floor && text.charCodeAt(run.start - 1) === 40) {
    run.start--;
    isOpen = true;
  }
  if (run.start > floor && text.charCodeAt(run.start - 1) === 43) {
    run.plus = true;
    run.start--;
    if (!isOpen && run.start > floor && text.charCodeAt(run.start - 1) === 40) {
      run.start--;
      isOpen = true;
    }
  } else if (isOpen && run.start - 1 > floor && text.startsWith('+ ', run.start - 2)) isOpen = true;
  let separator = '';
  let position = at;
  while (true) {
    const { count } = run;
    if (count > 0) {
      const last = run.ends[count - 1]!;
      separator = run.separators[count - 1]!;
      position = last - run.sizes[count - 1]!;
      // `+49 (0)911 / 105 2660`
      const isArea = run.plus ? count < 4 : count === 1 && text.charCodeAt(at) === 48;
      const next = separatorEnd(text, last, isArea);
      if (next === last) break;
      separator = next === last + 1 ? (marks[text.charCodeAt(last)] ?? text[last]!) : text.slice(last, next);
      position = next;
      if (count === mostGroups) break;
    }
    let end = position;
    while (isDigit(text.charCodeAt(end)) && end - position <= mostDigits) end++;
    const size = end - position;
    if (size === 0) break;
    // `- 80 - 192.0.2.1`, `80 203-0-113-9.example.net`: an address follows, not another group.
    if (size <= 3 && run.count > 0 && !run.plus) {
      const mark = text.charCodeAt(end);
      const address =
        mark === 46 && separator !== '.' ? quad : mark === 45 && separator !== '-' ? host : undefined;
      if (address !== undefined) {
        address.lastIndex = position;
        if (address.test(text)) break;
      }
    }
    if (run.count > 0 && isBlank(separator) && isInstant(run, text, position, size)) break;
    // `2025550123/2025550199`
    if (run.count === 1 && separator === '/' && run.sizes[0]! >= 10 && size >= 10) break;
    if (run.length + size > mostDigits) {
      // After a blank another number may begin: `+1 202 555 0123 202 555 0199`. So it may after a slash:
      // `001010123456789/447700900123`. A number with a plus ends before it has so many digits: `(+12025550123) 1514038560000`,
      // `+12025550123-1514038560000`.
      run.more =
        run.count === 0 ||
        !(isBlank(separator) || run.plus || isOpen || (separator === '/' && run.sizes[0]! >= 10));
      break;
    }
    const isBracketed = separator !== '' && isBracket(separator);
    if (isBracketed && separator.includes('(')) {
      // `10:20:30 (202) 555-0123`, `3 (030) 23125834`
      if (isAmerican(run, text, position - 1) || isTrunk(run, text, position - 1)) break;
      // A remark in parentheses is not part of the number: `555-0123 (2 of 3)`.
      if (text.charCodeAt(end) !== 41) break;
      // `(+1 (202) 555-0123)`: the outer parentheses belong to the sentence.
      if (isOpen && text.charCodeAt(run.start) !== 40) break;
      if (isOpen) run.start++;
      isOpen = true;
      isOutside = false;
    }
    if (isBracketed && separator.includes(')')) {
      if (!isOpen || (isOutside && isWhole(run))) break;
      isOpen = false;
    }
    isPlain &&= !isBracketed;
    run.add(separator, size, end);
  }
  run.close(isPlain);
  // `(2025550123)`, `(2025550123, …`: the parentheses belong to the sentence.
  if (isOpen && text.charCodeAt(run.start) === 40) run.start++;
  if (run.count === mostGroups && isDigit(text.charCodeAt(position))) run.more = !isBlank(separator);
}

/** One for each character, so that a run need not make them anew. */
const marks = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

const isBracket = (separator: string): boolean =>
  separator.length === 1 ? separator === '(' || separator === ')' : /[()]/.test(separator);

const isBlank = (separator: string): boolean => separator === ' ' || separator === '\u00a0';

/** Where the next group begins; `end` where none does. */
function separatorEnd(text: string, end: number, isArea: boolean): number {
  if (!isSeparator(text.charCodeAt(end))) return end;
  const second = text.charCodeAt(end + 1);
  if (isDigit(second)) return end + 1;
  if (second !== 32 && second !== 40 && second !== 45 && second !== 47) return end;
  return (isArea ? endOf(behindArea, text, end) : 0) || endOf(between, text, end) || end;
}

/** Where a digit stands behind what is between; 0 where none does. */
function endOf(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) && isDigit(text.charCodeAt(shape.lastIndex)) ? shape.lastIndex : 0;
}

/** What stands between groups, or begins what does. */
export const isSeparator = (code: number): boolean =>
  code === 32 ||
  code === 45 ||
  code === 46 ||
  code === 47 ||
  code === 40 ||
  code === 41 ||
  code === 0xa0 ||
  code === 0x202f ||
  (code >= 0x2010 && code <= 0x2013);

/** Whether all separators of the first groups are one and the same of those allowed. */
export function isEven(run: Run, count: number, allowed: string): boolean {
  const first = run.separators[1];
  if (count === 1) return true;
  if (first === undefined || first.length !== 1 || !allowed.includes(first)) return false;
  for (let i = 2; i < count; i++) if (run.separators[i] !== first) return false;
  return true;
}
