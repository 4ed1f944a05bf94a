/**
 * @module
 * Free text: finds identifiers in it and transforms each as what it is, so that a number in a message has the
 * pseudonym that it has in its field. Everything else stays, character for character.
 */
import { createPseudonym } from './pseudonym.js';
import type { Custom } from './scrub/custom.js';
import { identifierOf, type ScrubName, scrubNames } from './scrub/finding.js';
import { createScan } from './scrub/scan.js';
import type { Apply, Setting } from './transform.js';

export interface ScrubOptions {
  /** What to look for; everything where it is left out. */
  readonly identifiers?: readonly ScrubName[] | undefined;
  /** For phone numbers written nationally: one region or several. */
  readonly region?: string | readonly string[] | undefined;
  /** Dial prefixes that stand for the plus, beside those of the region. */
  readonly idd?: readonly string[] | undefined;
  readonly custom?: readonly Custom[] | undefined;
}

/** In place of what nobody should be able to tell again: no key, no pseudonym. */
export const constants: Readonly<Partial<Record<ScrubName, string>>> = {
  secret: '[secret]',
  jwt: '[secret]',
  cookie: '[secret]',
  coordinates: '[coordinates]',
  url: 'REDACTED',
};

/**
 * @param remember - wraps a transform in a memo: what stands in messages comes again and again
 * @example
 * createScrub({ region: 'US' }, setting)('call (202) 555-0123 from 192.0.2.1')
 * // 'call tel_k1_… from ip_k1_…'
 */
export function createScrub(
  { identifiers = scrubNames, region, idd, custom }: ScrubOptions,
  setting: Setting,
  remember: (apply: Apply) => Apply = (apply) => apply,
): Apply {
  const regions = region === undefined ? [] : typeof region === 'string' ? [region] : region;
  const applies = new Map<string, Apply>();
  for (const name of [...identifiers, 'custom'] as const) {
    const identifier = name === 'custom' ? 'opaque' : identifierOf[name];
    if (identifier === undefined) continue;
    const inner = setting.identifierOf({ identifier, value: '' });
    applies.set(name, remember(createPseudonym({}, { ...setting, identifier: inner })));
  }

  const options = { identifiers, regions, idd, custom };
  const createRewrite = (scan: ReturnType<typeof createScan>): ((text: string) => string) => {
    let out = '';
    let taken = 0;
    let text = '';
    const write = (start: number, end: number, name: string, value: string): void => {
      const constant = constants[name as ScrubName];
      const result = name === 'coded' ? value : (constant ?? applies.get(name)?.(value) ?? '');
      const quote = quoteFor(text, start, end);
      out += text.slice(taken, start) + quote + result + quote;
      taken = end;
    };
    return (given) => {
      text = given;
      out = '';
      taken = 0;
      scan(given, write);
      const result = taken === 0 ? given : out + given.slice(taken);
      text = out = '';
      return result;
    };
  };

  // One level: what is inside is looked through, and not what is inside that.
  const rewriteInside = createRewrite(createScan(options));
  const inside = (text: string): string | undefined => {
    const result = rewriteInside(text);
    return result === text ? undefined : result;
  };
  return createRewrite(createScan({ ...options, inside }));
}

/** A number in JSON becomes a string there: `{"imei":490154203237518}` */
function quoteFor(text: string, start: number, end: number): string {
  let before = start - 1;
  if (text.charCodeAt(before) === 32) before--;
  if (text.charCodeAt(before) !== 58 || text.charCodeAt(before - 1) !== 34) return '';
  const after = text.charCodeAt(end);
  if (after !== 44 && after !== 125 && after !== 93 && !(after <= 32)) return '';
  const first = text.charCodeAt(start);
  if (first !== 45 && !(first >= 48 && first <= 57)) return '';
  return text.charCodeAt(before - 2) === 92 ? '\\"' : '"';
}
