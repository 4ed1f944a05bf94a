/**
 * @module
 * What the name of a field says of its value: `{"password":"…"}` and `{"msisdn":"2025550123"}` say as much as
 * `password=…` and `msisdn 2025550123` do in a text.
 */

import { pseudonymEnd } from '../../../../identifiers/written.js';
import { partyWords } from '../../number/phone/party.js';
import { topicBefore } from '../../number/word/topic.js';
import { scrubNames } from '../../scan/finding.js';
import { createScan } from '../../scan/scan.js';
import { credentialStart } from '../protocol/credential.js';
import { isPlainlyRandom } from '../value/likely.js';
import { kindOf } from './name.js';
import { isSecretField } from './verdict.js';

/** What a name can say, in this order: engines number them. */
export const subjects = [
  'phone',
  'imsi',
  'imei',
  'iccid',
  'card',
  'mac',
  'place',
  'version',
  'other',
  'cookie',
  'authorization',
  'password',
  'key',
  'code',
  'query',
  'random',
  'digest',
  'session',
  'issued',
  'side',
  'party',
  'user',
  'rawheaders',
  'headers',
  'argument',
  'passwords',
  'secrets',
  'handset',
] as const;

export type Subject = (typeof subjects)[number];

/** A record that is keyed by numbers, hashes or UUIDs: nobody names a field so, and there may be millions of them. */
const keyed = /(?:\d\D{0,4}){8}/;

/**
 * Names that say something of values of one shape alone: a text is asked what it would find behind them, so that a field of the
 * name does as much.
 */
const probes = {
  random: ['secret', 'q7Rk2mVx9TzL4nWb8YcD3sFg'],
  digest: ['secret', '8f3a1c5e9b7d2046a1e3c5f7092b4d6e'],
  user: ['imsi', '001010123456789'],
  party: ['phone', '12025550123'],
  handset: ['device', '5CE177F2-D1D7-4A37-9919-A5914CC6B721'],
} as const;

/** Most names have none of these in them, and need not be asked for: each probe takes 15 µs (Node 20.20). */
const keyWords =
  /key|resp|session|ha1|a1[-_]?hash|md5|refresh|(?:^|[_.-])(?:k|ki|opc?|ck|ik|kasme|kausf|kseaf|kamf|k[eg]nb)$/i;
const handsetWords = /idf[av]|a[ai]d$|ifa$|vertis|[-_ ]?for[-_ ]?vendor|android|ssaid|udid|unique/i;
const sideWords = new RegExp(
  `${partyWords.source}|num|nr|n[uú]mero|user|^from$|^to$|identity|endpoint|national|in(?:coming|bound)|` +
    'benutz|utilis|usu[aá]r|utente|teilnehm|nebenst|abon|abbon|assinan|ramal|gebruik|sda',
  'i',
);

/** What a text finds in it, as a whole, behind a name. */
let search: ((name: string, value: string) => string | undefined) | undefined;

function createSearch(): (name: string, value: string) => string | undefined {
  const scan = createScan({ identifiers: scrubNames, regions: ['US'] });
  return (name, value) => {
    let whole: string | undefined;
    const start = name.length + 4;
    scan(`{"${name}":"${value}"}`, (from, to, found) => {
      if (from === start + 1 && to === start + 1 + value.length) whole = found;
    });
    return whole;
  };
}

/** Names as programs write them; what must be escaped is a text. */
const plain = /^[\p{L}\p{N}_ .:/-]{1,48}$/u;
/** `{"from":"1764547200"}`: a time stands there as well. */
const sided = /^(?:from|to)$/i;

/** What a text would find behind the name. */
function finds(name: string, what: keyof typeof probes): boolean {
  search ??= createSearch();
  const [found, value] = probes[what];
  return search(name, value) === found;
}

/** Mostly one of an object of cookies, of which more is said than this name says. */
const inner = /^session$/i;

function keyOf(name: string): Subject | undefined {
  if (inner.test(name)) return undefined;
  if (!keyWords.test(name) || !plain.test(name)) return undefined;
  const isDigest = finds(name, 'digest');
  if (finds(name, 'random')) return isDigest ? 'issued' : 'random';
  return isDigest ? 'digest' : undefined;
}

function partyOf(name: string): Subject | undefined {
  if (!sideWords.test(name) || !plain.test(name)) return undefined;
  if (finds(name, 'user')) return 'user';
  return finds(name, 'party') ? (sided.test(name) ? 'side' : 'party') : undefined;
}

/** Names and values in turn, as Node has them of a request (`rawHeaders`), and where they may be. */
const inTurn = /(?:^|[._-])raw[_-]?(?:headers|trailers)$/i;
const perhapsInTurn = /(?:^|[._-])(?:headers|trailers)$|[a-z](?:Headers|Trailers)$/;

/** Of a longer name its end says as much, as in a text. */
const longestName = 48;

/** Of several: `passwords`, `api_keys`; no `totalTokens`, which are counted. */
function severalOf(name: string): Subject | undefined {
  if (!/s$/i.test(name)) return undefined;
  const kind = kindOf(name.slice(0, -1));
  return kind === 'password' ? 'passwords' : kind === 'key' ? 'secrets' : undefined;
}

/**
 * @returns undefined where the name says nothing
 * @example
 * subjectOf('callerNumber') // 'phone'
 */
export function subjectOf(name: string): Subject | undefined {
  const end = name.slice(-longestName);
  const plainEnd = /^[\w-]*$/.test(end) ? end : end.replace(/[^\p{L}\p{N}_-]+/gu, '_');
  const kind = kindOf(plainEnd) ?? severalOf(plainEnd);
  if (kind !== undefined) return kind;
  if (keyed.test(name)) return undefined;
  if (inTurn.test(name)) return 'rawheaders';
  if (perhapsInTurn.test(name)) return 'headers';
  if (handsetWords.test(name) && plain.test(name) && finds(name, 'handset')) return 'handset';
  const topic = topicBefore(name, name.length);
  const key = keyOf(name);
  if (key !== undefined) return key === 'digest' && topic === 'other' ? 'session' : key;
  if (topic !== undefined && topic !== 'address' && topic !== 'other' && topic !== 'version') return topic;
  // `client`, `host`: an address is recognised by its shape.
  return partyOf(name) ?? (topic === 'address' ? undefined : topic);
}

/** A text, and what shall stand before it while it is looked through, to say what it is. */
export type Rewrite = (text: string, lead: string) => string;

/** One word says what all names say that speak of the same: so a value has one answer under all of them. */
const leads: Readonly<Partial<Record<Subject, string>>> = {
  phone: 'phone ',
  imsi: 'imsi ',
  imei: 'imei ',
  iccid: 'iccid ',
  card: 'card ',
  mac: 'mac ',
  place: 'lat ',
  version: 'version ',
  other: 'id ',
  cookie: 'cookie: ',
  query: 'x?',
  side: 'from=',
  party: 'src=',
  user: 'User-Name=',
  handset: 'UDID ',
};

/** Of a party that a name speaks of: digits that can be dialled, or are a subscriber's, and nothing else. */
const dialled = /^\d{10,16}$/;

/** Keys of SIM cards, proofs of who knows a password, ids of sessions: 128 bits or more. */
const hexadecimal = /^(?:0x)?(?:[\da-f]{32,128}|[\da-f]{8}(?: [\da-f]{8}){3})$/i;
const isRandom = (value: string): boolean =>
  value.length >= 20 && isPlainlyRandom(value) && !/^[\da-f-]+$/i.test(value);

/** Without one a value is no number, whatever its name says. */
const digit = /\d/;

/** What such a name says is that a number is none of anybody's: where nothing is found, nothing needs to be said. */
const rewriteOther = (value: string, lead: string, rewrite: Rewrite): string =>
  rewrite(value, '') === value ? value : rewrite(value, lead);

const isSecret = (value: string, subject: Subject): boolean => {
  if (subject === 'digest' || subject === 'session') return hexadecimal.test(value);
  if (subject === 'random') return isRandom(value);
  if (subject === 'passwords' || subject === 'secrets') return isSeveral(value, subject);
  if (subject === 'issued') return hexadecimal.test(value) || isRandom(value);
  return isSecretField(value, subject as 'key');
};

/** Among several, and under the name of somebody or something: settings stand there as well. */
const isSeveral = (value: string, subject: Subject): boolean =>
  subject === 'passwords'
    ? value.length >= 4 && isSecretField(value, 'password')
    : /\d/.test(value) && /[a-z]/i.test(value) && isSecretField(value, 'key');

/** From a first pass, which found the identifier that was all of the value. */
const isPseudonym = (value: string): boolean => pseudonymEnd(value, 0) === value.length;

/**
 * How the values of a field are looked through whose name says this. A secret goes as a whole, with whatever quotes,
 * blanks and commas it has in it: unlike in a text, where it ends is known.
 *
 * @param constant - what takes the place of a secret; undefined where none is looked for
 */
export function lookAt(
  subject: Subject,
  rewrite: Rewrite,
  constant: string | undefined,
): (value: string) => string {
  const lead = leads[subject];
  if (lead !== undefined) {
    // A subscriber has fifteen digits, and is looked for under the name that RADIUS uses.
    if (subject === 'user')
      return (value) =>
        rewrite(value, !dialled.test(value) ? '' : value.length > 13 ? lead : lead.replace('-', ''));
    if (subject === 'side' || subject === 'party')
      return (value) => rewrite(value, dialled.test(value) ? lead : '');
    // A field in an object of cookies has only the value. W3C logs write a dash if there is none.
    if (subject === 'cookie')
      return (value) =>
        value === '-' || value === ''
          ? value
          : rewrite(value, value.includes('=') || /[\s;]/.test(value) ? lead : `${lead}sid=`);
    if (subject === 'other' || subject === 'version') return (value) => rewriteOther(value, lead, rewrite);
    return (value) => rewrite(value, subject === 'query' || digit.test(value) ? lead : '');
  }
  if (constant === undefined || subject === 'headers' || subject === 'rawheaders')
    return (value) => rewrite(value, '');
  if (subject === 'argument') return (value) => (/^-[a-z]./i.test(value) ? value.slice(0, 2) : '') + constant;
  const replace =
    subject === 'authorization'
      ? (value: string) => {
          const start = credentialStart(value);
          return start < 0 ? undefined : value.slice(0, start) + constant;
        }
      : (value: string) => (isSecret(value, subject) ? constant : undefined);
  const isId = subject === 'session' || subject === 'random' || subject === 'issued';
  return (value) => {
    if (isPseudonym(value)) return value;
    const result = replace(value);
    if (result !== undefined) return result;
    // A value that is too short for a secret must not become a text that a second pass takes for one, as the pseudonym of
    // `::1`.
    const after = isId ? rewriteOther(value, 'id ', rewrite) : rewrite(value, '');
    return after === value || isPseudonym(after) ? after : (replace(after) ?? after);
  };
}
