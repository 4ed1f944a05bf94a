/**
 * @module
 * A source of which the next bytes are read while those before are rewritten.
 */
import type { Source } from '../source.js';

/** @param size - bytes that are read at a time, at most */
export function readAhead(source: Pick<Source, 'read'>, size: number): Pick<Source, 'read'> {
  const memory = Buffer.allocUnsafeSlow(size);
  let rest = memory.subarray(0, 0);
  let next: Promise<number> | undefined;
  let isOver = false;
  const begin = (): void => {
    next = source.read(memory);
    // It is told to whoever reads on.
    next.catch(() => {});
  };
  return {
    async read(into) {
      if (rest.length === 0 && !isOver) {
        if (next === undefined) begin();
        const got = await next!;
        rest = memory.subarray(0, got);
        isOver = got === 0;
      }
      const part = rest.subarray(0, into.length);
      into.set(part);
      rest = rest.subarray(part.length);
      if (rest.length === 0 && !isOver) begin();
      return part.length;
    },
  };
}
