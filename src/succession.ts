/**
 * @module
 * One edition after the other: which is at work, which inputs are open and what each is read by, and what is left of those
 * before.
 */
import type { Edition } from './edition.js';
import type { Totals } from './program/books.js';
import { Earlier } from './program/report/earlier.js';
import { createReport, type Report } from './program/report.js';
import type { OpenInput } from './session/input.js';

export class Succession {
  readonly #earlier = new Earlier();
  /** Inputs that have not ended. Whoever gives one up need not say so. */
  readonly inputs = new Set<WeakRef<OpenInput>>();
  /** Editions that inputs are still read by, and who is told when there is none any more. */
  readonly leaving = new Map<Edition, () => void>();

  /** @param edition - the one at work */
  constructor(public edition: Edition) {}

  /**
   * To be called when no call is under way.
   *
   * @param retired - told when nothing is left of the one before
   */
  turnTo(next: Edition, retired: () => void): void {
    this.leaving.set(this.edition, retired);
    next.goOnFrom(this.edition);
    this.edition = next;
    for (const held of this.inputs) held.deref()?.goOnBy(next);
    this.retireUnused();
  }

  /** An input has ended, perhaps the last of its edition. */
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
