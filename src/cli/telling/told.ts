/**
 * @module
 * Everything that the command prints passes through here: names of files and fields may contain control characters of terminals, and
 * the text in place of a file name may be a secret.
 */
import type { Writable } from 'node:stream';
import { escapeControls, veil } from '../../veil.js';
import type { Io } from '../command/io.js';

/** The ends of the command, where every text is escaped. Bytes are records, or drawn by the command itself, and pass. */
export function tellThrough(io: Io): Io {
  const ends = {
    output: through(io.output, escapeControls),
    errors: through(io.errors, (text) => veil(escapeControls(text))),
  };
  // A proxy and not a copy, since standard input is only opened on first access.
  return new Proxy(io, {
    get: (target, name) => (name === 'output' || name === 'errors' ? ends[name] : Reflect.get(target, name)),
  });
}

function through<T extends Writable>(stream: T, spell: (text: string) => string): T {
  const write = (part: unknown, ...rest: unknown[]): unknown =>
    Reflect.apply(stream.write, stream, [typeof part === 'string' ? spell(part) : part, ...rest]);
  return new Proxy(stream, {
    get(target, name) {
      if (name === 'write') return write;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  });
}
