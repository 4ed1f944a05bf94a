/**
 * @module
 * Digits that a word before calls a code: for one time, or of a card (`findCode` in transforms/scrub/number/number.ts).
 */
import { isDigit, isLetter, isStart, peek } from '../text/character';
import { hasRows } from '../topic/column';

/** `PIN 4711`, `CVV 123`: pin, puk, otp, passcode, cvv, cvc and csc by their last letters; `enter code …` by those before it, too. */
export function isCode(last: usize, size: usize): bool {
  const c = peek(last) | 32;
  const b = peek(last - 1) | 32;
  const a = peek(last - 2) | 32;
  // `… abre con`, `com`, `mit`, `met`, `with`, `avec`, ` is`, ` es`: the thing that is opened comes before (`opened` in
  // transforms/scrub/number/code.ts).
  if (size >= 4 && size <= 6 && isOpener(a, b, c, last)) return true;
  if (size == 3 && isCardWord(last, a, b, c)) return true;
  if (a == 99) return size < 5 && (b == 118 || b == 115) && (c == 118 || c == 99);
  if (size >= 4 && isAnswer(last)) return true;
  // `482-913`
  if (size < 4 && (size != 3 || (peek(last + 5) != 45 && peek(last + 5) != 32) || !isDigit(peek(last + 6)))) return false;
  // `PIN1`, `PUK2`, whatever the digit; `host key`; `MFA token`; `one-time password`, `Einmalpasswort`
  if (isDigit(c)) return (a == 112 && b == 105) || (a == 105 && b == 110) || (a == 117 && b == 107);
  if (a == 107 && b == 101 && c == 121) return peek(last - 3) == 32 && isLetter(peek(last - 4));
  if (a == 107 && b == 101 && c == 110) return peek(last - 5) == 32 && isLetter(peek(last - 6));
  if (a == 111 && b == 114 && (c == 100 || c == 116)) return (peek(last - 8) == 32 && (peek(last - 9) | 32) == 101) || (peek(last - 8) | 32) == 108;
  // `confidentiel`, `Geheimzahl`, `TAN`, `seguridad`, `sicurezza`, `acceso`, `accesso`, `verifica`, `secreto`, `secret`, …
  switch ((a << 16) | (b << 8) | c) {
    case 0x61686c: case 0x74616e: case 0x696679: // ify
      return true;
    // `use the 482913 to sign in`: the sie
    case 0x746865: case 0x736965:
      return isAsking(last - 3);
    case 0x69656c: case 0x646164: case 0x7a7a61: case 0x65736f: case 0x73736f: case 0x696361: case 0x65746f: case 0x726574:
    case 0x726d61: case 0x6e6361: case 0x696f6e: case 0x697479: case 0x697465:
      return isOfCodeBefore(last);
  }
  // `código 482913 para …`, `codice …`, `usa …`
  if ((a == 105 && b == 103 && c == 111) || (a == 105 && b == 99 && c == 101 && (peek(last - 3) | 32) == 100) || (a == 117 && b == 115 && c == 97)) return true;
  // `use a chave 482913 para …`, `la clave`
  if (a == 97 && b == 118 && c == 101) return true;
  if (a == 112) return (b == 105 && c == 110) || (b == 117 && c == 107);
  // el le il la de den o a
  if (a == 32 && (c == 108 || c == 101 || c == 97)) return isAsking(last - 2);
  if (b == 32 && (c == 111 || c == 97)) return isAsking(last - 1);
  if (a == 100 && b == 101 && c == 110) return isAsking(last - 3);
  // `entrez`, `gebruik`, `voer`, `introduce`; `using`
  if ((b == 101 && c == 122) || (a == 117 && b == 105 && c == 107) || (a == 111 && b == 101 && c == 114) || (a == 117 && b == 99 && c == 101) || (a == 105 && b == 110 && c == 103)) return true;
  // `use`, `enter`, `type`
  if (c == 101 && ((a == 117 && b == 115) || (a == 121 && b == 112))) return true;
  if (a == 116 && b == 101 && c == 114) return (peek(last - 3) | 32) == 110;
  if (a != 111 || b != 100 || c != 101) return a == 111 && b == 116 && c == 112;
  // `passcode`, `pincode`, `pukcode`; a word before `code`.
  const before = peek(last - 4) | 32;
  if (before != 32) return before == 110 || before == 107 || before == 115 || before == 45 || before == 101 || before == 103 || before == 108;
  return isLetter(peek(last - 5)) || peek(last - 5) == 58;
}

/** A word begins behind it, and no part of a host's name. */
// @ts-ignore: decorator
@inline
function isFront(c: u32): bool {
  return !isLetter(c) && c != 46 && c != 47 && c != 64;
}

function isOpener(a: u32, b: u32, c: u32, last: usize): bool {
  if (isFront(peek(last - 3))) {
    if ((a == 99 && b == 111 && (c == 110 || c == 109)) || (a == 109 && (b == 105 || b == 101) && c == 116) || (a == 105 && b == 115 && c == 116)) return true;
    if (a == 101 && b == 115 && c == 116) return true;
  }
  if (isFront(a)) return (b == 105 || b == 101) && c == 115;
  if ((a == 118 && b == 101 && c == 99) || (a == 105 && b == 116 && c == 104) || (a == 111 && b == 100 && c == 101)) return true;
  switch ((a << 16) | (b << 8) | c) {
    case 0x61696c: case 0x616c65: case 0x74616c: case 0x727465: case 0x727461: case 0x6f6e65: case 0x746f72: case 0x6f6f72: // ail ale tal rte rta one tor oor
    case 0x617465: case 0x626f78: case 0x616665: case 0x616765: case 0x6c6c6f: case 0x6f7274: case 0x657572: case 0x756572: // ate box afe age llo ort eur uer
    case 0x726d61: case 0x726d65: case 0x667265: case 0x756973: case 0x61646f: // rma rme fre uis ado
    case 0x6f6465: case 0x6e6765: case 0x656e6e: case 0x6f6365: case 0x656575: case 0x646f72: case 0x6f6368: case 0x69676f: // code …
      return isOfCodeBefore(last);
    default:
      return false;
  }
}

/** `security code 123`: `…code` behind `y`, `n`, `d` or in one word, `codigo de seguridad`, seguranca, verificacion, sicurezza, securite, Prufnummer, Prufziffer. */
function isCardWord(last: usize, a: u32, b: u32, c: u32): bool {
  switch ((a << 16) | (b << 8) | c) {
    case 0x6f6465: { // ode
      const before = peek(last - 4) | 32;
      if (before != 32) return before == 115;
      const word = peek(last - 5) | 32;
      return word == 121 || word == 110 || word == 100;
    }
    case 0x646164: case 0x6e6361: case 0x7a7a61: case 0x697465: case 0x696f6e: // dad nca zza ite ion
      return isOfCodeBefore(last);
    case 0x6d6572: case 0x666572: // mer fer
      return (peek(last - 6) | 32) == 102;
    default:
      return false;
  }
}

/** use enter type usa usar utilisez ingresa ingrese inserisci gebruik verwenden, by their last two letters before the blank (`asked` in transforms/scrub/number/code.ts). */
function isAsking(blank: usize): bool {
  if (peek(blank) != 32) return false;
  switch (((peek(blank - 2) | 32) << 8) | (peek(blank - 1) | 32)) {
    case 0x7365: case 0x6572: case 0x7065: case 0x7361: case 0x6172: case 0x657a: case 0x6369: case 0x696b: case 0x656e: // se er pe sa ar ez ci ik en
      return true;
    default:
      return false;
  }
}

/** A line before may ask for a code: its end is not far, and the word for one before it. */
function isAnswer(last: usize): bool {
  if (!hasRows()) return false;
  let line = last;
  while (last - line < 80 && peek(line) != 10 && !isStart(line)) line--;
  if (peek(line) != 10) return false;
  let mark = line - 1;
  while (line - mark < 18 && peek(mark) != 63 && peek(mark) != 10) mark--;
  if (peek(mark) != 63) return false;
  for (let at = line; line - at < 80 && !isStart(at); at--) {
    const c = peek(at) | 32;
    const next = peek(at + 1) | 32;
    // `cod`, `pin`, `otp`
    if ((c == 99 && next == 111) || (c == 112 && next == 105) || (c == 111 && next == 116)) return true;
  }
  return false;
}

/** `code de …`, `código de …`: the word stands before. */
function isOfCodeBefore(last: usize): bool {
  for (let n = 0, at = last; n < 26; n++, at--) {
    if ((peek(at) | 32) == 99 && (peek(at + 1) | 32) == 111 && (peek(at + 2) | 32) == 100) return true;
    if (isStart(at)) break;
  }
  return false;
}

/** `code de confirmation : 4711` */
export function isCodeOf(colon: usize): bool {
  let at = colon + 1;
  while (at - colon < 4 && (peek(at) == 32 || peek(at) == 58)) at++;
  if (!isDigit(peek(at))) return false;
  at = colon;
  for (let c = peek(at - 1); colon - at < 48 && (isLetter(c) || c == 32 || c == 39); c = peek(at - 1))
    if ((peek(--at) | 32) == 99 && (peek(at + 1) | 32) == 111 && (peek(at + 2) | 32) == 100) {
      // `code d…`, `codigo d…`, `codice d…`
      if ((peek(at + 3) | 32) == 101 ? peek(at + 4) == 32 : (peek(at + 3) | 32) == 105) return true;
    }
  return false;
}
