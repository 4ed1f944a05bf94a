/**
 * @module
 * Keeps the editions of a session in order: the one at work, and earlier ones that open inputs are still read by.
 */
import type { Edition } from './edition.js';
import type { Totals } from './program/books.js';
import { Earlier } from './program/report/earlier.js';
import { createReport, type Report } from './program/report.js';
import type { OpenInput } from './session/input.js';

export class Succession {
  readonly #earlier = new Earlier();
  /** Inputs that have not ended. They are held weakly, since a caller may drop one without a word. */
  readonly inputs = new Set<WeakRef<OpenInput>>();
  /** Earlier editions that inputs are still read by, each with a function to call when the last of them has ended. */
  readonly leaving = new Map<Edition, () => void>();

  /** @param edition - the one at work */
  constructor(public edition: Edition) {}

  /**
   * Puts another edition to work. May only be called when no call is under way.
   *
   * @param retired - called when nothing uses the earlier edition any more and it is wiped
   */
  turnTo(next: Edition, retired: () => void): void {
    this.leaving.set(this.edition, retired);
    next.goOnFrom(this.edition);
    this.edition = next;
    for (const held of this.inputs) held.deref()?.goOnBy(next);
    this.retireUnused();
  }

  /** Wipes earlier editions that no input uses any more. Called when an input has ended. */
  retireUnused(): void {
    const used = new Set<Edition>();
    for (const held of this.inputs) {
      const input = held.deref();
      if (input === undefined) this.inputs.delete(held);
      else used.add(input.edition);
    }
    for (const [old, tell] of this.leaving) if (!used.has(old)) this.#retire(old, tell);
  }

  report(totals: Totals): Report {
    const { policy, program, fingerprint } = this.edition;
    const all = this.leaving.size > 0 ? this.#earlier.copy() : this.#earlier;
    for (const old of this.leaving.keys()) all.add(old.policy, old.program);
    return Object.assign(createReport(totals, policy, program, all), { keyring: fingerprint });
  }

  wipe(): void {
    this.edition.wipe();
    for (const held of this.inputs) held.deref()?.engine.wipe?.();
    this.inputs.clear();
    for (const [old, tell] of this.leaving) this.#retire(old, tell);
  }

  #retire(old: Edition, tell: () => void): void {
    this.leaving.delete(old);
    old.wipe();
    this.#earlier.add(old.policy, old.program);
    tell();
  }
}
