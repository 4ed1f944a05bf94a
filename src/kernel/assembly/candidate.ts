/**
 * @module
 * Where in a text something may stand that should not. A place that is passed over is one at which
 * `transforms/scrub/scan/scan.ts` would find nothing: what is asked here are the first questions that are asked there, of
 * ASCII, and a test holds the two against each other. Of a hundred characters one or two are left for it.
 */
import { startAnywhere } from './anywhere';
import { startCalls } from './calls';
import { startCells } from './cell';
import { setupCards } from './card';
import { isDigit, isHex, isLetter, isWord, look, peek } from './character';
import { atColon, startPrograms } from './colon';
import { isPath, startPaths } from './coding';
import { codeMarks, hasCode } from './colour';
import { atDigit, startAttempts } from './digit';
import { isCompared } from './compared';
import { setupDialled } from './dialled';
import { isClause, isBinary, isConnection, isField, isRow, isTuple, isTupleEnd } from './file';
import { plain, setupEscape, unescape, written } from './escape';
import { isArgument } from './introduced';
import { NAME_BITS, region } from './layout';
import { startLanguage } from './language';
import { marks, quietMarks } from './marks';
import { mayHaveAccount, NAME_TABLES, setupNames } from './lexicon';
import { isEmpty, isObject, isTelling } from './name';
import { isNamed, nameMarks } from './person';
import { isIts, isStated } from './phrase';
import { repeats } from './repeat';
import { isQuoted } from './quoted';
import { setupTopics } from './saying';
import { colons, hasPlaces, hasSecrets, listed, listen, note, noteSpan, SPAN, startSearch, words } from './search';
import { isPlainPassword, isSimKey, isSpokenWord } from './shaped';
import { isAccount, isColumn, isConnect, isEntity, isForUser, isHost, isOption, isParameter, isScheme, isShared, isTag, startColumns } from './sign';
import { startSpoken } from './spoken';
import { ADDRESSES, CONSTANT, kinds, MAILS, PLUSES, setupSpans, spanCount, spans, startSpans, taken, takeConstant, takeSpan } from './span';
import { takeAddress, takes, takesQuery, takesSecret } from './take';
import { isLoggingIn } from './quoted';
import { isBeforeBracket } from './told';
import { isTyped } from './typed';
import { keep, recall, recalled, recalledCount, setupTemplates, withoutTemplates } from './template';
import { startTopics } from './topic';
import { startValues } from './value';
import { setupVeil, unveil, unveilPlaces, veil } from './veil';

/** Of how a text is looked at (`screen`). */
const NAMES: u32 = 4;
const NATIONALS: u32 = 8;

/** Longest text that there is room for from the first, and longest that room is made for, in bytes. */
export const TEXT: usize = 16384;
export const LONGEST_TEXT: usize = 1 << 21;

/** Names are looked for, too. */
let hasNames: bool = false;

/** Where TypeScript writes a text, and where it reads the candidates' offsets. */
export let text: usize = 0;
export let places: usize = 0;
/** Bytes that there is room for. */
export let room: usize = 0;

export function setupCandidates(): bool {
  const names = region(NAME_BITS * NAME_TABLES);
  if (names != 0) setupNames(names);
  return setupSpans() && setupEscape() && setupTopics() && setupCards() && setupDialled() && setupTemplates() && setupVeil();
}

/**
 * Makes room for a text by itself.
 *
 * @param isKept - whether texts may be known again
 * @returns 0 where memory cannot grow so far
 */
export function setupText(isKept: bool): bool {
  if (!claimText(TEXT) || !setupCandidates()) return false;
  if (!isKept) withoutTemplates();
  return true;
}

/** Makes room for a text of `size` bytes, which stays. @returns 0 where memory cannot grow so far */
export function claimText(size: usize): bool {
  if (size <= room) return true;
  if (size > LONGEST_TEXT) return false;
  let wider = max(room, TEXT);
  while (wider < size) wider <<= 1;
  const at = region(wider);
  const list = region(wider * 4);
  if (at == 0 || list == 0) return false;
  memory.fill(text, 0, room);
  text = at;
  places = list;
  room = wider;
  return true;
}

/**
 * @param places - where to write the offsets of the candidates, and of plain addresses (`SPAN`); 0 to stop at the first
 * @param depth - as for `screen`
 * @returns how many words were written
 */
function findPlaces(start: usize, end: usize, places: usize, depth: u32): usize {
  // Names, and national numbers, hang on what their letters and digits are.
  if (depth & (NAMES | NATIONALS)) return findCandidates(start, end, places, depth);
  veil(start, end);
  const count = findAgain(start, end, places, depth);
  unveil();
  if (places != 0) unveilPlaces(start, places, count);
  return count;
}

function findAgain(start: usize, end: usize, places: usize, depth: u32): usize {
  const isListing = places != 0;
  const look = depth | (kinds << 8) | (<u32>isListing << 31);
  if (recall(start, end, look)) {
    startSearch(start, end, places, depth);
    for (let i: u32 = 0; i < recalledCount; i++) {
      const span = recalled + (<usize>i << 3);
      const from = start + load<u32>(span);
      const last = load<u32>(span, 4);
      const end = start + (last & ~CONSTANT);
      if (isListing) noteSpan(from, end);
      else if (last & CONSTANT) takeConstant(from, end);
      else takeSpan(from, end);
    }
    return listed;
  }
  startValues(start);
  const count = findCandidates(start, end, places, depth);
  if (isListing) {
    if (!hasPlaces) keep(end - start, look, places, <u32>listed >> 1, 0);
  } else if (count == 0) keep(end - start, look, spans, spanCount, <u32>start);
  return count;
}

function findCandidates(start: usize, end: usize, places: usize, depth: u32): usize {
  look(start, end);
  startTopics(start);
  startSearch(start, end, places, depth);
  startAnywhere();
  startSpoken();
  startCalls();
  startPrograms();
  startColumns();
  startLanguage();
  startAttempts();
  startCells();
  startPaths();
  hasNames = (depth & 4) != 0;
  // Of a timestamp, an address, and what is taken nothing is asked again.
  let done = start;
  for (let at = start; at < end; at += 16) {
    listen(at);
    if (done >= at + 16) continue;
    let hits = hasSecrets ? marks(at) : quietMarks(at);
    if (hasNames) hits |= nameMarks(at);
    if (end - at < 16) hits &= (1 << <u32>(end - at)) - 1;
    if (done > at) hits &= -1 << <i32>(done - at);
    while (hits) {
      const place = at + ctz(hits);
      hits &= hits - 1;
      if (isCandidate(place)) {
        if (places == 0) return 1;
        note(place);
      } else if (hits) {
        done = max(min(words, colons), taken);
        if (done >= at + 16) break;
        if (done > place) hits &= -1 << <i32>(done - at);
      }
    }
    done = max(min(words, colons), taken);
  }
  // Lines are looked at as a whole then, whatever stands at places.
  if (hasNames && places == 0 && mayHaveAccount(start, end)) return 1;
  return listed;
}

/**
 * Candidates and plain addresses of a text by itself, at `places`; or all that is taken, where nothing else is in it.
 *
 * @param depth - as for `screen`, and above it what may be taken
 * @returns how many words there are
 */
export function listCandidates(size: usize, depth: u32): usize {
  const look = depth & (ALLOWED - 1);
  startSpans(depth / ALLOWED);
  if (depth >= ALLOWED && findPlaces(text, text + size, 0, look) == 0) return listSpans();
  startSpans(ADDRESSES);
  return findPlaces(text, text + size, places, look);
}

/** From here on, of how a text is looked at, what may be taken. */
export const ALLOWED: u32 = 1 << 8;

function listSpans(): usize {
  for (let i: u32 = 0; i < spanCount; i++) {
    const span = spans + (<usize>i << 3);
    const last = load<u32>(span, 4);
    store<u32>(places + (<usize>i << 3), (load<u32>(span) - <u32>text) | SPAN);
    store<u32>(places + (<usize>i << 3), ((last & ~CONSTANT) - <u32>text) | (last & CONSTANT), 4);
  }
  return <usize>spanCount << 1;
}

/** What `screen` found: something that TypeScript must look at. */
export const UNKNOWN: i32 = -1;

/**
 * Looks through a scalar of JSON, quotes and all. One that is not ASCII is not judged, but for signs, nor is a number with an exponent, nor a
 * long one that repeats itself.
 *
 * @param depth - 1 where what stands before a number counts, 2 where regions are North American, too, or none; 4 more where
 * names are looked for, 8 where national numbers are, 16 where no secrets are
 * @param allowed - what may be taken where it is plain, and is no reason for TypeScript to look then (`kinds` in span.ts)
 * @returns how many of them stand at `spans`; UNKNOWN where there is anything else, or may be
 */
export function screen(start: usize, end: usize, depth: u32, allowed: u32): i32 {
  if (repeats(start, end)) return UNKNOWN;
  const high = i8x16.splat(0);
  const slash = i8x16.splat(92);
  let escapes = 0;
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(at);
    const rest = end - at < 16 ? (1 << <u32>(end - at)) - 1 : 0xffff;
    const beyond = i8x16.bitmask(i8x16.lt_s(bytes, high)) & rest;
    if (beyond != 0 && (depth & NAMES) != 0) return UNKNOWN;
    escapes |= beyond | (i8x16.bitmask(i8x16.eq(bytes, slash)) & rest);
    const codes = codeMarks(bytes, v128.load(at + 1)) & rest;
    if (codes != 0 && hasCode(at, codes)) return UNKNOWN;
  }
  // A name may be an address of mail, and each word with a digit somebody's national number.
  startSpans(depth & 12 ? allowed & ADDRESSES : allowed);
  let count: usize = 1;
  if (load<u8>(start) != 34) {
    if (!hasExponent(start, end)) count = findAlone(start, end, depth);
  } else if (escapes == 0) count = findAlone(start + 1, end - 1, depth);
  else {
    const size = unescape(start + 1, end - 1);
    if (size != 0) {
      count = findPlaces(plain, plain + size, 0, depth);
      for (let at = spans; at < spans + (<usize>spanCount << 3); at += 8) {
        const last = load<u32>(at, 4);
        store<u32>(at, <u32>written(load<u32>(at)));
        store<u32>(at, <u32>written(last & ~CONSTANT) | (last & CONSTANT), 4);
      }
    }
  }
  return count == 0 ? <i32>spanCount : UNKNOWN;
}

/** Nothing stands around a text then: what it is does not hang on the marks that JSON puts there. */
function findAlone(start: usize, end: usize, depth: u32): usize {
  const before = load<u8>(start - 1);
  const behind = load<u8>(end);
  store<u8>(start - 1, 0);
  store<u8>(end, 0);
  const count = before == 34 ? findPlaces(start, end, 0, depth) : findCandidates(start, end, 0, depth);
  store<u8>(start - 1, before);
  store<u8>(end, behind);
  return count;
}

/** `2.025550123E9`: what stands there are not the digits of the number, nor as many. */
function hasExponent(start: usize, end: usize): bool {
  if (load<u8>(start) > 57) return false; // true, false
  for (let at = end - 1; at > start; at--) if ((load<u8>(at) | 32) == 101) return true;
  return false;
}

/** `IDENTIFIED BY '…'`, `IDENTIFIED VIA ed25519 USING '…'`, `… AS '…'`. */
function isIdentified(quote: usize): bool {
  const c = peek(quote - 2) | 32;
  const b = peek(quote - 3) | 32;
  if (!((c == 121 && b == 98) || (c == 103 && b == 110) || (c == 115 && b == 97))) return false;
  for (let at = quote - 4; quote - at < 72 && peek(at) != 0; at--) if ((load<u32>(at) | 0x20202020) == 0x64656966) return true; // fied
  return false;
}

/** `('DB_PASSWORD', '…'`: a name in quotes, a comma, and what it is set to, in a column or not. */
function isSet(quote: usize): bool {
  let comma = quote - 1;
  while (quote - comma < 32 && peek(comma) == 32) comma--;
  return comma < quote - 1 && peek(comma) == 44 && isTelling(comma);
}

/** `<key>…</key><string>`: of a list of properties. */
function isProperty(end: usize): bool {
  if (load<u32>(end - 4) != 0x676e6972 || peek(end - 7) != 60) return false; // ring
  let at = end - 8;
  while (end - at < 40 && (peek(at) == 32 || peek(at) == 10 || peek(at) == 9 || peek(at) == 13)) at--;
  return peek(at) == 62 && peek(at - 1) == 121;
}

/** `<!-- … --><P34>`: of an element that a comment names. */
function isCommented(end: usize): bool {
  if (!isDigit(peek(end - 1))) return false;
  let at = end - 2;
  while (end - at < 8 && isDigit(peek(at))) at--;
  if (peek(at) != 80 || peek(at - 1) != 60) return false;
  for (at -= 2; end - at < 24 && peek(at) <= 32 && peek(at) > 0; at--);
  return peek(at) == 62 && peek(at - 1) == 45;
}

/** `6379> AUTH …` */
function isPrompt(at: usize): bool {
  return (load<u32>(at + 1) | 0x20202020) == 0x74756120; //  aut
}

/** `…p-server community …`, of a line whose front is cut off. */
function isCommunity(dash: usize): bool {
  return load<u64>(dash) == 0x207265767265732d && load<u32>(dash + 8) == 0x6d6d6f63; // -server comm
}

/** `VALUES (…`: rows of an INSERT. */
function isValues(at: usize): bool {
  if ((load<u32>(at + 2) | 0x20202020) != 0x7365756c) return false; // lues
  let next = at + 6;
  while (next - at < 11 && peek(next) <= 32 && peek(next) > 0) next++;
  return peek(next) == 40;
}

function isCandidate(at: usize): bool {
  if (at < taken) return false;
  if (hasNames && isNamed(at)) return true;
  const c = peek(at);
  if (isDigit(c)) {
    if (at < words || ((kinds & ADDRESSES) != 0 && takeAddress(at))) return false;
    return !(peek(at - 1) == 43 && takes(PLUSES, at)) && atDigit(at);
  }
  const before = peek(at - 1);
  const after = peek(at + 1);
  if (c == 58) return !takesSecret(at) && atColon(at, before, after);
  if (c == 40) return isConnection(at);
  if (c == 42) return isRow(at);
  if (c == 91) return (load<u32>(at - 4) | 0x20202020) == 0x2074706d; // mpt
  if (c == 61 && takesSecret(at)) return false;
  if (c == 61 && isDigit(before) && isField(at)) return true;
  if (c == 61) return (isTelling(at) && !isEmpty(at) && !isObject(at)) || isTyped(at) || isSimKey(at) || isColumn(at) || isForUser(at) || isCompared(at);
  // `app/…!@//db`
  if (c == 64 && hasSecrets && before > 32 && (!isWord(before) || !isWord(after)) && (isConnect(at) || isAccount(at))) return true;
  if (c == 64)
    return (
      (isWord(before) || before == 34 || before == 46 || before == 43 || before == 45 || before == 37 || before == 126) &&
      isWord(after) && (isHost(at + 1) ? !takes(MAILS, at) : hasSecrets && (isConnect(at) || isAccount(at)))
    );
  if (c == 37) return (isHex(after) && isHex(peek(at + 2)) && (hasNames || !isPath(at))) || (hasSecrets && isWord(before) && isShared(at));
  if (c == 38) return isEntity(after, peek(at + 2));
  if (c == 63) return before != 63 && (isLetter(after) || after == 95) && isParameter(at + 1) && !takesQuery(at + 1);
  if (c == 62) return isWord(before) ? isTelling(at) || isProperty(at) || isCommented(at) || (isDigit(before) && isPrompt(at)) : before == 34 && (isBinary(at) || isTag(at));
  if (c == 34 || c == 39) {
    if (c == 34 && after == 32 && (load<u32>(at - 4) | 0x20202020) == 0x68747561) return true; // auth
    if (c == 34 && after == 125 && isTupleEnd(at)) return true;
    // `\"…\"`
    let edge = at;
    while (at - edge < 8 && peek(edge - 1) == 92) edge--;
    const front = peek(edge - 1);
    // `setPassword('…')`, `Client('Dat-…')`
    if (front == 40) return isTelling(edge - 1) || isArgument(at + 1);
    if (c == 39 && isTelling(edge)) return true;
    if (front != 32) return false;
    return c == 39 ? isIdentified(edge) || isSet(edge) : peek(edge - 2) == 44 ? isSet(edge) : isQuoted(edge) || (peek(edge - 2) == 32 && isSet(edge));
  }
  // Within a word that has been looked at for its digit.
  if (at < words && isLetter(c) && isWord(before)) return false;
  if (c == 45) return before != 45 && (load<u32>(at - 4) == 0x706d6e73 || isCommunity(at) || isOption(at)); // snmp
  if ((c | 32) == 119 && peek(at + 2) == 99) return isPlainPassword(at);
  if ((c | 32) == 108 && after != 97 && after != 117 && isLoggingIn(at)) return true;
  if (c == 119 || c == 108 || c == 101 || (c == 105 && after == 102)) if (isSpokenWord(at)) return true;
  if (c == 105 || c == 101 || c == 119 || c == 108 || c == 102) return before == 39 ? isIts(at) : isStated(at);
  if ((c | 32) == 118) return isValues(at);
  if ((c | 32) == 98 && (after | 32) == 121) return isClause(at);
  if ((c | 32) == 112) return isPlainPassword(at) || isBeforeBracket(at) || isTuple(at);
  return !isWord(before) && !takesSecret(at) && isScheme(at + ((after | 32) == 101 ? 6 : 5));
}
