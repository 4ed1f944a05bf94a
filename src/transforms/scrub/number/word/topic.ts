/**
 * @module
 * What the words before a value say it is. Shape cannot tell a subscriber from an order number; people and
 * programs mostly do: `msisdn=…`, `"callerNumber": "…"`, `call me back on …`, `order no. …`.
 */
import {
  isAlphabetic,
  isDigit,
  isForeign,
  isLetter,
  isQuote,
  isScript,
  isSpace,
  isUpper,
  joins,
} from '../../scan/character.js';

import { isSmall, parties, topicOf, vendor } from './name.js';
import { documents, numbers, type Topic } from './vocabulary.js';

/** Nobody looks further back for what a number is. */
const farthest = 48;
const mostWords = 4;
/** The end of one. */
export const pseudonym = /_[a-z2-7]{26}$/;

/**
 * The topic of the nearest word before a place that has one.
 *
 * @param start - where the value begins
 * @param floor - what was found last ends there, and had the words before it
 * @returns undefined where nothing in the same clause says what it is
 * @example
 * topicBefore('call me on 2025550123', 11) // 'phone'
 */
export function topicBefore(text: string, start: number, floor = 0): Topic | undefined {
  const least = Math.max(0, start - farthest);
  let at = start - 1;
  let isNear = true;
  /** `MAC address`, `IMEI del móvil`: said so far, while a word before may say it better. */
  let said: Topic | undefined;
  let isLinked = false;
  let isNumber = false;
  let isMany = false;
  let isSide = false;
  /** A word of something else. */
  let isStrange = false;
  /** The word behind, which says nothing. */
  let nearer: string | undefined;
  for (let n = 0; n < mostWords; n++) {
    // A full stop, a line end or a semicolon ends the clause. Other marks between words do not.
    while (at >= least) {
      const code = text.charCodeAt(at);
      if (isLetter(code) || isDigit(code) || isForeign(code) || isScript(code)) break;
      // `Phone:` on a line of its own.
      if (code === 10 && n === 0 && isLabelEnd(text, at)) {
        at--;
        continue;
      }
      if (code === 10 || code === 59 || code === 63 || (code === 33 && text.charCodeAt(at + 1) !== 61))
        return said;
      // `CALLED IMSI........ 001010123456789`: a row of dots between a name and its value.
      if (code === 46 && n === 0 && text.startsWith('...', at - 3)) {
        at--;
        continue;
      }
      if (code === 46 && isSpace(text.charCodeAt(at + 1)) && !isAbbreviation(text, at, n === 0)) return said;
      // A comma or a closing brace ends what a program says about one value, and so does an `&` between parameters, but not
      // that in `Number & Name`.
      if (code === 44 || code === 125 || (code === 38 && !isAnd(text, at))) return said;
      at--;
    }
    if (at < least || (isStrange && at < floor)) return said;
    const end = at + 1;
    if (isScript(text.charCodeAt(at))) while (at >= least && isScript(text.charCodeAt(at))) at--;
    else while (at >= least && isPart(text.charCodeAt(at))) at--;
    if (at < least && least > 0) return said;
    // A number says nothing about the next one. A pseudonym may begin with a digit that is kept.
    if (isDigit(text.charCodeAt(at + 1)) && end - at <= 27 && !vendor.test(text.slice(at + 1, end))) {
      if (n === 0 && isAssigned(text, end, start)) return undefined;
      if (said !== undefined) return said;
      isNear = isNumber = false;
      continue;
    }
    const word = text.slice(at + 1, end);
    // Words before another value belong to that value.
    if (end - at > 27 && pseudonym.test(word)) return said;
    const topic = isSilent(word, text, at, end, n) ? undefined : topicOf(word);
    // `call ended: created=…`: only the name right before the mark says what the value is.
    if (
      n === 0 &&
      (topic === undefined || (topic === 'through' && unnamed.test(word))) &&
      isAssigned(text, end, start)
    )
      return undefined;
    if (said !== undefined) {
      if (topic === 'through') {
        // `number of calls: 12345678`
        if (isLinked && isMany && numbers.has(word.toLowerCase())) return 'other';
        isLinked ||= links.has(word);
      } else if (said === 'phone' && documents.has(word.toLowerCase())) return 'other';
      else
        return isBetter(topic, said, isLinked) || (said === 'other' && parties.has(word.toLowerCase()))
          ? topic
          : said;
      continue;
    }
    // `order for Bob 2025550123`: a number after a name is not that of the order. `CALL ID NUMBER "…"`: the number of the
    // caller, not an id.
    if (
      topic === 'other' &&
      isNumber &&
      /^id$/i.test(word) &&
      calling.test(text.slice(Math.max(0, at - 8), at + 1))
    )
      return 'phone';
    // `SIM serial number: …`
    if (topic === 'other' && /^serial$/i.test(word) && ofSim.test(text.slice(Math.max(0, at - 10), at + 1)))
      return 'iccid';
    if (topic === 'other' && isOnRecord(word, text, at)) continue;
    if (topic === 'other' && isPorted(text, at, end)) return 'phone';
    if (topic === 'other' && n === 0 && (word === 'ID' || word === 'id' || word === 'Id')) {
      said = topic;
      continue;
    }
    if (topic === 'other' || topic === 'version') return isNear ? topic : undefined;
    // `calls=1234567`
    if (n === 0 && word === 'calls' && (text.charCodeAt(end) === 58 || isAssigned(text, end, start)))
      return 'other';
    if (topic === 'phone' || (topic === 'address' && /^addr/i.test(word))) {
      said = topic;
      isMany = /s$/i.test(word);
    } else if (topic !== undefined && topic !== 'through') return topic;
    else {
      const lower = isSmall(word) ? word : word.toLowerCase();
      if (isNumber && owners.has(lower)) return 'phone';
      // `reach me on …`, `can be reached on …`
      if (nearer !== undefined && isReached(lower, nearer, text, at)) return 'phone';
      nearer = lower;
      // `número de origen …`: the caller's number.
      if (isSide && numbers.has(lower)) return 'phone';
      isSide ||= n === 0 && sidesOf.has(lower);
      isNumber =
        topic !== undefined &&
        (isNumber || numbers.has(lower) || (lower === 'no' && text.charCodeAt(end) === 46));
      if (topic === undefined) {
        isNear = false;
        isStrange = true;
      }
    }
  }
  return said;
}

/** `Port-in request: number …`, `port-out of …`: a number goes to another network, and no port of a machine. */
const porting = /^port(?:[- ](?:in|out) (?:req|order|number|of|for)|-(?:in|out): | (?:req|order))/i;

/** `Number to port: …` */
const lineToPort = /(?:number|line|phone|mobile|sim)s? to port$/i;

const isPorted = (text: string, at: number, end: number): boolean =>
  porting.test(text.slice(at + 1, at + 20)) || lineToPort.test(text.slice(Math.max(0, at - 10), end));

/** `phone on file …`, `mobile on order …`: the number in somebody's record. */
const onRecord = /(?:phone|number|mobile|cell|tel\.?) on $/i;
const isOnRecord = (word: string, text: string, at: number): boolean =>
  (word === 'file' && text.slice(Math.max(0, at - 3), at + 1) === ' on ') ||
  ((word === 'order' || word === 'account') && onRecord.test(text.slice(Math.max(0, at - 10), at + 1)));

/** `GET /calls HTTP/2.0" 404 1844`: words in a path say nothing about values after it. */
const isSilent = (word: string, text: string, at: number, end: number, n: number): boolean =>
  (text.charCodeAt(at) === 46 && isFile(word, text, at)) ||
  isContent(word, text, at, end) ||
  (n > 0 && (text.charCodeAt(at) === 47 || (word === 'text' && isOfProgram(text.charCodeAt(end))))) ||
  isPlainText(word, text, at);

/** `"text": "…"`, `text = …`, `.text`, `#form:text`, `text0`: what is written, in a program; people text a number, or write `Text: ` before it. */
const texts = /^(?:text|Text)\d?$/;
const content = /^(?:\d|\\?["'`]|\s?=|\s\+ |\s?:\s{0,3}[^\s\d+(]|:\d)/;
const plus = /[:="'\s]\+\d/;
const isContent = (word: string, text: string, at: number, end: number): boolean =>
  texts.test(word) &&
  !plus.test(text.slice(end, end + 6)) &&
  (contentBefore.has(text.charCodeAt(at)) ||
    content.test(text.slice(end - (word.length > 4 ? 1 : 0), end + 5)));
/** `.`, `:`, `<`, and the quotes */
const contentBefore = new Set([34, 39, 46, 58, 60, 92, 96]);

/** `text/plain`, `expect(text).toBe('…')` */
const isOfProgram = (behind: number): boolean => behind === 47 || behind === 41;

/** `/index.php - 192.0.2.1`, `NOTES.txt 5550123`: how the name of a file ends. */
const isFile = (word: string, text: string, at: number): boolean =>
  (word === 'php' || word === 'java' || word === 'txt') && joins(text.charCodeAt(at - 1));

/** `[PLAIN TEXT (…)]`, `cipher text`: what is written, and nobody is sent one. */
const plain = /(?:plain|clear|cipher|rich|full|raw|free|alt)[ _-]$/i;
const isPlainText = (word: string, text: string, at: number): boolean =>
  word.length === 4 && /^text$/i.test(word) && plain.test(text.slice(Math.max(0, at - 6), at + 1));

const persons = new Set(['me', 'us', 'him', 'her', 'them']);
const isReached = (word: string, nearer: string, text: string, at: number): boolean =>
  word === 'reach'
    ? persons.has(nearer)
    : word === 'reached' && nearer === 'on' && text.slice(Math.max(0, at - 3), at + 1) === ' be ';

/** A colon, and nothing but blanks behind it, ends the line; or a command does, and what a modem answers begins: `AT+CIMI`. */
function isLabelEnd(text: string, at: number): boolean {
  let before = at - 1;
  for (let n = 0; n < 8 && isBlank(text.charCodeAt(before)); n++) before--;
  if (text.charCodeAt(before) === 58) return true;
  return isUpper(text.charCodeAt(before)) && command.test(text.slice(Math.max(0, before - 15), before + 1));
}

/** An `&` between blanks. */
const isAnd = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32;

const command = /AT[+^#][A-Z]{2,8}$/;
const isBlank = (code: number): boolean => code === 13 || code === 32 || code === 10;

/** `subscriber=alice session=92865976`: what such a word names is no number of the one before. */
const unnamed = /^(?:sessions?|requests?|req|received|got|not|input|using)$/i;

/** An equals sign, and nothing but quotes beside it. */
function isAssigned(text: string, end: number, start: number): boolean {
  let at = end;
  while (at < start && isQuote(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== 61) return false;
  at++;
  while (at < start && isQuote(text.charCodeAt(at))) at++;
  return at === start;
}

/** `MAC address 02…`; `IMEI of the phone 49…`. */
const isBetter = (topic: Topic | undefined, said: Topic, isLinked: boolean): topic is Topic =>
  said === 'address'
    ? topic === 'mac'
    : isLinked && (topic === 'imei' || topic === 'imsi' || topic === 'iccid' || topic === 'mac');
const calling = /call(?:er|ing|ed|ee)?[ _-]$/i;
const ofSim = /(?<![a-z])sim(?:[ _-]?card)?[ _-]$/i;
const links = new Set('of for del de du des von della vom'.split(' '));
const owners = new Set(
  (
    'from to my your his her their our home work office mi su tu mon ma votre mein meine ihre mio tuo suo mijn jouw uw meu seu ' +
    'minha sua incoming outgoing blacklisted blocked unblocked whitelisted dialed dialled contact alternate alternative backup ' +
    'emergency personal private business wrong callback caller whose'
  ).split(' '),
);

const sidesOf = new Set('origen origem destino origine destinazione origène'.split(' '));

const isPart = (code: number): boolean =>
  isLetter(code) || isDigit(code) || isForeign(code) || code === 95 || code === 45;

/** `no.`, `tel.`, `tfno.`; `téléphone. 0171…`, right before a number. */
function isAbbreviation(text: string, dot: number, isNext: boolean): boolean {
  const most = isNext ? 12 : 5;
  let start = dot;
  while (start > 0 && dot - start <= most && isAlphabetic(text.charCodeAt(start - 1))) start--;
  if (dot - start > most) return false;
  if (isUpper(text.charCodeAt(start)) && titles.has(text.slice(start, dot))) return true;
  const topic = topicOf(text.slice(start, dot));
  return dot - start <= 5 ? topic !== undefined : topic === 'phone';
}

/** `Mrs. Example`: a name goes on, and no sentence ends. */
const titles = new Set('M Mr Mrs Ms Mme Mlle Dr Sr Sra Srta Hr Fr Sig Prof'.split(' '));
