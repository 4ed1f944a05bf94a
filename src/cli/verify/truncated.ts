/**
 * @module
 * Whether addresses have a host part, and numbers more digits than their front.
 */
import { isIP } from 'node:net';
import { isAbsent } from '../../identifiers/identifier.js';
import type { Check } from './answer.js';
import { isAddressList } from './list.js';
import { isPseudonym, MARK, mark } from './mark.js';
import { decode, isParty } from './party.js';

/** Addresses anywhere in a text; with a port, which dots distinguish from a group of IPv6. */
const addresses = /(?<![\w.])([\da-f:]*:[\da-f:.]*|\d{1,3}(?:\.\d{1,3}){3})(?![\w.])/gi;

/** Bits of an address that may be other than zero. */
export interface Prefix {
  readonly v4: number;
  readonly v6: number;
}

/** @returns a mark for each address without host part; those with one stay */
const markNetworks = (text: string, prefix: Prefix): string =>
  text.replace(addresses, (address) => (isIP(address) !== 0 && !hasHost(address, prefix) ? MARK : address));

function hasHost(address: string, { v4, v6 }: Prefix): boolean {
  return isIP(address) === 4 ? hasBitsBehind(bytesOfV4(address), v4) : hasBitsBehind(bytesOfV6(address), v6);
}

/**
 * @example
 * createAddressCheck({ v4: 24, v6: 48 })('192.0.2.17') // 'host bits'
 */
export function createAddressCheck(prefix: Prefix): Check {
  return (value) => {
    if (isAbsent(value) || isPseudonym(value)) return undefined;
    const marked = mark(value, { digits: 3 });
    if (marked === undefined) return 'more than is kept';
    const rest = markNetworks(decode(marked), prefix);
    if (isAddressList(rest)) return undefined;
    return isAddressList(rest.replace(addresses, MARK)) ? 'host bits' : 'a value that is no address';
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
 * @param prefix - of the hosts beside them
 */
export function createNumberCheck(digits: number, prefix: Prefix): Check {
  return (value) => {
    if (isAbsent(value) || isPseudonym(value)) return undefined;
    if (/^\+\d+$/.test(value)) return value.length - 1 > digits ? 'more digits than are kept' : undefined;
    const marked = mark(value, { digits: 3 });
    if (marked === undefined) return 'more than is kept';
    const rest = markNetworks(decode(marked), prefix).replace(/\+\d+/g, (front) =>
      front.length - 1 > digits ? front : MARK,
    );
    if (isParty(rest)) return undefined;
    return rest.includes(MARK) ? 'more than a front' : 'a value that is no number';
  };
}
