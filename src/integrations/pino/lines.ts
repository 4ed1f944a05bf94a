/**
 * @module
 * What takes rewritten lines, and what becomes known of them there.
 */

export interface Events {
  /** Something of the destination failed. Holds no line. */
  failed(error: Error): void;
  /** Lines went nowhere. */
  lost(lines: number): void;
}

export interface Outlet {
  /** Takes whole lines. They are the outlet's from then on. */
  write(lines: Uint8Array): void;
  /** Takes a part of a line, and none of it is the outlet's afterwards. Never throws. */
  writeThrough?(part: Uint8Array): void;
  flush(done: (error?: Error) => void): void;
  flushSync(): void;
  reopen(file?: string | number): void;
  end(done: () => void): void;
  /** Each line is written by itself, as pino's contract for destinations says. */
  readonly wantsLines: boolean;
}

export const bufferOf = (lines: Uint8Array): Buffer =>
  Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
export const textOf = (lines: Uint8Array): string => bufferOf(lines).toString();

/** Bytes that are rewritten, and written, at once; about one piece of the kernel's. */
export const PIECE = 64 * 1024;
export const NEWLINE = 0x0a;

/** The same lines, whole, some 64 KiB at a time, so that a destination may take some and refuse others. */
export function* piecesOf(lines: Uint8Array): Generator<Uint8Array> {
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to =
      lines.length - from <= PIECE ? lines.length : lines.indexOf(NEWLINE, from + PIECE) + 1 || lines.length;
    yield lines.subarray(from, to);
  }
}

/** Each by itself. */
export function* eachLine(lines: Uint8Array): Generator<Uint8Array> {
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to = lines.indexOf(NEWLINE, from) + 1 || lines.length;
    yield lines.subarray(from, to);
  }
}

/** How many lines end here. */
export function countLines(lines: string | Uint8Array): number {
  const bytes = typeof lines === 'string' ? Buffer.from(lines) : lines;
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
