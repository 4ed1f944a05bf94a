/**
 * @module
 * Names and accounts behind a field that is called for one: `CallerIDName: Alice Example`, `user=alice`.
 */
import { findEmail } from '../address/email.js';
import { splitName } from '../number/word/name.js';
import { isDigit, isQuote, isSpace } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { nameBefore } from '../secret/name/name.js';
import { isNothing } from '../secret/value/placeholder.js';
import { isGiven } from './forename.js';
import { isCommon } from './part.js';
import { full, personIn } from './people.js';
import { nameAtLabel } from './prose/label.js';
import { findAttempted, findCommander, findRequester } from './system/logged.js';
import { isMail, takeName } from './take.js';
import { resource, things } from './thing.js';

const longestName = 64;

/** Fields whose value is a name as people write it. */
export const shown =
  /^(?!.*(?:app|application|resource|device|backup|storage|partition|volume|policy|service|client|group|role|tenant|product|event|file|rule|activity|operation|alert|task|metric|dashboard|workspace|site|team|channel|plan|licen[cs]e|template|plugin|module|server|host|machine|computer|container|image|queue|topic|category|type|status|property|attribute|column|parameter|setting|feature|report|folder|location|domain|organi[sz]ation|org|company|project|space|board)(?:display)name$)(?:.*(?:caller|callee|calling|called|callerid|calleeid|cid|clid|connected|connectedline|connectedid|effectivecallerid|display|dialed|presented|presentation)name|.*sip(?:from|to|req|contact|full)?display(?:name)?|cnam|(?:full|first|last|given|family|middle|real|nick|maiden)name|surname|vorname|nachname|apellidos?|cognome|pr[ée]nom|achternaam|voornaam|sobrenome)$/;
/** Fields whose value is the name of an account. */
export const logins =
  /^(?:.*(?<!super|per|is|max|num|total|no|each|any)(?:user|username|userid|loginname|logonname|samaccountname|accountname|userprincipalname)|r?login|logon(?:id)?|.*(?:agent|operator|customer|client|admin|sender|owner|member|remote|staff|employee|web|ftp|ssh|smtp|db|user|fld)login|(?:user|actor|agent)(?:login|loginid|logon)|actor|nameid|authid|mail(?:nickname|alias)|upn|uniquename|acctname|runas|nick|playername|gamertag|loginhint|setid|systemid|logname|acct|usr|[bu]name|ernam|aenam|usnam|usrname|loginid|accountid|principal(?:name)?|(?:be)?nutzer(?:name|kennung)?|kennung|(?:nomd?)?utilisateur|identifiant|(?:n(?:ome|ombre)(?:de)?)?(?:usuario|usuário|utilizador|utente)|gebruiker(?:snaam)?|anv[aä]ndar(?:e|namn)|bruker(?:navn)?|bruger(?:e?navn)?|käyttäjä(?:tunnus|nimi)?|kullan[iı]c[iı](?:ad[iı])?|(?:nazwa)?u[zż]ytkownika?|uživatel(?:sk[ée]jm[ée]no)?|felhaszn[aá]l[oó](?:i?n[eé]v)?|(?:имя)?пользовател[ья]|логин|користувач|ユーザー?(?:名|id)?|ログインid|アカウント名?|用户名?|用戶名?|账号|帐号|帳號|登录名|사용자(?:명|이름|id)?|아이디|계정명?)$/;
/** Fields that have the number of who calls, or the name. */
const callers = /^(?:(?:caller|(?:calling|called|connected|redirecting)line)id|clid|cid)$/;
/** `Account Name:`, `User name =`: two words make the name of the field. */
const fronts =
  /(?:account|user|login|logon|caller(?: ?id)?|display|first|last|full|sender|contact|connected(?: line)?)$/i;

const stacked = /\bpam_\w{2,12}\($/;

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
  const label = labelBefore(text, mark, floor);
  // `pam_unix(login:auth)`: a service and its function.
  if (
    text.charCodeAt(mark - label.length - 1) === 40 &&
    stacked.test(text.slice(Math.max(0, mark - label.length - 18), mark - label.length))
  )
    return;
  // `氏名`
  if (label.length < 3 && !(label.charCodeAt(0) >= 0x3040)) {
    if (isUserId(text, mark, label)) takeValue(cursor, mark, 'login');
    return;
  }
  // `api::login: bad request`: a module of a program, by its path.
  if (text.startsWith('::', mark - label.length - 2) && text.charCodeAt(mark) === 58) return;
  // `BuildLog_DisplayName=Build Log`: in a file of translations.
  if (text.charCodeAt(mark) === 61 && label.endsWith('_DisplayName')) return;
  // `"log_name":"Security"`: where it is written.
  if (label === 'log_name') return;
  const joined = splitName(label.replaceAll('.', '_')).join('');
  const kind = shown.test(joined)
    ? 'shown'
    : logins.test(joined)
      ? 'login'
      : callers.test(joined)
        ? 'caller'
        : joined === 'name'
          ? kindOfName(text, mark, label)
          : undefined;
  if (kind !== undefined) takeValue(cursor, mark, kind);
  if (cursor.floor > floor) return;
  const named = nameAtLabel(cursor, mark, joined);
  if (named !== undefined) takeName(cursor, named.start, named.end);
}

const tagged = /(?:[*+]{1,2}|\[\]|\(\d{1,5}\))["']?$/;
const spaced = /["'](\p{L}[\p{L} _-]{2,40})["']\s?$/u;
const held = /\{\s?\\?"(?:value|val|v|S|text|raw|stringValue|string|current|new)\\?"\s?:\s?(?=\\?")/y;
/** `user[]=…`, `User-Name(1)=…`: what stands behind the name of a field, and is none of it; `"Calling line ID":`, of more words than one. */
function labelBefore(text: string, mark: number, floor: number): string {
  const before = text.charCodeAt(mark - 1);
  if (before === 34 || before === 39) {
    const words = spaced.exec(text.slice(Math.max(floor, mark - 44), mark))?.[1];
    if (words?.includes(' ')) return words.replaceAll(' ', '_');
  }
  if (before !== 93 && before !== 41 && before !== 43) return nameBefore(text, mark, floor);
  const [tag = ''] = tagged.exec(text.slice(Math.max(floor, mark - 8), mark)) ?? [];
  return nameBefore(text, mark - tag.length, floor);
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

/** `Alice Example. She called`, `Alice Example, she called`: where a sentence goes on behind a name with capitals, and no initial or title ends. */
const overrun =
  /^(?=\p{Lu})(?:[^.,]|(?<!\p{L}{3})\.){0,56}?(?<!(?<!\p{L})(?:Mrs|Mme|Mlle|Prof|Dra|Sra|Sta|Mag|Ing|Dipl|Hon|Rev|Capt|Sgt))(?:(?<=\p{L}{3})\.(?= {1,2}\p{L})|,(?= (?:\p{Ll}{1,16} ){2}))/u;

const login = /^(?:[\w.-]{1,32}\\{1,2})?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+$-]{0,63}$/u;

const windows = /(?:NT (?:AUTHORITY|SERVICE)|IIS APPPOOL|Font Driver Host|Window Manager)\\/iy;

/** What a ticket, a contract or an order is called by: `acct:TKT-216329`. */
const numbered = /^[A-Z]{2,6}-\d{3,}$/;
const sized = /string\(\d{1,4}\) /y;

const bracketed = /\[([\p{L}\p{N}_"][^\n=:;[\]{}|<>]{1,64})\](?=\s|$|\\[nrt]|[,;|])/uy;
/** What is not shown, and what JavaScript shows of an object. */
const masked =
  /^(?:filtered|object Object|array|scrubbed|(?:\w+_)?(?:not|no|invalid|unknown|missing|required)(?:_\w+)?|\w+_k1_[a-z2-7]{26})$/i;
/** `sip_from_display: [Alice Example]`, as FreeSWITCH shows what it has of a channel; a list of several is none. */
function takeBracketed(cursor: Cursor, open: number, kind: 'shown' | 'login' | 'caller'): boolean {
  bracketed.lastIndex = open;
  const value = bracketed.exec(cursor.text)?.[1];
  if (value === undefined || value.includes('"') || (kind !== 'shown' && !login.test(value))) return false;
  const lower = value.toLowerCase();
  if (isCommon(lower) || isNothing(value) || masked.test(value) || (kind === 'login' && things.has(lower)))
    return false;
  return takeName(
    cursor,
    open + 1 + (kind === 'login' ? value.lastIndexOf('\\') + 1 : 0),
    open + 1 + value.length,
  );
}

/**
 * `u.userid = ul.userid`, `user_id = v_user_id`, `a.id = map.a_id`: the same of another; `s.userid = userId`: a variable that is called
 * so; `User: max_x: 30`: the name of what is counted.
 */
const property =
  /^[a-z]\w*(?:\.\w+)*\.(?:e?mail|(?:first_?|last_?|full_?|user_?)?name|username|user_?id|login)$/;
const amount = / \d{1,12}(?=\s*(?:$|[\r\n,;}]))/y;
function isOtherField(text: string, mark: number, start: number, end: number): boolean {
  amount.lastIndex = end + 1;
  if (text.charCodeAt(end) === 58 && amount.test(text)) return true;
  const [label = ''] = /[\w.]{1,32}(?=["'`]?\s{0,8}$)/.exec(text.slice(Math.max(0, mark - 44), mark)) ?? [];
  const last = label.slice(label.lastIndexOf('.') + 1).toLowerCase();
  const value = text.slice(start, end).toLowerCase();
  const bare = value.replaceAll(/[._]/g, '');
  if (last.length > 5 && text.charCodeAt(mark) === 61 && bare === last.replaceAll('_', '')) return true;
  // `@user = window.current_user`: where a program has it from.
  if (/^(?:window|self|this|req|request|session|params|ctx|context|config|settings)\./.test(value))
    return true;
  // `fullname = member.user.first_name + …`
  if (property.test(value)) return true;
  // `acct: acct`: a variable of the same name, in a program.
  if (text.charCodeAt(mark) === 58 && value === last && /^[,;})]/.test(text.slice(end, end + 1))) return true;
  if (label.includes('.') && value.includes('.') && bare.length > label.length)
    return bare.endsWith(label.toLowerCase().replaceAll(/[._]/g, ''));
  return (
    last.length > 5 &&
    value.length > last.length &&
    value.endsWith(last) &&
    /[._]/.test(value.at(-last.length - 1)!)
  );
}

/** `UserId=alice(1001)`: by which number a system knows the account. */
const numberIn = /^\(\d{1,8}\)/;

const several = new RegExp(
  `(${full})(?:(?=\\s{0,2}(?:$|[\\r\\n])|\\\\[nr]|[,;|)\\]}&"'<]|\\.(?:\\s|$)| {2}| \\[?["']?[\\w.-]{1,24}["']?[=:]| [-–—|(<] ?)|(?= \\p{Ll})())`,
  'uy',
);
/** Both words of a name that stands where an account may: before another field, an end, or, behind a given name, any word. */
function takeFull(cursor: Cursor, start: number): boolean {
  several.lastIndex = start;
  const [, said, isOpen] = several.exec(cursor.text) ?? [];
  if (said === undefined || personIn(said, 2) !== said) return false;
  if (isOpen !== undefined && !isGiven(said.slice(0, said.indexOf(' ')))) return false;
  return takeName(cursor, start, start + said.length);
}

/** `Principal: org.example.User@1a2b3c4d`: an object of Java's, by its class. */
const object = /^@[\da-f]{1,8}(?![\w.])/;
const path = /^(?:[a-z_]\w*\.)+[A-Z][\w$]*$/;

const host = /^(?:[\w-]+\.){2,}[a-z]{2,12}$/i;

/** `user: PublicKeyCredentialUserEntity?`: a type of a program, of three words and more. */
const typed = /^(?:[A-Z][a-z]{2,16}){3,6}$/;
/** And no `JuanPerezGomez`, who has a given name. */
const isType = (value: string): boolean =>
  typed.test(value) && !isGiven(value.slice(0, value.slice(1).search(/[A-Z]/) + 1));
const chosen = /\? ?(["'`])[\w.-]{1,32}\1 ?$/;

/** `user: "where is the station of Example today?"`: what one asks a program. */
const said = /^\p{L}\S*(?: \S+){3,}[?!]$|^\p{Ll}[\p{Ll}'’]*(?: [\p{Ll}'’]+){4,}[.?!]?$/u;
/** `Login:box.html.twig`, `User: User-level messages`, `User: UserDTO [id=5]`: a file, a kind, a class. */
const notCalled =
  /\.(?:html?|twig|phtml|php|jspx?|aspx?|erb|tpl)$|^[a-z]+-(?:level|based|defined|specific|facing|friendly|generated|provided|supplied)$/i;
const classed = /^[A-Z]\w{2,32}(?:DTO|Dto|Entity|Model|Request|Response|Details)$/;

const small =
  /^(?:v[aoe]n|vom|zur?|de[nrm]?|del|della|d[aiou]|d[aoe]s|l[aeo]s?|el|al|ap|bin|ibn|bint|te[nr]?|[aå]f|av|y|e|i|and|und|et|[ao]|mac|st)$/;
/** `"displayName":"Require MFA for admins"`, `"Usage and example"`: a title, of which words are written as in a sentence. */
function isTitle(value: string): boolean {
  const words = value.split(' ');
  // `Conference Room B`, `to be completed`
  if (
    words.length > 1 &&
    words.length < 6 &&
    /^[\p{L} .-]+$/u.test(value) &&
    !words.some(isGiven) &&
    personIn(value, 1) === undefined
  )
    return true;
  return (
    words.length > 2 &&
    words.length < 24 &&
    /^\p{Lu}/u.test(value) &&
    // `Trudbert Quixel of Berlin`
    !/^\p{Lu}\p{Ll}/u.test(words[1]!) &&
    words.some((word) => /^\p{Ll}{2}[\p{Ll}-]*$/u.test(word) && !small.test(word)) &&
    !isGiven(words[0]!)
  );
}

function takeValue(cursor: Cursor, mark: number, kind: 'shown' | 'login' | 'caller'): void {
  const { text, search } = cursor;
  // `? 'user' : 'group'`: of a program, one of two.
  if (text.charCodeAt(mark) === 58 && chosen.test(text.slice(Math.max(0, mark - 38), mark))) return;
  let at = mark + 1;
  const isArrow = text.charCodeAt(at) === 62;
  if (isArrow) at++;
  // `user= rhost=…`: an empty value, unless there are blanks on both sides, or an arrow.
  const isEqual = text.charCodeAt(mark) === 61 && !isArrow;
  const most = isEqual ? (isSpace(text.charCodeAt(mark - 1)) ? 1 : 0) : 8;
  while (at - mark <= most && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  // `["user"]=> string(5) "alice"`
  sized.lastIndex = at;
  if (isArrow && sized.test(text)) at = sized.lastIndex;
  // `on field 'lastName': rejected value [Example]`, as Spring tells of a form.
  if (text.startsWith('rejected value [', at)) {
    takeBracketed(cursor, at + 15, kind);
    return;
  }
  if (text.charCodeAt(at) === 91 && takeBracketed(cursor, at, kind)) return;
  // `"firstname":{"value":"Alice"}`: in an object of its own, as what a customer is has a history.
  held.lastIndex = at;
  if (text.charCodeAt(at) === 123 && held.test(text)) at = held.lastIndex;
  // `username => <<"alice">>`
  if (text.startsWith('<<"', at)) at += 2;
  let quote = '';
  if (text.charCodeAt(at) === 92 && text.charCodeAt(at + 1) === 34) at++;
  if (text[at] === '"' || text[at] === "'" || text[at] === '<')
    quote = text[at++] === '<' ? '>' : text[at - 1]!;
  // `"displayname":"\\"Alice Example\\""`: the value has quotes of its own.
  if (quote === '"' && text.startsWith('\\"', at)) at += 2;
  if (quote !== '' && !(quote === '>' && kind !== 'login')) {
    let end = at;
    while (end - at <= longestName && end < text.length && text[end] !== quote && text[end] !== '\n') end++;
    if (text[end] !== quote) return;
    if (text.charCodeAt(end - 1) === 92) end--;
    const value = text.slice(at, end);
    // `User :</b>`: a tag.
    if (quote === '>' && value.charCodeAt(0) === 47) return;
    // `"logName":"projects/…/logs/…"`, in a log of a cloud.
    if (isMail(cursor, value, at) || (kind === 'login' && (resource.test(value) || numbered.test(value))))
      return;
    if (kind === 'login' ? said.test(value) : kind === 'shown' && isTitle(value)) return;
    takeName(cursor, kind === 'login' ? at + value.lastIndexOf('\\') + 1 : at, end);
    return;
  }
  if (kind === 'caller') return;
  // `NT AUTHORITY\\SYSTEM`: built-in accounts of Windows.
  windows.lastIndex = at;
  if (windows.test(text)) return;
  const shape = kind === 'login' ? oneWord : manyWords;
  shape.lastIndex = at;
  const match = shape.exec(text);
  if (match === null) return;
  let end = at + ((kind !== 'login' && overrun.exec(match[0])?.[0].length) || match[0].length);
  const start = kind === 'login' ? end - match[1]!.length : at;
  // `user=Alice Example group=…`
  if (kind === 'login' && takeFull(cursor, start)) return;
  while (end > start && /[.,'’_ -]/.test(text[end - 1]!)) end--;
  const next = text.charCodeAt(end);
  // The account of a store, and not a person: `AccountName=…;AccountKey=…`.
  if (text.startsWith(';AccountKey=', end)) return;
  // A call, another field, a URI, a path.
  if (next === 61 || (next === 40 && !(kind === 'login' && numberIn.test(text.slice(end, end + 12))))) return;
  if (next === 58 && !isSpace(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end + 1))) return;
  if (next === 64 && path.test(text.slice(start, end)) && object.test(text.slice(end, end + 10))) return;
  // `user_id=message['from']`: a part of what a variable holds.
  if (next === 91 && isQuote(text.charCodeAt(end + 1))) return;
  if (
    kind === 'login' &&
    (notCalled.test(text.slice(start, end)) ||
      (text.startsWith(' [', end) && classed.test(text.slice(start, end))))
  )
    return;
  // `login: client.example.net [192.0.2.7] alice`: from where, as Cyrus tells of it.
  if (kind === 'login' && text.startsWith(' [', end) && host.test(text.slice(start, end))) return;
  if (kind === 'login' ? isOtherField(text, mark, start, end) : property.test(text.slice(start, end))) return;
  if (kind === 'login' && isType(text.slice(start, end))) return;
  // Words before a mail address are still a name.
  if (next === 64 && search.wanted.has('email') && findEmail(text, end, cursor.floor))
    end = start + Math.max(0, text.slice(start, end).lastIndexOf(' '));
  const lower = text.slice(start, end).toLowerCase();
  if (kind === 'login' && numbered.test(text.slice(start, end))) return;
  if (kind === 'shown' && isTitle(text.slice(start, end))) return;
  if (!isEqual && (isCommon(lower) || (kind === 'login' && things.has(lower)))) return;
  takeName(cursor, start, end);
}
