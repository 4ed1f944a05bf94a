/**
 * @module
 * Devices by what has letters in it, behind its name: what their owners are advertised to by (`IDFA`, `GAID`), what Apple and Android
 * know them by (`UniqueDeviceID`, `android_id`), what a program does (`device_id`), and serial numbers, in a text that speaks of such a device.
 */
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { isPlainlyRandom } from '../../secret/value/likely.js';

const closing = '["\']?\\s?[:=]?\\s?["\'[]?$';
const advertised = new Ending(
  new RegExp(
    `(?:^|[^a-z])(?:idf[av]|(?:gps[-_ ]?)?adid|g?aid|aaid|oaid|vaid|ifa|advertis(?:ing|er)[-_ ]?id(?:entifier)?|identifier[-_ ]?for[-_ ]?(?:advertis(?:ing|ers?)|vendors?))${closing}`,
    'i',
  ),
);
const known = new Ending(
  new RegExp(
    `(?:^|[^a-z])(?:android[-_ ]?id|ssaid|udid|(?:device[-_ ]?)?unique[-_ ]?(?:device|chip)[-_ ]?id(?:entifier)?|device[-_ ]?id(?:entifier)?|(?:hw|hardware|install(?:ation)?)[-_ ]?id)${closing}`,
    'i',
  ),
);
/** `adid=4f2a…`: what Adjust knows one by. */
const tracked = new Ending(new RegExp(`(?:^|[^a-z])adid${closing}`, 'i'));
const hashed = /[\da-f]{32}(?![\w-])/iy;
/** `from device 7157b5b1-… ip …`, `device=1e43aa6e-… model=…`: beside who uses it, and of no disk. */
const plain = new Ending(new RegExp(`(?:^|[^a-z_-])device${closing}`, 'i'));
const used =
  /\b(?:users?(?:_?id)?|e-?mail|log(?:in|ged|on)|ip|model|ios|android|card|account|push|phone|app|customer|session|token|registered|trusted|unknown|new)\b|@/i;
const ofDisk =
  /\b(?:fs|fsid|btrfs|xfs|ext[234]|mount\w*|disks?|block|volumes?|partitions?|luks|lvm|iscsi|nvme|pci|usb|raid|zfs|by-uuid|md\d|dm-\d|crypt\w*)\b/i;
function isOfUser(text: string, word: number, before: string): boolean {
  if (!plain.test(before)) return false;
  const near = text.slice(Math.max(0, word - 96), word + 132);
  return used.test(near) && !ofDisk.test(near);
}
/** `/v3/devices/4bd193bd-…`: what an interface is asked for. */
const asked = new Ending(/\/(?:devices?|installations?)\/$/i);
const owned = new Ending(new RegExp(`(?:^|[^a-z])device[-_ ]?id(?:entifier)?${closing}`, 'i'));
const numbered = new Ending(
  /(?:^|[^a-z])(?<!(?:cert\w{0,10}|disk|drive|[sh][sd]d|x\.?509|issuer|part)[-_ ]{1,2})(?:(?:device|hardware|system)?[-_ ]?serial(?:[-_ ]?(?:number|no|nr|num))?|ro\.(?:boot\.)?serialno|seriennummer|num[ée]ro de s[ée]rie|n[úu]mero de s[ée]rie|numero di serie|serienummer|s\/?n)["']?\s?[.:=#]{0,2}\s?["'[]?$/i,
);
/** What people carry, and who manages it: the serial number of a disk, a certificate or a part is nobody's. */
const carried =
  /\b(?:imei|meid|udid|idf[av]|imsi|msisdn|iccid|i(?:phone|pad|os)\b|ipados|macbook|android|tablet|smartphone|handset|chromebook|mdm|intune|jamf|airwatch|knox|wi-?fi ?mac|device ?name|enrol(?:l?ed|lment))/i;
const around = 160;

/** RFC 9562 §4. */
export const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])/iy;
const unique = /(?:[\da-f]{8}-[\da-f]{16}|[\da-f]{16}|[\da-f]{40})(?![\w-])/iy;
/** As programs make them: letters of both cases, and digits. */
const opaque = /(?=[A-Za-z_-]*\d)[\w-]{20,64}(?![\w-])/y;
const serial = /(?=\d{0,13}[A-Z])(?=[A-Z]{0,13}\d)[A-Z\d]{8,14}(?![\w-])/y;
/** `dev_10b7f3c29ae84d51`, as programs call one: hexadecimal digits, some of them letters, behind a word for it. */
const called = /dev(?:ice)?[-_](?=\d{0,39}[a-f])(?=[a-f]{0,39}\d[a-f]{0,39}\d)[\da-f]{8,40}(?![\w-])/iy;
const introduced = new Ending(
  new RegExp(
    `(?:(?:^|[^a-z])(?:(?:device|dev|hw|hardware)(?:[-_ ]?id(?:entifier)?)?|udid)${closing}|/devices?/$)`,
    'i',
  ),
);
/** Nobody's: who does not want to be advertised to. */
const empty = /^[0-]+$/;

/** @param word - of letters and digits @returns whether it names a device */
export function findHandset(cursor: Cursor, word: number): boolean {
  const { text, words, search } = cursor;
  const size = words - word;
  if (size >= 8 && findCalled(cursor, word)) return true;
  if (size < 8 || !search.wanted.has('device') || !mayIntroduce(text.charCodeAt(word - 1))) return false;
  const end = endOf(text, word, size);
  if (end < 0 || empty.test(text.slice(word, end))) return false;
  cursor.accept(word, end, 'device', text.slice(word, end));
  cursor.pass(end);
  return true;
}

/** @param word - the digits, where a dash parts them from what they are called; else all of it */
function findCalled(cursor: Cursor, word: number): boolean {
  const { text, floor, search } = cursor;
  const isParted = text.charCodeAt(word - 1) === 45;
  const first = text.charCodeAt(isParted ? word - 2 : word) | 32;
  // `dev-…`, `device-…`; `dev_…`, `device_…`
  const start = !isParted ? word : first === 118 ? word - 4 : word - 7;
  if (!(isParted ? first === 118 || first === 101 : first === 100) || start < floor) return false;
  called.lastIndex = start;
  if (!search.wanted.has('device') || !mayIntroduce(text.charCodeAt(start - 1)) || !called.test(text))
    return false;
  const end = called.lastIndex;
  if (end < cursor.words || !introduced.test(text.slice(Math.max(0, start - 40), start))) return false;
  cursor.accept(start, end, 'device', text.slice(start, end));
  cursor.pass(end);
  return true;
}

/** A blank, a quote, a colon, an equals sign, a bracket, a slash. */
const mayIntroduce = (code: number): boolean =>
  code === 32 || code === 34 || code === 39 || code === 58 || code === 61 || code === 91 || code === 47;

function endOf(text: string, word: number, size: number): number {
  const lead = (): string => text.slice(Math.max(0, word - 40), word);
  uuid.lastIndex = unique.lastIndex = serial.lastIndex = word;
  if (size === 8 && uuid.test(text)) {
    const before = lead();
    return advertised.test(before) || known.test(before) || asked.test(before) || isOfUser(text, word, before)
      ? uuid.lastIndex
      : -1;
  }
  if (size === 32 && tracked.test(lead())) {
    hashed.lastIndex = word;
    return hashed.test(text) ? hashed.lastIndex : -1;
  }
  if ((size === 8 || size === 16 || size === 40) && unique.test(text) && known.test(lead()))
    // `device_id=0275112227993284`: the serial number of a firewall.
    return /[a-f]/i.test(text.slice(word, unique.lastIndex)) || !owned.test(lead()) ? unique.lastIndex : -1;
  if (size >= 20 && size <= 64) {
    opaque.lastIndex = word;
    const [id = ''] = opaque.exec(text) ?? [];
    return isPlainlyRandom(id) && /[a-z]/.test(id) && /[A-Z]/.test(id) && owned.test(lead())
      ? word + id.length
      : -1;
  }
  if (size > 14 || !serial.test(text) || !numbered.test(lead())) return -1;
  return carried.test(text.slice(Math.max(0, word - around), word + around)) ? serial.lastIndex : -1;
}
