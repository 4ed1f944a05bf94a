/**
 * @module
 * Opens the engine of a format for one input.
 */

import type {
  EnvelopeName,
  EnvelopeTime,
  Format,
  FormatDocument,
  FormatOf,
  LineGrammarName,
} from '../policy/document.js';
import { expandFormat, isEnvelope } from '../policy/format.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import type { Visitor } from '../program/visitor.js';
import { createDelimitedEngine } from './delimited.js';
import { createDocumentEngine } from './document.js';
import { createDumpEngine } from './dump.js';
import type { ByteEngine } from './engine.js';
import { createCee } from './envelope/cee.js';
import { createCloudwatch } from './envelope/cloudwatch.js';
import { createCri } from './envelope/cri.js';
import { createMember, layouts } from './envelope/member.js';
import { createFloor, type Wrapper } from './envelope/wrapper.js';
import { createEnvelopeEngine } from './envelope.js';
import { createGrammarEngine } from './grammar.js';
import { createJsonMessages, createLineMessages, type MessageEngine } from './messages.js';
import { createLineEngine, openNdjson } from './ndjson/lines.js';
import { createPlainEngine } from './ndjson/plain.js';
import type { LineBatch, NdjsonEngine, NdjsonOptions } from './ndjson.js';
import { createMessageEngine } from './sip.js';
import { createW3cEngine } from './w3c.js';
import { createZeekEngine } from './zeek.js';

/**
 * @param format - as written in the policy, a word or an object
 * @param lines - rewrites lines of JSON by the same program; by default one is made for the input
 */
export function openEngine(
  format: FormatDocument,
  program: Program,
  books: Books,
  options: NdjsonOptions,
  lines?: Lines,
): ByteEngine {
  const expanded = expandFormat(format);
  if (isEnvelope(expanded))
    return openEnvelope(expanded, books, options, (within, inside) =>
      inside.type === 'ndjson'
        ? createJsonMessages(program, options, createBatch(lines, program, options))
        : createLineMessages(openFlatEngine(inside, program, within, begun(options), program)),
    );
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

/** @param lines - of the session; by default one with its own kernel */
function createBatch(
  lines: Lines | undefined,
  program: Program,
  options: NdjsonOptions,
): () => LineBatch | undefined {
  if (lines !== undefined) return lines.batch;
  let kernel: NdjsonEngine | undefined;
  return () => {
    kernel ??= openNdjson(program, options);
    return hasBatch(kernel) ? kernel : undefined;
  };
}

export function hasBatch(engine: NdjsonEngine): engine is NdjsonEngine & LineBatch {
  return engine.rewriteLines !== undefined;
}

/** Of lines that lie apart: what rewrites many at once, if it can just now. */
export interface Lines extends Pick<NdjsonEngine, 'rewrite' | 'rewriteBoth'> {
  batch(): LineBatch | undefined;
}

export interface PlainOptions extends NdjsonOptions {
  /** Names on the way to the records of a document are one whatever the case of their letters. */
  readonly caseless?: boolean | undefined;
  /** `rewrite` may stop at the beginning and the end of a record, so that the caller knows where records begin. */
  readonly isStepwise?: boolean;
}

/** Opens an engine without the kernel, which runs only programs: for visitors that only look. */
export function openPlainEngine(
  format: Format,
  visitor: Visitor,
  books: Books,
  options: PlainOptions,
): ByteEngine {
  const { caseless = false } = options;
  if (isEnvelope(format))
    return openEnvelope(format, books, options, (within, inside) =>
      inside.type === 'ndjson'
        ? createJsonMessages(visitor, options, () => undefined)
        : createLineMessages(openFlatEngine(inside, visitor, within, begun(options))),
    );
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

type InsideFormat = Extract<Format, { type: 'ndjson' | LineGrammarName | 'line' | 'fixed' | 'csv' | 'tsv' }>;

function openEnvelope(
  { type, inside, time }: FormatOf<EnvelopeName>,
  books: Books,
  options: NdjsonOptions,
  openMessages: (within: Books, format: InsideFormat) => MessageEngine,
): ByteEngine {
  const open = (within: Books): MessageEngine => openMessages(within, expandFormat(inside) as InsideFormat);
  return createEnvelopeEngine(type, createWrapper(type, time), open, books, options);
}

function createWrapper(type: EnvelopeName, time: EnvelopeTime): Wrapper {
  const floor = createFloor(time);
  switch (type) {
    case 'cloudwatch':
      return createCloudwatch(time);
    case 'cri':
      return createCri(floor);
    case 'cee':
      return createCee(floor);
    default:
      return createMember(layouts[type], floor);
  }
}

/** For lines inside an envelope: none of them is the first line of a file. */
const begun = (options: NdjsonOptions): NdjsonOptions => ({ ...options, course: { begun: true } });

/** For records of one level. @param program - for the kernel; without it, all is done here */
function openFlatEngine(
  format: Exclude<Format, { type: 'ndjson' | 'json' | EnvelopeName }>,
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
    case 'dump':
      return createDumpEngine(format, visitor, books, options);
    default:
      return createGrammarEngine(format, visitor, books, options, program);
  }
}
