import { describe, expect, it } from 'vitest';
import { createScrub } from '../../../../src/transforms/scrub.js';
import { settingOf } from '../../setting.js';
import { describeNames } from './named.js';
import { nobodies, people } from './people.js';

const setting = settingOf('opaque');
const scrub = createScrub({ region: 'US', names: 'fixed' }, setting);
const plain = createScrub({ region: 'US' }, setting);
const bare = (line: string): string => line.replaceAll(/[‹›]/g, '');

describe("somebody's name is found where forms, letters and records have one", () => {
  it.each(people)('%s', (line) => {
    // Between the names, a text is what it is without them.
    const rest = plain(bare(line.replaceAll(/‹[^›]*›/g, '•'))).split('•');
    const out = scrub(bare(line));
    expect(out.replaceAll(/id_k1_[a-z2-7]{26}/g, '•').split('•')).toEqual(rest);
    expect(scrub(out)).toBe(out);
  });

  it.each(nobodies)('and nobody where none has: %s', (line) => {
    expect(scrub(line)).toBe(plain(line));
  });
});

describeNames({
  'words that are names where a place has one': [
    'cardholder="‹Post, Bill›"',
    'Customer: ‹April Field›',
    'requested by ‹Field, April› on 2026-03-01',
    'Patient: ‹Re, Carla›',
    'Assigned to: ‹April Johnson›, Customer: ‹April Carter-Johnson›',
    'Mrs. ‹Post› called, Dear Mr. ‹Field›',
  ],
  'words that are words there': [
    'Absender: Deutsche Post',
    'Sender: Royal Mail',
    'Customer: Field Service',
    'Customer: June Promotions',
    'Reported by: May Day',
    'meeting with North Bank on Monday',
  ],
});
