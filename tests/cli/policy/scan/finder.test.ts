import { describe, expect, it } from 'vitest';
import { createFinder } from '../../../../src/cli/policy/scan/finder.js';

const tel = 'tel_k1_mfrggzdfmztwq2lknnwg23tpoa';
const ip = 'ip_k1_mfrggzdfmztwq2lknnwg23tpoa';

describe('a finder', () => {
  const find = createFinder({ regions: [] });

  it.each([
    `sip:${tel}@${ip}`,
    `<sip:${tel}@${ip}:5060;user=phone>`,
    `<sip:${tel}@[${ip}]>`,
    `<sip:${tel}@[${ip}]:5060;user=phone>`,
    `sips:${tel}@example.org:5061`,
  ])('finds nothing in a URI of pseudonyms: %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it.each([
    `<sip:${tel}@[2001:db8::5]:5060;user=phone>`,
    `<sip:${tel}@192.0.2.5:5060>`,
    `<sip:alice@[${ip}]:5060>`,
    `<sip:+12025550123@[${ip}]:5060>`,
  ])('finds what stands beside a pseudonym: %s', (text) => {
    expect(find(text)).not.toEqual([]);
  });
});
