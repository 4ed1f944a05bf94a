/**
 * @module
 * `nymline test`: checks whether a policy turns records into what a file of tests expects.
 */

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { PolicyError, SecretError } from '../../errors.js';
import type { Policy, PolicyDocument } from '../../policy/document.js';
import { expandFormat } from '../../policy/format.js';
import { parsePolicy } from '../../policy/policy.js';
import { spellName } from '../../veil.js';
import { exit, type Io } from '../command/io.js';
import { policyOption } from '../command/options.js';
import { readPolicy } from '../configuration.js';
import { FaultyError, UsageError } from '../telling/fault.js';
import { type End, epilogue } from '../telling/help.js';
import { writeResult } from '../telling/result.js';
import { plural } from '../telling/table.js';
import { readTests, type TestFile } from './test/document.js';
import { type Fault, judge } from './test/judge.js';
import { formatFault } from './test/print.js';
import { createTestKeyring } from './test/ring.js';

export interface TestOptions {
  readonly policy?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addTest(program: Command, io: Io, end: End): void {
  program
    .command('test')
    .summary('hold a policy against records and what they become')
    .description(
      'Reads files of tests, each with records and what is expected of them, and says where the policy makes something ' +
        'else of them. Pseudonyms are by a keyring that everybody has: they are the same each time, and protect nothing.',
    )
    .argument('<file...>', 'tests in YAML or JSON')
    .addOption(policyOption().default(undefined, 'what the tests name, or x.yaml for x.test.yaml'))
    .option('--json', 'print what came of each test as JSON')
    .option('-q, --quiet', 'print only what is not as expected')
    .addHelpText(
      'after',
      epilogue(
        ['nymline test policy.test.yaml', 'nymline test tests/*.test.yaml --json | jq .failed'],
        [
          '0 everything is as expected',
          '1 a file cannot be read',
          '2 a policy or a file of tests has faults',
          '4 something is not as expected',
        ],
      ),
    )
    .action((files: string[], options: TestOptions) => end(test(files, options, io)));
}

/**
 * @param files - of tests
 * @returns the exit code
 * @throws UsageError with every fault of the first file that has some
 */
export function test(files: readonly string[], options: TestOptions, { output }: Io): number {
  const { json = false, quiet = false } = options;
  const results = files.map((file) => ({ file, tests: testFile(file, options) }));
  const all = results.flatMap(({ tests }) => tests);
  const failed = all.filter(({ faults }) => faults.length > 0).length;
  if (json) {
    const files = results.map(({ file, tests }) => ({
      file,
      tests: tests.map(({ name, faults }) => ({ name, ok: faults.length === 0, faults })),
    }));
    const summary = { command: 'test', ok: failed === 0, tests: all.length, failed, files };
    output.write(writeResult(summary));
  } else {
    for (const { file, tests } of results) {
      const shown = tests.filter(({ faults }) => !quiet || faults.length > 0);
      if (shown.length > 0) output.write(`${[spellName(file), ...shown.map(formatResult)].join('\n')}\n\n`);
    }
    const total = failed === 0 ? 'ok' : `${failed} of them failed`;
    if (!quiet || failed > 0) output.write(`${plural(all.length, 'test')}, ${total}\n`);
  }
  return failed > 0 ? exit.leaking : exit.ok;
}

interface Result {
  readonly name: string;
  readonly faults: readonly Fault[];
}

function testFile(file: string, options: TestOptions): Result[] {
  const written = readTests(file);
  const policy = policyOf(file, written, options);
  const keyring = keyringOf(file, written);
  const clock = Date.parse(written.clock ?? '2026-01-01T00:00:00Z');
  // A record that is not a text is given as a line of JSON, as a host would do, whatever format the policy has.
  let lines: Policy | undefined;
  const policyFor = (input: unknown): Policy => {
    if (typeof input === 'string') return policy;
    lines ??=
      policy.format === 'ndjson' ? policy : parsePolicy({ ...policy, format: 'ndjson' } as PolicyDocument);
    return lines;
  };
  return written.tests.map((each) => {
    const { name, input, output, includes } = each;
    const taken = policyFor(input);
    const { type } = expandFormat(taken.format);
    const isOther = [output, includes].some((given) => given !== undefined && typeof given !== 'string');
    if (isOther && type !== 'ndjson' && type !== 'json')
      throw new UsageError(
        `${spellName(file)}: "${name}" expected its output as a text, since its input is one of ${type}`,
      );
    return { name, faults: judge(each, { policy: taken, keyring, clock }) };
  });
}

function policyOf(
  file: string,
  { policy, preset, region }: TestFile,
  { policy: asked }: TestOptions,
): Policy {
  if (asked !== undefined) return readPolicy({ policy: asked, preset, region });
  if (typeof policy === 'object') {
    const extending = preset === undefined ? {} : { extends: preset };
    try {
      return parsePolicy({
        ...(plain(policy) as object),
        ...extending,
        ...(region && { region }),
      } as PolicyDocument);
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      throw new FaultyError(`${spellName(file)}: the policy`, error.issues);
    }
  }
  const beside = file.replace(/\.test(?=\.(?:ya?ml|json)$)/i, '');
  const isBeside = policy === undefined && preset === undefined && beside !== file && existsSync(beside);
  const found = policy === undefined ? (isBeside ? beside : undefined) : resolve(dirname(file), policy);
  if (found === undefined && preset === undefined)
    throw new UsageError(
      `${spellName(file)} expected a policy: name one by "policy:", "preset:" or --policy`,
    );
  return readPolicy({ policy: found, preset, region });
}

/** Integers are read without loss, since those of records may be long. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

function keyringOf(file: string, { secrets }: TestFile) {
  try {
    return createTestKeyring(secrets);
  } catch (error) {
    if (!(error instanceof SecretError)) throw error;
    throw new UsageError(`${spellName(file)}: ${error.message}\n  ${error.code}`);
  }
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, '          ');

function formatResult({ name, faults }: Result): string {
  if (faults.length === 0) return `  ok      ${name}`;
  return [`  failed  ${name}`, ...faults.map((fault) => indent(formatFault(fault)))].join('\n');
}
