/**
 * @module
 * The schema of a rule with `transform: scrub`: what is looked for in a text.
 */
import * as z from 'zod/mini';
import { countries } from '../../transforms/scrub/national/country.js';
import { leniencies, namings, scrubNames } from '../../transforms/scrub/scan/finding.js';
import { common, domain, reading, region } from './common.js';
import { described } from './described.js';

const custom = described(
  z.union(
    [
      z.strictObject({
        name: z.string().check(z.minLength(1)),
        words: z.array(z.string().check(z.minLength(2))).check(z.minLength(1)),
      }),
      z.strictObject({ name: z.string().check(z.minLength(1)), pattern: z.string().check(z.minLength(1)) }),
    ],
    { error: 'expected { name, words } or { name, pattern }' },
  ),
  'words, or a pattern such as CUST-\\d{6,8} whose parts all have a bound',
);

export const scrub = described(
  z.strictObject({
    ...common,
    transform: z.literal('scrub'),
    identifiers: described(
      z.optional(z.array(z.enum(scrubNames)).check(z.minLength(1))),
      'what to look for; everything where this is left out',
    ),
    region: described(
      z.optional(
        z.union([region, z.array(region).check(z.minLength(1))], {
          error: 'expected a region, or a list of regions',
        }),
      ),
      'regions whose national numbers are looked for; else that of the policy',
    ),
    idd: reading.idd,
    leniency: described(
      z.optional(z.enum(leniencies)),
      'how little must say that digits are a phone number; usual where this is left out',
    ),
    domain: z.optional(domain),
    also: described(
      z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1), z.maxLength(64))),
      'fields of the same record whose values are taken out of the text, too: the path of one each',
    ),
    names: described(
      z.optional(z.enum(namings)),
      "names where systems put them, of callers, of accounts, in paths of home directories, and given names before a family's",
    ),
    nationalIds: described(
      z.optional(z.array(z.enum(countries)).check(z.minLength(1))),
      'countries whose national numbers are looked for, and passports and dates of birth',
    ),
    custom: described(z.optional(z.array(custom).check(z.minLength(1))), 'identifiers of your own'),
  }),
  'free text: identifiers in it are found, and each is pseudonymized as what it is',
);
