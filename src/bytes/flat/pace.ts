/**
 * @module
 * How often the kernel is asked for records where it can do few of them.
 */

/** Most records that are done without it after it could not do them. */
const PATIENCE = 1024;

export class Pace {
  /** So many records come before it is asked again, and so many would have to if it fails once more. */
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
