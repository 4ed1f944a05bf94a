/**
 * @module
 * The engine for JSON inside a string. The compiler gets it as a parameter, for `json` rules.
 */

import { createScrap } from '../program/books.js';
import type { Nest } from '../program/nest.js';
import { createJsonEngine } from './json.js';

/** It has books of its own that nobody reads, since only the outer record counts. */
export const nestJson: Nest = (visitor) => {
  const books = createScrap();
  const engine = createJsonEngine(visitor);
  return (text) => engine.rewrite(text, books);
};
