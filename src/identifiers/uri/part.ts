/**
 * @module
 * The pieces of a container. A piece that is a pseudonym already is handed on under the identifier of its
 * kind, whatever the place it stands in would make of it: a container that nymline wrote reads as the same
 * literals around the same pseudonyms, so that a second pass changes nothing.
 */
import type { Container, Hints, IdentifierName, Kind, Part } from '../identifier.js';

/** `tel_k1_…`, with the kept part in front if there is one: `+1~tel_k1_…`. */
const pseudonym =
  /(?:\+?\d{1,15}~)?(tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{26}/y;

/** What a number may have become that was nobody's. */
const classWord = /tel_(?:withheld|emergency|short)/y;

const identifiers: Record<Kind, IdentifierName> = {
  tel: 'phone',
  ip: 'ip',
  mail: 'email',
  imsi: 'imsi',
  imei: 'imei',
  iccid: 'iccid',
  mac: 'mac',
  card: 'card',
  ext: 'ext',
  id: 'opaque',
};

/**
 * No longer text is taken apart: a whole SIP message over UDP has 64 kB, and each piece costs a keyed hash. It
 * also bounds what a hostile value can cost, whichever of the grammars it aims at.
 */
export const longest = 8192;

/** Length of the pseudonym that a text begins with; 0 where it begins with none. */
export const pseudonymLength = (text: string): number => matchLength(pseudonym, text);

/** Length of what a transform wrote for a party, pseudonym or class word, that a text begins with. */
export const writtenLength = (text: string): number =>
  matchLength(pseudonym, text) || matchLength(classWord, text);

function matchLength(sticky: RegExp, text: string): number {
  sticky.lastIndex = 0;
  return sticky.test(text) ? sticky.lastIndex : 0;
}

/**
 * Makes a piece that will be transformed.
 *
 * @param identifier - what the piece is, by its place
 * @param value - the piece
 * @param hints - how such values are written here
 * @returns a part for that identifier; for a pseudonym, one for the identifier of its kind
 */
export function partOf(identifier: IdentifierName, value: string, hints?: Hints): Part {
  pseudonym.lastIndex = 0;
  const kind = pseudonym.exec(value)?.[1] as Kind | undefined;
  if (kind !== undefined && pseudonym.lastIndex === value.length)
    return { identifier: identifiers[kind], value };
  return hints === undefined ? { identifier, value } : { identifier, value, hints };
}

/** A container of these pieces, neighbouring literals joined. */
export function container(pieces: readonly Part[]): Container {
  const parts: Part[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return { is: 'container', parts };
}
