/**
 * @module
 * What codes and passwords are called, by a few letters of the name.
 */
import { isDigit, isLetter, peek } from '../text/character';

/** `…code`, `…codigo`, `…codice`, `…kod`, `…koden`, `…koodi`, `clave`, `domofon`, `pin`, `puk`, `otp`, `tan`, `…zahl`, `cvv` by their last letters. */
export function isName(last: usize): bool {
  const before = peek(last - 3) | 32;
  switch (((peek(last - 2) | 32) << 16) | ((peek(last - 1) | 32) << 8) | (peek(last) | 32)) {
    case 0x6b6f64: case 0x70696e: case 0x70756b: case 0x6f7470: case 0x637676: case 0x637663: case 0x637363: // kod pin puk otp cvv cvc csc
    case 0x6d6d65: case 0x75656c: case 0x6e757a: case 0x6e697a: // mme uel nuz niz
      return true;
    case 0x6f6465: case 0x6f6475: case 0x6f6469: // ode odu odi
      return before == 99 || before == 107 || before == 111;
    case 0x69676f: case 0x696365: // igo ice
      return before == 100;
    case 0x64656e: case 0x666f6e: // den, domofon
      return before == 111;
    case 0x61686c: // ahl
      return before == 122;
    case 0x6d6572: // mer
      return before == 109;
    case 0x617665: // ave
      return before == 108 || before == 104;
    default:
      return false;
  }
}

/** From where on names have been looked for, up to where, and at which letter the last one was told; nothing lies between. */
let first: usize = 0;
let read: usize = 0;
let last: usize = 0;

/** Of a text that has not been asked. */
export function startCodes(): void {
  first = read = last = 0;
}

/** Longer ones are asked of all of a text. */
const AROUND: usize = 256;

/** Whether one of the names of a code is among these. What is asked of places one behind the other is read once. */
export function isOfCode(start: usize, end: usize): bool {
  if (end <= start || end - start > AROUND) return end > start && nameIn(start, end) != 0;
  if (start < first || start > read) {
    first = read = start;
    last = 0;
  }
  if (end > read) {
    // The first two letters of a name may have been read.
    const from = max(first, read - 2);
    for (let at = nameIn(from, end); at != 0; at = nameIn(at - 1, end)) last = at;
    read = end;
  }
  if (last < start + 2) return false;
  return last < end || nameIn(start, end) != 0;
}

/** Whether a code that one types has its name there, and no password: code, codigo, codice, kod, otp, pin, puk, tan (transforms/scrub/secret/sentence/reported.ts). */
export function isTypedIn(start: usize, end: usize): bool {
  for (let at = start; at + 2 < end; at++) {
    switch ((load<u32>(at) | 0x20202020) & 0xffffff) {
      case 0x646f63: case 0x646f6b: case 0x70746f: case 0x6b7570: case 0x6f626d: case 0x616632: case 0x61666d: // cod kod otp puk mbo 2fa mfa
        return true;
      case 0x6e6970: case 0x6e6174: // pin tan
        if (!isLetter(peek(at - 1)) || (peek(at - 1) | 32) == 109) return true;
        break;
    }
  }
  return false;
}

/** The third letter of the first name there, by which it is told; 0 where there is none. */
function nameIn(start: usize, end: usize): usize {
  let letters: u32 = 0;
  for (let at = start; at < end; at++) {
    letters = ((letters << 8) | load<u8>(at) | 32) & 0xffffff;
    const next = peek(at + 1) | 32;
    switch (letters) {
      case 0x70696e: // pin
        if (!isLetter(peek(at - 3)) && (!isLetter(next) || next == 99 || next == 107 || next == 110)) return at;
        break;
      case 0x70756b: case 0x6f7470: case 0x637676: case 0x637663: case 0x637363: // puk otp cvv cvc csc
        if (!isLetter(next)) return at;
        break;
      case 0x74616e: // tan
        if (!isLetter(next) && (!isLetter(peek(at - 3)) || peek(at - 2) < 97 || isIn(peek(at - 3) | 32, 109, 115))) return at;
        break;
      case 0x70746f: // cryptogramme
        if (next == 103) return at;
        break;
      case 0x636f64: // code, codigo, codice
        if (next == 105 || (next == 101 && !isLetter(peek(at + 2)))) return at;
        break;
      case 0x6f6b65: // token
        if (next == 110 && !isLetter(peek(at + 2))) return at;
        break;
      case 0x61736c: // haslo
        if (next == 111) return at;
        break;
      case 0x6b6f64: // kod, kode, koden, kodu
        if (!isLetter(next) || next == 101 || next == 117) return at;
        break;
      case 0x696672: case 0x726f6c: // sifre, parola
        if (next == (letters == 0x696672 ? 101 : 97)) return at;
        break;
      case 0x6f666f: // domofon
        if (next == 110 && (peek(at - 3) | 32) == 109) return at;
        break;
      case 0x6f6f64: // koodi
        if (next == 105) return at;
        break;
      case 0x6f6d62: // combination
        if (next == 105 && (peek(at + 2) | 32) == 110) return at;
        break;
      case 0x6e6665: case 0x6c6176: // Tastenfeld, clave
        if (next == (letters == 0x6e6665 ? 108 : 101)) return at;
        break;
      case 0x737370: case 0x617365: // passphrase, contrasena
        if (next == (letters == 0x737370 ? 104 : 110)) return at;
        break;
      // Geheimzahl, Geheimnummer; keypad; password, passwd, Kennwort, senha, wachtwoord
      case 0x7a6168: case 0x696d6e: case 0x797061: case 0x73776f: case 0x737764: case 0x6e6e77: case 0x6e6861: case 0x687477:
        return at;
    }
  }
  return 0;
}

// @ts-ignore: decorator
@inline
function isIn(c: u32, one: u32, other: u32): bool {
  return c == one || c == other;
}

/** The name of a code that is sent or typed: otp, pin, tan, code, 2fa, mfa, password. */
export function isOfFactor(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) {
    switch (((peek(at) | 32) << 16) | ((peek(at + 1) | 32) << 8) | (peek(at + 2) | 32)) {
      case 0x6f7470: case 0x636f64: case 0x74616e: case 0x73776f: // otp cod tan swo
        return true;
      case 0x70696e: // pin
        if (!isLetter(peek(at - 1))) return true;
        break;
      default:
        if ((peek(at) | 32) == 102 && (peek(at + 1) | 32) == 97 && (isDigit(peek(at - 1)) || (peek(at - 1) | 32) == 109)) return true;
    }
  }
  return false;
}
