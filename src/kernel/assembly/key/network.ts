/**
 * @module
 * The key of a wireless network that has only digits (transforms/scrub/secret/key/network.ts).
 */
import { isDigit, isQuote, peek } from '../text/character';
import { from } from '../text/search';

/**
 * `1234-5678-9012-3456`, or 16 digits and more, not far behind what a key is called, and a network or the label of a router
 * (transforms/scrub/secret/key/network.ts), each by three letters.
 */
export function isNetworkKey(at: usize, size: usize): bool {
  const front = peek(at - 1);
  if (front != 32 && !isQuote(front) && front < 128) return false;
  if (size == 4 ? peek(at + 4) != 45 || peek(at + 9) != 45 || peek(at + 14) != 45 : size < 16 || size > 26) return false;
  for (let each = at; each < at + size; each++) if (!isDigit(peek(each))) return false;
  let letters: u32 = 0;
  let isOfNetwork = false;
  let isKey = false;
  for (let each = max(from, at - LABELLED); each < at; each++) {
    letters = ((letters << 8) | load<u8>(each) | 32) & 0xffffff;
    switch (letters) {
      case 0x776966: case 0x77692d: case 0x776c61: case 0x777061: case 0x776570: case 0x626f78: case 0x6f7574: case 0x657477: case 0x65747a: // wif wi- wla wpa wep box out etw etz
      case 0x736561: case 0x726564: case 0x726574: case 0x737369: case 0x746963: case 0x6d6163: case 0x617566: case 0x746971: case 0x657469: case 0x706567: // sea red ret ssi tic mac auf tiq eti peg
        isOfNetwork = true;
        break;
      case 0x736368: case 0x6b6579: case 0x636c65: case 0x636ce3: case 0x636861: case 0x636c61: case 0x636869: case 0x6c6c61: case 0x736c65: // sch key cle clé cha cla chi lla sle
      case 0x6b6c75: case 0x636f64: case 0x63e3b3: // klu cod cód
        isKey = true;
        break;
    }
    if (isOfNetwork && isKey) return true;
  }
  return false;
}
/** Of characters of three bytes, as far as TypeScript looks. */
const LABELLED: usize = 288;
