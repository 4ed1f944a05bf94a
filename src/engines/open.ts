/**
 * @module
 * Opens the engine of a format for one input.
 */

import type { Books } from '../policy/books.js';
import type { CompiledPolicy } from '../policy/compile.js';
import { expandFormat, type WrittenFormat } from '../policy/format.js';
import { createDelimitedEngine } from './delimited.js';
import type { ByteEngine } from './engine.js';
import { createGrammarEngine } from './grammar.js';
import { createLineEngine, openNdjson } from './lines.js';
import { createMessageEngine } from './message.js';
import type { NdjsonOptions } from './ndjson.js';
import { createW3cEngine } from './w3c.js';
import { createZeekEngine } from './zeek.js';

/** @param format - as the policy says it, in a word or in full */
export function openEngine(
  format: WrittenFormat,
  program: CompiledPolicy,
  books: Books,
  options: NdjsonOptions,
): ByteEngine {
  const expanded = expandFormat(format);
  switch (expanded.type) {
    case 'ndjson':
      return createLineEngine(openNdjson(program, options), books, options);
    case 'csv':
    case 'tsv':
      return createDelimitedEngine(expanded, program, books, options);
    case 'zeek':
      return createZeekEngine(expanded, program, books, options);
    case 'w3c':
      return createW3cEngine(expanded, program, books, options);
    case 'sip':
      return createMessageEngine(program, books, options);
    default:
      return createGrammarEngine(expanded, program, books, options);
  }
}
