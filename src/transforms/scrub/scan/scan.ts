/**
 * @module
 * One pass over a text. A few characters can begin an identifier or stand in the middle of one; at each the detector of
 * the table is asked what it belongs to, and looks a bounded way around it. Nothing that was found is looked at again.
 */
import { spelledOut } from '../address/ip.js';
import type { Country } from '../national/country.js';
import { createPhoneFinder } from '../number/phone.js';
import { withAccounts } from '../person/everywhere.js';
import { isDigit, isLetter, isWord } from './character.js';
import { Cursor } from './cursor.js';
import { type Custom, createCustom } from './custom.js';
import { createTable } from './detectors.js';
import { type Read, readEscapes } from './escape.js';
import {
  type Candidates,
  depthOf,
  type Found,
  identifierOf,
  type Leniency,
  type Naming,
  type ScrubName,
  scrubNames,
  type Tell,
} from './finding.js';
import { fold } from './fold.js';
import type { Why } from './reason.js';
import { idle, type Trace, tellRepeats } from './repeat.js';
import { createNumbers, parties, type Reading, readSpan, spansOf } from './taken.js';

export interface ScanOptions {
  /** What to look for; everything where it is left out. */
  readonly identifiers?: readonly ScrubName[] | undefined;
  /** For phone numbers written nationally. */
  readonly regions?: readonly string[] | undefined;
  /** Dial prefixes that stand for the plus. */
  readonly idd?: readonly string[] | undefined;
  /** How much must say that digits are a telephone number; without, `usual`. */
  readonly leniency?: Leniency | undefined;
  /** Whether names are looked for, too. */
  readonly names?: Naming | undefined;
  /** Countries whose national numbers are looked for, and passports and dates of birth with them. */
  readonly nationalIds?: readonly Country[] | undefined;
  readonly custom?: readonly Custom[] | undefined;
  /** Told why something that looks like an identifier is none; what is found, the scan itself tells. */
  readonly explain?: ((start: number, end: number, why: Why) => void) | undefined;
  /** For text inside, percent-encoded or in Base64: what it becomes, or undefined where it stays. */
  readonly inside?: ((text: string) => string | undefined) | undefined;
  /** A URI may be told by what it has of a number and an address, which become what they become in it. */
  readonly isParted?: boolean | undefined;
  /** Where to look; without, all of the text is looked at. It must not be asked again before a scan is done. */
  readonly candidates?: Candidates | undefined;
}

/** Tells of everything that is found, from left to right, no two of them overlapping. */
export type Scan = (text: string, tell: Tell) => void;

/**
 * @example
 * createScan({})('from 192.0.2.1', (start, end, name) => console.log(start, end, name)) // 5 14 'ip'
 */
export function createScan(options: ScanOptions): Scan {
  const {
    identifiers = scrubNames,
    regions = [],
    idd = [],
    leniency,
    names,
    nationalIds = [],
    custom = [],
    candidates,
  } = options;
  const wanted = wantedOf(options);
  const own = createCustom(custom);
  const { triggers, finds } = createTable(wanted);
  let read: Read | undefined;
  const explain: typeof options.explain =
    options.explain &&
    ((start, end, why) => options.explain?.(read?.places[start] ?? start, read?.ends[end] ?? end, why));
  const cursor = new Cursor({
    wanted,
    hasSecrets: wanted.has('secret') || wanted.has('cookie'),
    phones: createPhoneFinder(regions, idd, leniency),
    countries: nationalIds,
    explain,
    inside: options.inside,
    pass: (text, from, to) => pass(text, from, to),
    whole: createWhole({ identifiers, regions, idd, leniency }),
  });
  const tellTaken = createTellTaken(cursor, regions, idd);
  let trace = idle;

  const pass = (text: string, from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const trigger = triggers[text.charCodeAt(at)]!;
      if (trigger === 0) continue;
      if (at >= trace.next) trace.note(at, to, cursor);
      finds[trigger]!(cursor, at);
      // Nothing else begins inside a word with digits in it.
      at = Math.max(at, Math.max(cursor.floor, cursor.words) - 1);
    }
    if (to === text.length) trace.note(to, to, cursor);
  };

  /** A place, and what stands behind it as far as it belongs to it. @returns up to where that has been dealt with */
  const visitOne = (text: string, at: number, from: number): number => {
    if (at >= trace.next) trace.note(at, from, cursor);
    const before = cursor.floor;
    pass(text, isDigit(text.charCodeAt(at)) ? chainStart(text, at, from) : at, at + 1);
    const done = Math.max(at + 1, cursor.floor, cursor.words);
    // Of what is no digit nothing more than itself was looked at.
    const isOne = done === at + 1 && !isDigit(text.charCodeAt(at));
    if (cursor.floor === before)
      return isOne || !isWord(text.charCodeAt(done)) ? done : passRest(cursor, text, done, pass);
    return passList(cursor, text, isClosed(text, done) ? done : passRest(cursor, text, done, pass), pass);
  };

  /** Only where something may be found. */
  const visit = (text: string, { places, span }: Candidates, count: number): void => {
    let done = 0;
    /** Where a number stands again that was found. */
    let again = Number.POSITIVE_INFINITY;
    for (let i = 0; i < count || again < text.length; ) {
      const place = i < count ? places[i]! : Number.POSITIVE_INFINITY;
      const at = place < span || i >= count ? place : place - span;
      if (again < at) {
        if (again >= done) done = visitOne(text, again, done);
      } else if (at < place) {
        if (at >= trace.next) trace.note(at, done, cursor);
        done = Math.max(done, takeAddress(cursor, at, places[i + 1]!));
        i += 2;
      } else {
        if (at >= done) done = visitOne(text, at, done);
        i++;
      }
      again = cursor.mentions.nextFrom(text, done);
    }
    trace.note(text.length, done, cursor);
  };

  /** The policy's own identifiers may begin anywhere. */
  const passWith = (matcher: NonNullable<typeof own>, text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const end = matcher(text, at);
      if (end > at) cursor.accept(at, end, 'custom', text.slice(at, end));
      else finds[triggers[text.charCodeAt(at)]!]!(cursor, at);
      if (cursor.floor > at) at = cursor.floor - 1;
    }
  };

  const look = own === undefined ? createLook(options) : () => -1;

  const scanAll: Scan = (given, tell) => {
    // What has places is ASCII, and without a backslash nothing of it is seen otherwise.
    let count = given.includes('\\') ? -1 : look(given);
    const text = count < 0 ? fold(given) : given;
    if (count < 0 && (text !== given || given.includes('\\'))) count = look(text);
    cursor.open(text, tell);
    if (own !== undefined) passWith(own, text);
    else if (count < 0) pass(text, 0, text.length);
    else if (text.length > longest || !areTaken(candidates!, count)) visit(text, candidates!, count);
    else if (!tellTaken(text, candidates!, count)) visit(text, candidates!, look(text, 0));
    cursor.close();
  };

  const follow = (text: string, each: Trace): void => {
    trace = each;
    scanAll(text, each.tell);
    trace = idle;
  };
  // Of patterns of the policy's own nobody knows how far they look.
  const mayRepeat = own === undefined && explain === undefined;
  const scan: Scan = (text, tell) => {
    if (!mayRepeat || !tellRepeats(text, tell, follow)) scanAll(text, tell);
  };
  const tellAll = names === undefined ? scan : withAccounts(scan);
  return (given, tell) => {
    read = readEscapes(given);
    if (read === undefined) tellAll(given, tell);
    else {
      const { text, places, ends } = read;
      tellAll(text, (start, end, name, value) => tell(places[start]!, ends[end]!, name, value));
      read = undefined;
    }
  };
}

/** Where to look in a text, and what is taken there: how many words there are of it, -1 where all of the text is to be looked at. */
function createLook(options: ScanOptions): (text: string, taking?: number) => number {
  const { candidates, regions = [] } = options;
  const depth = depthOf(options);
  const allowed = allowedOf(options);
  candidates?.expect(regions);
  return (text, taking = text.length > longest ? 0 : allowed) => candidates?.find(text, depth, taking) ?? -1;
}

/** What may be taken: a name may be an address of mail, and each word with a digit somebody's national number. */
function allowedOf({
  identifiers = scrubNames,
  regions = [],
  leniency,
  names,
  nationalIds = [],
  isParted = false,
}: ScanOptions): number {
  if (names !== undefined || nationalIds.length > 0) return 0;
  const spans = spansOf(identifiers, regions, leniency);
  return isParted && parts.every((name) => identifiers.includes(name)) ? spans : spans & ~parties;
}

/** What a URI is told by. */
const parts = ['phone', 'ip', 'email'] as const;

function wantedOf({ identifiers = scrubNames, names, nationalIds = [] }: ScanOptions): ReadonlySet<string> {
  return new Set([
    ...identifiers,
    ...(names === undefined ? [] : ['name']),
    ...(nationalIds.length === 0 ? [] : ['national', 'birthdate']),
    'custom',
    'coded',
  ]);
}

/**
 * Of a text in which nothing is but what was taken.
 *
 * @returns false where the text around must be asked, and nothing was told
 */
function createTellTaken(
  cursor: Cursor,
  regions: readonly string[],
  idd: readonly string[],
): (text: string, candidates: Candidates, count: number) => boolean {
  let numbers: ReturnType<typeof createNumbers> | undefined;
  return (text, { places, span }, count) => {
    const told: (readonly [start: number, end: number, ...reading: Exclude<Reading, undefined | 'stays'>])[] =
      [];
    for (let i = 0; i < count; i += 2) {
      const start = places[i]! - span;
      const last = places[i + 1]!;
      const end = last < span ? last : last - span;
      const value = text.slice(start, end);
      numbers ??= createNumbers(regions, idd);
      const reading = last < span ? readSpan(value, numbers) : (['secret', value] as const);
      if (reading === undefined) return false;
      if (reading !== 'stays') told.push([start, end, ...reading]);
    }
    for (const each of told) cursor.accept(...each);
    return true;
  };
}

/** Longer texts may repeat themselves, and are looked at place by place. */
const longest = 8192;

/** Nothing else is among the places. */
function areTaken({ places, span }: Candidates, count: number): boolean {
  for (let i = 0; i < count; i += 2) if (places[i]! < span) return false;
  return true;
}

/** An address of which there is no doubt. @returns its end */
function takeAddress(cursor: Cursor, start: number, end: number): number {
  cursor.accept(start, end, 'ip', spelledOut(cursor.text.slice(start, end)));
  cursor.pass(end);
  cursor.colons = Math.max(cursor.colons, end);
  return end;
}

/** What a text is from its first character to its last, of what has a pseudonym of its own. */
function createWhole({ identifiers = scrubNames, ...options }: ScanOptions): Cursor['search']['whole'] {
  let scan: Scan | undefined;
  return (text) => {
    scan ??= createScan({
      ...options,
      identifiers: identifiers.filter((each) => each !== 'secret' && each !== 'url'),
    });
    let result: [ScrubName, string] | undefined;
    scan(text, (start, end, name, value) => {
      if (start > 1 || end !== text.length || name === 'uri') return;
      if (name === 'coordinates' || isRead(name)) result = [name, value];
    });
    return result;
  };
}

const isRead = (name: Found): name is ScrubName => identifierOf[name as ScrubName] !== undefined;

/** What stands here goes on with no word, date or time: behind a finding the places hold. */
function isClosed(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // A comma stands before the fraction of a second, too.
  if (code === 44) return !isDigit(text.charCodeAt(at + 1));
  return (
    code === 34 ||
    code === 39 ||
    code === 60 ||
    code === 62 ||
    code === 93 ||
    code === 59 ||
    Number.isNaN(code)
  );
}

/**
 * Places are chosen by words, dates and times that are whole: what is left of one is looked at again.
 *
 * @returns where a word begins behind it
 */
function passRest(
  cursor: Cursor,
  text: string,
  from: number,
  pass: (text: string, from: number, to: number) => void,
): number {
  let rest = from;
  for (let done = nextWord(text, from); ; ) {
    const { floor } = cursor;
    pass(text, rest, done);
    rest = Math.max(cursor.floor, cursor.words);
    if (rest <= done) {
      // Behind what was found here it goes on.
      const next = cursor.floor > floor ? nextWord(text, rest) : done;
      if (next <= done) return done;
      rest = done;
      done = next;
    } else done = nextWord(text, rest);
  }
}

/**
 * What follows in a list is what was found before: no place says so (`topicOfList` in ../number/list.ts).
 *
 * @returns up to where it has been dealt with
 */
function passList(
  cursor: Cursor,
  text: string,
  from: number,
  pass: (text: string, from: number, to: number) => void,
): number {
  for (let done = from; ; ) {
    const { floor } = cursor;
    const next = cursor.last === undefined ? 0 : listEnd(text, floor);
    if (next <= done) return done;
    pass(text, done, next);
    done = Math.max(next, cursor.floor, cursor.words);
    if (cursor.floor === floor) return done;
    if (!isClosed(text, done)) done = passRest(cursor, text, done, pass);
  }
}

/** Up to and with the first digit behind a finding, where what parts two of a list may stand between; 0 where none follows. */
function listEnd(text: string, from: number): number {
  for (let at = from; at < from + longestLink; at++) if (isDigit(text.charCodeAt(at))) return at + 1;
  return 0;
}
/** `"> desde <"`, a plus and a parenthesis. */
const longestLink = 11;

/** Where what a mark ties to the digits at a place begins: `2/5550123` is no number from its second part on. */
function chainStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - longestChain);
  let start = at;
  while (start > least) {
    const before = text.charCodeAt(start - 1);
    if (isTie(before) || isWord(before)) start--;
    // `2 - 5550123`, `2 (202) 555-0123`
    else if (before === 40 && isDigit(text.charCodeAt(start - 2))) start--;
    else if (before === 40 && text.charCodeAt(start - 2) === 32 && isDigit(text.charCodeAt(start - 3)))
      start -= 2;
    else if (before === 32 && text.startsWith(' - ', start - 3) && isDigit(text.charCodeAt(start - 4)))
      start -= 3;
    else break;
  }
  return start;
}
const longestChain = 64;

/** `+`, `-`, `.`, `/`, `:` */
const isTie = (code: number): boolean => code === 43 || (code >= 45 && code <= 47) || code === 58;

/** A date, a time and its zone have two blanks between them, and nothing that is passed over as a whole has more. */
const mostBlanks = 2;

/** Where a word begins behind a blank, of letters or beyond all of which a part may be left. */
function nextWord(text: string, from: number): number {
  let at = from;
  for (let blanks = 0; blanks <= mostBlanks; blanks++) {
    at = text.indexOf(' ', at) + 1;
    if (at === 0) return text.length;
    if (isLetter(text.charCodeAt(at))) break;
  }
  return at;
}
