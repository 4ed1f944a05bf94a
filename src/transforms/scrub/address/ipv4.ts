/**
 * @module
 * IPv4 addresses with dots in running text. What stands around tells one from a version, a file and an object identifier. Nothing looks
 * further than the longest spelling there is.
 */

import { parseDotted } from '../../../identifiers/ip/address.js';
import { isDigit, isWord, joins } from '../scan/character.js';
import { isFiled, isFileEnding } from './file.js';
import { isDumped, isPorted } from './port.js';

/** A dotted quad, and nothing that goes on like a version or an object identifier. */
const quad = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/y;

/** Where the four numbers that begin here end, or -1. */
export function quadEnd(text: string, start: number): number {
  quad.lastIndex = start;
  return quad.test(text) ? quad.lastIndex : -1;
}

const reverse = /\.in-addr\.arpa\b/iy;

/** Behind an address stands what makes a name of it that is asked for its host (RFC 1035 §3.5). */
export function isReversed(text: string, end: number): boolean {
  reverse.lastIndex = end;
  return reverse.test(text);
}

/** The rest of a host name behind an address in it: labels, of which some begin with a digit (`163data`), and a top-level domain of letters. */
const hostRest = /(?:\.(?:\d{1,4}[a-z]{3}|[a-z])[a-z\d-]{0,62}){0,6}\.([a-z]{2,24})\.?(?![\w-]|\.\w)/iy;
const stage =
  /-(?:rc|alpha|beta|dev|pre|snapshot|release|final|ga|build|el\d|ubuntu|deb|generic|smp|amd64|x86|[a-z]?\d|[\da-f]{6,})/iy;
/** `foo-1.2.3.4-5.el8.x86_64`, `1.2.3.4-1ubuntu2`: the release of a package. */
const packaged =
  /-\d[\w.]{0,24}\.(?:el|fc|amzn|suse|oe|mga|noarch|x86_64|amd64|i\d86|aarch64|rpm|deb)|-\d[\d.+~]{0,12}(?:ubuntu|deb|build|bpo)\d/iy;

/** `1.2.3.4.tar.gz` is a file. */
export function isHostTail(text: string, at: number): boolean {
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

/** `10.20.99.0_Switch`, `192.0.2.7_core_sw`: what a network or a machine is called. Of a version, how far it is, or for what, stands there. */
const labelled =
  /_(?!(?:alpha|beta|rc|rev|r|ga|final|release|stable|snapshot|nightly|dev|pre|post|build|patch|hotfix|fix|hf|sp|update|amd64|arm\w*|aarch64|x86|x64|i\d86|noarch|all|any|linux|win\w*|mac\w*|osx|darwin|android|ios|debian|ubuntu|deb|rpm|el|fc|src|source|bin|setup|install\w*|full|lite|signed|debug|test|jdk|java|py|php|node|net|en|de|fr)(?![a-z]))[a-z]{2}/iy;
const own = /(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\./y;
const unit =
  /_(?:[A-Z][a-z]{2}|(?:sw|switch|router|rtr|fw|gw|gateway|host|srv|server|lan|vlan|vip|subnet|network|site|office)(?![a-z]))/y;
function isLabelled(text: string, start: number, end: number): boolean {
  labelled.lastIndex = unit.lastIndex = end;
  own.lastIndex = start;
  if (joins(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 45 || !labelled.test(text))
    return false;
  return isLate(text, start) || (own.test(text) && (unit.test(text) || !text.startsWith('10.', start)));
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

/** `192.0.2.1+179`: a port, as Junos writes it. A build of Java, `11.0.14.1+1`, has fewer digits. */
const added = /\+[1-9]\d{2,4}(?![\w.+-])/y;
function isBeforePlus(text: string, at: number): boolean {
  added.lastIndex = at;
  return added.test(text);
}

/** Three digits first, which few versions have, and no browser's: `120.0.22.91`. */
const browser = /1[0-5]\d\.0\./y;
export function isLate(text: string, start: number): boolean {
  browser.lastIndex = start;
  return isDigit(text.charCodeAt(start + 2)) && isDigit(text.charCodeAt(start + 1)) && !browser.test(text);
}

/** `192.0.2.44is blocked`: letters of a word right behind. */
const runOn = /[a-z]{1,12}(?![\w-]|\.\w)/iy;
function isRunOn(text: string, at: number): boolean {
  runOn.lastIndex = at;
  return runOn.test(text);
}

/** `192.0.2.1~192.0.2.9`, `alias=203.0.113.9~5060~1` of a party of SIP, and no `1.2.3.4~rc1`. */
function isRange(text: string, start: number, tilde: number): boolean {
  alias.lastIndex = tilde;
  return alias.test(text) || (text.charCodeAt(start + 3) === 46 && quadEnd(text, tilde + 1) > 0);
}
const alias = /~\d{2,5}~\d(?![\w.])/y;

export interface Span {
  readonly end: number;
  /** As the identifier reads it. */
  readonly value: string;
}

/** @param start - of the first octet */
export function findDotted(text: string, start: number): Span | undefined {
  const end = quadEnd(text, start);
  if (end < 0) return undefined;
  const written = text.slice(start, end);
  // `059.45.101.203.example.net`: within a host name the first octet may have leading zeros, too.
  const value =
    (/^0\d\d\./.test(written) && isHostTail(text, end)) || isFilled(written, text, start)
      ? spelledOut(written)
      : withoutZeros(written);
  if (parseDotted(value) < 0 || value === '0.0.0.0' || value === '1.3.6.1') return undefined;
  // 240.0.0.0/4 is not assigned (RFC 1112 §4). It contains masks and the broadcast address.
  if (value.startsWith('255.')) return undefined;
  const next = text.charCodeAt(end);
  const after = text.charCodeAt(end + 1);
  // `198.51.100.9_eth0`, `to+198.51.100.9+failed`, `198.51.100.9~`: these marks often follow versions, but versions do not
  // begin with such numbers.
  if ((next === 95 || next === 43 || next === 126) && isLate(text, start)) return { end, value };
  if (next === 46 && joins(after)) {
    if (isChain(text, end)) return undefined;
    if (isDumped(text, start, end) || isPorted(text, start, end) || isBeforeMac(text, end))
      return { end, value };
    if (isReversed(text, end)) return { end, value: value.split('.').reverse().join('.') };
    return isHostTail(text, end) || isFiled(text, start, end, isLate(text, start))
      ? { end, value }
      : undefined;
  }
  // `192.0.2.1_5060`: a port.
  if (
    (joins(next) &&
      !isCounted(text, start, end) &&
      !(isLate(text, start) && isRunOn(text, end)) &&
      !(next === 95 && isFiled(text, start, end, isLate(text, start))) &&
      !(
        next === 95 &&
        (isDigit(after) ||
          // `1-218993@10.0.0.2_pbx`: the id of a call
          (text.charCodeAt(start - 1) === 64 && isDigit(text.charCodeAt(start - 2))) ||
          isTold(text, end) ||
          isStressed(text, start, end) ||
          isLabelled(text, start, end))
      )) ||
    (next === 43 && !isBeforePlus(text, end))
  )
    return undefined;
  if (next === 126 && !isRange(text, start, end)) return undefined;
  // `10.0.0.1-rc1` is a version; `192.0.2.10-192.0.2.20` and `192.0.2.10-20` are ranges.
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

/** `227 Entering Passive Mode (192,0,2,1,28,86)`, `PORT 192,0,2,1,28,86` (RFC 959 §4.1.2). @param start - of the first octet */
export function findPassive(text: string, start: number): Span | undefined {
  passive.lastIndex = start;
  const [, octets] = passive.exec(text) ?? [];
  if (octets === undefined || !transfers.test(text.slice(Math.max(0, start - 10), start))) return undefined;
  const value = octets.replaceAll(',', '.');
  return parseDotted(value) <= 0 ? undefined : { end: start + octets.length, value };
}
const passive = /(\d{1,3}(?:,\d{1,3}){3}),\d{1,3},\d{1,3}(?![\d,])/y;
const transfers = /(?:\bmode|\bpasv|\bport)[ =]{0,2}[ (]$/i;

/** `192[.]0[.]2[.]1`, `192.0.2[.]1`: so that nobody follows it by mistake. @param at - of the first octet, which ends at `close` */
export function findDefanged(text: string, at: number, close: number): Span | undefined {
  if (!text.slice(close, close + 10).includes('[.')) return undefined;
  defanged.lastIndex = at;
  const all = defanged.exec(text)?.[0];
  if (all === undefined) return undefined;
  const value = all.replace(/[[\]]/g, '');
  return parseDotted(value) <= 0 ? undefined : { end: at + all.length, value };
}
const defanged = /(?<![\w.\]])\d{1,3}(?:(?:\.|\[\.\])\d{1,3}){3}(?!\w|\.\d|\[\.)/y;

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

/** `addr 33.22.11.00`: of what is said to be an address, the last octet may be filled up, too. */
const addressed =
  /(?:^|[^a-z])(?:ip|ipv4|addr|address|client|src|dst|peer|remote|rhost)["']?\s?[:=]?\s?["'[(]?$/i;
const isFilled = (value: string, text: string, start: number): boolean =>
  value.endsWith('.00') &&
  !/(?:^|\.)0\d/.test(value.slice(0, -3)) &&
  addressed.test(text.slice(Math.max(0, start - 16), start));

/** An address in the name of a host: dashes may stand for its dots, and zeros fill its octets up, which does not make them octal. */
export const spelledOut = (span: string): string =>
  filled.test(span) ? span.replaceAll('-', '.').replace(/(^|\.)0{1,2}(?=\d)/g, '$1') : span;
const filled = /-|(?:^|\.)0\d/;
