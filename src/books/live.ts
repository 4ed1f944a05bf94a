/**
 * @module
 * `nymline/books`: the books of a service, whether it uses streams, pino or OpenTelemetry. They write a manifest for
 * each interval, as `nymline run --manifest` writes one for each output.
 */
import { readFileSync } from 'node:fs';
import { policyOf } from '../doors.js';
import { OptionError } from '../errors.js';
import {
  aFunction,
  anything,
  aText,
  checkGiven,
  checkOptions,
  type Expect,
  misfit,
  withMethods,
} from '../options.js';
import type { Policy } from '../policy/document.js';
import { parsePolicy } from '../policy/policy.js';
import { since } from '../program/report/since.js';
import type { Report } from '../program/report.js';
import type { Session } from '../session.js';
import { longestDelay } from '../time/delay.js';
import { makeFolder } from './folder.js';
import { stateRun } from './manifest/document.js';
import { append } from './manifest/folder.js';
import { parseSigner, type Signer } from './note.js';

/** Options: when and where manifests are written, and which key signs them. */
export interface BooksOptions {
  /** The interval: `15m`, `1h`, `1d`. Intervals end at whole minutes, hours or days in UTC. */
  readonly every: string;
  /** The folder of the manifests. It is made if it is missing. */
  readonly to: string;
  /**
   * The policy, as `loadPolicy` returns it, for its name and digest. A pseudonymizer knows its own policy, even after
   * `replace`, and does not need this.
   */
  readonly policy?: Policy | undefined;
  /** Where the signing key is, as `nymline audit key` writes it. */
  readonly sign?: { readonly file: string } | { readonly env: string } | undefined;
  /** Called with the error if a manifest cannot be written. Its interval goes on until one is written. */
  readonly onError?: ((error: Error) => void) | undefined;
  /** Returns the time in milliseconds since 1970; `Date.now` by default. */
  readonly clock?: (() => number) | undefined;
}

/** The books of a service, open. */
export interface Books {
  /** Ends the current interval. When this returns, its manifest is on the disk. @throws if it cannot be written */
  end(): void;
  /** Ends the last interval. A second call does nothing. If the process exits before, it is called then. */
  close(): void;
}

const aPlace: Expect = (value) =>
  typeof value === 'object' &&
  value !== null &&
  (('file' in value && typeof value.file === 'string') || ('env' in value && typeof value.env === 'string'))
    ? undefined
    : 'a file or a variable: { file } or { env }';

/** What each option expects. */
const booksOptions = {
  every: anything,
  to: anything,
  policy: anything,
  sign: aPlace,
  onError: aFunction,
  clock: aFunction,
} as const satisfies Readonly<Record<keyof BooksOptions, Expect>>;

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Keeps the books of a service: for each interval it writes a manifest of what went in and came out.
 *
 * @param source - anything with a report: a pseudonymizer, or a destination of pino
 * @returns the books, which must be closed in the end
 * @throws PolicyError; OptionError if the interval cannot be read, the policy of the source is not known, or there is
 *   no signing key in the file; what `node:fs` throws
 * @example
 * const books = keepBooks(calls, { every: '1h', to: '/srv/manifests', sign: { file: 'audit.key' } })
 */
export function keepBooks(
  source: Pick<Session, 'report'> & Partial<Pick<Session, 'line'>>,
  options: BooksOptions,
): Books {
  checkGiven('source', source, withMethods('what reports: a pseudonymizer, or a destination', 'report'));
  checkOptions(options, booksOptions);
  const { every, to, sign, onError = () => {}, clock = Date.now } = options;
  const policy = options.policy && parsePolicy(options.policy);
  // The check above passes if it is missing.
  checkGiven('to', to, aText);
  const period = periodOf(every);
  const told = (): Policy | undefined => policy ?? (source.line && policyOf({ line: source.line }));
  if (told() === undefined) throw misfit('policy', 'what loadPolicy gives', policy);
  const signer = sign && readSigner(sign);
  makeFolder(to);
  let before = source.report();
  let from = clock();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const end = (): void => {
    const report = source.report();
    const until = clock();
    const interval = { from: new Date(from).toISOString(), to: new Date(until).toISOString() };
    append(
      to,
      stateRun({ policy: told()!, report: between(before, report), interval }, process.versions.node),
      signer,
    );
    // Set only after writing: if that fails, the next manifest covers this interval, too.
    before = report;
    from = until;
  };
  const wait = (): void => {
    const left = period - (clock() % period);
    timer = setTimeout(left > longestDelay ? wait : tick, Math.min(left, longestDelay));
    // The timer must not keep the process alive.
    timer.unref();
  };
  const tick = (): void => {
    try {
      end();
    } catch (error) {
      onError(error instanceof Error ? error : new Error('writing a manifest failed'));
    }
    wait();
  };
  wait();
  const close = (): void => {
    clearTimeout(timer);
    open.delete(atExit);
    if (isClosed) return;
    isClosed = true;
    end();
  };
  const atExit = (): void => {
    try {
      close();
    } catch (error) {
      onError(error instanceof Error ? error : new Error('writing a manifest failed'));
    }
  };
  if (!isListening) process.on('exit', closeAll);
  isListening = true;
  open.add(atExit);
  return { end, close };
}

/** Books that are still open when the process exits. They are written then, synchronously. */
const open = new Set<() => void>();
let isListening = false;

function closeAll(): void {
  for (const atExit of [...open]) atExit();
}

function readSigner(sign: NonNullable<BooksOptions['sign']>): Signer {
  const signer = parseSigner(
    'file' in sign ? readFileSync(sign.file, 'utf8') : (process.env[sign.env] ?? ''),
  );
  if (signer === undefined) throw refuse('sign', 'a key that "nymline audit key" wrote');
  return signer;
}

/** The error shows nothing of the value. */
const refuse = (name: string, expected: string): OptionError =>
  new OptionError([{ name, message: `expected ${expected}` }]);

function periodOf(every: string): number {
  const [, count, unit] = (typeof every === 'string' && /^([1-9]\d{0,3})([mhd])$/.exec(every)) || [];
  if (count === undefined) throw refuse('every', 'a number of m, h or d, such as 15m or 1h');
  return Number(count) * units[unit as keyof typeof units];
}

/** If the policy was replaced in between, its rules have counted from zero. */
function between(before: Report, after: Report): Report {
  const nameOf = ({ paths, transform }: Report['rules'][number]): string =>
    JSON.stringify([paths, transform]);
  const rules = after.rules.map((rule, i) => {
    const earlier = before.rules[i];
    return earlier !== undefined && nameOf(earlier) === nameOf(rule)
      ? earlier
      : { ...rule, values: 0, unread: 0 };
  });
  return since({ ...before, rules }, after);
}
