/**
 * @module
 * The schema of a rule: which fields, what they hold, and what becomes of them, with descriptions for editors.
 */
import * as z from 'zod/mini';
import { periods } from '../../time/period.js';
import { keepForms } from '../../transforms/form.js';
import type { Rule, RuleOf } from '../document.js';
import { coded, common, domain, identifier, reading } from './common.js';
import { described } from './described.js';
import { scrub } from './scrub.js';

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

/** What may become of the path of a URL. */
export const segments = ['keep', 'template', 'drop'] as const;

const url = described(
  z.strictObject({
    ...common,
    ...coded,
    identifier: z.optional(identifier),
    transform: z.literal('url'),
    query: described(z._default(z.array(z.string()), []), 'names of the query parameters whose values stay'),
    segments: described(
      z._default(z.enum(segments), 'keep'),
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
