/**
 * @module
 * Looks at the beginning of a source before it is read: to tell its format, or to decide how to read it.
 */
import type { Reading, Source } from './source.js';

/** Milliseconds without a byte after which a pipe is assumed to send nothing more for now. */
const pause = 200;

/** @param packed - the source that it is unpacked from */
export function withPeek({ fd, ...reading }: Reading, packed?: Source): Source {
  let peeked = new Uint8Array();
  let given = 0;
  /** Takes bytes that were peeked at, as many as there is room for. */
  const takePeeked = (into: Uint8Array): number => {
    const part = peeked.subarray(0, into.length);
    into.set(part);
    peeked = peeked.subarray(part.length);
    return part.length;
  };
  const { readNow } = reading;
  const reached = (place: number): void => {
    given = Math.max(given, place);
  };
  return {
    ...reading,
    file: fd === undefined ? undefined : { fd, reached },
    readNow:
      readNow &&
      ((into) => {
        const got = takePeeked(into) || readNow(into);
        given += got;
        return got;
      }),
    get given() {
      return given;
    },
    get taken() {
      return packed?.taken ?? given;
    },
    ready: async () => (peeked.length > 0 ? undefined : reading.ready()),
    async read(into) {
      const got = takePeeked(into) || (await reading.read(into));
      given += got;
      return got;
    },
    async peekUntil(most, isEnough) {
      if (isEnough(peeked.subarray(0, most), false) || peeked.length >= most) return peeked.subarray(0, most);
      const head = Buffer.alloc(most);
      head.set(peeked);
      for (let got = -1; got !== 0 && peeked.length < most; ) {
        const size = peeked.length;
        got = await reading.read(head.subarray(size));
        peeked = head.subarray(0, size + got);
        if (isEnough(peeked, got === 0)) break;
      }
      return peeked;
    },
    async peek(most, least = most) {
      if (peeked.length >= least) return peeked.subarray(0, most);
      const head = Buffer.alloc(most);
      head.set(peeked);
      let size = peeked.length;
      while (size < least && (size === 0 || (await isReady(reading, pause)))) {
        const got = await reading.read(head.subarray(size));
        if (got === 0) break;
        size += got;
      }
      peeked = head.subarray(0, size);
      return peeked;
    },
  };
}

/** Whether a read need not wait longer than this many milliseconds. */
export async function isReady(source: Pick<Source, 'ready'>, within: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), within);
  });
  try {
    return await Promise.race([source.ready().then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
