/**
 * @module
 * The table of detectors: at which characters a scan stops, and who is asked there.
 */
import { findAtColon } from '../address/colon.js';
import { findAtSign } from '../address/email.js';
import { findAtQuestion } from '../address/query.js';
import { findAtScheme } from '../secret/issued.js';
import { findAtDashes } from '../secret/option.js';
import { findAtVerb } from '../secret/stated.js';
import { findAtPercent } from './coding.js';
import type { Find } from './cursor.js';
import type { ScrubName } from './finding.js';
import { findAtEquals, findAtQuote, findAtTag } from './mark.js';
import { findAtDigit } from './word.js';

export interface Detector {
  /** The characters that can begin what it finds, or that stand in the middle of it. */
  readonly at: string;
  /** Asked only if one of these is looked for; without, always. */
  readonly for?: readonly ScrubName[];
  readonly find: Find;
}

const secrets: readonly ScrubName[] = ['secret', 'cookie'];

export const detectors: readonly Detector[] = [
  { at: '0123456789', find: findAtDigit },
  { at: '@', for: ['email', 'imsi'], find: findAtSign },
  { at: '%', find: findAtPercent },
  { at: ':\uff1a', find: findAtColon },
  { at: '=', for: secrets, find: findAtEquals },
  { at: '?', for: ['url'], find: findAtQuestion },
  { at: 'Bb', for: secrets, find: findAtScheme },
  { at: 'ieéèwlfは', for: secrets, find: findAtVerb },
  { at: '-', for: secrets, find: findAtDashes },
  { at: '>', for: secrets, find: findAtTag },
  { at: "'", for: secrets, find: findAtQuote },
];

/** By code unit, the number of its detector, counted from one: 64 kB, so that one look-up tells. */
export const triggers = new Uint8Array(0x10000);
for (const [index, { at }] of detectors.entries())
  for (let i = 0; i < at.length; i++) triggers[at.charCodeAt(i)] = index + 1;
