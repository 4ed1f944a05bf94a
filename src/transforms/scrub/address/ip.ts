/**
 * @module
 * IP addresses in running text, and MAC addresses with colons. Each finder stands at the first character that could belong to one and
 * gives the end, or -1; none looks further than the longest spelling there is.
 */

import { parseDotted, parseV6 } from '../../../identifiers/address.js';
import { bodyLength } from '../../../identifiers/written.js';
import { isDigit, isHex, isWord, joins } from '../scan/character.js';
import { isFileEnding } from './file.js';
import { isGroup } from './mac.js';

/** A dotted quad, and nothing that goes on like a version or an object identifier. */
const quad = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/y;
const reverse = /\.in-addr\.arpa\b/iy;
/** The rest of a host name behind an address in it: labels, and a top-level domain of letters. */
const hostRest = /(?:\.[a-z][a-z\d-]{0,62}){0,6}\.([a-z]{2,24})\.?(?![\w-]|\.\w)/iy;
const stage =
  /-(?:rc|alpha|beta|dev|pre|snapshot|release|final|ga|build|el\d|ubuntu|deb|generic|smp|amd64|x86|[a-z]?\d|[\da-f]{6,})/iy;
/** `foo-1.2.3.4-5.el8.x86_64`: the release of a package. */
const packaged = /-\d[\w.]{0,24}\.(?:el|fc|amzn|suse|oe|mga|noarch|x86_64|amd64|i\d86|aarch64|rpm|deb)/iy;

/** `1.2.3.4.tar.gz` is a file. */
function isHostTail(text: string, at: number): boolean {
  hostRest.lastIndex = at;
  const [, top = ''] = hostRest.exec(text) ?? [];
  return top !== '' && !isFileEnding(top.toLowerCase());
}

function isStage(text: string, at: number): boolean {
  stage.lastIndex = at;
  return stage.test(text);
}

/** `192.0.2.1_accepted_message.`: qmail writes a low line for each blank. */
const told = /_(?:accepted|failed|does|but|said)_/y;
function isTold(text: string, at: number): boolean {
  told.lastIndex = at;
  return told.test(text);
}

/** `14:192.0.2.121e8:…`: how long it is stands before it (bencoding, as rtpengine is spoken to). */
const isCounted = (text: string, start: number, end: number): boolean =>
  text.startsWith(`${end - start}:`, start - (end - start > 9 ? 3 : 2));

/** `_192.0.2.1_`: as notes and chats stress a word. */
const closed = /_{1,3}(?![\w.-])/y;
function isStressed(text: string, start: number, end: number): boolean {
  closed.lastIndex = end;
  return text.charCodeAt(start - 1) === 95 && closed.test(text);
}

/** `192.0.2.1-a4:e6:6e:00:00:01`: a station beside its access point. */
const station = /-(?:[\da-f]{2}:){5}[\da-f]{2}(?![\da-f:])/iy;
function isBesideMac(text: string, at: number): boolean {
  station.lastIndex = at;
  return station.test(text);
}

/** `192.0.2.1.02:00:5e:00:53:01`: the two addresses of a host, as its key. */
const keyed = /\.(?:[\da-f]{2}:){5}[\da-f]{2}(?![\da-f:])/iy;
function isBeforeMac(text: string, at: number): boolean {
  keyed.lastIndex = at;
  return keyed.test(text);
}

/** `192.0.2.1~192.0.2.9`, and no `1.2.3.4~rc1`. */
function isRange(text: string, start: number, tilde: number): boolean {
  quad.lastIndex = tilde + 1;
  return text.charCodeAt(start + 3) === 46 && quad.test(text);
}

export interface Span {
  readonly end: number;
  /** As the identifier reads it. */
  readonly value: string;
}

/** @param start - of the first octet */
export function findDotted(text: string, start: number): Span | undefined {
  quad.lastIndex = start;
  if (!quad.test(text)) return undefined;
  const end = quad.lastIndex;
  const written = text.slice(start, end);
  // `059.45.101.203.example.net`: before the rest of a host's name the first octet may be filled up, too.
  const value =
    /^0\d\d\./.test(written) && isHostTail(text, end) ? spelledOut(written) : withoutZeros(written);
  if (parseDotted(value) < 0 || value === '0.0.0.0' || value === '1.3.6.1') return undefined;
  // 240.0.0.0/4 is nobody's (RFC 1112 §4): masks, and the broadcast address.
  if (value.startsWith('255.')) return undefined;
  const next = text.charCodeAt(end);
  const after = text.charCodeAt(end + 1);
  if (next === 46 && joins(after)) {
    if (isChain(text, end)) return undefined;
    if (isDumped(text, start, end) || isPorted(text, start, end) || isBeforeMac(text, end))
      return { end, value };
    reverse.lastIndex = end;
    if (reverse.test(text)) return { end, value: value.split('.').reverse().join('.') };
    return isHostTail(text, end) ? { end, value } : undefined;
  }
  // `192.0.2.1_5060`: a port.
  if (
    (joins(next) &&
      !isCounted(text, start, end) &&
      !(next === 95 && (isDigit(after) || isTold(text, end) || isStressed(text, start, end)))) ||
    next === 43
  )
    return undefined;
  if (next === 126 && !isRange(text, start, end)) return undefined;
  // `10.0.0.1-rc1` is a version, `192.0.2.10-192.0.2.20` a range, `192.0.2.10-20` one, too.
  if (
    next === 45 &&
    !isDigit(after) &&
    joins(after) &&
    (value.indexOf('.') < 3 || isStage(text, end)) &&
    !isBesideMac(text, end) &&
    !machines.test(text.slice(Math.max(0, start - 32), start)) &&
    !field.test(text.slice(end, end + 28))
  )
    return undefined;
  if (next === 45 && isDigit(after)) {
    packaged.lastIndex = end;
    if (packaged.test(text)) return undefined;
  }
  return { end, value };
}

/** `Host-10.0.0.1-VIP`, `nw_10.0.0.0-office`, `appliance-name="10.0.0.6-logs"`, `NFS volume 10.0.0.4-backup`: what stands before is a machine or a network. */
const machines =
  /(?:^|[^a-z\d])(?:(?:host|nw|net|network|subnet|srv|server|vip|nat|gw|fw|vpn|peer|client|node|ip)[-_]|(?:host|appliance|device|server|client|peer|node)[_-]?(?:name)?["']?[:=] ?["']?|nfs (?:volume|share|export|server) ["']?)$/i;

/** `-UserIp=192.0.2.7-Vlan=77`: the next field, as Huawei writes them. */
const field = /^-[a-z]\w{0,24}=/i;

/** `1.2.3.4.5.6`: a fifth group of no more digits than an octet, and a sixth. */
function isChain(text: string, end: number): boolean {
  let at = end + 1;
  while (at - end < 4 && isDigit(text.charCodeAt(at))) at++;
  return at > end + 1 && text.charCodeAt(at) === 46 && isWord(text.charCodeAt(at + 1));
}

/** `192.000.002.017`, `192.0.2.09`: zeros in front fill an octet up, if the first octet has all its digits. */
const withoutZeros = (value: string): string =>
  value.indexOf('.') === 3 && /\.0\d/.test(value) ? value.replace(/\.0{1,2}(?=\d)/g, '.') : value;

/** `192.0.2.1.50550 192.0.2.2.5060:`: a port behind a dot, and nothing behind it. */
const ported = /\.[1-9]\d{3,4}(?![\w-]|\.\w)/y;
/** `192.0.2.1.47821.261122192705`: a port and a time, as DB2 names its clients. */
const stamped = /\.\d{4,5}\.\d{12}(?:\d\d)?(?![\w-]|\.\w)/y;
function isPorted(text: string, start: number, end: number): boolean {
  ported.lastIndex = end;
  if (ported.test(text)) return true;
  stamped.lastIndex = end;
  if (stamped.test(text)) return true;
  netstat.lastIndex = end;
  return (
    netstat.test(text) ||
    isPointedAt(text, start, end) ||
    (behind.test(text.slice(end, end + 7)) && columns.test(text.slice(Math.max(0, start - 40), start)))
  );
}
/** `192.0.2.1.1080 -> 192.0.2.2.443`, as Dante says where it goes; of SNMP's numbers (`1.3.6.1.2.1`) none. */
const pointed = /\.[1-9]\d{1,4}(?![\w-]|\.\w)/y;
function isPointedAt(text: string, start: number, end: number): boolean {
  pointed.lastIndex = end;
  return (
    /\d [-=]> $/.test(text.slice(start - 5, start)) && pointed.test(text) && !text.startsWith('1.3.6.', start)
  );
}

/** `192.0.2.1.443 192.0.2.2.51122`: columns of netstat. */
const netstat = /\.\d{1,5} {1,16}(?:(?:\d{1,3}\.){4}(?:\d{1,5}|\*)|\*\.\*)(?![\w.-])/y;
const behind = /^\.\d{1,5}(?![\w.-])/;
const columns = /(?:(?:\d{1,3}\.){4}\d{1,5}|\b(?:tcp|udp)\d{0,2} +\d+ +\d+) {1,16}$/;

/** `2001:db8::1.53 *.*`, `2001:db8::1.22 2001:db8::2.51122`: the same. */
const listening = /\.\d{1,5} {1,24}(?:\*\.\*|[\da-f:]{3,39}(?:%\w{1,15})?\.\d{1,5})(?![\w.-])/iy;
const listed =
  /\b(?:tcp|udp)\d{0,2} +\d{1,9} +\d{1,9} +[\da-f:]{3,39}(?:%\w{1,15})?\.(?:\d{1,5}|\*) {1,24}$/i;
function isListening(text: string, start: number, end: number): boolean {
  listening.lastIndex = end;
  return (
    listening.test(text) ||
    (behind.test(text.slice(end, end + 7)) && listed.test(text.slice(Math.max(0, start - 112), start)))
  );
}

/** `192.0.2.1.443 > 192.0.2.2.5060:`, as tcpdump and pf write the port. */
const dumped = /\.(\d{1,5}|[a-z][a-z\d-]{1,14})(?=(?: >|:)? )/iy;
function isDumped(text: string, start: number, end: number): boolean {
  dumped.lastIndex = end;
  if (!dumped.test(text)) return false;
  return (
    text.startsWith(' > ', dumped.lastIndex) ||
    (text.startsWith('> ', start - 2) && text[dumped.lastIndex] === ':')
  );
}

/** `203-0-113-9.dyn.example.net`, `203-0-113-9_s-192-0-2-1_ts-17….example.net`, `ip-203-0-113-9`, `dsl-203-000-113-009.example.net` */
const dashed =
  /\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}(?:(?![\w-])|(?=_[a-z]{1,3}-\d{1,3}(?:-\d{1,3}){3}_[\w-]{1,80}\.[a-z])|(?<=\d-\d{1,3}_[a-z]{1,3}-[\d-]{7,15})(?=_[\w-]{1,80}\.[a-z]))/iy;
const hostTail = /\.([a-z][a-z0-9-]*)(\.?)/iy;
const hostFront =
  /(?:^|[^a-z\d])(?:ip|ec2|host|dyn|dhcp|client|pool|static|cpe|adsl|dsl|ppp|cable|node|vps|static-ip|[a-z]{3,}visitor)-$/i;

/** An address in the name of a host: dashes may stand for its dots, and zeros fill its octets up, which does not make them octal. */
export const spelledOut = (span: string): string =>
  filled.test(span) ? span.replaceAll('-', '.').replace(/(^|\.)0{1,2}(?=\d)/g, '$1') : span;
const filled = /-|(?:^|\.)0\d/;

export function findDashed(text: string, start: number): Span | undefined {
  dashed.lastIndex = start;
  if (!dashed.test(text)) return undefined;
  const end = dashed.lastIndex;
  const value = spelledOut(text.slice(start, end));
  if (parseDotted(value) < 0) return undefined;
  // `198-51-100-9_s-192-0-2-1_ts-….example.net`: the label goes on.
  hostTail.lastIndex = text.charCodeAt(end) === 95 ? text.indexOf('.', end) : end;
  const [, label, more] = hostTail.exec(text) ?? [];
  // `26-10-20-30.log`
  const isHost = label !== undefined && (more !== '' || !isFileEnding(label.toLowerCase()));
  return isHost || hostFront.test(text.slice(Math.max(0, start - 16), start)) ? { end, value } : undefined;
}

/** `host192.0.2.17.example.com`, `node_192.0.2.17`: an address behind the letters of a word. */
export function findGlued(text: string, word: number, end: number): (Span & { start: number }) | undefined {
  const octet = behindPseudonym(text, word, end);
  let start = octet ?? end;
  if (octet === undefined)
    while (start > word && end - start < 3 && isDigit(text.charCodeAt(start - 1))) start--;
  const before = text.charCodeAt(start - 1);
  if ((isDigit(before) && octet === undefined) || start === end || start === word) return undefined;
  const span = findDotted(text, start);
  if (span === undefined) return undefined;
  const isHost = text.charCodeAt(span.end) === 46 && isHostTail(text, span.end);
  if (octet !== undefined || isHost || (before === 95 && span.value.indexOf('.') === 3))
    return { start, ...span };
  opened.lastIndex = span.end;
  const isOpen =
    opened.test(text) ||
    (before === 95 &&
      (hostFor.test(text.slice(Math.max(word, start - 16), start)) ||
        another.test(text.slice(Math.max(0, start - 16), start))));
  return isOpen ? { start, ...span } : undefined;
}
/** `alice192.0.2.17:54912`: a port behind. */
const opened = /:\d{4,5}(?!\d|[.:]\S)/y;
/** `gw_10.0.0.1`, `WEB01_10.0.0.1`: what stands before is a machine. */
const hostFor =
  /(?:^|_)(?:gw|gateway|host|node|ip|server|srv|addr|address|client|peer|src|dst|proxy|router|result|tcp|udp|tls|h|nw|net|network|subnet|vip|nat|(?:web|db|app|dc|fw|sw|vm)\d{0,3})_$/i;

/** `10.0.0.1_10.0.0.2` */
const another = /\d{1,3}(?:\.\d{1,3}){3}_$/;

/** `tel_k1_…192.0.2.17`: behind a pseudonym, whose last characters are digits, too. @returns where its first octet begins */
function behindPseudonym(text: string, word: number, end: number): number | undefined {
  // A kind, an id, the body, and an octet of up to three digits.
  if (end - word < bodyLength + 6) return undefined;
  const from = end - bodyLength - 4;
  const [all] = tied.exec(text.slice(from, end)) ?? [];
  return all === undefined ? undefined : end - all.length + bodyLength + 1;
}
const tied = /_[a-z2-7]{26}\d{1,3}$/;

const longestV6 = 45;
const zone = /%(?:25)?[a-z][\w.-]{0,15}/iy;
const macPairs = /^[\da-f]{1,2}(?::[\da-f]{1,2}){5}$/i;
const frame = /(?:[\da-f]{2}:){12}(?:08:00|08:06|86:dd|81:00)(?![\da-f:])/iy;
const frameRest = /:(?:[\da-f]{2}:){6}(?:08:00|08:06|86:dd|81:00)(?![\da-f:])/iy;
/** A MAC address behind its type: of a DHCP client (RFC 2132 §9.14), a DUID (RFC 8415 §11.2, §11.4). */
const clientId = /^(?:(?:01|00:03:00:01):|00:01:00:01:(?:[\da-f]{2}:){4})(?=[\da-f]{2}(?::[\da-f]{2}){5}$)/i;
const eui64 = /^[\da-f]{2}(?::[\da-f]{2}){7}$/i;

/**
 * What stands around a colon: an IPv6 or a MAC address.
 *
 * @param colon - the first colon of its run
 * @param floor - up to where the text has been dealt with
 * @returns the end of the run in any case, so that no colon is looked at twice
 */
const dated = /\d-[A-Z][a-z]{2}-\d{4}::\d\d:\d\d:\d\d/;

export function findColons(
  text: string,
  colon: number,
  floor: number,
): { start: number; run: number; name?: 'ip' | 'mac'; end: number; value: string } {
  let start = colon;
  while (start > floor && colon - start < 4 && isHex(text.charCodeAt(start - 1))) start--;
  let run = colon;
  while (isHex(text.charCodeAt(run)) || text.charCodeAt(run) === 58) run++;
  const nothing = { start, run, end: -1, value: '' };
  if (run === colon + 1 && start === colon) return nothing;
  const before = text.charCodeAt(start - 1);
  // `MAC=` of a firewall: two addresses and a type in one row (IEEE 802.3 §3.2).
  if (start === floor && colon === floor && floor > 0) {
    frameRest.lastIndex = colon;
    if (isHex(before) && frameRest.test(text)) {
      const last = colon + 18;
      return { start: colon + 1, run: last, name: 'mac', end: last, value: text.slice(colon + 1, last) };
    }
  }
  if (run - start === 41) {
    frame.lastIndex = start;
    const last = start + 17;
    if (frame.test(text)) return { start, run: last, name: 'mac', end: last, value: text.slice(start, last) };
  }
  // `req_2001:db8::1`: what stands before a low line is no group of the address.
  const isFirst = before === 95;
  if (joins(before) && !isFirst && !isWordOfHex(text, start, floor) && run > colon + 1) {
    // `en0:2001:db8::1`: what stands before the first colon is a name of its own. One of another word begins nothing here, and
    // to ask each for the next goes through all of a text, and deeper than a stack is.
    const next = text.indexOf(':', colon + 1);
    const rest = next < 0 || next >= run ? nothing : findColons(text, next, colon + 1);
    return rest.start === colon + 1 ? rest : nothing;
  }
  // `addr:2001:db8::1`: behind a label, and no group of the address.
  const isLabelled =
    before === 58 && joins(text.charCodeAt(start - 2)) && !isWordOfHex(text, start - 1, floor);
  const isOfRange = before === 46 && text.charCodeAt(start - 2) === 46;
  // `192.0.2.1.02:00:5e:00:53:01`: behind the other address of a host, which was found.
  const isKeyed = before === 46 && floor === start - 1 && floor > 0;
  if (
    !isFirst &&
    !isOfRange &&
    !isKeyed &&
    (joins(before) || before === 46 || (before === 58 && start !== floor && !isLabelled))
  )
    return nothing;
  if (run - start > longestV6) return nothing;
  // `11-Mar-2026::09:12:50`: a date and a time, as Erlang has them.
  if (before === 45 && dated.test(text.slice(Math.max(0, start - 7), start + 14))) return nothing;
  let end = run;
  // A sentence may go on with a colon of its own.
  if (text.charCodeAt(end - 1) === 58 && text.charCodeAt(end - 2) !== 58) end--;
  const hex = text.slice(start, end);
  // `Keep-Alive: 300::~~`: between the headers of a request, as FireEye writes them.
  if (text.charCodeAt(end) === 126 && text.charCodeAt(end + 1) === 126 && /^\d{1,4}::$/.test(hex))
    return nothing;
  // `alice:x:1004:1004::/home/alice`: fields of an account (passwd(5)), and no prefix of a network.
  if (isLabelled && text.charCodeAt(end) === 47 && hex.endsWith('::') && !isDigit(text.charCodeAt(end + 1)))
    return nothing;
  if (!joins(text.charCodeAt(end)) && (macPairs.test(hex) || eui64.test(hex)))
    return isFingerprint(text, start) || isGroup(hex)
      ? nothing
      : { start, run: end, name: 'mac', end, value: hex };
  const client = clientId.exec(hex)?.[0].length ?? 0;
  if (client > 0 && !joins(text.charCodeAt(end)))
    return { start: start + client, run: end, name: 'mac', end, value: hex.slice(client) };
  if (isKeyed) return nothing;
  if (text.charCodeAt(end) === 46) {
    // A dotted tail: the last group of hex was its first octet.
    const tail = hex.lastIndexOf(':') + 1 + start;
    quad.lastIndex = tail;
    if (quad.test(text)) end = quad.lastIndex;
  }
  let bare = text.slice(start, end);
  if (!isSix(bare, text.charCodeAt(start - 1) === 91)) {
    // `2001:db8::1:58430`: no group has five digits, and an address no nine groups.
    const port = /:\d{2,5}$/.exec(bare);
    const front = port === null ? '' : bare.slice(0, port.index).replace(/:$/, '');
    if (!isSix(front, false)) return nothing;
    end = start + front.length;
    bare = front;
    return { start, run, name: 'ip', end, value: bare };
  }
  zone.lastIndex = end;
  if (zone.test(text)) end = zone.lastIndex;
  const next = text.charCodeAt(end);
  if (
    joins(next) ||
    (next === 46 &&
      isWord(text.charCodeAt(end + 1)) &&
      !isDumped(text, start, end) &&
      !isListening(text, start, end))
  )
    return nothing;
  return { start, run: end, name: 'ip', end, value: bare };
}

/** Hexadecimal digits to the front of the word. */
function isWordOfHex(text: string, at: number, floor: number): boolean {
  let start = at;
  while (start > floor && at - start < 16 && joins(text.charCodeAt(start - 1))) {
    if (!isHex(text.charCodeAt(start - 1))) return false;
    start--;
  }
  return true;
}

/** `SHA1:` and `MD5:` stand before as many pairs as they like. */
const isFingerprint = (text: string, start: number): boolean =>
  /(?:md5|sha\d*|fingerprint)[: =]*$/i.test(text.slice(Math.max(0, start - 14), start));

/** Enough of an address to be one: `a::b` may be C++, `dead::beef` is nobody's. */
function isSix(text: string, isBracketed: boolean): boolean {
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons++;
  const isShort = text.includes('::');
  if (colons < 2 || text === '::' || !(isShort || colons === 7 || text.includes('.'))) return false;
  if (isShort && !isBracketed && !/\d/.test(text)) return false;
  return isPlainSix(text, colons, isShort) || parseV6(text) !== undefined;
}

/** Groups of hexadecimal digits, all of them or with one gap: what ipaddr.js takes 4 µs to say (Node 20). */
function isPlainSix(text: string, colons: number, isShort: boolean): boolean {
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 58) size = 0;
    else if (!isHex(code) || ++size > 4) return false;
  }
  if (!isShort) return colons === 7 && size > 0 && text.charCodeAt(0) !== 58;
  const gap = text.indexOf('::');
  return (
    colons <= 7 &&
    text.indexOf('::', gap + 1) < 0 &&
    (gap === 0 || text.charCodeAt(0) !== 58) &&
    (gap === text.length - 2 || size > 0)
  );
}
