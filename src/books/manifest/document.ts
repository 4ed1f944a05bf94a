/**
 * @module
 * A manifest says what one output was made from, with what, and what became of the records. It holds no value of a record.
 */

import * as z from 'zod';
import { version } from '../../../package.json';
import type { Policy } from '../../policy/document.js';
import { expandFormat } from '../../policy/format.js';
import type { Report } from '../../program/report.js';
import { type Digest, digestOf } from '../digest.js';
import {
  count,
  digest,
  keyringFields,
  numbersFields,
  recordFields,
  ruleFields,
  secretFields,
  unlistedFields,
} from '../shape.js';

/** Size and digest of a file. */
export interface Content {
  readonly bytes: number;
  readonly digest: Digest;
}

const content = { name: z.string(), bytes: count, digest };

const side = z.object({ records: count, unread: count });
const sum = z.object({ values: count, others: count, sum: z.string().regex(/^-?\d+(?:\.\d+)?$/) });

const totalsSchema = z.object({
  /** The input: how many records, and how many of them cannot be read. */
  read: side,
  /** The output. */
  written: side,
  fields: z.array(z.object({ field: z.string(), kept: z.boolean(), read: sum, written: sum })),
});

/** Control totals, computed separately from the input and from the output. */
export type Totals = z.infer<typeof totalsSchema>;

const manifestSchema = z.object({
  version: z.literal(1),
  /** Its number in the folder, from 1. */
  number: z.int().min(1),
  /** When the output was complete, by the machine's clock: ISO 8601 in UTC. */
  time: z.string(),
  tool: z.object({ name: z.literal('nymline'), version: z.string(), node: z.string() }),
  policy: z.object({ name: z.string().optional(), digest, format: z.string() }),
  /** As in the report: ids and fingerprints, which hold no secret. */
  keyring: z.object({ ...keyringFields, secrets: z.array(z.object(secretFields)) }),
  /** As in the report: which tables decide what is one number. */
  numbers: z.object(numbersFields),
  /** Missing if the records do not come from files, as in a service. */
  input: z.object(content).optional(),
  output: z.object(content).optional(),
  /** Where quarantined records are stored. */
  quarantine: z
    .object({
      /** Absolute. */
      folder: z.string(),
      run: z.string().regex(/^[\da-z]+-[\da-z]+$/),
      sealed: count,
      lost: count,
      segments: z.array(z.object({ name: z.string().regex(/^[\da-z]+-[\da-z]+-\d+\.age$/), digest })),
    })
    .optional(),
  /** The interval, in the books of a service. */
  interval: z.object({ from: z.string(), to: z.string() }).optional(),
  books: z.object(recordFields),
  rules: z.array(z.object(ruleFields)),
  totals: totalsSchema.optional(),
  /** What becomes of fields that no rule names, and which they were among the first records. */
  unlisted: z.object({
    does: z.enum(['keep', 'scan', 'drop']),
    ...unlistedFields,
    dropped: count.optional(),
    fields: z.array(z.string()).optional(),
  }),
  /** The digest of the previous document; null in the first. */
  previous: digest.nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** What the folder adds: the place in the chain. */
export type Statement = Omit<Manifest, 'number' | 'previous' | 'version'>;

export interface Named extends Content {
  /** Absolute. */
  readonly name: string;
}

export interface Stated {
  readonly policy: Policy;
  readonly report: Report;
  readonly input?: Named;
  readonly output?: Named;
  readonly quarantine?: Manifest['quarantine'];
  readonly totals?: Totals;
  readonly interval?: { readonly from: string; readonly to: string };
  /** Paths that no rule names, among the first records. */
  readonly unlisted?: readonly string[];
}

/** @param node - the version of Node; undefined in other hosts */
export function stateRun({ policy, report, unlisted, ...rest }: Stated, node: string): Statement {
  const { quarantined, dropped, codes, out } = report;
  return {
    time: new Date().toISOString(),
    tool: { name: 'nymline', version, node },
    policy: {
      ...(policy.name === undefined ? {} : { name: policy.name }),
      digest: digestOfPolicy(policy),
      format: expandFormat(policy.format).type,
    },
    keyring: {
      digest: report.keyring.digest,
      secrets: report.keyring.secrets.map((secret) => ({ ...secret })),
    },
    numbers: { ...report.numbers },
    ...rest,
    books: { in: report.in, out, quarantined, dropped, codes: { ...codes } as Record<string, number> },
    rules: report.rules.map((rule) => ({ ...rule, paths: [...rule.paths] })),
    unlisted: {
      does: policy.unlisted,
      ...report.unlisted,
      ...(unlisted === undefined ? {} : { fields: [...unlisted].sort() }),
    },
  };
}

/** The digest of the checked policy with all defaults, whatever its file looks like. */
const digestOfPolicy = (policy: Policy): Digest => digestOf(sorted(policy));

/** JSON with the keys of each object in order. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** @returns undefined if it is not a manifest */
export function parseManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const { data } = manifestSchema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
    );
    return data;
  } catch {
    return undefined;
  }
}

/** Checks the sums of a manifest, which are right in every manifest that a run writes. */
export function* faultsOfSums({ books, totals }: Pick<Manifest, 'books' | 'totals'>): Generator<string> {
  const { in: read, out, quarantined, dropped, codes } = books;
  if (read !== out + quarantined + dropped)
    yield `the books do not balance: ${read} in, ${out} out, ${quarantined} quarantined, ${dropped} dropped`;
  const sum = Object.values(codes).reduce((so, each) => so + each, 0);
  if (sum !== quarantined) yield `${quarantined} quarantined, and ${sum} by their codes`;
  if (totals !== undefined) yield* faultsOfTotals(totals, books);
}

/** Checks whether the totals agree with each other and with the books. */
export function* faultsOfTotals(
  { read, written, fields }: Totals,
  books: Pick<Manifest['books'], 'in' | 'out' | 'quarantined' | 'dropped'>,
): Generator<string> {
  if (read.records !== books.in) yield `${books.in} in, and the input has ${read.records} records`;
  if (written.records !== books.out || written.unread > 0)
    yield `${books.out} out, and the output has ${written.records} records, ${written.unread} of them unread`;
  // Records that could be read, and so are in the sums of the input, but did not come out.
  const refused = books.quarantined + books.dropped - read.unread;
  for (const { field, kept, read: before, written: after } of fields) {
    if (!kept) continue;
    const isWhole = before.values === after.values && before.others === after.others;
    if (refused === 0 && (!isWhole || before.sum !== after.sum))
      yield `total of ${field}: ${before.sum} in ${before.values} values came in, ${after.sum} in ${after.values} went out`;
    const lost = before.values + before.others - after.values - after.others;
    if (lost < 0 || lost > refused)
      yield `total of ${field}: ${lost} values are missing, and ${refused} records were quarantined that can be read`;
  }
}
