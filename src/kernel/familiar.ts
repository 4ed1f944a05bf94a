/**
 * @module
 * Finds lines that say something new among the first lines of an input, token by token. The kernel does it, since it is
 * needed only once: a loop in JavaScript takes 33 ms for 256 KiB, nearly all of it for compiling the loop (Node 20.20).
 */
import { instantiate } from './kernel.js';
import { layout } from './layout.js';

/** Addresses are byte offsets in `bytes`. */
export interface News {
  readonly bytes: Uint8Array;
  /** Three words each: the kind, where it begins, and where it ends. */
  readonly tokens: Uint32Array;
  /**
   * Goes to the next line, and lists its brackets, its keys, and the values whose form has been rare at their place
   * before. For one line in a few it lists all values.
   *
   * @returns how many tokens; -1 after the last line
   */
  next(this: void): number;
  /** Overwrites the lines. */
  wipe(this: void): void;
}

/** What a token is. */
export const token = layout.token;

/** @returns undefined where WebAssembly SIMD is lacking */
export function readNews(lines: Uint8Array): News | undefined {
  const kernel = instantiate();
  if (kernel === undefined || kernel.setupSample(lines.length) === 0) return undefined;
  const bytes = new Uint8Array(kernel.memory.buffer);
  bytes.set(lines, kernel.sample.value);
  const tokens = new Uint32Array(kernel.memory.buffer, kernel.tokens.value);
  return { bytes, tokens, next: kernel.nextNews, wipe: kernel.wipeSample };
}
