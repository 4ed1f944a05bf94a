/**
 * @module
 * Tells which preset a file is for, by its content. It only suggests: two layouts may share all that shows in
 * their first lines, and a preset for the wrong one hashes the wrong columns.
 */
import { presets } from './index.js';
import { lookAt } from './sign/look.js';
import type { Suggestion } from './sign/sign.js';
import { signs } from './sign/signs.js';

export type { Suggestion } from './sign/sign.js';

/**
 * Names the presets that fit the beginning of a file, the most likely first; empty if none fits.
 *
 * @param sample - the first kilobytes of the file, or all of it
 * @example
 * detectPreset('#separator \\x09\n#path\tconn\n')[0]?.name // 'zeek-conn'
 */
export function detectPreset(sample: Uint8Array | string): Suggestion[] {
  const look = lookAt(sample);
  const found = signs.filter(({ name, shows }) => Object.hasOwn(presets, name) && shows(look));
  // One reason for each: the first.
  return found.filter(({ name }, i) => found.findIndex((each) => each.name === name) === i).map(suggest);
}

const suggest = ({ name, why, format }: Suggestion): Suggestion => ({
  name,
  why,
  ...(format === undefined ? {} : { format }),
});
