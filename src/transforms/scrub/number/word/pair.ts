/**
 * @module
 * What a number is by a name that stands beside it and not before: `{"type":"mobile","value":"2025550123"}`, `imsi/msisdn: …/…`.
 */
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';
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

/** `Key (msisdn, imsi)=(12025550123, 001010123456789)`: columns and their values, in order. */
const columns = new Ending(/\(([\w", ]{2,120})\)=\(([^()]{0,120})$/);
export function topicOfKey({ start, count }: Run, text: string): Topic | undefined {
  const before = text.charCodeAt(start - 1);
  if (count > 1 || text.charCodeAt(start - 2) !== (before === 40 ? 61 : 44)) return undefined;
  const [, names, values = ''] = columns.exec(text.slice(Math.max(0, start - 200), start)) ?? [];
  const name = names?.split(',')[values.split(',').length - 1];
  const topic = name === undefined ? undefined : topicBefore(name, name.length);
  return topic;
}

const pair = new Ending(
  /(?:type|key|name|field|label|kind|medium|channel|system|column)\\?["']?\s?[:=]\s?\\?["']([\w -]{2,32})\\?["'],?\s?\\?["']?(?:value|address|identifier|recipient|expr)\\?["']?\s?[:=]\s?\\?["']{0,2}$/i,
);
/** `"phones":{"home":"…","work":"…"}`, `"phoneNumbers":[{"type":"work","value":"…"}]`: of which place a number is says a member, and that it is one the name of them all. */
const place = new Ending(
  /(?:home|work|office|business|private|personal|primary|secondary|main|other|emergency|direct|desk|value)\\?["']?\s?[:=]\s?\\?["']?$/i,
);
const owner = new Ending(
  /([a-z][\w-]{2,31})\\?["']?\s?[:=]\s?(?:\{[^{}[\]]{0,200}|\[\s?\{[^[\]]{0,200})[{,\s]\s?\\?["']?[a-z]{4,9}\\?["']?\s?[:=]\s?\\?["']?$/i,
);
/** A call has other members with numbers. */
const telephone = /phone|mobile|tel|fax|cell|msisdn|contact_?num/i;
/** `["phone", "2025550123"]`: of a list of names and values. */
const listed = new Ending(/[[(]\s?\\?["']([\w-]{2,32})\\?["'],\s?\\?["']?$/);

/** `{IMEISV, 490154203237518}`, `{END_USER_E164, …}`: a pair without quotes. */
const braced = new Ending(
  /[[({]\s?(END_USER_(?:IMSI|E164)|IMEI(?:SV)?|IMSI|MSISDN|E\.?164|ICCID|SUPI|PEI|MEI)\s?,\s?$/i,
);

/** `{type=E164,data=12025550123}`: the same, of words that nothing else has. */
const plain = new Ending(
  /\b(?:type|kind) ?[=:] ?(?:END_USER_)?(E\.?164|MSISDN|IMSI|IMEI(?:SV)?|ICCID|phone|mobile|telephone)[,;]? ?(?:value|data) ?[=:] ?$/i,
);

/** `Subscription-Id { Type END_USER_IMSI, Data 001010123456789 }` (RFC 8506 §8.46) */
const subscription = /END_USER_(IMSI|E164)\b[^{}\n]{0,40}\bdata\W{1,4}$/i;
/** The same with its number: `"Subscription-Id":[{"type":1,"data":"…"},{"type":0,"data":"…"}]` */
const typed = /subscription-?ids?\b[^\n]{0,120}type\W{1,4}([01])\W[^{}\n]{0,24}data\W{1,4}$/i;
const subscriptionOf = (lead: string): string | undefined => {
  const type = typed.exec(lead)?.[1];
  return type === undefined ? subscription.exec(lead)?.[1] : type === '1' ? 'IMSI' : 'E164';
};

/** `AVP: MSISDN(701) l=19 f=VM- vnd=TGPP val=12025550123`; a user of Diameter's is a subscriber (TS 29.272 §7.3). */
const avp = /(?:AVP: |\n\s{0,16})'?([\w-]{3,40})'?\(\d+\) [^\n]{0,48}val="?$/;
/** What an AVP before that of the number says it to be, or the one behind it. */
const kind = /.*END_USER_(IMSI|E164)\b/s;
const kindBehind =
  /^\d{1,18}"?[;,\s]{1,20}(?:AVP: )?Subscription-Id-Type\(450\) (?:[a-z]+=[^\s]{1,16} ){0,3}(?:val=)?END_USER_(IMSI|E164)\b/;
function nameOfAttribute(text: string, start: number): string | undefined {
  const lead = text.slice(Math.max(0, start - 160), start);
  const name = avp.exec(lead)?.[1];
  // RFC 8506 §8.49: the serial number of a telephone and its software version.
  if (name === 'User-Equipment-Info-Value') return 'IMEI';
  return name === 'User-Name'
    ? 'IMSI'
    : name === 'Subscription-Id-Data'
      ? (kind.exec(lead)?.[1] ?? kindBehind.exec(text.slice(start, start + 112))?.[1])
      : name;
}

/** `<Name>….DirectoryNumber</Name><Value xsi:type="xsd:string">12025550123`: of a parameter (TR-069). */
const parameter = new Ending(/([A-Za-z]{2,40})<\/Name>\s{0,32}<Value(?: [\w:="-]{1,48})?>$/);

/** `$1 = '2025550123'`: what PostgreSQL was given for the places of a statement, and the column that one stands for. */
const given = /\$(\d{1,3}) = '$/;
const compared = /["'`]?(\w{2,64})["'`]?\s{0,2}(?:=|<>|!=|i?like|~)\s{0,2}\$(\d{1,3})(?!\d)/gi;
const inserted =
  /\binto\s{1,4}[^\s(]{1,128}\s{0,4}\(([^()]{2,640})\)\s{0,4}values\s{0,4}\(([$\d, ]{2,640})\)/i;
const longestStatement = 1024;
function columnOfGiven(text: string, start: number, lead: string): string | undefined {
  const place = given.exec(lead.slice(-12))?.[1];
  if (place === undefined) return undefined;
  const statement = text.slice(Math.max(0, start - longestStatement), start);
  for (const [, column, number] of statement.matchAll(compared)) if (number === place) return column;
  const [, columns = '', places = ''] = inserted.exec(statement) ?? [];
  const index = places.split(',').findIndex((each) => each.trim() === `$${place}`);
  return index < 0 ? undefined : columns.split(',')[index]?.replaceAll(/[\s"'`]/g, '');
}

/** `{"type":"mobile","value":"2025550123"}`: what is said of a value beside it. */
export function topicOfPair(text: string, start: number): Topic | undefined {
  const before = text.charCodeAt(start - 1);
  if (before !== 34 && before !== 39 && before !== 58 && before !== 32 && before !== 61 && before !== 62)
    return undefined;
  const lead = text.slice(Math.max(0, start - 72), start);
  const column = before === 39 ? columnOfGiven(text, start, lead) : undefined;
  if (column !== undefined) return told(topicBefore(column, column.length));
  const said = /(?:value|address|identifier|recipient|expr)\\?["']?\s?[:=]/i.test(lead.slice(-16))
    ? (pair.exec(lead) ?? plain.exec(lead))?.[1]
    : /data\W{1,4}$/i.test(lead.slice(-8))
      ? (plain.exec(lead)?.[1] ?? subscriptionOf(text.slice(Math.max(0, start - 192), start)))
      : lead.endsWith('val=') || lead.endsWith('val="')
        ? nameOfAttribute(text, start)
        : before === 62
          ? parameter.exec(lead)?.[1]
          : (listed.exec(lead) ?? braced.exec(lead))?.[1];
  const own = said === undefined ? undefined : topicBefore(said, said.length);
  if (own !== undefined) return told(own);
  if (!place.test(lead.slice(-24))) return undefined;
  const far = text.slice(Math.max(0, start - 272), start);
  const name = telephone.test(far) ? owner.exec(far)?.[1] : undefined;
  return name !== undefined && telephone.test(name) && topicOf(name) === 'phone' ? 'phone' : undefined;
}

const told = (topic: Topic | undefined): Topic | undefined =>
  topic === 'phone' || topic === 'imsi' || topic === 'imei' || topic === 'iccid' ? topic : undefined;
