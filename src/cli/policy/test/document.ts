/**
 * @module
 * A file of tests, as a person writes it: the policy, and the expected results for records.
 */

import * as z from 'zod';
import { codes, type RecordCode } from '../../../errors.js';
import { readDocument } from '../../configuration/document.js';

const record = z
  .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
  .describe('a record, or a list of records');

const given = z
  .union([z.string(), record], { error: 'expected a text in the format of the policy, a record or records' })
  .describe('lines or a document in the format of the policy, a record, or a list of records');

const code = z.enum(Object.keys(codes).filter((each) => each.startsWith('ERR_RECORD_')) as [RecordCode]);

const oneOrMore = <T extends z.ZodType>(one: T, what: string) =>
  z.union([one, z.array(one).min(1)], { error: `expected ${what}, or a list of such` });

const testSchema = z
  .strictObject({
    name: z.string({ error: 'expected what holds, in words' }).min(1).describe('what holds, in words'),
    input: given,
    output: given
      .optional()
      .describe('all that comes out: as a text, a record or records; _… is the body of any pseudonym'),
    includes: given
      .optional()
      .describe('some of what comes out: members of a record, records in order, a part of a text'),
    excludes: oneOrMore(z.string().min(1), 'a text')
      .optional()
      .describe('texts that stand nowhere in what comes out'),
    quarantined: oneOrMore(code, 'a code of a record, as ERR_RECORD_SYNTAX')
      .optional()
      .describe('the code of each record that is quarantined, in order; none is where this is left out'),
  })
  .refine(({ output, includes, excludes, quarantined }) => output ?? includes ?? excludes ?? quarantined, {
    error: 'expected something of the output: output, includes, excludes or quarantined',
  });

const instant = z.iso.datetime({ offset: true, error: 'expected a time as 2026-11-26T00:00:00Z' });

export const testFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    policy: z
      .union([z.string(), z.record(z.string(), z.unknown())])
      .optional()
      .describe(
        'a file, looked for beside this one, or a policy itself; x.yaml for x.test.yaml where left out',
      ),
    preset: z
      .string()
      .optional()
      .describe('a policy that nymline brings; with policy, the one that it extends'),
    region: z.string().optional().describe('in place of the region of the policy'),
    secrets: z
      .array(
        z.strictObject({
          id: z.string(),
          from: instant.optional(),
          until: instant.optional(),
        }),
      )
      .min(1)
      .optional()
      .describe(
        'the secrets of the keyring: what they are follows from their ids; one, test, where left out',
      ),
    clock: instant.optional().describe('what the clock says: 2026-01-01T00:00:00Z where left out'),
    tests: z.array(testSchema).min(1),
  })
  .describe('tests of a nymline policy');

export type TestFile = z.infer<typeof testFileSchema>;
export type TestCase = TestFile['tests'][number];

/** @throws UsageError with every fault, and its line; what `node:fs` throws */
export const readTests = (file: string): TestFile =>
  readDocument(file, testFileSchema, {
    name: 'a test file',
    wordsAt: ([part, number]) =>
      Object.keys(part === 'tests' && number !== undefined ? testSchema.shape : testFileSchema.shape),
    intAsBigInt: true,
  });
