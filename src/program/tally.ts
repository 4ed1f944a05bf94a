/**
 * @module
 * How often each rule applied, and what could not be read: of records that left, and of no others.
 */

/** By rule number. */
export class Tally {
  /** Values, or whole subtrees, that the rule applied to. */
  readonly values: Float64Array;
  /** What the identifier could not read of them. */
  readonly unread: Float64Array;
  readonly #all: Float64Array;
  /** As it was before the record at hand. */
  readonly #before: Float64Array;
  /** Of records around it: a getter of one may log another. */
  readonly #outer: Float64Array[] = [];
  readonly #marked: Float64Array;
  #depth = 0;

  constructor(rules: number) {
    this.#marked = new Float64Array(2 * rules);
    // In one piece, so that it is copied in one: twenty nanoseconds for each record (Node 20).
    this.#all = new Float64Array(2 * rules);
    this.#before = new Float64Array(2 * rules);
    this.values = this.#all.subarray(0, rules);
    this.unread = this.#all.subarray(rules);
  }

  /** A record begins; each has its {@link end}. */
  begin(): void {
    if (this.#depth++ > 0) this.#outer.push(this.#before.slice());
    this.#before.set(this.#all);
  }

  /** A row or line begins: no other one stands in it, and it need not end. */
  mark(): void {
    this.#marked.set(this.#all);
  }

  /** The row or line at hand is refused. */
  undo(): void {
    this.#all.set(this.#marked);
  }

  /** @param isRefused - the record does not leave: nothing of it is counted */
  end(isRefused: boolean): void {
    if (isRefused) this.#all.set(this.#before);
    if (--this.#depth === 0) return;
    const outer = this.#outer.pop()!;
    // What the inner one counts stays, whatever becomes of the one around.
    for (let i = 0; i < outer.length; i++) this.#before[i] = outer[i]! + this.#all[i]! - this.#before[i]!;
  }
}
