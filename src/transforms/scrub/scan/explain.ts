/**
 * @module
 * Why a scan took some parts of a text and left others. The reasons are words of a fixed list: none repeats a part of the text.
 */
import { topicBefore } from '../number/word/topic.js';
import type { Found } from './finding.js';
import { createScan, type ScanOptions } from './scan.js';

export interface Verdict {
  readonly start: number;
  readonly end: number;
  /** What it is; nothing where it was left alone. */
  readonly found?: Found;
  readonly why: string;
}

/**
 * Each decision about a text, from left to right.
 *
 * @example
 * explainText('order 2025550123 from 192.0.2.1', {}).map(({ found, why }) => [found, why])
 * // [[undefined, 'the word before says that it is something else'], ['ip', 'the shape of an address']]
 */
export function explainText(
  text: string,
  options: Omit<ScanOptions, 'explain' | 'candidates'>,
): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const explain: ScanOptions['explain'] = (start, end, why) => verdicts.push({ start, end, why });
  const found: Verdict[] = [];
  createScan({ ...options, explain })(text, (start, end, name) =>
    found.push({ start, end, found: name, why: whyFound(text, start, end, name) }),
  );
  // Text that was left alone at one place may be part of a finding from another place.
  const left = verdicts.filter(
    ({ start, end }, i) =>
      !found.some((each) => each.start < end && each.end > start) &&
      verdicts.findIndex((each) => each.start === start) === i,
  );
  return [...found, ...left].sort((a, b) => a.start - b.start);
}

const reasons: Readonly<Record<Found, string>> = {
  secret: 'a name, a scheme or a front that secrets have',
  jwt: 'three parts, the first of them JSON in Base64',
  cookie: 'the value of a cookie',
  url: 'the value of a query',
  uri: 'a scheme whose URIs name a party',
  email: 'a mailbox and a domain',
  iban: 'the length of its country and right check digits',
  card: 'a right check digit and the front of an issuer',
  imsi: 'the word before says so',
  imei: 'the word before says so',
  iccid: 'a front of 89 and a right check digit',
  device: 'the word before says so',
  mac: 'the shape of an address',
  ip: 'the shape of an address',
  coordinates: 'latitude and longitude',
  phone: 'grouped as a region writes its numbers',
  custom: 'an identifier of the policy',
  name: 'a place that systems have for a name',
  national: 'the word before, or its form and a right check',
  birthdate: 'the word before says so',
  coded: 'text in a coding, with an identifier in it',
};

function whyFound(text: string, start: number, end: number, name: Found): string {
  const value = text.slice(start, end);
  const isSaid = topicBefore(text, start) === name;
  if (name === 'phone') {
    if (/^\(?\+/.test(value)) return 'a plus and a possible number';
    if (/^(?:00|011)/.test(value)) return 'a dial prefix and a possible number';
    if (isSaid) return 'the word before says so, and the number is possible';
    return /^\d+$/.test(value) ? 'a valid number of a region' : reasons.phone;
  }
  if (name === 'imei' && !isSaid) return 'grouped as an IMEI, with a right check digit';
  if (isSaid && (name === 'mac' || name === 'card' || name === 'iccid')) return 'the word before says so';
  return reasons[name];
}
