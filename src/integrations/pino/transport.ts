/**
 * @module
 * pino's worker: `transport: { target: 'nymline/pino' }`. Bytes go through the kernel as they come from the
 * other thread, no line is parsed, and the destination is written to synchronously: it is this thread's only
 * work, and what it cannot take holds the other thread's ring buffer back.
 */
import { writeSync } from 'node:fs';
import { Duplex } from 'node:stream';
import { openFolder } from '../../books/folder.js';
import { createQuarantine } from '../../books/quarantine.js';
import { anything, checkOptions } from '../../options.js';
import type { PseudonymizerOptions } from '../../pseudonymizer.js';
import { describeRefusal, type ReloadOptions } from '../../reload/reloader.js';
import { createTransform } from '../../stream.js';
import { createWarn, type NymlineWarning, type WarningOptions } from '../../warning.js';
import { type BooksPlace, booksExpected, openBooks } from './books.js';
import { type Outlet, piecesOf } from './lines.js';
import { type OutletOptions, openOutlet, outletOptions } from './outlet.js';
import { describeFailure, describeSealing, errorOf } from './reporting.js';
import { openSource, type Source, sourceOptions } from './source.js';
import { hearTasks } from './task.js';

/** Plain data: it is cloned into the worker. */
export interface TransportOptions
  extends OutletOptions,
    Pick<WarningOptions, 'strict'>,
    Pick<
      PseudonymizerOptions,
      'memo' | 'maxRecordBytes' | 'maxRecordValues' | 'countUnlisted' | 'warnAhead'
    > {
  /** A policy, or the file it stands in. */
  readonly policy: Extract<Source, { policy: unknown }>['policy'];
  /** Where the keyring is kept: a worker is given none. */
  readonly keyring: { readonly file: string } | { readonly env: string };
  /** Keeps lines that are quarantined, sealed to these recipients, in a folder. */
  readonly quarantine?: { readonly folder: string; readonly recipients: readonly string[] };
  /** Writes a manifest for each interval, and one at the end. */
  readonly books?: BooksPlace;
  /** A path or a descriptor. Left out: in a pipeline the next target is written to, else standard output. */
  readonly destination?: string | number;
  /** Milliseconds between two looks at the files of policy and keyring. A worker has no signals: see `tellTransport`. */
  readonly reload?: Pick<ReloadOptions, 'watch'>;
}

/**
 * A worker prints by way of the thread that made it, which may be ending, and is closed in the turn in which the last
 * line is through: what it has to say is written at once.
 */
function warnAtOnce({ name, code, message }: NymlineWarning): void {
  writeSync(2, `(node:${process.pid}) [${code}] ${name}: ${message}\n`);
}

const isPlace = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'folder' in value && typeof value.folder === 'string';

const openQuarantine = ({ folder, ...rest }: Kept, onError: (error: unknown) => void) =>
  createQuarantine({ ...rest, open: openFolder(folder), source: 'pino', onError });

type Kept = NonNullable<TransportOptions['quarantine']>;

/** What pino and its threads add of their own. */
const theirs = { pinoWillSendConfig: anything, pinoConfig: anything, $context: anything };

/**
 * Called by pino, inside its worker. Raw lines cross a thread on their way here; `pseudonymize` lets none
 * leave the thread that logs.
 *
 * @throws OptionError, PolicyError, SecretError, what opening the destination throws: pino emits it as `error`
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

  /** In a pipeline the next target reads on; alone, nobody does, and lines would wait for ever. */
  const begin = (): void => {
    if (outlet !== undefined || transport.readableFlowing !== null || transport.listenerCount('readable') > 0)
      return;
    outlet = open(1);
    transport.resume();
  };
  rewriting.on('data', (lines: Buffer) => {
    // All that was logged while the destination was busy comes as one.
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
          if (quarantined + lost > 0) warn(code, `${quarantined} log lines quarantined, ${lost} lost`);
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
  // Nobody is to read what goes to a destination, and who ends it waits for the end of both sides.
  if (outlet !== undefined) transport.resume();
  // pino's `flush` asks for this: when its empty write is through, everything before it is written.
  return Object.assign(transport, {
    flush: (done: (error?: Error | null) => void) => void transport.write(Buffer.alloc(0), done),
  });
}
