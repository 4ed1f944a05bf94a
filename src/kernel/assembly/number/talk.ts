/**
 * @module
 * Bare digits in a sentence of people about telephoning (`isTalked` in transforms/scrub/number/phone/talk.ts).
 */
import { isDigit, isLetter, isQuote, isStart, isWord, peek } from '../text/character';
import { from, to } from '../text/search';

const REACH: usize = 80;

/** Nine to twelve digits behind a word, with a word for telephones, an address of mail, or a bracket near. */
export function isTalked(at: usize, end: usize): bool {
  const size = end - at;
  if (size < 9 || size > 12) return false;
  const first = load<u8>(at);
  // With a leading 1, it is a time of this century, in seconds.
  if (size == 10 && first == 49) return false;
  let last = at - 1;
  if (peek(last) == 40 || isQuote(peek(last))) {
    if (peek(last) == 40 && peek(end) == 41) return true;
    last--;
  }
  const c = peek(last);
  if (!isStart(at) && c != 32 && c != 10 && c != 33 && c != 63 && c < 128) return false;
  if (c == 32 && isDigit(peek(last - 1))) return false;
  const next = peek(end);
  if (isWord(next) || (next == 45 && isWord(peek(end + 1)))) return false;
  // `2025550123 (home)`, `2025550123 x2710`
  if (next == 32 && (peek(end + 1) == 40 || (peek(end + 1) | 32) == 120 || (peek(end + 1) | 32) == 101)) return true;
  return isSaidWithin(at > from + REACH ? at - REACH : from, min(to, end + REACH));
}

/** From where such a word was looked for last, up to where, and where the last one began. */
let begun: usize = 0;
let looked: usize = 0;
let said: usize = 0;

/** Of a text that has not been asked. */
export function startTalk(): void {
  begun = looked = said = 0;
}

/** Numbers are asked from left to right, so that no place is looked at twice; for one farther back all is looked at again. */
function isSaidWithin(start: usize, end: usize): bool {
  if (start < begun || said >= end) startTalk();
  begun = start;
  if (said != 0 && said >= start) return true;
  for (let at = max(start, looked); at < end; at++) {
    if (isDigit(peek(at)) || !isSaid(at)) continue;
    said = at;
    looked = at + 1;
    return true;
  }
  looked = max(looked, end);
  return false;
}

/** Four letters of a word for a telephone, or of what is done with one. */
function isSaid(at: usize): bool {
  const letters = load<u32>(at) | 0x20202020;
  switch (letters) {
    case 0x6c6c6163: case 0x6e6f6870: case 0x74786574: case 0x676e6972: case 0x676e6172: case 0x6c616964: case 0x63696f76: // call phon text ring rang dial voic
    case 0x69626f6d: case 0x6c6c6563: case 0x646e616c: case 0x656c6574: case 0x6b6f7073: case 0x63616572: case 0x6c69616d: // mobi cell land tele spok reac mail
    case 0x66757265: case 0x75726e61: case 0x20667572: case 0x746e6f6b: case 0x65727265: case 0x646e6168: case 0x676e696c: // eruf anru ruf  kont erre hand ling(klingel)
    case 0x65707061: case 0x6e67696c: case 0x6e696f6a: case 0x646e6f70: case 0x74726f70: case 0x6d616c6c: case 0x69766f6d: // appe lign join pond port llam movi
    case 0x6976b3e3: case 0x736e656d: case 0x7365746e: case 0x6372616d: case 0x756c6563: case 0x6167696c: case 0x6f67696c: // móvi mens ntes marc celu liga ligo
    case 0x6d616863: case 0x6e657461: case 0x61696863: case 0x70736972: case 0x7373656d: case 0x206c6562: case 0x6c6c6562: // cham aten chia risp mess bel  bell
    case 0x746c6562: case 0x6d65656e: case 0x656e706f: case 0x70736567: case 0x6f777a64: case 0x65696264: case 0x72626564: // belt neem opne gesp dzwo dbie debr
    case 0x64617261: case 0x79617261: case 0xb1c47261: case 0xb1e47261: case 0x61766563: case 0x6173656d: case 0x6f72616b: // arad aray arı ceva mesa karo
    case 0x2072616b: case 0x756f7920: case 0x65756769: case 0x656e696c: case 0x66656c65: case 0x74616877: case 0x6e617274: case 0x77726f66: case 0x7473696c: // kar   you igue line elef what tran forw list
    case 0x676e6f72: case 0x65636166: case 0x6b636970: case 0x6577736e: case 0x7661656c: case 0x75736e75: case 0x6b636162: case 0x74657365: case 0x206e6176: case 0x6d657571: case 0x69686320: case 0x206d6577: case 0x20697571: case 0x6a797a63: case 0x72b6c374: case 0x72b6e374: // rong face pick nswe leav unsu back eset van  quem  chi wem  qui  czyj tör
    case 0x706f7473: case 0x70796b73: case 0x20707061: case 0x6e657070: case 0x746f6e61: case 0x6e757061: case 0x6e676573: // stop skyp app  appe(n) anot apun segn
    case 0x6c697420: case 0x69746e75: case 0x646f7420: case 0x6e6f7420: case 0x6d6f7420: case 0x206d7620: case 0x6c6c6120: // _til unti _tod _ton _tom _vm_ _all
    case 0x74736e69: case 0x206d2769: case 0x61746e6f: case 0x68a4c377: case 0x68a4e377: // inst i'm onta wäh
      return true;
  }
  switch (letters & 0xffffff) {
    case 0x736d73: case 0x756d68: case 0x70617a: case 0x6d756e: // sms hmu zap num
      return true;
  }
  return (letters & 0xffff) == 0xc36e || (letters & 0xffff) == 0xe36e || load<u8>(at) == 64; // nú, @
}
