/**
 * @module
 * Looks in a document that came out for anything that singles somebody out. It knows nothing of policies or of
 * this library: its own patterns, libphonenumber-js, and the keys under which people's data stand in the input.
 */
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { leavesOf } from './walk.js';

interface Text {
  readonly path: string;
  readonly key: string;
  readonly text: string;
}

/** Every text and number of a document, and what it spells where it is percent-encoded. */
function textsOf(document: unknown): Text[] {
  return [...leavesOf(document)].flatMap(({ keys, values }) => {
    const value = values.at(-1);
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const path = keys.filter((key) => !/^\d+$/.test(key)).join('.');
    const texts = [String(value), decode(String(value))];
    return [...new Set(texts)].map((text) => ({ path, key: keys.at(-1) ?? '', text }));
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const pseudonym = /(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{26}/g;
const email = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/g;
const ipv4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const ipv6 = /(?<![\da-f:])(?=[\da-f:]*(?:::|(?:[\da-f]+:){7}))[\da-f:]{3,39}(?![\da-f:])/gi;
const mac = /(?<![\da-f])[\da-f]{2}(?:[:-][\da-f]{2}){5}(?![\da-f])/gi;
const longDigits = /(?<![\d.])\d{14,16}(?!\d)/g;
const card = /(?<!\d)(?:\d[ -]?){15}\d(?!\d)/g;
const cookie = /(?<=^|; ?)[\w.-]+=[^;]{6,}/g;

/** Under these keys stand people, devices, sessions, secrets and what was said. */
const telling =
  /(?:^|[._-])(?:(?:first|last|full|caller|display|from|to|friendly)_?name|e?mail|user_?id|anonymous_?id|subject|body|text|twiml|msg|message|stack|street|zip|city|cookie|authorization|cvv|creditcard\w*|\w*sid|\w*uuid|\w*session_?id|extension_?id|account_?id|owner_?id|call_?id|party_?id|served\w+|charging_?id|tag|user|host_?ip|phone\w*|\w*number|sync_?token|token|secret\w*|password|cek|iv|trackingid|webhookurl|resettabledeviceid|appinstanceid|callerip|uid|principal\w*|data)$/i;
/** Numbers that are no numbers of people, and messages that a program made of its own. */
const harmless =
  /state_number|ga_session_number|serialNumber|severityNumber|recordSequenceNumber|numberType/i;
const isTime = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d|^[A-Z][a-z]{2}, \d\d|^\d\d\/[A-Z][a-z]{2}\/|^1[4-9]\d{8}(?:\d{3}|\d{6}|\d{9})?$/.test(
    text,
  );

/** Addresses that the host of the service has, or nobody. */
const nobody = /^(?:127\.|0\.0\.0\.0$|::1?$)/;

/** @returns what of the input's people is left in the output, each with the path it stands under */
export function scan(input: unknown, output: unknown): string[] {
  const hidden = new Set<string>();
  for (const { path, text } of textsOf(input)) {
    if (telling.test(path) && !harmless.test(path) && text.length >= 5) hidden.add(text);
    for (const pattern of [email, mac, longDigits, card, ...(/cookie/i.test(path) ? [cookie] : [])]) {
      for (const match of text.match(pattern) ?? []) if (!isTime(match)) hidden.add(match);
    }
    for (const address of [...(text.match(ipv4) ?? []), ...(text.match(ipv6) ?? [])]) {
      if (!nobody.test(address)) hidden.add(address);
    }
    if (isTime(text)) continue;
    for (const { number } of findPhoneNumbersInText(text, 'US')) {
      hidden.add(number.number.slice(1));
      hidden.add(number.nationalNumber);
    }
  }
  return textsOf(output).flatMap(({ path, text }) => {
    const rest = text.replace(pseudonym, '');
    const left = [...hidden].filter((value) => contains(rest, value));
    const phones = isTime(rest) ? [] : findPhoneNumbersInText(rest, 'US').map(({ number }) => number.number);
    const addresses = (rest.match(ipv4) ?? []).filter((each) => !each.endsWith('.0') && !nobody.test(each));
    const found = [...(rest.match(email) ?? []), ...(rest.match(mac) ?? []), ...addresses, ...phones];
    return [...left, ...found].map((value) => `${path}: ${value}`);
  });
}

/** As a word of its own: `101` is not left in `1010`. */
function contains(text: string, value: string): boolean {
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + value.length] ?? ' ';
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
