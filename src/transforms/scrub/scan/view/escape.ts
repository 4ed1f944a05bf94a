/**
 * @module
 * Characters that were written as escapes, `\\u003c`, `\\x22`, `&quot;`, and the colour codes of terminals, raw or written out.
 * They are decoded, so that the text beside them is seen as it was meant, and maps lead each position back into the text.
 */
import { isDigit, isSpace } from '../character.js';

export interface Read {
  readonly text: string;
  /** By place in it, the place in the text that was given; the end of all, too. */
  readonly places: Uint32Array;
  /** By where something ends in it, where that ends in the text that was given: before what is not seen at all. */
  readonly ends: Uint32Array;
}

/** With as many backslashes as there are layers; nginx writes each of them as an escape, too. */
const slash = String.raw`(?<!\\)\\(?:\\|x5c|u005c)*`;
const written = [
  // RFC 8259 §7, for ASCII only.
  String.raw`${slash}u00(?<unicode>[2-7][\da-f]|0[9ad])`,
  // Only marks, since letters and digits are written this way only to hide them.
  String.raw`${slash}x(?<hex>2[\da-f]|3[a-f]|40|5[b-f]|60|7[b-e]|0[9ad])`,
  // Tab, newline, blank and quotes, as written in mount tables, shells and syslog.
  `${slash}0(?<octal>1[125]|4[027])`,
  String.raw`#0(?<syslog>1[125])(?!\d)`,
  String.raw`(?<!\\)\\\\+(?<layer>[nrt])(?=[+\d(]|eyJ|[\w.+-]{1,64}@)`,
  // In fields of CEF events (ArcSight Common Event Format, "Character Encoding").
  String.raw`(?<!\\)\\(?<equals>=)`,
  // A no-break space, as a code point or in UTF-8, but not as the end of another character.
  String.raw`(?<!\\x[89a-f][\da-f])${slash}(?<blank>u00a0|u202f|xc2\\+xa0|xa0|302\\+240)`,
  // HTML, 13.2.5.72.
  String.raw`&(?<entity>quot|lt|gt|amp|apos|#(?:\d{2,3}|x[2-7][\da-f]));`,
];
/** RFC 2045 §6.7; a line that was broken goes on. */
const printed = String.raw`=(?<printed>[2-7][\da-f]|09)|(?<space>=c2=a0|=a0)|(?<soft>=\r?\n)`;

/** ECMA-48 §5.4, §8.3.117: `ESC [ … m` and its like, raw and as programs write it out; and what is left where the escape was taken. */
const colour = [
  String.raw`(?:\x1b\[|\x9b)[\d;:?<=>]{0,32}[ -/]{0,2}[@-~]`,
  String.raw`\x1b[()][AB0](?!\d)`,
  String.raw`\x1b\]\d{1,4};`,
  String.raw`(?:${slash}(?:x1b|u001b|033|e)|\^\[|#033|\u241b)\[[\d;:?]{0,32}[mK]`,
  String.raw`\[\d{1,3}(?:;\d{1,3}){0,5}m(?!s?\]|:\d)`,
].join('|');

/** What shows as nothing: a soft hyphen, marks that join, part or turn what is written, and the one that begins a file. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
const escaped = new RegExp(
  `${written.join('|')}|(?<colour>(?:${colour})+)|(?<unseen>${unseen.source}+)`,
  'gi',
);
const printable = new RegExp(`${printed}|${escaped.source}`, 'gi');
const named: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" };

/** @returns undefined where nothing is escaped so */
export function readEscapes(raw: string): Read | undefined {
  // Between the arguments of a process, and millions in bytes that are no text: each in its place.
  const given = raw.includes('\0') ? raw.replaceAll('\0', ' ') : raw;
  const isPrinted = isPrintable(given);
  if (!isPrinted && !mayEscape(given)) return given === raw ? undefined : inPlace(given);
  const search = isPrinted ? printable : escaped;
  let text = '';
  let taken = 0;
  let places: Uint32Array | undefined;
  let ends: Uint32Array | undefined;
  let at = 0;
  const keep = (end: number): void => {
    text += given.slice(taken, end);
    for (let from = taken; from < end; from++) {
      places![at] = from;
      ends![++at] = from + 1;
    }
  };
  search.lastIndex = 0;
  for (let match = search.exec(given); match !== null; match = search.exec(given)) {
    const end = search.lastIndex;
    const character = characterOf(match, given, end);
    if (character === undefined) continue;
    places ??= new Uint32Array(given.length + 1);
    ends ??= new Uint32Array(given.length + 1);
    keep(match.index);
    taken = end;
    if (character === '') continue;
    text += character;
    places[at] = match.index;
    ends[++at] = end;
  }
  if (places === undefined || ends === undefined) return given === raw ? undefined : inPlace(given);
  keep(given.length);
  places[at] = given.length;
  return { text, places, ends };
}

function inPlace(text: string): Read {
  const places = new Uint32Array(text.length + 1).map((_, at) => at);
  return { text, places, ends: places };
}

/** What is asked of each text: nearly all have none of these. */
const mayEscape = (given: string): boolean =>
  given.includes('\\') ||
  given.includes('&') ||
  given.includes('\x1b') ||
  given.includes('\x9b') ||
  given.includes('#0') ||
  mayColour(given) ||
  unseen.test(given);

/** `[36m`, `^[[m`: at each bracket, as an expression that looked for them took 0.1 µs longer for a message (Node 20). */
function mayColour(given: string): boolean {
  for (let at = given.indexOf('['); at >= 0; at = given.indexOf('[', at + 1)) {
    let end = at + 1;
    let code = given.charCodeAt(end);
    if (code === 91) return true;
    while (code >= 48 && code <= 59 && end - at <= 24) code = given.charCodeAt(++end);
    if (code === 109 && end > at + 1) return true;
  }
  return false;
}

/** What mail escapes and hardly anybody else writes; and what it may be where numbers are none behind an equals sign. */
const mime = /quoted-printable|=3D["'<]|=C2=A0/i;
const likely = /=3D\+|=(?:20)?\r?\n|=20$|=3D\S{0,256}=20(?!\d)/;
const other = /=(?![\dA-F]{2}|\r?\n|$)/;
/** `msisdn=2025550123` */
const counted = /=(?!3D)\d{3}/;

/** Text of mail as it was sent: each equals sign is of an escape. */
const isPrintable = (given: string): boolean =>
  (given.includes('=3D') || given.includes('=C2=A0')) &&
  !other.test(given) &&
  (mime.test(given) || (likely.test(given) && !counted.test(given)));

/** @returns nothing for what is not seen, undefined for what is seen as it is written */
function characterOf(
  { 0: match, index, groups = {} }: RegExpExecArray,
  given: string,
  end: number,
): string | undefined {
  const { unicode, hex, octal, syslog, layer, entity } = groups;
  if (groups.colour !== undefined) return isShown(match, given, index, end) ? ' ' : '';
  if (groups.unseen !== undefined) return isInside(given, index, end) ? '' : undefined;
  const code = unicode ?? hex ?? groups.printed;
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  const eights = octal ?? syslog;
  if (eights !== undefined) return String.fromCharCode(Number.parseInt(eights, 8));
  if (layer !== undefined) return layer === 't' ? '\t' : '\n';
  if (entity !== undefined) return entityOf(entity.toLowerCase());
  if (groups.equals !== undefined) return '=';
  return groups.soft === undefined ? ' ' : '';
}

const isNear = (mark: string | undefined): boolean => mark === undefined || isSpace(mark.charCodeAt(0));
const ties = new Set('=([{<"\'`,;|');
const tied = new Set('=:)]}>"\'`,;|');
/** Nothing but colours, and what grep puts behind them. */
const isPainted = (codes: string): boolean => !/\[(?:\d+K|[\d;:?]*[^\d;:?mK])/.test(codes);

/**
 * Whether codes end a word. They show as nothing, and do not come between a name and its value; nor into a number of which a part
 * was marked, as grep marks what it has found.
 */
function isShown(codes: string, given: string, start: number, end: number): boolean {
  const before = given[start - 1];
  const after = given[end];
  if (isNear(before) || isNear(after) || ties.has(before!)) return false;
  // `::1`
  if (tied.has(after!) && !given.startsWith('::', end)) return false;
  return !(endsDigits(given, start) && beginsDigits(given, end) && isPainted(codes));
}

const numeral = /[\d.:()+-]/;
const lettered = /[a-z._@:-]/i;

/** What shows as nothing stands in a number, a name or an address, which are read without. */
function isInside(given: string, start: number, end: number): boolean {
  const before = given[start - 1] ?? '';
  const after = given[end] ?? '';
  const isBoth = (kind: RegExp): boolean => kind.test(before) && kind.test(after);
  return [before, after].some((each) => each === '@' || each === ' ') || isBoth(numeral) || isBoth(lettered);
}

const isJoint = (code: number): boolean => code === 45 || code === 46 || code === 58;
const endsDigits = (text: string, end: number): boolean =>
  isDigit(text.charCodeAt(end - 1)) ||
  (isJoint(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end - 2)));
const beginsDigits = (text: string, start: number): boolean =>
  isDigit(text.charCodeAt(start)) || (isJoint(text.charCodeAt(start)) && isDigit(text.charCodeAt(start + 1)));

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return named[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 32 && code < 127 ? String.fromCharCode(code) : undefined;
}
