/**
 * @module
 * The schema of a rule: which fields, what they hold, and what becomes of them, with descriptions for editors.
 */
import * as z from 'zod/mini';
import { periods } from '../../crypto/period.js';
import { domainForm } from '../../crypto/prf.js';
import { identifierNames } from '../../identifiers/identifier.js';
import { keepForms } from '../../transforms/form.js';
import { countries } from '../../transforms/scrub/national/country.js';
import { leniencies, namings, scrubNames } from '../../transforms/scrub/scan/finding.js';
import type { Rule, RuleOf } from '../document.js';
import { described } from './described.js';

const identifier = described(z.enum(identifierNames), 'what the values are');
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
const common = {
  path,
  category: described(z.optional(z.string()), 'a category of the privacy notice, for the report'),
};

/** How the values of a rule are written, for the identifiers that need to know. */
const reading = {
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
const coded = {
  encoding: described(
    z.optional(z.enum(['percent', 'le32'])),
    'the coding that values stand in: percent-encoding, or addresses as little-endian integers (CUCM)',
  ),
};

/** The scope of a pseudonym. */
const scope = described(
  z.union(
    [
      z.enum(['person', 'record']),
      z.strictObject({ with: z.string() }),
      z.strictObject({ within: z.enum(periods) }),
    ],
    { error: `expected person, record, { with: path } or { within: ${periods.join(', ')} }` },
  ),
  'how far it reaches: person, to every record; record, no further; or beside one counterpart, or within a period',
);

const pseudonym = described(
  z.strictObject({
    ...common,
    ...reading,
    ...coded,
    identifier: z._default(identifier, 'opaque'),
    transform: z.literal('pseudonym'),
    domain: z.optional(domain),
    keep: described(
      z.optional(
        z.union([z.enum(['country', 'domain']), z.int().check(z.minimum(1), z.maximum(6))], {
          error: 'expected country, domain, or 1 to 6 leading digits',
        }),
      ),
      'what stays readable: the calling code, that many leading digits, or the domain of an email',
    ),
    scope: z.optional(scope),
  }),
  'a keyed pseudonym, the same for the same subscriber however it is written',
);

/** Identifiers that can be truncated. */
export const truncatable = ['ip', 'phone', 'msisdn', 'uri'] as const;

const truncate = described(
  z.strictObject({
    ...common,
    ...reading,
    ...coded,
    identifier: described(z.enum(truncatable), 'what the values are'),
    transform: z.literal('truncate'),
    v4: described(z._default(z.int().check(z.minimum(0), z.maximum(32)), 24), 'bits kept of an IPv4 address'),
    v6: described(
      z._default(z.int().check(z.minimum(0), z.maximum(128)), 48),
      'bits kept of an IPv6 address',
    ),
    digits: described(
      z.optional(z.int().check(z.minimum(1), z.maximum(6))),
      'leading digits kept of a phone number; else its calling code',
    ),
  }),
  'an address without its host part, a number without its subscriber part',
);

export const units = ['minute', 'hour', 'day', 'month', 'year', 'family', 'major', 'region'] as const;

const generalize = described(
  z.strictObject({
    ...common,
    ...coded,
    identifier: z.optional(identifier),
    transform: z.literal('generalize'),
    to: described(
      z.optional(z.enum(units)),
      'times to a unit, user agents to family or major version, places to their region',
    ),
    step: described(
      z.optional(z.number().check(z.minimum(1e-20), z.maximum(1e20))),
      'numbers floored to a multiple of this',
    ),
    most: described(
      z.optional(z.number().check(z.positive())),
      'with step: a greater number is hashed as unread; without, one of ten digits and of a million steps',
    ),
  }),
  'a coarser value, in the notation it came in',
);

const mask = described(
  z.strictObject({
    ...common,
    ...coded,
    identifier: z.optional(identifier),
    transform: z.literal('mask'),
    show: described(z._default(z.int().check(z.minimum(0), z.maximum(4)), 0), 'last characters shown'),
    with: described(
      z._default(
        z.string().check(z.regex(/^[^\p{L}\p{N}]$/u, 'expected one character, no letter or digit')),
        '*',
      ),
      'the character to mask with',
    ),
  }),
  'a mark of constant length, with the last few characters shown where that is safe',
);

const drop = described(
  z.strictObject({ ...common, identifier: z.optional(identifier), transform: z.literal('drop') }),
  'the field goes, with everything in it',
);

const replace = described(
  z.strictObject({
    ...common,
    identifier: z.optional(identifier),
    transform: z.literal('replace'),
    with: described(
      z._default(z.union([z.string(), z.number(), z.boolean(), z.null()]), '[redacted]'),
      'what stands there instead',
    ),
  }),
  'a constant, in place of the value and everything in it',
);

const keep = described(
  z.strictObject({
    ...common,
    identifier: z.optional(identifier),
    transform: z.literal('keep'),
    form: described(
      z.optional(z.enum(keepForms)),
      'what the values look like, in lines and delimited text: another one is hashed as unread',
    ),
  }),
  'the value stays as it is',
);

const url = described(
  z.strictObject({
    ...common,
    ...coded,
    identifier: z.optional(identifier),
    transform: z.literal('url'),
    query: described(z._default(z.array(z.string()), []), 'names of the query parameters whose values stay'),
    segments: described(
      z._default(z.enum(['keep', 'template', 'drop']), 'keep'),
      'what becomes of the path: stays, has :id where an id stands, or goes',
    ),
  }),
  'a URL without its user, query values and fragment',
);

const cookie = described(
  z.strictObject({
    ...common,
    transform: z.literal('cookie'),
    values: described(
      z._default(z.enum(['drop', 'pseudonym']), 'drop'),
      'what becomes of the values; names and attributes stay',
    ),
    keep: described(z._default(z.array(z.string()), []), 'names of the cookies whose values stay'),
  }),
  'a Cookie or Set-Cookie header without its values',
);

const sip = described(
  z.strictObject({ ...common, ...reading, transform: z.literal('sip') }),
  'a whole SIP message: parties become pseudonyms, credentials and content go',
);

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

const scrub = described(
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

/** A transform that is planned but not offered yet. The schema accepts it so that the check can say so. */
const encryptRule = z.looseObject({ ...common, transform: z.literal('encrypt') });

/** A rule of the right shape. It may still ask for something that is not offered. */
export type WrittenRule =
  | Exclude<Rule, { transform: 'json' }>
  | (Omit<RuleOf<'json'>, 'rules'> & { readonly rules: readonly WrittenRule[] })
  | z.output<typeof encryptRule>;

const plainRules = [
  pseudonym,
  truncate,
  generalize,
  mask,
  drop,
  replace,
  keep,
  url,
  cookie,
  sip,
  scrub,
  encryptRule,
] as const;

const json = described(
  z.strictObject({
    ...common,
    transform: z.literal('json'),
    // A type cannot be inferred from itself.
    get rules(): z.ZodMiniType<WrittenRule[], readonly unknown[]> {
      return described(
        z.array(ruleSchema).check(z.minLength(1)),
        'as the rules of the policy, for the JSON inside',
      );
    },
    unlisted: described(
      z.optional(z.enum(['keep', 'scan', 'drop'])),
      'as unlisted of the policy, whose word is taken where this is left out',
    ),
  }),
  'JSON in a string, rewritten by rules of its own',
);

export const ruleSchema = z.discriminatedUnion('transform', [...plainRules, json]);

/** The schema for rules with one transform. */
export const ruleSchemas = {
  pseudonym,
  truncate,
  generalize,
  mask,
  drop,
  replace,
  keep,
  url,
  cookie,
  sip,
  scrub,
  json,
};
