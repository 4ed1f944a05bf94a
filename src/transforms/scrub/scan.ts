/**
 * @module
 * One pass over a text. A few characters can begin an identifier or stand in the middle of one; each is asked once
 * what it belongs to, by detectors that look a bounded way around it. Nothing that was found is looked at again.
 */

import { findColons, findDashed, findDotted, findMac } from './address.js';
import { findFormCard } from './card.js';
import { isDigit, isHex, isLetter, isQuote, isScript, isSpace, isWord, joins, wordEnd } from './character.js';
import { baseEnd, percentWord, rewriteBase, rewritePercent } from './coded.js';
import { type Topic, topicBefore } from './context.js';
import { findLettered, findPlace, findSentence, findWinds } from './coordinate.js';
import { type Custom, createCustom } from './custom.js';
import { createRun, isSeparator, readRun } from './digits.js';
import { isAlone, isLabel, isMoney, isOpenBefore, isOpenBehind, isTied, tiedEnd } from './edge.js';
import { findEmail } from './email.js';
import { type Candidates, type Leniency, type ScrubName, scrubNames, type Tell } from './finding.js';
import { findIban } from './iban.js';
import { judge } from './judge.js';
import { findKey, findKeyAround, findPem, findScheme } from './key.js';
import {
  AT,
  COLON,
  DASH,
  DIGIT,
  EQUALS,
  marks,
  PERCENT,
  QUESTION,
  QUOTE,
  SCHEME,
  TAG,
  VERB,
} from './mark.js';
import { createPhoneFinder } from './phone.js';
import { clockEnd, dateEnd, instantEnd, isAllDigits, isDegree, isFew, isPlain } from './plain.js';
import { pseudonymEnd } from './pseudonym.js';
import { findLogin, findOption, findSecret } from './secret.js';
import { findStated } from './stated.js';
import { findParty, findQuery, findUserinfo } from './url.js';
import { isVersion } from './version.js';
import { type Why, whyNone } from './why.js';

export interface ScanOptions {
  /** What to look for; everything where it is left out. */
  readonly identifiers?: readonly ScrubName[] | undefined;
  /** For phone numbers written nationally. */
  readonly regions?: readonly string[] | undefined;
  /** Dial prefixes that stand for the plus. */
  readonly idd?: readonly string[] | undefined;
  /** How much must say that digits are a telephone number; without, `usual`. */
  readonly leniency?: Leniency | undefined;
  readonly custom?: readonly Custom[] | undefined;
  /** Told why something that looks like an identifier is none; what is found, the scan itself tells. */
  readonly explain?: ((start: number, end: number, why: Why) => void) | undefined;
  /** For text inside, percent-encoded or in Base64: what it becomes, or undefined where it stays. */
  readonly inside?: ((text: string) => string | undefined) | undefined;
  /** Where to look; without, all of the text is looked at. It must not be asked again before a scan is done. */
  readonly candidates?: Candidates | undefined;
}

/** Tells of everything that is found, from left to right, no two of them overlapping. */
export type Scan = (text: string, tell: Tell) => void;

const deviceName = /(?:SEP|ATA)[\dA-F]{12}(?!\w)/iy;

/**
 * @example
 * createScan({})('from 192.0.2.1', (start, end, name) => console.log(start, end, name)) // 5 14 'ip'
 */
export function createScan({
  identifiers = scrubNames,
  regions = [],
  idd = [],
  leniency,
  custom = [],
  explain,
  inside,
  candidates,
}: ScanOptions): Scan {
  const wanted = new Set<string>([...identifiers, 'custom', 'coded']);
  const phones = createPhoneFinder(regions, idd, leniency);
  const own = createCustom(custom);
  const hasSecrets = wanted.has('secret') || wanted.has('cookie');
  let text = '';
  let tell: Tell = () => {};
  /** Up to where something was found. */
  let floor = 0;
  /** Up to where words, runs of colons, queries, names and codings have been dealt with. */
  let words = 0;
  let colons = 0;
  let names = 0;
  let queries = 0;
  let percents = 0;
  let bases = 0;
  let dashes = 0;
  /** What was found last, as far as it says what follows in a list. */
  let last: Topic | undefined;
  const run = createRun();

  const accept: Tell = (start, end, name, value) => {
    if (start < floor || end <= start || !wanted.has(name)) return;
    tell(start, end, name, value);
    floor = end;
    last = name === 'phone' || name === 'imsi' || name === 'imei' || name === 'iccid' ? name : undefined;
  };

  const isNamed = (topic: Topic, start: number): boolean => topicBefore(text, start) === topic;

  const atDigit = (at: number): void => {
    if (at < words) return;
    let word = at;
    while (word > floor && isWord(text.charCodeAt(word - 1))) word--;
    words = wordEnd(text, at);
    if (word < at) {
      if (!joins(text.charCodeAt(word - 1))) atName(word);
    } else if (!joins(text.charCodeAt(at - 1))) atNumber(at);
  };

  /** A word with digits in it that begins with a letter. */
  const atName = (word: number): void => {
    const size = words - word;
    if (isTiedTo(word) && atKey(word)) return;
    if (size >= 12 || text.charCodeAt(words) === 45) {
      const end = pseudonymEnd(text, word);
      if (end > 0) {
        floor = words = end;
        return;
      }
      const key = findKey(text, word);
      if (key !== undefined) {
        accept(word, key.end, key.name, '');
        return;
      }
      deviceName.lastIndex = word;
      if (size === 15 && deviceName.test(text))
        accept(word, deviceName.lastIndex, 'mac', text.slice(word, deviceName.lastIndex));
    }
    if (size <= 4 && text.charCodeAt(words) === 46 && wanted.has('coordinates')) {
      const end = findLettered(text, word);
      if (end > 0) {
        accept(word, end, 'coordinates', '');
        return;
      }
    }
    if (size >= 4 && isDigit(text.charCodeAt(word + 2))) {
      const iban = findIban(text, word);
      if (iban !== undefined) accept(word, iban.end, 'iban', iban.value);
    }
    if (floor <= word) atHex(word);
    if (floor <= word) atBase(word);
  };

  const isTiedTo = (word: number): boolean => {
    const before = text.charCodeAt(word - 1);
    if (before !== 45 && before !== 46) return false;
    // Of the first word with a digit: before it stand letters.
    const letter = text.charCodeAt(word - 2);
    return isLetter(letter) || letter === 95;
  };

  const atKey = (word: number): boolean => {
    const key = findKeyAround(text, word, floor);
    if (key === undefined) return false;
    accept(key.start, key.end, key.name, '');
    return true;
  };

  const atHex = (word: number): void => {
    const size = words - word;
    const next = text.charCodeAt(words);
    if (
      size === 12
        ? joins(next)
        : !((size === 2 || size === 4) && (next === 45 || next === 46)) &&
          text.charCodeAt(word - 1) !== 46 &&
          text.charCodeAt(word - 1) !== 45
    )
      return;
    const mac = findMac(text, word, floor, () => isNamed('mac', word));
    if (mac !== undefined) accept(mac[0]!, mac[1]!, 'mac', text.slice(mac[0], mac[1]));
  };

  const atBase = (word: number): void => {
    const next = text.charCodeAt(words);
    const isLong = words - word >= 12 || ((next === 43 || next === 47) && text.charCodeAt(word - 1) !== 47);
    if (inside === undefined || word < bases || !isLong) return;
    const end = baseEnd(text, word);
    if (end < 0) return;
    bases = end;
    const written = text.slice(word, end);
    const result = rewriteBase(written, inside);
    if (result !== undefined) accept(word, end, 'coded', result);
  };

  const atNumber = (at: number): void => {
    const size = words - at;
    const next = text.charCodeAt(words);
    const before = text.charCodeAt(at - 1);
    if (isTiedTo(at) && atKey(at)) return;
    if (isPlain(text, at, words)) return;
    if (size === 4 && next === 45) {
      const end = instantEnd(text, at);
      if (end > 0) {
        words = colons = end;
        explain?.(at, words, 'a timestamp');
        return;
      }
    }
    if (size <= 3) {
      const address = next === 46 ? findDotted(text, at) : next === 45 ? findDashed(text, at) : undefined;
      if (address !== undefined) {
        if (next === 45 || !isVersion(text, at, words, floor)) accept(at, address.end, 'ip', address.value);
        else explain?.(at, address.end, 'a version, by what stands before it');
        words = Math.max(words, address.end);
        return;
      }
      const sign = before === 45 || before === 43 ? at - 1 : at;
      if (
        wanted.has('coordinates') &&
        (next === 46 ? isDigit(text.charCodeAt(words + 3)) : isDegree(text, words)) &&
        before !== 46
      ) {
        const place = next === 46 ? undefined : findWinds(text, at);
        if (place !== undefined) {
          accept(place.start, place.end, 'coordinates', '');
          words = Math.max(words, place.end);
          return;
        }
        const end = findPlace(text, sign, () => isNamed('place', sign));
        if (end > 0) {
          accept(sign, end, 'coordinates', '');
          words = Math.max(words, end);
          return;
        }
      }
    }
    if (size === 4 && next === 46 && wanted.has('coordinates')) {
      const end = findSentence(text, at);
      if (end > 0) {
        accept(at, end, 'coordinates', '');
        words = Math.max(words, end);
        return;
      }
    }
    if (size === 4 && next === 43) {
      const end = findFormCard(text, at);
      if (end > 0) {
        accept(at, end, 'card', text.slice(at, end).replaceAll('+', ''));
        return;
      }
    }
    if (!isAllDigits(text, at, words)) {
      atHex(at);
      if (floor <= at) atBase(at);
      return;
    }
    if (size === 2 || size === 4 || size === 12) atHex(at);
    if (floor > at || (next === 64 && before !== 43) || before === 46 || before === 95) return;
    // A group of a few digits, with nothing behind it that numbers go on with.
    if (size < 7 && (!isSeparator(next) || isFew(text, at))) return;
    if (size === 4 || size <= 2) {
      const end = dateEnd(text, at);
      if (end > 0 && before !== 43 && before !== 40) {
        words = end;
        explain?.(at, words, 'a date');
        return;
      }
    }
    atRun(at);
  };

  const atRun = (at: number): void => {
    readRun(run, text, at, floor);
    const before = text.charCodeAt(run.start - 1);
    if (run.text.length < 7) return;
    // Eight digits, each by itself: a row of a table, and not read again from its second on.
    if (run.text.length === run.count && !run.plus) {
      words = Math.max(words, run.ends[run.count - 1]!);
      return;
    }
    if ((before === 45 && !isLabel(text, run.start)) || isMoney(before)) {
      explain?.(at, run.ends[run.count - 1]!, before === 45 ? 'part of a longer word' : 'an amount');
      return;
    }
    if (isOpenBefore(run, text, floor)) return;
    if (isAlone(run) && run.count > 1 && isTied(run)) {
      run.count = 1;
      run.text = run.text.slice(0, run.digits[0]);
      run.more = false;
    }
    const close = run.ends[run.count - 1]!;
    // The last group belongs to a longer word: where a blank stands before it, the groups before it do not.
    if (isOpenBehind(run, text, floor)) {
      if (run.count === 1 || run.separators[run.count - 1] !== ' ') {
        if (run.separators.every((each) => each !== ' ')) words = Math.max(words, close);
        explain?.(at, close, 'part of a longer word');
        return;
      }
      run.count--;
      run.text = run.text.slice(0, run.digits[run.count - 1]);
    }
    atWhole();
  };

  /** A run that stands by itself. */
  const atWhole = (): void => {
    const { start } = run;
    const verdict = judge(run, text, floor, last, wanted.has('phone') ? phones : undefined);
    if (verdict === undefined) return;
    if (verdict === 'other') {
      explain?.(start, run.ends[run.count - 1]!, 'the word before says that it is something else');
    } else if (verdict === 'none') {
      explain?.(start, run.ends[run.count - 1]!, whyNone(run));
      // Not again from its second group on: `123 456-7890` is no more a number without the 123.
      if (run.count > 1 && !run.more) words = Math.max(words, tiedEnd(run));
    } else accept(start, verdict.end, verdict.name, verdict.value);
  };

  const atMail = (at: number): void => {
    if (!wanted.has('email') && !wanted.has('imsi')) return;
    const mail = findEmail(text, at, floor);
    if (mail === undefined) return;
    if (pseudonymEnd(text, mail.start) > 0) {
      floor = mail.end;
      return;
    }
    const value = text.slice(mail.start, mail.end);
    accept(mail.start, mail.end, /\.3gppnetwork\.org$/i.test(value) ? 'imsi' : 'email', value);
  };

  const atPercent = (at: number): void => {
    if (inside !== undefined && at >= percents) {
      const word = percentWord(text, at, floor);
      if (word !== undefined) {
        percents = word.end;
        const result = rewritePercent(text.slice(word.start, word.end), inside);
        if (result !== undefined) {
          accept(word.start, word.end, 'coded', result);
          return;
        }
      }
    }
    if (text.startsWith('40', at + 1)) atMail(at);
  };

  const atColon = (at: number): void => {
    if (text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47) {
      const end = wanted.has('url') && isLetter(text.charCodeAt(at - 1)) ? findUserinfo(text, at + 3) : -1;
      if (end > 0) accept(at + 3, end, 'secret', '');
      return;
    }
    const before = text.charCodeAt(at - 1);
    const after = text.charCodeAt(at + 1);
    if (isDigit(before) && isDigit(after) && at >= colons) {
      const end = clockEnd(text, at);
      if (end > 0) {
        colons = end;
        return;
      }
    }
    if (isLetter(before) && !isSpace(after) && wanted.has('uri')) {
      const party = findParty(text, at, floor);
      if (party !== undefined) {
        accept(party.start, party.end, 'uri', text.slice(party.start, party.end));
        return;
      }
    }
    if (at >= colons && (after === 58 || (isHex(before) && isHex(after)))) {
      const found = findColons(text, at, floor);
      colons = found.run;
      if (found.name !== undefined) {
        accept(found.start, found.end, found.name, found.value);
        return;
      }
    }
    // Of times, and of what is behind one, nothing; `cvv2:123` is none.
    if (isDigit(before) && (at < colons || (before !== 50 && isDigit(after)))) return;
    if (joins(before) || isScript(before) || isQuote(before) || before === 32 || before === 93) {
      const was = floor;
      atMark(at);
      if (floor === was && hasSecrets && isUser(at)) findLogin(text, at, floor, accept);
    }
  };

  const atDashes = (at: number): void => {
    if (at < dashes || text.charCodeAt(at - 1) === 45) return;
    dashes = at;
    while (text.charCodeAt(dashes) === 45) dashes++;
    if (dashes - at === 2) findOption(text, at, accept);
    else if (dashes - at === 5) findPem(text, at, accept);
  };

  /** `-u alice:…` may stand around a colon. */
  const isUser = (at: number): boolean => {
    let start = at;
    while (
      start > floor &&
      at - start < 64 &&
      !isSpace(text.charCodeAt(start - 1)) &&
      !isQuote(text.charCodeAt(start - 1)) &&
      text.charCodeAt(start - 1) !== 61
    )
      start--;
    if (isQuote(text.charCodeAt(start - 1))) start--;
    const before = text.charCodeAt(start - 1);
    const code = text.charCodeAt(start - 2);
    return before === 32 ? code === 117 || code === 114 : before === 61 && code === 114;
  };

  const atMark = (at: number): void => {
    if (hasSecrets && at >= names) names = findSecret(text, at, floor, accept);
  };

  const atQuestion = (at: number): void => {
    if (!wanted.has('url') || at < queries) return;
    queries = findQuery(text, at, (start, end, name, value) => {
      const before = floor;
      findSecret(text, start - 1, Math.max(floor, start - 1 - name.length), accept);
      if (floor > before) {
        if (floor < end) accept(floor, end, 'url', value);
        return;
      }
      if (pseudonymEnd(text, start) >= end) return;
      const what = whole(value);
      if (what === undefined) accept(start, end, 'url', value);
      else accept(start, end, what[0], what[1]);
    });
  };

  /** What a value of a query is from its first character to its last. */
  const whole = (value: string): [ScrubName, string] | undefined => {
    if (value.length > 320) return undefined;
    let decoded = value;
    try {
      decoded = value.includes('%') ? decodeURIComponent(value) : value;
    } catch {
      return undefined;
    }
    let result: [ScrubName, string] | undefined;
    if (!/[@:+.\d]/.test(decoded)) return undefined;
    isolated ??= createScan({
      identifiers: identifiers.filter((each) => each !== 'secret' && each !== 'url'),
      regions,
      idd,
      leniency,
    });
    isolated(/^ \d/.test(decoded) ? `+${decoded.slice(1)}` : decoded, (start, end, name, found) => {
      if (start <= 1 && end === decoded.length && name !== 'custom' && name !== 'coded' && name in singles)
        result = [name, found];
    });
    return result;
  };
  let isolated: Scan | undefined;

  const next = (at: number): void => {
    switch (marks[text.charCodeAt(at)]) {
      case DIGIT:
        atDigit(at);
        break;
      case AT:
        atMail(at);
        break;
      case PERCENT:
        atPercent(at);
        break;
      case COLON:
        atColon(at);
        break;
      case EQUALS:
        atMark(at);
        break;
      case QUESTION:
        atQuestion(at);
        break;
      case SCHEME: {
        const second = text.charCodeAt(at + 1) | 32;
        if ((second === 101 || second === 97) && hasSecrets && !joins(text.charCodeAt(at - 1)))
          findScheme(text, at, accept);
        break;
      }
      case VERB:
        if (
          text.charCodeAt(at - 1) === 32 &&
          (text.charCodeAt(at + 1) === 115 || text.charCodeAt(at) === 0xe9) &&
          hasSecrets
        )
          findStated(text, at, floor, accept);
        break;
      case DASH:
        if (hasSecrets && text.charCodeAt(at + 1) === 45) atDashes(at);
        break;
      case TAG:
        if (isWord(text.charCodeAt(at - 1))) atMark(at);
        break;
      case QUOTE:
        // `PASSWORD '…'`, as SQL has it.
        if (text.charCodeAt(at - 1) === 32 && isWord(text.charCodeAt(at - 2))) atMark(at - 1);
    }
  };

  const pass = (given: string, from: number, to: number): void => {
    for (let at = from; at < to; at++) {
      if (marks[given.charCodeAt(at)] !== 0) at = step(at);
    }
  };

  /** Only where something may be found. */
  const visit = (given: string, { places }: Candidates, count: number): void => {
    let done = 0;
    for (let i = 0; i < count; i++) {
      const at = places[i]!;
      if (at < done) continue;
      const before = floor;
      next(at);
      done = Math.max(at + 1, floor, words);
      if (floor === before && !isWord(given.charCodeAt(done))) continue;
      // Places are chosen by words, dates and times that are whole: what is left of one is looked at again.
      let rest = done;
      do {
        done = nextWord(given, rest);
        pass(given, rest, done);
        rest = Math.max(floor, words);
      } while (rest > done);
    }
  };

  /** The last place that needs no more looking at: nothing else begins inside a word with digits in it. */
  const step = (at: number): number => {
    next(at);
    return Math.max(at, Math.max(floor, words) - 1);
  };

  /** The policy's own identifiers may begin anywhere. */
  const passWith = (matcher: NonNullable<typeof own>, given: string): void => {
    for (let at = 0; at < given.length; at++) {
      const end = matcher(given, at);
      if (end > at) accept(at, end, 'custom', given.slice(at, end));
      else if (marks[given.charCodeAt(at)] !== 0) next(at);
      if (floor > at) at = floor - 1;
    }
  };

  return (given, receive) => {
    text = given;
    tell = receive;
    floor = words = colons = names = queries = percents = bases = dashes = 0;
    last = undefined;
    if (own !== undefined) passWith(own, given);
    else {
      const count = candidates?.find(given) ?? -1;
      if (count < 0) pass(given, 0, given.length);
      else visit(given, candidates!, count);
    }
    text = '';
  };
}

/** What a value of a query may be as a whole, with a pseudonym of its own. */
const singles: Readonly<Partial<Record<ScrubName, true>>> = {
  email: true,
  phone: true,
  ip: true,
  mac: true,
  card: true,
  iban: true,
  coordinates: true,
  imei: true,
  imsi: true,
  iccid: true,
};

/** Where a word of letters begins, behind a blank. */
function nextWord(text: string, from: number): number {
  let at = from;
  do at = text.indexOf(' ', at) + 1;
  while (at > 0 && !isLetter(text.charCodeAt(at)));
  return at > 0 ? at : text.length;
}
