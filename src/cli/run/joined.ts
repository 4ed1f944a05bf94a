/**
 * @module
 * What threads have made of blocks, joined in the order of the input: where records were quarantined, and those records.
 */
import type { RecordCode } from '../../errors.js';
import type { Reject } from '../../program/reject.js';
import { mergePlaces, type Places } from '../telling/quarantined.js';
import type { Passed } from '../threads/in-order.js';
import type { Result } from '../threads/rewriter.js';
import type { Keeping } from './quarantine.js';

export class Joined implements Passed {
  readonly #places = new Map<RecordCode, number[]>();
  readonly #keeping: Keeping | undefined;
  readonly #before: number;
  readonly #show: (records: () => number) => void;
  /** The record that was kept last, without its content. */
  #last: Reject | undefined;
  #records = 0;
  lines = 0;

  /** @param before - records of a run that this one continues */
  constructor(keeping: Keeping | undefined, before: number, show: (records: () => number) => void) {
    this.#keeping = keeping;
    this.#before = before;
    this.#show = show;
  }

  get places(): Places {
    return this.#places;
  }

  take({ places, rejects, lines, records }: Result): Promise<void> | undefined {
    mergePlaces(this.#places, places, this.lines);
    const before = this.#before + this.#records;
    for (const reject of rejects) {
      const kept = { ...reject, position: before + reject.position };
      this.#keeping!.keep(kept);
      this.#last = { ...kept, raw: undefined };
    }
    this.lines += lines;
    this.#records += records;
    this.#show(() => this.#before + this.#records);
    return this.#keeping?.pace();
  }

  more(bytes: Uint8Array): Promise<void> | undefined {
    if (this.#last !== undefined) this.#keeping?.keep({ ...this.#last, raw: bytes, more: true });
    return this.#keeping?.pace();
  }
}
