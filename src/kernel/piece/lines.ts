/**
 * @module
 * Puts separate lines into the kernel, and finds the ends of the lines that come out.
 */
import type { Kernel } from '../kernel.js';
import { layout } from '../layout.js';
import type { KernelMemory } from '../memory.js';

export interface TakenLines {
  /** The index after the last of them. */
  readonly to: number;
  /** Their bytes, with their newlines. */
  readonly size: number;
}

const NEWLINE = 0x0a;
const isOpening = (byte: number): boolean => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number): boolean => byte === 0x7d || byte === 0x5d;

/**
 * Copies lines[from, to) into the input region, which has room for them, up to the first that does not begin and end like a
 * record. They are checked after copying: searching each original for a newline took as
 * long as copying it (Node 20.20).
 *
 * @returns undefined if one of them contains a newline
 */
export function takeLines(
  kernel: Kernel,
  { bytes, input }: KernelMemory,
  lines: readonly Uint8Array[],
  from: number,
  to: number,
): TakenLines | undefined {
  let at = input;
  let index = from;
  for (; index < to; index++) {
    const line = lines[index]!;
    const end = at + line.length;
    bytes.set(line, at);
    if (end === at || !isOpening(bytes[at]!) || !isClosing(bytes[end - 1]!)) break;
    bytes[end] = NEWLINE;
    at = end + 1;
  }
  const size = at - input;
  return kernel.countLines(size) === index - from ? { to: index, size } : undefined;
}

/** Tells where lines end in the first `size` bytes of the window. */
export function tellEnds(
  kernel: Kernel,
  { words }: KernelMemory,
  size: number,
  tell: (at: number) => void,
): void {
  const ends = kernel.ends.value >> 2;
  for (let from = 0, count: number = layout.ends; count === layout.ends; ) {
    count = kernel.listEnds(from, size);
    for (let index = 0; index < count; index++) tell(words[ends + index]!);
    if (count > 0) from = words[ends + count - 1]! + 1;
  }
}
