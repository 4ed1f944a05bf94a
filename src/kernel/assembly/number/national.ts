/**
 * @module
 * Telephone numbers as North America writes them, `202-555-0123` and `(202) 555-0123`, with nothing beside them that could go on with them or
 * say that they are something else: as `findNational` of `transforms/scrub/number/phone.ts` would take them. Whether the plan has
 * the number is asked there.
 */
import { isDigit, isEnd, isLetter, isQuote, isStart, peek } from '../text/character';
import { from } from '../text/search';
import { takeSpan } from '../text/span';
import { isOneOf, SINGLE, ZERO } from '../text/value';
import { LINK, REFERENCE, saysOf } from '../topic/saying';
import { isExtended } from './plus';

/** Takes the number whose first digit is at `at`. */
export function takeNational(at: usize): bool {
  if (!isCode(at)) return false;
  const isOpen = peek(at - 1) == 40;
  const start = isOpen ? at - 1 : at;
  let second = at + 4;
  if (isOpen) {
    if (peek(at + 3) != 41) return false;
    if (peek(second) == 32) second++;
  } else if (peek(at + 3) != 45) return false;
  if (!isCode(second) || peek(second + 3) != 45) return false;
  const end = second + 8;
  for (let each = second + 4; each < end; each++) if (!isDigit(peek(each))) return false;
  return isApart(start) && !isOfReference(start) && isClosed(end) && !isExtended(end) && takeSpan(start, end);
}

/** Three digits, of which the first is no prefix. */
function isCode(at: usize): bool {
  return isDigit(peek(at + 1)) && isDigit(peek(at + 2)) && isOneOf(at, ~(ZERO | SINGLE));
}

/**
 * Of the words right before one names what has a number of its own, and nothing stands between but what says that this is it
 * (`lead` in transforms/scrub/number/word/reference.ts); before a quote anything may, of a statement with its values.
 */
function isOfReference(start: usize): bool {
  const isQuoted = isQuote(peek(start - 1));
  let at = start;
  while (start - at < FARTHEST && at > from) {
    const end = at;
    while (at > from && isLetter(peek(at - 1))) at--;
    if (end > at) {
      let hash: u32 = 0;
      let says: u32 = 0;
      for (let each = at; each < end; each++) {
        hash = hash * 37 + (peek(each) & 31);
        says = saysOf(hash);
        // `ordernumber`, and words with an ending of their own.
        if (says & REFERENCE && each - at >= 2) return true;
      }
      if (says & REFERENCE) return true;
      // A letter beyond ASCII belongs to the word.
      if (!(says & LINK) && !isQuoted && peek(at - 1) < 128 && peek(end) < 128) return false;
    }
    while (at > from && start - at < FARTHEST && !isLetter(peek(at - 1))) at--;
  }
  return false;
}
const FARTHEST: usize = 48;

/** A word stands before, or a mark, and nothing that numbers something else (`labelled` in transforms/scrub/number/group/count.ts), by its last letters. */
function isApart(start: usize): bool {
  if (isStart(start)) return true;
  const before = peek(start - 1);
  if (before == 32) {
    if (!isLetter(peek(start - 2)) && peek(start - 2) != 58) return false;
  } else if (before != 34 && before != 39 && before != 58 && before != 61 && before != 91) return false;
  // `"phone": 202-555-0123` would need quotes.
  const mark = before == 32 ? start - 2 : start - 1;
  if (peek(mark) == 58 && peek(mark - 1) == 34) return false;
  let last = start - 1;
  for (let n = 0; n < 4 && !isLetter(peek(last)); n++) last--;
  const b = peek(last - 1) | 32;
  const c = peek(last) | 32;
  // `no`, `nr`, `PO`
  if ((b == 110 && (c == 111 || c == 114)) || (b == 112 && c == 111) || (c == 112 && peek(last + 1) == 46)) return false;
  switch (((peek(last - 2) | 32) << 16) | (b << 8) | c) {
    case 0x6e756d: case 0x626572: case 0x6d6572: case 0x646572: case 0x736b75: case 0x617274: case 0x64656c: case 0x69616c: // num ber mer der sku art del ial
    case 0x6c6f74: case 0x74656d: case 0x6b6574: case 0x617365: case 0x61696d: case 0x696379: case 0x616e67: case 0x726167: // lot tem ket ase aim icy ang rag
    case 0x756e67: case 0x6e6365: case 0x696572: case 0x6e6465: case 0x757265: case 0x69646f: case 0x757261: case 0x696e65: // ung nce ier nde ure ido ura ine
    case 0x726566: case 0xe3a966: case 0xe3a474: case 0x696e6f: // ref réf rät ino
      return false;
    default:
      return true;
  }
}

/** The end, a mark, or a word that counts nothing. */
export function isClosed(end: usize): bool {
  if (isEnd(end)) return true;
  switch (peek(end)) {
    case 10: case 13: case 34: case 39: case 44: case 59: case 93:
      return true;
    case 46:
      return isEnd(end + 1) || (peek(end + 1) == 32 && !isDigit(peek(end + 2)));
    case 32:
      return isLetter(peek(end + 1)) && !isUnit(end + 1);
    default:
      return false;
  }
}

/** What is counted (`unit` in transforms/scrub/number/group/count.ts), by three letters. */
export function isUnit(at: usize): bool {
  if (!isLetter(peek(at + 1)) || !isLetter(peek(at + 2))) return true;
  switch (((peek(at) | 32) << 16) | ((peek(at + 1) | 32) << 8) | peek(at + 2) | 32) {
    case 0x6b6962: case 0x6d6962: case 0x676962: case 0x746962: case 0x627974: case 0x726f77: case 0x6c696e: case 0x736563: // kib mib gib tib byt row lin sec
    case 0x70706d: case 0x686974: case 0x726563: case 0x657665: case 0x726571: case 0x697465: case 0x706f69: case 0x757365: // ppm hit rec eve req ite poi use
    case 0x746f6b: case 0x706163: case 0x6d6573: case 0x6f7073: case 0x74696d: case 0x6d6f72: case 0x6f7468: case 0x746f74: // tok pac mes ops tim mor oth tot
    case 0x656e74: case 0x66696c: case 0x63616c: case 0x636f6e: case 0x637573: case 0x737562: case 0x6e756d: case 0x616363: // ent fil cal con cus sub num acc
    case 0x646576: case 0x6f626a: case 0x617267: case 0x706172: case 0x6b6579: case 0x6a6f62: case 0x746173: case 0x736573: // dev obj arg par key job tas ses
    case 0x657272: case 0x646f63: case 0x6e6f64: case 0x706167: case 0x73616d: case 0x667261: case 0x637963: case 0x6f6374: // err doc nod pag sam fra cyc oct
    case 0x7a6569: case 0x65696e: case 0x646174: case 0x6c6967: case 0x666963: case 0x617263: case 0x726967: case 0x726567: // zei ein dat lig fic arc rig reg
      return true;
    default:
      return false;
  }
}
