/**
 * @module
 * Decides how often the kernel is tried if it can do only few of the records.
 */

/** Most records that are done without it after it could not do them. */
const PATIENCE = 1024;

export class Pace {
  /** The records to come before it is tried again, and how many that will be after another failure. */
  #resting = 0;
  #rest = 1;

  asks(): boolean {
    if (this.#resting === 0) return true;
    this.#resting--;
    return false;
  }

  met(fails: boolean): void {
    this.#rest = fails ? Math.min(this.#rest * 2, PATIENCE) : 1;
    this.#resting = this.#rest - 1;
  }
}
