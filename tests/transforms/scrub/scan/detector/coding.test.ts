import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../../../src/kernel/candidates.js';
import { createScrub } from '../../../../../src/transforms/scrub.js';
import { settingOf } from '../../../setting.js';

const everywhere = createScrub({ region: 'GB' }, settingOf('opaque'));
const candidates = createCandidates().open();
const there = createScrub({ region: 'GB' }, settingOf('opaque'), undefined, () => candidates);
const base64 = (...parts: (string | number)[]): string =>
  Buffer.from(
    parts.map((each) => (typeof each === 'number' ? String.fromCharCode(each) : each)).join(''),
    'latin1',
  ).toString('base64');

const rest = [0x15, 2, 0, 0x11, 0x18, 0x12, '5AF7570B0341A37AAB', 0];
const id = base64(0x1c, 0x18, 12, '447700900123', ...rest);

describe.each([
  ['everywhere', everywhere],
  ['where the kernel says', there],
])("the id of a message of WhatsApp's, looked for %s,", (_, scrub) => {
  it('has a pseudonym for the number, and is one all the same', () => {
    const number = scrub('+447700900123');
    const expected = base64(0x1c, 0x18, number.length, number, ...rest);
    expect(scrub(`"id": "wamid.${id}"`)).toBe(`"id": "wamid.${expected}"`);
    expect(scrub(`Message ${id.replace(/=+$/, '')} read`)).toBe(
      `Message ${expected.replace(/=+$/, '')} read`,
    );
  });

  it('changes no more when it has gone through once', () => {
    const once = scrub(`wamid.${id}`);
    expect(scrub(once)).toBe(once);
  });

  it('stays where it has no number', () => {
    for (const word of [base64(0x1c, 0x18, 12, 'abcdefghijkl', ...rest), 'HBgMAAAAAAAAAAAAAAAAAAAAAAAA'])
      expect(scrub(`wamid.${word}`)).toBe(`wamid.${word}`);
  });
});
