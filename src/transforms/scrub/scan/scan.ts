/**
 * @module
 * One pass over a text. A few characters can begin an identifier or stand in the middle of one. At each of them the detectors of
 * the table are asked what it belongs to, and look a bounded distance around it. Nothing that was found is searched again.
 */
import type { Country } from '../national/country.js';
import { createPhoneFinder } from '../number/phone.js';
import { withAccounts } from '../person/everywhere.js';
import { isToldNear } from './accented.js';
import { isLetter } from './character.js';
import { Cursor } from './cursor.js';
import { type Custom, createCustom } from './custom.js';
import { createTable } from './detectors.js';
import { effort } from './effort.js';
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
import type { Why } from './reason.js';
import { idle, type Trace, tellRepeats } from './repeat.js';
import { createNumbers, parties, type Reading, readSpan, spansOf } from './taken.js';
import { type Read, readEscapes } from './view/escape.js';
import { fold } from './view/fold.js';
import { createVisit } from './visit.js';

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
  /** Told what it takes to look (effort.ts). What it throws ends the scan. */
  readonly weigh?: ((values: number) => void) | undefined;
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
    weigh,
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
    weigh,
    inside: options.inside,
    pass: (text, from, to) => pass(text, from, to),
    whole: createWhole({ identifiers, regions, idd, leniency }),
  });
  const tellTaken = createTellTaken(cursor, regions, idd);
  let trace = idle;
  let letters = 0;

  const pass = (text: string, from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      const trigger = triggers[text.charCodeAt(at)]!;
      if (trigger === 0) continue;
      if (at >= trace.next) trace.note(at, to, cursor);
      // Words that begin with letters are told apart quickly, so only every eighth of them counts.
      if (!isLetter(text.charCodeAt(at)) || (letters++ & 7) === 7) weigh?.(effort.visited);
      finds[trigger]!(cursor, at);
      // Nothing else begins within a word that contains digits.
      at = Math.max(at, Math.max(cursor.floor, cursor.words) - 1);
    }
    if (to === text.length) trace.note(to, to, cursor);
  };
  const visit = createVisit(cursor, pass, () => trace);

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
  const lookAccented = own === undefined ? createLookAccented(options) : () => -1;

  const scanAll: Scan = (given, tell) => {
    // If the kernel knows the places, the text is ASCII. Without a backslash it needs no decoding.
    let count = given.includes('\\') ? -1 : look(given);
    const text = count < 0 ? fold(given) : given;
    if (count < 0 && (text !== given || given.includes('\\'))) count = look(text);
    if (count < 0) count = lookAccented(text);
    cursor.open(text, tell);
    letters = 0;
    // `weigh` may throw to end the scan.
    try {
      if (own !== undefined) passWith(own, text);
      else if (count < 0) pass(text, 0, text.length);
      else if (text.length > longest || !areTaken(candidates!, count)) visit(text, candidates!, count);
      else if (!tellTaken(text, candidates!, count)) {
        count = look(text, true);
        if (count < 0) pass(text, 0, text.length);
        else visit(text, candidates!, count);
      }
    } finally {
      cursor.close();
    }
  };

  const follow = (text: string, each: Trace): void => {
    trace = each;
    try {
      scanAll(text, each.tell);
    } finally {
      trace = idle;
    }
  };
  // It is not known how far custom patterns look, so nothing may be skipped with them.
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
function createLook(options: ScanOptions): (text: string, isListed?: boolean) => number {
  const { candidates, regions = [] } = options;
  const depth = depthOf(options);
  const allowed = allowedOf(options);
  candidates?.expect(regions);
  return (text, isListed = text.length > longest) => candidates?.find(text, depth, allowed, isListed) ?? -1;
}

/** The same of a text with accents. */
function createLookAccented(options: ScanOptions): (text: string) => number {
  const { candidates } = options;
  const depth = depthOf(options);
  const allowed = allowedOf(options);
  return (text) =>
    candidates === undefined || text.length > longest || isToldNear(text)
      ? -1
      : candidates.findAccented(text, depth, allowed);
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
