/**
 * @module
 * Cuts a dotted IPv4 address to its network, where it stands in the input: the result is never longer. Anything else is
 * left to `transforms/truncate.ts`.
 */
import { edit } from '../edit/edit';
import { claimSpare } from '../edit/pending';

/** @param mask - of the bits that stay @returns whether the text is such an address, and cut */
export function truncateAddress(start: usize, end: usize, mask: u32): bool {
  if (!readDotted(start, end)) return false;
  const network = address & mask;
  if (network == address) return true;
  const octet = firstChanged(network);
  const at = writeDotted(start + startOf(octet), network, octet);
  if (at != end) edit(at, end, 0, 0);
  return true;
}

/**
 * The same, where the input must stay as it is: what changes of it is written elsewhere, and stands in an edit.
 *
 * @param start - of a string, at its quote
 */
export function replaceAddress(start: usize, end: usize, mask: u32): bool {
  if (!readDotted(start + 1, end - 1)) return false;
  const network = address & mask;
  // Replacing bytes with the same bytes is not an edit.
  if (network == address) return true;
  const to = claimSpare(LONGEST);
  if (to == 0) return false;
  const octet = firstChanged(network);
  edit(start + 1 + startOf(octet), end - 1, to, <u32>(writeDotted(to, network, octet) - to));
  return true;
}

const LONGEST: usize = 15;

let address: u32 = 0;
/** A bit for each place behind the start at which there is a dot. */
let dots: u32 = 0;

/** Reads an address in its usual spelling, without a branch for each digit: lengths of octets are hard to foretell. */
function readDotted(start: usize, end: usize): bool {
  const size = end - start;
  if (size < 7 || size > LONGEST) return false;
  const text = v128.load(start);
  const all = ((<u32>1) << size) - 1;
  dots = <u32>i8x16.bitmask(i8x16.eq(text, i8x16.splat(46))) & all;
  const digits = <u32>i8x16.bitmask(i8x16.lt_u(i8x16.sub(text, i8x16.splat(48)), i8x16.splat(10))) & all;
  if ((dots | digits) != all || popcnt(dots) != 3) return false;
  address = 0;
  let from: u32 = 0;
  for (let ends = dots | (all + 1); ends != 0; ends &= ends - 1) {
    const length = ctz(ends) - from;
    // Some programs read a leading zero as octal.
    if (length - 1 > 2 || (length > 1 && load<u8>(start + from) == 48)) return false;
    // The last digit is in the highest byte. Bytes before its first digit do not belong to it.
    const last = load<u32>(start + from + length - 4) & (0x0f0f0f0f << (32 - 8 * length));
    const octet = (last >> 24) + 10 * ((last >> 16) & 15) + 100 * ((last >> 8) & 15);
    if (octet > 255) return false;
    address = (address << 8) | octet;
    from += length + 1;
  }
  return true;
}

/** Which octet is the first that is another one. */
function firstChanged(network: u32): u32 {
  return clz(address ^ network) >> 3;
}

/** How far behind the start an octet begins. */
function startOf(octet: u32): usize {
  if (octet == 0) return 0;
  let rest = dots;
  for (; octet > 1; octet--) rest &= rest - 1;
  return ctz(rest) + 1;
}

/** Writes the octets from one on. @returns where they end */
function writeDotted(at: usize, network: u32, octet: u32): usize {
  for (let shift = 24 - 8 * <i32>octet; shift >= 0; shift -= 8) {
    const octet = (network >> shift) & 0xff;
    if (octet >= 100) store<u8>(at++, <u8>(48 + octet / 100));
    if (octet >= 10) store<u8>(at++, <u8>(48 + (octet / 10) % 10));
    store<u8>(at++, <u8>(48 + octet % 10));
    if (shift > 0) store<u8>(at++, 46);
  }
  return at;
}
