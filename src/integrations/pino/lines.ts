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
  flush(done: (error?: Error) => void): void;
  flushSync(): void;
  reopen(file?: string | number): void;
  end(done: () => void): void;
  /** Each write must be one line, as pino's contract for destinations says. */
  readonly wantsLines: boolean;
}

export const bufferOf = (lines: Uint8Array): Buffer =>
  Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
export const textOf = (lines: Uint8Array): string => bufferOf(lines).toString();

/** How many lines end here. */
export function countLines(lines: string | Uint8Array): number {
  const bytes = typeof lines === 'string' ? Buffer.from(lines) : lines;
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
