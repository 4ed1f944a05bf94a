import { describe, expect, it } from 'vitest';
import { createScrub } from '../../../src/transforms/scrub.js';
import type { Apply } from '../../../src/transforms/transform.js';
import { keys, settingOf } from '../setting.js';

/**
 * The exponent p of time = c · size^p, as the slope of the logarithms. Time is that of the processor, which a busy
 * machine adds little to; the best of a few runs each.
 */
function exponent(run: (size: number) => unknown, sizes: readonly number[]): number {
  const points = sizes.map((size): [number, number] => {
    let best = Infinity;
    for (let n = 0; n < 3; n++) {
      const before = process.cpuUsage();
      run(size);
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, user + system);
    }
    return [Math.log(size), Math.log(Math.max(best, 1))];
  });
  const mean = (i: 0 | 1): number => points.reduce((sum, point) => sum + point[i], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return covariance / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

const sizes = [2 ** 20, 2 ** 21, 2 ** 22];
const small = [2 ** 15, 2 ** 16, 2 ** 17];
// A hash that costs next to nothing: what is measured is the scan.
const setting = { ...settingOf('opaque'), keys: { ...keys, body: () => 'a'.repeat(26) } };
const scrub = createScrub({ region: ['US', 'GB'] }, setting);

const hostile: readonly string[] = [
  '1',
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
  '?a=',
  '?page=1&',
  'x?a=*&',
  '://',
  'a://a:',
  'sip:',
  'sip:a@',
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
  'call from 1234567 to ',
];

describe('the yardstick', () => {
  it('tells linear from quadratic', () => {
    const linear = (size: number): number => {
      let sum = 0;
      for (let i = 0; i < size * 8; i++) sum = (sum * 31 + i) | 0;
      return sum;
    };
    const quadratic = (size: number): number => linear((size * size) / 2 ** 13);
    expect(exponent(linear, sizes)).toBeLessThan(1.1);
    expect(exponent(quadratic, [2 ** 13, 2 ** 14, 2 ** 15])).toBeGreaterThan(1.7);
  });
});

const grows = (unit: string, lengths: readonly number[]): number => {
  const texts = new Map(lengths.map((size) => [size, unit.repeat(Math.ceil(size / unit.length))]));
  const run = (size: number): unknown => (scrub as Apply)(texts.get(size)!);
  // Again, if need be: a machine that does something else for a while does not make code quadratic.
  let least = exponent(run, lengths);
  for (let n = 0; n < 5 && least > 1.1; n++) least = Math.min(least, exponent(run, lengths));
  return least;
};

describe('time grows no faster than a text that is', () => {
  it.each(hostile)('%j, again and again', (unit) => {
    expect(grows(unit, small)).toBeLessThan(1.3);
  });

  it.each(['1', 'a@', '1.1.1.1.', ':', 'a', 'a1', 'eyJ1', 'pwd='])('four megabytes of %j', (unit) => {
    expect(grows(unit, sizes)).toBeLessThanOrEqual(1.1);
  });
});
