/**
 * @module
 * Lines of voice and network operations that look like they hold identifiers and hold none: nothing of them may
 * change.
 */
import type { Negative } from '../negatives.js';
import { backendNegatives } from './negatives-backend.js';
import { networkNegatives } from './negatives-network.js';
import { recordNegatives } from './negatives-record.js';
import { telephonyNegatives } from './negatives-telephony.js';

export const negatives: readonly Negative[] = [
  ...telephonyNegatives,
  ...networkNegatives,
  ...backendNegatives,
  ...recordNegatives,
];
