/**
 * @module
 * The pieces of a container. A piece that is already a pseudonym is passed on under the identifier of its
 * kind, whatever its place would make of it: a container that nymline wrote is read as the same
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
 * The longest text that is taken apart: a whole SIP message over UDP has 64 kB, and each piece costs a keyed hash. This
 * limits the cost of a hostile value, whichever of the grammars it targets.
 */
export const longest = 8192;

/**
 * The longest list that is taken apart: of hops, addresses or cookies. Elements are counted, not characters, because the list that
 * nymline writes is longer than the one it read, and must still be accepted. A longer list counts as one value that cannot be read.
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
  // A domain after it is a separate host.
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
