/**
 * @module
 * The pieces of a container. A piece that is a pseudonym already is handed on under the identifier of its
 * kind, whatever the place it stands in would make of it: a container that nymline wrote reads as the same
 * literals around the same pseudonyms, so that a second pass changes nothing.
 */
import type { Container, Hints, IdentifierName, Kind, Part } from '../identifier.js';
import { readWritten } from '../written.js';

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

/**
 * No longer list is taken apart: of hops, of addresses, of cookies. Counted, not measured: what nymline wrote of a list
 * is longer than what it read, and must still be one. Longer ones are read as one value, which nothing can read.
 */
export const longestList = 512;

/**
 * Makes a piece that will be transformed.
 *
 * @param identifier - what the piece is, by its place
 * @param value - the piece
 * @param hints - how such values are written here
 * @returns a part for that identifier; for a pseudonym, one for the identifier of its kind
 */
export function partOf(identifier: IdentifierName, value: string, hints?: Hints): Part {
  const written = readWritten(value);
  // A domain after it is a host of its own.
  if (written !== undefined && written.domain === '') return { identifier: identifiers[written.kind], value };
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
