/**
 * @module
 * `nymline/winston`: a format that sees every record of a logger and its children before any transport does.
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
 * A format for `format.combine`. Put it after the formats that add to a record (`splat`, `errors`, `timestamp`) and
 * before the formats that print it (`json`, `printf`). The record that the application logged is not changed.
 *
 * A quarantined record goes to no transport; it is counted in the pseudonymizer's report. If an earlier format has
 * already printed the record (`errors` prints the bare message), it is printed again, as JSON. If an object contains
 * itself, as an error with its request does, the reference becomes `[Circular]`, as winston prints it.
 *
 * @throws OptionError if the argument is not a pseudonymizer
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
      // A record that was walked as a whole has lost its symbols.
      if (record[LEVEL] !== info[LEVEL]) record[LEVEL] = info[LEVEL];
      if (info[MESSAGE] !== undefined) record[MESSAGE] = print(record);
      return record;
    },
  };
}

/** Anything that is not an object is quarantined. */
const isRecord = (info: unknown): boolean => typeof info === 'object' && info !== null;

/**
 * The fields without the arguments of `splat`, which a later format would put into the message raw. The symbols that
 * the result needs are set at once, since an object to which they are added later is slow to print.
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
