/**
 * @module
 * MAC addresses without colons: with dashes, with dots, or bare where a word names them.
 */
import { isHex, isLetter, joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { Ending } from '../scan/expression/ending.js';

const macDashed = /[\da-f]{2}(?:-[\da-f]{2}){5}(?:(?:-[\da-f]{2}){2})?(?![\w-])/iy;
const macDotted = /[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}(?![\w]|\.\w)/iy;
const macClient = /01[\da-f]{2}\.[\da-f]{4}\.[\da-f]{4}\.[\da-f]{2}(?![\w.])/iy;
/** As H3C and Huawei write it, and HP in halves. */
const macWords = /[\da-f]{4}-[\da-f]{4}-[\da-f]{4}(?![\w-])/iy;
const macHalves = /[\da-f]{6}-[\da-f]{6}(?![\w-])/iy;
const macBare = /[\da-f]{12}(?!\w)/iy;
const clock = /^\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])-(?:[01]\d|2[0-3])-[0-5]\d-[0-5]\d$/;

/** To all, or to a group that a standard has given out (IEEE 802, RFC 1112 §6.4, RFC 2464 §7): nobody's. */
export const isGroup = (value: string): boolean =>
  /^(?:f{12}|0{12}|01005e|3333|0180c2|01000c|011b19)/i.test(value.replace(/[:.-]/g, ''));

/** A MAC address whose first digit stands in this word. */
export function findHex(cursor: Cursor, word: number): void {
  const { text, words, floor } = cursor;
  const size = words - word;
  if ((size === 16 || size === 18) && findEui(cursor, word)) return;
  const next = text.charCodeAt(words);
  const before = text.charCodeAt(word - 1);
  if (
    size === 12
      ? joins(next)
      : !(size === 6 && next === 45) &&
        !((size === 2 || size === 4) && (next === 45 || next === 46)) &&
        before !== 46 &&
        before !== 45
  )
    return;
  const mac = findMac(text, word, floor, cursor);
  if (mac === undefined) return;
  const value = text.slice(mac[0], mac[1]);
  if (!isGroup(value)) cursor.accept(mac[0]!, mac[1]!, 'mac', value);
}

/** 64 bits of a device on a wireless network (IEEE's EUI-64), behind their name: `dev_eui="…"`, `ieeeAddr: 0x…`; and behind a device of Zigbee's. */
const extended = /(?:0x)?([\da-f]{16})(?!\w)/iy;
const named = new Ending(
  /(?:(?:^|[^a-z])(?:(?:dev(?:ice)?|end-?device|gw|gateway|node|sensor)[_-]?)?eui(?:[_-]?64)?|(?:^|[a-z])(?:dev(?:ice)?|gateway|node|sensor)E(?:ui|UI)(?:64)?|ieee_?addr(?:ess)?|ext(?:ended)?_?addr(?:ess)?|gateway[_-]?id)["']?\s?[:=]?\s?["']?$/i,
);
const joining = /(?:join|app)[_-]?eui["']?\s?[:=]?\s?["']?$/i;
const device = new Ending(
  /(?:^|[^a-z])(?:device|node|router|coordinator|end-?device|zigbee2mqtt\/)["']?[ :=]{0,2}["']?$/i,
);
function findEui({ text, accept }: Cursor, word: number): boolean {
  extended.lastIndex = word;
  const value = extended.exec(text)?.[1];
  if (value === undefined || /^(?:0{16}|f{16})$/i.test(value)) return false;
  const start = extended.lastIndex - 16;
  const lead = text.slice(Math.max(0, word - 40), word);
  if (!(named.test(lead) && !joining.test(lead)) && !(start > word && device.test(lead))) return false;
  accept(start, start + 16, 'mac', value);
  return true;
}

/** The first digit may come late: `ac-de-48-00-11-22`. */
function findMac(text: string, word: number, floor: number, cursor: Cursor): number[] | undefined {
  let start = word;
  for (let n = 0; n < 5 && start - 3 >= floor && text.charCodeAt(start - 1) === 45; n++) {
    if (!isHex(text.charCodeAt(start - 2)) || !isHex(text.charCodeAt(start - 3))) break;
    start -= 3;
  }
  const before = text.charCodeAt(start - 1);
  const dash =
    text.charCodeAt(start + 2) === 45 && !joins(before) && before !== 45 ? end(macDashed, text, start) : -1;
  if (dash > 0 && !clock.test(text.slice(start, dash))) return [start, dash];
  start = word;
  for (let n = 0; n < 2 && start - 5 >= floor && text.charCodeAt(start - 1) === 46; n++) {
    let hex = 0;
    while (hex < 4 && isHex(text.charCodeAt(start - 2 - hex))) hex++;
    if (hex < 4) break;
    start -= 5;
  }
  const first = text.charCodeAt(start - 1);
  const isFront = !joins(first) && first !== 46;
  const dot = isFront && text.charCodeAt(start + 4) === 46 ? end(macDotted, text, start) : -1;
  // `0100.005e.0053.af`: the client identifier of DHCP, made of the type of the hardware and its address (RFC 2132 §9.14).
  const client = isFront && dot < 0 && text.startsWith('01', start) ? end(macClient, text, start) : -1;
  if (client > 0) return [start + 2, client];
  if (
    dot > 0 &&
    (/[a-f]/i.test(text.slice(start, dot)) ||
      text.charCodeAt(start) === 48 ||
      isLearned(text, dot) ||
      cursor.isNamed('mac', word))
  )
    return [start, dot];
  const words = findWords(text, word, floor);
  if (words !== undefined && (cursor.isNamed('mac', words[0]!) || isWritten(text.slice(...words))))
    return words;
  // `br-9f8e7d6c5b4a`: a Docker network, named by the beginning of its id.
  const isBridge = text.startsWith('br-', word - 3) && !joins(text.charCodeAt(word - 4));
  const bare = cursor.words - word === 12 && !isBridge ? end(macBare, text, word) : -1;
  return bare > 0 &&
    (cursor.isNamed('mac', word) ||
      cursor.columns.topicOf(text, word, false) === 'mac' ||
      isStation(text, word, bare) ||
      isFile(text, word, bare) ||
      isAdopted(text, word, bare) ||
      isLeased(text, word, bare) ||
      isTagged(text, word, bare) ||
      isOnAir(text, word, bare))
    ? [word, bare]
    : undefined;
}

/** `5254.0002.9002  dynamic  Gi1/0/1`: of digits alone, in a table of a switch, before how or where it was seen. */
const learned =
  /[ \t]{1,16}(?:dynamic|static|arpa|interface|secure|learned|(?:gi|te|fa|po|eth|vl|fo|tw|hu|port)[a-z-]{0,20}\d)/iy;
function isLearned(text: string, at: number): boolean {
  learned.lastIndex = at;
  return learned.test(text);
}

/** `0000-5e00-53af`, `00005e-0053af`: the first digit may stand in any part. */
function findWords(text: string, word: number, floor: number): [number, number] | undefined {
  let start = word;
  for (let n = 0; n < 2 && start - 5 >= floor && text.charCodeAt(start - 1) === 45; n++) {
    let hex = 0;
    while (hex < 4 && isHex(text.charCodeAt(start - 2 - hex))) hex++;
    if (hex < 4 || joins(text.charCodeAt(start - 6))) break;
    start -= 5;
  }
  const before = text.charCodeAt(start - 1);
  if (joins(before) || before === 45 || before === 46) return undefined;
  const close =
    text.charCodeAt(start + 4) === 45
      ? end(macWords, text, start)
      : text.charCodeAt(start + 6) === 45
        ? end(macHalves, text, start)
        : -1;
  return close < 0 ? undefined : [start, close];
}

/** Of small letters and digits, to one device; in halves of a maker whose number begins with zeros. */
const isWritten = (value: string): boolean =>
  /[a-f]/.test(value) &&
  /\d.*\d/.test(value) &&
  (value.length === 14 ? /^[\da-f][02468ace][\da-f-]+$/ : /^00[\da-f-]+$/).test(value);

/** A letter among the digits, and the bit for a group not set (IEEE 802, §8.2.2). */
const single = /^[\da-f][02468ace](?=\d{0,9}[a-f])/i;
/** The number of a maker begins with two zeros, or has a letter. */
const provisioned = /^(?:00|[\da-f][02468ace](?=\d{0,9}[a-f]))/i;
/** Who a switch or an access point asks for, or a telephone: `Calling-Station-Id = "…"`, `Yealink SIP-T46S 66.84.0.15 …`. */
const station =
  /(?:call(?:ing|ed)[-_ ]?station[-_ ]?id|supplicant|\bmab(?: user)?|end-?point(?:[-_ ]?id)?|\b(?:ip-?)?phone|handset|user-?name)["']?[ :=(["']{1,4}$/i;
const maker =
  /\b(?:Cisco|Linksys|Sipura|Yealink|snom|Poly(?:com)?|Grandstream|Mitel|Aastra|Panasonic|Fanvil|Gigaset|Htek|Akuvox|Escene|Avaya|AudioCodes)(?:[ /-][A-Z\d][\w.-]{0,24}){0,3}[ (:]{1,2}$/i;
/** `Grandstream Model HW GXP2140 SW 1.0.11.65 DevId …`: who the telephone is, in what it calls itself as. */
const ofUnit =
  /\b(?:Cisco|Linksys|Sipura|Yealink|snom|Poly(?:com)?|Grandstream|Mitel|Aastra|Panasonic|Fanvil|Gigaset|Htek|Akuvox|Escene|Avaya|AudioCodes)\b[^\n"]{0,80}[ ;,(](?:dev(?:ice)?[-_ ]?id|mac|s\/?n|serial)[ :=]{1,2}$/i;
const isStation = (text: string, start: number, end: number): boolean =>
  provisioned.test(text.slice(start, end)) &&
  (single.test(text.slice(start, end))
    ? station.test(text.slice(Math.max(0, start - 72), start)) || isMade(text, start)
    : isMade(text, start));
const isMade = (text: string, start: number): boolean => {
  const lead = text.slice(Math.max(0, start - 120), start);
  return maker.test(lead.slice(-72)) || ofUnit.test(lead);
};

/** `U7PG2,00005e0053af,v4.0.69`, `00005e0053af,U6-Extender-6.8.2`: access points and switches by their model and firmware, as UniFi has them. */
const modelBefore = /(?:^|[^\w-])[A-Z][A-Z\d][\w-]{0,22},$/;
const firmware = /,(?:v?\d{1,3}(?:\.\d{1,4}){2}|U[\w+-]{1,32}-\d{1,3}(?:\.\d{1,4}){2})/y;
function isAdopted(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 44) return false;
  firmware.lastIndex = end;
  if (!firmware.test(text)) return false;
  return isLetter(text.charCodeAt(end + 1)) && text.charCodeAt(end + 1) < 97
    ? !joins(text.charCodeAt(start - 1))
    : modelBefore.test(text.slice(Math.max(0, start - 28), start));
}

/** `…,192.0.2.7,host.example.org,00005E0053AF,…`: behind its address and its name, in a row of who is given one, as Windows has them. */
const leased = /,(?:\d{1,3}\.){3}\d{1,3},[\w.-]{0,64},$/;
const isLeased = (text: string, start: number, end: number): boolean =>
  text.charCodeAt(start - 1) === 44 &&
  text.charCodeAt(end) === 44 &&
  provisioned.test(text.slice(start, end)) &&
  leased.test(text.slice(Math.max(0, start - 84), start));

/** `Apr 27 16:04:28 sua [00005e0053af]: …`: where a program's number stands else, as telephones write who they are (RFC 3164 §4.1.3). */
const tagged = /\d:[0-5]\d(?:[.,]\d{1,9})? (?:[\w.-]{1,64} )?[A-Za-z][\w.-]{0,31} ?\[$/;
/** `Dec  6 13:32:06 00005e0053af SIP[617]: …`: as the host, of a telephone that registers. */
const hosted = /(?:^|\s)[A-Z][a-z]{2} [ \d]\d (?:\d\d:){2}\d\d $/;
const ofTelephone = / (?:SIP|SUA|sip\w{0,8}|sua|autop|dsskey|voip|VoIP)(?:\[\d{1,6}\])?:? /y;
/** Given out by a maker, to one device. */
const made = /^[\da-f][048c](?=\d{0,9}[a-f])/i;
const isTagged = (text: string, start: number, end: number): boolean =>
  isHost(text, start, end) ||
  (text.startsWith(']:', end) &&
    text.charCodeAt(start - 1) === 91 &&
    made.test(text.slice(start, end)) &&
    tagged.test(text.slice(Math.max(0, start - 128), start)));
function isHost(text: string, start: number, end: number): boolean {
  ofTelephone.lastIndex = end;
  return (
    text.charCodeAt(end) === 32 &&
    provisioned.test(text.slice(start, end)) &&
    ofTelephone.test(text) &&
    hosted.test(text.slice(Math.max(0, start - 20), start))
  );
}

/** What hangs on a wireless network, right before: `sta …`, `AP[…]`, `deauth …`. */
const onAir =
  /(?:^|[^\w-])(?:sta|w?ap|uap|wtp|ble|eui-?48|(?:wlan|wireless|wi-?fi) (?:client|device|user|host)|(?:deauth(?:enticat(?:ed?|ion|ing)|ed)?|(?:dis|re-?)assoc(?:iat(?:ed?|ion|ing))?|assoc)(?: of| from| for)?)["']?[ :=([{"'#]{1,3}$/i;
/** Anything that is on any network, in a text that speaks of a wireless one. */
const onNet =
  /(?:^|[^\w-])(?:clients?|device|user|host|node|peer|neighbou?r|gateway|from|of|(?:roam|kick|block|join)(?:ed|ing|s)?|auth(?:enticat(?:ed|ion|ing))?|associat(?:ed|ion|ing)|left)["']?[ :=([{"']{1,3}$/i;
const wireless =
  /\b(?:b?ssid|wlan\w{0,3}|wi-?fi|802\.11\w{0,2}|vap\w{0,3}|rssi|roam\w{0,4}|deauth\w{0,12}|(?:dis|re-?)?assoc(?:iat\w{2,3})?|access[- ]points?|hostapd|wpa\w{0,12}|ath\d{1,2})\b/i;
/** Of programs, whose names are written alike. */
const hashed =
  /\b(?:commit|git|image|container|docker|sha\d*|hash|build|layer|rev(?:ision)?|pod|digest|etag)\b/i;
const reach = 120;
function isOnAir(text: string, start: number, end: number): boolean {
  if (!single.test(text.slice(start, end))) return false;
  const lead = text.slice(Math.max(0, start - reach), start);
  if (onAir.test(lead)) return true;
  return (
    onNet.test(lead) &&
    !hashed.test(lead) &&
    (wireless.test(lead) || wireless.test(text.slice(end, end + reach)))
  );
}

/** `snom370-00005E0053AF.htm` */
const model = /(?:snom|spa|gxp|cfg|mac|phone|tel|yealink|aastra|polycom)\d{0,4}-$/i;
/** `/00005e0053af.cfg`, `0004f2005333-phone.cfg`: what a telephone is provisioned with. */
const file =
  /(?:-[a-z]{2,16}){0,2}\.(?:cfg|xml|html?|boot|cnf|cnf\.xml|ini|tuz|rom|conf)(?![\w.])|-(?:app|boot|now)\.log\b/iy;
function isFile(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  const before = text.charCodeAt(start - 1);
  if (
    before === 46 ||
    (before === 45 && !model.test(text.slice(Math.max(0, start - 12), start))) ||
    (next !== 46 && next !== 45) ||
    !provisioned.test(text.slice(start, end))
  )
    return false;
  file.lastIndex = end;
  return file.test(text);
}

function end(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return shape.test(text) ? shape.lastIndex : -1;
}
