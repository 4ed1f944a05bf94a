/**
 * @module
 * IMEIs, IMSIs and places that no word names, by their place in what devices send: an emergency call's message (AML, ETSI TS 103 625 §5), a
 * tracker's row, what a modem answers. Fifteen digits by themselves are a device's where a place stands beside them, too: those whose
 * check digit is right, or whose front is one that devices have.
 */
import { luhn } from '../../../identifiers/card.js';
import { isWord } from '../scan/character.js';
import { Ending } from '../scan/expression/ending.js';
import type { ScrubName } from '../scan/finding.js';
import { isIssued } from './device/card.js';
import type { Run } from './group.js';

const message = 'A\\\\?"?ML=\\d{1,2};[^\\n]{0,160};';
const subscribers = new Ending(new RegExp(`${message}(si|ei)=$`));
const places = new Ending(new RegExp(`${message}?(?:lt|lg)=$`));
const longestMessage = 192;

/** `…;lt=+54.76397;lg=-0.18305` @param start - of the sign, or of the first digit */
export const isOfMessage = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === 61 && places.test(text.slice(Math.max(0, start - longestMessage), start));

/** `*HQ,…`, `$$A141,…`, `+RESP:GTFRI,060228,…`, `ET;1;…`, `[3G*…`: what begins a tracker's row, before the number of the device. */
const opening = new Ending(
  /(?:\*[A-Z]{2},|\$\$[A-Z\d]{1,5},|\+(?:RESP|ACK|BUFF):GT[A-Z]{3},[\dA-F]{6},|(?:^|[\s"'])(?:[A-Z]{2,4};\d;|\[[A-Z\d]{2}\*))$/,
);
/** `AT+CGSN⏎12:00:01 ttyUSB2 <-- …`: the time and the port stand between. */
const answer = new Ending(/AT\+(CIMI|CGSN)\b[^\w\n]{0,8}(?:\\r|\r?\n|\\n){1,4}[^\n]{0,48}(?:<--|<-|<<|>) ?$/);
/** `'<CR><LF>490154203237518<CR><LF><CR><LF>OK<CR><LF>' (AT+CGSN)`, as ModemManager logs an answer: the command behind. */
const answered = /(?:<CR>|<LF>|\\r|\\n){1,4}OK(?:<CR>|<LF>|\\r|\\n){1,4}' \(AT\+(CIMI|CGSN)\)/y;
/** `*#06# shows …`: what telephones tell their number by (3GPP TS 22.030 §6.7). */
const typed = /\*#06#[^\n]{0,96}[^\w+]$/;
/** A place, as receivers write it; or the card in the device (ITU-T E.118). */
const position =
  /[-+,;|:= ]\d{1,3}\.\d{4,15}°?[NS]?[,;+| -]{1,2}[-+]?\d{1,3}\.\d{4,15}|,\d{4}\.\d{2,7},[NS],\d{5}\.\d|\blat(?:itude)?["']?[:=] ?["']?[-+]?\d{1,2}\.\d{4}|(?<!\d)89\d{17,18}(?!\d)/i;
const around = 160;
/** Who allocates them (3GPP TS 23.003 §6.2): BABT, TÜV, TAF, and others whose devices are sold in numbers. */
export const allocated = /^(?:01|35|86|91|98|99)/;
/** Of those before 2004, whose devices are as old. */
const allocatedOnce = /^(?:33|44|45|49|5[0-4])/;
const isClosed = (code: number): boolean =>
  Number.isNaN(code) ||
  code === 44 ||
  code === 59 ||
  code === 42 ||
  code === 124 ||
  code === 32 ||
  code === 35;

/** Right before: what has one, and what servers of trackers log, `[4b1a5c3d] id: …`, `Event id: …`. */
const owner = new Ending(
  /(?:(?:^|[/=\s"'])(?:devices?|equipments?|handsets?|terminals?|trackers?|units?|vehicles?|phones?|modems?|gateways?)\/|(?:^|[^\w-])(?:device|tracker|terminal|unit|vehicle|modem|gateway|gps|gprs|obd|unique[-_ ]?id|device[-_ ]?unique[-_ ]?id)(?:[-_ ]?(?:id|no|number|serial))?["']?\s?[-:=#[(]{0,2}\s?["']?|\[[\dA-Za-z]{8}\] id: |\bEvent id: |(?:^|[\s"'<>])(?:STX,|![\dA-Z],|\$\$?[A-Z]{2,8},))$/i,
);
const longestOwner = 40;
const isOwned = (before: string, digits: string): boolean =>
  (allocated.test(digits) || allocatedOnce.test(digits)) && luhn(digits) && owner.test(before);

/** `imei:…,tracker,0809231929,13554900601,F,`: who may call a tracker, in a field of its row behind the time. */
const rowBefore = new Ending(/imei:\d{14,16},[^,\n]{0,32},\d{6,14},$/);
const rowBehind = /,[FL],/y;
export function isOfTracker({ start, ends, count, length }: Run, text: string): boolean {
  if (count !== 1 || length < 10 || length > 15 || text.charCodeAt(start - 1) !== 44) return false;
  rowBehind.lastIndex = ends[0]!;
  return rowBehind.test(text) && rowBefore.test(text.slice(Math.max(0, start - 72), start));
}

/** @returns what a run of fifteen digits is; undefined where nothing says so */
export function deviceOf(
  { start, ends, count, length, text: digits }: Run,
  text: string,
): ScrubName | undefined {
  if (count !== 1 || length !== 15) return undefined;
  const before = text.charCodeAt(start - 1);
  const lead = text.slice(Math.max(0, start - longestMessage), start);
  if (luhn(digits) && typed.test(lead)) return 'imei';
  if (!isWord(text.charCodeAt(ends[0]!)) && isOwned(lead.slice(-longestOwner), digits)) return 'imei';
  if (before === 61) {
    const field = subscribers.exec(lead)?.[1];
    return field === undefined ? undefined : field === 'si' ? 'imsi' : 'imei';
  }
  if ((before === 44 || before === 59 || before === 42) && opening.test(lead.slice(-24))) return 'imei';
  if (before === 32 || before === 62) {
    const command = answer.exec(lead.slice(-80))?.[1];
    if (command !== undefined) return command === 'CIMI' ? 'imsi' : 'imei';
    answered.lastIndex = ends[0]!;
    const asked = answered.exec(text)?.[1];
    if (asked !== undefined) return asked === 'CIMI' ? 'imsi' : 'imei';
  }
  if (!(isClosed(before) || before === 58) || !isClosed(text.charCodeAt(ends[0]!))) return undefined;
  return (allocated.test(digits) || (luhn(digits) && !isIssued(digits))) &&
    position.test(text.slice(Math.max(0, start - around), start + 15 + around))
    ? 'imei'
    : undefined;
}
