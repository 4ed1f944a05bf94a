/**
 * @module
 * Plain values that are taken in the kernel, by kind, if the word that they belong to has not been dealt with.
 */
import { addressEnd, gluedEnd, gluedStart } from '../address/address';
import { takeColons } from '../address/colons';
import { takeMail } from '../address/mail';
import { takeParty, takeUser } from '../address/party';
import { takeCard } from '../card/card';
import { takeNamed } from '../number/named';
import { takeNational } from '../number/national';
import { takePlus } from '../number/plus';
import { isIntroducedAround } from '../secret/introduced';
import { isMechanism } from '../secret/introduced/enclosed';
import { isInner } from '../secret/introduced/value';
import { isPlainQuery, takeAssigned, takeAuthorization, takeBearer } from '../secret/secret';
import { isDigit, isWord, peek } from '../text/character';
import { remember } from '../text/remembered';
import { hasNationals, hasOthers, hasSecrets, isListing, noteOther, noteSpan, pass, words } from '../text/search';
import { ADDRESSES, CARDS, COLONS, kinds, MAILS, NAMED, NATIONALS, PARTIES, PLUSES, SECRETS, spanCount, taken, takeSpan } from '../text/span';

/** Notes a plain address. */
export function takeAddress(at: usize): bool {
  if (at < words || isWord(peek(at - 1))) return false;
  // `10:20:30.218.85.124`: if every word is asked, times are not skipped as a whole.
  if (hasNationals && peek(at - 1) == 58 && isDigit(peek(at - 2))) return false;
  // `requirepass ip-192-0-2-1`
  if (hasSecrets && isInner(peek(at - 1), at) && isIntroducedAround(at)) return false;
  const end = addressEnd(at);
  if (end == 0) return false;
  if (isListing()) noteSpan(at, end);
  else if (!takeSpan(at, end)) return false;
  pass(end);
  return true;
}

/** Notes the address behind the letters of a word that ends before a dot, if there is no doubt of it. */
export function takeGlued(start: usize, end: usize): bool {
  if ((kinds & ADDRESSES) == 0 || start < taken) return false;
  const last = gluedEnd(start, end);
  if (last == 0) return false;
  if (isListing()) noteSpan(gluedStart, last);
  else if (!takeSpan(gluedStart, last)) return false;
  pass(last);
  return true;
}

/** The word that an `@`, a plus or a colon belongs to has not been dealt with, and is taken. */
export function takes(kind: u32, at: usize): bool {
  if ((kinds & kind) == 0 || at < words) return false;
  // `AUTH PLAIN +1202…`: Base64 may begin with a plus.
  if (kind == PLUSES && hasSecrets && peek(at - 2) == 32 && isMechanism(at - 3)) return false;
  if (kind == COLONS) return takesColons(at);
  if (kind == MAILS ? !takeMail(at) : kind == PLUSES ? !takePlus(at) : !takeParty(at)) return false;
  pass(taken);
  noteOther();
  if (kind == PLUSES || kind == PARTIES) remember(at);
  return true;
}

/** The user of a URI is taken, where URIs are not. */
export function takesUser(colon: usize): bool {
  if (!takeUser(colon)) return false;
  pass(taken);
  noteOther();
  return true;
}

/** The address that the colon belongs to is taken, or is none that anybody looks for. */
function takesColons(at: usize): bool {
  const end = takeColons(at);
  if (end == 0) return false;
  pass(end);
  if (end == taken) noteOther();
  return true;
}

/** The groups that begin at `at`, of which nothing else is said, are taken. */
export function takesGroups(at: usize): bool {
  if ((kinds & NATIONALS) == 0 || at < taken || !takeNational(at)) return false;
  pass(taken);
  noteOther();
  remember(at);
  return true;
}

/** The digits are somebody's number by what stands right before them, and nothing was found in the text that could be the same. */
export function takesNamed(at: usize, end: usize): bool {
  if ((kinds & NAMED) == 0 || hasOthers || at < taken || !takeNamed(at, end)) return false;
  pass(taken);
  noteOther();
  remember(at);
  return true;
}

/** The digits are a card's, and nothing was found before that could say what they are. */
export function takesCard(at: usize, end: usize): bool {
  if ((kinds & CARDS) == 0 || hasOthers || spanCount > 0 || !takeCard(at, end)) return false;
  pass(taken);
  noteOther();
  remember(at);
  return true;
}

/** What stands behind a name, or the scheme that begins at `at`, is a secret, and is taken. */
export function takesSecret(at: usize): bool {
  if ((kinds & SECRETS) == 0) return false;
  const c = peek(at);
  if (!(c == 61 ? takeAssigned(at) : c == 58 ? takeAuthorization(at) : takeBearer(at))) return false;
  pass(taken);
  return true;
}

/** All parameters from `start` on stay, or are taken. */
export function takesQuery(start: usize): bool {
  if (!isPlainQuery(start)) return false;
  if (taken > start) pass(taken);
  return true;
}
