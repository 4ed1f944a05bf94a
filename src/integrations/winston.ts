/**
 * @module
 * winston: a format, which sees every record of a logger and its children before any transport does.
 */
import type { Logform } from 'winston';
import type { Pseudonymizer } from '../pseudonymizer.js';
import { emptyLike, type Fields, get, put } from '../walk/copy.js';
import { withoutLoops } from '../walk/loop.js';

/** How winston marks what is not a field (triple-beam). */
const MESSAGE = Symbol.for('message');
const LEVEL = Symbol.for('level');

/**
 * A format for `format.combine`, after those that add to a record (`splat`, `errors`, `timestamp`) and before
 * those that print it (`json`, `printf`). The record that the application logged is not changed.
 *
 * A record that is quarantined goes to no transport, and is counted in the pseudonymizer's report. One that an
 * earlier format has printed, and `errors` prints the bare message, is printed anew, as JSON. Where an object comes again
 * within itself, as in an error with its request, there stands `[Circular]`, as winston prints it.
 *
 * @example
 * createLogger({ format: format.combine(format.splat(), pseudonymizeFormat(calls), format.json()) })
 */
export function pseudonymizeFormat(calls: Pseudonymizer): Logform.Format {
  return {
    transform(info) {
      const rewritten = calls.record<object>(withoutLoops(info));
      if (rewritten === undefined) return false;
      const copy = withoutSymbols(rewritten, info) as Logform.TransformableInfo;
      copy[LEVEL] = info[LEVEL];
      if (info[MESSAGE] !== undefined) copy[MESSAGE] = print(copy);
      return copy;
    },
  };
}

/**
 * The fields alone, in a copy: the arguments of `splat` stay behind, which a later format would put into the message raw.
 * Nothing is deleted of it, which would make it slow to print.
 */
function withoutSymbols(rewritten: object, info: object): object {
  if (rewritten !== info && Object.getOwnPropertySymbols(rewritten).length === 0) return rewritten;
  const copy = emptyLike(rewritten);
  for (const key of Object.keys(rewritten)) put(copy, key, get(rewritten as Fields, key));
  return copy;
}

function print(record: object): string {
  return JSON.stringify(record, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
}
