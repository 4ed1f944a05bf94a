/**
 * @module
 * Whether something may stand at one place of a text that should not. It may only pass over places at which
 * `transforms/scrub/scan/scan.ts` would find nothing. It asks the first questions of that scan, for ASCII, and a test compares
 * the two. Of a hundred characters one or two are left for the scan.
 */
import { isCompared } from '../code/compared';
import { isPath } from '../key/coding';
import { isLetteredKey } from '../key/tied';
import { isSimKey } from '../key/shaped';
import { isGrouped } from '../secret/around';
import { isBinary, isClause, isConnection, isField, isRow, isTuple, isTupleEnd } from '../secret/file';
import { isArgument } from '../secret/introduced/enclosed';
import { isEmpty, isObject, isTelling } from '../secret/name';
import { isIts, isPhrase, isStated } from '../secret/phrase';
import { isPlainPassword, isSpokenWord } from '../secret/plain';
import { isLoggingIn, isQuoted } from '../secret/quoted';
import { isBeforeBracket } from '../secret/told';
import { isTyped } from '../secret/typed';
import { isDigit, isHex, isLetter, isWord, peek } from '../text/character';
import { hasNames, hasSecrets, words } from '../text/search';
import { ADDRESSES, kinds, MAILS, NO_URIS, PLUSES, taken } from '../text/span';
import { atGroup, isGroup } from './bare';
import { atColon } from './colon';
import { atDigit } from './digit';
import { isNamed } from './person';
import { isAccount, isColumn, isConnect, isEntity, isForUser, isHost, isOption, isParameter, isScheme, isShared, isTag } from './sign';
import { takeAddress, takes, takesQuery, takesSecret } from './take';

export function isCandidate(at: usize): bool {
  if (at < taken) return false;
  if (hasNames && isNamed(at)) return true;
  const c = peek(at);
  if (isDigit(c)) {
    if (at >= words && isGroup(at)) return atGroup(at);
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
  if (c == 61) return (isTelling(at) && !isEmpty(at) && !isObject(at)) || isTyped(at) || isSimKey(at) || isColumn(at) || isForUser(at) || isCompared(at) || (before == 32 && after == 32 && isPhrase(at));
  // `app/…!@//db`
  if (c == 64 && hasSecrets && before > 32 && (!isWord(before) || !isWord(after)) && (isConnect(at) || isAccount(at))) return true;
  // `<AxYb/4Rk1==@…>`
  if (c == 64 && before == 61 && isWord(after) && isFilledUp(at)) return true;
  // Behind a sign, too (127, of `../screen/escape.ts`): `🚀@example.org`.
  if (c == 64)
    return (
      (isWord(before) || before == 34 || before == 46 || before == 43 || before == 45 || before == 37 || before == 126 || before == 127) &&
      isWord(after) && (isHost(at + 1) ? !takes(MAILS, at) : hasSecrets && (isConnect(at) || isAccount(at)))
    );
  if (c == 37) return (isHex(after) && isHex(peek(at + 2)) && (hasNames || !isPath(at))) || (hasSecrets && isWord(before) && isShared(at));
  if (c == 38) return isEntity(after, peek(at + 2));
  if (c == 63) return (kinds & NO_URIS) == 0 && before != 63 && (isLetter(after) || after == 95) && isParameter(at + 1) && !takesQuery(at + 1);
  if (c == 62) return isWord(before) ? isTelling(at) || isProperty(at) || isCommented(at) || (isDigit(before) && (isPrompt(at) || (after == 60 && isServed(at + 2)))) : before == 61 ? isRegister(at - 1) : before == 45 ? after == 32 && peek(at - 2) == 32 && isTelling(at - 1) : before == 34 && (isBinary(at) || isTag(at));
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
  // Inside a word that was already looked at because of its digit.
  if (at < words && isLetter(c) && isWord(before)) return false;
  if (c == 45) return before != 45 && (load<u32>(at - 4) == 0x706d6e73 || isCommunity(at) || isOption(at) || (hasSecrets && isGrouped(at))); // snmp
  if ((c | 32) == 119 && peek(at + 2) == 99) return isPlainPassword(at);
  if ((c | 32) == 108 && after != 97 && after != 117 && isLoggingIn(at)) return true;
  if (c == 119 || c == 108 || c == 101 || (c == 105 && after == 102)) if (isSpokenWord(at)) return true;
  if (c == 105 || c == 101 || c == 119 || c == 108 || c == 102) return before == 39 ? isIts(at) : isStated(at);
  if (c == 104) return isLetteredKey(at);
  if ((c | 32) == 118) return isValues(at);
  if ((c | 32) == 98 && (after | 32) == 121) return isClause(at);
  if ((c | 32) == 112) return isPlainPassword(at) || isBeforeBracket(at) || isTuple(at);
  return !isWord(before) && !takesSecret(at) && isScheme(at + ((after | 32) == 101 ? 6 : 5));
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

/** Base64 with the sign that fills it up, behind an angle (`codedStart` in transforms/scrub/address/email.ts). */
function isFilledUp(sign: usize): bool {
  let at = sign - 1;
  for (let c = peek(at); sign - at < 258 && (isWord(c) || c == 43 || c == 45 || c == 46 || c == 47 || c == 61); c = peek(--at));
  return peek(at) == 60;
}

/** `register =>`, of Asterisk (`findRegistration` in transforms/scrub/secret/row/file.ts). */
function isRegister(equals: usize): bool {
  const end = peek(equals - 1) == 32 ? equals - 1 : equals;
  return (load<u32>(end - 4) | 0x20202020) == 0x72657473 && (load<u32>(end - 8) | 0x20202020) == 0x69676572; // ster, regi
}

/** `imap(alice)<1234><…>`: 16 or 32 characters of Base64, and the end or a colon (`findServed` in transforms/scrub/secret/protocol/login.ts). */
function isServed(start: usize): bool {
  let end = start;
  for (let c = peek(end); end - start < 33 && (isLetter(c) || c == 43 || c - 47 < 11); c = peek(++end));
  return (end - start == 16 || end - start == 32) && (peek(end) == 62 || peek(end) == 58);
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
