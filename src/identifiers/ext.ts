/**
 * @module
 * Extensions. `101` is somebody only within one exchange, so the canonical form is `<extension>@<tenant>`,
 * and without a tenant there is none.
 */
import { toAscii } from './ascii.js';
import { found, type Hints, type Identifier, isAbsent, special } from './identifier.js';
import { readSpecial } from './phone/special.js';

/** The tenant that the hints give for this record, if they give one. */
export const tenantOf = ({ tenant }: Hints): string | undefined =>
  typeof tenant === 'function' ? tenant() : tenant;

/**
 * The `ext` identifier.
 *
 * @param hints - `tenant`: a constant, or a function that returns the tenant of the current record
 * @returns the identifier; it can read nothing if the tenant is undefined
 * @example
 * createExt({ tenant: 'acme' }).read('101') // { is: 'found', kind: 'ext', canonical: '101@acme' }
 */
export function createExt(hints: Hints): Identifier {
  return {
    name: 'ext',
    kind: 'ext',
    read(value) {
      if (isAbsent(value)) return special(value);
      const text = toAscii(value).normalize('NFC');
      const nobody = readSpecial(text, hints.region);
      if (nobody !== undefined) return nobody;
      const tenant = tenantOf(hints);
      if (tenant === undefined) return undefined;
      // The text may contain the tenant already (`101@acme`). Any other realm is part of the extension's name.
      const extension = text.endsWith(`@${tenant}`) ? text.slice(0, -tenant.length - 1) : text;
      return found('ext', `${extension}@${tenant}`);
    },
  };
}
