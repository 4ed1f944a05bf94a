/**
 * @module
 * The pieces of a container. A piece that is a pseudonym already is handed on under the identifier of its
 * kind, whatever the place it stands in would make of it: a container that nymline wrote reads as the same
 * literals around the same pseudonyms, so that a second pass changes nothing.
 */
import type { Container, Hints, IdentifierName, Kind, Part } from '../identifier.js';

/** `tel_k1_…`, with the kept part in front if there is one: `+1~tel_k1_…`. */
export const pseudonym =
  /(?:\+?\d{1,15}~)?(tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{26}(?![a-z0-9_])/y;

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

/** Length of the pseudonym that a text begins with; 0 where it begins with none. */
export function pseudonymLength(text: string): number {
  pseudonym.lastIndex = 0;
  return pseudonym.test(text) ? pseudonym.lastIndex : 0;
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
