import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../src/kernel/candidates.js';
import { createScrub } from '../../../src/transforms/scrub.js';
import { isDeep } from '../../deep.js';
import { growth, quadratic } from '../../growth.js';
import { keys, settingOf } from '../setting.js';

/** Of four times the size a text is as long as one is that is looked at as a whole, though it repeats itself (`transforms/scrub/scan/repeat.ts`). */
const size = 2 ** 14 - 64;
// A hash that costs next to nothing: what is measured is the scan.
const setting = { ...settingOf('opaque'), keys: { ...keys, body: () => 'a'.repeat(26) } };
const scrub = createScrub({ region: ['US', 'GB'] }, setting);
/** The same, of the places that the kernel lists. */
const listed = createScrub({ region: ['US', 'GB'] }, setting, undefined, createCandidates().open);
const opted = createScrub(
  { region: ['US', 'GB'], names: 'fixed', nationalIds: ['US', 'GB', 'ES', 'DE', 'IN'] },
  setting,
);

const hostile: readonly string[] = [
  '1',
  'versions 1.2.3.4, 1.2.3.5 and ',
  'bump a from 1.2.3.4 to ',
  '1.2.3.4 -> ',
  'name;version\n1.2.3.4;',
  'Alice Example wrote: Aaaaaaaaaaaaaaaaaaaaaaaaaaaaa-',
  'From: Alice Example\nSubject: ',
  '[["name", "Alice"], ',
  '+1',
  '1 ',
  '12-',
  '(1',
  '4111 1111 ',
  'a@',
  'a@a.',
  'a%40',
  '%41',
  '1.',
  '1.1.1.1.',
  '1-1-1-1-',
  ':',
  'a:',
  '::1',
  'ab:',
  'a',
  'a1',
  'a1/',
  'a1-',
  'abcdefgh12345678',
  '=',
  'pwd=',
  'pwd="',
  "pwd='",
  'pwd=\\"',
  'token=[',
  'token=<"',
  'authorization: <',
  'authorization: basic ',
  'cookie: a=*; ',
  'cookie=*;',
  'cookie: expires=1; ',
  'expires=1;',
  '?a=',
  '?page=1&',
  'x?a=*&',
  '://',
  '\\',
  '\\u00',
  '\\x5c',
  '\\x5c\\',
  '\\\\n',
  '\x1b[',
  '\x1b[1;',
  '\x1b[32m',
  '[1;',
  '[36m',
  '^[[',
  '=3D',
  '=3Dx',
  '=\n',
  'a://a:',
  'sip:',
  'sip:a@',
  'sip:a@b] ',
  'eyJ1',
  'eyJ1.',
  'eyJhbGciOiJI1.',
  'bearer ',
  'GB82 WEST ',
  'DE89',
  '12.3456, ',
  '1 2.34567,',
  'phone ',
  'phone 1234567 ',
  '(202) 155-0123 ',
  '020 7946 0406 ',
  '+1 202 155 0123 ',
  '00-',
  'é',
  '"',
  '{"a":1,',
  'password is ',
  'insert into t (password) values (',
  'insert a (pw) values (1),',
  'values (',
  'user alice7 ',
  'login as alice, ',
  'GET / - 80 a ',
  'user alice7, password x7Tq91Zb ',
  'user alicex, password x7Tq91Zb ',
  '\n[a@b ~]$ ',
  '-rw-r--r-- 1 a b ',
  'for user a by ',
  ',ou=',
  'a1@',
  'user=a1;',
  'pin for a is ',
  '--password ',
  '--token a1 ',
  '-----BEGIN PRIVATE KEY-----',
  '-u a:',
  'curl -u a:',
  'xoxb-a1',
  'sk-a.',
  '<pin>a',
  "password 'a",
  'value="',
  'cookie "a=b","',
  "o'a@",
  '"a@',
  '52 deg 3',
  'N 52° 3',
  'N1.2345 ',
  '4807.038,N,',
  '1234+',
  '+1202555012345/',
  'imei 123456789012345,',
  '10 - 192.0.2.1 - ',
  '\\n1',
  'SIP/1234567-',
  '12345678@x ',
  'mysql -p',
  'password  ',
  'x?a&',
  'pin was ',
  'en0:2001:db8:',
  'pwd:fo,',
  'call from 1234567 to ',
  'from 2025550123 to 2025550123 ',
  '2025550123,',
  "connect('a','b',",
  'connect(a,',
  "login('a', 'Aa1!aa') ",
  'creds = new Credentials("a", "',
  'create user a identified by b ',
  'a * ',
  'a * b1!bb * ',
  'a pptpd abcd *\n',
  ' : PSK ',
  '|554=a',
  '1$a.b$',
];

const places: readonly string[] = [
  '<',
  'a <',
  'A <sip:',
  '"A" <1>',
  '"A <sip:a@b>',
  'user ',
  'user="',
  'user="a@',
  "user 'a@b",
  'for user a',
  'user=a\\',
  'CallerIDName: a ',
  'Account Name: ',
  'Accepted password for ',
  'sudo: ',
  '/home/',
  '/home/a',
  'C:\\Users\\a',
  'ssn ',
  'ssn: 1',
  'AB 12 ',
  '1234 ',
  'born March ',
  'born 1 March ',
  'passport A1',
  '\\',
];

describe('the yardstick', () => {
  const work = (count: number): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum = (sum * 31 + i) | 0;
    return sum;
  };
  const make = (length: number): string => 'a'.repeat(length);

  it('passes what is linear', () => {
    expect(growth(({ length }) => work(length * 8), make, 2 ** 18)).toBeLessThan(quadratic);
  });

  it.runIf(isDeep)('tells what is quadratic, also beside much that is linear', () => {
    expect(growth(({ length }) => work(length ** 2 / 2 ** 6), make, 2 ** 13)).toBeGreaterThan(quadratic);
    expect(growth(({ length }) => work(length * 50 + length ** 2 / 2 ** 6), make, 2 ** 15)).toBeGreaterThan(
      quadratic,
    );
  });
});

const repeated = (unit: string) => (length: number) => unit.repeat(Math.ceil(length / unit.length));

/** Each character one of these by chance: a word that goes on and on, and has the middle of any other in it. */
const drawn = (letters: string) => (length: number) => {
  let state = length;
  const next = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return letters[Math.floor((state / 2 ** 32) * letters.length)]!;
  };
  return Array.from({ length }, next).join('');
};
const small = 'abcdefghijklmnopqrstuvwxyz';
const letters: readonly string[] = [
  ...[
    small,
    small.toUpperCase(),
    `${small}-`,
    `${small}_`,
    `${small}.`,
    `${small}/`,
    `${small}=`,
    `${small}:`,
  ],
  ...[
    `${small}0123456789`,
    '0123456789abcdef',
    '0123456789-',
    '0123456789.',
    '0123456789,',
    '0123456789:abcdef',
  ],
  ...[`${small}'`, `${small}"`, `${small}@`, `${small}%`, `${small}&`, `${small}\n`, `${small}é`, '=:<>;,|'],
];

describe('time grows no faster than a text that is', () => {
  it('since no finder looks for the end of a line through all of it', () => {
    const folder = new URL('../../../src/transforms/scrub/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const far = files.filter((file) =>
      /\btext\.(?:lastI|i)ndexOf\('\\n'/.test(readFileSync(new URL(file, folder), 'utf8')),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(far).toEqual([]);
  });

  it.each(hostile)('%j, again and again', (unit) => {
    expect(growth(scrub, repeated(unit), size)).toBeLessThan(quadratic);
  });

  it.each(hostile)('%j, again and again, where the kernel has looked first', (unit) => {
    expect(growth(listed, repeated(unit), size)).toBeLessThan(quadratic);
  });

  // The kernel takes so little of a short one that nothing shows.
  it.each(letters)('characters of %j by chance, where the kernel has looked first', (each) => {
    expect(growth(listed, drawn(each), 2 ** 17)).toBeLessThan(quadratic);
  });

  it.each(places)('of what is asked for: %j, again and again', (unit) => {
    expect(growth(opted, repeated(unit), size)).toBeLessThan(quadratic);
  });

  it.each(['1', 'a@', '1.1.1.1.', ':', 'a', 'a1', 'eyJ1', 'pwd='])('four megabytes of %j', (unit) => {
    expect(growth(scrub, repeated(unit), 2 ** 20)).toBeLessThan(quadratic);
  });
});
