/**
 * @module
 * How a pseudonym is written: `<kind>_<id>_<body>`, with the part of a number that is kept in front (`+1~tel_k1_…`) or
 * the domain of an address behind (`mail_k1_…@example.org`). Whoever writes one or has to know one asks here; only
 * `verify` has an expression of its own, so that it cannot share a mistake.
 *
 * The shape says nothing of where a text comes from: the 26 characters are not checked, and nobody without the secret
 * could.
 */
import type { Kind } from './identifier.js';

const kinds = 'tel|ip|mail|imsi|imei|iccid|mac|card|ext|id';

/** 16 bytes leave two bits over, which are zero: the last character is one of eight (RFC 4648 §3.5). */
const body = '[a-z2-7]{25}[aeimquy4]';

/** The source of an expression for one without a kept part, for those who look for it inside of other texts. */
export const pseudonymSource = `(?:${kinds})x?_[a-z0-9]{1,12}_${body}`;

/** What a number becomes that is nobody's. */
export const classWordSource = 'tel_(?:emergency|short|withheld)';

/** How many characters a body has: 128 bits in base32. */
export const bodyLength = 26;

/** One pseudonym and its kept part. */
export interface Written {
  /** Without the `x` of a value that could not be read. */
  readonly kind: Kind;
  /** Of the secret. */
  readonly id: string;
  /** Without what is kept. */
  readonly bare: string;
  /** The digits kept in front, without plus; empty where there are none. */
  readonly digits: string;
  /** The domain kept behind, of any form; empty where there is none. */
  readonly domain: string;
}

const whole = new RegExp(`^(?:\\+(\\d{1,15})~)?((${kinds})x?_([a-z0-9]{1,12})_${body})(?:@([^@]{1,253}))?$`);
const kept = new RegExp(`(?:\\+\\d{1,15}~(?=tel_))?${pseudonymSource}`, 'y');
const alone = new RegExp(`${pseudonymSource}(?![a-z\\d])`, 'y');
const classWord = new RegExp(classWordSource, 'y');
const classWords = new Set(['tel_emergency', 'tel_short', 'tel_withheld']);

/** What stands before the body. */
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

/** Length of the pseudonym that a text begins with, the digits in front of it included; 0 where it begins with none. */
export const pseudonymLength = (text: string): number => matchLength(kept, text);

/** The same for what a transform wrote for a party: pseudonym or class word. */
export const writtenLength = (text: string): number =>
  matchLength(kept, text) || matchLength(classWord, text);

function matchLength(sticky: RegExp, text: string): number {
  sticky.lastIndex = 0;
  return sticky.test(text) ? sticky.lastIndex : 0;
}

/** Where the pseudonym ends that begins at a place in a text, not followed by more of a word; -1 where none begins. */
export function pseudonymEnd(text: string, at: number): number {
  alone.lastIndex = at;
  return alone.test(text) ? alone.lastIndex : -1;
}
