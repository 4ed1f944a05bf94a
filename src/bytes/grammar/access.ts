/**
 * @module
 * Access logs: words separated by one space, as a pattern says. An RFC 3164 header may come first, if
 * the log came over syslog: its time is `syslog_time`, its host `syslog_host`.
 */

import type { Column, Word as KernelWord, Plan } from '../../kernel/flat/plan.js';
import { word as bit } from '../../kernel/layout.js';
import { octets } from '../../octets.js';
import type { Pattern, Shape, Word } from '../../policy/pattern.js';
import type { Program } from '../../program/program.js';
import type { Coding } from '../flat/coding.js';
import type { Sheet } from '../flat/sheet.js';
import { createColumns } from '../flat.js';
import type { Found, Grammar, Slots } from './slot.js';
import { stamp } from './stamp.js';
import { createWordCoding, createWordSpelling } from './word.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const DASH = 0x2d;
const DOT = 0x2e;
const COMMA = 0x2c;

const opening: Readonly<Record<Shape, number>> = { bare: 0, quoted: QUOTE, bracketed: 0x5b, braced: 0x7b };
const closing: Readonly<Record<Shape, string>> = { bare: ' ', quoted: '"', bracketed: ']', braced: '}' };

const header = new RegExp(
  String.raw`^((?:<\d{1,3}>)?)(${stamp}) (\S+) (?!\S*\d{7})[^\s:[@]+(?:\[\d{1,7}\])?: `,
);
/** Longer than any header that is one. */
const headerLength = 400;

interface BoundWord extends Word {
  readonly open: number;
  readonly slots: readonly number[];
  /** The word as one field. */
  readonly whole: number;
  /** The word is a request line, of which the policy names the parts. */
  readonly request: boolean;
}

export function createAccessGrammar({ words, more }: Pattern, slots: Slots): Grammar {
  const { fields } = slots;
  const codings = {} as Record<Shape | 'part', Coding>;
  for (const shape of ['bare', 'quoted', 'bracketed', 'braced', 'part'] as const)
    codings[shape] = createWordCoding(shape);

  const bound = words.map((word, i): BoundWord => {
    const { shape, names } = word;
    const request = names.length === 3 && !fields.has('request') && !fields.has(`#${i + 1}`);
    const coding = word.several ? createWordCoding('list') : codings[shape];
    const whole = slots.of(names.length === 3 ? 'request' : names[0]!, coding, i + 1);
    const parts = names.length === 3 ? names.map((name) => slots.of(name, codings.part)) : [];
    return { ...word, open: opening[shape], slots: parts, whole, request };
  });
  const host = slots.of('syslog_host', codings.bare);
  // The header stays readable: its time is only touched by a rule that names it.
  const time = fields.has('syslog_time') ? slots.of('syslog_time', createWordCoding('stamp')) : undefined;
  /** A word beyond the pattern is a field by its number. */
  const extra = (number: number, shape: Shape): number => slots.of(`#${number}`, codings[shape], number);

  /** Where a word that begins at `at` ends, without its closing mark; -1 if it does not end. */
  const endOf = ({ bytes, text }: Sheet, at: number, to: number, shape: Shape, several = false): number => {
    let end = at;
    if (shape === 'bare') {
      // An unescaped quote in a bare word comes from a quoted one, so all words after it are in the wrong place.
      for (; end < to && (bytes[end] !== SPACE || (several && bytes[end - 1] === COMMA)); end++) {
        if (bytes[end] === QUOTE && (end === at || !isEscaped(bytes, at, end))) return -1;
      }
      return end;
    }
    end = text.indexOf(closing[shape], at);
    if (shape === 'quoted') while (end >= 0 && isEscaped(bytes, at, end)) end = text.indexOf('"', end + 1);
    return end < to ? end : -1;
  };

  const readRequest = (
    bytes: Uint8Array,
    start: number,
    end: number,
    word: BoundWord,
    found: Found,
  ): void => {
    const [method, url, protocol] = word.slots as [number, number, number];
    const first = methodEnd(bytes, start, end);
    const last = protocolStart(bytes, start, end) - 1;
    if (first < 0 || last <= first) {
      // Not HTTP, or HTTP/0.9: the rule for the URL gets all that the client sent.
      found.add(url, start, end);
      return;
    }
    found.add(method, start, first);
    found.add(url, first + 1, last);
    found.add(protocol, last + 1, end);
  };

  const readHeader = (bytes: Uint8Array, from: number, to: number, found: Found): number => {
    const first = bytes[from]!;
    if (first !== 0x3c && (first < 0x41 || first > 0x5a)) return from;
    const match = header.exec(octets.latin1(bytes, from, Math.min(to, from + headerLength)));
    if (match === null) return from;
    const begin = from + match[1]!.length;
    const start = begin + match[2]!.length + 1;
    if (time !== undefined) found.add(time, begin, start - 1);
    found.add(host, start, start + match[3]!.length);
    return from + match[0].length;
  };

  return {
    slots,
    plan: (program) => planWords(bound, slots, program),
    read(sheet, from, to, found) {
      const { bytes } = sheet;
      let at = readHeader(bytes, from, to, found);
      let word = 0;
      for (; word < bound.length; word++) {
        const { shape, names, optional, present, several, open, whole, request } = bound[word]!;
        const isBare = shape === 'bare';
        const fits = at <= to && (isBare ? bytes[at] !== QUOTE && at < to : at < to && bytes[at] === open);
        if (!fits) {
          if (optional) continue;
          return false;
        }
        const start = isBare ? at : at + 1;
        const end = endOf(sheet, start, to, shape, several);
        if (end < 0 || (isBare && end === start)) return false;
        const isDash = end - start === 1 && bytes[start] === DASH;
        if (isDash ? present : names[0] === '-') return false;
        if (isDash && names[0] === '-') {
          at = end + 1;
          continue;
        }
        if (request) readRequest(bytes, start, end, bound[word]!, found);
        else found.add(whole, start, end);
        at = isBare ? end : end + 1;
        if (at < to && bytes[at] !== SPACE) return false;
        at++;
      }
      for (let number = word + 1; more && at < to; number++) {
        const shape = bytes[at] === QUOTE ? 'quoted' : 'bare';
        const start = shape === 'bare' ? at : at + 1;
        const end = endOf(sheet, start, to, shape);
        if (end < 0) return false;
        found.add(extra(number, shape), start, end);
        at = shape === 'bare' ? end : end + 1;
        if (at < to && bytes[at] !== SPACE) return false;
        at++;
      }
      return at >= to;
    },
  };
}

function planWords(bound: readonly BoundWord[], slots: Slots, program: Program): Plan | undefined {
  const make = createColumns(program);
  const spellings = {
    bare: createWordSpelling('bare'),
    quoted: createWordSpelling('quoted'),
    bracketed: createWordSpelling('bracketed'),
    part: createWordSpelling('part'),
  };
  const columns: (Column | undefined)[] = [];
  const words = bound.map((word): KernelWord | undefined => {
    const { shape, names, open, optional, present, request, whole, slots: parts } = word;
    if (shape === 'braced') return undefined;
    const column = columns.length;
    for (const slot of request ? parts : [whole])
      columns.push(make.of(slots.list[slot]!.treatment, spellings[request ? 'part' : shape]));
    const bits =
      (optional ? bit.optional : 0) |
      (present ? bit.present : 0) |
      (names[0] === '-' ? bit.dashed : 0) |
      (request ? bit.request : 0);
    return { open, bits, column };
  });
  if (columns.length > program.allowance.most || !areAll(words) || !areAll(columns)) return undefined;
  return { columns, words, absent: '-' };
}

const areAll = <Each>(list: readonly (Each | undefined)[]): list is readonly Each[] =>
  !list.includes(undefined);

/** Whether an odd number of backslashes comes before it. */
function isEscaped(bytes: Uint8Array, from: number, at: number): boolean {
  let first = at;
  while (first > from && bytes[first - 1] === BACKSLASH) first--;
  return (at - first) % 2 === 1;
}

/** The place after `GET`, `VERSION-CONTROL` or `-` and a space; -1 if there is none. */
function methodEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && ((bytes[at]! >= 0x41 && bytes[at]! <= 0x5a) || bytes[at] === DASH)) at++;
  return at > start && at < end && bytes[at] === SPACE ? at : -1;
}

const protocol = [...octets.encode('HTTP/')];

/** Where `HTTP/1.1` or `-` begins at the end, after a space; -1 if there is none. */
function protocolStart(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] !== SPACE) at--;
  if (at === start || at === end) return -1;
  if (end - at === 1 && bytes[at] === DASH) return at;
  for (let i = 0; i < protocol.length; i++) if (bytes[at + i] !== protocol[i]) return -1;
  for (let i = at + protocol.length; i < end; i++) {
    if (bytes[i] !== DOT && (bytes[i]! < 0x30 || bytes[i]! > 0x39)) return -1;
  }
  return end > at + protocol.length ? at : -1;
}
