/**
 * @module
 * Cuts an identifier to its first part: an address to its network, a phone number to its leading digits. The result
 * singles out nobody and depends on no key, so it is the same everywhere and for ever.
 */

import type { Found } from '../identifiers/identifier.js';
import { formatDotted, parseDotted } from '../identifiers/ip/address.js';
import { maskV4, truncateDotted, truncateIp } from '../identifiers/ip/prefix.js';
import { callingCodeOf } from '../identifiers/phone/calling-code.js';
import { createUnpack, maxNesting } from './container.js';
import { createPseudonym, isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import type { Apply, Setting } from './transform.js';

export interface TruncateOptions {
  /** Bits kept of an IPv4 address. */
  readonly v4?: number | undefined;
  /** Bits kept of an IPv6 address. */
  readonly v6?: number | undefined;
  /** Digits kept of a phone number, the calling code included; without it, the calling code alone. */
  readonly digits?: number | undefined;
}

/**
 * The most digits of a phone number that may stay. What is kept must never be a number itself, and the shortest
 * have seven digits (Niue: +683 4xxx).
 */
export const maxDigits = 6;

const plusDigits = /^\+\d{1,15}$/;

/**
 * Addresses lose their host part, phone numbers all but their first digits. In a container each part is cut
 * as its own kind, and anything that is neither an address nor a phone number becomes a pseudonym.
 *
 * @param options - `digits` is limited to {@link maxDigits}
 * @example
 * createTruncate({}, setting)('192.0.2.17') // '192.0.2.0'
 * createTruncate({ digits: 4 }, setting)('+12025550123') // '+1202'
 */
export function createTruncate(options: TruncateOptions, setting: Setting): Apply {
  const cut = nested(options, setting, 0);
  if (setting.identifier.kind === 'ip') {
    const { v4 = 24 } = options;
    return Object.assign((value: string) => cut(value), { quick: dottedCutter(v4) });
  }
  const pseudonymize = createPseudonym({}, setting);
  return (value) => {
    const once = cut(value);
    // A number after a code, `*97+12025550123`, is not read as a dial string any more once it is cut to `+1`.
    return once === undefined || cut(once) === once ? once : pseudonymize(value);
  };
}

/**
 * IPv4 addresses in their usual spelling. The text of the network that comes again is kept, of 256: to write it takes twice as
 * long as to read the address (Node 20.20). A longer prefix may be one host.
 */
function dottedCutter(bits: number): (value: string) => string | undefined {
  if (bits > 24) return (value) => truncateDotted(value, bits);
  const networks = new Int32Array(256);
  const texts: string[] = new Array(256).fill(formatDotted(0));
  return (value) => {
    const address = parseDotted(value);
    if (address < 0) return undefined;
    const network = maskV4(address, bits);
    const at = (network ^ (network >>> 8) ^ (network >>> 16) ^ (network >>> 24)) & 255;
    if (networks[at] === network) return texts[at];
    networks[at] = network;
    texts[at] = formatDotted(network);
    return texts[at];
  };
}

function nested(options: TruncateOptions, setting: Setting, depth: number): Apply {
  const { v4 = 24, v6 = 48 } = options;
  const { identifier, keys } = setting;
  const pseudonymize = createPseudonym({}, setting);
  const cutPhone = phoneCutter(options.digits);

  const cut = (reading: Found, value: string): string => {
    if (reading.kind === 'ip')
      return truncateIp(reading.canonical, v4, v6) ?? pseudonymizeUnread(value, setting);
    return (reading.kind === 'tel' ? cutPhone(reading.canonical) : undefined) ?? pseudonymize(value);
  };

  const unpack = createUnpack(setting, (inner) => nested(options, inner, depth + 1));

  const read: Apply = (value) => {
    if (isPseudonym(value, keys)) return value;
    const reading = identifier.read(value);
    if (reading === undefined) return pseudonymizeUnread(value, setting);
    if (reading.is === 'found') return cut(reading, value);
    if (reading.is === 'special') return reading.word;
    return depth < maxNesting ? unpack(reading) : pseudonymizeUnread(value, setting);
  };

  if (identifier.kind === 'ip') return (value) => truncateIp(value, v4, v6) ?? read(value);
  // Values that are already cut must pass: `+1` or `+1202` may be read as another number, or as none.
  if (identifier.kind === 'tel') return (value) => (cutPhone(value) === value ? value : read(value));
  return read;
}

/**
 * The first digits of an E.164 number: by calling code, for a number of an unassigned one. Undefined if it has none.
 * Its own result stays unchanged.
 */
function phoneCutter(digits: number | undefined): (e164: string) => string | undefined {
  if (digits !== undefined) {
    const length = 1 + Math.min(digits, maxDigits);
    return (e164) => (plusDigits.test(e164) ? e164.slice(0, length) : undefined);
  }
  return (e164) => {
    const code = callingCodeOf(e164);
    return code === '' || !plusDigits.test(e164) ? undefined : `+${code}`;
  };
}
