/**
 * @module
 * Every transform that works on a value, by the name that a policy uses. `drop`, `replace` and `keep` need
 * no value: engines do them alone.
 */
import { createGeneralize } from './generalize.js';
import { createMask } from './mask.js';
import { createPseudonym } from './pseudonym.js';
import { createTruncate } from './truncate.js';
import { createUrl } from './url.js';

export const transforms = {
  pseudonym: createPseudonym,
  truncate: createTruncate,
  generalize: createGeneralize,
  mask: createMask,
  url: createUrl,
} as const;
