/**
 * @module
 * Takes up a record in memory: its context first, then its values, which values.ts walks.
 */
import type { RecordCode } from '../errors.js';
import { fold } from '../paths/caseless.js';
import { TooManyValues } from '../program/allowance.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import { gone, type Taken } from '../program/visitor.js';
import { pinContext } from './context.js';
import { TooDeep, ValueWalk } from './values.js';

export interface ObjectEngine {
  /** The record as it may leave; undefined where it is quarantined. Never throws, never changes its input. */
  rewrite(record: unknown): unknown;
}

export function createObjectEngine(program: Program, books: Books): ObjectEngine {
  const { caseless } = program.automaton;
  const walk = new ValueWalk(program);

  const rewriteRecord = (given: object, position: number): unknown => {
    try {
      let record: unknown = given;
      let taken: Taken | RecordCode | undefined = program.fixed();
      if (taken === undefined) {
        const pinned = pinContext(given, program.contextKeys, caseless ? fold : undefined);
        record = pinned.record;
        taken = program.take(pinned.context);
      }
      if (typeof taken === 'object') {
        const result = walk.rewrite(record, taken);
        books.out++;
        return result === gone ? (Array.isArray(record) ? [] : {}) : result;
      }
      books.quarantine(taken, position, undefined, { object: given });
    } catch (error) {
      books.quarantine(codeOf(error), position, undefined, { object: given });
    }
    return undefined;
  };

  return {
    rewrite(record) {
      const position = ++books.in;
      if (typeof record !== 'object' || record === null) {
        const got = record === null ? 'null' : typeof record;
        const detail = `expected an object or an array, got ${got}`;
        books.quarantine('ERR_RECORD_SHAPE', position, detail, { object: record });
        return undefined;
      }
      const outerUsed = program.allowance.begin();
      program.counts.begin();
      const result = rewriteRecord(record, position);
      program.counts.end(result === undefined);
      program.allowance.resume(outerUsed);
      return result;
    },
  };
}

function codeOf(error: unknown): RecordCode {
  if (error instanceof TooManyValues) return 'ERR_RECORD_VALUES';
  // A RangeError is the stack, used up by getters or toJSON of the record's own.
  return error instanceof TooDeep || error instanceof RangeError ? 'ERR_RECORD_DEPTH' : 'ERR_RECORD_FAULT';
}
