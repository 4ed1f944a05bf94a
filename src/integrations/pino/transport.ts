/**
 * @module
 * A worker transport for pino: `transport: { target: 'nymline/pino' }`. Bytes from the other thread go through the
 * kernel as they come; no line is parsed. The destination is written to synchronously, since that is the only work of
 * this thread. If it is slow, the ring buffer of the other thread fills up.
 */
import { writeSync } from 'node:fs';
import { Duplex } from 'node:stream';
import { openFolder } from '../../books/folder.js';
import { createQuarantine } from '../../books/quarantine.js';
import { anything, checkOptions } from '../../options.js';
import type { PseudonymizerOptions } from '../../pseudonymizer/options.js';
import { describeRefusal, type ReloadOptions } from '../../reload/reloader.js';
import { createTransform } from '../../stream.js';
import { createWarn, type NymlineWarning, type WarningOptions } from '../../warning.js';
import { type BooksPlace, booksExpected, openBooks } from './books.js';
import { type Outlet, piecesOf } from './lines.js';
import { type OutletOptions, openOutlet, outletOptions } from './outlet.js';
import { describeFailure, describeSealing, errorOf } from './reporting.js';
import { openSource, type Source, sourceOptions } from './source.js';
import { hearTasks } from './task.js';

/** Options of the transport. They are plain data, since they are cloned into the worker. */
export interface TransportOptions
  extends OutletOptions,
    Pick<WarningOptions, 'strict'>,
    Pick<
      PseudonymizerOptions,
      'memo' | 'maxRecordBytes' | 'maxRecordValues' | 'countUnlisted' | 'warnAhead'
    > {
  /** A policy, or the name of its file. */
  readonly policy: Extract<Source, { policy: unknown }>['policy'];
  /** Where the keyring is kept. It is read in the worker, and never passed to it. */
  readonly keyring: { readonly file: string } | { readonly env: string };
  /** Stores quarantined lines in a folder, encrypted for these recipients. */
  readonly quarantine?: { readonly folder: string; readonly recipients: readonly string[] };
  /** Writes a manifest for each interval, and one at the end. */
  readonly books?: BooksPlace;
  /** A path or a descriptor; by default the next target of a pipeline, or else standard output. */
  readonly destination?: string | number;
  /**
   * How often the files of policy and keyring are checked for changes, in milliseconds. A worker has no signals: see
   * `tellTransport`.
   */
  readonly reload?: Pick<ReloadOptions, 'watch'>;
}

/**
 * Writes to standard error at once. Normally a worker prints through the thread that made it, which may be ending, and
 * the worker is closed in the turn in which the last line is done.
 */
function warnAtOnce({ name, code, message }: NymlineWarning): void {
  writeSync(2, `(node:${process.pid}) [${code}] ${name}: ${message}\n`);
}

const isPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'folder' in value && typeof value.folder === 'string';

const openQuarantine = ({ folder, ...rest }: Kept, onError: (error: unknown) => void) =>
  createQuarantine({ ...rest, open: openFolder(folder), source: 'pino', onError });

type Kept = NonNullable<TransportOptions['quarantine']>;

/** Options that pino and its threads add. */
const theirs = { pinoWillSendConfig: anything, pinoConfig: anything, $context: anything };

/**
 * pino calls this inside its worker. Raw lines pass to another thread on their way here; with `pseudonymize` they never
 * leave the thread that logs.
 *
 * @throws OptionError, PolicyError, SecretError, and what opening the destination throws; pino emits it as `error`
 * @example
 * pino({ transport: { target: 'nymline/pino', options: { policy, keyring: { env: 'KEYS' }, destination: 1 } } })
 */
export default async function createTransport(options: TransportOptions): Promise<Duplex> {
  checkOptions(options, {
    ...sourceOptions,
    ...outletOptions,
    quarantine: (value) => (isPlace(value) ? undefined : 'a folder and recipients'),
    books: booksExpected,
    destination: anything,
    ...theirs,
  });
  const { quarantine: kept, ...rest } = options;
  const telling = { ...rest, onWarning: warnAtOnce };
  const warn = createWarn(telling);
  const refused = (error: Error): void => createWarn(telling)('WARN_RELOAD', describeRefusal(error));
  const reload = { ...options.reload, signal: false, onRefused: refused } as const;
  const fail = (error: unknown): void => warn('WARN_SEALING', describeSealing(error));
  const quarantine = kept && openQuarantine(kept, fail);
  const source = openSource({ ...telling, reload, quarantine } as Source);
  const { calls } = source;
  const books = options.books && openBooks(calls, options.books, warn);
  const rewriting = createTransform(calls.input());
  let lost = 0;
  const open = (target: string | number): Outlet =>
    openOutlet(target, options, {
      failed: (error) => warn('WARN_DESTINATION', describeFailure(errorOf(error))),
      lost(lines) {
        lost += lines;
      },
    });
  let outlet = options.destination === undefined ? undefined : open(options.destination);

  const unheard = hearTasks({
    reload: source.reload,
    reopen: async () => {
      outlet?.reopen();
      return outlet !== undefined;
    },
  });

  /** In a pipeline the next target reads the output. Without one nobody does, and lines would wait for ever. */
  const begin = (): void => {
    if (outlet !== undefined || transport.readableFlowing !== null || transport.listenerCount('readable') > 0)
      return;
    outlet = open(1);
    transport.resume();
  };
  rewriting.on('data', (lines: Buffer) => {
    // Everything that was logged while the destination was busy comes as one chunk.
    if (outlet !== undefined) for (const piece of piecesOf(lines)) outlet.write(piece);
    else if (!transport.push(lines)) rewriting.pause();
  });
  rewriting.on('error', (error) => transport.destroy(error));

  const transport = new Duplex({
    write(chunk, _encoding, done) {
      begin();
      rewriting.write(chunk, done);
    },
    read: () => void rewriting.resume(),
    final(done) {
      begin();
      rewriting.once('end', () => {
        const { quarantined } = calls.report();
        books?.close();
        unheard();
        calls.close();
        const seal = async (): Promise<void> => {
          await quarantine?.flush().catch(fail);
        };
        const end = (): void => {
          const code = lost > 0 ? 'WARN_LOST' : 'WARN_QUARANTINE';
          if (quarantined + lost > 0) warn(code, `log lines: ${quarantined} quarantined, ${lost} lost`);
          transport.push(null);
          done();
        };
        const ended = (): void => void seal().then(end);
        if (outlet === undefined) ended();
        else outlet.end(ended);
      });
      rewriting.end();
    },
    destroy(error, done) {
      unheard();
      source.stop();
      books?.close();
      rewriting.destroy();
      done(error);
    },
  });
  // The readable side is drained, since nobody reads it and the end of both sides is waited for.
  if (outlet !== undefined) transport.resume();
  // pino's `flush` relies on this: when its empty write is done, everything before it is written.
  return Object.assign(transport, {
    flush: (done: (error?: Error | null) => void) => void transport.write(Buffer.alloc(0), done),
  });
}
