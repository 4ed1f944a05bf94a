/**
 * @module
 * Cuts a dotted IPv4 address to its network, where it stands in the input: the result is never longer. Anything else is
 * left to `transforms/truncate.ts`.
 */
import { isDigit } from './character';
import { edit } from './edit';

/** @param mask - of the bits that stay @returns whether the text is such an address, and cut */
export function truncateAddress(start: usize, end: usize, mask: u32): bool {
  if (end - start < 7 || end - start > 15) return false;
  let address: u32 = 0;
  let at = start;
  for (let octets = 0; ; ) {
    const first = at;
    let octet: u32 = 0;
    while (at < end && isDigit(load<u8>(at))) octet = octet * 10 + load<u8>(at++) - 48;
    // Some read a leading zero as octal.
    if (at == first || at - first > 3 || octet > 255 || (at - first > 1 && load<u8>(first) == 48)) return false;
    address = (address << 8) | octet;
    if (++octets == 4) break;
    if (at == end || load<u8>(at++) != 46) return false;
  }
  if (at != end) return false;
  address &= mask;
  at = start;
  for (let shift = 24; shift >= 0; shift -= 8) {
    const octet = (address >> shift) & 0xff;
    if (octet >= 100) store<u8>(at++, <u8>(48 + octet / 100));
    if (octet >= 10) store<u8>(at++, <u8>(48 + (octet / 10) % 10));
    store<u8>(at++, <u8>(48 + octet % 10));
    if (shift > 0) store<u8>(at++, 46);
  }
  if (at != end) edit(at, end, 0, 0);
  return true;
}
