/**
 * @module
 * Names the fields of one object if some names change. Two names that become the same must stay different, or the
 * object would lose a field.
 */
import type { Allowance } from '../program/allowance.js';
import type { Name } from '../program/name/names.js';

/**
 * The new name of a field, without regard to the other fields.
 *
 * @param isNamed - whether a rule names the field, so that the name stays
 * @param allowance - counts what is read in the name
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

/** Made when the first name of an object changes, from the names before it. */
export class Naming {
  /** New names by the old ones. A name that comes twice, as it may in JSON text, also goes out twice. */
  readonly #out = new Map<string, string>();
  /** How often each name was asked for, so that a thousand equal names take only a thousand steps. */
  readonly #taken = new Map<string, number>();

  constructor(before: Iterable<string>) {
    for (const name of before) this.take(name, name);
  }

  /**
   * @param name - the old name
   * @param wanted - the new name, without regard to the other fields
   * @returns the new name, followed by `~2` if another field has it already, by `~3` for the next
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
