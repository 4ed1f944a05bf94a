/**
 * @module
 * The transform that gives nymline its name: `<kind>_<id>_<body>`, the body a keyed hash of the canonical
 * form. A kept part stands in front (`+1~tel_k1_…`), a kept domain behind (`mail_k1_…@example.org`).
 */
import { callingCodeOf } from '../identifiers/calling-code.js';
import type { Container, Found } from '../identifiers/identifier.js';
import type { Apply, Batch, Keys, Setting } from './transform.js';

export interface PseudonymOptions {
  /** What stays readable: the calling code, that many leading digits, or the domain of an address. */
  readonly keep?: 'country' | 'domain' | number | undefined;
}

/** 16 bytes leave two bits over, which are zero: the last character is one of eight (RFC 4648 §3.5). */
const shape = /^(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_([a-z0-9]{1,12})_[a-z2-7]{25}[aeimquy4]$/;
const keptDigits = /^\+\d{1,15}~/;
const classWords = new Set(['tel_emergency', 'tel_short', 'tel_withheld']);

/** Containers hold containers (a name-addr holds a URI); deeper than this nothing well-formed goes. */
export const maxNesting = 4;

/**
 * A value that already is a pseudonym of a known key, with no more kept than a calling code, or a class
 * word: applying a program to its own output changes nothing.
 */
export function isPseudonym(value: string, keys: Keys): boolean {
  if (value.length < 9 || value.length > 64 || !value.includes('_')) return false;
  if (classWords.has(value)) return true;
  const kept = keptDigits.exec(value);
  const bare = kept === null ? value : value.slice(kept[0].length);
  return (kept === null || kept[0].length <= 5) && isBare(bare, keys);
}

function isBare(value: string, keys: Keys): boolean {
  const id = shape.exec(value)?.[1];
  return id !== undefined && keys.ids.has(id);
}

/** `telx_k1_…`: a value its identifier cannot read is hashed from its raw text, and counted. */
export function pseudonymizeUnread(value: string, { identifier, keys, unparsed }: Setting): string {
  unparsed();
  return `${identifier.kind}x_${keys.id}_${keys.body(`${identifier.kind}x`, value)}`;
}

/**
 * Pseudonyms for the values of one identifier. Containers keep their shape, each identifier inside is
 * pseudonymized as what it is; constants that single nobody out stay constants.
 *
 * @example
 * createPseudonym({ keep: 'country' }, setting)('+12025550123') // '+1~tel_k1_…'
 */
export function createPseudonym(options: PseudonymOptions, setting: Setting): Apply {
  const apply = nested(options, setting, 0);
  return options.keep === undefined ? Object.assign(apply, { batch: createBatch(setting) }) : apply;
}

/** What an engine may hash by itself: identifiers that stand alone. */
function createBatch({ identifier, keys }: Setting): Batch {
  return {
    read(value) {
      if (value.includes('_')) return undefined;
      const reading = identifier.read(value);
      return reading?.is === 'found' ? reading : undefined;
    },
    keyOf: (kind) => ({ head: `${kind}_${keys.id}_`, ...keys.states(kind) }),
  };
}

function nested(options: PseudonymOptions, setting: Setting, depth: number): Apply {
  const { identifier, keys } = setting;
  const { keep } = options;

  const write = (reading: Found): string => {
    const pseudonym = `${reading.kind}_${keys.id}_${keys.body(reading.kind, reading.canonical)}`;
    if (keep === undefined) return pseudonym;
    if (reading.kind === 'tel' && keep !== 'domain') {
      const digits =
        keep === 'country' ? callingCodeOf(reading.canonical) : reading.canonical.slice(1, 1 + keep);
      return digits === '' ? pseudonym : `+${digits}~${pseudonym}`;
    }
    if (reading.kind === 'mail' && keep === 'domain') {
      return pseudonym + reading.canonical.slice(reading.canonical.lastIndexOf('@'));
    }
    return pseudonym;
  };

  const unpack = ({ parts }: Container): string => {
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      else
        text += nested(
          options,
          { ...setting, identifier: setting.identifierOf(part) },
          depth + 1,
        )(part.value);
    }
    return text;
  };

  return (value) => {
    if (value.includes('_')) {
      const passed = pass(value, keep, keys);
      if (passed !== undefined) return passed;
    }
    const reading = identifier.read(value);
    if (reading === undefined) return pseudonymizeUnread(value, setting);
    if (reading.is === 'found') return write(reading);
    if (reading.is === 'special') return reading.word;
    return depth < maxNesting ? unpack(reading) : pseudonymizeUnread(value, setting);
  };
}

/** The pseudonym in a value that is one, with as much kept as the rule allows; undefined for any other value. */
function pass(value: string, keep: PseudonymOptions['keep'], keys: Keys): string | undefined {
  if (classWords.has(value)) return value;
  const kept = keptDigits.exec(value);
  if (kept !== null) {
    const bare = value.slice(kept[0].length);
    if (!isBare(bare, keys)) return undefined;
    const digits = kept[0].length - 2;
    return digits <= (keep === 'country' ? 3 : typeof keep === 'number' ? keep : 0) ? value : bare;
  }
  const at = value.indexOf('@');
  if (at < 0) return isBare(value, keys) ? value : undefined;
  const bare = value.slice(0, at);
  if (!value.startsWith('mail') || !isBare(bare, keys)) return undefined;
  return keep === 'domain' ? value : bare;
}
