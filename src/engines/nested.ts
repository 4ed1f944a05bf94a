/**
 * @module
 * The engine for JSON in a string: what the compiler is handed for `json` rules.
 */

import { createScrap } from '../policy/books.js';
import type { Nest } from '../policy/nest.js';
import { createJsonEngine } from './json.js';

/** Keeps books of its own, and nobody reads them: the record around is the one that counts. */
export const nestJson: Nest = (program) => {
  const books = createScrap(program.actions.length);
  const engine = createJsonEngine(program, program.applies);
  return (text) => engine.rewrite(text, books);
};
