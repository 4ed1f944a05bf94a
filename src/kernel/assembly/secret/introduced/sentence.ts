/**
 * @module
 * Sentences that say what a password is, before it or behind it (transforms/scrub/secret/sentence/worded.ts).
 */
import { isWord, peek } from '../../text/character';
import { from } from '../../text/search';

/** `security answer: …`, `memorable word is …`, `p/w: …`, `passphrase …` (`answers` in transforms/scrub/secret/sentence/worded.ts). */
export function isAnswer(last: usize): bool {
  for (let at = last - 2; last - at < 32 && at >= from; at--) {
    switch (load<u32>(at) | 0x20202020) {
      case 0x6577736e: // nswe, not of `poke_noanswer:`
        if (!isWord(peek(at - 2)) && peek(at - 2) != 45) return true;
        break;
      case 0x726f7720: case 0x61726870: case 0x6f77746e: case 0x72636573: case 0x72676573: // wor phra ntwo secr segr
      case 0x73657570: case 0x7262616c: case 0x7276616c: case 0x6e6e656b: // pues labr lavr kenn
        return true;
    }
    if (((load<u32>(at) | 0x20202020) & 0xffffff) == 0x772f70 || ((load<u32>(at) | 0x20202020) & 0xffffff) == 0x70646d) return true; // p/w mdp
  }
  return false;
}

/** `river42 ist der Schlüssel`: behind a word with a digit, a verb and the name of a password (`behind` in transforms/scrub/secret/sentence/worded.ts). */
export function isToldOfBehind(value: usize): bool {
  let at = value;
  for (let c = peek(at); at - value < 66 && c > 32; c = peek(++at));
  if (peek(at) != 32) return false;
  const first = peek(at + 1) | 32;
  // is ist es est era e è è was war to jest foi fue
  if (!(first == 105 || first == 101 || first == 97 || first == 99 || first == 119 || first == 116 || first == 106 || first == 102 || first >= 128)) return false;
  const verb = at + 1;
  for (at++; at - verb < 8 && peek(at) > 32; at++);
  if (peek(at) != 32) return false;
  const most = at + 56;
  if (at < none || at >= asked) none = asked = at;
  for (at = asked; at < most && peek(at) >= 32; at++) {
    switch (load<u32>(at) | 0x20202020) {
      case 0x73736170: case 0x6f776e6e: case 0x6c686373: case 0x77746863: case 0x7475656c: case 0x76616c63: case 0x73617274: // pass nnwo schl chtw leut clav tras
      case 0x686e6573: case 0x76616863: case 0x61696863: case 0x6f726170: case 0x79656b20: // senh chav chia paro  key
        return true;
    }
    const three = (load<u32>(at) | 0x20202020) & 0xffffff;
    if (three == 0x70646d || three == 0xe36c63 || three == 0x736168) return true; // mdp, clé, has(ło)
    asked = at + 1;
  }
  return false;
}

/** Between these two stands no such name: sentences are asked from left to right. */
let none: usize = 0;
let asked: usize = 0;

/** Of a text that has not been asked. */
export function startTold(): void {
  none = asked = 0;
}
