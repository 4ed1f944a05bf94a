/**
 * @module
 * The names that the fields of one object go out under, where some of them change. Two that become the same must not
 * become one: an object would lose a field.
 */
import type { Allowance } from '../program/allowance.js';
import type { Name } from '../program/name/names.js';

/**
 * What the name of a field would go out as by itself.
 *
 * @param isNamed - a rule has it: it stays
 * @param allowance - what is read in it counts there
 */
export function outOf(
  key: string,
  { out, values }: Name,
  isNamed: boolean,
  allowance: Allowance | undefined,
): string {
  if (isNamed) return key;
  if (values > 0) allowance?.take(values);
  return out ?? key;
}

/** Made when the first name of an object changes, from those before it. */
export class Naming {
  /** By the name that came: one that comes twice, as in JSON text it may, goes twice. */
  readonly #out = new Map<string, string>();
  /** How often each name was asked for: so that a thousand numbers of one spelling take a thousand steps. */
  readonly #taken = new Map<string, number>();

  constructor(before: Iterable<string>) {
    for (const name of before) this.take(name, name);
  }

  /**
   * @param name - as it came
   * @param wanted - as it would go out by itself
   * @returns the same, with `~2` behind it where another field has it, `~3` behind the next
   */
  take(name: string, wanted: string): string {
    const known = this.#out.get(name);
    if (known !== undefined) return known;
    let times = this.#taken.get(wanted) ?? 0;
    let out = wanted;
    if (times > 0) {
      do out = `${wanted}~${++times}`;
      while (this.#taken.has(out));
    }
    this.#taken.set(wanted, Math.max(times, 1));
    if (out !== wanted) this.#taken.set(out, 1);
    this.#out.set(name, out);
    return out;
  }
}
