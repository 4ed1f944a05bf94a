/**
 * @module
 * Where the command reads and writes, and how it ends. Injected, so that a test can hold the ends.
 */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Its memory is used again once a write has called back. */
  readonly output: Writable & { readonly isTTY?: boolean };
  /** Messages, progress and summaries; a terminal gets colours and redrawn lines. */
  readonly errors: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Aborted if the user or the system wants the run to end: its reason is an `Interrupt`. */
  readonly signal?: AbortSignal;
  /** Has something done at SIGHUP, in place of ending. @returns takes it back */
  readonly onHangUp?: (run: () => void) => () => void;
  /** The program of a thread of `--threads`. */
  readonly worker: URL;
  /** The folder with the vectors of the specification. */
  readonly vectors: URL;
}

/**
 * Exit codes, as `--help` lists them. `closed` is the code that a shell gives for a program that SIGPIPE ended, 128 and the number
 * of the signal. Node ignores this signal, but scripts that look at the codes of a pipe know that one from every other program.
 */
export const exit = {
  ok: 0,
  io: 1,
  usage: 2,
  quarantined: 3,
  leaking: 4,
  interrupted: 130,
  closed: 141,
} as const;
