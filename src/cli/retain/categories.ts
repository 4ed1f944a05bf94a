/**
 * @module
 * The document of `nymline retain --periods`: which files are of which category, and how long each is kept.
 */
import { dirname, join, resolve, sep } from 'node:path';
import { InvalidArgumentError } from 'commander';
import * as z from 'zod';
import { readDocument } from '../configuration/document.js';
import { findFiles } from '../run/many/glob.js';
import { sheetOf, type Written } from './age.js';
import { less, parsePeriod } from './period.js';

const period = z.string({ error: 'expected a period as 400d, 26w, 13m or 2y' }).transform((text, context) => {
  try {
    return parsePeriod(text);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    context.issues.push({
      code: 'custom',
      message: 'expected a period as 400d, 26w, 13m or 2y',
      input: text,
    });
    return z.NEVER;
  }
});

/** A pattern that leads out of the folder would reach files that were not named. */
const pattern = z
  .string({ error: 'expected a pattern' })
  .min(1)
  .refine((text) => !text.startsWith('/') && !text.split(/[\\/]/).includes('..'), {
    error: 'expected a pattern below the folders that are looked through',
  });

const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

/** The first step: the file is rewritten by a coarser policy, and deleted at the end of the period given here. */
const coarserSchema = z.strictObject({
  policy: z.string({ error: 'expected the file of a policy' }).min(1),
  keep: period.optional(),
});

const categorySchema = z
  .strictObject({
    category: z
      .string({ error: 'expected a name' })
      .regex(/^[\w.-]{1,64}$/, 'expected a name of letters, digits, _, - and .'),
    files: oneOrMore(pattern).optional(),
    policies: oneOrMore(z.string({ error: 'expected the name of a policy' }).min(1)).optional(),
    keep: period,
    generalize: coarserSchema.optional(),
  })
  .refine(({ files, policies }) => (files === undefined) !== (policies === undefined), {
    error: 'expected files or policies: what is of this category',
  })
  .refine(
    ({ keep, generalize }) => generalize?.keep === undefined || less(0, generalize.keep) < less(0, keep),
    {
      error: 'expected a longer period than the first',
      path: ['generalize', 'keep'],
    },
  );

const periodsSchema = z
  .strictObject({
    version: z.literal(1, { error: 'expected 1' }),
    retention: z.array(categorySchema).min(1, 'expected a category').optional(),
    secrets: z.strictObject({ keep: period }).optional(),
  })
  .refine(({ retention, secrets }) => retention ?? secrets, { error: 'expected retention or secrets' });

export type Periods = z.infer<typeof periodsSchema>;

/** @throws UsageError with every fault, and its line; what `node:fs` throws */
export function readPeriods(file: string): Periods {
  const { retention, ...rest } = readDocument(file, periodsSchema, {
    name: 'a document of periods',
    wordsAt: ([part, , key]) =>
      part === 'retention'
        ? Object.keys(key === 'generalize' ? coarserSchema.shape : categorySchema.shape)
        : part === 'secrets'
          ? ['keep']
          : Object.keys(periodsSchema.shape),
  });
  // Relative to the document, and not to the working directory.
  const besides = (policy: string): string => resolve(dirname(file), policy);
  return {
    ...rest,
    ...(retention && {
      retention: retention.map(({ generalize, ...each }) => ({
        ...each,
        ...(generalize && { generalize: { ...generalize, policy: besides(generalize.policy) } }),
      })),
    }),
  };
}

/** By which files are rewritten. */
export const policiesOf = ({ retention = [] }: Pick<Periods, 'retention'>): string[] =>
  retention.flatMap(({ generalize }) => (generalize === undefined ? [] : [generalize.policy]));

export type Category = Pick<z.infer<typeof categorySchema>, 'category' | 'keep' | 'generalize'>;

/**
 * The first category of a file, by patterns below the folders or by the policy that its manifest names.
 *
 * @returns undefined if a file has no category
 */
export function categorize(
  { retention = [] }: Periods,
  folders: readonly string[],
  written: Written,
): (file: string) => Category | undefined {
  const tests = retention.map(({ files, policies }) => {
    const names = new Set([policies ?? []].flat());
    const found = new Set(
      [files ?? []].flat().flatMap((each) => folders.flatMap((folder) => below(folder, each))),
    );
    return (file: string): boolean => {
      const policy = sheetOf(file, written)?.policy;
      return found.has(file) || (policy !== undefined && names.has(policy));
    };
  });
  return (file) => {
    const at = tests.findIndex((isOf) => isOf(resolve(file)));
    return retention[at];
  };
}

const below = (folder: string, pattern: string): string[] =>
  findFiles(`${resolve(folder).split(sep).join('/')}/${pattern}`).map(({ base, name }) =>
    resolve(join(base, name)),
  );
