/**
 * @module
 * Pairs of columns in which one names the value in the other, as in tables of settings or of user data: `name,value`,
 * `meta_key,meta_value`. For objects see `program/name/entry.ts`.
 */
import { role, roleOf } from '../../program/name/entry.js';
import type { Fields } from './fields.js';
import type { Kind, Treatment } from './treatment.js';

export interface Beside {
  /** The column of names; the first if there are several. */
  readonly naming: number;
  /** What happens to the values of a column, by the name that a row has for them; undefined if no column names them. */
  told(at: number, own: Treatment | undefined): ((name: string) => Treatment) | undefined;
}

/** @returns undefined if no column names the values of another, or if the policy does not search them */
export function columnsBeside(
  columns: readonly { readonly name: string; readonly kind?: Kind | undefined }[],
  fields: Fields,
): Beside | undefined {
  const bears = columns.map(
    ({ name }) => (roleOf(name) & role.bears) !== 0 && fields.saysBeside(name, 'password') !== 0,
  );
  const naming = columns.findIndex(({ name }) => (roleOf(name) & role.names) !== 0);
  if (naming < 0 || !bears.includes(true)) return undefined;
  return {
    naming,
    told(at, own) {
      if (bears[at] !== true || own === undefined) return undefined;
      const { name, kind } = columns[at]!;
      /** One for each thing that names can say. */
      const known = new Map<number, Treatment>([[0, own]]);
      return (beside) => {
        const says = fields.saysBeside(name, beside);
        const treatment = known.get(says) ?? fields.treatment(name, at + 1, kind, beside) ?? own;
        known.set(says, treatment);
        return treatment;
      };
    },
  };
}
