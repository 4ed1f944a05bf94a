/**
 * @module
 * A stream that is made when something first needs it. What is written to a file at once needs none, and Node takes a tenth of a short
 * run to load its streams.
 */
import type { Writable } from 'node:stream';

export interface Late {
  /** Stands for the stream. */
  readonly stream: Writable;
  /** Undefined if nothing has needed it. */
  made(): Writable | undefined;
}

/**
 * @param own - what can be asked for without the stream
 * @param open - makes it, with a listener for its errors: they arrive at the writes, and a stream that nobody listens to would throw
 *   them again
 */
export function lateStream(own: Readonly<Record<string | symbol, unknown>>, open: () => Writable): Late {
  let stream: Writable | undefined;
  const make = (): Writable => {
    stream ??= open();
    return stream;
  };
  const on = (event: string, listener: () => void): Writable =>
    event === 'error' && stream === undefined ? proxy : make().on(event, listener);
  const proxy = new Proxy({} as Writable, {
    get(_, name) {
      if (name in own) return own[name];
      if (name === 'on') return on;
      const value: unknown = Reflect.get(make(), name);
      return typeof value === 'function' ? value.bind(stream) : value;
    },
  });
  return { stream: proxy, made: () => stream };
}
