/**
 * @module
 * Plain IPv4 addresses that can be nothing else: a part of what `findDotted`, `findDashed` and `isVersion` of
 * `transforms/scrub/address` find. Doubtful ones are left to them.
 */
import { isTied } from '../key/tied';
import { isQuad } from '../number/quad';
import { isTop } from '../pseudonym/form';
import { isDigit, isEnd, isLetter, isSpace, isWord, peek } from '../text/character';
import { isOneOf, noted, OCTETS, SINGLE, TWO, ZERO } from '../text/value';
import { isAddressed, isUnversioned } from '../topic/topic';

/** Where the address ends that begins with the word at `at`; 0 where none does, or it may be something else. */
export function addressEnd(at: usize): usize {
  let end = at;
  while (isDigit(peek(end))) end++;
  const mark = peek(end);
  if (mark != 46 && mark != 45) return 0;
  end = octetsEnd(at, mark);
  // `%98-1-0-6.example.net`: this may be a percent-encoded mark.
  if (end != 0 && peek(at - 1) == 37 && (mark == 45 || peek(end) == 46)) return 0;
  // `FPBX-16.0.40.7(18.13.0)`: a version, and the version of the platform.
  if (end != 0 && peek(at - 1) == 45 && peek(end) == 40) return 0;
  // `059.45.101.203.example.net`: with dots, such zeros may be those of a version, unless a host name follows.
  if (isFilled && mark == 46 && (peek(at + 3) != 46 || !isHostTail(end))) return 0;
  return end == 0 ? 0 : mark == 46 ? dottedEnd(at, end) : dashedEnd(at, end);
}

/** `host192.0.2.17.example.net`: behind the letters of a word, and before the rest of a host's name (`findGlued` in transforms/scrub/address/host-label.ts). */
export function gluedEnd(start: usize, at: usize): usize {
  let first = at;
  while (first > start && at - first < 3 && isDigit(peek(first - 1))) first--;
  if (first == start || !isLetter(peek(first - 1))) return 0;
  gluedStart = first;
  // `V6.4.3.0.KXDMICB`: the last letter of a word for a version (`versionName` in transforms/scrub/address/host-label.ts).
  if (!(isDigit(peek(first + 1)) && isDigit(peek(first + 2))) && mayEndVersion(peek(first - 1) | 32)) return 0;
  const end = octetsEnd(first, 46);
  return end != 0 && !isFilled && isHostTail(end) ? end : 0;
}
export let gluedStart: usize = 0;

function mayEndVersion(letter: u32): bool {
  switch (letter) {
    case 118: case 114: case 99: case 101: case 100: case 120: case 105: case 97: // v r c e d x i a
      return true;
    default:
      return false;
  }
}

/** A zero fills one of the octets up. */
let isFilled: bool = false;

/** Four octets with the mark between them; 0 where they are nobody's. */
function octetsEnd(at: usize, mark: u32): usize {
  isFilled = false;
  if (!isQuad(at, mark)) return 0;
  const said = noted(OCTETS, at, mark, octetsOf(at, mark));
  isFilled = (said & 1) != 0;
  return said >> 1 == 0 ? 0 : at + (said >> 1);
}

/** How long they are, and in the lowest bit whether a zero fills one of them up; 0 for how long where they are nobody's. */
export function octetsOf(at: usize, mark: u32): u32 {
  let end = at;
  let octets: u32 = 0;
  let all: u32 = 0;
  let isFilled: u32 = 0;
  for (; ; end++) {
    const first = peek(end);
    if (!isDigit(first)) return isFilled;
    let octet = first - 48;
    let next = peek(++end);
    if (isDigit(next)) {
      if (octet == 0) isFilled = 1;
      octet = octet * 10 + next - 48;
      next = peek(++end);
      if (isDigit(next)) {
        octet = octet * 10 + next - 48;
        next = peek(++end);
        if (isDigit(next)) return isFilled;
      }
    }
    if (octet > 255) return isFilled;
    all = (all << 8) | octet;
    if (++octets == 4) break;
    if (next != mark) return isFilled;
  }
  // 0.0.0.0, the beginning of an object identifier, and masks.
  return all == 0 || all == 0x01030601 || all >> 24 == 255 ? isFilled : (<u32>(end - at) << 1) | isFilled;
}

function dottedEnd(at: usize, end: usize): usize {
  const before = peek(at - 1);
  const further = peek(at - 2);
  // `3.0.0.0`
  if (end - at == 7 && isOneOf(at + 2, ZERO) && isOneOf(at + 4, ZERO) && isOneOf(at + 6, ZERO)) return 0;
  // `.`, `^`, `~`, anything that is not ASCII, and `-` unless it follows a letter: `dsl-192.0.2.1`.
  if (before == 46 || before == 94 || before == 126 || before >= 128 || (before == 45 && !isLetter(further))) return 0;
  // `#section-6.2.3.1`
  if (before == 45 && (load<u32>(at - 4) | 0x202020) == 0x2d6e6f69) return 0; // ion-
  // `Linux-6.8.4.4/x86_64`, `D LOWI-9.0.0.87: …`; `/web-lib/2.9.10.5/web-lib-…`; `Toolbox(1.0.0.1)` (`isPackaged` in transforms/scrub/address/version/built.ts)
  if ((before == 45 || before == 47 || (before == 40 && peek(end) == 41 && isWord(further))) && isLow(at)) return 0;
  if (before == 45) return (isClosed(end) || isHostTail(end)) && !isTied(at) ? end : 0;
  // `java.base@17.0.4.1/java.lang…`, `Server number:   9.0.82.0` (`modular`, `numberedSo` in transforms/scrub/address/version.ts)
  if ((before == 64 && peek(end) == 47) || (before == 32 && isNumber(at))) return 0;
  if (!(isClosed(end) || isHostTail(end)) || isMember(at)) return 0;
  // `CEF:0|vendor|product|1.2.3.4|`; `lib-4.0.0.4.jar |Lib |4.0.0.4  |`
  if (before == 124 && (peek(end) == 124 || (peek(end) == 32 && isLow(at)))) return 0;
  if (isReached(end)) return end;
  if (before == 47 && isWord(further)) return isStep(at - 1) ? end : 0;
  if (before == 32 && isWord(further) && peek(end) == 32 && isShipped(end + 1)) return 0;
  if ((before == 32 || before == 91) && (isDigit(further) || further - 65 < 26) && mayBeFirmware(at)) return 0;
  if (before == 40 && peek(end) == 41 && peek(end + 1) == 32 && isStaged(end + 2)) return 0;
  if (before == 32 && mayBeCompared(at, end)) return 0;
  if (mayBeBuilt(at, before)) return 0;
  return isUnversioned(at, end) || (before != 32 && isAddressed(at)) || isSide(at) ? end : 0;
}

/** `number:`, and blanks. */
function isNumber(at: usize): bool {
  let colon = at - 1;
  while (at - colon < 17 && peek(colon) == 32) colon--;
  return peek(colon) == 58 && load<u32>(colon - 4) == 0x7265626d; // mber
}

/** `192.0.2.17.nw.example.net`: labels that begin with a letter, and a top-level domain (`hostRest` in transforms/scrub/address/ipv4.ts). */
function isHostTail(dot: usize): bool {
  // `17.2.0.192.in-addr.arpa` begins with the last octet.
  if ((load<u32>(dot + 1) | 0x20202020) == 0x612d6e69) return false; // in-a
  let label = dot;
  let at = dot;
  for (let n = 0; n < 7 && peek(at) == 46 && isLetter(peek(at + 1)); n++) {
    label = ++at;
    while (at - label < 64 && (isLetter(peek(at)) || isDigit(peek(at)) || peek(at) == 45)) at++;
  }
  if (at == dot || !isTop(label, at) || (load<u32>(label) | 0x20202020) == 0x61707261) return false; // arpa
  if (peek(at) == 46) at++;
  const next = peek(at);
  return !isWord(next) && next != 45 && next != 46 && next < 128;
}

/** `kernel: … SRC=192.0.2.1`: what a firewall says of it is nearer than any word. */
function isSide(at: usize): bool {
  if (peek(at - 1) != 61 || isWord(peek(at - 5)) || peek(at - 5) == 45) return false;
  const name = load<u32>(at - 4) | 0x20202020;
  return name == 0x3d637273 || name == 0x3d747364; // src= dst=
}

/** Behind a model, `66.86.0.15`, `29.30.2.15`, `1.0.11.48`: as makers of telephones count what runs on them (`firmware` in transforms/scrub/address/version/product.ts). */
function mayBeFirmware(at: usize): bool {
  if (load<u32>(at - 4) == 0x20504953 && peek(at - 5) == 45) return true; // -SIP
  if (peek(at) == 49 && peek(at + 1) == 46) return peek(at + 2) == 48 && peek(at + 3) == 46;
  let dot = at + 2;
  if (peek(dot) != 46) dot++;
  if (peek(dot) != 46 || peek(dot + 3) != 46) return false;
  return (peek(dot + 1) == 56 && peek(dot + 4) == 48 && peek(dot + 5) == 46) || (peek(dot + 1) == 51 && peek(dot + 2) == 48);
}

/** `Regression in 1.2.3.4: … Worked in 1.2.3.3`: parts of two digits, the first less than 30 and not 10, and another such near by (`isCompared` in transforms/scrub/address/version/compared.ts). */
function mayBeCompared(at: usize, end: usize): bool {
  if (!isEarly(at)) return false;
  for (let each = at - 1; at - each < NEARBY && peek(each) >= 32; each--) if (peek(each) == 46 && isQuadAround(each)) return true;
  for (let each = end; each - end < NEARBY && peek(each) >= 32; each++) if (peek(each) == 46 && isQuadAround(each)) return true;
  return false;
}
/** Of characters of three bytes, as far as TypeScript looks. */
const NEARBY: usize = 384;

/**
 * `image "registry/worker:1.2.3.4`, `-Drevision=1.2.3.4`, `package:amd64 (1.2.3.3, 1.2.3.4)`, `depuis la mise à jour 1.2.3.4`: less than 30
 * first and not 10, by the mark before (`isBuilt` in transforms/scrub/address/version/built.ts).
 */
function mayBeBuilt(at: usize, before: u32): bool {
  if (!isLow(at)) return false;
  const further = peek(at - 2);
  if (before == 58 || before == 118 || before == 86) return true;
  if (before == 34 || before == 39 || before == 61) return !isSide(at);
  if (before == 40) return further == 32;
  if (before != 32) return false;
  // `required >= 1.2.3.4` (`isRequired` in transforms/scrub/address/version.ts)
  if (further >= 128 || further == 44 || further == 58 || further == 61 || further == 62) return true;
  switch (((peek(at - 3) | 32) << 8) | (further | 32)) {
    // `in`, `for`, `of`, `notes`, `log`, `dans`, `no`, `na`, `new`, `this`, `previous`, `beta`, `neu`, `with`, `running`, `dem`; `OCR`, `ASR`, `TTS`, `STT`, `NLU`, `KYC`, `MRZ`.
    case 0x696e: case 0x6f72: case 0x6f67: case 0x6e73: case 0x6e6f: case 0x6e61: case 0x6577: case 0x6973: case 0x7573: case 0x7461: // in or og ns no na ew is us ta
    case 0x7468: case 0x656d: case 0x6365: case 0x6174: case 0x6368: case 0x6974: case 0x7a75: case 0x7565: case 0x6469: case 0x696f: case 0xb36e: case 0xbc72: // th em ce at ch it zu ue di io ón ür
    case 0x6372: case 0x7372: case 0x7473: case 0x7474: case 0x6c75: case 0x7963: case 0x727a: // cr sr ts tt lu yc rz
    // `appli`, `jour`, `update`, `upgrade`, `client`, `app`, `to`, `aggiornamento`, `aplicativo`, `aktualisierung`, `version`, `release`, …
    case 0x6c69: case 0x7572: case 0x7465: case 0x6465: case 0x6e74: case 0x7070: case 0x746f: case 0x766f: case 0x6e67: case 0x6f6e:
    case 0x7365: case 0x6167: case 0x6c64: case 0x7374: case 0x6e65: case 0x2061: case 0x206f: // li ur te de nt pp to vo ng on se ag ld st ne a o
    case 0x7566: case 0x6572: case 0x6573: case 0x6f66: case 0x7273: case 0x6475: case 0x6c61: case 0x616c: case 0x656c: case 0x7261: // uf er es of rs du la al el ra
    case 0x646f: case 0x6461: case 0x6172: case 0x616e: case 0x6c65: case 0x696c: case 0x656e: case 0x6965: case 0x6173: case 0x6865: // do da ar an le il en ie as he
      return true;
    default:
      return false;
  }
}

/** Less than 30 first, and not 10. */
function isLow(at: usize): bool {
  return peek(at + 1) == 46 || (peek(at + 2) == 46 && isOneOf(at, SINGLE | TWO) && !(isOneOf(at, SINGLE) && isOneOf(at + 1, ZERO)));
}

/** Four numbers begin with the one before the dot. */
function isQuadAround(dot: usize): bool {
  let first = dot;
  while (dot - first < 3 && isDigit(peek(first - 1))) first--;
  return first < dot && isQuad(first, 46);
}

function isEarly(at: usize): bool {
  let part = at;
  for (let n = 0; n < 3; n++) {
    let next = part;
    while (isDigit(peek(next))) next++;
    if (next - part > 2) return false;
    if (n == 0 && next - part == 2 && (!isOneOf(at, SINGLE | TWO) || (isOneOf(at, SINGLE) && isOneOf(at + 1, ZERO)))) return false;
    part = next + 1;
  }
  return true;
}

/** ` released`, ` deprecated`, ` or later`, ` and newer`, ` is …`, ` installed`, by three letters. */
function isShipped(at: usize): bool {
  switch ((load<u32>(at) & 0xffffff) | 0x202020) {
    case 0x6c6572: case 0x706564: case 0x207369: case 0x736e69: case 0x696e75: // rel dep is ins uni
      return true;
    case 0x20726f: // or
      return isRelative(at + 3);
    case 0x646e61: // and
      return isRelative(at + 4);
    default:
      return false;
  }
}

/** `later`, `newer`, `above`, `older`, `earlier`, `higher`, by two letters. */
function isRelative(at: usize): bool {
  switch (((peek(at) | 32) << 8) | (peek(at + 1) | 32)) {
    case 0x6c61: case 0x6e65: case 0x6162: case 0x6f6c: case 0x6561: case 0x6869: // la ne ab ol ea hi
      return true;
    default:
      return false;
  }
}

/** `stable`, `unstable`, `testing`, `installed`, the names of releases: by two letters. */
function isStaged(at: usize): bool {
  switch (((peek(at) | 32) << 8) | (peek(at + 1) | 32)) {
    case 0x7374: case 0x756e: case 0x7465: case 0x6578: case 0x6265: case 0x616c: case 0x6e69: case 0x696e: // st un te ex be al ni in
    case 0x7265: case 0x6c61: case 0x666f: case 0x6a61: case 0x6e6f: case 0x626f: case 0x6275: case 0x7472: // re la fo ja no bo bu tr
      return true;
    default:
      return false;
  }
}

/** `IPV4/UDP/192.0.2.1`: what stands before the slash has one before it, and is no product. */
function isStep(slash: usize): bool {
  let start = slash;
  let c = peek(start - 1);
  while (slash - start < 47 && (isWord(c) || c == 45 || c == 46)) {
    if (c == 46) return false;
    c = peek(--start - 1);
  }
  // `refs/tags/1.2.3.4`
  return c == 47 && !(slash - start == 4 && (load<u32>(start) | 0x20202020) == 0x73676174); // tags
}


/** `203-0-113-9.dyn.example.net`, `ip-203-0-113-9` */
function dashedEnd(at: usize, end: usize): usize {
  if (isMember(at) || (peek(at - 1) == 45 && isDigit(peek(at - 2)))) return 0;
  if (peek(end) == 46 && isLetter(peek(end + 1))) {
    // A single label may be a file extension: `26-10-20-30.log`.
    let at = end + 1;
    while (isLetter(peek(at)) || isDigit(peek(at)) || peek(at) == 45) at++;
    return peek(at) == 46 && isLetter(peek(at + 1)) ? end : 0;
  }
  const front = peek(at - 1) == 45 && (peek(at - 2) | 32) == 112 && (peek(at - 3) | 32) == 105;
  return front && !isWord(peek(at - 4)) && isClosed(end) ? end : 0;
}

/** Nothing behind goes on with the address: the end, a mark, or a port. */
function isClosed(end: usize): bool {
  let next = peek(end);
  if (next == 58) {
    const port = ++end;
    while (end - port < 6 && isDigit(peek(end))) end++;
    if (end == port) return isSpace(peek(end)) || isEnd(end);
    if (end - port > 5) return false;
    next = peek(end);
    if (next == 58) return !isDigit(peek(end + 1)) && peek(end + 1) != 58;
  } else if (next == 46) {
    next = peek(++end);
    return isEnd(end) || next == 32 || next == 10;
  }
  return (
    isEnd(end) || next == 32 || next == 44 || next == 59 || next == 41 || next == 93 || next == 34 || next == 39 ||
    next == 62 || next == 47 || next == 10 || next == 13 || next == 9 || next == 35 || next == 124 || next == 125
  );
}

/** A port behind, which outranks every word before. */
function isReached(end: usize): bool {
  if (peek(end) != 58 || !isDigit(peek(end + 1)) || !isDigit(peek(end + 2)) || !isClosed(end)) return false;
  let at = end + 3;
  while (isDigit(peek(at))) at++;
  return peek(at) != 58 || isSpace(peek(at + 1)) || isEnd(at + 1);
}

/** `"ip": 192.0.2.1` would have to get quotes. */
export function isMember(at: usize): bool {
  const mark = peek(at - 1) == 32 ? at - 2 : at - 1;
  return peek(mark) == 58 && peek(mark - 1) == 34;
}
