/**
 * @module
 * Names of codes: `code` is called whatever programs return, and what a person types.
 */
import { isDigit, isLetter, isSpace, peek } from '../../text/character';
import { isCodeBehind } from './behind';

/** Behind the name of a code stand digits, but for a passcode; and `code` by itself has a word before it that says of what. */
export function isOfCode(start: usize, end: usize, mark: usize): bool {
  if (end - start == 4) {
    // `grant_type=authorization_code&code=…`
    if (peek(start - 1) == 38 && peek(mark) == 61) return true;
    if (peek(start - 1) == 32 && peek(mark) == 61 && load<u32>(start - 5) == 0x65646f63 && peek(start - 6) == 95) return true; // code
    // `"code":"482913"`, in a text about logging in.
    let word = start;
    while (start - word < 4 && isSpace(peek(word - 1))) word--;
    if (word == start || !isLetter(peek(word - 1))) return isCodeBehind(mark, 4);
    // `Your Example code: 7712`
    if (!isOnetime(word)) return isCodeBehind(mark, 4);
    return (peek(end - 5) | 32) == 115 || isCodeBehind(mark, 1);
  }
  // `status_code`, `errorCode`
  let word = end - 4;
  while (word > start && !isLetter(peek(word - 1)) && !isDigit(peek(word - 1))) word--;
  return isOnetime(word) && ((peek(end - 5) | 32) == 115 || isCodeBehind(mark, 1));
}

/** Before `code`: by the last letters of the words that such codes are for (`onetime` in transforms/scrub/secret/name/name.ts). */
function isOnetime(word: usize): bool {
  const third = peek(word - 3) | 32;
  switch (((peek(word - 2) | 32) << 8) | (peek(word - 1) | 32)) {
    case 0x7468: // auth
      return third == 117;
    // verify otp arm reset recovery backup unlock inlog freischalt puk host moderator participant conference pairing keypad panel gate
    case 0x6679: case 0x7470: case 0x726d: case 0x7279: case 0x7570: case 0x6f67: case 0x6c74: case 0x756b: case 0x6e67: case 0x6164:
      return true;
    case 0x6574: case 0x636b: case 0x7374: case 0x6f72: case 0x6e74: case 0x6365: case 0x656c: case 0x7465:
      return isRareCode(third, word);
    // verification, confirmation; login, pin; security; onetime; sms; 2fa, mfa; access, …s; anmelde; einmal; verificatie; user
    case 0x6f6e: case 0x696e: case 0x7479: case 0x6d65: case 0x6d73: case 0x6661: case 0x7373: case 0x6773:
    case 0x7473: case 0x6465: case 0x616c: case 0x6965: case 0x6572:
      return true;
    default:
      return false;
  }
}

/** Of words that end as many do: reset; unlock ack nck; host guest; door moderator; participant; conference; panel; gate. Of an error, a request, a client there are more. */
function isRareCode(third: u32, end: usize): bool {
  const fourth = peek(end - 4) | 32;
  switch ((peek(end - 1) | 32)) {
    case 116: // reset host guest participant
      return (third == 115 && fourth == 101) || third == 111 || (third == 101 && fourth == 117 && (peek(end - 5) | 32) == 103) || third == 97;
    case 107: // unlock ack nck
      return third == 111 || third == 97 || third == 110;
    case 114: // door moderator
      return third == 111 || (third == 116 && fourth == 97);
    case 101: // conference gate
      return third == 110 || (third == 97 && fourth == 103);
    default: // panel
      return third == 110;
  }
}
