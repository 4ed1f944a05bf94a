/**
 * @module
 * The schema of a policy: what a person may write, with descriptions for editors. The JSON Schema that ships as
 * `nymline/policy.schema.json` is generated from it.
 */
import * as z from 'zod/mini';
import { isTimeFormat, timeFormats } from '../time/event-time.js';
import type { Policy } from './document.js';
import { closeSchema } from './schema/closed.js';
import { domains, region } from './schema/common.js';
import { described } from './schema/described.js';
import { formatSchema } from './schema/format.js';
import { ruleSchema, type WrittenRule } from './schema/rule.js';

/** The pattern of dates, as far as JSON Schema can express it: parts and separators, and each part of a date at least once. */
const datePattern = /^(?=.*YY)(?=.*M)(?=.*D)(?:YYYY|YY|MMM|MM|M|DD|D|hh|h|mm|ss|f|A|T|[^\p{L}\p{N}\p{C}])+$/u;

const timeFormat = described(
  z.union([
    z.enum(timeFormats),
    // Aborts here, so that the error lists everything that is allowed.
    z.string().check(z.regex(datePattern, { abort: true }), z.refine(isTimeFormat, { abort: true })),
  ]),
  `${timeFormats.join(', ')}, or a pattern: DD.MM.YYYY hh:mm`,
);

const time = described(
  z.union([z.string(), z.strictObject({ field: z.string(), format: z.optional(timeFormat) })], {
    error: `expected a path, or { field, format } with format one of ${timeFormats.join(', ')}, or a pattern as DD.MM.YYYY hh:mm`,
  }),
  'the field with the event time, which picks the secret; the clock does where there is none',
);

const text = z.optional(z.string());
const version = z.literal(1);
const extending = described(
  z.optional(z.string()),
  'a preset: its rules follow those here, its settings hold where none are here',
);
const anyRegion = z.optional(region);
const anyTime = z.optional(time);
/** The defaults of a policy. */
export const usual = {
  domain: 'default',
  format: 'ndjson',
  unlisted: 'keep',
  incoming: 'keep',
  caseless: false,
} as const;
const domainOrUsual = z._default(domains, usual.domain);
const formatOrUsual = z._default(formatSchema, usual.format);
const unlisted = described(
  z._default(z.enum(['keep', 'scan', 'drop']), usual.unlisted),
  'what becomes of fields that no rule names',
);
const incoming = described(
  z._default(z.enum(['keep', 'rehash']), usual.incoming),
  'what becomes of values that look like pseudonyms already: rehash where outsiders write the input',
);
const caseless = described(
  z._default(z.boolean(), usual.caseless),
  'names of fields and columns are one whatever the case of their letters',
);
const rules = described(
  z.array(ruleSchema).check(z.minLength(1)),
  'the first rule that matches a field applies',
);

/** The schemas of the words at the top of a policy. The command makes each only when it is needed. */
export const shape = {
  $schema: text,
  version,
  name: text,
  extends: extending,
  domain: domainOrUsual,
  region: anyRegion,
  format: formatOrUsual,
  time: anyTime,
  unlisted,
  incoming,
  caseless,
  rules,
};

export const policySchema = described(z.strictObject(shape), 'a nymline policy');

/** A policy of the right shape. It may still ask for something that is not offered. */
export interface WrittenPolicy extends Omit<Policy, 'rules'> {
  readonly rules: readonly WrittenRule[];
}
/** The words that are allowed in a rule with this transform, or at the top level, for hints. */
export function knownWords(transform: unknown): string[] {
  if (transform === undefined) return Object.keys(policySchema.shape);
  const option = ruleSchema._zod.def.options.find(
    ({ shape }) => shape.transform._zod.def.values[0] === transform,
  );
  return option === undefined ? [] : Object.keys(option.shape);
}

/** The JSON Schema (2020-12) of a policy, for editors: what `nymline/policy.schema.json` holds. */
export function policyJsonSchema(): object {
  const { required, ...schema } = z.toJSONSchema(policySchema, { io: 'input' });
  // A policy that extends a preset may have no rules of its own.
  const always = required?.filter((word) => word !== 'rules') ?? [];
  const whole = { ...schema, required: always, anyOf: [{ required: ['rules'] }, { required: ['extends'] }] };
  return closeSchema(whole);
}
