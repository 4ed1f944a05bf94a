/**
 * @module
 * What a name says of its value: by itself, or by its parts, as in `from_number`, `destinationNumber`, `IpAddressV4`.
 */
import { isDigit, isScript, isUpper } from '../../scan/character.js';
import { numbers, type Topic, topics } from './vocabulary.js';

/** `3GPP-IMSI`: an attribute of RADIUS, by who made it. */
export const vendor = /^3GPP2?-(?=[A-Z])/;

/** Beside a word for numbers they name the side of a call. */
export const sideEnds = new Set(
  (
    'from to line line1 line2 source destination src dst dest origin originating terminating origination termination remote forwarded ' +
    'forwarding forward redirecting redir connected dialed dialled peer far return presentation voice mailbox hunt pilot ported tollfree ' +
    'charged own owner receiver sender wa whatsapp sms directory appelé appele destino origem origen origine quelle ziel'
  ).split(' '),
);
export const parties = new Set(
  'caller calling called callee cli clid ani msisdn msisdns imsi imsis imei imeis iccid iccids icc uicc euicc mac sim equipment'.split(
    ' ',
  ),
);
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
export function topicOf(word: string): Topic | 'through' | undefined {
  // A number says nothing about the one after it.
  if (isDigit(word.charCodeAt(0))) return vendor.test(word) ? topicOf(word.replace(vendor, '')) : undefined;
  const known = topics.get(word);
  if (known !== undefined) return known;
  // `b3038566-b451-750f-e164-7faf4764935e`
  if (word.length === 36 && uuid.test(word)) return undefined;
  // `IpAddressV4`, `client_ipv6`
  if (version.test(word)) return 'address';
  // `IMEI1`, `phone2`
  if (word.length > 3 && isDigit(word.charCodeAt(word.length - 1)))
    return /(?:^|[^A-Za-z])e\.?164$|(?:^|[^A-Z])E\.?164$/.test(word) ? 'phone' : topicOf(withoutDigits(word));
  if (isScript(word.charCodeAt(0)) && telephones.test(word)) return 'phone';
  if (word.endsWith('version') && versionOf.test(word)) return 'version';
  if (isSmall(word)) return undefined;
  const lower = topics.get(word.toLowerCase());
  if (lower !== undefined) return lower;
  let topic: Topic | 'through' | undefined;
  const parts = splitName(word);
  // `from_number`, `destinationNumber`. A `call_id` is not a number that can be called, but a `callerId` is.
  const tail = parts.at(-1);
  // `fax_timestamp`, `callerSince`: about a call, but not a number.
  if (parts.length > 1 && tail !== undefined && counted.has(tail)) return 'other';
  if (tail === 'version') return 'version';
  // `TotalCallCreated`: how many there were.
  if (parts[0] === 'total' && parts.some((part) => tallied.has(part)) && !parts.some(isNumbered))
    return 'other';
  // `CPU_sensor_check_callback`: the name of a function.
  if (
    tail === 'callback' &&
    parts.length > 2 &&
    !parts.slice(0, -1).some((part) => topics.get(part) === 'phone')
  )
    return 'other';
  // `LastCall`: a time.
  if (parts.length === 2 && (tail === 'call' || tail === 'calls') && when.has(parts[0]!)) return 'other';
  if (parts.some((part) => numbers.has(part)) && isOfSide(parts)) return 'phone';
  // `A-number`: joined, it is a word of its own.
  const whole =
    tail !== undefined && (numbers.has(tail) || tail === 'identity') ? topics.get(parts.join('')) : undefined;
  if (whole !== undefined && whole !== 'through') return whole;
  // `A-Party: …`, `remoteParty`
  if (
    tail === 'party' &&
    parts.length === 2 &&
    (parts[0]!.length === 1 || sideEnds.has(parts[0]!) || parts[0] === 'other')
  )
    return 'phone';
  if (parts.length === 2 && parts[0] === 'party' && /^[abc]$/.test(tail ?? '')) return 'phone';
  // `InternationalMobileEquipmentIdentity`: a later part says more than those before it.
  if (tail === 'identity' || tail === 'identifier') {
    if (parts.includes('equipment')) return 'imei';
    if (parts.includes('subscriber') && parts.includes('mobile')) return 'imsi';
    if (parts.includes('circuit') && parts.includes('card')) return 'iccid';
  }
  if (tail === 'id' && !parts.some((part) => parties.has(part))) return 'other';
  // `customerPhoneNumber`, `caller_id`, `order-phone`: one telling part outweighs the others.
  for (const part of parts) {
    const says = topics.get(part);
    // `C9mvWx3exV7`: a part of a single letter says nothing.
    if (says === undefined || says === 'through' || part.length === 1) continue;
    // `displayDidWake`: `did` only counts (direct inward dialling) by itself or next to `number`.
    if (part === 'did' && parts.length > 1 && !numbers.has(tail ?? '')) continue;
    // `messageText`, `form_text`: what is written; `rx_ring`: of buffers.
    const isOfContent = (part === 'text' || part === 'ring') && part === tail && parts.length > 1;
    if (isOfContent && !parts.some((each) => numbers.has(each))) continue;
    // `Airflow_Temperature_Cel`: degrees.
    if (part === 'cel' && parts.includes('temperature')) continue;
    // `cli-reference`: of a command line.
    if (part === 'cli' && part !== tail && parts[0] === part && !numbers.has(tail ?? '')) continue;
    if (topic === undefined || topic === 'other' || topic === 'address') topic = says;
  }
  // `AgentAddresses`: the addresses of an agent, not its version.
  if (topic === 'version' && (tail === 'addresses' || topics.get(tail ?? '') === 'address')) return 'address';
  // `lat_avg`, `lat_p99`: a latency, not a latitude.
  if (topic === 'place' && measured.test(word)) return 'other';
  return topic;
}

/** `peerNumber`, `numero_destino`, `numberB`; `line_no`; `remoteParty` */
function isOfSide(parts: readonly string[]): boolean {
  const tail = parts.at(-1)!;
  return numbers.has(tail)
    ? parts.some((part) => sideEnds.has(part))
    : parts.length === 2 && numbers.has(parts[0]!) && (sideEnds.has(tail) || /^[abc]$/.test(tail));
}

/** `Modulversion`; not `Conversion`, `Diversion`. */
const versionOf = /^(?!.*(?:[ck]on|intro|extro|retro|[-_]in|di|per|re|sub)version$)[a-zäöüß]{3,24}version$/i;
const version = /(?:ip|addr|address)_?v[46]$/i;

const counted = new Set(
  'timestamp since time times ts count total duration date ms secs seconds rate length limit timeout attempts retries model type balance sessions users devices clicks views hits visits orders template templates enabled verified freq frequency voltage'.split(
    ' ',
  ),
);
/** `total_calls_phone` */
const isNumbered = (part: string): boolean => !tallied.has(part) && topics.get(part) === 'phone';
const tallied = new Set('call calls sms mms messages texts'.split(' '));
const when = new Set('last first next prev previous max min avg total'.split(' '));

function withoutDigits(word: string): string {
  let end = word.length;
  while (isDigit(word.charCodeAt(end - 1))) end--;
  return word.slice(0, end);
}

/** Words that others are written together with: `電話番号は`. */
const telephones = /発信|着信|宛先|送信先|送信元|電話|携帯|手机|手機|电话|전화|휴대폰|連絡先|ファックス/;
const measured = /lat[-_]?(?:avg|mean|median|min|max|std|dev|sum|total|[mun]s|p\d|stats)/i;

export function isSmall(word: string): boolean {
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
