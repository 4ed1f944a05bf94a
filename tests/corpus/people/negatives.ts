/**
 * @module
 * What looks like an identifier where people and web applications write, and is none.
 */
import type { Negative } from '../negatives.js';
import { code } from './negative-code.js';
import { numbers } from './negative-number.js';
import { software } from './negative-software.js';
import { times } from './negative-time.js';
import { words } from './negative-word.js';

export const negatives: readonly Negative[] = [...numbers, ...times, ...software, ...code, ...words];
