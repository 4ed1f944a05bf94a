/**
 * @module
 * The engine for JSON in a string: what the compiler is handed for `json` rules.
 */
import type { Nest } from '../policy/nest.js';
import { createBooks } from '../policy/report.js';
import { createJsonEngine } from './json.js';

/** Keeps books of its own, and nobody reads them: the record around is the one that counts. */
export const nestJson: Nest = (program) => {
  const engine = createJsonEngine(program, createBooks(program.actions.length), program.applies);
  return engine.rewrite;
};
