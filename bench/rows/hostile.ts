/**
 * @module
 * One record of 14 MB that is made to take long, for identifiers and transforms: how long it holds up what is behind
 * it, as it comes, in bytes. Time of the processor; two seconds are the goal. And texts of 1 MB that repeat what a scan
 * stops at, with six regions, a tenth of a second the goal: as it is, and with each digit drawn anew, so that nothing is
 * said twice; and such as are put together by chance.
 */
import { createPseudonymizer, type PolicyDocument } from 'nymline';
import { createRandom } from '../data.js';

const size = 14_000_000;
const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const digits = (i: number): string => String(i).padStart(7, '0');

type Rule = Omit<PolicyDocument['rules'][number], 'path'>;

/** As many values as fit in. */
function list(make: (at: number) => string): string {
  const values: string[] = [];
  for (let at = 0, length = 0; length < size; at++) length += values[values.push(make(at)) - 1]!.length + 1;
  return `[${values.join(',')}]`;
}
const many = (make: (at: number) => string): string => list((at) => JSON.stringify(make(at)));
const one = (unit: string, start = ''): string => JSON.stringify(start + unit.repeat(size / unit.length));
/** Lists as long as they may be. */
const lists = (unit: string, start = ''): string => many(() => start + unit.repeat(500));

const shapes: readonly (readonly [what: string, rule: object, value: () => string])[] = [
  [
    'phone: numbers without quotes',
    { identifier: 'phone', transform: 'pseudonym' },
    () => list((i) => `1202${digits(i)}`),
  ],
  [
    'phone: national numbers',
    { identifier: 'phone', transform: 'pseudonym' },
    () => many((i) => `(202) ${digits(i)}`),
  ],
  [
    'ip: addresses',
    { identifier: 'ip', transform: 'pseudonym' },
    () => many((i) => `2001:db8::${i.toString(16).slice(-4)}`),
  ],
  ['ip: lists of hops', { identifier: 'ip', transform: 'pseudonym' }, () => lists('1,')],
  ['email: one list', { identifier: 'email', transform: 'pseudonym' }, () => one('a@b,')],
  ['email: lists', { identifier: 'email', transform: 'pseudonym' }, () => lists('a@b,')],
  ['uri', { identifier: 'uri', transform: 'pseudonym' }, () => many((i) => `sip:a${i}@192.0.2.1`)],
  ['opaque: small numbers', { transform: 'pseudonym' }, () => list((i) => String(i % 10))],
  ['opaque, percent: a row of +', { transform: 'pseudonym', encoding: 'percent' }, () => one('+')],
  ['opaque, percent: addresses of +', { transform: 'pseudonym', encoding: 'percent' }, () => one('+@')],
  ['truncate ip: lists of hops', { identifier: 'ip', transform: 'truncate' }, () => lists('a,')],
  [
    'truncate ip: lists of what is none',
    { identifier: 'ip', transform: 'truncate' },
    () => lists('sip:a@b,'),
  ],
  ['generalize hour', { transform: 'generalize', to: 'hour' }, () => many((i) => `2023-07-25 22:51:32.${i}`)],
  ['url: one path', { transform: 'url', segments: 'template' }, () => one('a/', 'http://')],
  ['url: paths of ids', { transform: 'url', segments: 'template' }, () => lists('1/', '/')],
  ['url: queries', { transform: 'url' }, () => lists('a&', '/?')],
  ['cookie', { transform: 'cookie', values: 'pseudonym' }, () => lists('a=b; ')],
  [
    'sip',
    { transform: 'sip' },
    () => many(() => `BYE sip:a@b SIP/2.0\r\nContact: ${'a@b,'.repeat(500)}\r\n\r\n`),
  ],
  [
    'json',
    { transform: 'json', rules: [{ path: '**', transform: 'pseudonym' }] },
    () => many((i) => `[${i}]`),
  ],
  ['scrub: numbers', { transform: 'scrub' }, () => one('(202) 555-0123 ')],
];

/** What a scan stops at, again and again: numbers in groups, addresses, colons, names of secrets, words for calls and codes. */
const units: readonly string[] = [
  ...[
    '1.',
    '1)',
    '12-',
    '1a-',
    '00-',
    '1234 ',
    '12 34 56 78 90 ',
    '1.1.1.1.',
    '4111 1111 ',
    '1 234 567 890 ',
  ],
  ...[
    '02 1234567 ',
    '98765-43210,',
    '06 12 34 56 78 ',
    '0171 3920012 é ',
    '202-555-0123 ',
    '2025550123 ',
    '011 ',
  ],
  ...['from 2025550123 to 2025550123 ', 'AccountID="1234567" ', "extension '1234567' ", '12345678@x '],
  ...[
    'code is 123456, ',
    'password is ',
    'passport A1',
    'token=[',
    'value="',
    'pwd=',
    'cookie: a=*; ',
    'x?a=*&',
  ],
  ...['192.0.2.1, ', '2001:db8::1 ', 'ab:', 'a@a.', 'sip:a@', '%41', 'the quick brown fox '],
];
/** What may stand beside anything in a text that somebody makes to take long. */
const tokens: readonly string[] = [
  ...[
    '12',
    '1234',
    '123456',
    '1234567',
    '2025550123',
    '+12025550123',
    '(202) 555-0123',
    '4111 1111 1111 1111',
  ],
  ...[
    '192.0.2.1',
    '2001:db8::1',
    '00:11:22:33:44:55',
    '1.2.3.4',
    '12:34:56',
    '2026-11-29',
    'a1b2c3d4',
    '%41',
  ],
  ...[
    'user=',
    'password ',
    'token=',
    'code is ',
    'PIN ',
    'phone: ',
    'call ',
    'from ',
    'to ',
    'account ',
    'key=',
  ],
  ...[
    'cookie: ',
    'Bearer ',
    'sip:',
    'https://x/',
    '?a=',
    '@x',
    'alice7',
    'version ',
    'imsi ',
    'lat=',
    'für ',
    'é ',
  ],
  ...['は', '"', "'", '(', '[', '{', '<', '=', ': ', '; ', ', ', '-', '/', '\\', '|', '\n', ' ', '  '],
];
/** So many units of a few of them. */
const made = 200;

const length = 2 ** 20;
const goal = 0.1;

function textRows(): string[] {
  const region = ['US', 'GB', 'DE', 'FR', 'IN', 'IT'];
  const calls = createPseudonymizer(
    { version: 1, rules: [{ path: 'text', transform: 'scrub', region }] },
    secret,
    { onQuarantine: () => {} },
  );
  const random = createRandom(7);
  const drawn = (text: string): string =>
    text.replaceAll(/\d/g, () => String.fromCharCode(48 + Math.floor(10 * random())));
  const long = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  /** As seconds of the processor, the least of three, and whether it was refused. */
  const timeOf = (make: () => string): readonly [seconds: number, fate: string] => {
    let least = Number.POSITIVE_INFINITY;
    let result: string | undefined;
    for (let round = 0; round < 3; round++) {
      const text = make();
      const before = process.cpuUsage();
      result = calls.text(text);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, (user + system) / 1e6);
    }
    return [least, result === undefined ? ', quarantined' : ''];
  };
  const shown = (time: ReturnType<typeof timeOf> | undefined): string =>
    time === undefined ? '' : `${time[0].toFixed(2)} s${time[1]}${time[0] > goal ? ' **missed**' : ''}`;
  const rows = units.map((unit) => ({
    unit: `\`${unit}\``,
    again: timeOf(() => long(unit)),
    anew: /\d/.test(unit) ? timeOf(() => drawn(long(unit))) : undefined,
  }));
  const pick = (): string => tokens[Math.floor(tokens.length * random())]!;
  const slowest = Array.from({ length: made }, () => {
    const unit = Array.from({ length: 1 + Math.floor(6 * random()) }, pick).join('');
    return timeOf(() => drawn(long(unit)));
  }).sort(([a], [b]) => b - a);
  const middle = slowest[made / 2]!;
  return [
    ...rows.sort((a, b) => (b.anew ?? b.again)[0] - (a.anew ?? a.again)[0]),
    {
      unit: `the slowest of ${made} made of words, numbers and marks by chance`,
      again: undefined,
      anew: slowest[0],
    },
    { unit: 'the middle one of these', again: undefined, anew: middle },
  ].map(({ unit, again, anew }) => `| ${unit} | ${shown(again)} | ${shown(anew)} | ${goal} s |`);
}

export async function hostileTable(): Promise<string> {
  const rows = shapes.map(([what, rule, value]) => {
    const policy: PolicyDocument = {
      version: 1,
      region: 'US',
      rules: [{ ...(rule as Rule), path: '**' } as PolicyDocument['rules'][number]],
    };
    const calls = createPseudonymizer(policy, secret, { onQuarantine: () => {} });
    const line = Buffer.from(`{"p":${value()}}\n`);
    const before = process.cpuUsage();
    calls.chunk(line);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const fate = calls.report().quarantined > 0 ? 'quarantined' : 'out';
    return `| ${what} | ${seconds.toFixed(2)} s | ${fate} | 2 s${seconds > 2 ? ' **missed**' : ''} |`;
  });
  return [
    '| one record of 14 MB | time | | goal |',
    '|---|---:|---|---|',
    ...rows,
    '',
    '| one text of 1 MB, six regions, of | again and again | each digit drawn anew | goal |',
    '|---|---:|---:|---|',
    ...textRows(),
  ].join('\n');
}
