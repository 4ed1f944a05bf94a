/**
 * @module
 * Computes the values of flat records that the kernel does not know, and hands them to it to be remembered.
 */
import { octets } from '../../octets.js';
import type { Program } from '../../program/program.js';
import type { Apply } from '../../transforms/transform.js';
import { createHasher, type Hasher, type Quotes } from '../hash/batch.js';
import type { Kernel } from '../kernel.js';
import { layout, outcome } from '../layout.js';
import type { KernelMemory } from '../memory.js';
import type { Question } from './plan.js';

const beyondAscii = /[^\0-\x7f]/;

const { pending } = layout;

export class Asker {
  readonly hasher: Hasher;
  applies:
    | {
        readonly secret: number;
        readonly quoted: readonly (Apply | undefined)[];
        readonly bare: readonly (Apply | undefined)[];
      }
    | undefined;
  /** Transforms whose results are written without quotes. */
  readonly #bare = new Map<Apply, Apply>();

  constructor(
    readonly kernel: Kernel,
    readonly program: Program,
    readonly memory: KernelMemory,
    readonly questions: readonly Question[],
    quotes: Quotes = {},
  ) {
    this.hasher = createHasher(kernel, memory, quotes);
  }

  settle(count: number, secret: number): void {
    if (count === 0) return;
    const { kernel, memory, hasher } = this;
    const { reading, allowance } = this.program;
    const { bytes, words } = memory;
    const pendings = kernel.pendings.value;
    const { quoted, bare } = this.#appliesOf(secret);
    let left = count - hasher.takeCanonical(0, quoted, bare);
    for (let index = 0; left > 0 && index < count; index++) {
      const entry = pendings + index * pending.size;
      const at = entry >> 2;
      if (words[at + pending.outcome / 4] === outcome.queued) continue;
      left--;
      const about = words[at + pending.about / 4]!;
      const isQuoted = (about & 1) === 1;
      const group = (about & 0xffff) >> 1;
      const question = this.questions[group]!;
      const start = words[at + pending.key / 4]!;
      const size = words[at + pending.length / 4]!;
      const source = octets.latin1(bytes, start, start + size);
      const text = question.read(source, isQuoted);
      const apply = quoted[group];
      if (apply !== undefined) {
        const isRaw = text === source && !beyondAscii.test(text);
        if (hasher.take(entry, isQuoted ? apply : bare[group]!, text, isRaw ? size : -1)) continue;
      }
      reading.unread = 0;
      allowance.begin();
      const answer = attempt(question, text, secret);
      // An unreadable value must be counted each time, and one that counts as several may exceed the limit. So neither is
      // remembered.
      if (answer === undefined || reading.unread > 0 || allowance.used > 1)
        kernel.settle(entry, outcome.redo, 0, false);
      else if (answer === text) kernel.settle(entry, outcome.same, 0, true);
      else this.#write(entry, question.write(answer, source, isQuoted));
    }
    hasher.flush();
  }

  /** Of each question, under one secret. */
  #appliesOf(secret: number): NonNullable<Asker['applies']> {
    if (this.applies?.secret !== secret) {
      const quoted = this.questions.map((question) => question.apply?.(secret));
      this.applies = { secret, quoted, bare: quoted.map((apply) => apply && this.#bareOf(apply)) };
    }
    return this.applies;
  }

  #bareOf(apply: Apply): Apply {
    const { batch } = apply;
    if (batch === undefined) return apply;
    let bare = this.#bare.get(apply);
    if (bare === undefined) {
      bare = Object.assign((value: string) => apply(value), { batch: { ...batch, isBare: true } });
      this.#bare.set(apply, bare);
    }
    return bare;
  }

  #write(entry: number, text: string): void {
    const at = this.kernel.settle(entry, outcome.replace, text.length, true);
    if (at !== 0) octets.writeLatin1(this.memory.bytes, at, text);
  }
}

/** A transform that throws leaves its record to who reports faults. */
function attempt(question: Question, text: string, secret: number): string | null | undefined {
  try {
    return question.answer(text, secret);
  } catch {
    return undefined;
  }
}
