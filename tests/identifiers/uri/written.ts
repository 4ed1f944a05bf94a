/**
 * @module
 * What a transform above would write for a reading, with stand-ins for the keyed pseudonyms: enough to see
 * which pieces stay, and whether a second pass changes anything. Written apart from the transforms.
 */
import { createHash } from 'node:crypto';
import { createExt } from '../../../src/identifiers/ext.js';
import type { Hints, Identifier, Kind, Part, Reading } from '../../../src/identifiers/identifier.js';
import { createMsisdn, createPhone } from '../../../src/identifiers/phone.js';
import { createUri } from '../../../src/identifiers/uri.js';

const isPseudonym = /^(?:\+\d{1,15}~)?[a-z]{2,6}_[a-z0-9]{1,12}_[a-z2-7]{26}$/;

/** A stand-in of the right shape: 26 characters of base32 out of an unkeyed hash. */
export function standIn(kind: string, canonical: string): string {
  const bytes = createHash('sha256').update(canonical).digest();
  const body = [...bytes.subarray(0, 26)].map((byte, at) =>
    'abcdefghijklmnopqrstuvwxyz234567'.charAt(byte & (at < 25 ? 31 : 28)),
  );
  return `${kind}_k1_${body.join('')}`;
}

const opaque = (name: Identifier['name'], kind: Kind): Identifier => ({
  name,
  kind,
  read: (value) => ({ is: 'found', kind, canonical: value }),
});

export function identifierOf({ identifier, hints = {} }: Exclude<Part, string>): Identifier {
  if (identifier === 'phone') return createPhone(hints);
  if (identifier === 'msisdn') return createMsisdn(hints);
  if (identifier === 'ext') return createExt(hints);
  if (identifier === 'uri') return createUri(hints);
  return opaque(identifier, identifier === 'ip' ? 'ip' : identifier === 'email' ? 'mail' : 'id');
}

/** The value as it would be written out. */
export function written(identifier: Identifier, value: string): string {
  if (isPseudonym.test(value)) return value;
  const reading = identifier.read(value);
  if (reading === undefined) return standIn(`${identifier.kind}x`, value);
  if (reading.is === 'found') return standIn(reading.kind, reading.canonical);
  if (reading.is === 'special') return reading.word;
  return reading.parts
    .map((part) => (typeof part === 'string' ? part : written(identifierOf(part), part.value)))
    .join('');
}

/** A reading in one line: literals as they are, `{phone +1…}` for a part, `{ext 12 @tenant}` with its tenant. */
export function shown(reading: Reading): string {
  if (reading === undefined) return 'undefined';
  if (reading.is === 'found') return `${reading.kind} ${reading.canonical}`;
  if (reading.is === 'special') return reading.word;
  return reading.parts.map((part) => (typeof part === 'string' ? part : shownPart(part))).join('');
}

function shownPart({
  identifier,
  value,
  hints,
}: {
  identifier: string;
  value: string;
  hints?: Hints;
}): string {
  const tenant = typeof hints?.tenant === 'string' ? hints.tenant : undefined;
  return `{${identifier} ${value}${identifier === 'ext' ? ` @${tenant}` : ''}}`;
}

/** The literals of a container, nested ones too. */
export function literalsOf(reading: Reading): readonly string[] {
  if (reading?.is !== 'container') return [];
  return reading.parts.flatMap((part) =>
    typeof part === 'string' ? [part] : literalsOf(identifierOf(part).read(part.value)),
  );
}
