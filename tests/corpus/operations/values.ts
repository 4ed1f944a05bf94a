/**
 * @module
 * Values that belong to nobody: ranges kept for documentation, drama and test networks, with right check digits.
 */
import type { Random } from '../random.js';

/** What must go. */
export const mark = (value: string): string => `⟦${value}⟧`;

export const between = (r: Random, low: number, high: number): number => low + r.below(high - low + 1);

/** A count as programs print it: no zero in front. */
export const count = (r: Random, length: number): string => r.from('123456789', 1) + r.digits(length - 1);

/** The digit that completes a number by ISO/IEC 7812-1 annex B. */
export function luhnDigit(digits: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, i) => total + (i % 2 === 0 ? doubled[Number(digit)]! : Number(digit)), 0);
  return (10 - (sum % 10)) % 10;
}

const areas = ['202', '212', '303', '312', '404', '415', '512', '617', '646', '702', '713', '786', '917'];

/** Ten digits of the North American plan: 555-0100 to 555-0199 is kept for fiction in every area. */
export const us = (r: Random): string => `${r.pick(areas)}55501${r.digits(2)}`;

/** Ten digits of the British plan without the trunk 0, of Ofcom's numbers for drama. */
export const gb = (r: Random): string =>
  r.pick([
    `7700900${r.digits(3)}`,
    `2079460${r.digits(3)}`,
    `1614960${r.digits(3)}`,
    `7700900${r.digits(3)}`,
  ]);

/** E.164 with plus. Australia, France and Germany keep numbers for drama as well. */
export const e164 = (r: Random): string =>
  r.pick([
    `+1${us(r)}`,
    `+1${us(r)}`,
    `+44${gb(r)}`,
    `+44${gb(r)}`,
    `+6149157${r.pick(['0006', '0156', '0157', '0158', '0159', '0110'])}`,
    `+3319900${r.digits(4)}`,
    `+493023125${r.digits(3)}`,
  ]);

/** International digits without plus, as MSISDN are stored. */
export const msisdn = (r: Random): string => r.pick([`1${us(r)}`, `44${gb(r)}`]);

export const usGrouped = (r: Random): string => {
  const [, area, exchange, line] = /^(...)(...)(....)$/.exec(us(r))!;
  return r.pick([
    `(${area}) ${exchange}-${line}`,
    `${area}-${exchange}-${line}`,
    `${area}.${exchange}.${line}`,
    `1-${area}-${exchange}-${line}`,
    `+1 ${area}-${exchange}-${line}`,
    `+1 (${area}) ${exchange}-${line}`,
    `+1.${area}.${exchange}.${line}`,
  ]);
};

export const gbGrouped = (r: Random): string => {
  const last = r.digits(3);
  return r.pick([
    `07700 900${last}`,
    `07700 900 ${last}`,
    `+44 7700 900${last}`,
    `+44 7700 900 ${last}`,
    `020 7946 0${last}`,
    `+44 20 7946 0${last}`,
    `0161 496 0${last}`,
    `(0161) 496 0${last}`,
  ]);
};

/** RFC 5737, or RFC 1918's largest. */
export const ip4 = (r: Random): string =>
  r.pick([
    `192.0.2.${between(r, 1, 254)}`,
    `198.51.100.${between(r, 1, 254)}`,
    `203.0.113.${between(r, 1, 254)}`,
    inside(r),
  ]);

export const inside = (r: Random): string => `10.${r.below(256)}.${r.below(256)}.${between(r, 1, 254)}`;

export const outside = (r: Random): string =>
  `${r.pick(['192.0.2', '198.51.100', '203.0.113'])}.${between(r, 1, 254)}`;

/** RFC 3849, in the lengths that logs show. */
export const ip6 = (r: Random): string => {
  const group = (): string => `${r.from('123456789abcdef', 1)}${r.hex(3)}`;
  return r.pick([
    `2001:db8::${group()}`,
    `2001:db8:${group()}::${r.from('123456789abcdef', 1)}`,
    `2001:db8:${group()}:${group()}:${group()}:${group()}:${group()}:${group()}`,
    `2001:db8:${r.below(9) + 1}:${group()}::${group()}:${group()}`,
  ]);
};

/** Locally administered, or RFC 7042's own. Twelve hexadecimal digits in lower case. */
export const macDigits = (r: Random): string =>
  r.pick([`02${r.hex(10)}`, `0a${r.hex(10)}`, `a6${r.hex(10)}`, `00005e0053${r.hex(2)}`]);

export const mac = (r: Random, separator: string): string => macDigits(r).match(/../g)!.join(separator);

/** Of the test network 001/01. */
export const imsi = (r: Random): string => `00101${r.digits(10)}`;

/** Fourteen digits: type allocations for tests, and those of the published examples. */
const imeiBody = (r: Random): string => r.pick(['00100123', '35209900', '49015420']) + r.digits(6);

export const imei = (r: Random): string => {
  const body = imeiBody(r);
  return body + luhnDigit(body);
};

export const imeisv = (r: Random): string => imeiBody(r) + r.digits(2);

/** E.118: 89, country, issuer, account, check digit: nineteen in all. */
export const iccid = (r: Random): string => {
  const body = `89${r.pick(['01', '44', '49', '33'])}${r.digits(14)}`;
  return body + luhnDigit(body);
};

export const card = (r: Random): string => {
  const [front, length] = r.pick([
    ['4', 16],
    ['4', 16],
    ['51', 16],
    ['55', 16],
    ['2221', 16],
    ['34', 15],
    ['37', 15],
    ['6011', 16],
  ] as const);
  const body = front + r.digits(length - front.length - 1);
  return body + luhnDigit(body);
};

/** As embossed: in fours, or 4-6-5 where there are fifteen. */
export const cardGrouped = (r: Random): string => {
  const digits = card(r);
  const groups =
    digits.length === 15 ? /^(.{4})(.{6})(.{5})$/.exec(digits)!.slice(1) : digits.match(/.{4}/g)!;
  return groups.join(r.pick([' ', '-', ' ']));
};

/** ISO 13616: the check digits leave 1 modulo 97. */
export const iban = (r: Random): string => {
  const [country, bban] = r.pick([
    ['DE', r.digits(18)],
    ['GB', `${r.from('ABCDEFGHKLMNPRSTW', 4)}${r.digits(14)}`],
    ['FR', r.digits(23)],
    ['ES', r.digits(20)],
    ['NL', `${r.from('ABCDEFGHKLMNPRSTW', 4)}${r.digits(10)}`],
  ] as const);
  const number = [...`${bban}${country}00`].map((letter) => Number.parseInt(letter, 36)).join('');
  const check = 98n - (BigInt(number) % 97n);
  return `${country}${String(check).padStart(2, '0')}${bban}`;
};

const firsts = ['jane', 'omar', 'lucia', 'piotr', 'chloe', 'hannah', 'sven', 'aisha', 'mateo', 'yuki'];
const lasts = ['miller', 'okafor', 'garcia', 'nowak', 'durand', 'schmidt', 'larsen', 'khan', 'rossi', 'sato'];

/** Given and family name, in lower case. */
export const person = (r: Random): readonly [string, string] => [r.pick(firsts), r.pick(lasts)];

export const domain = (r: Random): string =>
  r.pick(['example.org', 'example.com', 'example.net', 'mail.example.com', 'corp.example.net']);

export const email = (r: Random): string => {
  const [first, last] = person(r);
  const local = r.pick([
    `${first}.${last}`,
    `${first[0]}${last}`,
    `${first}_${last}`,
    `${first}${r.digits(2)}`,
    `${first}.${last}+${r.pick(['alerts', 'voicemail', 'noc'])}`,
    `${first[0]!.toUpperCase()}${first.slice(1)}.${last[0]!.toUpperCase()}${last.slice(1)}`,
  ]);
  return `${local}@${domain(r)}`;
};

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const alphanumeric = `${letters}0123456789`;

/** What a person chose, or a generator of passwords. */
export const password = (r: Random): string =>
  r.pick([
    `${r.pick(['Winter', 'Trunk', 'Summer', 'Pbx'])}${r.digits(4)}!`,
    r.from(alphanumeric, between(r, 12, 24)),
    `${r.from(alphanumeric, 5)}-${r.from(alphanumeric, 5)}-${r.from(alphanumeric, 5)}`,
    `${r.from(letters, 6)}#${r.digits(3)}$${r.from(letters, 2)}`,
  ]);

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const jwt = (r: Random, header: object, claims: object): string =>
  `${base64url(header)}.${base64url(claims)}.${r.from(`${alphanumeric}-_`, 43)}`;

export const degrees = (r: Random, limit: number): string =>
  `${r.pick(['', '-'])}${between(r, 1, limit - 1)}.${r.digits(between(r, 3, 6))}${r.from('123456789', 1)}`;
