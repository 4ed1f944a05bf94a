/**
 * @module
 * What commands print under `--json`: one document each, without values of records unless they were requested. The
 * schemas ship as `nymline/schemas/<command>.json`; words may be added to a document, and none changes its meaning.
 */
import * as z from 'zod';
import { reportSchema as books, count } from '../../books/shape.js';
import { testFileSchema } from '../policy/test/document.js';

const lines = z.array(z.int().min(1)).describe('of the first few');

const unread = z
  .array(z.strictObject({ code: z.string(), because: z.string(), count, lines }))
  .describe('records that cannot be read, by why');

const rule = z.int().min(1).nullable().describe('number of the rule, from 1; null where none applies');

const check = z
  .strictObject({
    command: z.literal('check'),
    ok: z.boolean(),
    policy: z
      .strictObject({
        name: z.string().optional(),
        domain: z
          .union([
            z.string(),
            z.strictObject({ field: z.string(), of: z.array(z.string()), otherwise: z.string().optional() }),
          ])
          .describe('of all records, or the field that says which one of which'),
        region: z.string().optional(),
        format: z.string(),
        time: z.string().optional().describe('the field with the event time'),
        unlisted: z.string(),
        rules: z.array(
          z.strictObject({
            paths: z.array(z.string()),
            identifier: z.string().optional(),
            transform: z.string(),
            does: z.string().describe('the transform and its options, in words'),
            category: z.string().optional(),
          }),
        ),
      })
      .optional()
      .describe('where it has no fault'),
    deadInPart: z
      .array(z.strictObject({ pointer: z.string(), message: z.string() }))
      .describe('paths on whose way an earlier rule takes values whole'),
    secondPass: z
      .array(z.strictObject({ pointer: z.string(), message: z.string() }))
      .describe('what makes a second pass over its own output differ'),
    faults: z.array(
      z.strictObject({
        pointer: z.string().describe('JSON pointer (RFC 6901)'),
        line: z.int().optional(),
        message: z.string(),
        hint: z.string().optional(),
        code: z.string().optional(),
      }),
    ),
  })
  .describe('nymline check --json');

const detect = z
  .strictObject({
    command: z.literal('detect'),
    ok: z.boolean().describe('one preset fits, or there is nothing to read'),
    presets: z.array(
      z.strictObject({
        preset: z.string(),
        format: z.string(),
        because: z.string(),
        run: z.array(z.string()).describe('arguments of nymline run that read the file'),
      }),
    ),
  })
  .describe('nymline detect --json');

const entries = z.array(
  z.strictObject({ field: z.string(), policy: z.string(), still: z.string(), values: count, lines }),
);

const verify = z
  .strictObject({
    command: z.literal('verify'),
    ok: z.boolean(),
    records: count,
    values: count,
    broken: entries.describe('what the policy removes, and is still there'),
    kept: entries.describe('identifiers in what the policy keeps: they fail under --strict'),
    unread,
  })
  .describe('nymline verify --json');

const example = z.strictObject({ before: z.string(), after: z.string() }).describe('with --show-values');

const explain = z
  .strictObject({
    command: z.literal('explain'),
    records: count,
    paths: z.array(
      z.strictObject({
        path: z.string(),
        values: count,
        kind: z.string(),
        rule,
        does: z.string().nullable(),
        becomes: z.string(),
        example: example.optional(),
      }),
    ),
    diff: z
      .array(
        z.strictObject({
          record: z.int().min(1),
          quarantined: z.string().optional(),
          fields: z.array(
            z.strictObject({
              path: z.string(),
              kind: z.string(),
              rule,
              becomes: z.string(),
              example: example.optional(),
            }),
          ),
        }),
      )
      .optional()
      .describe('with --diff'),
    unread,
  })
  .describe('nymline explain --json');

const doubts = z.array(
  z.strictObject({
    text: z.string(),
    likely: z.boolean().describe('something in the records speaks for it'),
  }),
);

const run = z
  .strictObject({
    command: z.literal('run'),
    exit: z.int().describe('the exit code'),
    end: z
      .enum(['done', 'refused', 'interrupted', 'closed', 'failed'])
      .describe('closed: whoever read the output went away before it was over'),
    bytes: count.describe('that were read, unpacked'),
    milliseconds: z.number(),
    books: books.nullable().describe('of all files; null where none was read'),
    places: z
      .record(z.string(), z.array(z.int()))
      .describe(
        'of the first records that were quarantined, by code: numbers of lines, of records where those are none',
      ),
    quarantine: z
      .strictObject({
        folder: z.string(),
        run: z.string(),
        sealed: count,
        lost: count.describe('that could not be kept'),
        segments: z.array(z.strictObject({ name: z.string(), digest: z.string() })),
      })
      .optional()
      .describe('where records that were quarantined are kept, sealed'),
    doubts,
    notes: z.array(z.string()).describe('what else would be told'),
    files: z
      .array(
        z.strictObject({
          file: z.string(),
          end: z
            .enum(['done', 'refused', 'failed', 'finished'])
            .describe('finished: by an earlier run, and not done again'),
          why: z.string().optional(),
          quarantined: count
            .min(1)
            .optional()
            .describe('records that are not in an output that was finished before'),
          books: books.optional(),
        }),
      )
      .optional()
      .describe('of a run over many files'),
  })
  .describe('nymline run --json, on standard error');

const scan = z
  .strictObject({
    records: count,
    unread: count,
    format: z.unknown(),
    fields: z.array(z.looseObject({ field: z.string(), identifier: z.string(), where: z.string() })),
    policy: z.unknown(),
  })
  .describe('nymline scan --json');

const difference = z.strictObject({
  path: z.string(),
  expected: z.string().optional(),
  got: z.string().optional(),
});

const test = z
  .strictObject({
    command: z.literal('test'),
    ok: z.boolean(),
    tests: count,
    failed: count,
    files: z.array(
      z.strictObject({
        file: z.string(),
        tests: z.array(
          z.strictObject({
            name: z.string(),
            ok: z.boolean(),
            faults: z.array(
              z.discriminatedUnion('kind', [
                z.strictObject({
                  kind: z.literal('record'),
                  record: z.int(),
                  differences: z.array(difference),
                }),
                z.strictObject({
                  kind: z.literal('text'),
                  lines: z.array(z.tuple([z.enum([' ', '-', '+']), z.string()])),
                }),
                z.strictObject({ kind: z.enum(['includes', 'excludes']), text: z.string(), got: z.string() }),
                z.strictObject({ kind: z.literal('records'), expected: count, got: z.array(z.string()) }),
                z.strictObject({
                  kind: z.literal('quarantined'),
                  expected: z.array(z.string()),
                  got: z.array(z.string()),
                }),
              ]),
            ),
          }),
        ),
      }),
    ),
  })
  .describe('nymline test --json');

const speed = z.strictObject({
  megabytes: z.number().describe('a second'),
  records: z.number().describe('a second'),
});

const bench = z
  .strictObject({
    command: z.literal('bench'),
    format: z.string(),
    bytes: count,
    records: count,
    quarantined: count,
    memoEmpty: speed.describe('nothing is remembered when it begins'),
    memoWarm: speed.describe('every value was met before'),
    roundTrip: speed
      .nullable()
      .describe('JSON.parse and JSON.stringify of the same; null for what is no JSON'),
    rules: z.array(
      z.strictObject({
        paths: z.array(z.string()),
        does: z.string(),
        values: count,
        again: count.describe('values whose text the rule had met before: what a memo answers'),
        unread: count.describe('that the identifier could not read'),
        share: z.number().describe('of what all rules take, from empty memos, asked value by value'),
        nanoseconds: z.number().describe('for a value, those met before included'),
      }),
    ),
  })
  .describe('nymline bench --json');

/** By command; `test-file` is what `nymline test` reads. */
export const resultSchemas = {
  bench,
  check,
  detect,
  explain,
  run,
  scan,
  test,
  verify,
  'test-file': testFileSchema,
};

export type BenchResult = z.infer<typeof bench>;
export type CheckResult = z.infer<typeof check>;
export type DetectResult = z.infer<typeof detect>;
export type ExplainResult = z.infer<typeof explain>;
export type RunResult = z.infer<typeof run>;
export type VerifyResult = z.infer<typeof verify>;

/** As JSON Schemas (2020-12), by the names of their files. */
export const jsonSchemas = (): Record<string, object> =>
  Object.fromEntries(
    Object.entries(resultSchemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
