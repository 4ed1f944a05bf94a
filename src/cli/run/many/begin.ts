/**
 * @module
 * How a run of many files begins: which files there are, where they go, and which policy each of them gets.
 */
import type { Policy } from '../../../policy/document.js';
import { expandFormat } from '../../../policy/format.js';
import { openBooks } from '../../books/manifest/books.js';
import type { Io } from '../../command/io.js';
import {
  countOwnRules,
  type PolicyChoice,
  readChosen,
  readKeyring,
  readPolicy,
} from '../../configuration.js';
import { refuseInputs } from '../../files/target.js';
import { openRecords } from '../../packed/unpack.js';
import { chooseByContent, fitPolicy } from '../../policy/detect.js';
import { explainFault, UsageError } from '../../telling/fault.js';
import { toDocument } from '../../threads.js';
import type { RunOptions } from '../options.js';
import { readPlace } from '../quarantine.js';
import type { Piece, Setting } from './hand.js';
import { type Job, listJobs } from './inputs.js';
import { runMany, type Unfit } from './many.js';
import { tellNames } from './names.js';

/** @returns the exit code */
export async function beginMany(files: readonly string[], options: RunOptions, io: Io): Promise<number> {
  const { policy: file, region, maxRecord, maxValues, strict = false } = options;
  const { choice, read: policy } = readChosen(options);
  const notes: string[] = [];
  const tell = (text: string): void => void (options.json ? notes.push(text) : io.errors.write(`${text}\n`));
  const quarantine = await readPlace(options);
  const keyring = await readKeyring(options.keyring, io, tell);
  const books = await openBooks(options, tell);
  const jobs = listJobs(files, options.output, (text) => tell(`nymline: ${text}`));
  for (const { output } of jobs) {
    refuseInputs(
      output,
      [
        ['the policy', file],
        ['the keyring', options.keyring],
      ],
      io,
    );
  }
  const { pieces, unfit, policies } =
    policy === undefined
      ? await chooseEach(jobs, choice, options, tell, io)
      : await chooseShapes(jobs, policy, choice, options, tell, io);
  const named = tellNames(jobs, region ?? policy?.region);
  if (named !== undefined) tell(`nymline: warning: ${named}`);
  const { checkpoint, resume = false, total } = options;
  if (total !== undefined) {
    const { checkTotals } = await import('../../books/manifest/totals.js');
    for (const { policy } of policies) checkTotals(total, policy);
  }
  const setting: Setting = {
    ...(quarantine && { quarantine }),
    policies,
    keyring: toDocument(keyring),
    maxRecord,
    maxValues,
    strict,
    sheets: books !== undefined,
    totals: total,
    checkpoints: { resume, ...(checkpoint === undefined ? {} : { checkpoint }) },
  };
  return runMany({ pieces, unfit, folder: options.output!, setting, keyring, notes, books }, options, io);
}

interface Chosen {
  readonly pieces: readonly Piece[];
  readonly unfit: readonly Unfit[];
  readonly policies: Setting['policies'];
}

/** Chooses by the beginning of each file. A file that fits no policy is broken, and does not hold up the others. */
async function chooseEach(
  jobs: readonly Job[],
  choice: PolicyChoice,
  { quiet = false }: RunOptions,
  tell: (text: string) => void,
  io: Io,
): Promise<Chosen> {
  const pieces: Piece[] = [];
  const unfit: Unfit[] = [];
  const known = new Map<string, number>();
  const policies: Setting['policies'][number][] = [];
  const say = quiet ? () => {} : tell;
  for (const job of jobs) {
    try {
      const source = await openRecords(job.file, io, () => {});
      const chosen = await chooseByContent(choice, source, say).finally(source.close);
      const key = JSON.stringify(chosen);
      if (!known.has(key)) {
        const policy = readPolicy(chosen);
        known.set(key, policies.push({ policy, own: countOwnRules(choice, policy) }) - 1);
      }
      pieces.push({ ...job, policy: known.get(key)! });
    } catch (error) {
      const fault = explainFault(error);
      if (fault === undefined || io.signal?.aborted) throw error;
      unfit.push({ name: job.name, why: fault.text });
    }
  }
  if (pieces.length === 0) throw new UsageError(unfit.map(({ why }) => why).join('\n'));
  return { pieces, unfit, policies };
}

/** Lines, and JSON documents under the same policy. A file that cannot be opened is reported when its turn comes. */
async function chooseShapes(
  jobs: readonly Job[],
  policy: Policy,
  choice: PolicyChoice,
  { quiet = false }: RunOptions,
  tell: (text: string) => void,
  io: Io,
): Promise<Chosen> {
  const own = countOwnRules(choice, policy);
  const policies = [{ policy, own }];
  const pieces: Piece[] = [];
  const say = quiet ? () => {} : tell;
  const isSettled = choice.format !== undefined || expandFormat(policy.format).type !== 'ndjson';
  for (const job of jobs) {
    let fitted = policy;
    if (!isSettled) {
      const source = await openRecords(job.file, io, () => {}).catch(() => undefined);
      if (source !== undefined)
        fitted = await fitPolicy(policy, choice, source, say)
          .catch(() => policy)
          .finally(source.close);
      io.signal?.throwIfAborted();
    }
    if (fitted !== policy && policies.length === 1) policies.push({ policy: fitted, own });
    pieces.push({ ...job, policy: fitted === policy ? 0 : 1 });
  }
  return { pieces, unfit: [], policies };
}
