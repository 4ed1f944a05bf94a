/**
 * @module
 * The words of the schema that several rules share: which fields, what the values are, and how they are written.
 */
import * as z from 'zod/mini';
import { domainForm } from '../../crypto/prf.js';
import { identifierNames } from '../../identifiers/identifier.js';
import { described } from './described.js';

export const identifier = described(z.enum(identifierNames), 'what the values are');
export const domain = described(
  z.string().check(z.regex(domainForm, 'expected 1 to 32 of a-z, 0-9 and -')),
  'equal identifiers get equal pseudonyms within a domain, and others in another',
);
const choice = z.strictObject({
  field: z.string(),
  of: z.array(domain).check(z.minLength(1), z.maxLength(256)),
  otherwise: z.optional(domain),
});
export const domains = described(
  z.union([domain, choice], { error: 'expected 1 to 32 of a-z, 0-9 and -, or { field: path, of: [names] }' }),
  'equal identifiers get equal pseudonyms within a domain, and others in another: a name, or a field that has one of a list',
);
export const region = described(
  z.string().check(z.regex(/^[A-Z]{2}$/, 'expected two capital letters, such as US (ISO 3166-1)')),
  'ISO 3166-1 region for phone numbers written nationally',
);
const path = described(
  z.union([z.string(), z.array(z.string()).check(z.minLength(1))], {
    error: 'expected a path or a list of paths',
  }),
  'one path or several: a.b, a["b-c"], a[*].b, *.b, a[0], a[key=x].b, **.b',
);

/** The words of every rule. */
export const common = {
  path,
  category: described(z.optional(z.string()), 'a category of the privacy notice, for the report'),
};

/** How the values of a rule are written, for the identifiers that need to know. */
export const reading = {
  region: z.optional(region),
  idd: described(
    z.optional(z.array(z.string().check(z.regex(/^\d{1,6}$/, 'expected 1 to 6 digits')))),
    'dial prefixes that stand for the plus, beside those of the region',
  ),
  international: described(
    z.optional(z.boolean()),
    'digits without a plus are international where they are no valid number of the region',
  ),
  tenant: described(
    z.optional(
      z.union(
        [
          z.string().check(z.minLength(1)),
          z.strictObject({ field: z.string(), otherwise: z.optional(z.string().check(z.minLength(1))) }),
        ],
        {
          error: 'expected a name, or { field: path }',
        },
      ),
    ),
    'whose extension numbers these are: a name, or the field that holds it and a name otherwise',
  ),
};

/** For values that are encoded in their field. */
export const coded = {
  encoding: described(
    z.optional(z.enum(['percent', 'le32'])),
    'the coding that values stand in: percent-encoding, or addresses as little-endian integers (CUCM)',
  ),
};
