import { describe, expect, it } from 'vitest';
import { formatShape, shapeOf } from '../../../src/cli/telling/shape.js';

describe('shapeOf', () => {
  it.each([
    ['+12025550123', 'E.164 number'],
    ['(202) 555-0123', 'number with punctuation'],
    ['12025550123', 'text of 11 digits'],
    ['192.0.2.1', 'IPv4 address'],
    ['2001:db8::1', 'IPv6 address'],
    ['ada@example.org', 'email address'],
    ['https://example.org/a?b=c', 'web address'],
    ['sip:101@192.0.2.1', 'party URI'],
    ['2026-11-02T13:04:47.592Z', 'ISO 8601 time'],
    ['2026-11-02', 'ISO 8601 time'],
    ['Fri, 18 Oct 2019 17:00:00 +0000', 'RFC 2822 time'],
    ['123e4567-e89b-42d3-a456-426614174000', 'UUID'],
    ['02:00:00:00:00:01', 'MAC address'],
    ['tel_k1_mfrggzdfmztwq2lknnwg23tpoa', 'pseudonym'],
    ['+1~tel_k1_mfrggzdfmztwq2lknnwg23tpoa', 'pseudonym'],
    ['Ada', 'text of 3 characters'],
    ['', 'empty text'],
    [42, 'number of 2 digits'],
    [-7, 'number of 1 digit'],
    [1.5, 'decimal number'],
    [1e300, 'number of 301 digits'],
    [true, 'true or false'],
    [null, 'null'],
    [[1], 'list'],
    [{}, 'object'],
  ])('%j is %s', (value, words) => {
    const shape = shapeOf(value);
    expect(formatShape(shape, shape.size ?? 0, shape.size ?? 0)).toBe(words);
  });

  it('tells a range of sizes', () => {
    expect(formatShape(shapeOf('Ada'), 3, 31)).toBe('text of 3–31 characters');
  });
});
