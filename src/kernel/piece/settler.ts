/**
 * @module
 * Computes the values that the kernel does not know, by the transforms, and gives it what comes of them.
 */
import { octets } from '../../octets.js';
import { readNumeral } from '../../program/numeral.js';
import type { Program } from '../../program/program.js';
import type { Apply } from '../../transforms/transform.js';
import type { Hasher } from '../hash/batch.js';
import type { Kernel } from '../kernel.js';
import { layout, outcome } from '../layout.js';
import type { KernelMemory } from '../memory.js';
import { createUnread, type Unread } from './unread.js';

/** RFC 8259 §6. */
const number = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
/** Printable ASCII but the quote and the backslash. */
const plain = /^[ !#-[\]-~]*$/;

/** Values of more bytes are left to the engine of one line. */
const long = 1 << 16;

const NEWLINE = 0x0a;

const { pending } = layout;

/** Computes what the kernel does not know. */
export class Settler {
  /** How much more than one each the values counted that were computed in this scan. */
  heavy = 0;
  /** Address of the last byte of the input, or of the first if there is known to be one line. */
  last = 0;
  /** Once there has been a value that could not be read. */
  unread: Unread | undefined;

  constructor(
    readonly kernel: Kernel,
    readonly program: Program,
    readonly memory: KernelMemory,
    readonly hasher: Hasher,
  ) {}

  /** Computes the replacements of pending values from the `from`-th on. @returns how many are settled, `count` */
  settle(from: number, count: number, applies: readonly Apply[]): number {
    const { kernel, memory, hasher } = this;
    const { reading, groups, spans, allowance, counts } = this.program;
    const pendings = kernel.pendings.value;
    const { words } = memory;
    let left = count - from - hasher.takeCanonical(from, applies);
    // A line that is longer than a piece is also alone.
    const isOne = octets.indexOf(memory.bytes, NEWLINE, memory.input) >= this.last;
    // Half of the limit is for values that the kernel sees. A single line with lists is given up sooner, since it is done twice.
    const enough = allowance.most / (isOne ? 16 : 2);
    for (let index = from; left > 0 && index < count; index++) {
      const entry = pendings + index * pending.size;
      const at = entry >> 2;
      if (words[at + pending.outcome / 4] === outcome.queued) continue;
      left--;
      const about = words[at + pending.about / 4]!;
      const group = (about & 0xffff) >> 1;
      const size = words[at + pending.length / 4]!;
      // It may have more values than a record may hold. Then it would be searched twice.
      if (size > long) {
        kernel.settle(entry, outcome.redo, 0, false);
        continue;
      }
      const source = memory.decode(words[at + pending.key / 4]!, size);
      const isBare = spans.has(group);
      const text = (about & 1) === 0 && !isBare ? readNumeral(source) : source;
      const apply = applies[group]!;
      if (hasher.take(entry, apply, text, text === source ? size : -1)) continue;
      // The engine of one line will do the whole line again, so the remaining values, which would take seconds, are not
      // computed.
      if (isOne && this.heavy > enough) {
        kernel.settle(entry, outcome.redo, 0, false);
        continue;
      }
      reading.unread = 0;
      allowance.begin();
      let result = attempt(apply, text);
      // An unreadable value must be counted each time, so it is not kept in the memo.
      const times = words[at + pending.waiting / 4]! >>> 8;
      if (reading.unread > 0) {
        this.unread ??= createUnread(kernel, counts);
        this.unread.note(entry, groups[group]!, reading.unread);
      }
      const extra = Math.max(0, allowance.used - 1);
      const keep = reading.unread === 0 && extra === 0;
      // The record may have too many values. The engine of one line counts them.
      if (extra > 0) this.heavy += extra * times;
      if (extra > 0 && this.heavy > enough) result = undefined;
      if (result === undefined) kernel.settle(entry, outcome.redo, 0, keep);
      else if (result === text) kernel.settle(entry, outcome.same, 0, keep);
      else if (isBare || ((about & 1) === 0 && number.test(result))) this.#write(entry, result, keep);
      else if (plain.test(result)) this.#writePlain(entry, result, keep);
      else this.#write(entry, JSON.stringify(result), keep);
    }
    hasher.flush();
    return count;
  }

  /** What needs no escapes: `JSON.stringify` takes ten times as long for a message. */
  #writePlain(entry: number, text: string, keep: boolean): void {
    const at = this.kernel.settle(entry, outcome.replace, text.length + 2, keep);
    if (at === 0) return;
    const { bytes } = this.memory;
    bytes[at] = bytes[at + 1 + text.length] = 0x22;
    // A call of `write` costs as much as some fifty characters written one by one.
    if (text.length > 48) octets.writeLatin1(bytes, at + 1, text);
    else for (let i = 0; i < text.length; i++) bytes[at + 1 + i] = text.charCodeAt(i);
  }

  #write(entry: number, json: string, keep: boolean): void {
    const bytes = octets.encode(json);
    const at = this.kernel.settle(entry, outcome.replace, bytes.length, keep);
    if (at !== 0) this.memory.bytes.set(bytes, at);
  }
}

/** A transform that throws, though it must not, leaves its line to the engine that reports faults. */
function attempt(apply: Apply, text: string): string | undefined {
  try {
    return apply(text);
  } catch {
    return undefined;
  }
}
