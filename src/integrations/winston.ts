/**
 * @module
 * winston: a format, which sees every record of a logger and its children before any transport does.
 */
import type { Logform } from 'winston';
import { checkPseudonymizer } from '../doors.js';
import type { Pseudonymizer } from '../pseudonymizer.js';
import { answersForItself, fieldsOf } from '../walk/values/copy.js';
import { withoutLoops } from '../walk/values/loop.js';

/** How winston marks what is not a field (triple-beam). */
const MESSAGE = Symbol.for('message');
const LEVEL = Symbol.for('level');

type Info = Logform.TransformableInfo;

/**
 * A format for `format.combine`, after those that add to a record (`splat`, `errors`, `timestamp`) and before
 * those that print it (`json`, `printf`). The record that the application logged is not changed.
 *
 * A record that is quarantined goes to no transport, and is counted in the pseudonymizer's report. One that an
 * earlier format has printed, and `errors` prints the bare message, is printed anew, as JSON. Where an object comes again
 * within itself, as in an error with its request, there stands `[Circular]`, as winston prints it.
 *
 * @throws OptionError for what is no pseudonymizer
 * @example
 * createLogger({ format: format.combine(format.splat(), pseudonymizeFormat(calls), format.json()) })
 */
export function pseudonymizeFormat(calls: Pseudonymizer): Logform.Format {
  checkPseudonymizer(calls);
  return {
    transform(info) {
      const given = isRecord(info) ? withoutLoops(fieldsIn(info)) : info;
      const record = calls.record<object>(given) as Info | undefined;
      if (record === undefined) return false;
      // Where the whole of it was walked it has no symbols.
      if (record[LEVEL] !== info[LEVEL]) record[LEVEL] = info[LEVEL];
      if (info[MESSAGE] !== undefined) record[MESSAGE] = print(record);
      return record;
    },
  };
}

/** What is none is quarantined. */
const isRecord = (info: unknown): boolean => typeof info === 'object' && info !== null;

/**
 * The fields alone: what `splat` was given stays behind, which a later format would put into the message raw. Of symbols those that are
 * there in the end, since a copy to which they are added is slow to print.
 */
function fieldsIn(info: Info): object {
  if (answersForItself(info)) return info;
  const fields = fieldsOf(info) as unknown as Info;
  fields[LEVEL] = info[LEVEL];
  fields[MESSAGE] = undefined;
  return fields;
}

function print(record: object): string {
  return JSON.stringify(record, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
}
