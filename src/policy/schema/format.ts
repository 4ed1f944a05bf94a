/**
 * @module
 * The schema of `format:`: a word for each format of records, and the options that each has as an object.
 */
import * as z from 'zod/mini';
import { literalKeys, parsePath } from '../../paths/path.js';
import type { EnvelopeName, EnvelopeTime, FormatWord, GrammarName, LineGrammarName } from '../document.js';
import { parsePattern } from '../pattern.js';
import { described } from './described.js';

/** Of a column. */
const longest = 256;
const name = z.string().check(z.maxLength(longest));
export const isName = (value: unknown): boolean => typeof value === 'string' && value.length <= longest;

const column = described(
  z.union([
    name,
    z.strictObject({
      name,
      type: described(
        z._default(z.enum(['text', 'integer']), 'text'),
        'integer: holds an integer or nothing',
      ),
      values: described(
        z.optional(z.array(z.string()).check(z.minLength(1))),
        'all that may stand here: a row with anything else is of another layout, and quarantined',
      ),
    }),
  ]),
  'the name of a column, or an object with more about it',
);

const columns = described(
  z.array(column).check(z.minLength(1)),
  'the columns in order, where the input does not name them',
);

const optional = described(
  z._default(z.int().check(z.minimum(0)), 0),
  'how many of the last columns may be missing from a row, in older files',
);

export const headers = ['first', 'none', 'typed'] as const;

const separated = {
  header: described(
    z._default(z.enum(headers), 'first'),
    'first: the first row names the columns; typed: names, then types, as Cisco writes them',
  ),
  columns: z.optional(columns),
  optional,
};

const ascii = /^[\t -~]$/;
const isOfValues = (character: string): boolean => /["\w]/.test(character);
const delimiter = z.string().check(
  z.regex(ascii, 'expected one ASCII character'),
  z.refine((character) => !isOfValues(character), 'expected no letter, digit or quote'),
);
export const isDelimiter = (value: unknown): boolean =>
  typeof value === 'string' && ascii.test(value) && !isOfValues(value);

const csv = z.strictObject({
  type: z.literal('csv'),
  delimiter: z._default(delimiter, ','),
  quotes: described(z._default(z.boolean(), true), 'a value may stand in double quotes (RFC 4180)'),
  ...separated,
});

const tsv = z.strictObject({
  type: z.literal('tsv'),
  delimiter: z._default(delimiter, '\t'),
  quotes: described(z._default(z.boolean(), false), 'a value may stand in double quotes'),
  ...separated,
});

const zeek = z.strictObject({
  type: z.literal('zeek'),
  columns: z.optional(columns),
  log: described(z.optional(z.string()), 'the #path that the file must name: conn, http, …'),
});

const w3c = z.strictObject({ type: z.literal('w3c'), columns: z.optional(columns), optional });

/** Grammars of lines that have a name. */
const grammarNames = [
  'acc',
  'common',
  'combined',
  'alb',
  'elb',
  'envoy',
  'haproxy',
  'queue_log',
  'nginx_proxy_manager',
  'meraki',
  'radius',
  'squid',
  'syslog',
  'rfc3164',
] as const satisfies readonly GrammarName[];

const pattern = z
  .string()
  .check(z.refine((text) => parsePattern(text) !== undefined, 'expected words with one space between'));

const line = z.strictObject({
  type: z.literal('line'),
  pattern: described(
    z.union([pattern, z.array(pattern).check(z.minLength(1))]),
    'words with one space between, as in: host ident user [time] "method url protocol" status bytes; several are tried in order',
  ),
});

const fixed = z.strictObject({
  type: z.literal('fixed'),
  columns: described(
    z
      .array(z.strictObject({ name, width: z.int().check(z.minimum(1), z.maximum(65_536)) }))
      .check(z.minLength(1)),
    'the columns in order, with their widths in bytes; a column that only parts others may have no rule',
  ),
});

const grammars = z.strictObject({ type: z.enum(grammarNames) });
const ndjson = z.strictObject({ type: z.literal('ndjson') });

const json = z.strictObject({
  type: z.literal('json'),
  records: described(
    z.optional(z.string().check(z.refine(isLiteral, 'expected a path without wildcard or selector'))),
    'where the records stand in a document: an array of them, or one; what stands outside goes. Without it each ' +
      'top-level value is a record, and so is each element of a top-level array',
  ),
});
const sip = z.strictObject({ type: z.literal('sip') });
const xml = z.strictObject({
  type: z.literal('xml'),
  records: described(
    z.optional(z.string().check(z.refine(isLiteral, 'expected a path without wildcard or selector'))),
    'the way to the records: the name of their element, behind those that it stands in. Without it each element at the top is one',
  ),
});

const dump = z.strictObject({
  type: z.literal('dump'),
  tables: described(
    z.optional(z.array(name).check(z.minLength(1))),
    'the tables whose rows are records; those of others are quarantined. Without it all are',
  ),
});

const mark = z.string().check(
  z.regex(/^[ -~]$/, 'expected one ASCII character'),
  z.refine((character) => !isOfValues(character), 'expected no letter, digit or quote'),
);

const kinds = z.strictObject({
  type: z.literal('kinds'),
  delimiter: z._default(delimiter, ','),
  quotes: described(z._default(z.boolean(), true), 'a value may stand in double quotes (RFC 4180)'),
  escape: described(z.optional(mark), 'the character that makes of a delimiter behind it one of a value'),
  at: described(z._default(z.int().check(z.minimum(1), z.maximum(64)), 1), 'which column names the kind'),
  kinds: described(z._default(z.record(z.string(), columns), {}), 'the columns of each kind, in order'),
  others: described(z.optional(columns), 'those of every other kind; without them, it is quarantined'),
  heads: described(
    z.optional(z.array(z.string().check(z.minLength(1))).check(z.minLength(1))),
    'lines that begin with one of these are no rows, and stay',
  ),
});

/** Envelopes that collectors write around each line. */
export const envelopeNames = [
  'cri',
  'docker',
  'cee',
  'ecs',
  'bunyan',
  'cloudwatch',
] as const satisfies readonly EnvelopeName[];

/** Formats in which each line is a record. */
const lineNames = grammarNames.filter((each): each is LineGrammarName => each !== 'radius');

const inside = z.union(
  [
    z.enum(['ndjson', ...lineNames]),
    z.discriminatedUnion('type', [
      ndjson,
      z.strictObject({ type: z.enum(lineNames) }),
      line,
      fixed,
      z.strictObject({ ...csv.shape, header: z.literal('none'), columns }),
      z.strictObject({ ...tsv.shape, header: z.literal('none'), columns }),
    ]),
  ],
  {
    error: `expected a format whose records are lines: ndjson, ${lineNames.join(', ')}, line, fixed, or csv or tsv with columns and header: none`,
  },
);

const envelope = z.strictObject({
  type: z.enum(envelopeNames),
  inside: described(
    z._default(inside, 'ndjson'),
    'how the lines inside are written, each a record: that of the preset which the policy extends, else ndjson',
  ),
  time: described(
    z._default(z.enum(['keep', 'minute', 'hour', 'day'] satisfies EnvelopeTime[]), 'hour'),
    'what the times around them are floored to',
  ),
});

/** Avaya IP Office, SMDR over TCP or in a file: 17 columns in early releases, 35 since 10.0. */
const smdr: z.input<typeof csv> = {
  type: 'csv',
  header: 'none',
  quotes: false,
  optional: 19,
  columns: [
    ...['start', 'connected', 'ring', 'caller', 'direction', 'called', 'dialled', 'account', 'internal'],
    ...['call_id', 'continuation', 'party1_device', 'party1_name', 'party2_device', 'party2_name'],
    ...['hold', 'park', 'auth_valid', 'auth_code', 'user_charged', 'call_charge', 'currency'],
    ...['charge_at_last_change', 'units', 'units_at_last_change', 'cost_per_unit', 'markup', 'cause'],
    ...['targeter_id', 'targeted_number', 'caller_server', 'caller_unique_id', 'called_server'],
    ...['called_unique_id', 'record_time'],
    // Some releases end the line with a comma.
    { name: 'end', values: [''] },
  ],
};

export const formats = z.discriminatedUnion('type', [
  ndjson,
  json,
  csv,
  tsv,
  zeek,
  w3c,
  grammars,
  line,
  fixed,
  sip,
  envelope,
  xml,
  dump,
  kinds,
]);

/** Words that stand for their type, of which nothing more is said. */
export const wholeWords: readonly string[] = [
  'ndjson',
  'json',
  'zeek',
  'sip',
  'xml',
  'dump',
  ...grammarNames,
];

/** Words that stand for more than a type. */
export const shorthands: ReadonlyMap<string, z.input<typeof formats>> = new Map([['smdr', smdr]]);

export const formatWords = [
  'ndjson',
  'json',
  'csv',
  'tsv',
  'zeek',
  'w3c',
  'smdr',
  'sip',
  'xml',
  'dump',
  ...grammarNames,
  ...envelopeNames,
] as const satisfies readonly FormatWord[];

export const formatSchema = described(
  z.union([z.enum(formatWords), formats], {
    error: `expected one of ${formatWords.join(', ')}, or an object with one of them, line, fixed or kinds as its type`,
  }),
  'how the records are written down',
);

/** A path that names exactly one place. */
function isLiteral(path: string): boolean {
  try {
    return literalKeys(parsePath(path)) !== undefined;
  } catch {
    return false;
  }
}
