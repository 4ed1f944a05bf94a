/** Rules, and for each the values of which it promises that nothing is left. */

import type { PolicyDocument } from '../../src/policy/document.js';
import type { Random } from '../corpus/random.js';
import { wrappings } from '../transforms/scrub/wrapping.js';
import { type Canary, kinds, makeCanary } from './canary.js';
import { made, wrap } from './container.js';

export type Rule = PolicyDocument['rules'][number];

/** A value with canaries in it. */
export interface Tainted {
  readonly text: string;
  readonly canaries: readonly Canary[];
}

const whole = (random: Random): Tainted => {
  const canary = makeCanary(random, kinds);
  return { text: wrap(canary.text, random), canaries: [canary] };
};

/** Names stay, where they are names. */
const named = (start: string, random: Random): Tainted => {
  const canary = makeCanary(random, ['phone', 'email', 'ip']);
  const name = canary.text.replaceAll(/[\s()/?#]/g, '');
  return { text: `${start}${random.pick([name, encodeURIComponent(name)])}=2`, canaries: [canary] };
};

const inUrl = (random: Random): Tainted => {
  if (random.below(4) === 0) return named('/a?b=1&', random);
  const canary = makeCanary(random, kinds);
  const text =
    random.below(2) === 0 ? encodeURIComponent(canary.text) : canary.text.replaceAll(/[/?#\\\s]/g, '');
  return {
    text: random.pick([
      `https://${encodeURIComponent(canary.text)}:x@example.org/a`,
      `https://example.org/a?q=${text}&b=1`,
      `/a?${text}`,
      `//example.org/a#${text}`,
      `https://example.org?x[${1}]=${text}#top`,
      `GET /a?q=${text} HTTP/1.1`,
    ]),
    canaries: [canary],
  };
};

const inCookie = (random: Random): Tainted => {
  if (random.below(4) === 0) return named('a=1; ', random);
  const canary = makeCanary(random, ['email', 'word']);
  return {
    text: random.pick([
      `a=${canary.text}; b=1`,
      `a=1; b="${canary.text}"`,
      `a=1; Path=/; b=${canary.text}`,
      canary.text,
    ]),
    canaries: [canary],
  };
};

const inMessage = (random: Random): Tainted => {
  const canary = makeCanary(random, kinds);
  const { text } = canary;
  const field = random.pick([
    `From: "${text}" <sip:alice@example.org>;tag=1`,
    `To: <sip:${encodeURIComponent(text)}@example.org>`,
    `Contact: <tel:${text}>, "${text}" <sip:a@example.org>`,
    `Retry-After: 120 (${text})`,
    `Reason: Q.850;cause=16;text="${text}"`,
    `Subject: ${text}`,
    `Diversion: <sip:a@example.org>;reason="${text}"`,
    `Call-ID: ${text}@192.0.2.1`,
    `X-Other: ${text}`,
    `Authorization: Digest username="${text}"`,
  ]);
  return {
    text: `INVITE sip:+12025550100@example.org SIP/2.0\r\n${field}\r\nContent-Length: 9\r\n\r\n${text}`,
    canaries: [canary],
  };
};

/** @param identifiers - what is looked for; everything where it is left out */
function inText(random: Random, identifiers: readonly string[] | undefined): Tainted | undefined {
  const sought = (['email', 'ip'] as const).filter((kind) => identifiers?.includes(kind) ?? true);
  if (sought.length === 0) return undefined;
  if (identifiers === undefined && random.below(5) === 0) {
    // Half pseudonymized, with nothing between.
    const canary = makeCanary(random, ['phone']);
    return { text: `call ${made(random, 'tel')}+1${canary.core}, again`, canaries: [canary] };
  }
  const canary = makeCanary(random, sought);
  // Colours, and quotes that were written as escapes; an apostrophe goes on with an address.
  const [open, close] = random.pick(wrappings.filter(([mark]) => !/27|39;/.test(mark)));
  return {
    text: random.pick([
      open + canary.text + close,
      `from${open}${canary.text}${close}again`,
      `login of ${canary.text} failed`,
      `from ${canary.text}, again`,
      canary.text,
      `{"user":"${canary.text}"}`,
    ]),
    canaries: [canary],
  };
}

/** @returns undefined for a rule of which nothing is promised that a generator knows */
export function taint(
  rule: { readonly transform: string } & Partial<Rule>,
  random: Random,
): Tainted | undefined {
  switch (rule.transform) {
    case 'pseudonym':
    case 'drop':
    case 'replace':
    case 'truncate':
    case 'json':
      // The domain of an address may stay, and it may be a word.
      return whole(random);
    case 'generalize':
      return 'to' in rule && ['hour', 'minute', 'day', 'month', 'year'].includes(String(rule.to))
        ? whole(random)
        : undefined;
    case 'url':
      return inUrl(random);
    case 'cookie':
      return inCookie(random);
    case 'sip':
      return inMessage(random);
    case 'scrub':
      return inText(random, 'identifiers' in rule ? rule.identifiers : undefined);
    default:
      return undefined;
  }
}

const identifiers = [
  'phone',
  'msisdn',
  'ip',
  'email',
  'imsi',
  'imei',
  'iccid',
  'mac',
  'card',
  'uri',
  'opaque',
] as const;

/** A rule of any sort, without its path. */
export function makeRule(random: Random): Omit<Rule, 'path'> {
  const identifier = random.pick(identifiers);
  return random.pick<() => object>([
    () => ({ identifier, transform: 'pseudonym' }),
    () => ({ identifier, transform: 'pseudonym' }),
    () => ({ identifier: 'phone', transform: 'pseudonym', keep: 'country' }),
    () => ({ identifier: 'email', transform: 'pseudonym', keep: 'domain' }),
    () => ({ identifier, transform: 'pseudonym', encoding: 'percent' }),
    () => ({ identifier: 'ip', transform: 'truncate', encoding: random.pick([undefined, 'le32']) }),
    () => ({ identifier: random.pick(['ip', 'phone']), transform: 'truncate' }),
    () => ({ transform: 'drop' }),
    () => ({ transform: 'replace', with: null }),
    () => ({ transform: 'json', rules: [{ path: '**', identifier, transform: 'pseudonym' }] }),
    () => ({ transform: 'generalize', to: 'hour' }),
    () => ({ transform: 'url', segments: 'template' }),
    () => ({ transform: 'cookie', values: random.pick(['drop', 'pseudonym']) }),
    () => ({ transform: 'sip' }),
    () => ({ transform: 'scrub' }),
  ])() as Omit<Rule, 'path'>;
}
