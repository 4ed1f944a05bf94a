/**
 * @module
 * The transform that gives nymline its name: `<kind>_<id>_<body>`, the body a keyed hash of the canonical
 * form. A kept part comes first (`+1~tel_k1_…`), a kept domain last (`mail_k1_…@example.org`).
 */

import { emailDomain } from '../identifiers/email.js';
import { isPlainHost } from '../identifiers/host.js';
import type { Found } from '../identifiers/identifier.js';
import { callingCodeOf } from '../identifiers/phone/calling-code.js';
import { headOf, isClassWord, readWritten } from '../identifiers/written.js';
import { createUnpack, maxNesting } from './container.js';
import type { Apply, Batch, Keys, Setting } from './transform.js';

export interface PseudonymOptions {
  /** What stays readable: the calling code, that many leading digits, or the domain of an address. */
  readonly keep?: 'country' | 'domain' | number | undefined;
}

/**
 * A value that already is a pseudonym of a known key, with no more kept than a calling code, or a class
 * word: applying a program to its own output changes nothing.
 */
export function isPseudonym(value: string, keys: Keys): boolean {
  if (value.length < 9 || value.length > 64 || !value.includes('_')) return false;
  if (isClassWord(value)) return true;
  const written = readWritten(value);
  return (
    written !== undefined &&
    keys.ids.has(written.id) &&
    written.domain === '' &&
    (written.digits === '' || isCallingCode(written.digits))
  );
}

const isCallingCode = (digits: string): boolean => callingCodeOf(`+${digits}`) === digits;

/** `telx_k1_…`: a value its identifier cannot read is hashed from its raw text, and counted. */
export function pseudonymizeUnread(value: string, { identifier, keys, unparsed }: Setting): string {
  unparsed(value.length);
  const kind = `${identifier.kind}x` as const;
  return headOf(kind, keys.id) + keys.body(kind, value);
}

/**
 * Pseudonyms for the values of one identifier. Containers keep their form, and each identifier inside is
 * pseudonymized as its own kind; constants that single nobody out stay constants.
 *
 * @example
 * createPseudonym({ keep: 'country' }, setting)('+12025550123') // '+1~tel_k1_…'
 */
export function createPseudonym(options: PseudonymOptions, setting: Setting): Apply {
  const apply = nested(options, setting, 0);
  return options.keep === undefined ? Object.assign(apply, { batch: createBatch(setting) }) : apply;
}

/** What an engine may hash itself: identifiers that are whole values. */
function createBatch({ identifier, keys }: Setting): Batch {
  const { kind, plain: shape } = identifier;
  return {
    ...(shape === undefined ? {} : { plain: { kinds: [kind], shape } }),
    read(value) {
      if (value.includes('_')) return undefined;
      const reading = identifier.read(value);
      return reading?.is === 'found' ? reading : undefined;
    },
    keyOf: (kind) => ({ head: headOf(kind, keys.id), ...keys.states(kind) }),
  };
}

function nested(options: PseudonymOptions, setting: Setting, depth: number): Apply {
  const { identifier, keys } = setting;
  const { keep } = options;

  const write = (reading: Found): string => {
    const pseudonym = headOf(reading.kind, keys.id) + keys.body(reading.kind, reading.canonical);
    if (keep === undefined) return pseudonym;
    if (reading.kind === 'tel' && keep !== 'domain') {
      const digits =
        keep === 'country' ? callingCodeOf(reading.canonical) : reading.canonical.slice(1, 1 + keep);
      return digits === '' ? pseudonym : `+${digits}~${pseudonym}`;
    }
    if (reading.kind === 'mail' && keep === 'domain') {
      const domain = emailDomain(reading.canonical);
      // An address in brackets is somebody's, and a lone word may be.
      return domain.includes('.') && isPlainHost(domain) ? `${pseudonym}@${domain}` : pseudonym;
    }
    return pseudonym;
  };

  const unpack = createUnpack(setting, (inner) => nested(options, inner, depth + 1));

  return (value) => {
    if (value.includes('_')) {
      const passed = pass(value, keep, setting);
      if (passed !== undefined) return passed;
    }
    const reading = identifier.read(value);
    if (reading === undefined) return pseudonymizeUnread(value, setting);
    if (reading.is === 'found') return write(reading);
    if (reading.is === 'special') return reading.word;
    return depth < maxNesting ? unpack(reading) : pseudonymizeUnread(value, setting);
  };
}

/**
 * A value that is a pseudonym from end to end, with as much kept as the rule allows and nothing else; undefined for any
 * other value.
 */
function pass(
  value: string,
  keep: PseudonymOptions['keep'],
  { keys, identifier: { kind, name } }: Setting,
): string | undefined {
  if (isClassWord(value)) return value;
  const written = readWritten(value);
  if (written === undefined || !keys.ids.has(written.id)) return undefined;
  const { bare, digits, domain } = written;
  if (domain !== '') {
    // Elsewhere it is a user and a host, and with anything after the domain a list.
    if ((kind !== 'mail' && name !== 'account') || !isKeptDomain(domain)) return undefined;
    return keep === 'domain' ? value : bare;
  }
  if (digits === '') return value;
  if (keep === 'country') return isCallingCode(digits) ? value : bare;
  return typeof keep === 'number' && digits.length <= keep ? value : bare;
}

/** Two labels or more, in canonical form. One label, and an address in brackets, may name one host. */
const isKeptDomain = (domain: string): boolean =>
  /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(domain) && isPlainHost(domain);
