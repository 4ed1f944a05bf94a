/**
 * @module
 * The shape of a rule: which fields, what they hold, and what becomes of them, with the words an editor shows
 * beside each.
 */
import * as z from 'zod';
import { periods } from '../crypto/period.js';
import { keepForms } from '../transforms/form.js';
import { countries } from '../transforms/scrub/national/country.js';
import { leniencies, namings, scrubNames } from '../transforms/scrub/scan/finding.js';
import type { Rule, RuleOf } from './document.js';

const identifiers = [
  'phone',
  'msisdn',
  'ip',
  'email',
  'imsi',
  'imei',
  'iccid',
  'mac',
  'card',
  'ext',
  'uri',
  'party',
  'account',
  'opaque',
] as const;

const identifier = z.enum(identifiers).describe('what the values are');
export const domain = z
  .string()
  .regex(/^[a-z0-9-]{1,32}$/, 'expected 1 to 32 of a-z, 0-9 and -')
  .describe('equal identifiers get equal pseudonyms within a domain, and others in another');
const choice = z.strictObject({
  field: z.string(),
  of: z.array(domain).min(1).max(256),
  otherwise: domain.optional(),
});
export const domains = z
  .union([domain, choice], { error: 'expected 1 to 32 of a-z, 0-9 and -, or { field: path, of: [names] }' })
  .describe(
    'equal identifiers get equal pseudonyms within a domain, and others in another: a name, or a field that has one of a list',
  );
export const region = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected two capital letters, such as US (ISO 3166-1)')
  .describe('ISO 3166-1 region for phone numbers written nationally');
const path = z
  .union([z.string(), z.array(z.string()).min(1)], { error: 'expected a path or a list of paths' })
  .describe('one path or several: a.b, a["b-c"], a[*].b, *.b, a[0], a[key=x].b, **.b');

/** What every rule may say. */
const common = {
  path,
  category: z.string().optional().describe('a category of the privacy notice, for the report'),
};

/** How the values of a rule are written, for the identifiers that need to know. */
const reading = {
  region: region.optional(),
  idd: z
    .array(z.string().regex(/^\d{1,6}$/, 'expected 1 to 6 digits'))
    .optional()
    .describe('dial prefixes that stand for the plus, beside those of the region'),
  international: z
    .boolean()
    .optional()
    .describe('digits without a plus are international where they are no valid number of the region'),
  tenant: z
    .union(
      [z.string().min(1), z.strictObject({ field: z.string(), otherwise: z.string().min(1).optional() })],
      {
        error: 'expected a name, or { field: path }',
      },
    )
    .optional()
    .describe('whose extension numbers these are: a name, or the field that holds it and a name otherwise'),
};

/** For values that stand in their field in a coding of their own. */
const coded = {
  encoding: z
    .enum(['percent', 'le32'])
    .optional()
    .describe(
      'the coding that values stand in: percent-encoding, or addresses as little-endian integers (CUCM)',
    ),
};

/** How far a pseudonym reaches. */
const scope = z
  .union(
    [
      z.enum(['person', 'record']),
      z.strictObject({ with: z.string() }),
      z.strictObject({ within: z.enum(periods) }),
    ],
    { error: `expected person, record, { with: path } or { within: ${periods.join(', ')} }` },
  )
  .describe(
    'how far it reaches: person, to every record; record, no further; or beside one counterpart, or within a period',
  );

const pseudonym = z
  .strictObject({
    ...common,
    ...reading,
    ...coded,
    identifier: identifier.default('opaque'),
    transform: z.literal('pseudonym'),
    domain: domain.optional(),
    keep: z
      .union([z.enum(['country', 'domain']), z.int().min(1).max(6)], {
        error: 'expected country, domain, or 1 to 6 leading digits',
      })
      .optional()
      .describe('what stays readable: the calling code, that many leading digits, or the domain of an email'),
    scope: scope.optional(),
  })
  .describe('a keyed pseudonym, the same for the same subscriber however it is written');

const truncate = z
  .strictObject({
    ...common,
    ...reading,
    ...coded,
    identifier: z.enum(['ip', 'phone', 'msisdn', 'uri']).describe('what the values are'),
    transform: z.literal('truncate'),
    v4: z.int().min(0).max(32).default(24).describe('bits kept of an IPv4 address'),
    v6: z.int().min(0).max(128).default(48).describe('bits kept of an IPv6 address'),
    digits: z
      .int()
      .min(1)
      .max(6)
      .optional()
      .describe('leading digits kept of a phone number; else its calling code'),
  })
  .describe('an address without its host part, a number without its subscriber part');

const generalize = z
  .strictObject({
    ...common,
    ...coded,
    identifier: identifier.optional(),
    transform: z.literal('generalize'),
    to: z
      .enum(['minute', 'hour', 'day', 'month', 'year', 'family', 'major', 'region'])
      .optional()
      .describe('times to a unit, user agents to family or major version, places to their region'),
    step: z.number().min(1e-20).max(1e20).optional().describe('numbers floored to a multiple of this'),
    most: z.number().positive().optional().describe('with step: a greater number is hashed as unread'),
  })
  .describe('a coarser value, in the notation it came in');

const mask = z
  .strictObject({
    ...common,
    ...coded,
    identifier: identifier.optional(),
    transform: z.literal('mask'),
    show: z.int().min(0).max(4).default(0).describe('last characters shown'),
    with: z
      .string()
      .regex(/^[^\p{L}\p{N}]$/u, 'expected one character, no letter or digit')
      .default('*')
      .describe('the character to mask with'),
  })
  .describe('a mark of constant length, with the last few characters shown where that is safe');

const drop = z
  .strictObject({ ...common, identifier: identifier.optional(), transform: z.literal('drop') })
  .describe('the field goes, with everything in it');

const replace = z
  .strictObject({
    ...common,
    identifier: identifier.optional(),
    transform: z.literal('replace'),
    with: z
      .union([z.string(), z.number(), z.boolean(), z.null()])
      .default('[redacted]')
      .describe('what stands there instead'),
  })
  .describe('a constant, in place of the value and everything in it');

const keep = z
  .strictObject({
    ...common,
    identifier: identifier.optional(),
    transform: z.literal('keep'),
    form: z
      .enum(keepForms)
      .optional()
      .describe('what the values look like, in lines and delimited text: another one is hashed as unread'),
  })
  .describe('the value stays as it is');

const url = z
  .strictObject({
    ...common,
    ...coded,
    identifier: identifier.optional(),
    transform: z.literal('url'),
    query: z.array(z.string()).default([]).describe('names of the query parameters whose values stay'),
    segments: z
      .enum(['keep', 'template', 'drop'])
      .default('keep')
      .describe('what becomes of the path: stays, has :id where an id stands, or goes'),
  })
  .describe('a URL without its user, query values and fragment');

const cookie = z
  .strictObject({
    ...common,
    transform: z.literal('cookie'),
    values: z
      .enum(['drop', 'pseudonym'])
      .default('drop')
      .describe('what becomes of the values; names and attributes stay'),
    keep: z.array(z.string()).default([]).describe('names of the cookies whose values stay'),
  })
  .describe('a Cookie or Set-Cookie header without its values');

const sip = z
  .strictObject({ ...common, ...reading, transform: z.literal('sip') })
  .describe('a whole SIP message: parties become pseudonyms, credentials and content go');

const custom = z
  .union(
    [
      z.strictObject({ name: z.string().min(1), words: z.array(z.string().min(2)).min(1) }),
      z.strictObject({ name: z.string().min(1), pattern: z.string().min(1) }),
    ],
    { error: 'expected { name, words } or { name, pattern }' },
  )
  .describe('words, or a pattern such as CUST-\\d{6,8} whose parts all have a bound');

const scrub = z
  .strictObject({
    ...common,
    transform: z.literal('scrub'),
    identifiers: z
      .array(z.enum(scrubNames))
      .min(1)
      .optional()
      .describe('what to look for; everything where this is left out'),
    region: z
      .union([region, z.array(region).min(1)], { error: 'expected a region, or a list of regions' })
      .optional()
      .describe('regions whose national numbers are looked for; else that of the policy'),
    idd: reading.idd,
    leniency: z
      .enum(leniencies)
      .optional()
      .describe('how little must say that digits are a phone number; usual where this is left out'),
    domain: domain.optional(),
    also: z
      .array(z.string().min(1))
      .min(1)
      .max(64)
      .optional()
      .describe(
        'fields of the same record whose values are taken out of the text, too: the path of one each',
      ),
    names: z
      .enum(namings)
      .optional()
      .describe('names where systems put them: of callers, of accounts, in paths of home directories'),
    nationalIds: z
      .array(z.enum(countries))
      .min(1)
      .optional()
      .describe('countries whose national numbers are looked for, and passports and dates of birth'),
    custom: z.array(custom).min(1).optional().describe('identifiers of your own'),
  })
  .describe('free text: identifiers in it are found, and each is pseudonymized as what it is');

/** Named by the format, not offered yet: accepted by the schema so that the refusal can say so. */
const encryptRule = z.looseObject({ ...common, transform: z.literal('encrypt') });

/** A rule of the right shape, which may still ask for what is not offered. */
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

const json = z
  .strictObject({
    ...common,
    transform: z.literal('json'),
    // A type cannot be inferred from itself.
    get rules(): z.ZodType<WrittenRule[], readonly unknown[]> {
      return z.array(ruleSchema).min(1).describe('as the rules of the policy, for the JSON inside');
    },
    unlisted: z
      .enum(['keep', 'scan', 'drop'])
      .optional()
      .describe('as unlisted of the policy, whose word is taken where this is left out'),
  })
  .describe('JSON in a string, rewritten by rules of its own');

export const ruleSchema = z.discriminatedUnion('transform', [...plainRules, json]);
