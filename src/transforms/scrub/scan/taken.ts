/**
 * @module
 * Reads what an engine has taken out of a text by itself. Its borders are clean, so the scan of `scan.ts` would have found it,
 * if it is what it looks like. That is decided here, once for each value.
 */
import { isCanonical } from '../../../identifiers/phone/plan.js';
import { createPlan, readAbroad } from '../../../identifiers/phone/region.js';
import { createPhone } from '../../../identifiers/phone.js';
import { findEmail } from '../address/email.js';
import { spelledOut } from '../address/ipv4.js';
import { findColons, isSix } from '../address/ipv6.js';
import { findParty } from '../address/party.js';
import { isAllDigits } from '../number/group/date.js';
import { Run, readRun } from '../number/group.js';
import { createPhoneFinder } from '../number/phone.js';
import { type Leniency, northAmerican, type ScrubName, scrubNames } from './finding.js';

/** URIs are taken by their parts, which become what they become in it. */
export const parties = 8;

/** What an engine may take, as bits: an identifier that is looked for, or all of some. */
const spanKinds: readonly (readonly [bit: number, ...names: ScrubName[]])[] = [
  [1, 'ip'],
  [2, 'email'],
  [4, 'phone'],
  [parties, 'uri'],
  [16, 'ip'],
  [128, 'card'],
  [256, 'ip', 'mac'],
  [512, 'secret', 'url'],
];

/** Numbers as North America writes them, where a region is of its plan; digits that a name or a switch calls a number. */
const nationals = 32;
const named = 64;

/** Nobody looks for URIs of parties, nor for what stands in queries: where they begin is no place. */
const noUris = 1024;

/** @param identifiers - what is looked for; everything where it is left out */
export function spansOf(
  identifiers: readonly ScrubName[] = scrubNames,
  regions: readonly string[] = [],
  leniency?: Leniency,
): number {
  let bits = 0;
  for (const [bit, ...names] of spanKinds) if (names.every((name) => identifiers.includes(name))) bits |= bit;
  if (!identifiers.includes('uri') && !identifiers.includes('url')) bits |= noUris;
  if (!identifiers.includes('phone')) return bits;
  if (regions.some((each) => northAmerican.test(each))) bits |= nationals;
  return leniency === 'strict' ? bits : bits | named;
}

/** A name and the spelling that its identifier reads; `stays` where nothing is found there, and undefined where the text around must be asked. */
export type Reading = readonly [name: ScrubName, value: string] | 'stays' | undefined;

/** By its form: `192.0.2.1`, `203-0-113-9`, `+12025550123`, `12025550123`, `4111111111111111`, `202-555-0123`, `alice@example.org`, `2001:db8::1`, `sip:alice@example.org`. */
export function readSpan(span: string, { readNational, readNamed }: Numbers): Reading {
  if (span.charCodeAt(0) === 43) return readPlus(span);
  if ((span.charCodeAt(0) === 40 || span.charCodeAt(3) === 45) && nationally.test(span)) {
    const value = readNational(span);
    return value === undefined ? undefined : ['phone', value];
  }
  if (isAllDigits(span, 0, span.length)) {
    // Sixteen digits were taken as a card, since no named number is that long.
    if (span.length === 16) return ['card', span];
    const value = readNamed(span);
    return value === undefined ? undefined : ['phone', value];
  }
  const colon = span.indexOf(':');
  if (colon < 0) {
    const sign = span.indexOf('@');
    if (sign < 0) return ['ip', spelledOut(span)];
    if (isWhole(findEmail(span, sign, 0), span)) return ['email', span];
    // `a@b.SEP02374CBA648B.xml`, `app@bWFpbCBhbGljZUBleGFtcGxlLm9yZyBub3c.service`: if it is not an address, it may contain something else.
    return /\d{3}|\w{16}/.test(span) ? undefined : 'stays';
  }
  if (/^[\da-f:]+$/i.test(span)) return readColons(span, colon);
  return isWhole(findParty(span, colon, 0), span) ? ['uri', span] : undefined;
}

/** `+12025550123` */
export function readPlus(span: string): Reading {
  if (isCanonical(span, 1)) return ['phone', span];
  const number = readAbroad(span.slice(1));
  if (number?.isPossible !== true) return undefined;
  // `+4400207946040`: of two zeros, the second would be dropped when the rest is read again. In a URI it stays.
  const isLeft = number.e164.length < span.length && number.national.charCodeAt(0) === 48;
  return isLeft ? undefined : ['phone', number.e164];
}

/** `2001:db8::1`, `00:00:5e:00:53:af` */
export function readColons(span: string, colon: number): Reading {
  // An address with `::` is not that of a device.
  if (span.includes('::')) return isSix(span) ? ['ip', span] : undefined;
  const found = findColons(span, colon, 0);
  return found.name !== undefined && isWhole(found, span) ? [found.name, found.value] : undefined;
}

const isWhole = (found: { start: number; end: number } | undefined, { length }: string): boolean =>
  found !== undefined && found.start === 0 && found.end === length;

/** No address has so few groups. */
const nationally = /^(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}$/;

export interface Numbers {
  readNational(this: void, span: string): string | undefined;
  readNamed(this: void, span: string): string | undefined;
}

/** @param regions - for numbers written nationally @param idd - dial prefixes that stand for the plus */
export function createNumbers(regions: readonly string[], idd: readonly string[] = []): Numbers {
  const phones = createPhoneFinder(regions, idd);
  /** What digits are in a field, and so in a URI: of the first region alone. */
  const field = createPhone({ region: regions[0], idd });
  const run = new Run();
  const [first = ''] = regions;
  // Three groups of ten digits are a number of the first plan if they are valid there. No other plan is asked.
  const plan = northAmerican.test(first) && idd.length === 0 ? createPlan(first) : undefined;
  const find = (span: string, isNamed: boolean): ReturnType<typeof phones.find> => {
    readRun(run, span, span.charCodeAt(0) === 40 ? 1 : 0, 0);
    return phones.find(run, isNamed, false, false);
  };
  return {
    // Read as a run of groups that stands by itself.
    readNational(span) {
      const at = span.charCodeAt(0) === 40 ? 1 : 0;
      const own = plan?.read(span.slice(at, at + 3) + span.slice(-8, -5) + span.slice(-4));
      if (own?.isValid === true && (at === 1 || own.groups().join() === '3,3,4')) return own.e164;
      const number = find(span, false);
      return number?.count === 3 ? number.value : undefined;
    },
    // It must be valid, and be the same number however it is read: by a name, by a channel, by the words of a line.
    readNamed(span) {
      const own = plan?.read(span);
      if (own?.isValid === true && span.charCodeAt(0) !== 48) return own.e164;
      const value = phones.readValid(span);
      if (value === undefined || phones.read(span) !== value || find(span, true)?.value !== value)
        return undefined;
      const reading = field.read(span);
      return reading?.is === 'found' && reading.canonical === value ? value : undefined;
    },
  };
}
