/** The forms of libphonenumber's PhoneNumberMatcherTest, with numbers that are reserved where a plan has such. */
import { describe, expect, it } from 'vitest';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';

function found(text: string, region: string): string[] {
  const list: string[] = [];
  createScan({ regions: [region] })(text, (start, end) => list.push(text.slice(start, end)));
  return list;
}

describe('behind a word that names it', () => {
  it.each([
    ['２０２５５５０１２３', 'US'],
    ['２０２-５５５-０１２３', 'US'],
    ['2025550123', 'US'],
    ['2025550123 x 123', 'US'],
    ['202-555-0123', 'US'],
    ['202/555-0123', 'US'],
    ['202-555-0123 ext. 503', 'US'],
    ['1 202 555 0123 x 123', 'US'],
    ['+1 202-555-0123', 'US'],
    ['+494949 49', 'DE'],
    ['+49-4931-49', 'DE'],
    ['04931-49', 'DE'],
    ['+49-494949', 'DE'],
    ['+49-494949 ext. 49', 'DE'],
    ['+49494949 ext. 49', 'DE'],
    ['0494949', 'DE'],
    ['0494949 ext. 49', 'DE'],
    ['01 (33) 3461 2234', 'MX'],
    ['(33) 3461 2234', 'MX'],
    ['0900-1 123 123', 'DE'],
    ['(0)900-1 123 123', 'DE'],
    ['0 900-1 123 123', 'DE'],
    ['+33 1 99 00 12 34', 'FR'],
  ])('%s is a number of %s, all of it', (number, region) => {
    expect(found(`phone ${number}`, region)).toEqual([number]);
  });
});

describe('by itself', () => {
  it.each([
    '12345',
    '23456789',
    '234567890112',
    '202+555+0123',
    '3/10/1984',
    '03/27/2011',
    '31/8/2011',
    '1/12/2011',
    '10/12/82',
    '202x5550123',
    '2012-01-02 08:00',
    '2012/01/02 08:00',
    '20120102 08:00',
    '2014-04-12 04:04 PM',
    '2014-04-12  04:04 PM',
  ])('%s is none', (text) => {
    expect(found(text, 'US')).toEqual([]);
  });
});
