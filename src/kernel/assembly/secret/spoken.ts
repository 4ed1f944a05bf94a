/**
 * @module
 * Whether a text speaks of a password before a place (transforms/scrub/secret/sentence/near.ts).
 */
import { isDigit, isLetter, peek } from '../text/character';
import { from } from '../text/search';

/**
 * `pass`, `nwo`, `tw`, `pw`, `psk`, `nha`, `lav`, `rase`, `arol`, `mdp`, `wifi`, `ogin`, `ntif`, `red`, `uga`: where a password is first spoken of
 * in the text, and up to where it has been looked for.
 */
let password: usize = 0;
let sought: usize = 0;

/** Of a text that has not been asked. */
export function startSpoken(): void {
  password = 0;
  sought = from;
}

/** A password is spoken of before the end of a word. */
export function hasPassword(last: usize): bool {
  if (password != 0) return password <= last;
  const blank = i8x16.splat(32);
  const s = i8x16.splat(115);
  const w = i8x16.splat(119);
  const a = i8x16.splat(97);
  const f = i8x16.splat(102);
  for (; sought <= last; sought += 16) {
    const first = v128.or(v128.load(sought), blank);
    const second = v128.or(v128.load(sought + 1), blank);
    const third = v128.or(v128.load(sought + 2), blank);
    // `pass…`, `rase`, `psk`; `kennw…`, `wachtw…`; `pw`
    const pass = v128.and(i8x16.eq(second, s), v128.or(v128.or(i8x16.eq(first, s), i8x16.eq(first, a)), i8x16.eq(third, i8x16.splat(107))));
    const word = v128.andnot(i8x16.eq(second, w), i8x16.eq(first, blank));
    // `senha`, `clave`, `creds`, `zugang…`
    const rest = v128.or(
      v128.or(
        v128.and(i8x16.eq(second, i8x16.splat(104)), i8x16.eq(third, a)),
        v128.and(i8x16.eq(second, a), i8x16.eq(third, i8x16.splat(118))),
      ),
      v128.or(
        v128.and(i8x16.eq(first, i8x16.splat(114)), i8x16.eq(third, i8x16.splat(100))),
        v128.and(i8x16.eq(second, i8x16.splat(103)), i8x16.eq(third, a)),
      ),
    );
    // `wifi`, `identify`, `login`, `ascii-text`, `mdp`, `parola`; `OPER`
    const i = i8x16.splat(105);
    const more = v128.or(
      v128.and(i8x16.eq(second, i), v128.or(v128.or(i8x16.eq(third, f), i8x16.eq(third, i)), v128.or(i8x16.eq(first, i8x16.splat(103)), i8x16.eq(third, i8x16.splat(45))))),
      v128.or(
        v128.and(i8x16.eq(first, i8x16.splat(109)), i8x16.eq(second, i8x16.splat(100))),
        v128.and(i8x16.eq(second, i8x16.splat(114)), v128.or(i8x16.eq(third, i8x16.splat(111)), i8x16.eq(third, i8x16.splat(101)))),
      ),
    );
    const oper = v128.and(v128.and(i8x16.eq(v128.load(sought), i8x16.splat(79)), i8x16.eq(second, i8x16.splat(112))), i8x16.eq(third, i8x16.splat(101)));
    for (let hits = i8x16.bitmask(v128.or(v128.or(v128.or(pass, word), oper), v128.or(rest, more))); hits; hits &= hits - 1) {
      if (!isSpoken(sought + ctz(hits))) continue;
      password = sought + ctz(hits);
      return password <= last;
    }
  }
  return false;
}

/** The letters that begin here, or before, are those of a word for a password. */
function isSpoken(at: usize): bool {
  const key = load<u32>(at) | 0x20202020;
  switch (key & 0xffffff) {
    // `kennwort`, `wi-fi`
    case 0x6f776e:
      return (peek(at - 1) | 32) == 110;
    case 0x2d6977:
      return (peek(at + 3) | 32) == 102;
    // psk nha lav ave uga mdp
    case 0x6b7370: case 0x61686e: case 0x76616c: case 0x616775: case 0x70646d:
      return true;
    // `cred`, but not `stored`; `pass`; `rase`; `wifi`; `parola`
    case 0x646572:
      return (peek(at - 1) | 32) == 99;
    // `LOGIN`, `IDENTIFY`
    case 0x6e6967:
      return peek(at) == 71 && peek(at - 1) == 79;
    case 0x666974:
      return peek(at) == 84 && peek(at - 1) == 78;
    case 0x6f7261:
      return (peek(at - 1) | 32) == 112;
    case 0x657361:
      return (peek(at - 1) | 32) == 114;
    case 0x666977: case 0x696963:
      return true;
    // `secret`
    case 0x657263:
      return (peek(at + 3) | 32) == 116;
    case 0x65706f:
      return peek(at + 3) == 82;
  }
  switch (key & 0xffff) {
    // `wachtwoord`
    case 0x7774:
      return key >> 16 == 0x6f6f;
    // `ww`, by itself
    case 0x7777:
      return peek(at - 1) == 32 && peek(at + 2) == 32;
    // `pw`, `pwd`, by itself or after an underscore
    case 0x7770:
      return !isLetter(peek(at - 1)) && !isDigit(peek(at - 1)) && (!isLetter(peek(at + 2)) || (peek(at + 2) | 32) == 100);
    // `pass`, `passe`, `password`, `passphrase`, `passcode`
    case 0x7373: {
      if ((peek(at - 1) | 32) != 97 || (peek(at - 2) | 32) != 112) return false;
      const next = peek(at + 2) | 32;
      return !isLetter(next) || next == 119 || (next == 112 && (peek(at + 3) | 32) == 104) || next == 99 || (next == 101 && !isLetter(peek(at + 3)));
    }
    default:
      return false;
  }
}
