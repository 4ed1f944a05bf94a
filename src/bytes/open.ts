/**
 * @module
 * Opens the engine of a format for one input.
 */

import type { Format, FormatDocument } from '../policy/document.js';
import { expandFormat } from '../policy/format.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import type { Visitor } from '../program/visitor.js';
import { createDelimitedEngine } from './delimited.js';
import { createDocumentEngine } from './document.js';
import type { ByteEngine } from './engine.js';
import { createGrammarEngine } from './grammar.js';
import { createLineEngine, openNdjson } from './lines.js';
import { createMessageEngine } from './message.js';
import type { NdjsonEngine, NdjsonOptions } from './ndjson.js';
import { createPlainEngine } from './plain.js';
import { createW3cEngine } from './w3c.js';
import { createZeekEngine } from './zeek.js';

/**
 * @param format - as the policy says it, in a word or in full
 * @param lines - rewrites lines of JSON by the same program; made for the input where it is left out
 */
export function openEngine(
  format: FormatDocument,
  program: Program,
  books: Books,
  options: NdjsonOptions,
  lines?: Pick<NdjsonEngine, 'rewrite'>,
): ByteEngine {
  const expanded = expandFormat(format);
  switch (expanded.type) {
    case 'ndjson':
      return createLineEngine(lines ?? openNdjson(program, options), books, options);
    case 'json': {
      const { caseless } = program.automaton;
      return createDocumentEngine(expanded, lines ?? openNdjson(program, options), program, books, {
        ...options,
        caseless,
      });
    }
    default:
      return openFlatEngine(expanded, program, books, options, program);
  }
}

export interface PlainOptions extends NdjsonOptions {
  /** Names on the way to the records of a document are one whatever the case of their letters. */
  readonly caseless?: boolean | undefined;
  /** `rewrite` may stop at the beginning and the end of a record, so that it is known where one begins. */
  readonly isStepwise?: boolean;
}

/** Without the kernel, which takes programs alone: for whoever looks. */
export function openPlainEngine(
  format: Format,
  visitor: Visitor,
  books: Books,
  options: PlainOptions,
): ByteEngine {
  const { caseless = false } = options;
  switch (format.type) {
    case 'ndjson':
      return createLineEngine(createPlainEngine(visitor, options), books, options);
    case 'json': {
      const lines = createPlainEngine(visitor, options);
      return createDocumentEngine(format, lines, visitor, books, { ...options, caseless });
    }
    default:
      return openFlatEngine(format, visitor, books, options);
  }
}

/** For records of one level. @param program - for the kernel; without it, all is done here */
function openFlatEngine(
  format: Exclude<Format, { type: 'ndjson' | 'json' }>,
  visitor: Visitor,
  books: Books,
  options: NdjsonOptions,
  program?: Program,
): ByteEngine {
  switch (format.type) {
    case 'csv':
    case 'tsv':
      return createDelimitedEngine(format, visitor, books, options, program);
    case 'zeek':
      return createZeekEngine(format, visitor, books, options);
    case 'w3c':
      return createW3cEngine(format, visitor, books, options);
    case 'sip':
      return createMessageEngine(visitor, books, options);
    default:
      return createGrammarEngine(format, visitor, books, options, program);
  }
}
