/**
 * @module
 * IPv6 addresses in running text, and the MAC addresses that have colons as well.
 */

import { parseV6 } from '../../../identifiers/ip/address.js';
import { isDigit, isHex, isWord, joins } from '../scan/character.js';
import { quadEnd } from './ipv4.js';
import { isGroup } from './mac.js';
import { isDumped, isListening, isTailed } from './port.js';

/** With all its groups, the last two as IPv4 has them (RFC 4291 §2.2). */
export const longestV6 = 45;
const zone = /%(?:25)?[a-z][\w.-]{0,15}/iy;
/** `ACPI cmd ef/10:06:00:00:00:00`: a command to a drive and its registers, as Linux prints them. */
const command = /\bcmd [\da-f]{2}\/$/i;
const isOfDrive = (text: string, start: number): boolean =>
  command.test(text.slice(Math.max(0, start - 8), start));

const macPairs = /^[\da-f]{1,2}(?::[\da-f]{1,2}){5}$/i;
const frame = /(?:[\da-f]{2}:){12}(?:08:00|08:06|86:dd|81:00)(?![\da-f:])/iy;
const frameRest = /:(?:[\da-f]{2}:){6}(?:08:00|08:06|86:dd|81:00)(?![\da-f:])/iy;
/** A MAC address behind its type: of a DHCP client (RFC 2132 §9.14), a DUID (RFC 8415 §11.2, §11.4). */
const clientId =
  /^(?:(?:01|00:03:00:01):|00:01:00:01:(?:[\da-f]{2}:){4})(?=[\da-f]{2}(?::[\da-f]{2}){5}$)|^1:(?=[\da-f]{1,2}(?::[\da-f]{1,2}){5}$)/i;
const eui64 = /^[\da-f]{2}(?::[\da-f]{2}){7}$/i;

/** `11-Mar-2026::09:12:50`: a date and a time, as Erlang has them. */
const dated = /\d-[A-Z][a-z]{2}-\d{4}::\d\d:\d\d:\d\d/;

const second = /:[0-5]\d,$/;

/** `arn:aws:apigateway:us-east-1::/restapis/…`: a region of a cloud, and an empty field. */
const region = /(?:^|[^a-z\d])[a-z]{2}(?:-[a-z]{2,14}){1,2}-$/;

/**
 * What stands around a colon: an IPv6 or a MAC address.
 *
 * @param colon - the first colon of its run
 * @param floor - up to where the text has been dealt with
 * @returns the end of the run in any case, so that no colon is looked at twice
 */
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
  // `MAC=` of a firewall: two addresses and a type, all joined by colons (IEEE 802.3 §3.2).
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
  // `req_2001:db8::1`: a word before an underscore is not a group of the address.
  const isFirst = before === 95;
  if (joins(before) && !isFirst && !isWordOfHex(text, start, floor) && run > colon + 1) {
    // `en0:2001:db8::1`: the part before the first colon is a name. The next colon must be in the same word: otherwise each
    // colon would ask the next one, through the whole text, and overflow the stack.
    const next = text.indexOf(':', colon + 1);
    const rest = next < 0 || next >= run ? nothing : findColons(text, next, colon + 1);
    return rest.start === colon + 1 ? rest : nothing;
  }
  // `addr:2001:db8::1`: a label comes before the address, and is not a group of it.
  const isLabelled =
    before === 58 &&
    // `MACアドレス:00:00:5E:00:53:01`
    (text.charCodeAt(start - 2) >= 0x80 ||
      (joins(text.charCodeAt(start - 2)) && !isWordOfHex(text, start - 1, floor)));
  const isOfRange = before === 46 && text.charCodeAt(start - 2) === 46;
  // `192.0.2.1.02:00:5e:00:53:01`: follows an IPv4 address, which was found before.
  const isKeyed = before === 46 && floor === start - 1 && floor > 0;
  if (
    !isFirst &&
    !isOfRange &&
    !isKeyed &&
    (joins(before) || before === 46 || (before === 58 && start !== floor && !isLabelled))
  )
    return nothing;
  if (run - start > longestV6) return nothing;
  if (before === 45 && dated.test(text.slice(Math.max(0, start - 7), start + 14))) return nothing;
  let end = run;
  // A sentence may go on with a colon of its own.
  if (text.charCodeAt(end - 1) === 58 && text.charCodeAt(end - 2) !== 58) end--;
  const hex = text.slice(start, end);
  if (before === 45 && /^\d::/.test(hex) && region.test(text.slice(Math.max(0, start - 36), start)))
    return nothing;
  // `00:01:15,854::misc`: the thousandths of a second, and the next field.
  if (before === 44 && /^\d{3}::/.test(hex) && second.test(text.slice(Math.max(0, start - 4), start)))
    return nothing;
  // `Keep-Alive: 300::~~`: FireEye writes this between the headers of a request.
  if (text.charCodeAt(end) === 126 && text.charCodeAt(end + 1) === 126 && /^\d{1,4}::$/.test(hex))
    return nothing;
  // `alice:x:1004:1004::/home/alice`: fields of an account (passwd(5)), not a network prefix.
  if (isLabelled && text.charCodeAt(end) === 47 && hex.endsWith('::') && !isDigit(text.charCodeAt(end + 1)))
    return nothing;
  if (!joins(text.charCodeAt(end)) && (macPairs.test(hex) || eui64.test(hex)))
    return isFingerprint(text, start) ||
      isSerial(text, start, end) ||
      isGroup(hex) ||
      (before === 47 && isOfDrive(text, start))
      ? nothing
      : { start, run: end, name: 'mac', end, value: hex };
  const client = clientId.exec(hex)?.[0].length ?? 0;
  if (client > 0 && !joins(text.charCodeAt(end)))
    return { start: start + client, run: end, name: 'mac', end, value: hex.slice(client) };
  if (isKeyed) return nothing;
  if (text.charCodeAt(end) === 46) {
    // The tail is written with dots, so the last group of hexadecimal digits was its first octet.
    const tail = hex.lastIndexOf(':') + 1 + start;
    end = Math.max(end, quadEnd(text, tail));
  }
  let bare = text.slice(start, end);
  const isMeant = (): boolean => text.charCodeAt(start - 1) === 91 || isOfLetters(text, end, bare);
  if (!isSix(bare, isMeant)) {
    // `2001:db8::1:58430`: a group never has five digits, and an address never nine groups.
    const port = /:\d{2,5}$/.exec(bare);
    const front = port === null ? '' : bare.slice(0, port.index).replace(/:$/, '');
    if (!isSix(front)) return nothing;
    end = start + front.length;
    bare = front;
    return { start, run, name: 'ip', end, value: bare };
  }
  zone.lastIndex = end;
  if (zone.test(text)) end = zone.lastIndex;
  const next = text.charCodeAt(end);
  // `2001:db8::1_5060`: a port.
  const isPorted = next === 95 && isDigit(text.charCodeAt(end + 1)) && bare.length > 6;
  if (
    (joins(next) && !isPorted) ||
    (next === 46 &&
      isWord(text.charCodeAt(end + 1)) &&
      !isDumped(text, start, end) &&
      !isListening(text, start, end) &&
      !isTailed(text, end, bare))
  )
    return nothing;
  return { start, run: end, name: 'ip', end, value: bare };
}

/** `1.0.….8.b.d.0.1.0.0.2.ip6.arpa`: digit by digit, the last one first (RFC 3596 §2.5). @param word - of `ip6` */
export function findReversed(
  text: string,
  word: number,
  floor: number,
): { start: number; end: number; value: string } | undefined {
  const start = word - 64;
  if (start < floor || !text.startsWith('ip6.arpa', word)) return undefined;
  const written = text.slice(start, word - 1);
  if (!digits.test(written) || joins(text.charCodeAt(start - 1))) return undefined;
  const value = written
    .split('.')
    .reverse()
    .join('')
    .replace(/(.{4})(?=.)/g, '$1:');
  return { start, end: word - 1, value };
}
const digits = /^[\da-f](?:\.[\da-f]){31}$/i;

/** `beef:cafe::/64`, `ffff::ffff:ffff:ffff:ffff`: no name of a program goes on so. */
const network = /\/\d{1,3}(?![\w.])/y;
function isOfLetters(text: string, end: number, bare: string): boolean {
  const groups = bare.split(':').length;
  network.lastIndex = end;
  return groups > 5 || (groups > 3 && network.test(text));
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

/** `serial 0e:aa:85:db:19:37:b1:60`: eight octets of a certificate's number, of which the text speaks beside. */
const isSerial = (text: string, start: number, end: number): boolean =>
  end - start === 23 &&
  /(?<!(?:mac|eui(?:-?64)?|ieee|addr|address)[ _-])serial(?:[ _-]?(?:number|no\.?))?["']?[ :=]{1,3}["']?$/i.test(
    text.slice(Math.max(0, start - 20), start),
  ) &&
  /\bcert|x\.?509|issuer|notafter|not after|fingerprint|\bcn ?=/i.test(
    text.slice(Math.max(0, start - 96), end + 96),
  );

/**
 * Enough of an address to be one: `a::b` may be C++, `dead::beef` is nobody's.
 *
 * @param isMeant - asked where it has no digit: what stands around it says that it is one
 */
export function isSix(text: string, isMeant?: () => boolean): boolean {
  let colons = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) colons++;
  const isShort = text.includes('::');
  if (colons < 2 || text === '::' || !(isShort || colons === 7 || text.includes('.'))) return false;
  if (isShort && !/\d/.test(text) && isMeant?.() !== true) return false;
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
