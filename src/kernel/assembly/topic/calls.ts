/**
 * @module
 * Fields of a row of calls: `transforms/scrub/number/phone/row.ts` says what they are.
 */
import { isDigit, isEnd, isLetter, isQuote, isSpace, isStart, peek } from '../text/character';
import { from, to } from '../text/search';
import { isOneOf, ZERO } from '../text/value';

/** A field of a row of calls (transforms/scrub/number/phone/row.ts). */
export function isField(at: usize, end: usize): bool {
  const size = end - at;
  if (size > 15 || size < 7) return false;
  if (isOfLine(end)) return true;
  // `Alice Example (668613188)`
  if (size > 8 && peek(at - 1) == 40 && peek(end) == 41 && isBehindName(at)) return true;
  if (isSwitched(at, end, size) || isBehindOther(at)) return true;
  if (size < 10) return false;
  if (isWay(at, end) || ((peek(at - 1) == 32 || peek(at - 1) == 62) && (isSpace(peek(end)) || isEnd(end)) && isAccounted(at))) return true;
  if (isQuote(peek(at - 1)) && peek(at - 2) == 58 && size > 10) return hasCalls() || hasAddress();
  // `Alice Example, 2025550123, alice@…`
  if (peek(at - 1) == 32 && isMark(peek(at - 2)) && isMark(peek(end)) && hasAddress()) return true;
  if (size < 12 && isMessaged(at, end)) return true;
  if (size > 10 && isRated(at, end)) return true;
  if (isBeside(at, end) || isAnswer(at, end) || isAwaited(at) || isOfName(at)) return true;
  const before = isQuote(peek(at - 1)) ? peek(at - 2) : peek(at - 1);
  return (before == 44 || before == 59 || before == 124 || before == 9 || before == 0 || before == 10 || isStart(isQuote(peek(at - 1)) ? at - 1 : at)) && (hasCalls() || hasAddress());
}

/** `|12025550123|447700900123|2026-…`: between the same marks, and behind it, or behind the next cell of digits, a day. */
function isRated(at: usize, end: usize): bool {
  const mark = peek(end);
  if ((mark != 124 && mark != 59 && mark != 44 && mark != 9) || peek(at - 1) != mark) return false;
  let next = end + 1;
  while (next - end < 15 && isDigit(peek(next))) next++;
  const day = peek(next) == mark ? next + 1 : end + 1;
  return peek(day) == 50 && peek(day + 1) == 48 && peek(day + 4) == 45;
}

/**
 * `12025550123<447700900123`, `CAPI[ISDN1]/0…`, `lead 4711|2025550123`, `line:4711>>2025550123`, `<Auth_ID_1_>2025550123`,
 * `TEL;TYPE=WORK,VOICE:2025550123`: another number, a channel or a name stands right before, and a mark between.
 */
function isBehindOther(at: usize): bool {
  const mark = peek(at - 1);
  let last = at - 2;
  if (isQuote(mark)) return isOfCaller(last);
  if (mark == 60) return isDigit(peek(last));
  if (mark == 47) return peek(last) == 93;
  if (mark == 62) return (peek(last) == 62 && isDigit(peek(last - 1))) || peek(last) == 95 || (isQuote(peek(last)) && isQuote(peek(last - 3)));
  if (mark == 58) return isOfCard(at);
  if (mark != 124 && mark != 44 && mark != 59) return false;
  while (at - last < 15 && isDigit(peek(last))) last--;
  if (peek(last) != 32 && peek(last) != 61 && peek(last) != 58) return false;
  if (peek(last) == 32 && (peek(last - 1) == 58 || peek(last - 1) == 61)) last--;
  return (peek(last - 1) | 32) == 100; // lead, lead_id
}

/** `CALLID1=`, `Call ID 1 `, before a quote. */
function isOfCaller(end: usize): bool {
  let last = end;
  while (end - last < 3 && (peek(last) == 32 || peek(last) == 58 || peek(last) == 61)) last--;
  if (!isDigit(peek(last))) return false;
  if (peek(--last) == 32) last--;
  return (peek(last) | 32) == 100; // d
}

/** A line begins with `TEL`, or what stands before it ends with a full stop. */
function isOfCard(at: usize): bool {
  let line = at - 2;
  while (at - line < 80 && peek(line) >= 32) line--;
  for (let start = line + 1; start < line + 12; start++) if ((load<u32>(start) & 0xdfdfdf) == 0x4c4554) return true; // TEL
  return false;
}

/** `2026-11-28 10:12:14 | 07700900123 | …`: between bars or semicolons, a time of day right before. */
function isMessaged(at: usize, end: usize): bool {
  const mark = peek(at - 1) == 32 ? at - 2 : at - 1;
  const c = peek(mark);
  if ((c != 124 && c != 59) || peek(peek(end) == 32 ? end + 1 : end) != c || !isOneOf(at, ZERO)) return false;
  let last = mark - 1;
  while (mark - last < 4 && (peek(last) == 32 || peek(last) == 93 || peek(last) == 90)) last--;
  for (let n = 0; n < 9 && (isDigit(peek(last)) || peek(last) == 46 || peek(last) == 44); n++) last--;
  return peek(last) == 58 && isDigit(peek(last + 1)) && isDigit(peek(last - 1));
}

/** `0171…, Durchwahl 83` (`extension` in transforms/scrub/number/phone/named.ts), `2025550123 is now busy`, `… hung up`, `… not registered` (`isOfLine` in transforms/scrub/number/phone/party.ts), by four letters of what is said. */
function isOfLine(end: usize): bool {
  let next = isQuote(peek(end)) ? end + 1 : end;
  if (peek(next) == 44) next++;
  if (peek(next) != 32) return false;
  next++;
  // `is`, `was`, `has`; `now`, `not`, `already`
  const verb = load<u32>(next) | 0x20202020;
  if ((verb & 0xffffff) == 0x207369) next += 3;
  else if (verb == 0x20736177 || verb == 0x20736168) next += 4;
  const adverb = load<u32>(next) | 0x20202020;
  if (adverb == 0x20776f6e || adverb == 0x20746f6e) next += 4;
  else if (adverb == 0x65726c61 && peek(next + 7) == 32) next += 8;
  switch (load<u32>(next) | 0x20202020) {
    case 0x63727564: case 0x6562656e: case 0x65746e69: case 0x616d6172: case 0x74736f70: case 0x65747865: case 0x2e747865: case 0x20747865: // durc nebe inte rama post exte ext. ext_
    case 0x78656e61: case 0x73656f74: case 0x6e776577: case 0x2e776577: // anex toes wewn wew.
    case 0x79737562: case 0x676e6972: case 0x676e7568: case 0x77736e61: case 0x69676572: case 0x65726e75: // busy ring hung answ regi unre
    case 0x63616572: case 0x682d6e6f: case 0x6f686e6f: case 0x2d66666f: case 0x6866666f: case 0x73207361: // reac on-h onho off- offh as s
    case 0x61762061: case 0x69206e61: case 0x6574706f: case 0x75736e75: case 0x74726f70: case 0x6c6c6163: // a va, an i, opte unsu port call
    case 0x73207962: case 0x20616976: case 0x74206e69: case 0x70206e69: case 0x76206e69: // by s, via , in t, in p, in v
      return true;
    // `'2025550123' for key 'users.phone'`
    case 0x20726f66:
      return isQuote(peek(end)) && (peek(next + 4) | 32) == 107;
    default:
      return false;
  }
}

/** A column of a switch's row or of a fax server's, by what stands right beside it (transforms/scrub/number/phone/switchboard.ts). */
function isSwitched(at: usize, end: usize, size: usize): bool {
  const before = peek(at - 1);
  const next = peek(end);
  if (before == 34) return next == 34 && ((peek(at - 2) == 9 && peek(end + 1) == 9) || (peek(at - 2) == 44 && peek(end + 1) == 44 && hasCalls()));
  if (size > 8 && isMark(before) && next == before && isTimed(at)) return true;
  if (before == 59) {
    // `;RING;0;`, `;CALL;1;20;`, `;CONNECT;0;20;`
    if (next != 59) return false;
    let last = at - 2;
    while (at - last < 24 && (isDigit(peek(last)) || peek(last) == 59)) last--;
    const c = peek(last);
    return c == 71 || c == 76 || c == 84;
  }
  // `SESSION BEGIN 000079567 `
  if (before == 32 && isBegun(at)) return true;
  if ((before != 32 && before != 62) || next != 32) return false;
  // `  00:46'48"`, ` 0'29 00:01'16`
  for (let last = end + 2; last < end + 48; last++) if (peek(last) == 39 && isDigit(peek(last - 1)) && isDigit(peek(last + 1))) return true;
  if (peek(end + 1) == 32) return false;
  // ` 03675 7 968 2025550123 `
  if (size < 10 || before != 32) return false;
  let last = at - 2;
  while (at - last < 7 && isDigit(peek(last))) last--;
  // ` 03675 7 2025550123 `, without an access code
  if (last == at - 3 && isDigit(peek(last - 1)) && isDigit(peek(last - 5)) && peek(last - 6) == 32) return true;
  return peek(last) == 32 && peek(last - 2) == 32 && isDigit(peek(last - 3)) && isDigit(peek(last - 7)) && peek(last - 8) == 32;
}

/** `…;00:05:14;00:32:30;`: how long it took, not far before (`isTimed` there). */
function isTimed(at: usize): bool {
  let colons = 0;
  for (let last = at - 2; at - last < 18 && (peek(last) > 32 || peek(last) == 9); last--) if (peek(last) == 58 && ++colons == 2) return true;
  return false;
}

function isBegun(at: usize): bool {
  let last = at - 2;
  while (at - last < 16 && isDigit(peek(last))) last--;
  return peek(last) == 32 && peek(last - 1) == 78 && peek(last - 2) == 73; // IN
}

/** `12025550123->…`, `…=>12025550123`, quotes and brackets aside. */
function isWay(at: usize, end: usize): bool {
  let next = end;
  // `12025550123/1/1 -> …`
  if (peek(next) == 47 && isDigit(peek(next + 1)) && peek(next + 2) == 47 && isDigit(peek(next + 3))) next += 4;
  for (let n = 0; n < 3 && (isQuote(peek(next)) || isBracket(peek(next)) || peek(next) == 62 || peek(next) == 32); n++) next++;
  if ((peek(next) == 45 || peek(next) == 61) && (peek(next + 1) == 62 || peek(next + 2) == 62)) return true;
  let last = at - 1;
  for (let n = 0; n < 3 && (isQuote(peek(last)) || isBracket(peek(last)) || peek(last) == 32); n++) last--;
  return peek(last) == 62 && (peek(last - 1) == 45 || peek(last - 1) == 61);
}

/** `|447700900123|+12025550123|`: the field beside it shows its country. */
function isBeside(at: usize, end: usize): bool {
  let next = isQuote(peek(end)) ? end + 1 : end;
  if (isMark(peek(next))) {
    next++;
    if (isQuote(peek(next))) next++;
    if (isShown(next)) return true;
  }
  let last = isQuote(peek(at - 1)) ? at - 2 : at - 1;
  if (!isMark(peek(last))) return false;
  last--;
  if (isQuote(peek(last))) last--;
  const from = last;
  while (from - last < 16 && isDigit(peek(last))) last--;
  return from - last >= 10 && (peek(last) == 43 || isShown(last + 1));
}

/** A plus, or zeros in front. */
// @ts-ignore: decorator
@inline
function isShown(at: usize): bool {
  return peek(at) == 43 || (isDigit(peek(at)) && isDigit(peek(at + 1)) && isOneOf(at, ZERO) && isOneOf(at + 1, ZERO));
}

/** `"07700900123",129`: of a modem's answer (`isAnswered` in transforms/scrub/number/phone/trunk.ts). */
function isAnswer(at: usize, end: usize): bool {
  return peek(at - 1) == 34 && peek(end) == 34 && peek(end + 1) == 44 && isDigit(peek(end + 2)) && isDigit(peek(end + 3)) && isDigit(peek(end + 4));
}

/** `otp:12025550123`, by two letters (`isAwaited` there). */
function isAwaited(at: usize): bool {
  const mark = peek(at - 1);
  if (mark != 58 && mark != 95) return false;
  switch (((peek(at - 3) | 32) << 8) | (peek(at - 2) | 32)) {
    case 0x7470: case 0x6661: case 0x6d73: case 0x696e: case 0x6465: case 0x6679: case 0x6f6e: // tp fa ms in de fy on
      return true;
    default:
      return false;
  }
}

/** `Alice Example, 0…`: a word with a capital stands before the digit of a trunk (`isBehindName` there). */
function isOfName(at: usize): bool {
  return isBehindName(at) && isOneOf(at, ZERO);
}

function isBehindName(at: usize): bool {
  let last = peek(at - 1) == 40 ? at - 2 : at - 1;
  if (peek(last) != 32) return false;
  last--;
  if (peek(last) == 44) last--;
  let start = last;
  while (last - start < 28 && (isLetter(peek(start)) || peek(start) == 39 || peek(start) == 45)) start--;
  return last - start > 1 && peek(start) == 32 && peek(start + 1) - 65 < 26;
}

// @ts-ignore: decorator
@inline
function isMark(c: u32): bool {
  return c == 44 || c == 59 || c == 124 || c == 9;
}

// @ts-ignore: decorator
@inline
function isBracket(c: u32): bool {
  return c == 60 || c == 40 || c == 41 || c == 91 || c == 93;
}

/** `… 10:12  00:01:23 T101  2025550123`: a few digits right before, and two times before those. */
function isAccounted(at: usize): bool {
  // `<I>2025550123`: the way of a call.
  let last = peek(at - 1) == 62 && peek(at - 3) == 60 ? at - 4 : at - 1;
  while (at - last < 16 && peek(last) == 32) last--;
  if (!isDigit(peek(last))) return false;
  let times = 0;
  for (; at - last < 72 && peek(last) >= 32; last--) if (peek(last) == 58) times++;
  return times > 0;
}

/** What rows of calls have in them, by four letters; asked once. */
let calls: i32 = -1;

/** Of a text that has not been asked. */
export function startCalls(): void {
  calls = addresses = -1;
  party = 0;
  sought = from;
}

/** Where a call or a message is first spoken of that comes from somebody, and up to where that has been looked for. */
let party: usize = 0;
let sought: usize = 0;

/**
 * A call or a message is spoken of before: with none, `from` and `to` say nothing of digits right behind them (`said` in
 * transforms/scrub/number/phone/party.ts; `calling` and others in transforms/scrub/number/phone/named.ts, by three letters or four).
 */
export function hasParties(at: usize): bool {
  for (; party == 0 && sought < at; sought++) if (isParty(load<u32>(sought) | 0x20202020)) party = sought + 1;
  return party != 0 && party <= at;
}

function isParty(letters: u32): bool {
  switch (letters) {
    case 0x6e6e6f63: case 0x6c69616d: case 0x6b6f6f6c: case 0x696c6564: case 0x6d627573: case 0x61746164: case 0x706f7473: // conn mail look deli subm data stop
    case 0x75736e75: case 0x746e6573: case 0x646e6573: case 0x64737375: case 0x7373656d: case 0x63696f76: case 0x6e617274: // unsu sent send ussd mess voic tran
    case 0x77726f66: case 0x65766964: case 0x69646572: case 0x6f726572: case 0x646e6168: case 0x61637365: case 0x74696577: // forw dive redi rero hand esca weit
    case 0x656c6d75: case 0x76736564: case 0x69766564: case 0x6c6c6163: case 0x69766e69: case 0x69676572: case 0x6c616964: // umle desv devi call invi regi dial
    case 0x75657571: case 0x65636572: case 0x74786574: case 0x74616877: case 0x6d616c6c: case 0x61696863: case 0x65707061: // queu rece text what llam chia appe
    case 0x6167696c: case 0x6f67696c: case 0x75726e61: case 0x676e6972: case 0x6e6f6870: // liga ligo anru ring phon
      return true;
  }
  switch (letters & 0xffffff) {
    case 0x736d73: case 0x736d6d: case 0x70746f: case 0x786166: case 0x67656c: case 0x206f6d: case 0x20746d: // sms mms otp fax leg mo mt
      return true;
  }
  return false;
}

/** An address of mail may stand in the text: asked once. */
let addresses: i32 = -1;

export function hasAddress(): bool {
  if (addresses >= 0) return addresses != 0;
  addresses = 0;
  const sign = i8x16.splat(64);
  for (let at = from; at < to; at += 16) {
    const hits = i8x16.bitmask(i8x16.eq(v128.load(at), sign));
    if (hits && at + ctz(hits) < to) addresses = 1;
  }
  return addresses != 0;
}

function hasCalls(): bool {
  if (calls >= 0) return calls != 0;
  calls = 0;
  for (let at = from; at + 3 < to; at++) {
    switch (load<u32>(at) | 0x20202020) {
      // answ lear(ing) orig user cong unal deli chan cdr moc mos mtc mts sip/ hdi/ from- busy fail reje expi call sms mms voic voip boun inco outg rsta toll what smpp pstn dial trun oute norm subs
      case 0x77736e61: case 0x7261656c: case 0x6769726f: case 0x72657375: case 0x676e6f63: case 0x6c616e75: case 0x696c6564: case 0x6574756f: case 0x6d726f6e: case 0x73627573:
      case 0x6e616863: case 0x2f706973: case 0x2f696468: case 0x6d6f7266: case 0x79737562: case 0x6c696166: case 0x656a6572:
      case 0x69707865: case 0x6c6c6163: case 0x63696f76: case 0x6e756f62: case 0x65757172:
      case 0x6f636e69: case 0x6774756f: case 0x61747372: case 0x6c6c6f74: case 0x74616877: case 0x70706d73: case 0x6e747370: case 0x6c616964: case 0x6e757274: case 0x70696f76:
        calls = 1;
        return true;
    }
    // `G711`
    if ((peek(at) | 32) == 103 && isDigit(peek(at + 1)) && isDigit(peek(at + 2)) && isDigit(peek(at + 3))) {
      calls = 1;
      return true;
    }
    switch (load<u32>(at) & 0xffffff | 0x202020) {
      case 0x6d6370: case 0x757369: // pcm isu
      case 0x726463: case 0x636f6d: case 0x736f6d: case 0x63746d: case 0x73746d: case 0x736d73: case 0x736d6d:
      case 0x706573: case 0x2c692c: case 0x2c6f2c: case 0x226922: case 0x226f22: // sep ,i, ,o, "i" "o"
      case 0x747022: case 0x227470: case 0x736322: case 0x227373: // "pt pt" "cs ss"
        calls = 1;
        return true;
    }
  }
  return false;
}
