/**
 * @module
 * What a client sends to log in, as servers write it: `PASS …` of FTP, POP3 and IRC (RFC 959 §4.1.1, RFC 1939 §7, RFC 2812 §3.1.1),
 * whatever letters the password has.
 */
import type { Cursor } from '../../scan/cursor.js';
import { isNothing } from '../value/placeholder.js';

/** The password, and the end of the line, also as a program writes it out, or the quote or bracket that closes the command. */
const sent = /PASS :?(?!\w{1,16}=)([^\s"'`<>()[\]{}|,;\\]{3,64})(?=["'`\]\\]|\s*$|\s*[\r\n]|\s{2})/y;
/** Who sends it, which way, and what it is. */
const direction =
  /(?:[<>]-?|[CS]:|:(?:21|110|6667)(?= )|(?:^|[^\w])(?:clients?|cmd|commands?|requests?|sen[dt]|sending|recv|received|rx|tx)\]?\s?[:=>])\s?["'`]?$/i;
/** A text that speaks of such a protocol, or of what is said before and behind. */
const spoken = /ftp|\bpop3?(?![a-z])|\b(?:irc|nntp|ircd)\b/i;
const said = /\b331\b|\+OK|\bUSER \S|\bNICK \S|dispatching \w{1,16} command/;
const answered = /^["'`\]]{1,2} (?:230|530|331|503|202)(?!\d)/;
/** `"command":"PASS","command_data":"…"`, `cmd=PASS arg=…`, `[PASS] [geheim]` */
const parted =
  /PASS(?:(?=["', ])["']?,? ?["']?\w{0,12}(?:args?|arguments?|params?|command_data)["']?\s?[:=]\s?\[?["']?|\] \[)([^\s"'`<>()[\]{},;]{3,64})/y;
const commanded = /(?:command|cmd|verb|method)["']?\s?[:=]?\s?["'[]?$/i;
const reach = 160;

/** @param at - of the `P` @returns whether a password stands behind */
export function findSent({ text, accept }: Cursor, at: number): boolean {
  if (!text.startsWith('PASS', at)) return false;
  const lead = text.slice(Math.max(0, at - reach), at);
  sent.lastIndex = at;
  const value = sent.exec(text)?.[1];
  if (value !== undefined) {
    const end = sent.lastIndex;
    const isOpen = /["'`[]$/.test(lead);
    if (isNothing(value) || (!isOpen && /^\\?["'`\]]/.test(text.slice(end, end + 2)))) return false;
    const isSaid =
      spoken.test(lead) || said.test(lead) || (isOpen && answered.test(text.slice(end, end + 8)));
    if (!(isWordy(value) || (isSaid && isOpen)) || !(isSaid || direction.test(lead))) return false;
    accept(end - value.length, end, 'secret', '');
    return true;
  }
  parted.lastIndex = at;
  const part = parted.exec(text)?.[1];
  if (part === undefined || isNothing(part) || !commanded.test(lead)) return false;
  accept(parted.lastIndex - part.length, parted.lastIndex, 'secret', '');
  return true;
}

/** No count, no share, no path of a test. */
const isWordy = (value: string): boolean => /^[^\d/.:][^/]*$/.test(value);

/** Behind the port, who logs in and with what, and then what is asked for: a row of Zeek's `ftp.log`. */
const transferred =
  /21\t[^\t\n]{1,128}\t([^\t\n]{4,128})\t(?:RETR|STO[RU]|APPE|DELE|R?MD|MKD|RMD|PORT|EPRT|PASV|EPSV|LIST|NLST|-)\t/y;

/** @param at - of the port, behind a tab and before another */
export function findTransferred(cursor: Cursor, at: number): boolean {
  const { text, search, accept } = cursor;
  if (text.charCodeAt(at - 1) !== 9 || !search.wanted.has('secret')) return false;
  transferred.lastIndex = at;
  const [all = '', value = ''] = transferred.exec(text) ?? [];
  if (value === '' || value.includes('@') || isNothing(value)) return false;
  const start = at + all.lastIndexOf(`\t${value}\t`) + 1;
  accept(start, start + value.length, 'secret', '');
  return true;
}

const mailbox = /(?:^|[\r\n;"'\s])\d{2,12} ?=> $/;
const ofMailbox = /\d{3,12}(?=,[^\d,\r\n][^,\r\n]{0,80}(?:,|\s*$|\s*[\r\n])|,,)/y;

/** `386 => 5156,Alice Example,…`: of voicemail.conf of Asterisk. @param word - behind the arrow */
export function findMailbox({ text, search, accept }: Cursor, word: number): boolean {
  if (text.charCodeAt(word - 3) !== 61 || !search.wanted.has('secret')) return false;
  ofMailbox.lastIndex = word;
  if (!ofMailbox.test(text) || !mailbox.test(text.slice(Math.max(0, word - 20), word))) return false;
  accept(word, ofMailbox.lastIndex, 'secret', '');
  return true;
}

/** `(bind_transceiver: (pdu: 0, 9, 0, 1) alice … system 52 (addrrang: …))`: of OpenSMPP, who binds and with what (SMPP 3.4 §4.1). */
const bound =
  /\(bind\w{0,16}: \(pdu: [\d, [\]]{5,40}\) [^\s()]{1,32} ([^\s()]{1,32})(?= [^()\n]{0,24}\(addrrang)/y;

/** @param at - of the first bracket */
export function findBound({ text, accept }: Cursor, at: number): boolean {
  bound.lastIndex = at;
  const value = bound.exec(text)?.[1];
  if (value === undefined || isNothing(value)) return false;
  accept(bound.lastIndex - value.length, bound.lastIndex, 'secret', '');
  return true;
}

const word = '(?:"((?:[^"\\\\\\n]|\\\\.){1,256})"|([^\\s"\'{}()<>]{1,128}))';
/** Who, and with what; each in quotes, as it is, or of a length that is said before it. */
const login = new RegExp(
  `login (?:${word}|\\{\\d{1,3}\\+?\\}\\r?\\n(?:(?:S: ?)?\\+[^\\n]{0,80}\\n)?(?:C: ?)?([^\\r\\n{]{1,128}?)) (?:${word}(?=\\s*(?:$|[\\r\\n])|["'\\]>)]|\\\\|  )|\\{\\d{1,3}\\+?\\}\\r?\\n(?:(?:S: ?)?\\+[^\\n]{0,80}\\n)?(?:C: ?)?([^\\r\\n]{1,128}))`,
  'iy',
);
/** What a client of IMAP calls its commands by (RFC 9051 §2.2.1), and what may stand before in a log. */
const tag = /(?:^|[\s"'`>\]:|<[(])((?:[A-Za-z]{0,8}\d{1,8}|[A-Za-z]{1,6}[.\d]{2,6}|\.)) $/;
const called = /^(?:[A-Za-z]{1,8}\d{1,8}|[A-Za-z]{1,6}[.\d]{2,6})$/;
/** A sentence goes on. */
const spokenOf =
  /^(?:from|attempts?|failed|failure|succe\w*|failures?|page|form|time|required|error|ok|via|using|as|at|on|to|by|with|is|was|has|or|and|name|user|shell)$/i;

/** `a001 LOGIN alice@example.org "…"` (RFC 9051 §6.2.3). @param at - of the `L`, behind a blank @returns whether a password was found */
export function findLoggedIn({ text, search, accept, floor }: Cursor, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 32 || (text.charCodeAt(at + 4) | 32) !== 110) return false;
  login.lastIndex = at;
  const [all = '', inQuotes, plain, counted, quoted, bare, sized] = login.exec(text) ?? [];
  const value = quoted ?? bare ?? sized;
  if (value === undefined || isNothing(value)) return false;
  const name = tag.exec(text.slice(Math.max(0, at - 24), at))?.[1];
  const user = inQuotes ?? plain ?? counted ?? '';
  if (name === undefined || spokenOf.test(user)) return false;
  const isPlain = plain !== undefined && bare !== undefined;
  // `3 login attempts failed`, `user12 login alice done`
  if (isPlain && !user.includes('@') && !(text.charCodeAt(at) === 76 && called.test(name))) return false;
  const end = at + all.length - (quoted === undefined ? 0 : 1);
  const start = end - value.length;
  // The user name is searched like any other text.
  search.pass(text, Math.max(at + 6, floor), start);
  accept(start, end, 'secret', '');
  return true;
}

/** What a client of OpenVPN logs in with, in its configuration: who in one line, with what in the next. */
const inline = /<((?:auth|http-proxy)-user-pass)>\r?\n[^\r\n]{1,96}\r?\n([^\r\n]{3,128})\r?\n<\/\1>/y;

const longestTag = 24;

/** @param tag - the end of the first */
export function findInline({ text, accept }: Cursor, tag: number): boolean {
  const open = text.slice(Math.max(0, tag - longestTag), tag).lastIndexOf('<');
  if (open < 0) return false;
  inline.lastIndex = Math.max(0, tag - longestTag) + open;
  const [all = '', name = '', value = ''] = inline.exec(text) ?? [];
  if (value === '' || isNothing(value)) return false;
  const end = inline.lastIndex - name.length - 3;
  const start = text.lastIndexOf(value, end - value.length);
  if (all === '' || start < tag) return false;
  accept(start, start + value.length, 'secret', '');
  return true;
}

/** `imap(alice@example.org)<1234><li1f5aobFSjfa2QX>`, as Dovecot begins its lines: of whom, its process and the session. */
const served =
  /\b(?:imap|pop3|lmtp|submission|managesieve|sieve|indexer-worker|quota|auth)(?:-\w{1,16})?\([^()\n]{1,128}\)<\d{1,10}$/;
const session = /><((?:[A-Za-z\d+/]{16}){1,2}(?::[\w+/:]{1,24})?)>/y;

/** @param close - of the process */
export function findServed({ text, accept }: Cursor, close: number): boolean {
  session.lastIndex = close;
  const value = session.exec(text)?.[1];
  if (value === undefined || !served.test(text.slice(Math.max(0, close - 168), close))) return false;
  accept(close + 2, close + 2 + value.length, 'secret', '');
  return true;
}
