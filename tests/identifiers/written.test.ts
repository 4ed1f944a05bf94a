import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  headOf,
  isClassWord,
  pseudonymEnd,
  pseudonymLength,
  readWritten,
  writtenLength,
} from '../../src/identifiers/written.js';

const body = 'mfrggzdfmztwq2lknnwg23tpoa';
const tel = `tel_k1_${body}`;
const mail = `mail_k1_${body}`;

describe('a pseudonym', () => {
  it.each([
    [tel, { kind: 'tel', id: 'k1', bare: tel, digits: '', domain: '' }],
    [`+1~${tel}`, { kind: 'tel', id: 'k1', bare: tel, digits: '1', domain: '' }],
    [`${mail}@example.org`, { kind: 'mail', id: 'k1', bare: mail, digits: '', domain: 'example.org' }],
    [`ipx_2026q4_${body}`, { kind: 'ip', id: '2026q4', bare: `ipx_2026q4_${body}`, digits: '', domain: '' }],
  ])('is read from end to end: %j', (text, expected) => {
    expect(readWritten(text)).toEqual(expected);
  });

  it.each([
    '',
    `${tel}a`,
    tel.slice(0, -1),
    ` ${tel}`,
    `${tel}\n`,
    tel.toUpperCase(),
    `tel_k1_${'1'.repeat(26)}`,
    `tel__${body}`,
    `tel_K1_${body}`,
    `fax_k1_${body}`,
    `+1~ip_k1_${body}`,
    `+1~telx_k1_${body}`,
    `1~${tel}`,
    `${tel}@example.org`,
    `mailx_k1_${body}@example.org`,
    `${mail}@example.org@example.org`,
    `${mail}@`,
    `${tel},${tel}`,
    'tel_withheld',
  ])('is not %j', (text) => {
    expect(readWritten(text)).toBeUndefined();
  });

  it('is found at the beginning of a text and in the middle of one', () => {
    expect(pseudonymLength(`+44~${tel},,x`)).toBe(4 + tel.length);
    expect(writtenLength('tel_short,,x')).toBe(9);
    expect(pseudonymLength('tel_short,,x')).toBe(0);
    expect(pseudonymEnd(`to ${tel}.`, 3)).toBe(3 + tel.length);
    expect(pseudonymEnd(`to ${tel}9`, 3)).toBe(-1);
  });

  it('is what is read of any head and body', () => {
    const kind = fc.constantFrom('tel', 'ip', 'mail', 'imsi', 'imei', 'iccid', 'mac', 'card', 'ext', 'id');
    const text = fc.stringMatching(/^[a-z2-7]{25}[aeimquy4]$/);
    fc.assert(
      fc.property(
        kind,
        fc.boolean(),
        fc.stringMatching(/^[a-z0-9]{1,12}$/),
        text,
        (name, unread, id, hash) => {
          const written = headOf(unread ? `${name}x` : name, id) + hash;
          expect(readWritten(written)).toMatchObject({ kind: name, id, bare: written });
        },
      ),
    );
  });

  it('is no class word', () => {
    expect(isClassWord('tel_withheld')).toBe(true);
    expect(isClassWord('tel_withheldx')).toBe(false);
    expect(isClassWord(tel)).toBe(false);
  });
});
