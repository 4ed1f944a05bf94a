/**
 * @module
 * Secrets behind a word and a blank, as configurations and command lines have them: `requirepass …`, `redis-cli -a …`,
 * `login alice password …`, `snmp-server community …`, `net user alice …`, and keys behind their name, `invalid token …`.
 */

import { pseudonymEnd } from '../../../../identifiers/written.js';
import { isAllDigits } from '../../number/group/date.js';
import { isBox, isDigit, isLetter, isQuote, isSpace, isUpper } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { findKey } from '../key/issued.js';
import { besideReach, isKeyBeside } from '../key/shaped.js';
import { judgedEnd } from '../name/input.js';
import { kindOf, nameBefore } from '../name/name.js';
import { nearLength } from '../sentence/near.js';
import { password as abroad, passwordStems } from '../sentence/tongue.js';
import { wordedLength } from '../sentence/worded.js';
import { boxBefore, findBoxed, findStatement } from '../statement/boxed.js';
import { findSet } from '../statement/setter.js';
import { isLikely } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';
import { edgeOf, takeShape } from '../value/value.js';

const introduced = new Ending(
  /(?:^|[\s(])(?:(?:requirepass|masterauth|createUser(?: -e \S{1,64})? \S{1,64} (?:MD5|SHA\S{0,4})|createUser [^\n]{0,120} (?:AES|DES)\S{0,4}|snmp(?:-server|(?:,? )?v\d\w?,?)? community(?: string)?|r[ow]community6?|(?:enable|username \S{1,32}(?: privilege \d{1,2})?) (?:secret|password)|login \S{1,64} password|user \S{1,64} insecure-password|-{1,2}requirepass|identified (?:with \S{1,40} )?by|(?:\S{1,64}\d>|redis\S{0,32}:?) auth(?: \S{1,64})?|config(?:ure)?(?: set| add)? \S{0,64}(?:password|passwd|secret|token|access_key|secret_key|apikey|api_key)|(?:radius|tacacs)\S{0,16}(?: host \S{1,64})?(?: \S{1,16} \d{1,5}){0,2} (?:secret|key)(?: \d)?|tacacs server \S{1,64} key(?: \d)?|(?:auth|acct)-port \d{1,5} (?:secret|key)(?: \d)?|auth-user-pass|(?:pre-shared-(?:key|secret)(?: (?:local|remote))?|wpa-psk|isakmp key|key-string|server-key)(?: \d)?|(?:message-digest|authentication)-key \d{1,5} (?:md5|sha\d{0,3}|hmac-\S{1,12})(?: \d)?|(?:neighbor|group|interface|area|protocols) [^\n]{1,120} authentication-key|snmp-server host \S{1,64}(?: (?:traps|informs))? version (?:1|2c)|\b(?:v3|(?:snmp-?v3|usm|snmp) user) (?:\S{1,32} )?auth (?:md5|sha)[-\d]{0,4}|priv (?:des|3des|aes)(?: \d{3})?|community (?:read|write) cipher|input_pw|user_pw|owner_pw|(?:nickserv|authserv|\bNS) identify(?: \S{1,32})?|set (?:psksecret|passwd|password|passphrase|(?:auth|priv|group|sae)-(?:pwd|password)|ppk-secret)(?: ENC)?|(?:\S{0,80}[>\\])?schtasks(?:\.exe)?\s[^|;\n]{0,160}\/rp)|(?:redis-cli|redis-benchmark)\s(?:[^|;\n]{0,63}\s)?-a|snmp(?:walk|get|getnext|set|bulkwalk|bulkget|trap|table|status)\s(?:[^|;\n]{0,63}\s)?-[cAX]|(?:openssl)\s(?:[^|;\n]{0,63}\s)?-(?:k|K|pass)|ldap\w{3,8}\s(?:[^|;\n]{0,63}\s)?-w|(?:sqlcmd|osql|bcp|mosquitto_\w+|zip|unzip)\s(?:[^|;\n]{0,63}\s)?-P|(?:plink|pscp|psftp|putty)(?:\.exe)?\s(?:[^|;\n]{0,63}\s)?-pw|keytool\s(?:[^|;\n]{0,63}\s)?-\w{0,8}pass) ["']?$/i,
);
/** Of a switch, where a number says how the password is hidden: `username alice password 7 …`. */
const hidden = new Ending(
  /(?:^|\s)(?:enable|username \S{1,32}(?: privilege \d{1,2})?) (?:secret|password) \d{1,2} $/i,
);
/** `neighbor … password 7 …`, `tacacs-server host … key 7 …`: what is hidden so is written in hexadecimal digits, or as a hash. */
const digitOf = new Ending(/(?:^|\s)(?:password|secret|key) [5-9] $/i);
const concealed = /^(?:[\dA-F]{8,64}|\$\w{1,2}\$\S{8,128})(?=[\s"']|$)/i;
/** The account stands between the command and the password. */
const commanded =
  /(?:^|[\s;|&>\\])(?:net1?(?:\.exe)? user \S{1,64}|net1?(?:\.exe)? use (?:(?:[a-z]:|\*) )?\\\\\S{1,128}(?: \/user:\S{1,64})?|htpasswd(?: -\w{1,8}){0,3} -\w{0,7}b\w{0,7}(?: \S{1,64}){1,2}|radtest(?: -\w+(?: (?:pap|chap|mschap|eap-md5))?){0,3} \S{1,64}(?: \S{1,128} \S{1,128} \d{1,6})?) $/i;
/** A word of each. */
export const commands = /net1?(?:\.exe)? use|htpasswd|radtest/gi;
/** What a key is called, and no key of a page, a cache, a parser. */
const named = new Ending(
  /(?:^|[^\w-])(?:(?:x-)?(?:api|access|secret|auth|private)[-_ ]?key|(?:vault|cargo|pulumi|doppler|railway) login|snyk auth|authtoken|(?:bypass|recovery|backup|unlock|escrow|emergency|erase|removal|reset|wipe) (?:code|key)|[a-z]+_secret_access_key|(?<!(?:page|next|continuation|unexpected|sync|pagination) )token(?: (?:emitid[oa]|generad[oa]|cread[oa]|renovad[oa]|issued|generated|created|renewed|émis|généré|créé|ausgestellt|erzeugt|erstellt|emess[oa]|rilasciat[oa]|creat[oa]|gerad[oa]|criad[oa]|wystawiony|uitgegeven|aangemaakt))?|secret|matching[-_ ]?id) $/i,
);
/** A password behind its name alone has marks or both cases beside a digit, or words would go that follow one. */
const told = new Ending(
  /(?:^|[^\w-])(?:password|passwd|passwort|passwrd|kennwort|contraseña|passe|senha|clave|wachtwoord|(?:ice-)?pwd|passphrase|pw|user \S{1,32} pass|\b(?:ftp|pop3?|nntp|irc)\b[^\n]{0,24} pass)(?: wi-?fi)? ['"]?$/i,
);
/** `password has been reset to …`, `a password of …`, `Passwort geändert auf …` */
const setTo = new Ending(
  /(?:^|[^\w-])(?:password|passwd|passwort|kennwort|contraseña|mot de passe|senha|wachtwoord|passphrase|clave|pwd?) (?:[^\s\d.,;:=]{1,12} ){0,4}(?:(?:from|de|von) \S{1,64} )?(?:to|of|as|auf|en|in|naar|para|pour|from|von) ['"]?$/i,
);
/** `migration38` */
const plainWord = /^[a-z]{3,24}[-_]?\d{1,6}(?=[\s"'`.,;:)]|$)/i;
/** `password hash in …`, `password policy of …`: what a program does with passwords, and no password. */
const compound = new Ending(
  /password (?:hash(?:es|ing)?|polic(?:y|ies)|fields?|columns?|check\w*|forms?|page|prompt|expir\w+|strength|length|validat\w+|handl\w+|stor(?:e|age|ing)|manager|module|generat\w+|inputs?|encrypt\w*|rotation|files?|table|model|tests?|support|flow|feature|logic|screen|pars\w+|reader|provider|service|hints?|rules?|requirements?|history|lookup|column|entropy|complexity) (?:\w{2,12} ){0,2}(?:to|of|as|in|from) $/i,
);
/** `resets the password of user12`: whose it is. */
const possessed = new Ending(/\b(?:the|each|every|any) password (?:of|from) $/i);
const holder =
  /^(?:user|account|client|tenant|host|node|db|server|device|customer|peer|ext|agent|admin)s?[-_]?\d/i;
/** In these languages what it was changed to stands behind `in`. */
const within =
  /wachtwoord|gewijzigd|veranderd|ingesteld|gereset|aangepast|cambiat|impostat|modificat|aggiornat/i;
const isAbout = (lead: string, rest: string): boolean =>
  plainWord.test(rest) &&
  (compound.test(lead) ||
    (/ in $/i.test(lead) && !within.test(lead)) ||
    (holder.test(rest) && possessed.test(lead)));

/** `user alice, password …`, `creds: alice / …`: an account stands before. */
const beside = new Ending(
  /(?:^|[^\w-])(?:(?:user(?:name)?|usuario|utente|utilisateur|benutzer(?:name)?|usu[áa]rio|login|identifiant|gebruiker)[:=]? ?\S{1,32},? (?:pw|pass|password|passwort|kennwort|senha|contraseña|mdp|wachtwoord|secret) ['"]?|sip (?:secret|password) ['"]?|(?:clave|cl[ée]|chiave|contraseña|senha|password|passwort|passe|wachtwoord)(?: del?)? wi-?fi ['"]?|wi-?fi (?:password|passwort|key) ['"]?|(?:creds?|credentials|login|zugangsdaten)(?: are| is| sind)?[: ]{1,2}\S{1,32} ?\/ |(?:[şs]ifre(?:niz|si|[mn])|parola(?:n[ıi]z|s[ıi]|[mn])) ['"]?)$/i,
);
/** `using password …`, `wrong password …`, `VPN password …`: what is done with it, and what it is of. */
const used = new Ending(
  /(?:^|[^\w-])(?:tried|trying|using|wrong|invalid|incorrect|bad|received|entered|typed|guessed|voicemail|vpn|sip|ftp|smtp|root|admin|wi-?fi|bind|router|guest|temporary) (?:the )?(?:password|passwd|pass|pwd|pw) ['"]?$/i,
);
/** A word of nothing but a password's, in languages in which no other word follows it. */
const spoken = new Ending(
  /(?:(?:^|[^\p{L}\w-])(?:[\p{L}-]{0,24}(?:passwort|kennwort|wachtwoord)|mot de passe|palavra-passe|contrase[ñn]a|senha|psk|mdp|pwd|psw|كلمة (?:المرور|السر)(?: \p{L}{2,16}){0,2}(?: هي)?)|パスワード[をはが]?)(?: (?:provis[oó]ri[ao]|provisoire|provisional|temporal|temporaire|tempor[áa]ri[ao]|temporanea|provvisoria|inicial|initial|iniziale|tymczasowe|nov[ao]|nuev[ao]|nuov[ao]|actual|atual)| que (?:(?:me|nos|le|te|se|m['’]avez|vous avez|tu as|você) )?\p{L}{3,14})? ['"]?$/iu,
);
const spokenEnglish = new Ending(/(?:^|[^\w-])(?:password|passwd|passphrase) ['"]?$/i);
/** Letters, and digits behind them. */
const wordy =
  /^(?!(?:sha|md|rfc|utf|aes|base|bcrypt|scrypt|argon|pbkdf)\d{1,3}(?!\d))[a-z]{3,24}(?:\d{2,10}|[-_]\d{3,10})[!?]?(?=[\s"'`.,;)]|$)/i;
const wordyEnglish =
  /^(?!(?:sha|md|rfc|auth|utf|oauth|aes|base|bcrypt|scrypt|argon|pbkdf)\d)[a-z]{4,24}\d{3,10}(?=[\s"'`.,;)]|$)/i;
/** `e38r5c6pcf`: digits in two places, and letters behind each. */
const scattered =
  /^(?!(?:sha|md|rfc|auth|utf|oauth|aes|base|bcrypt|scrypt|argon|pbkdf)\d)(?=(?:[a-z]*\d+[a-z]+){2})[a-z\d]{8,64}(?=[\s"'`.,;)]|$)/i;
/** `river-harbor-30` */
const hyphened = /^[a-z]{3,16}(?:[-_][a-z]{3,16}){1,5}[-_]?\d{2,4}(?=[\s"'`.,;)]|$)/i;
/** The same, and dots: in languages in which no name of a file stands there. */
const dotted = /^[a-z]{3,16}(?:[-_.][a-z]{3,16}){1,5}[-_.]?\d{2,4}(?=[\s"'`,;)]|$)/i;
/** `"AUTH" "…"`, as a monitor of Redis shows it. */
const monitored = new Ending(/"auth" (?:"[^"\s]{1,64}" )?"$/i);
/** Letters and digits that are no name of an algorithm, a version, a file. */
const likely =
  /^(?!(?:sha|md|aes|utf|base|oauth|ipv|x(?=509)|rfc|v|pbkdf|argon|win|ssl|tls|ntlm|kerberos|saml|http)-?v?\d)(?=[^\s"'`]*\d)(?=[^\s"'`]*[a-z])[^\s"'`=:/<>(){}[\],;]{6,64}(?=[\s"'`.,;]|$)/i;
/** `PASS …` at the end, of FTP and POP3. */
const passed = new Ending(/(?:^|[>:"'] ?)PASS $/);
const atEnd = /^(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z!#$%&*@^])[^\s"'`:/<>]{6,64}(?=\s*$|\s*[\r\n]|["'\\])/;
/** `echo … | sudo -S` */
const echoed = new Ending(/(?:^|[\s;|&(])echo (?:-n )?["']?$/);
const piped =
  /^[^\s"';|]{6,64}["']? \| ?(?:sudo (?:-\S+ )*(?:-S|--stdin)|passwd|(?:docker|podman|helm) |openssl |gpg |cryptsetup |kinit\b|su\b|smbpasswd |pdbedit |vault |bw |mysql|psql )/;
const mixed =
  /^(?=[^\s"'`]*\d)(?=[^\s"'`]*[a-z])(?:(?=[^\s"'`]*[A-Z])|(?=[^\s"'`]*[!#$%&*@^]))[^\s"'`=:/<>(){}[\]]{6,64}(?=[\s"'`.,;]|$)/;
/** `key-4f2a…` */
const fronted = /^[a-z]{2,5}-[\da-f]{20}/;
/** With a dash before its first digit. */
const dashed = /^(?=[a-z_]*[A-Z])(?=[A-Z_]*[a-z])[A-Za-z_]{3,}-(?=[\w-]*[A-Z])[\w-]{18,}/;
const strong = /^(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{16,}(?:\.[\w-]{6,}){0,4}(?![\w:/@-])/i;

/** `!`, `#`, `$`, `%`, `&`, `*`, `@`, `^`: in the middle of a password. */
export const isMark = (code: number): boolean =>
  (code >= 35 && code <= 38) || code === 33 || code === 42 || code === 64 || code === 94;

/** A bracket, and what may stand before the first digit of a password in one. */
export const mayBeBoxed = (code: number): boolean =>
  isBox(code) || isMark(code) || code === 45 || code === 46;

/** `alice-703`, `alice.703`: a dash or a dot behind letters. */
export const isInWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  // `wJalrXUtnFEMI/K7MDENG`: Base64, not a path.
  if (code === 47 || code === 43) return isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1));
  return (
    (code === 45 || code === 46) && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at - 2))
  );
};

/** `CLIENT_RANDOM … …`: the secrets of a session of TLS, as browsers log them. */
const logged = new Ending(/(?:^|\s)(?:CLIENT_RANDOM|[A-Z_]{6,40}_SECRET(?:_\d)?|RSA) [\da-f]{16,64} $/i);
/** Nobody writes more of a password before its first digit. */
const longestFront = 32;
/** What an authenticator is set up with (RFC 4648 §6), in a text that speaks of one. */
const seed = /^[A-Z2-7]{16,64}={0,6}(?![\w=])/;
const seeded = new Ending(/(?:^|[^\w-])(?:key|secret|seed) ["']?$/i);
const factor = /otpauth|\btotp\b|authenticator|two-?factor|\b[2m]fa\b/i;
const isSeed = (text: string, start: number, lead: string): boolean =>
  seeded.test(lead) &&
  seed.test(text.slice(start, start + 72)) &&
  factor.test(text.slice(Math.max(0, start - 240), start));

/** @param word - of letters and digits up to the end of the cursor's word */
export function findIntroduced(cursor: Cursor, word: number): boolean {
  const { text, search, floor, words } = cursor;
  let start = word;
  let before = text.charCodeAt(start - 1);
  if (isMark(before) || isInWord(text, start - 1)) {
    start = Math.max(floor, cursor.passwords.startOf(text, word, longestFront));
    before = text.charCodeAt(start - 1);
  }
  // What was a number or an address in an earlier pass was no secret then.
  if (text.charCodeAt(words - 27) === 95 && pseudonymEnd(text, start) > 0) return false;
  if (mayBeBoxed(text.charCodeAt(word - 1)) && search.wanted.has('secret')) {
    const open = boxBefore(cursor, word);
    if (open >= 0 && (findBoxed(cursor, open, word) || findTold(cursor, open, word))) return true;
  }
  if ((before === 34 || before === 39) && search.wanted.has('secret')) {
    const end = judgedEnd(text, start);
    if (end > 0) {
      cursor.accept(start, end, 'secret', '');
      return true;
    }
  }
  if (
    start === word &&
    (before === 34 || before === 39) &&
    text.charCodeAt(start - 2) === 40 &&
    findSet(cursor, start)
  )
    return true;
  // `wifi password "…"`
  const isQuoted = before === 34 || before === 39;
  const edge = isQuoted ? edgeOf(text, start - 1) : start;
  if (text.charCodeAt(edge - 1) !== 32 || !search.wanted.has('secret') || !isLong(text, start, words))
    return false;
  // A key that is recognised by itself is read to its own end: `invalid token eyJ….….…`.
  if (findKey(text, start) !== undefined) return false;
  // In columns, with any number of blanks: `password      …`.
  const reach = Math.max(0, start - 96);
  const near = isQuoted ? text.slice(reach, edge) + text[start - 1]! : text.slice(reach, start);
  const isColumn = text.charCodeAt(edge - 2) === 32;
  const lead = isColumn ? near.replace(/ {2,}(?=["']?$)/, ' ') : near;
  const last = lead.charCodeAt(lead.length - (isQuoted ? 3 : 2));
  const further = isQuoted ? 0 : lead.charCodeAt(lead.length - 3);
  const size = words - start;
  if ((size === 32 || size === 64) && isKeyBeside(lead.slice(-besideReach), text.slice(start, words)))
    return takeShape(cursor, start, /^\w+/);
  if (words - start >= 16 && isSeed(text, start, lead)) return takeShape(cursor, start, seed);
  if (words - start >= 64 && logged.test(lead)) return takeShape(cursor, start, /^[\da-f]{64,128}/i);
  const isDigitBefore = isDigit(last);
  // One or two digits by themselves.
  const isLevel =
    isDigitBefore && (further === 32 || (isDigit(further) && lead.charCodeAt(lead.length - 4) === 32));
  if (isLevel && digitOf.test(lead)) return takeShape(cursor, start, concealed);
  // `cipher`
  const isCipher = last === 114 && further === 101;
  if (
    !((hasEnding(last) || isDigitBefore || isCipher) && introduced.test(lead)) &&
    !(isLevel && hidden.test(lead))
  ) {
    const isSpoken = cursor.spoken.isBefore(text, start);
    if (
      isSpoken &&
      ((setTo.test(lead) && !isAbout(lead, text.slice(start, start + 32))) ||
        beside.test(lead) ||
        used.test(lead))
    )
      return takeShape(cursor, start, likely);
    if (!isQuoted && findStatement(cursor, start)) return true;
    if (last === 83 && passed.test(lead)) return takeShape(cursor, start, atEnd);
    if ((last === 111 || last === 110) && echoed.test(lead) && piped.test(text.slice(start, start + 128)))
      return takeShape(cursor, start, /^[^\s|"']+/);
    if (isQuoted && last === 34 && monitored.test(lead))
      return takeShape(cursor, start, /^[^"\s]+(?!" "|[^"\s])/);
    if (isSpoken && hasEnding(last) && told.test(lead) && takeShape(cursor, start, mixed)) return true;
    if (isSpoken && abroad.test(lead) && takeShape(cursor, start, likely)) return true;
    const isNear = isSpoken && spoken.test(lead);
    if (
      isNear &&
      (takeShape(cursor, start, wordy) || takeShape(cursor, start, mixed) || takeShape(cursor, start, dotted))
    )
      return true;
    const isEnglish = isSpoken && !isNear && spokenEnglish.test(lead);
    if (isEnglish && takeShape(cursor, start, wordyEnglish)) return true;
    if ((isNear || isEnglish) && (takeShape(cursor, start, hyphened) || takeShape(cursor, start, scattered)))
      return true;
    const worded = hasLetter(text, start) ? wordedLength(lead, text.slice(start, start + 128)) : 0;
    if (worded > 0 && !isNothing(text.slice(start, start + worded))) {
      cursor.accept(start, start + worded, 'secret', '');
      return true;
    }
    // A quoted value need not have both upper and lower case.
    if ((isNear || isEnglish) && !isQuoted) return false;
    if (
      (words - word >= 12 || text.charCodeAt(words) === 45) &&
      (start === word ||
        fronted.test(text.slice(start, start + 28)) ||
        dashed.test(text.slice(start, start + 128))) &&
      (named.test(lead) || isKeyName(nameBefore(text, start - 1, floor)))
    )
      return takeShape(cursor, start, strong);
    const mayBeNear = (isSpoken || isQuoted) && hasLetter(text, start);
    const length = mayBeNear ? nearLength(lead, text.slice(start, start + 80), isSpoken) : 0;
    if (length > 0 && !isNothing(text.slice(start, start + length))) {
      cursor.accept(start, start + length, 'secret', '');
      return true;
    }
    if (isQuoted || !cursor.commands.isBefore(text, start) || !commanded.test(lead)) return false;
  }
  const end = wordEndOf(text, start);
  if (isNothing(text.slice(start, end))) return false;
  cursor.accept(start, end, 'secret', '');
  return true;
}

/** Up to a blank, a quote, or what parts commands. */
function wordEndOf(text: string, start: number): number {
  let end = start;
  while (
    end - start < 256 &&
    end < text.length &&
    !isSpace(text.charCodeAt(end)) &&
    !/["';|)]/.test(text[end]!)
  )
    end++;
  if (text.charCodeAt(end - 1) === 44) end--;
  if (isQuote(text.charCodeAt(end))) end = edgeOf(text, end);
  return end;
}

/** `the password you gave me (x7Tq91Zb)` */
const toldBefore =
  /(?:^|[^\p{L}\d_-])(?:\p{L}{0,24}(?:passwor[dt]|passphrase|kennwort|contrase[ñn]a|senha|wachtwoord)|mot de passe)(?![^.;!?\n:=]*(?:user|host|file|hash|server|version|for|für|para|pour) \()[^.;!?\n:=\d()]{0,40} \($/iu;
const inBrackets = /^(?=[^\s()]*\d)(?=[^\s()]*[a-z])[^\s()"'`=:/<>{}[\];|]{6,64}(?=\))/i;
/** `river-harbor-30` */
const joined = /^[a-z]{3,16}(?:[-_.][a-z]{3,16}){1,5}[-_.]?\d{1,4}$/i;
function findTold(cursor: Cursor, open: number, word: number): boolean {
  const { text } = cursor;
  if (text.charCodeAt(open) !== 40 || text.charCodeAt(open - 1) !== 32 || !cursor.spoken.isBefore(text, open))
    return false;
  for (let at = open + 1; at < word; at++) if (!isJoined(text.charCodeAt(at))) return false;
  const length = wordedLength(text.slice(Math.max(0, open - 95), open + 1), text.slice(open + 1, open + 80));
  if (length > 0) {
    cursor.accept(open + 1, open + 1 + length, 'secret', '');
    return true;
  }
  if (!toldBefore.test(text.slice(Math.max(0, open - 79), open + 1))) return false;
  const [value] = inBrackets.exec(text.slice(open + 1, open + 66)) ?? [];
  if (value === undefined || !(isLikely(value) || joined.test(value))) return false;
  cursor.accept(open + 1, open + 1 + value.length, 'secret', '');
  return true;
}
const isJoined = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 45 || code === 95 || code === 46 || isMark(code);

/** Before a blank or a quote: without one, what stands there is a number. */
function hasLetter(text: string, start: number): boolean {
  for (let at = start; at < start + 64; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) return true;
    if (isSpace(code) || isQuote(code) || Number.isNaN(code)) return false;
  }
  return false;
}

/** Six characters up to a blank or a quote, of what has a letter before its first mark: `Rk1.LjLg`. */
function isLong(text: string, start: number, end: number): boolean {
  if (end - start >= 6) return true;
  if (isAllDigits(text, start, end)) return false;
  let at = end;
  while (at - start < 6 && at < text.length && !isSpace(text.charCodeAt(at)) && !isQuote(text.charCodeAt(at)))
    at++;
  return at - start === 6;
}

/** A part of each word that speaks of a password: in most texts none stands, and of what is said before a word nothing need be asked. */
export const speaking = new RegExp(
  `${passwordStems}|${/pass|kennw|contrase|senha|clave|wachtw|psk|パスワード|كلمة|parola|[şs]ifre|mdp|pw|(?<= )ww(?= )|ascii-text|secret|wi-?fi|login|identify|oper|cred|zugang/u.source}`,
  'giu',
);

/** `auth-token …`: of more than one word. */
const isKeyName = (name: string): boolean =>
  /[a-z][-_]|[a-z]{3}secret$/i.test(name) && kindOf(name) === 'key';

/** The last letters of what introduces: `s`, `h`, `y`, `d`, `t`, `a`, `k`, `w`, `p`, `g`, `e`. */
function hasEnding(code: number): boolean {
  const last = code | 32;
  return (
    last === 101 ||
    last === 115 ||
    last === 104 ||
    last === 121 ||
    last === 100 ||
    last === 116 ||
    last === 97 ||
    last === 107 ||
    last === 119 ||
    last === 120 ||
    last === 99 ||
    last === 112 ||
    last === 103
  );
}
