/**
 * @module
 * What the words before a value say it is. Shape cannot tell a subscriber from an order number; people and
 * programs mostly do: `msisdn=…`, `"callerNumber": "…"`, `call me back on …`, `order no. …`.
 */
import { isDigit, isForeign, isLetter, isSpace, isUpper } from './character.js';

export type Topic =
  | 'phone'
  | 'imsi'
  | 'imei'
  | 'iccid'
  | 'card'
  | 'mac'
  | 'place'
  | 'version'
  | 'address'
  | 'other';

const words: Readonly<Record<Topic | 'through', string>> = {
  phone:
    'phone phones telephone tel mobile cell cellphone msisdn fax call calls called calling caller callee callerid ' +
    'dial dialed dialled dialing dialling sms mms text texted whatsapp viber telegram ring rang contact callback ' +
    'landline handset hotline helpline ani dnis cli clid cnum anumber bnumber subscriber recipient handy telefon ' +
    'telefono teléfono téléphone móvil portable recall voicemail phonenumber',
  imsi: 'imsi supi',
  imei: 'imei imeisv',
  iccid: 'iccid icc ccid sim simcard uicc esim euicc',
  card: 'card pan visa mastercard amex maestro discover jcb diners credit debit cc ccnum cardnumber',
  mac: 'mac bssid hwaddr hwaddress lladdr ether ethernet macaddress station',
  place:
    'lat latitude lon lng long longitude gps location coordinates coordinate coords coord position geo geolocation ' +
    'located latlng latlon lonlat point',
  version:
    'version versions ver v release releases build firmware fw driver oid sdk revision rev assembly upgrade ' +
    'upgraded upgrading update updated downgrade downgraded chrome chromium edge safari firefox opera section ' +
    'chapter clause figure table appendix paragraph item schema patch bios kernel agent plugin package',
  address: 'ip ips ipv4 ipv6 address addr host peer client remote server gateway upstream source destination',
  other:
    'order orders invoice ticket id ids account acct ref reference tracking serial sku port pid bytes byte size ' +
    'transaction txn batch case job epoch timestamp ts time duration count row line uuid guid ' +
    'hash code zip postal price amount total isbn ean upc gtin policy claim parcel shipment offset sequence seq ' +
    'length limit record document doc file page key index errno status level ' +
    'trace span parent process thread memory mem block height nonce amount balance sum quantity qty part model ' +
    'product item barcode checksum digest commit date year build',
  through:
    'number numbers no nr num nos is was are be to from at on in the a an for of by via with new old my your his ' +
    'her our their me us him them back please missed incoming outgoing inbound outbound and or as value primary ' +
    'secondary home work office main direct under using input user customer member employee request req session got received not has have',
};

const topics = new Map<string, Topic | 'through'>(
  (Object.entries(words) as [Topic | 'through', string][])
    .reverse()
    .flatMap(([topic, list]) => list.split(' ').map((word) => [word, topic] as const)),
);

/** Nobody looks further back for what a number is. */
const farthest = 48;
const mostWords = 4;
const pseudonym = /_[a-z2-7]{26}$/;

/**
 * The topic of the nearest word before a place that has one.
 *
 * @param start - where the value begins
 * @returns undefined where nothing in the same clause says what it is
 * @example
 * topicBefore('call me on 2025550123', 11) // 'phone'
 */
export function topicBefore(text: string, start: number): Topic | undefined {
  const least = Math.max(0, start - farthest);
  let at = start - 1;
  let isNear = true;
  for (let n = 0; n < mostWords; n++) {
    // A full stop, a line end or a semicolon ends the clause; what else stands between words does not.
    while (at >= least) {
      const code = text.charCodeAt(at);
      if (isLetter(code) || isDigit(code) || isForeign(code)) break;
      if (code === 10 || code === 59 || code === 33 || code === 63) return undefined;
      if (code === 46 && isSpace(text.charCodeAt(at + 1)) && !isAbbreviation(text, at)) return undefined;
      // A comma or a closing brace ends what a program says of one value.
      if (code === 44 || code === 125 || code === 38) return undefined;
      at--;
    }
    if (at < least) return undefined;
    const end = at + 1;
    while (at >= least && isPart(text.charCodeAt(at))) at--;
    if (at < least && least > 0) return undefined;
    const word = text.slice(at + 1, end);
    // What was said before another value was said of that one.
    if (end - at > 27 && pseudonym.test(word)) return undefined;
    const topic = topicOf(word);
    // `order for Bob 2025550123`: what is ordered is not what follows a name.
    if (topic === 'other' || topic === 'version') return isNear ? topic : undefined;
    if (topic !== undefined && topic !== 'through') return topic;
    if (topic === undefined) isNear = false;
  }
  return undefined;
}

const isPart = (code: number): boolean =>
  isLetter(code) || isDigit(code) || isForeign(code) || code === 95 || code === 45;

/** `no.`, `tel.`, `nr.` */
function isAbbreviation(text: string, dot: number): boolean {
  let start = dot;
  while (start > 0 && dot - start < 4 && isLetter(text.charCodeAt(start - 1))) start--;
  return dot - start <= 3 && topicOf(text.slice(start, dot)) !== undefined;
}

function topicOf(word: string): Topic | 'through' | undefined {
  const known = topics.get(word);
  if (known !== undefined) return known;
  if (isSmall(word)) return undefined;
  const lower = topics.get(word.toLowerCase());
  if (lower !== undefined) return lower;
  let topic: Topic | 'through' | undefined;
  // `customerPhoneNumber`, `caller_id`, `order-phone`: a telling part outdoes the rest.
  for (const part of splitName(word)) {
    const says = topics.get(part);
    if (says === undefined || says === 'through') continue;
    if (topic === undefined || topic === 'other' || topic === 'address') topic = says;
  }
  return topic;
}

function isSmall(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isUpper(code) || code === 95 || code === 45) return false;
  }
  return true;
}

/** The parts of a name, in small letters: at `_` and `-`, and where a capital follows a small letter. */
export function splitName(name: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= name.length; at++) {
    const code = name.charCodeAt(at);
    const isBreak = code === 95 || code === 45;
    const isHump = isUpper(code) && !isUpper(name.charCodeAt(at - 1));
    if (at === name.length || isBreak || isHump) {
      if (at > start) parts.push(name.slice(start, at).toLowerCase());
      start = isBreak ? at + 1 : at;
    }
  }
  return parts;
}
