/**
 * @module
 * What a number is by a name that stands beside it and not before: `{"type":"mobile","value":"2025550123"}`, `imsi/msisdn: …/…`.
 */
import { Ending } from '../scan/ending.js';
import type { Run } from './group.js';
import { topicOf } from './name.js';
import { topicBefore } from './topic.js';
import type { Topic } from './vocabulary.js';

const two = new Ending(
  /([a-z][\w-]{1,24}) ?\/ ?([a-z][\w-]{1,24})\\?["']?\s?[:=]\s?\\?["']?(?:(\d{10,20}) ?\/ ?)?$/i,
);
/** `imsi/msisdn: …/…`: of two names the first says what the first number is, and the second what the second. */
export function topicOfTwo({ start, ends, count }: Run, text: string): Topic | undefined {
  if (count > 1 || (text.charCodeAt(ends[0]!) !== 47 && text.charCodeAt(start - 1) !== 47)) return undefined;
  const [, first = '', second = '', number] = two.exec(text.slice(Math.max(0, start - 84), start)) ?? [];
  const topic = first === '' ? undefined : topicOf(number === undefined ? first : second);
  return topic === 'through' ? undefined : topic;
}

const pair = new Ending(
  /(?:type|key|name|field|label|kind|medium|channel|system|column)\\?["']?\s?[:=]\s?\\?["']([\w -]{2,32})\\?["'],?\s?\\?["']?(?:value|address|identifier|recipient|expr)\\?["']?\s?[:=]\s?\\?["']{0,2}$/i,
);
/** `["phone", "2025550123"]`: of a list of names and values. */
const listed = new Ending(/[[(]\s?\\?["']([\w-]{2,32})\\?["'],\s?\\?["']?$/);

/** `Subscription-Id { Type END_USER_IMSI, Data 001010123456789 }` (RFC 8506 §8.46) */
const subscription = /END_USER_(IMSI|E164)\b[^{}\n]{0,40}\bdata\W{1,4}$/i;

/** `AVP: MSISDN(701) l=19 f=VM- vnd=TGPP val=12025550123`; a user of Diameter's is a subscriber (TS 29.272 §7.3). */
const avp = /AVP: ([\w-]{3,40})\(\d+\) [^\n]{0,48}val=$/;
function nameOfPair(lead: string): string | undefined {
  const name = lead.endsWith('val=') ? avp.exec(lead)?.[1] : undefined;
  return name === 'User-Name' ? 'IMSI' : name;
}

/** `{"type":"mobile","value":"2025550123"}`: what is said of a value beside it. */
export function topicOfPair(text: string, start: number): Topic | undefined {
  const before = text.charCodeAt(start - 1);
  if (before !== 34 && before !== 39 && before !== 58 && before !== 32 && before !== 61) return undefined;
  const lead = text.slice(Math.max(0, start - 72), start);
  const said = /(?:value|address|identifier|recipient|expr)\\?["']?\s?[:=]/i.test(lead.slice(-16))
    ? pair.exec(lead)?.[1]
    : /data\W{1,4}$/i.test(lead.slice(-8))
      ? subscription.exec(lead)?.[1]
      : before === 61
        ? nameOfPair(lead)
        : listed.exec(lead)?.[1];
  const topic = said === undefined ? undefined : topicBefore(said, said.length);
  return topic === 'phone' || topic === 'imsi' || topic === 'imei' || topic === 'iccid' ? topic : undefined;
}
