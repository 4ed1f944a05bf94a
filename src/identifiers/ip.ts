/**
 * @module
 * IP addresses as logs write them: one address with or without port and zone, a network (`192.0.2.0/24`), or
 * the list of hops of a forwarding header. The canonical form is RFC 5952 text, IPv4-mapped and NAT64 addresses as IPv4.
 */

import { toAscii } from './ascii.js';
import { found, type Hints, type Identifier, isAbsent, type Reading, special } from './identifier.js';
import { canonicalAddress, parseDotted, parseV6 } from './ip/address.js';
import { isForwarded, readForwarded } from './ip/forwarded.js';
import { embeddedV4 } from './ip/prefix.js';
import { pseudonymSource } from './written.js';

export { truncateIp } from './ip/prefix.js';

/** An address, or what an earlier pass put in its place, before the length of a network's prefix. */
const network = new RegExp(`^([\\da-fA-F:.]{2,45}|(?=ip)${pseudonymSource})(/\\d{1,3})$`);

/**
 * Reads IP addresses; the hints are not needed. A host name is not an address: a field that holds one by
 * exception is pseudonymized as unreadable.
 *
 * @example
 * createIp({}).read('[2001:db8::1]:443') // { is: 'found', kind: 'ip', canonical: '2001:db8::1' }
 */
export function createIp(_hints: Hints): Identifier {
  return { name: 'ip', kind: 'ip', read };
}

function read(value: string): Reading {
  if (parseDotted(value) >= 0) return found('ip', value);
  const text = toAscii(value);
  if (isAbsent(text)) return special(text);
  const canonical = canonicalAddress(text);
  if (canonical !== undefined) return found('ip', canonical);
  if (isForwarded(text)) return readForwarded(text);
  return readNetwork(text);
}

/**
 * A network inside a range that carries IPv4 is not read: its length counts IPv6 bits, and would no longer fit
 * the IPv4 address that the range stands for.
 */
function readNetwork(text: string): Reading {
  const [, address = '', length = ''] = network.exec(text) ?? [];
  if (address === '') return undefined;
  const bits = Number(length.slice(1));
  if (parseDotted(address) >= 0) return bits <= 32 ? container(address, length) : undefined;
  const v6 = parseV6(address);
  if (v6 === undefined) return address.startsWith('ip') ? container(address, length) : undefined;
  return bits <= 128 && embeddedV4(v6.parts) === undefined ? container(address, length) : undefined;
}

const container = (address: string, length: string): Reading => ({
  is: 'container',
  parts: [{ identifier: 'ip', value: address }, length],
});
