/**
 * @module
 * Words that may stand anywhere in a text: searched for once, when they are first asked for.
 */
import { isOfCode, isTypedIn } from '../code/code-name';
import { isDigit, peek } from '../text/character';
import { from, to } from '../text/search';

/** 1 where the text has it, -1 where nobody has asked. */
let questions: i32 = -1;
let codes: i32 = -1;
let typed: i32 = -1;
let stores: i32 = -1;
let servers: i32 = -1;
let commands: i32 = -1;

/** Of a text that has not been asked. */
export function startAnywhere(): void {
  questions = codes = typed = stores = servers = commands = -1;
}

/** A line behind another, or a question mark that ends a sentence. */
export function hasQuestion(): bool {
  if (questions >= 0) return questions != 0;
  questions = 0;
  let end = to;
  while (end > from && peek(end - 1) <= 32) end--;
  for (let at = from; at < end && questions == 0; at += 16) {
    const text = v128.load(at);
    const following = v128.load(at + 1);
    const ends = v128.or(
      i8x16.lt_u(following, i8x16.splat(35)),
      v128.or(i8x16.eq(following, i8x16.splat(39)), i8x16.eq(following, i8x16.splat(92))),
    );
    const asks = v128.or(
      v128.and(i8x16.eq(text, i8x16.splat(63)), ends),
      v128.or(i8x16.eq(text, i8x16.splat(10)), i8x16.eq(text, i8x16.splat(13))),
    );
    const hits = i8x16.bitmask(asks);
    if (hits && at + ctz(hits) < end) questions = 1;
  }
  return questions != 0;
}

/** The letters of what a code is called. */
export function hasCode(): bool {
  if (codes < 0) codes = <i32>isOfCode(from, to);
  return codes != 0;
}

/** The same of a code that is typed, and no password. */
export function hasTyped(): bool {
  if (typed < 0) typed = <i32>isTypedIn(from, to);
  return typed != 0;
}

/** What a cache is told to keep: `set`, `add`, `ace` of replace or `end` of append. */
export function hasStore(): bool {
  if (stores >= 0) return stores != 0;
  stores = 0;
  const blank = i8x16.splat(32);
  for (let at = from; at < to && stores == 0; at += 16) {
    const first = v128.or(v128.load(at), blank);
    const second = v128.or(v128.load(at + 1), blank);
    const third = v128.or(v128.load(at + 2), blank);
    const e = i8x16.eq(second, i8x16.splat(101));
    const d = i8x16.eq(third, i8x16.splat(100));
    const sets = v128.and(v128.and(i8x16.eq(first, i8x16.splat(115)), e), i8x16.eq(third, i8x16.splat(116)));
    const adds = v128.and(v128.and(i8x16.eq(first, i8x16.splat(97)), i8x16.eq(second, i8x16.splat(100))), d);
    const places = v128.and(v128.and(i8x16.eq(first, i8x16.splat(97)), i8x16.eq(second, i8x16.splat(99))), i8x16.eq(third, i8x16.splat(101)));
    const appends = v128.and(v128.and(i8x16.eq(first, i8x16.splat(101)), i8x16.eq(second, i8x16.splat(110))), d);
    const hits = i8x16.bitmask(v128.or(v128.or(sets, adds), v128.or(places, appends)));
    if (hits && at + ctz(hits) < to) stores = 1;
  }
  return stores != 0;
}

/** `radius`, `tacacs`, `…-port`: a key may stand behind what is no word. */
export function hasServer(): bool {
  if (servers >= 0) return servers != 0;
  servers = 0;
  const blank = i8x16.splat(32);
  for (let at = from; at < to && servers == 0; at += 16) {
    const first = v128.or(v128.load(at), blank);
    const second = v128.or(v128.load(at + 1), blank);
    // `ac`, `ad`; a dash and `p`
    const name = v128.and(i8x16.eq(first, i8x16.splat(97)), v128.or(i8x16.eq(second, i8x16.splat(99)), i8x16.eq(second, i8x16.splat(100))));
    const port = v128.and(i8x16.eq(first, i8x16.splat(45)), i8x16.eq(second, i8x16.splat(112)));
    for (let hits = i8x16.bitmask(v128.or(name, port)); hits; hits &= hits - 1) {
      const next = load<u32>(at + ctz(hits)) | 0x20202020;
      if (next == 0x63616361 || next == 0x75696461 || next == 0x726f702d) servers = 1; // acac adiu -por
    }
  }
  return servers != 0;
}

/** `net use`, `htpasswd`, `radtest`: asked only of texts that have a word that could be a password. */
export function hasCommand(): bool {
  if (commands >= 0) return commands != 0;
  commands = 0;
  const blank = i8x16.splat(32);
  for (let at = from; at < to; at += 16) {
    const first = v128.or(v128.load(at), blank);
    const second = v128.or(v128.load(at + 1), blank);
    const third = v128.or(v128.load(at + 2), blank);
    const e = v128.or(i8x16.eq(second, i8x16.splat(101)), i8x16.eq(second, i8x16.splat(116)));
    const net = v128.and(v128.or(i8x16.eq(first, i8x16.splat(110)), i8x16.eq(first, i8x16.splat(104))), e);
    const rest = v128.or(i8x16.eq(third, i8x16.splat(116)), i8x16.eq(third, i8x16.splat(112)));
    const rad = v128.and(
      v128.and(i8x16.eq(first, i8x16.splat(114)), i8x16.eq(second, i8x16.splat(97))),
      i8x16.eq(third, i8x16.splat(100)),
    );
    for (let hits = i8x16.bitmask(v128.or(v128.and(net, rest), rad)); hits; hits &= hits - 1) {
      const word = at + ctz(hits);
      const next = load<u32>(word + 3) | 0x20202020;
      // ` use`, `1 us`, `.exe`; `assw`; `test`
      const behind = isDigit(next & 0xff) ? next >> 8 : 0;
      if (next == 0x74736574 || next == 0x65737520 || behind == 0x737520 || next == 0x6578652e || behind == 0x65782e || next == 0x77737361) commands = 1;
    }
  }
  return commands != 0;
}
