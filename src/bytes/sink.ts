/**
 * @module
 * The parts of an output, gathered: what an engine writes is only valid during the call.
 */
import { octets } from '../octets.js';

/** Gathers the parts of an output; its memory is the caller's. */
export function createSink(expected: number) {
  let bytes: Uint8Array = new Uint8Array();
  let length = 0;
  return {
    write(part: Uint8Array): void {
      const needed = length + part.length;
      if (needed > bytes.length) {
        const wider = octets.allocate(Math.max(expected, needed + (length > 0 ? needed >> 1 : 0)));
        wider.set(bytes.subarray(0, length));
        // The caller gets the last of them, and can overwrite no other.
        bytes.fill(0);
        bytes = wider;
      }
      bytes.set(part, length);
      length = needed;
    },
    bytes: (): Uint8Array => bytes.subarray(0, length),
  };
}

/**
 * Gathers the same as text.
 *
 * @param window - a part of so many bytes may end within a character; a shorter one does not
 */
export function createTextSink(window: number) {
  let text = '';
  let sink: ReturnType<typeof createSink> | undefined;
  return {
    write(part: Uint8Array): void {
      if (sink === undefined && part.length < window) text += octets.utf8(part);
      else {
        sink ??= createSink(2 * window);
        sink.write(part);
      }
    },
    text: (): string => (sink === undefined ? text : text + octets.utf8(sink.bytes())),
  };
}
