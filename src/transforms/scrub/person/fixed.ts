/**
 * @module
 * Names that stand where systems put one: before the address of a caller, behind a field that is called for it, behind
 * `for user`, and in the paths of home directories. What says that it is a name is the place, never the word itself.
 */
import { findEmail } from '../address/email.js';
import { isFileEnding } from '../address/file.js';
import { splitName } from '../number/name.js';
import { isDigit, isSpace, joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { findTried } from '../secret/account.js';
import { kindOf, nameBefore } from '../secret/name.js';
import { isAccount } from './account.js';
import { nameAtLabel } from './label.js';
import { isCommon } from './part.js';
import { wordsAt } from './somebody.js';
import { things } from './thing.js';

const longestName = 64;

/** Somebody's: no account that systems come with, no number, no id, and no pseudonym of an earlier pass. */
export function takeName(cursor: Cursor, start: number, end: number): boolean {
  const { text, floor } = cursor;
  const span = wordsAt(text, Math.max(start, floor), end);
  if (span === undefined) return false;
  const name = text.slice(span.start, span.end);
  if (isAccount(name)) {
    cursor.leave(span.start, span.end, 'an account that systems come with');
    return false;
  }
  cursor.accept(span.start, span.end, 'name', name);
  return cursor.floor === span.end;
}

/** What makes a pair of angles the address of the name before: a URI of a party, a number, a mailbox, a pseudonym. */
const addressed =
  /<(?:(?:sips?|tel|h323|callto):|(?!\d{1,3}(?:\.\d{1,3}){3}>|\d{1,6}\.\d{1,8}\.\d{1,8}>)\+?[\d(][\d() .-]{0,24}>|(?:tel|mail|ext|imsi)x?_[^\s<>]{1,96}>|[^\s<>@"]{1,64}@[^\s<>]{1,253}>)/iy;
const numbered = /<\+?\d{1,6}>/y;
const longestShown = 96;

/** `"John Smith" <sip:…>`, `John Smith <+1…>`: the name before the angle. */
export function findAtAngle(cursor: Cursor, at: number): void {
  const { text } = cursor;
  let end = at;
  while (at - end < 2 && text.charCodeAt(end - 1) === 32) end--;
  const before = text.charCodeAt(end - 1);
  if (!(before === 34 || joins(before) || before === 46 || before === 41 || before >= 0x3040)) return;
  addressed.lastIndex = at;
  if (!addressed.test(text)) return;
  if (before === 34) {
    const start = quoteStart(text, end - 1);
    if (start >= 0) takeName(cursor, start, text.charCodeAt(end - 2) === 92 ? end - 2 : end - 1);
    return;
  }
  // A few digits in angles count something, or are a status.
  numbered.lastIndex = at;
  if (numbered.test(text) && !/[:=]\s?[^:=]*$/.test(text.slice(Math.max(0, end - longestShown), end))) return;
  const start = shownStart(text, end, cursor.floor);
  if (start < end) takeName(cursor, start, end);
}

/** Behind the quote that opens what closes here; -1 where none does. */
function quoteStart(text: string, close: number): number {
  const isEscaped = text.charCodeAt(close - 1) === 92;
  for (let at = close - (isEscaped ? 2 : 1); at >= 0 && close - at <= longestShown; at--) {
    const code = text.charCodeAt(at);
    if (code === 10) return -1;
    if (code === 34 && (text.charCodeAt(at - 1) === 92) === isEscaped) return at + 1;
  }
  return -1;
}

/** RFC 3261 §25.1 has tokens and blanks there. Behind a mark all of them are the name; in a sentence, those with capitals. */
function shownStart(text: string, end: number, floor: number): number {
  const least = Math.max(floor, end - longestShown);
  const words: number[] = [];
  let at = end;
  for (; words.length < 5; ) {
    const last = at;
    while (at > least && isNameCode(text.charCodeAt(at - 1))) at--;
    if (at === last) break;
    words.push(at);
    if (at === least || text.charCodeAt(at - 1) !== 32) break;
    at--;
  }
  if (words.length === 0) return end;
  while (at > least && text.charCodeAt(at - 1) === 32) at--;
  // What was found before is no mark.
  const mark = at > 0 && at === least ? ' ' : text[at - 1];
  // What a name of a secret has behind it is no name of anybody's.
  if (kindOf(nameBefore(text, at - 1, floor)) !== undefined) return end;
  const isBehindMark = mark === undefined || ':=,;([|\n\t"'.includes(mark);
  // `mod_dialplan_xml.c:637 Processing Alice Example <101>`
  const isCounted = words.length > 1 && isDigit(text.charCodeAt(words.at(-1)!));
  if (
    isBehindMark &&
    !isCounted &&
    (words.length === 1 || (words.length < 5 && (mark === ':' || mark === '=')))
  )
    return words.at(-1)!;
  let start = end;
  for (const word of words) {
    const first = String.fromCodePoint(text.codePointAt(word)!);
    const written = text.slice(word, end).split(' ', 1)[0]!;
    if (first === first.toLowerCase() && !particles.has(written)) break;
    if (verbs.has(written)) break;
    if (first !== first.toLowerCase()) start = word;
  }
  return start;
}

const isNameCode = (code: number): boolean =>
  joins(code) || code === 46 || code === 39 || code === 45 || code === 0x2019 || code >= 0x3040;
const particles = new Set(
  'van von de der den del della di da dos du la le el al bin ibn ter zu y e'.split(' '),
);
const verbs = new Set(
  'From To Contact Call Caller Via INVITE REGISTER BYE ACK CANCEL OPTIONS SUBSCRIBE NOTIFY MESSAGE REFER Processing Dialing Calling Routing Bridging Author Signed-off-by Reply'.split(
    ' ',
  ),
);

/** Fields whose value is a name as people write it. */
const shown =
  /^(?!.*(?:app|application|resource|device|policy|service|client|group|role|tenant|product|event|file|rule)(?:display)name$)(?:.*(?:caller|callee|calling|called|callerid|calleeid|cid|clid|connected|connectedline|connectedid|effectivecallerid|display|dialed|presented)name|cnam|(?:full|first|last|given|family|middle|real|nick|maiden)name|surname|vorname|nachname|apellidos?|cognome|prénom|achternaam|voornaam|sobrenome)$/;
/** Fields whose value is the name of an account. */
export const logins =
  /^(?:.*(?<!super|per|is|max|num|total|no|each|any)(?:user|username|userid|loginname|samaccountname|accountname)|r?login|setid|systemid|logname|acct|usr|uname|usrname|loginid|accountid|principal(?:name)?|(?:be)?nutzer(?:name|kennung)?|kennung|utilisateur|identifiant|usuario|usuário|utilizador|utente|gebruiker(?:snaam)?|ユーザー?(?:名|id)|用户名|사용자(?:명|이름)?)$/;
/** `Account Name:`, `User name =`: two words make the name of the field. */
const fronts =
  /(?:account|user|login|logon|caller(?: ?id)?|display|first|last|full|sender|contact|connected(?: line)?)$/i;

/** Behind an equals sign or a colon. */
export function findAtLabel(cursor: Cursor, mark: number): void {
  const { text, floor } = cursor;
  const before = text.charCodeAt(mark - 1);
  if (before === 93 || before === 111 || before === 79) if (findCommander(cursor, mark)) return;
  if (text.charCodeAt(mark + 1) === 32 && text.charCodeAt(mark + 2) === 91 && findAttempted(cursor, mark))
    return;
  if (isDigit(before)) {
    if (text.charCodeAt(mark - 12) === 91) findRequester(cursor, mark);
    return;
  }
  // `[fullName:protected] => …`
  if (text.startsWith('protected]', mark + 1) || text.startsWith('private]', mark + 1)) return;
  const label = nameBefore(text, mark, floor);
  // `氏名`
  if (label.length < 3 && !(label.charCodeAt(0) >= 0x3040)) {
    if (isUserId(text, mark, label)) takeValue(cursor, mark, 'login');
    return;
  }
  const joined = splitName(label.replaceAll('.', '_')).join('');
  const kind = shown.test(joined)
    ? 'shown'
    : logins.test(joined)
      ? 'login'
      : joined === 'callerid' || joined === 'clid' || joined === 'cid'
        ? 'caller'
        : joined === 'name'
          ? kindOfName(text, mark, label)
          : undefined;
  if (kind !== undefined) takeValue(cursor, mark, kind);
  if (cursor.floor > floor) return;
  const named = nameAtLabel(cursor, mark, joined);
  if (named !== undefined) takeName(cursor, named.start, named.end);
}

/** `User Id=alice;`, `Uid=alice;`, as connection strings have them. */
const isUserId = (text: string, mark: number, label: string): boolean =>
  text.charCodeAt(mark) === 61 &&
  label.toLowerCase() === 'id' &&
  /\buser $/i.test(text.slice(Math.max(0, mark - 8), mark - 2));

function kindOfName(text: string, mark: number, label: string): 'shown' | 'login' | undefined {
  const start = text.lastIndexOf(label, mark);
  const [front = ''] = fronts.exec(text.slice(Math.max(0, start - 16), start).trimEnd()) ?? [];
  if (front === '') return undefined;
  return /^(?:account|user|log)/i.test(front) ? 'login' : 'shown';
}

const oneWord = /(?:[\w.-]{1,32}\\{1,2}(?=[\p{L}\p{N}]))?([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+$-]{0,63})/uy;
/** Up to the next field, or to where a value ends. */
const manyWords = /[\p{L}\p{N}'’](?:[\p{L}\p{M}\p{N}.'’_-]|,? (?![\w-]+[=:])(?=[\p{L}(])){1,63}/uy;

const windows = /(?:NT (?:AUTHORITY|SERVICE)|IIS APPPOOL|Font Driver Host|Window Manager)\\/iy;

const sized = /string\(\d{1,4}\) /y;

function takeValue(cursor: Cursor, mark: number, kind: 'shown' | 'login' | 'caller'): void {
  const { text, search } = cursor;
  let at = mark + 1;
  const isArrow = text.charCodeAt(at) === 62;
  if (isArrow) at++;
  // `user= rhost=…`: nothing is said, unless blanks stand on both sides, or an arrow.
  const isEqual = text.charCodeAt(mark) === 61 && !isArrow;
  const most = isEqual ? (isSpace(text.charCodeAt(mark - 1)) ? 1 : 0) : 8;
  while (at - mark <= most && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  // `["user"]=> string(5) "alice"`
  sized.lastIndex = at;
  if (isArrow && sized.test(text)) at = sized.lastIndex;
  let quote = '';
  if (text.charCodeAt(at) === 92 && text.charCodeAt(at + 1) === 34) at++;
  if (text[at] === '"' || text[at] === "'" || text[at] === '<')
    quote = text[at++] === '<' ? '>' : text[at - 1]!;
  if (quote !== '' && !(quote === '>' && kind !== 'login')) {
    let end = at;
    while (end - at <= longestName && end < text.length && text[end] !== quote && text[end] !== '\n') end++;
    if (text[end] !== quote) return;
    if (text.charCodeAt(end - 1) === 92) end--;
    const value = text.slice(at, end);
    if (isMail(cursor, value, at)) return;
    takeName(cursor, kind === 'login' ? at + value.lastIndexOf('\\') + 1 : at, end);
    return;
  }
  if (kind === 'caller') return;
  // `NT AUTHORITY\\SYSTEM`: accounts that Windows comes with.
  windows.lastIndex = at;
  if (windows.test(text)) return;
  const shape = kind === 'login' ? oneWord : manyWords;
  shape.lastIndex = at;
  const match = shape.exec(text);
  if (match === null) return;
  let end = at + match[0].length;
  const start = kind === 'login' ? end - match[1]!.length : at;
  while (end > start && /[.,'’_ -]/.test(text[end - 1]!)) end--;
  const next = text.charCodeAt(end);
  // Of a store, and no person: `AccountName=…;AccountKey=…`.
  if (text.startsWith(';AccountKey=', end)) return;
  // A call, another field, a URI, a path.
  if (next === 61 || next === 40) return;
  if (next === 58 && !isSpace(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 1))) return;
  // The words before an address of mail are still a name.
  if (next === 64 && search.wanted.has('email') && findEmail(text, end, cursor.floor))
    end = start + Math.max(0, text.slice(start, end).lastIndexOf(' '));
  const lower = text.slice(start, end).toLowerCase();
  if (!isEqual && (isCommon(lower) || (kind === 'login' && things.has(lower)))) return;
  takeName(cursor, start, end);
}

/** An address of mail, which is found by its `@`. */
function isMail({ text, floor, search }: Cursor, value: string, start: number): boolean {
  const sign = value.indexOf('@');
  return sign > 0 && search.wanted.has('email') && findEmail(text, start + sign, floor) !== undefined;
}

const attempted = / \[([^\s[\]/]{2,64})(?:\/[^\]\n]{0,96})?\]/y;
/** `Login incorrect (…): [alice/…]`, `Login OK: [alice]` */
function findAttempted(cursor: Cursor, colon: number): boolean {
  const { text } = cursor;
  if (
    !/\b(?:log(?:in|on) (?:ok|incorrect|failed|invalid)\b|(?:invalid|unknown) user\b)[^[\n]{0,112}$/i.test(
      text.slice(Math.max(0, colon - 128), colon),
    )
  )
    return false;
  attempted.lastIndex = colon + 1;
  const name = attempted.exec(text)?.[1];
  if (name === undefined || !takeName(cursor, colon + 3, colon + 3 + name.length)) return false;
  // What was tried stands behind the name.
  findTried(cursor, colon);
  return true;
}

const requester = /(?:^|\s)\S{1,64} ([^\s"'[\]]{2,64}) \[\d\d\/[A-Z][a-z]{2}\/\d{4}$/;
/** `192.0.2.1 - alice [12/Feb/2026:…`: who was logged in, in the common format of web servers. */
function findRequester(cursor: Cursor, colon: number): void {
  const { text } = cursor;
  const name = requester.exec(text.slice(Math.max(0, colon - 160), colon))?.[1];
  if (name === undefined || name.includes('@')) return;
  const start = colon - 13 - name.length;
  takeName(cursor, start, start + name.length);
}

const sudo = /(?:^|[^\w])sudo(?:\[\d+\])?$/;
const cron = /(?:^|[^\w])(?:CRON|cron|crond|CROND|crontab)\[\d+\]$/;
const sudoer = /\s{1,12}(\S{2,64}) : /y;
const crontab = /\s{1,3}\(([^()\s]{2,64})\) [A-Z]/y;
/** `alice/192.0.2.1:1194 SENT CONTROL [alice]: …`, as OpenVPN has it. */
const peer = /CONTROL \[([^\]\s]{2,64})\]$/;

/** `sudo: alice : TTY=…`, `CRON[7]: (alice) CMD …` */
function findCommander(cursor: Cursor, colon: number): boolean {
  const { text } = cursor;
  if (text.charCodeAt(colon) !== 58) return false;
  if (text.charCodeAt(colon - 1) === 93) {
    const name = peer.exec(text.slice(Math.max(0, colon - 76), colon))?.[1];
    if (name !== undefined) return takeName(cursor, colon - 1 - name.length, colon - 1);
  }
  const before = text.slice(Math.max(0, colon - 24), colon);
  const shape = sudo.test(before) ? sudoer : cron.test(before) ? crontab : undefined;
  if (shape === undefined) return false;
  shape.lastIndex = colon + 1;
  const match = shape.exec(text);
  if (match === null) return false;
  const start = text.indexOf(match[1]!, colon + 1);
  return takeName(cursor, start, start + match[1]!.length);
}

const called =
  /[uU](?:ser|SER)(?:[nN]ame|NAME)? {1,2}(?:(?<quote>\\?["'`])([^"'`\n]{2,64}?)\k<quote>|<([^<>\n]{2,64})>|(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}(?=[\r\n.,;)]|$)|[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+$-]{0,63}))/uy;
const introduced =
  /(?:^|[^\p{L}])(?:for|invalid|illegal|unknown|authenticating|from|of|by|as|to|nonexistent|non-existent|deleted|new|add|added|removed?|created?|locked|switched to|root to|impersonated?|logged[ -]in) (?:(?:invalid|illegal|the|local|remote) )?$/iu;
const follows =
  /(?: (?:from|by|on|at|port|via|because|due|has|was|logged|is (?:not|now)|does|failed|authenticated|not found|in group|with uid|for (?:service|host)|->|uid|\(|\[|ssh2|\d)|[.,;:)\](>'"](?![\w-])|[(@/]|\.?\s*$|\n)/iy;
const acts =
  / (?:logged|has logged|signed|connected|disconnected|authenticated|not found|does(?:n't| not) exist|is (?:not (?:allowed|in)|(?:now )?(?:locked|blocked|disabled|unable|online|offline|banned))|cannot|can't|reports|has been (?:locked|created|deleted|disabled)|was (?:created|deleted|locked|added)|joined|left|registered|unregistered|not known|from \d)|: (?:auth\w*|password|login|access|not found|no such|unknown|denied)/iy;

/** `for user X`, `Invalid user X from …`, `User X logged in`, `user 'X'`. */
export function findAtUser(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (joins(text.charCodeAt(at - 1)) || (text.charCodeAt(at + 1) | 32) !== 115) return;
  called.lastIndex = at;
  const match = called.exec(text);
  if (match === null) return;
  const [all, , quoted, angled, bare = ''] = match;
  const inner = quoted ?? angled;
  if (inner !== undefined) {
    const start = at + all.lastIndexOf(inner);
    if (isMail(cursor, inner, start)) return;
    if (!/^[\w.$@\\+-]+$|^\p{Lu}/u.test(inner)) return;
    const domain = inner.lastIndexOf('\\');
    takeName(cursor, start + domain + 1, start + inner.length);
    return;
  }
  let end = at + all.length;
  const start = end - bare.length;
  while (end > start && /[.,-]/.test(text[end - 1]!)) end--;
  const name = text.slice(start, end);
  const lower = name.toLowerCase();
  if (isCommon(lower) || lower.split(' ').some((each) => things.has(each))) return;
  if (text.charCodeAt(end) === 64 && findEmail(text, end, cursor.floor)) return;
  acts.lastIndex = follows.lastIndex = end;
  const isIntroduced = introduced.test(text.slice(Math.max(0, at - 32), at)) && follows.test(text);
  if (isIntroduced || acts.test(text)) takeName(cursor, start, end);
}

const accepted =
  /(?:MSK established|EAP\S* \w+) $|(?:^|[^\w])(?:Accepted|Failed|Postponed|Partial|Invalid|Rejected) [\w/-]{2,40} $|(?:authentication|login|password|logon|auth)\s?(?:failure|failed|succeeded|successful|success|accepted|rejected|denied|attempt|error) $|\((?:to|from) \w+\) $/i;
const from =
  /for ['"]?([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+\\$-]{0,63})(?=['"]| from | \(| port | ssh2?|@|[,;:](?:\s|$)|\s*$| on )/iuy;

/** `Accepted password for X from …` */
export function findAtFor(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (text.charCodeAt(at - 1) !== 32 || !text.startsWith('for ', at)) return;
  if (!accepted.test(text.slice(Math.max(0, at - 56), at))) return;
  from.lastIndex = at;
  const name = from.exec(text)?.[1];
  if (name === undefined || isCommon(name.toLowerCase()) || things.has(name.toLowerCase())) return;
  const domain = name.lastIndexOf('\\');
  const end = from.lastIndex;
  if (text.charCodeAt(end) === 64 && findEmail(text, end, cursor.floor)) return;
  takeName(cursor, end - name.length + domain + 1, end);
}

const home =
  /\/(?:home|Users)\/([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.@+-]{0,63})(?=\/|["'`:;,)\]>|]|\s|\\["n]|$)/uy;
const profile =
  /\\{1,4}Users\\{1,4}(?:([\p{L}\p{N}_][^\\/:*?"<>|\r\n]{0,63})(?=\\)|([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.$-]{0,63}))/iuy;
/** A path of a web server begins there, too. */
const requested =
  /(?:\b(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|CONNECT) |\b(?:url|uri|route|endpoint|href|location|referr?er|request)["']?\s?[:=]\s?["']?)$/i;

/** `/home/X/`, `/Users/X/`, `C:\Users\X\`. */
export function findAtFolder(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (text.charCodeAt(at) === 92) {
    profile.lastIndex = at;
    const match = profile.exec(text);
    if (match === null) return;
    const name = match[1] ?? match[2]!;
    const end = at + match[0].length;
    takeName(cursor, end - name.length, end);
    return;
  }
  const before = text.charCodeAt(at - 1);
  if (before === 46 || before === 63 || before === 126) return;
  if (joins(before)) return;
  if (before === 47 && !/\bfile:\/\/$/.test(text.slice(Math.max(0, at - 8), at))) return;
  home.lastIndex = at;
  const match = home.exec(text);
  if (match === null) return;
  const name = match[1]!;
  if (requested.test(text.slice(Math.max(0, at - 20), at))) return;
  let end = at + match[0].length;
  const start = end - name.length;
  while (end > start && text[end - 1] === '.') end--;
  if (text.charCodeAt(end) !== 47 && isFileEnding(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
    return;
  takeName(cursor, start, end);
}
