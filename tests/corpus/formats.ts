/**
 * @module
 * How identifiers are written. What must go stands between ⟦ and ⟧; the rest is filler and must stay. A format
 * without words of its own is put into a sentence.
 */
import type { ScrubName } from '../../src/transforms/scrub/scan/finding.js';
import type { Random } from './random.js';

export interface Format {
  readonly name: string;
  readonly identifier: ScrubName;
  /** Says by itself what stands there, and needs no sentence. */
  readonly whole?: true;
  readonly write: (r: Random) => string;
}

/** Digits with a check digit that makes them right by ISO/IEC 7812-1, or the next one that does not. */
export function withLuhn(digits: string, off = 0): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const value = i % 2 === 0 ? 2 * digit : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return digits + ((((10 - (sum % 10)) % 10) + off) % 10);
}

function group(text: string, sizes: readonly number[], separator: string): string {
  let at = 0;
  const parts = sizes.map((size) => {
    at += size;
    return text.slice(at - size, at);
  });
  return parts.filter((part) => part !== '').join(separator);
}

const areas = ['202', '212', '303', '312', '404', '415', '512', '617', '702', '808'];
const us = (r: Random): [string, string, string] => [r.pick(areas), '555', `01${r.digits(2)}`];
const uk = (r: Random): string => `7700900${r.digits(3)}`;
const v4 = (r: Random): string => `${r.pick(['192.0.2', '198.51.100', '203.0.113'])}.${1 + r.below(254)}`;
const h16 = (r: Random): string => (1 + r.below(65535)).toString(16);
const v6 = (r: Random): string => `2001:db8:${h16(r)}::${h16(r)}`;
const names = [
  'alice',
  'bob',
  'carol',
  'j.doe',
  'maria_s',
  'x.y-z',
  'support',
  'anna.lee',
  'dave99',
  'o.brien',
];
const domains = ['example.org', 'example.com', 'mail.example.net', 'example.co.uk', 'corp-1.example.org'];
const mail = (r: Random): string => `${r.pick(names)}@${r.pick(domains)}`;
const word = (r: Random, count: number): string =>
  r.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', count - 1) + r.below(10);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const jwt = (r: Random): string =>
  [
    base64('{"alg":"HS256","typ":"JWT"}'),
    Buffer.from(`{"sub":"${r.digits(10)}","iat":${1795e6 + r.below(1e6)}}`).toString('base64url'),
    Buffer.from(r.hex(32), 'hex').toString('base64url'),
  ]
    .join('.')
    .replaceAll('=', '');
const octets = (r: Random, count: number): string[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? `0${r.pick(['0', '2', '4', 'a'])}` : r.hex(2)));
const visa = (r: Random): string => withLuhn(`4${r.digits(14)}`);
const imei = (r: Random): string => withLuhn(`35${r.digits(12)}`);

function iban(r: Random): string {
  const body = `NWBK${r.digits(14)}`;
  const number = [...`${body}GB00`].map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55))).join('');
  return `GB${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${body}`;
}
function ibanDe(r: Random): string {
  const body = r.digits(18);
  return `DE${String(98n - (BigInt(`${body}131400`) % 97n)).padStart(2, '0')}${body}`;
}
const latitude = (r: Random, d: number): string =>
  `${r.pick(['', '-'])}${20 + r.below(60)}.${r.digits(d - 1)}${1 + r.below(9)}`;
const longitude = (r: Random, d: number): string =>
  `${r.pick(['', '-'])}${20 + r.below(150)}.${r.digits(d - 1)}${1 + r.below(9)}`;

const phone = (name: string, write: Format['write'], whole?: true): Format => ({
  name,
  identifier: 'phone',
  write,
  ...(whole && { whole }),
});

export const formats: readonly Format[] = [
  phone('E.164, United States', (r) => `⟦+1${us(r).join('')}⟧`),
  phone('E.164, United Kingdom', (r) => `⟦+44${uk(r)}⟧`),
  phone('E.164, Germany', (r) => `⟦+4930${r.digits(8)}⟧`),
  phone('E.164, India', (r) => `⟦+919${r.digits(9)}⟧`),
  phone('international with blanks', (r) => `⟦+44 7700 900${r.digits(3)}⟧`),
  phone('international with dashes', (r) => `⟦+1-${us(r).join('-')}⟧`),
  phone('international with dots', (r) => `⟦+1.${us(r).join('.')}⟧`),
  phone('international with parentheses', (r) => {
    const [a, b, c] = us(r);
    return `⟦+1 (${a}) ${b}-${c}⟧`;
  }),
  phone('international with the trunk zero', (r) => `⟦+44 (0)20 7946 0${r.digits(3)}⟧`),
  phone('French, in pairs', (r) => `⟦+33 1 ${[1, 2, 3, 4].map(() => r.digits(2)).join(' ')}⟧`),
  phone('after 00', (r) => `⟦0044 7700 900${r.digits(3)}⟧`),
  phone('after 00, bare', (r) => `⟦00447700900${r.digits(3)}⟧`),
  phone('after 011', (r) => `⟦011 44 7700 900${r.digits(3)}⟧`),
  phone('national, parentheses', (r) => {
    const [a, b, c] = us(r);
    return `⟦(${a}) ${b}-${c}⟧`;
  }),
  phone('national, dashes', (r) => `⟦${us(r).join('-')}⟧`),
  phone('national, dots', (r) => `⟦${us(r).join('.')}⟧`),
  phone('national, blanks', (r) => `⟦${us(r).join(' ')}⟧`),
  phone('national, one in front', (r) => `⟦1-${us(r).join('-')}⟧`),
  phone('national, United Kingdom', (r) => `⟦07700 900${r.digits(3)}⟧`),
  phone('national, London', (r) => `⟦020 7946 0${r.digits(3)}⟧`),
  phone('tel URI', (r) => `tel:⟦+1-${us(r).join('-')}⟧`),
  phone('percent-encoded plus', (r) => `⟦%2B1${us(r).join('')}⟧`),
  phone('MSISDN by name', (r) => `msisdn=⟦1${us(r).join('')}⟧`, true),
  phone(
    'bare, after a word',
    (r) => `${r.pick(['Please call', 'phone:', 'mobile', 'SMS sent to', 'dialed'])} ⟦${us(r).join('')}⟧`,
    true,
  ),
  phone(
    'in JSON, by key',
    (r) =>
      `{"${r.pick(['callerNumber', 'phone', 'phone_number', 'mobilePhone'])}":"⟦${us(r).join('')}⟧","ok":true}`,
    true,
  ),
  phone('with an extension', (r) => `⟦+1 ${us(r).join(' ')} ext. 12⟧`),
  { name: 'email', identifier: 'email', write: (r) => `⟦${mail(r)}⟧` },
  {
    name: 'email with a tag',
    identifier: 'email',
    write: (r) => `⟦${r.pick(names)}+${word(r, 4)}@${r.pick(domains)}⟧`,
  },
  { name: 'email in angle brackets', identifier: 'email', write: (r) => `Alice <⟦${mail(r)}⟧>` },
  { name: 'email, percent-encoded', identifier: 'email', write: (r) => `⟦${mail(r).replace('@', '%40')}⟧` },
  {
    name: 'email, international domain',
    identifier: 'email',
    write: (r) => `⟦${r.pick(names)}@bücher.example⟧`,
  },
  { name: 'email, international local part', identifier: 'email', write: () => '⟦jürgen@example.org⟧' },
  { name: 'email in capitals', identifier: 'email', write: (r) => `⟦${mail(r).toUpperCase()}⟧` },
  { name: 'email of digits', identifier: 'email', write: (r) => `⟦${r.digits(9)}@example.org⟧` },
  { name: 'mailto', identifier: 'email', write: (r) => `mailto:⟦${mail(r)}⟧` },
  { name: 'email by key', identifier: 'email', whole: true, write: (r) => `user=⟦${mail(r)}⟧ action=login` },
  { name: 'IPv4', identifier: 'ip', write: (r) => `⟦${v4(r)}⟧` },
  { name: 'IPv4 with a port', identifier: 'ip', write: (r) => `⟦${v4(r)}⟧:${1024 + r.below(60000)}` },
  { name: 'IPv4 network', identifier: 'ip', write: (r) => `⟦${v4(r)}⟧/24` },
  { name: 'IPv4 in a URL', identifier: 'ip', write: (r) => `http://⟦${v4(r)}⟧/status` },
  { name: 'IPv4 by key', identifier: 'ip', whole: true, write: (r) => `remote_addr=⟦${v4(r)}⟧ status=200` },
  { name: 'IPv4 in brackets', identifier: 'ip', write: (r) => `[⟦${v4(r)}⟧]` },
  { name: 'IPv4, Java', identifier: 'ip', write: (r) => `/⟦${v4(r)}⟧:5060` },
  { name: 'IPv6, compressed', identifier: 'ip', write: (r) => `⟦${v6(r)}⟧` },
  {
    name: 'IPv6, full',
    identifier: 'ip',
    write: (r) => `⟦2001:0db8:${[1, 2, 3, 4, 5, 6].map(() => r.hex(4)).join(':')}⟧`,
  },
  { name: 'IPv6 in brackets with a port', identifier: 'ip', write: (r) => `[⟦${v6(r)}⟧]:443` },
  {
    name: 'IPv6 with a zone',
    identifier: 'ip',
    write: (r) => `⟦fe80::${h16(r)}:${r.below(9)}${r.hex(2)}%eth0⟧`,
  },
  { name: 'IPv6 network', identifier: 'ip', write: (r) => `⟦2001:db8:${h16(r)}::⟧/48` },
  { name: 'IPv6, mapped', identifier: 'ip', write: (r) => `⟦::ffff:${v4(r)}⟧` },
  { name: 'IPv6 in a URL', identifier: 'ip', write: (r) => `https://[⟦${v6(r)}⟧]:8443/a` },
  {
    name: 'host name with an address',
    identifier: 'ip',
    write: (r) => `⟦${v4(r).replaceAll('.', '-')}⟧.dyn.example.net`,
  },
  {
    name: 'reverse name',
    identifier: 'ip',
    write: (r) => `⟦${v4(r).split('.').reverse().join('.')}⟧.in-addr.arpa`,
  },
  { name: 'card, bare', identifier: 'card', write: (r) => `⟦${visa(r)}⟧` },
  { name: 'card, blanks', identifier: 'card', write: (r) => `⟦${group(visa(r), [4, 4, 4, 4], ' ')}⟧` },
  {
    name: 'card, dashes',
    identifier: 'card',
    write: (r) => `⟦${group(withLuhn(`51${r.digits(13)}`), [4, 4, 4, 4], '-')}⟧`,
  },
  {
    name: 'card, American Express',
    identifier: 'card',
    write: (r) => `⟦${group(withLuhn(`37${r.digits(12)}`), [4, 6, 5], ' ')}⟧`,
  },
  { name: 'card by name', identifier: 'card', whole: true, write: (r) => `card=⟦${visa(r)}⟧ amount=12.50` },
  {
    name: 'IMSI by name',
    identifier: 'imsi',
    whole: true,
    write: (r) => `${r.pick(['imsi=', 'IMSI: ', 'attach for imsi ', '"imsi":"'])}⟦00101${r.digits(10)}⟧`,
  },
  { name: 'SUPI', identifier: 'imsi', write: (r) => `imsi-⟦00101${r.digits(10)}⟧` },
  {
    name: 'IMEI by name',
    identifier: 'imei',
    whole: true,
    write: (r) => `${r.pick(['imei=', 'IMEI: ', 'device imei ', '"imei":"'])}⟦${imei(r)}⟧`,
  },
  { name: 'IMEI in groups', identifier: 'imei', write: (r) => `⟦${group(imei(r), [2, 6, 6, 1], '-')}⟧` },
  {
    name: 'ICCID by name',
    identifier: 'iccid',
    whole: true,
    write: (r) => `${r.pick(['iccid=', 'ICCID: ', 'sim iccid '])}⟦8944${r.digits(15)}⟧`,
  },
  { name: 'ICCID', identifier: 'iccid', write: (r) => `⟦${withLuhn(`8944${r.digits(14)}`)}⟧` },
  { name: 'MAC, colons', identifier: 'mac', write: (r) => `⟦${octets(r, 6).join(':')}⟧` },
  {
    name: 'MAC, dashes in capitals',
    identifier: 'mac',
    write: (r) => `⟦${octets(r, 5).join('-').toUpperCase()}-AB⟧`,
  },
  { name: 'MAC, Cisco', identifier: 'mac', write: (r) => `⟦00${r.hex(2)}.${r.hex(3)}a.${r.hex(4)}⟧` },
  { name: 'MAC in a device name', identifier: 'mac', write: (r) => `⟦SEP00${r.hex(10).toUpperCase()}⟧` },
  { name: 'IBAN', identifier: 'iban', write: (r) => `⟦${ibanDe(r)}⟧` },
  { name: 'IBAN, blanks', identifier: 'iban', write: (r) => `⟦${group(iban(r), [4, 4, 4, 4, 4, 4], ' ')}⟧` },
  { name: 'SIP URI, a number', identifier: 'uri', write: (r) => `sip:⟦+1${us(r).join('')}⟧@example.org` },
  {
    name: 'SIP URI, a name',
    identifier: 'uri',
    write: (r) => `<sip:⟦${r.pick(names)}⟧@example.org;transport=tls>`,
  },
  {
    name: 'SIPS URI with an address',
    identifier: 'uri',
    write: (r) => `sips:⟦${r.pick(names)}@${v4(r)}⟧:5061`,
  },
  {
    name: 'URL with a password',
    identifier: 'secret',
    write: (r) => `postgres://⟦app:${word(r, 12)}⟧@db.example.org/app`,
  },
  {
    name: 'URL with a user',
    identifier: 'secret',
    write: (r) => `https://⟦${word(r, 16)}⟧@api.example.org/v1`,
  },
  {
    name: 'URL with a query',
    identifier: 'url',
    write: (r) => `https://example.org/search?q=⟦${r.pick(['alice', 'bob'])}+${word(r, 6)}⟧`,
  },
  {
    name: 'path with an email in its query',
    identifier: 'email',
    write: (r) => `GET /users?email=⟦${mail(r).replace('@', '%40')}⟧`,
  },
  { name: 'JWT', identifier: 'jwt', write: (r) => `⟦${jwt(r)}⟧` },
  {
    name: 'Authorization',
    identifier: 'secret',
    whole: true,
    write: (r) => `Authorization: Bearer ⟦${word(r, 32)}⟧`,
  },
  { name: 'bearer', identifier: 'secret', write: (r) => `Bearer ⟦${word(r, 40)}⟧` },
  {
    name: 'Authorization, basic',
    identifier: 'secret',
    whole: true,
    write: (r) => `authorization: Basic ⟦${base64(`bob:${word(r, 9)}`)}⟧`,
  },
  { name: 'cookie', identifier: 'cookie', whole: true, write: (r) => `Cookie: sid=⟦${word(r, 24)}⟧` },
  {
    name: 'Set-Cookie',
    identifier: 'cookie',
    whole: true,
    write: (r) => `Set-Cookie: session=⟦${word(r, 24)}⟧; Path=/; HttpOnly`,
  },
  { name: 'password=', identifier: 'secret', write: (r) => `password=⟦${word(r, 10)}⟧` },
  { name: 'password:', identifier: 'secret', write: (r) => `password: ⟦${word(r, 10)}⟧` },
  {
    name: 'password in JSON',
    identifier: 'secret',
    whole: true,
    write: (r) => `{"user":"x","password":"⟦${word(r, 6)} ${word(r, 5)}⟧"}`,
  },
  { name: 'token=', identifier: 'secret', write: (r) => `access_token=⟦${word(r, 30)}⟧` },
  {
    name: 'API key',
    identifier: 'secret',
    write: (r) => `${r.pick(['api_key', 'apiKey', 'x-api-key'])}: ⟦${r.hex(32)}⟧`,
  },
  {
    name: 'key of AWS',
    identifier: 'secret',
    write: (r) => `⟦AKIA${r.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 15)}2⟧`,
  },
  {
    name: 'secret in an environment',
    identifier: 'secret',
    write: (r) => `AWS_SECRET_ACCESS_KEY=⟦${word(r, 40)}⟧`,
  },
  {
    name: 'secret in escaped JSON',
    identifier: 'secret',
    whole: true,
    write: (r) => `body {\\"client_secret\\":\\"⟦${word(r, 20)}⟧\\"}`,
  },
  {
    name: 'coordinates by name',
    identifier: 'coordinates',
    whole: true,
    write: (r) => `lat=⟦${latitude(r, 6)}⟧ dist=12`,
  },
  { name: 'coordinates', identifier: 'coordinates', write: (r) => `⟦${latitude(r, 6)}, ${longitude(r, 6)}⟧` },
  {
    name: 'coordinates, winds',
    identifier: 'coordinates',
    write: (r) => `⟦${latitude(r, 4).replace('-', '')}° N, ${longitude(r, 4).replace('-', '')}° W⟧`,
  },
  { name: 'geo URI', identifier: 'coordinates', write: (r) => `geo:⟦${latitude(r, 6)},${longitude(r, 6)}⟧` },
  {
    name: 'email in Base64',
    identifier: 'email',
    write: (r) => `⟦${base64(`user ${mail(r)} has joined`).replace(/=+$/, '')}⟧`,
  },
];
