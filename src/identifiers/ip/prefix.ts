/**
 * @module
 * Cutting an address to its prefix. An IPv6 address that carries an IPv4 address inside is cut as that IPv4
 * address: its first 48 bits would still hold the whole of it.
 */
import type ipaddr from 'ipaddr.js';
import { canonicalAddress, formatDotted, parseDotted, parseV6, sameHostV4 } from './address.js';

/**
 * Zeroes the host part of an address. Never returns more bits than asked.
 *
 * IPv4-mapped IPv6 (RFC 4291 §2.5.5.2), 6to4 (RFC 3056), Teredo (RFC 4380, the client) and NAT64 (RFC 6052)
 * addresses become the prefix of the IPv4 address inside, so one client has one prefix.
 *
 * @param value - textual address, in any spelling that `ip` reads
 * @param v4 - bits kept of an IPv4 address, 0..32
 * @param v6 - bits kept of an IPv6 address, 0..128
 * @returns canonical text, or undefined if not one address
 * @example
 * truncateIp('192.0.2.17', 24, 48) // '192.0.2.0'
 * truncateIp('2001:db8:1:2::3', 24, 48) // '2001:db8:1::'
 * truncateIp('2002:c000:211::1', 24, 48) // '192.0.2.0'
 */
export function truncateIp(value: string, v4: number, v6: number): string | undefined {
  const dotted = truncateDotted(value, v4);
  if (dotted !== undefined) return dotted;
  const address = parseV6(value);
  if (address === undefined) {
    const canonical = canonicalAddress(value);
    return canonical === undefined ? undefined : prefixV4(parseDotted(canonical), v4);
  }
  const inside = embeddedV4(address.parts);
  return inside === undefined ? prefixV6(address, v6) : prefixV4(inside, v4);
}

/** The same for IPv4 in its usual spelling alone. */
export function truncateDotted(value: string, bits: number): string | undefined {
  const dotted = parseDotted(value);
  return dotted < 0 ? undefined : prefixV4(dotted, bits);
}

const prefixV4 = (address: number, bits: number): string => formatDotted(maskV4(address, bits));

/** The network as a signed number of 32 bits. A shift by 32 is a shift by 0 in JavaScript, hence the case for no bits. */
export const maskV4 = (address: number, bits: number): number =>
  bits === 0 ? 0 : address & (-1 << (32 - bits));

function prefixV6(address: ipaddr.IPv6, bits: number): string {
  for (let i = 0; i < 8; i++) {
    const kept = Math.min(Math.max(bits - 16 * i, 0), 16);
    address.parts[i] = (address.parts[i] ?? 0) & (0xffff << (16 - kept)) & 0xffff;
  }
  return address.toRFC5952String();
}

/**
 * The IPv4 address that sixteen octets carry, as a number. A prefix followed only by zeros is the
 * network itself, not a client in it; cutting `2001:db8::1` to 16 bits gives `2001::`, which is not a Teredo client.
 */
export function embeddedV4(parts: readonly number[]): number | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = parts;
  if (a === 0x2002 && (b | c | d | e | f | g | h) !== 0) return b * 65536 + c;
  if (a === 0x2001 && b === 0 && (c | d | e | f | g | h) !== 0) return (g ^ 0xffff) * 65536 + (h ^ 0xffff);
  return sameHostV4(parts);
}
