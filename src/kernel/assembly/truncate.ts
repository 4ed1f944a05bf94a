/**
 * @module
 * Cuts a dotted IPv4 address to its network, where it stands in the input: the result is never longer. Anything else is
 * left to `transforms/truncate.ts`.
 */
import { QUOTE } from './bytes';
import { isDigit } from './character';
import { edit } from './edit';
import { claimSpare } from './pending';

/** @param mask - of the bits that stay @returns whether the text is such an address, and cut */
export function truncateAddress(start: usize, end: usize, mask: u32): bool {
  if (!readDotted(start, end)) return false;
  const at = writeDotted(start, address & mask);
  if (at != end) edit(at, end, 0, 0);
  return true;
}

/**
 * The same, where the input must stay as it is: the network is written elsewhere, and stands in an edit.
 *
 * @param start - of a string, at its quote
 */
export function replaceAddress(start: usize, end: usize, mask: u32): bool {
  if (!readDotted(start + 1, end - 1)) return false;
  // An edit of the same bytes is none.
  if ((address & mask) == address) return true;
  const to = claimSpare(17);
  if (to == 0) return false;
  const at = writeDotted(to + 1, address & mask);
  store<u8>(to, <u8>QUOTE);
  store<u8>(at, <u8>QUOTE);
  edit(start, end, to, <u32>(at + 1 - to));
  return true;
}

let address: u32 = 0;

/** Reads an address in its usual spelling. */
function readDotted(start: usize, end: usize): bool {
  if (end - start < 7 || end - start > 15) return false;
  address = 0;
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
  return at == end;
}

/** @returns where it ends */
function writeDotted(at: usize, network: u32): usize {
  for (let shift = 24; shift >= 0; shift -= 8) {
    const octet = (network >> shift) & 0xff;
    if (octet >= 100) store<u8>(at++, <u8>(48 + octet / 100));
    if (octet >= 10) store<u8>(at++, <u8>(48 + (octet / 10) % 10));
    store<u8>(at++, <u8>(48 + octet % 10));
    if (shift > 0) store<u8>(at++, 46);
  }
  return at;
}
