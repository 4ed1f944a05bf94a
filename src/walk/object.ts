/**
 * @module
 * The engine for records in memory: it reads the context first, then values.ts walks the values.
 */
import type { RecordCode } from '../errors.js';
import { fold } from '../paths/caseless.js';
import { TooManyValues, TooMuchText } from '../program/allowance.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import { gone, type Taken } from '../program/visitor.js';
import { pinContext } from './context.js';
import { type Outline, type RewriteMembers, writeOutline } from './outline.js';
import { NoRecord, shapeOf } from './values/exotic.js';
import { TooDeep, ValueWalk } from './values.js';

export interface ObjectEngine {
  /** Returns the rewritten record, or undefined if it is quarantined. Never throws and never changes its input. */
  rewrite(record: unknown): unknown;
  /** Makes a {@link RewriteOutlined} for objects of one outline. */
  open(outline: Outline): RewriteOutlined;
}

/**
 * Rewrites an object in place.
 *
 * @returns an object that is the same for all records that are treated alike; undefined if nothing was done; then
 *   give the record to `rewrite` as a literal
 */
export type RewriteOutlined = (members: object) => object | undefined;

/** @param maxRecordBytes - how much of a record may be read, in characters; a record in memory has no length of its own */
export function createObjectEngine(program: Program, books: Books, maxRecordBytes: number): ObjectEngine {
  const { caseless } = program.automaton;
  const walk = new ValueWalk(program);

  const refuse = (given: unknown, position: number, shape: string): void => {
    // Bytes are kept as bytes. JSON would turn them into a list of numbers.
    const raw = given instanceof Uint8Array ? { form: 'object' as const, bytes: given } : { object: given };
    books.quarantine('ERR_RECORD_SHAPE', position, `expected an object or an array, got ${shape}`, raw);
  };

  const rewriteRecord = (given: object, position: number): unknown => {
    try {
      let record = given;
      let taken: Taken | RecordCode | undefined = program.fixed();
      if (taken === undefined) {
        const pinned = pinContext(given, program.contextKeys, program.gathers, caseless ? fold : undefined);
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
      if (error instanceof NoRecord) refuse(given, position, error.shape);
      else books.quarantine(codeOf(error), position, undefined, { object: given });
    }
    return undefined;
  };

  /** Books included; what throws is met again, and quarantined, where it is walked. */
  const rewriteMembers = (members: object, rewrite: RewriteMembers, taken: Taken): boolean => {
    books.in++;
    const { room } = program.allowance;
    const outerUsed = program.allowance.begin(maxRecordBytes);
    program.counts.begin();
    let isDone = false;
    try {
      isDone = walk.rewriteMembers(members, rewrite, taken);
    } catch {}
    program.counts.end(!isDone);
    program.allowance.resume(outerUsed, room);
    if (isDone) books.out++;
    else books.in--;
    return isDone;
  };

  return {
    open(outline) {
      let rewrite: RewriteMembers | undefined | null = null;
      return (members) => {
        // A getter of another record may have called this.
        const taken = walk.record === undefined ? program.fixed() : undefined;
        if (taken === undefined) return undefined;
        if (rewrite === null) rewrite = writeOutline(outline, program, walk, taken);
        if (rewrite === undefined || !rewriteMembers(members, rewrite, taken)) return undefined;
        return taken;
      };
    },
    rewrite(record) {
      const position = ++books.in;
      if (typeof record !== 'object' || record === null) {
        refuse(record, position, shapeOf(record));
        return undefined;
      }
      const { room } = program.allowance;
      const outerUsed = program.allowance.begin(maxRecordBytes);
      program.counts.begin();
      const result = rewriteRecord(record, position);
      program.counts.end(result === undefined);
      program.allowance.resume(outerUsed, room);
      return result;
    },
  };
}

function codeOf(error: unknown): RecordCode {
  if (error instanceof TooManyValues) return 'ERR_RECORD_VALUES';
  if (error instanceof TooMuchText) return 'ERR_RECORD_SIZE';
  // A RangeError means that getters or `toJSON` of the record have used up the stack.
  return error instanceof TooDeep || error instanceof RangeError ? 'ERR_RECORD_DEPTH' : 'ERR_RECORD_FAULT';
}
