/**
 * @module
 * Whether addresses have a host part, and numbers more digits than their front.
 */
import { isIP } from 'node:net';
import { isAbsent } from '../../identifiers/identifier.js';
import type { Check } from './check.js';
import { isPseudonym, MARK, pseudonyms, tellsBeside, tellsParty } from './pseudonym.js';

/** RFC 7239: words of a forwarding header that are no addresses. */
const words = new Set([
  '',
  '-',
  'for',
  'by',
  'host',
  'proto',
  'http',
  'https',
  'ws',
  'wss',
  'unknown',
  '_hidden',
]);

/**
 * @param v4 - bits that may be other than zero
 * @example
 * createAddressCheck(24, 48)('192.0.2.17') // 'host bits'
 */
export function createAddressCheck(v4: number, v6: number): Check {
  const checkOne = (text: string): string | undefined => {
    const written = text.replace(/^\[|\](?::\d{1,5})?$/g, '').replace(/\/\d{1,3}$/, '');
    // A zone: behind anything but an address it may be a number in escapes.
    const zoneless = written.replace(/%[\w.~-]+$/, '');
    const address = isIP(zoneless) === 6 ? zoneless : written;
    const bare = /^[\d.]+:\d{1,5}$/.test(address) ? address.slice(0, address.indexOf(':')) : address;
    switch (isIP(bare)) {
      case 4:
        return hasBitsBehind(bytesOfV4(bare), v4) ? 'host bits' : undefined;
      case 6:
        return hasBitsBehind(bytesOfV6(bare), v6) ? 'host bits' : undefined;
      default:
        return words.has(bare.toLowerCase()) || isPseudonym(bare) ? undefined : 'a value that is no address';
    }
  };
  return (value) => {
    if (isAbsent(value)) return undefined;
    for (const each of value.split(/[\s,;="]+/)) {
      const still = checkOne(each);
      if (still !== undefined) return still;
    }
    return undefined;
  };
}

const bytesOfV4 = (text: string): number[] => text.split('.').map(Number);

function bytesOfV6(text: string): number[] {
  const dotted = /[\d.]+$/.exec(text)?.[0] ?? '';
  const v4 = dotted.includes('.') ? bytesOfV4(dotted) : [];
  const groups = v4.length > 0 ? text.slice(0, -dotted.length) : text;
  const read = (part: string): number[] =>
    part
      .split(':')
      .filter((group) => group !== '')
      .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]);
  const [front = '', back = ''] = groups.split('::');
  const tail = [...(groups.includes('::') ? read(back) : []), ...v4];
  const head = read(front);
  return [...head, ...new Array<number>(Math.max(0, 16 - head.length - tail.length)).fill(0), ...tail];
}

function hasBitsBehind(bytes: readonly number[], bits: number): boolean {
  return bytes.some((byte, i) => {
    const keptHere = Math.min(8, Math.max(0, bits - 8 * i));
    return (byte & (0xff >> keptHere)) !== 0;
  });
}

/**
 * @param digits - that a number may have
 * @param checkAddress - of the hosts beside them
 * @param find - finds identifiers in what stands around numbers
 */
export function createNumberCheck(
  digits: number,
  checkAddress: Check,
  find: (text: string) => readonly string[],
): Check {
  return (value) => {
    if (isAbsent(value) || isPseudonym(value)) return undefined;
    if (/^\+\d+$/.test(value)) return value.length - 1 > digits ? 'more digits than are kept' : undefined;
    const rest = value
      .replace(pseudonyms, MARK)
      .replace(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|\[[\da-f:.]+\]/gi, (address) =>
        checkAddress(address) === undefined ? MARK : address,
      )
      .replace(/\+\d+/g, (number) => (number.length - 1 > digits ? number : MARK));
    if (!rest.includes(MARK)) return 'a value that is no number';
    // Digits in groups; a port has five at most.
    const isLong = /\d(?:[\s().-]*\d){5}/.test(rest);
    return isLong || tellsBeside(rest) || tellsParty(rest, find) ? 'more than a front' : undefined;
  };
}
