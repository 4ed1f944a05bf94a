/**
 * @module
 * Words in brackets, in the arguments of a call and behind a mechanism of SASL.
 */
import { isDigit, isLetter, isWord, peek } from '../../text/character';
import { isTelling } from '../name';
import { hasPassword } from '../spoken';
import { isGiven } from '../told';
import { isTyped } from '../typed';
import { isOfDigest } from './before';
import { isMark } from './value';

/** `password [x!7Tq…]`: back to the bracket before all of it. */
export function isBoxed(start: usize): bool {
  if (!isBracketNear(v128.load(start - 16)) && !isBracketNear(v128.load(start - 32))) return false;
  let at = start - 1;
  for (let c = peek(at); start - at < 32 && c > 32; c = peek(--at)) if (c == 91 || c == 40 || c == 60) return isTelling(peek(at - 1) == 61 || peek(at - 1) == 58 ? at - 1 : at) || (c == 91 ? isTyped(at) : c == 40 && isGiven(at));
  return false;
}

// @ts-ignore: decorator
@inline
function isBracketNear(near: v128): bool {
  return v128.any_true(v128.or(v128.or(i8x16.eq(near, i8x16.splat(91)), i8x16.eq(near, i8x16.splat(40))), i8x16.eq(near, i8x16.splat(60))));
}

/** `the password you gave me (x7Tq91Zb)`: behind a bracket, and a word for a password before it. */
export function isEnclosed(start: usize): bool {
  let open = start - 1;
  for (let c = peek(open); start - open < 34 && (isWord(c) || c == 45 || c == 46 || isMark(c)); c = peek(--open));
  return peek(open) == 40 && peek(open - 1) == 32 && hasPassword(open - 1);
}

/** `client.run('…')`, `new Bot("…")`: so long, and a call before it. */
export function isArgument(start: usize): bool {
  // `unwrap_or("…")`, `orElse("…")`
  if (peek(start - 2) == 40 && isInstead(start - 2)) return true;
  if (peek(start - 2) != 40 || !isLetter(peek(start - 3))) return false;
  let at = start;
  for (let c = peek(at); at - start < 24 && (isWord(c) || c == 45 || c == 46 || c == 58); c = peek(++at));
  return at - start == 24;
}

/** `_or`, `else`, `ault` */
function isInstead(bracket: usize): bool {
  const last = load<u32>(bracket - 4) | 0x20202020;
  return last == 0x65736c65 || last == 0x746c7561 || last >> 8 == 0x726f7f;
}

/** `AUTH PLAIN …`, `AUTHENTICATE "LOGIN" "…`: the mechanisms of SASL by their last three letters, and the command before by its last two. */
export function isMechanism(last: usize): bool {
  if (peek(last) == 34) last -= peek(last - 1) == 32 && peek(last - 2) == 34 ? 3 : 1;
  const letters = ((peek(last - 2) | 32) << 16) | ((peek(last - 1) | 32) << 8) | (peek(last) | 32);
  if (
    !(
      letters == 0x61696e || letters == 0x67696e || letters == 0x726572 || letters == 0x6e616c ||
      isOfDigest(last) || (letters >> 8 == 0x7468 && isDigit(peek(last)))
    )
  )
    return false;
  let at = last;
  while (last - at < 12 && (isWord(peek(at)) || peek(at) == 45)) at--;
  if (peek(at) == 34) at--;
  const command = ((peek(at - 2) | 32) << 8) | (peek(at - 1) | 32);
  return peek(at) == 32 && (command == 0x7468 || command == 0x7465); // auth, authenticate
}
