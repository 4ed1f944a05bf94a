/**
 * @module
 * The outlets that rewritten lines go to, and the events that they report.
 */

export interface Events {
  /** The destination failed. The error holds no line. */
  failed(error: Error): void;
  /** Lines were lost. */
  lost(lines: number): void;
}

export interface Outlet {
  /** Takes whole lines. The memory belongs to the outlet from then on. */
  write(lines: Uint8Array): void;
  /** Takes a part of a line and copies what it keeps. Never throws. */
  writeThrough?(part: Uint8Array): void;
  flush(done: (error?: Error) => void): void;
  flushSync(): void;
  reopen(file?: string | number): void;
  end(done: () => void): void;
  /** Whether each line is written separately, as pino's contract for destinations says. */
  readonly wantsLines: boolean;
}

export const bufferOf = (lines: Uint8Array): Buffer =>
  Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
export const textOf = (lines: Uint8Array): string => bufferOf(lines).toString();

/** How many bytes are rewritten and written at once; about one piece of the kernel. */
export const PIECE = 64 * 1024;
export const NEWLINE = 0x0a;

/** The same lines in parts of about 64 KiB, each of whole lines, so that a destination can take some and refuse others. */
export function* piecesOf(lines: Uint8Array): Generator<Uint8Array> {
  for (let from = 0, to = 0; from < lines.length; from = to) {
    to =
      lines.length - from <= PIECE ? lines.length : lines.indexOf(NEWLINE, from + PIECE) + 1 || lines.length;
    yield lines.subarray(from, to);
  }
}

/** Each line separately. */
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
