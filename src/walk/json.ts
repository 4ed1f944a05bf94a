/**
 * @module
 * The engine for one line of JSON. `JSON.parse` decides whether the line is well-formed; the walk (spans.ts) relies on that.
 */
import { type RecordCode, withoutStack } from '../errors.js';
import { TooManyValues } from '../program/allowance.js';
import type { Books } from '../program/books.js';
import type { Visitor } from '../program/visitor.js';
import { createCensus } from './census.js';
import { Ambiguous } from './json/peek.js';
import { endOfScalar } from './json/scalar.js';
import { SpanWalk } from './json/spans.js';
import { NoRecord } from './values/exotic.js';

export interface JsonEngine {
  /**
   * Rewrites a line. Never throws.
   *
   * @param books - the books of the record's input
   * @returns undefined if the record is quarantined
   */
  rewrite(line: string, books: Books): string | undefined;
}

const maxDepth = 1000;

export function createJsonEngine(visitor: Visitor): JsonEngine {
  const walk = new SpanWalk(visitor);
  const { allowance, counts } = visitor;
  const census = allowance === undefined ? undefined : createCensus(visitor, allowance.most);

  return {
    rewrite(line, books) {
      const position = ++books.in;
      walk.begin(line);
      const outerUsed = allowance?.begin() ?? 0;
      counts?.begin();
      let isOut = false;
      try {
        const code = checkRecord(line);
        const taken = code ?? walk.take();
        if (typeof taken === 'object') {
          census?.count(line, taken);
          const out = walk.rewrite(taken);
          books.out++;
          isOut = true;
          return out;
        }
        books.quarantine(taken, position, undefined, line);
      } catch (error) {
        const detail = error instanceof Ambiguous ? ambiguous : error instanceof NoRecord ? bytes : undefined;
        books.quarantine(codeOf(error), position, detail, line);
      } finally {
        counts?.end(!isOut);
        allowance?.resume(outerUsed);
        walk.end();
      }
      return undefined;
    },
  };
}

const bytes = 'expected an object or an array, got bytes';
const ambiguous = 'expected one member by which an element of an array is told apart, got two that differ';

function codeOf(error: unknown): RecordCode {
  if (error instanceof Ambiguous) return 'ERR_RECORD_SYNTAX';
  if (error instanceof NoRecord) return 'ERR_RECORD_SHAPE';
  if (error instanceof TooManyValues) return 'ERR_RECORD_VALUES';
  // The stack of the host may have been deep already.
  return error instanceof RangeError ? 'ERR_RECORD_DEPTH' : 'ERR_RECORD_FAULT';
}

function checkRecord(line: string): RecordCode | undefined {
  let value: unknown;
  try {
    value = withoutStack(() => JSON.parse(line));
  } catch {
    return 'ERR_RECORD_SYNTAX';
  }
  if (typeof value !== 'object' || value === null) return 'ERR_RECORD_SHAPE';
  return isTooDeep(line) ? 'ERR_RECORD_DEPTH' : undefined;
}

/** Checked before the walk, so that no value of a quarantined record is counted. */
function isTooDeep(json: string): boolean {
  if (json.length < 2 * maxDepth) return false;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 0x22) at = endOfScalar(json, at) - 1;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}
