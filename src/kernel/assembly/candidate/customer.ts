/**
 * @module
 * Numbers of customers and accounts (`transforms/scrub/person/customer.ts`): whether a word before says that a word with digits is one.
 */
import { isDigit, isLetter, isQuote, peek } from '../text/character';

/** A word before is further off nowhere. */
const FARTHEST: usize = 48;

export function isOfCustomer(word: usize, end: usize): bool {
  let start = word;
  const front = peek(word - 1);
  // `K-20931`
  if ((front == 45 || front == 47) && isLetter(peek(word - 2))) {
    start -= 2;
    while (word - start < 7 && isLetter(peek(start - 1))) start--;
  } else if (end - word < 4 && !(peek(end) == 32 || peek(end) == 45 || peek(end) == 47)) return false;
  if (isInPath(word) || isInPath(start)) return true;
  let at = start;
  while (start - at < 12 && isBetween(peek(at - 1))) at--;
  if (at == start && peek(at - 1) < 128) return false;
  return isEnding(at) && isNamed(at);
}

/** `/customers/20931` */
function isInPath(at: usize): bool {
  return peek(at - 1) == 47 && (peek(at - 2) | 32) == 115 && isNamed(at);
}

/** Marks between a name and its value. */
function isBetween(c: u32): bool {
  return c == 32 || c == 9 || c == 58 || c == 61 || c == 35 || c == 62 || c == 40 || c == 91 || c == 92 || c == 93 || c == 46 || c == 63 || c == 124 || c == 10 || c == 13 || isQuote(c);
}

/** By the last two letters, a word for a number, an account, or that it is. */
function isEnding(at: usize): bool {
  if (peek(at - 1) >= 128) return true;
  switch (load<u16>(at - 2) | 0x2020) {
    // er um nr no id de ng to nt te ro io do ta ku ct st is et ar le es el il rn ef ce za nz wy sy at or /c; it's, please
    case 0x7265: case 0x6d75: case 0x726e: case 0x6f6e: case 0x6469: case 0x6564: case 0x676e: case 0x6f74: case 0x746e: case 0x6574: case 0x6f72: case 0x6f69: case 0x6f64: case 0x6174: case 0x756b: case 0x7463: case 0x7473: case 0x7369: case 0x7465: case 0x7261: case 0x656c: case 0x7365: case 0x6c65: case 0x6c69: case 0x7327: case 0x6573: case 0x6e72: case 0x6665: case 0x6563: case 0x617a: case 0x7a6e: case 0x7977: case 0x7973: case 0x7461: case 0x726f: case 0x632f:
      return true;
    default:
      // `cuenta n. 4711`
      return (peek(at - 1) | 32) == 110 && peek(at - 2) == 32;
  }
}

/** The first letters of a word for an account or somebody who has one. */
function isNamed(end: usize): bool {
  for (let at = end - 2; end - at < FARTHEST; at--) {
    const c = peek(at);
    if (c == 0) return false;
    const letters = load<u32>(at) | 0x20202020;
    switch (letters) {
      // acco acct cust clie memb kund mitg kdnr kd-n kd.n kd.- kd n ktonr kto. kto- kont cuen klan reke klie rach abon;
      // subs pati stud loya freq paye insu poli empl emp_ emp. emp empn staf mand pers vert vers matr depo assu sala assi lidn lidm umow debi a/c acc acc_ cta cta. knr knr. knr: tess uten kto kto:
      case 0x6f636361: case 0x74636361: case 0x74737563: case 0x65696c63: case 0x626d656d: case 0x646e756b: case 0x6774696d:
      case 0x726e646b: case 0x6e2d646b: case 0x6e2e646b: case 0x2d2e646b: case 0x6e20646b: case 0x6e6f746b: case 0x2e6f746b: case 0x2d6f746b:
      case 0x746e6f6b: case 0x6e657563: case 0x6e616c6b: case 0x656b6572: case 0x65696c6b: case 0x68636172: case 0x6e6f6261:
      case 0x73627573: case 0x69746170: case 0x64757473: case 0x61796f6c: case 0x71657266: case 0x65796170: case 0x75736e69: case 0x696c6f70: case 0x6c706d65:
      case 0x7f706d65: case 0x2e706d65: case 0x20706d65: case 0x6e706d65: case 0x66617473: case 0x646e616d: case 0x73726570: case 0x74726576: case 0x73726576: case 0x7274616d:
      case 0x6f706564: case 0x75737361: case 0x616c6173: case 0x69737361: case 0x6e64696c: case 0x6d64696c: case 0x776f6d75: case 0x69636170: case 0x697a6170: case 0x69626564: case 0x20632f61: case 0x20636361: case 0x7f636361: case 0x20617463: case 0x2e617463: case 0x20726e6b: case 0x2e726e6b: case 0x3a726e6b: case 0x73736574: case 0x6e657475: case 0x206f746b: case 0x3a6f746b:
        return true;
      // cont: conto, conta, contract
      case 0x746e6f63:
        if (!isLetter(peek(at + 5)) || (peek(at + 4) | 32) == 114) return true;
        break;
      // comp: compte
      case 0x706d6f63:
        if ((load<u16>(at + 4) | 0x2020) == 0x6574) return true;
        break;
      // soci, adhe
      case 0x69636f73: case 0x65686461:
        return true;
      default: {
        // MRN
        if ((letters & 0xffffff) == 0x6e726d) return true;
        // お客様, 会員, 口座, アカウント, 客户, 会员, 契約, 患者, 社員, 証券, 合同; adhérent, sócio
        const script = load<u32>(at) & 0xffffff;
        if (script == 0xa2aee5 || script == 0xa193e5 || script == 0xa7bae5 || script == 0x8883e3 || script == 0x9891e5 || script == 0x91a5e5 || script == 0xa382e6 || script == 0xbea4e7 || script == 0xbca8e8 || script == 0x8890e5) return true;
        if (c == 195 && ((peek(at - 1) | 32) == 104 || (peek(at - 1) | 32) == 115)) return true;
      }
    }
  }
  return false;
}
