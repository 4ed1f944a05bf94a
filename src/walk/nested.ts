/**
 * @module
 * The engine for JSON in a string: what the compiler is handed for `json` rules.
 */

import { createScrap } from '../program/books.js';
import type { Nest } from '../program/nest.js';
import { createJsonEngine } from './json.js';

/** Keeps books of its own, and nobody reads them: the record around is the one that counts. */
export const nestJson: Nest = (visitor) => {
  const books = createScrap();
  const engine = createJsonEngine(visitor);
  return (text) => engine.rewrite(text, books);
};
