/**
 * @module
 * Every transform that works on a value, by the name that a policy uses. `drop`, `replace` and `keep` need
 * no value: engines do them alone; `json` asks
 * an engine in turn.
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
