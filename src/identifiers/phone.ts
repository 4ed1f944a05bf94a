/**
 * @module
 * Phone numbers (ITU-T E.164) as a field holds them: canonical, national, in a URI, beside a name, followed by
 * an extension; or no number at all. The canonical form is E.164 with its plus.
 */
import { toAscii } from './ascii.js';
import { tenantOf } from './ext.js';
import { found, type Hints, type Identifier, type Part, type Reading } from './identifier.js';
import { readDial } from './phone/dial.js';
import { digitsOf, isNational, readAfter, readInternational, readNumber } from './phone/number.js';
import { isCanonical } from './phone/plan.js';
import { readSpecial, short } from './phone/special.js';
import { readEncoded } from './uri/encoded.js';
import { container, longest, partOf } from './uri/part.js';
import { readAddress } from './uri/sip.js';
import { readSubscriber } from './uri/telephone.js';
import { readUri } from './uri.js';

const plus = 43;

/** How switches write most callers: asked first, it spares them all the grammars. */
const named = /^"[A-Za-z][A-Za-z ]{0,60}" <(\+\d{8,15})>$/;

/** What `readUri` makes of it. */
const beside = (number: string, hints: Hints): Reading =>
  container(['<', partOf('phone', number, hints), '>']);

/**
 * The `phone` identifier.
 *
 * Reads E.164; numbers in national form, if there is a region; international digits without a plus,
 * if they are a valid number; numbers after `00`, `011` and the prefixes of the hints. Withheld callers, emergency
 * and short codes become class words; URIs, name-addrs, channel names and dial strings are containers. Up to
 * six digits are an extension if the hints have a tenant, a number if they are a complete valid number of the
 * region, and a short code otherwise.
 *
 * @param hints - region, prefixes that stand for the plus, tenant of the extensions
 * @returns the identifier
 * @example
 * createPhone({ region: 'US' }).read('(202) 555-0123') // { is: 'found', kind: 'tel', canonical: '+12025550123' }
 * createPhone({ region: 'US' }).read('911') // { is: 'special', word: 'tel_emergency' }
 */
export function createPhone(hints: Hints): Identifier {
  return {
    name: 'phone',
    kind: 'tel',
    plain: 'caller',
    read(value) {
      if (value.charCodeAt(0) === plus && isCanonical(value, 1)) return found('tel', value);
      const inner = named.exec(value)?.[1];
      if (inner !== undefined && isCanonical(inner, 1)) return beside(inner, hints);
      return value.length > longest ? undefined : readPhone(spell(value), hints);
    },
  };
}

/**
 * The `msisdn` identifier: international digits without a plus (ITU-T E.164; 3GPP TS 23.003 §3.3). The
 * canonical form has the plus, so that both spellings meet. Possible is enough here, for nothing else that
 * the digits could be competes. Everything `phone` reads without a region is read, too.
 *
 * @param hints - prefixes and tenant as for `phone`; a region is not looked at
 * @returns the identifier
 * @example
 * createMsisdn({}).read('447700900123') // { is: 'found', kind: 'tel', canonical: '+447700900123' }
 */
export function createMsisdn(hints: Hints): Identifier {
  const { region: _, ...abroad } = hints;
  const prefixes = hints.idd ?? [];
  return {
    name: 'msisdn',
    kind: 'tel',
    plain: 'e164',
    read(value) {
      if (prefixes.length === 0 && isCanonical(value, 0)) return found('tel', `+${value}`);
      if (value.charCodeAt(0) === plus && isCanonical(value, 1)) return found('tel', value);
      if (value.length > longest) return undefined;
      const text = spell(value);
      const digits = digitsOf(text);
      if (digits === undefined || digits.length <= 6 || digits.startsWith('+'))
        return readPhone(text, abroad);
      const nobody = readSpecial(`+${digits}`, undefined);
      if (nobody !== undefined) return nobody;
      const number = readAfter(prefixes, digits) ?? readInternational(`+${digits}`);
      return number === undefined ? readPhone(text, abroad) : found('tel', number);
    },
  };
}

const quotes = `"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u00b4\``;
/** `'+1…`, `="1…"`: what keeps a spreadsheet from taking a number for a sum, and quotes that a program left. */
const quoted = new RegExp(`^=?[${quotes}]([^${quotes}<>]+)[${quotes}]?$`);
/** What sends the digits off (3GPP TS 22.030 §6.5.3): `12025550123#`. Behind a few it makes a feature code. */
const sent = /^([^*#;,]{7,})#$/;

/** The text in ASCII, without anything around the number that is not part of it. */
function spell(value: string): string {
  const text = toAscii(value);
  const bare = quoted.exec(text)?.[1]?.trim() ?? text;
  const number = sent.exec(bare)?.[1];
  return number !== undefined && digitsOf(number) !== undefined ? number : bare;
}

function readPhone(written: string, hints: Hints): Reading {
  // FreeSWITCH escapes the values of its CDR variables: %2B12025550123.
  const text = /^%2b\d/i.test(written) ? `+${written.slice(3)}` : written;
  const digits = digitsOf(text);
  const nobody = readSpecial(text, hints.region) ?? (digits && readSpecial(digits, hints.region));
  if (nobody) return nobody;
  if (digits !== undefined) {
    if (digits.replace('+', '').length <= 6) return readShort(text, digits, hints);
    const number = hints.international ? readWithoutPlus(text, digits, hints) : readNumber(text, hints);
    return number === undefined ? undefined : found('tel', number);
  }
  const pieces = readContainer(text, hints) ?? readEncoded(text, (decoded) => readContainer(decoded, hints));
  return pieces === undefined ? undefined : container(pieces);
}

/** A valid number abroad; then a valid one of the region; then what an MSISDN would be, which need only be possible. */
function readWithoutPlus(text: string, digits: string, hints: Hints): string | undefined {
  const anywhere = readNumber(text, { ...hints, region: undefined });
  if (anywhere !== undefined || isNational(digits, hints.region)) return anywhere ?? readNumber(text, hints);
  return readInternational(`+${digits}`) ?? readNumber(text, hints);
}

function readContainer(text: string, hints: Hints): readonly Part[] | undefined {
  return (
    readDial(text, hints) ??
    readUri(text, hints) ??
    (text.indexOf('@') > 0 ? readAddress(text, hints) : readSubscriber(text, hints))
  );
}

function readShort(text: string, digits: string, hints: Hints): Reading {
  if (hints.tenant !== undefined && /^\d{2,6}$/.test(text)) {
    const tenant = tenantOf(hints);
    return tenant === undefined ? undefined : found('ext', `${text}@${tenant}`);
  }
  const number = isNational(digits, hints.region) ? readNumber(text, hints) : undefined;
  return number === undefined ? short : found('tel', number);
}
