/**
 * @module
 * A piece of input on its way through the kernel. The context of each record is read here, so that the program can pick its
 * secret. Values that the kernel does not know are computed by `piece/settler.ts`.
 */

import type { RecordCode } from '../errors.js';
import { octets } from '../octets.js';
import type { Names } from '../program/name/names.js';
import { readNumeral } from '../program/numeral.js';
import type { Program } from '../program/program.js';
import { createHasher } from './hash/batch.js';
import type { Kernel } from './kernel.js';
import { faults, layout, stop } from './layout.js';
import { KernelMemory } from './memory.js';
import { type TakenLines, takeLines, tellEnds } from './piece/lines.js';
import { Settler } from './piece/settler.js';
import { saysOf } from './setup/define.js';

/** What the kernel rejected: which record since the scan began to count, and why. */
export type OnReject = (record: number, code: RecordCode) => void;

/**
 * The results of `pass` if something is left to do: to `land` and emit what was scanned, which was everything, or only as
 * much as there was room for.
 */
export const left = { landing: -1, scanning: -2 } as const;

export interface Piece {
  /** Takes in whole lines; false where memory cannot grow so far. */
  take(lines: Uint8Array): boolean;
  /** Takes two parts of an input that follow each other, if there is room. @returns how many bytes of them are whole lines */
  takeBoth(first: Uint8Array, second: Uint8Array): number;
  /** Takes separate lines, as many as `takeLines` can. */
  takeLines(lines: readonly Uint8Array[], from: number, to: number): TakenLines | undefined;
  /** Takes in one line as text, of no more characters than a third of the bytes that there is room for. @returns its bytes */
  takeText(line: string): number;
  /**
   * Does everything with the first `size` bytes, if nothing is missing.
   *
   * @returns the bytes in the window, or what is left to do
   */
  pass(size: number): number;
  /** Continues to scan while there is room, and computes missing values. True when all lines are done. */
  scan(): boolean;
  /** Tells where lines end in the first `size` bytes of the window. */
  ends(size: number, tell: (at: number) => void): void;
  /** @param count - how many there are */
  rejects(count: number, tell: OnReject): void;
  /** Forgets and overwrites every value and key. */
  wipe(): void;
  /** The first bytes of the window. */
  output(size: number): Uint8Array;
  /** The kernel's memory. Another buffer after `take`. */
  memory(): Uint8Array;
  words(): Uint32Array;
}

const encoder = new TextEncoder();

const { capture, reject } = layout;

export function createPiece(kernel: Kernel, program: Program, input: number): Piece {
  const memory = new KernelMemory(kernel, input);
  const captures = kernel.captures.value;
  const rejects = kernel.rejects.value;
  const window = kernel.window.value;
  const hasher = createHasher(kernel, memory, { within: '\\"' });
  const settler = new Settler(kernel, program, memory, hasher);

  /** The kernel knows a code by its number; codes from `secretOf` get a number when they first come. */
  const reasons: RecordCode[] = [...faults];
  const numberOf = (code: RecordCode): number => {
    const index = reasons.indexOf(code);
    return index < 0 ? reasons.push(code) : index + 1;
  };

  /** Scans on until there is something to do that is no name. */
  const scanOn = (secret: number, stopped = kernel.scan(secret)): number => {
    for (let why = stopped; ; why = kernel.scan(secret)) {
      if (why !== stop.strange || program.names === undefined) return why;
      tellNames(kernel, memory, program.names, program.scan >= 0);
    }
  };

  /** The secret of each record is determined before its values are looked up. */
  const scanRecords = (): number => {
    let settled = 0;
    for (;;) {
      const why = scanOn(-1);
      if (why !== stop.record) return why;
      const secret = program.secretOf(readContext(memory, captures, program.captures));
      if (typeof secret !== 'number') {
        kernel.reject(numberOf(secret));
        continue;
      }
      const waiting = kernel.resolve(secret);
      if (waiting > settled) settled = settler.settle(settled, waiting, program.applies(secret));
    }
  };

  /** @param stopped - what stopped it */
  const settle = (secret: number, stopped: number): boolean => {
    settler.heavy = 0;
    const why = secret < 0 ? scanRecords() : scanOn(secret, stopped);
    const waiting = kernel.pending.value;
    if (secret >= 0 && waiting > 0) settler.settle(0, waiting, program.applies(secret));
    settler.unread?.enter(memory.bytes, memory.words);
    return why === stop.done;
  };

  return {
    take(lines) {
      if (lines.length > memory.claimed) {
        if (kernel.claimInput(lines.length) === 0) return false;
        memory.renew();
        memory.claimed = lines.length;
      }
      memory.bytes.set(lines, input);
      settler.last = input + lines.length - 1;
      return true;
    },
    takeBoth(first, second) {
      memory.bytes.set(first, input);
      memory.bytes.set(second, input + first.length);
      const size = kernel.wholeLines(first.length + second.length);
      settler.last = input + size - 1;
      return size;
    },
    takeLines(lines, from, to) {
      const taken = takeLines(kernel, memory, lines, from, to);
      settler.last = input + (taken?.size ?? 1) - 1;
      return taken;
    },
    takeText(line) {
      const { written } = encoder.encodeInto(line, memory.room);
      settler.last = input;
      return written;
    },
    pass(size) {
      const secret = program.fixedSecret();
      let stopped: number = stop.done;
      if (secret < 0) kernel.begin(size);
      else {
        const written = kernel.pass(size, secret);
        if (written >= 0) return written;
        stopped = -1 - written;
      }
      return settle(secret, stopped) ? left.landing : left.scanning;
    },
    scan() {
      const secret = program.fixedSecret();
      return settle(secret, secret < 0 ? stop.done : kernel.scan(secret));
    },
    ends: (size, tell) => tellEnds(kernel, memory, size, tell),
    rejects(count, tell) {
      const { words } = memory;
      for (let index = 0; index < count; index++) {
        const at = (rejects + index * reject.size) >> 2;
        tell(words[at + reject.record / 4]!, reasons[words[at + reject.code / 4]! - 1]!);
      }
    },
    wipe() {
      kernel.wipe();
      hasher.forget();
    },
    // `subarray` takes 20 ns longer (Node 20.20).
    output: (size) => new Uint8Array(memory.bytes.buffer, window, size),
    memory: () => memory.bytes,
    words: () => memory.words,
  };
}

/** Reads the context fields of the current line on which its secret depends. */
function readContext(memory: KernelMemory, captures: number, count: number): (string | undefined)[] {
  const context: (string | undefined)[] = [];
  const { bytes, words } = memory;
  for (let field = 0; field < count; field++) {
    const at = (captures + field * capture.size) >> 2;
    const start = words[at]!;
    const end = words[at + 1]!;
    if (end === 0) context.push(undefined);
    else if (bytes[start] === 0x22) context.push(memory.decode(start + 1, end - start - 2));
    else context.push(readNumeral(memory.decode(start, end - start)));
  }
  return context;
}

/**
 * Looks at names that came for the first time. Lines with one that must change, or counts, are left to the engine of one line.
 */
function tellNames(kernel: Kernel, memory: KernelMemory, names: Names, isHinted: boolean): void {
  const { node: place } = layout;
  // Whether a name changes is the same under all secrets.
  const look = names.under(0);
  for (let node = kernel.nextName(); node !== 0; node = kernel.nextName()) {
    const start = node + place.key;
    const name = octets.utf8(memory.bytes, start, start + memory.words[(node + place.length) >> 2]!);
    const { says, role, out, values } = look(name);
    // For a name that is also a value, only what it says matters here.
    const isBeside = (memory.words[(node + place.state) >> 2]! & place.beside) !== 0;
    const isPlain = isBeside || (out === undefined && values === 0);
    kernel.tellName(node, isPlain ? (isHinted ? saysOf(name, says, role) : 0) : place.changedName);
  }
}
