/**
 * @module
 * Opens the engine of a format for one input.
 */

import type { FormatDocument } from '../policy/document.js';
import { expandFormat } from '../policy/format.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import type { Visitor } from '../program/visitor.js';
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
  format: FormatDocument,
  program: Program,
  books: Books,
  options: NdjsonOptions,
): ByteEngine {
  const expanded = expandFormat(format);
  return expanded.type === 'ndjson'
    ? createLineEngine(openNdjson(program, options), books, options)
    : openFlatEngine(expanded, program, books, options);
}

/** For records of one level, which no kernel knows. */
export function openFlatEngine(
  format: Exclude<ReturnType<typeof expandFormat>, { type: 'ndjson' }>,
  visitor: Visitor,
  books: Books,
  options: NdjsonOptions,
): ByteEngine {
  switch (format.type) {
    case 'csv':
    case 'tsv':
      return createDelimitedEngine(format, visitor, books, options);
    case 'zeek':
      return createZeekEngine(format, visitor, books, options);
    case 'w3c':
      return createW3cEngine(format, visitor, books, options);
    case 'sip':
      return createMessageEngine(visitor, books, options);
    default:
      return createGrammarEngine(format, visitor, books, options);
  }
}
