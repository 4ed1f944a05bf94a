/**
 * @module
 * Floors a time of the layout that most logs have, `2026-11-26 10:20:30`, with a `T` or a blank, with a fraction and a zone
 * or without, by overwriting digits where they stand in the input. Every other time is left to `transforms/generalize/instant.ts`.
 */
import { isDigit } from '../text/character';

// Units, as TypeScript numbers them.
export const YEAR: u32 = 0;
export const MONTH: u32 = 1;
export const DAY: u32 = 2;
export const HOUR: u32 = 3;
export const MINUTE: u32 = 4;

/** Which of the first sixteen characters are digits: `dddd-dd-dd dd:dd`. */
const DIGITS: u32 = 0xdb6f;

/** @returns whether the text is such a time, and floored */
export function floorTime(start: usize, end: usize, unit: u32): bool {
  if (end - start < 19) return false;
  const digits = i8x16.sub(v128.load(start), i8x16.splat(48));
  if (<u32>i8x16.bitmask(i8x16.lt_u(digits, i8x16.splat(10))) != DIGITS) return false;
  const mark = load<u8>(start, 10);
  if (load<u8>(start, 4) != 45 || load<u8>(start, 7) != 45 || (mark != 84 && mark != 32)) return false;
  if (load<u8>(start, 13) != 58 || load<u8>(start, 16) != 58) return false;
  if (!isDigit(load<u8>(start, 17)) || !isDigit(load<u8>(start, 18))) return false;
  if (!isDate(pair(start) * 100 + pair(start + 2), pair(start + 5), pair(start + 8))) return false;
  if (pair(start + 11) > 23 || pair(start + 14) > 59 || pair(start + 17) > 59) return false;
  let rest = start + 19;
  let fraction = rest;
  if (rest < end && (load<u8>(rest) == 46 || load<u8>(rest) == 44)) {
    fraction = ++rest;
    while (rest < end && isDigit(load<u8>(rest))) rest++;
    if (rest == fraction || rest - fraction > 12) return false;
  }
  if (rest < end && !isZone(rest, end)) return false;
  for (let at = fraction; at < rest; at++) store<u8>(at, 48);
  zero(start + 17);
  if (unit < MINUTE) zero(start + 14);
  if (unit < HOUR) zero(start + 11);
  if (unit < DAY) store<u16>(start, 0x3130, 8);
  if (unit < MONTH) store<u16>(start, 0x3130, 5);
  return true;
}

// @ts-ignore: decorator
@inline
function pair(at: usize): u32 {
  return <u32>load<u8>(at) * 10 + load<u8>(at, 1) - 528;
}

// @ts-ignore: decorator
@inline
function zero(at: usize): void {
  store<u16>(at, 0x3030);
}

/** Years at the edges and leap days are left to TypeScript. */
function isDate(year: u32, month: u32, day: u32): bool {
  if (year < 1971 || year > 2099 || month - 1 > 11 || day == 0) return false;
  if (day <= 28) return true;
  if (month == 2) return false;
  return day <= 30 || (day == 31 && (month == 8 || (month < 8 ? month & 1 : ~month & 1) != 0));
}

/** `Z`, `+01:00`, `-0800` */
function isZone(at: usize, end: usize): bool {
  const sign = load<u8>(at);
  if (sign == 90) return end - at == 1;
  if (sign != 43 && sign != 45) return false;
  const size = end - at;
  if (size != 5 && (size != 6 || load<u8>(at, 3) != 58)) return false;
  return isDigit(load<u8>(at, 1)) && isDigit(load<u8>(at, 2)) && isDigit(load<u8>(end - 2)) && isDigit(load<u8>(end - 1));
}
