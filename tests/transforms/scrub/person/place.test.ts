import { describe, expect, it } from 'vitest';
import { places } from '../../../../src/transforms/scrub/person/place.js';
import { createScrub } from '../../../../src/transforms/scrub.js';
import { settingOf } from '../../setting.js';
import { innocents, lines } from './lines.js';

const setting = settingOf('opaque');
const scrub = createScrub({ region: 'US', names: 'fixed' }, setting);
const plain = createScrub({ region: 'US' }, setting);
const bare = (line: string): string => line.replaceAll(/[‹›]/g, '');

it('the kernel asks for four letters of each hint, but for some that it knows', () => {
  const all = places.flatMap(({ hints }) => hints);
  // What is not ASCII is looked at in any case.
  const short = all.filter((hint) => hint.length < 4 && /^[\x20-\x7e\t\n]*$/.test(hint));
  expect(new Set(short)).toEqual(new Set(['<', '[~', ':~/', '@', '<@', '(@']));
});

describe('an account is found where the form of a line has one', () => {
  it.each(lines)('%s', (line) => {
    const names = new Set(Array.from(line.matchAll(/‹([^›]*)›/g), ([, name]) => name!));
    const out = scrub(bare(line));
    // A name that is a word is left where it stands without what says so.
    for (const name of names) expect(out.split(/[^\p{L}\p{N}_.-]+/u)).not.toContain(name);
    const kept = bare(line.replaceAll(/‹[^›]*›/g, '•'));
    // All else is what it is without names.
    expect(out.replaceAll(/id_k1_[a-z2-7]{26}/g, '•').split('•')).toHaveLength(kept.split('•').length);
    expect(scrub(out)).toBe(out);
  });

  it.each(innocents)('and nothing where none is: %s', (line) => {
    expect(scrub(line).replaceAll(/user=id_k1_[a-z2-7]{26}/g, 'user=deploy')).toBe(plain(line));
  });
});
