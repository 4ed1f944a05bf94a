/**
 * @module
 * Values of identifiers, all from ranges that belong to nobody: numbers for drama (NANP 555-01xx, Ofcom, ARCEP,
 * BNetzA, ACMA), RFC 5737 and 3849 addresses, example domains, the test network 001/01, fronts of test cards.
 */
import { withLuhn } from '../formats.js';
import type { Random } from '../random.js';

/** Puts digits where the pattern has `#`. */
export function fill(pattern: string, digits: string): string {
  let i = 0;
  return pattern.replaceAll('#', () => digits[i++] ?? '');
}

const areas = ['202', '212', '303', '312', '415', '503', '512', '617', '702', '713', '206', '404'];

/** Ten digits of a national number of the United States. */
export const usDigits = (r: Random): string => `${r.pick(areas)}55501${r.digits(2)}`;
export const gbMobile = (r: Random): string => `7700900${r.digits(3)}`;
/** A geographic number of Great Britain, in the pattern its area is written in. */
const gbTown = (r: Random): string => `1632960${r.digits(3)}`;
const gbCity = (r: Random): string => `${r.pick(['20794', '16149', '11349'])}60${r.digits(3)}`;

export const us =
  (...patterns: readonly string[]) =>
  (r: Random): string =>
    fill(r.pick(patterns), usDigits(r));
export const mobile =
  (...patterns: readonly string[]) =>
  (r: Random): string =>
    fill(r.pick(patterns), gbMobile(r));
export const town =
  (...patterns: readonly string[]) =>
  (r: Random): string =>
    fill(r.pick(patterns), gbTown(r));
export const london =
  (...patterns: readonly string[]) =>
  (r: Random): string =>
    fill(r.pick(patterns), `2079460${r.digits(3)}`);
export const manchester =
  (...patterns: readonly string[]) =>
  (r: Random): string =>
    fill(r.pick(patterns), `1614960${r.digits(3)}`);

const either =
  (...writers: readonly ((r: Random) => string)[]) =>
  (r: Random): string =>
    r.pick(writers)(r);

export { either };

export const e164 = either(us('+1##########'), mobile('+44##########'), (r) => `+44${gbCity(r)}`);
export const french = (r: Random): string =>
  fill(r.pick(['+33 1 99 00 ## ##', '+33 (0)1 99 00 ## ##', '+3319900####']), r.digits(4));
export const german = (r: Random): string =>
  fill(
    r.pick(['+49 30 23125 ###', '+49 30 23125###', '+49 (0)30 23125-###', '+49 40 66969-###']),
    r.digits(3),
  );
export const australian = (r: Random): string =>
  r.pick(['+61 491 570 006', '+61 491 570 156', '+61 491 570 157', '+61491570158', '+61 491 570 159']);
/** With a plus, as people write it. */
export const international = either(
  us('+1 ### ### ####', '+1-###-###-####', '+1 (###) ###-####', '+1 ###-###-####'),
  mobile('+44 #### ######', '+44 #### ### ###', '+44##########'),
  london('+44 ## #### ####'),
);
/** As it is written at home. */
export const national = either(
  us('(###) ###-####', '###-###-####', '###.###.####'),
  mobile('0#### ######', '0#### ### ###'),
  town('0#### ######'),
  london('0## #### ####'),
);

const firsts = [
  'anna',
  'jan',
  'maria',
  'li.wei',
  'm.schmidt',
  'sofia_garcia',
  'joao',
  'k.tanaka',
  'tom',
  'fatima',
];
const lasts = ['', '.novak', '.jones', '-berg', '_92', '1987', '.van.dijk', '.o'];
const hosts = ['example.org', 'example.com', 'example.net', 'mail.example.org', 'kunden.example.com'];
export const user = (r: Random): string => r.pick(firsts) + r.pick(lasts);
export const email = (r: Random): string =>
  `${user(r)}${r.below(5) === 0 ? `+${r.pick(['shop', 'news', 'test1'])}` : ''}@${r.pick(hosts)}`;

export const ipv4 = (r: Random): string =>
  r.pick([
    () => `192.0.2.${1 + r.below(254)}`,
    () => `198.51.100.${1 + r.below(254)}`,
    () => `203.0.113.${1 + r.below(254)}`,
    () => `10.${r.below(256)}.${r.below(256)}.${1 + r.below(254)}`,
  ])();
const group = (r: Random): string => (1 + r.below(0xfffe)).toString(16);
export const ipv6 = (r: Random): string =>
  r.pick([
    () => `2001:db8::${group(r)}`,
    () => `2001:db8:${group(r)}::${group(r)}:${group(r)}`,
    () => `2001:db8:${group(r)}:${group(r)}:${group(r)}:${group(r)}:${group(r)}:${group(r)}`,
    () => `2001:0db8:${r.hex(4)}:0000:0000:${r.hex(4)}:${r.hex(4)}:${r.hex(4)}`,
    () => `2001:DB8:${group(r).toUpperCase()}::${group(r).toUpperCase()}`,
  ])();
export const ip = (r: Random): string => (r.below(4) === 0 ? ipv6(r) : ipv4(r));

const fronts = ['411111', '424242', '400000', '555555', '510510', '222300', '601111', '353011', '356600'];
const card16 = (r: Random): string => withLuhn(r.pick(fronts) + r.digits(9));
const card15 = (r: Random): string => withLuhn(r.pick(['378282', '371449', '343434']) + r.digits(8));
export const cardBare = (r: Random): string => (r.below(4) === 0 ? card15(r) : card16(r));
export const cardGrouped = (r: Random): string =>
  r.below(4) === 0
    ? fill(r.pick(['#### ###### #####', '####-######-#####']), card15(r))
    : fill(r.pick(['#### #### #### ####', '####-####-####-####']), card16(r));
export const cardSpaced = (r: Random): string => fill('#### #### #### ####', card16(r));
export const card = either(cardBare, cardGrouped);

export const imsi = (r: Random): string => `00101${r.digits(10)}`;
const tacs = ['352099', '356938', '864691', '490154', '013852', '358240'];
export const imei = (r: Random): string => withLuhn(r.pick(tacs) + r.digits(8));
export const imeiGrouped = (r: Random): string =>
  fill(r.pick(['## ###### ###### #', '##-######-######-#']), imei(r));
export const iccid = (r: Random): string => withLuhn(`89${r.pick(['44', '01', '49', '33'])}${r.digits(14)}`);
export const iccidGrouped = (r: Random): string =>
  fill(r.pick(['#### #### #### #### ###', '##### ##### ##### ####']), iccid(r));

/** RFC 7042 §2.1.2 sets 00-00-5E-00-53 aside for documents; the rest are administered locally. */
export const macBare = (r: Random): string =>
  r.below(2) === 0 ? `00005e0053${r.hex(2)}` : r.pick(['02', '06', '0a', '0e']) + r.hex(10);
const pairs = (r: Random, by: string): string => macBare(r).match(/../g)!.join(by);
export const macColons = (r: Random): string => pairs(r, ':');
export const macUpper = (r: Random): string => pairs(r, r.pick([':', '-'])).toUpperCase();
export const macDots = (r: Random): string => macBare(r).match(/..../g)!.join('.');

/** ISO 13616-1: lengths and letters of the account part, check digits by ISO 7064 mod 97-10. */
const accounts: readonly [country: string, account: (r: Random) => string][] = [
  ['DE', (r) => r.digits(18)],
  ['GB', (r) => `NWBK${r.digits(14)}`],
  ['FR', (r) => r.digits(23)],
  ['ES', (r) => r.digits(20)],
  ['NL', (r) => `INGB${r.digits(10)}`],
  ['PT', (r) => r.digits(21)],
  ['AT', (r) => r.digits(16)],
  ['CH', (r) => r.digits(17)],
  ['BE', (r) => r.digits(12)],
  ['IT', (r) => `X${r.digits(22)}`],
];
export function iban(r: Random): string {
  const [country, account] = r.pick(accounts);
  const rest = account(r);
  const digits = `${rest}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${String(check).padStart(2, '0')}${rest}`;
}
export const ibanSpaced = (r: Random): string => iban(r).replace(/.{4}(?=.)/g, '$& ');

const signed = (r: Random, limit: number, places: number): string =>
  `${r.below(2) === 0 ? '-' : ''}${10 + r.below(limit - 10)}.${r.digits(places - 1)}${1 + r.below(9)}`;
export const latitude = (r: Random, places = 4 + r.below(4)): string => signed(r, 70, places);
export const longitude = (r: Random, places = 4 + r.below(4)): string => signed(r, 180, places);

const letters = 'abcdefghijklmnopqrstuvwxyz';
export const alnum = `${letters}${letters.toUpperCase()}0123456789`;
/** What people choose: a word, a year, a sign. */
export const password = (r: Random): string =>
  r.pick(['Sommer', 'tiger', 'Liverpool', 'qwErty', 'Benfica', 'bluebird', 'Paella']) +
  r.pick(['', '_', '-', '.']) +
  r.digits(4) +
  r.pick(['!', '', '*', '$', '!!']);
/** What machines draw. */
export const random = (r: Random): string => r.from(alnum, 24 + r.below(17));
export const fronted = (r: Random): string =>
  r.pick([
    () => `AKIA${r.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`,
    () => `ghp_${r.from(alnum, 36)}`,
    () => `xoxb-${r.digits(12)}-${r.digits(12)}-${r.from(alnum, 24)}`,
    () => `sk_${r.pick(['live', 'test'])}_${r.from(alnum, 24)}`,
    () => `AIza${r.from(alnum, 35)}`,
    () => `glpat-${r.from(alnum, 20)}`,
    () => `npm_${r.from(alnum, 36)}`,
  ])();

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export const jwt = (r: Random): string =>
  [
    part({ alg: r.pick(['HS256', 'RS256', 'ES256']), typ: 'JWT' }),
    part({ sub: r.hex(8), iat: 1700000000 + r.below(9e7), scope: r.pick(['read', 'openid profile']) }),
    r.from(`${alnum}-_`, 43),
  ].join('.');
export const jwe = (r: Random): string =>
  [part({ alg: 'RSA-OAEP', enc: 'A256GCM' }), ...[342, 16, 64, 22].map((n) => r.from(alnum, n))].join('.');
