/**
 * @module
 * How a pseudonym is written: `<kind>_<id>_<body>`, after the part of a number that is kept (`+1~tel_k1_…`) or
 * before the domain of an address (`mail_k1_…@example.org`). All code that writes or recognizes pseudonyms uses this file; only
 * `verify` has its own expression, so that it cannot share a mistake.
 *
 * The form does not prove where a text comes from: the 26 characters are not checked, and cannot be without the
 * secret.
 */
import type { Kind } from './identifier.js';

const kinds = 'tel|ip|mail|imsi|imei|iccid|mac|card|ext|id';

/** 16 bytes leave two bits over, which are zero: the last character is one of eight (RFC 4648 §3.5). */
const body = '[a-z2-7]{25}[aeimquy4]';

/** The source of an expression for one without a kept part, for those who look for it inside of other texts. */
export const pseudonymSource = `(?:${kinds})x?_[a-z0-9]{1,12}_${body}`;

/** What a number becomes if it is nobody's. */
export const classWordSource = 'tel_(?:emergency|short|withheld)';

/** How many characters a body has: 128 bits in base32. */
export const bodyLength = 26;

/** One pseudonym and its kept part. */
export interface Written {
  /** Without the `x` of a value that could not be read. */
  readonly kind: Kind;
  /** Of the secret. */
  readonly id: string;
  /** The pseudonym without kept parts. */
  readonly bare: string;
  /** The digits kept before it, without plus; empty if there are none. */
  readonly digits: string;
  /** The domain kept after it, in any form; empty if there is none. */
  readonly domain: string;
}

const whole = new RegExp(`^(?:\\+(\\d{1,15})~)?((${kinds})x?_([a-z0-9]{1,12})_${body})(?:@([^@]{1,253}))?$`);
const kept = new RegExp(`(?:\\+\\d{1,15}~(?=tel_))?${pseudonymSource}`, 'y');
const alone = new RegExp(`${pseudonymSource}(?![a-z\\d])`, 'y');
const classWord = new RegExp(classWordSource, 'y');
const classWords = new Set(['tel_emergency', 'tel_short', 'tel_withheld']);

/** The text before the body. */
export const headOf = (kind: Kind | `${Kind}x`, id: string): string => `${kind}_${id}_`;

/**
 * Reads a text that is one pseudonym, from its first character to its last.
 *
 * @returns undefined for any other text
 * @example
 * readWritten('+1~tel_k1_mfrggzdfmztwq2lknnwg23tpoa')?.digits // '1'
 */
export function readWritten(text: string): Written | undefined {
  const [, digits = '', bare = '', kind = '', id = '', domain = ''] = whole.exec(text) ?? [];
  if (bare === '') return undefined;
  // Only what could be read has a part that is kept, and only these two kinds.
  if ((digits !== '' && !bare.startsWith('tel_')) || (domain !== '' && !bare.startsWith('mail_')))
    return undefined;
  return { kind: kind as Kind, id, bare, digits, domain };
}

/** Whether a text is the word for a class of numbers. */
export const isClassWord = (text: string): boolean => classWords.has(text);

/** Length of the pseudonym at the beginning of a text, including the digits before it; 0 if there is none. */
export const pseudonymLength = (text: string): number => matchLength(kept, text);

/** The same for everything that a transform writes for a party: a pseudonym or a class word. */
export const writtenLength = (text: string): number =>
  matchLength(kept, text) || matchLength(classWord, text);

function matchLength(sticky: RegExp, text: string): number {
  sticky.lastIndex = 0;
  return sticky.test(text) ? sticky.lastIndex : 0;
}

/** Where a pseudonym that begins at a place in a text ends, if no more of a word follows; -1 if none begins there. */
export function pseudonymEnd(text: string, at: number): number {
  alone.lastIndex = at;
  return alone.test(text) ? alone.lastIndex : -1;
}
