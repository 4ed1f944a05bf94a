/**
 * @module
 * All transforms that need the value, by their names in policies. `drop`, `replace` and `keep` do not, so engines do
 * them alone. `json` calls an engine again.
 */
import { createCookie } from './cookie.js';
import { createGeneralize } from './generalize.js';
import { createMask } from './mask.js';
import { createPseudonym } from './pseudonym.js';
import { createScrub } from './scrub.js';
import { createSip } from './sip.js';
import { createTruncate } from './truncate.js';
import { createUrl } from './url.js';

export const transforms = {
  pseudonym: createPseudonym,
  truncate: createTruncate,
  generalize: createGeneralize,
  mask: createMask,
  url: createUrl,
  cookie: createCookie,
  sip: createSip,
  scrub: createScrub,
} as const;
