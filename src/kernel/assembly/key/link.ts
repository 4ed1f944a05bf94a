/**
 * @module
 * Links that contain all one needs to open them: hooks, and links that work once (transforms/scrub/secret/key/issued.ts).
 */
import { isDigit, isWord, peek } from '../text/character';

/** The path of a hook: behind `services/`, `workflows/`, `triggers/` a T, behind `webhooks/`, `webhookb2/` and `catch/` anything. */
export function isHook(start: usize): bool {
  const letters = ((peek(start - 4) | 32) << 16) | ((peek(start - 3) | 32) << 8) | (peek(start - 2) | 32);
  if (letters == 0x6f6b73 || (letters >> 8 == 0x6b62 && isDigit(letters & 0xff)) || letters == 0x6f6f6b || letters == 0x746368) return true;
  return (peek(start) | 32) == 116 && (letters == 0x636573 || letters == 0x6f7773 || letters == 0x657273);
}

/** The path of a link that works once (`tickets` in transforms/scrub/secret/key/issued.ts), by the last letters of what it is for. */
export function isTicket(start: usize): bool {
  if (isOnce(start)) return true;
  let at = start - 1;
  for (let c = peek(at - 1); start - at < 50 && (isWord(c) || c == 46 || c == 64 || c == 37 || c == 43 || c == 45); c = peek(--at - 1));
  return at < start - 1 && peek(at - 1) == 47 && isOnce(at);
}

function isOnce(start: usize): bool {
  switch (((peek(start - 4) | 32) << 16) | ((peek(start - 3) | 32) << 8) | (peek(start - 2) | 32)) {
    case 0x736574: case 0x6f7264: case 0x696679: case 0x61696c: case 0x69726d: case 0x617465: case 0x696f6e: case 0x697465: // set ord ify ail irm ate ion ite
    case 0x746573: case 0x6f6e73: case 0x676963: case 0x696e6b: case 0x696265: case 0x6b656e: case 0x656e73: // tes ons gic ink ibe ken ens
      return true;
    default:
      return false;
  }
}
