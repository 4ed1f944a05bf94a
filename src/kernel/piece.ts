/**
 * @module
 * A piece of input on its way through the kernel: the values that it does not know are computed here, by the
 * transforms, and the context of each record is read for the program to pick its secret.
 */

import type { RecordCode } from '../errors.js';
import { octets } from '../octets.js';
import type { Names } from '../program/names.js';
import { readNumeral } from '../program/numeral.js';
import type { Program } from '../program/program.js';
import type { Apply } from '../transforms/transform.js';
import { createHasher } from './batch.js';
import { faults, type Kernel, layout, outcome, stop } from './kernel.js';

/** What the kernel rejected: which record since the scan began to count, and why. */
export type OnReject = (record: number, code: RecordCode) => void;

export interface Piece {
  /** Takes in whole lines; false where memory cannot grow so far. */
  begin(lines: Uint8Array): boolean;
  /** Takes in one line as text, of no more characters than a third of the bytes that there is room for. @returns its bytes */
  beginText(line: string): number;
  /** Scans on as far as there is room, and computes what is missing. True when all lines are done. */
  scan(): boolean;
  rejects(tell: OnReject): void;
  /** Forgets and overwrites every value and key. */
  wipe(): void;
  /** The kernel's memory. Another buffer after `begin`. */
  memory(): Uint8Array;
}

/** RFC 8259 §6. */
const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
/** Printable ASCII but the quote and the backslash. */
const plain = /^[ !#-[\]-~]*$/;

const NEWLINE = 0x0a;

const encoder = new TextEncoder();

const { pending, capture, reject } = layout;

export function createPiece(kernel: Kernel, program: Program, input: number): Piece {
  let memory = new Uint8Array(kernel.memory.buffer);
  let words = new Uint32Array(kernel.memory.buffer);
  let room = memory.subarray(input);

  const { allowance } = program;
  /** How much more than one each the values counted that were computed in this scan. */
  let heavy = 0;
  /** There is one line, as there is of any that is longer than a piece. */
  let isOne = false;

  const [captures, pendings] = [kernel.captures.value, kernel.pendings.value];
  const hasher = createHasher(kernel, () => memory);

  /** The kernel knows a code by its number; those that `secretOf` gives get theirs when they come. */
  const reasons: RecordCode[] = [...faults];
  const numberOf = (code: RecordCode): number => {
    const index = reasons.indexOf(code);
    return index < 0 ? reasons.push(code) : index + 1;
  };

  /** Looks at names that came for the first time. Lines with one that must change, or counts, are left to the engine of one line. */
  const tellNames = (names: Names): void => {
    const { node: place } = layout;
    // Whether a name changes is the same under all secrets.
    const look = names.under(0);
    for (let node = kernel.nextName(); node !== 0; node = kernel.nextName()) {
      const start = node + place.key;
      const name = octets.utf8(memory, start, start + words[(node + place.length) >> 2]!);
      const { says, out, values } = look(name);
      kernel.tellName(node, out === undefined && values === 0 ? says : place.changedName);
    }
  };

  /** Scans on until there is something to do that is no name. */
  const scanOn = (secret: number): number => {
    for (;;) {
      const why = kernel.scan(secret);
      if (why !== stop.strange || program.names === undefined) return why;
      tellNames(program.names);
    }
  };

  /** Each record is asked for its secret before its values are looked up. */
  const scanRecords = (): number => {
    let settled = 0;
    for (;;) {
      const why = scanOn(-1);
      if (why !== stop.record) return why;
      const secret = program.secretOf(readContext());
      if (typeof secret !== 'number') {
        kernel.reject(numberOf(secret));
        continue;
      }
      const waiting = kernel.resolve(secret);
      if (waiting > settled) settled = settle(settled, waiting, program.applies(secret));
    }
  };

  const readContext = (): (string | undefined)[] => {
    const context: (string | undefined)[] = [];
    for (let field = 0; field < program.captures; field++) {
      const at = (captures + field * capture.size) >> 2;
      const start = words[at]!;
      const end = words[at + 1]!;
      if (end === 0) context.push(undefined);
      else if (memory[start] === 0x22) context.push(decode(start + 1, end - start - 2));
      else context.push(readNumeral(decode(start, end - start)));
    }
    return context;
  };

  /** Computes the replacements of pending values from the `from`-th on. @returns how many are settled, `count` */
  const settle = (from: number, count: number, applies: readonly Apply[]): number => {
    const { reading, groups, spans, counts } = program;
    // Half of the limit is for values that the kernel sees. One line with lists is left alone sooner: all is done twice.
    const enough = allowance.most / (isOne ? 16 : 2);
    for (let index = from; index < count; index++) {
      const entry = pendings + index * pending.size;
      const at = entry >> 2;
      const about = words[at + pending.about / 4]!;
      const group = (about & 0xffff) >> 1;
      const size = words[at + pending.length / 4]!;
      const source = decode(words[at + pending.key / 4]!, size);
      const isBare = spans.has(group);
      const text = (about & 1) === 0 && !isBare ? readNumeral(source) : source;
      const apply = applies[group]!;
      if (hasher.take(entry, apply, text, text === source ? size : -1)) continue;
      // The engine of one line will do it all again, so that what is left need not be computed, which takes seconds.
      if (isOne && heavy > enough) {
        kernel.settle(entry, outcome.redo, 0, false);
        continue;
      }
      reading.unread = 0;
      allowance.begin();
      let result = attempt(apply, text);
      // What could not be read is counted each time it comes, so the memo must not answer for it.
      const times = words[at + pending.waiting / 4]! >>> 8;
      counts.unread[groups[group]!]! += reading.unread * times;
      const extra = Math.max(0, allowance.used - 1);
      const keep = reading.unread === 0 && extra === 0;
      // Its record may be one that has too many: the engine of one line counts them.
      if (extra > 0) heavy += extra * times;
      if (extra > 0 && heavy > enough) result = undefined;
      if (result === undefined) kernel.settle(entry, outcome.redo, 0, keep);
      else if (result === text) kernel.settle(entry, outcome.same, 0, keep);
      else if (isBare || ((about & 1) === 0 && number.test(result))) write(entry, result, keep);
      else if (plain.test(result)) writePlain(entry, result, keep);
      else write(entry, JSON.stringify(result), keep);
    }
    hasher.flush();
    return count;
  };

  /** What needs no escapes: `JSON.stringify` takes ten times as long for a message. */
  const writePlain = (entry: number, text: string, keep: boolean): void => {
    const at = kernel.settle(entry, outcome.replace, text.length + 2, keep);
    if (at === 0) return;
    memory[at] = memory[at + 1 + text.length] = 0x22;
    // A call of `write` costs as much as some fifty characters written one by one.
    if (text.length > 48) octets.writeLatin1(memory, at + 1, text);
    else for (let i = 0; i < text.length; i++) memory[at + 1 + i] = text.charCodeAt(i);
  };

  const write = (entry: number, json: string, keep: boolean): void => {
    const bytes = octets.encode(json);
    const at = kernel.settle(entry, outcome.replace, bytes.length, keep);
    if (at !== 0) memory.set(bytes, at);
  };

  /** The text of a scalar; of a string, what stands between its quotes. */
  const decode = (start: number, size: number): string => {
    let odd = 0;
    for (let i = start; i < start + size; i++) {
      const byte = memory[i]!;
      if (byte === 0x5c) odd |= 1;
      else if (byte >= 0x80) odd |= 2;
    }
    if (odd === 0) return octets.latin1(memory, start, start + size);
    const text = octets.utf8(memory, start, start + size);
    return odd & 1 ? (JSON.parse(`"${text}"`) as string) : text;
  };

  const view = (): void => {
    memory = new Uint8Array(kernel.memory.buffer);
    words = new Uint32Array(kernel.memory.buffer);
    room = memory.subarray(input);
  };

  return {
    begin(lines) {
      if (kernel.claimInput(lines.length) === 0) return false;
      if (memory.buffer !== kernel.memory.buffer) view();
      memory.set(lines, input);
      const newline = octets.indexOf(lines, NEWLINE);
      isOne = newline < 0 || newline === lines.length - 1;
      kernel.begin(lines.length);
      return true;
    },
    beginText(line) {
      if (memory.buffer !== kernel.memory.buffer) view();
      const { written } = encoder.encodeInto(line, room);
      isOne = true;
      kernel.begin(written);
      return written;
    },
    scan() {
      heavy = 0;
      const secret = program.fixedSecret();
      if (secret < 0) return scanRecords() === stop.done;
      const why = scanOn(secret);
      const waiting = kernel.pending.value;
      if (waiting > 0) settle(0, waiting, program.applies(secret));
      return why === stop.done;
    },
    rejects(tell) {
      const count = kernel.rejected.value;
      for (let index = 0; index < count; index++) {
        const at = (kernel.rejects.value + index * reject.size) >> 2;
        tell(words[at + reject.record / 4]!, reasons[words[at + reject.code / 4]! - 1]!);
      }
    },
    wipe() {
      kernel.wipe();
      hasher.forget();
    },
    memory: () => memory,
  };
}

/** A transform that throws, though it must not, leaves its line to the engine that reports faults. */
function attempt(apply: Apply, text: string): string | undefined {
  try {
    return apply(text);
  } catch {
    return undefined;
  }
}
