/**
 * @module
 * pino's destination: takes each line as pino serialised it, and writes out what the policy makes of it. So
 * whatever reached the line, a child's bindings, a mixin, an error's stack, is met in the one place that all of
 * it passes.
 */

import { type WriteLine, writerOf } from '../../doors.js';
import { anything, checkOptions, wholeNumber, yesOrNo } from '../../options.js';
import type { Report } from '../../program/report.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { createWarn, type Warn } from '../../warning.js';
import { createBatch } from './batch.js';
import { type BooksPlace, booksExpected, openBooks } from './books.js';
import { holdUntilUsed, holdUntilWritten, isExiting, release, releaseUnused, watchExit } from './exit.js';
import { countLines, NEWLINE, type Outlet } from './lines.js';
import { type OutletOptions, openOutlet, outletOptions, type Target } from './outlet.js';
import { describeSealing, Reporting } from './reporting.js';
import { type OpenedSource, openSource, type Source, sourceOptions } from './source.js';

/** Where the lines of a logger go, and when. */
export interface DestinationOptions extends OutletOptions {
  /** Standard output by default. */
  readonly destination?: Target;
  /**
   * false, the default: lines are gathered during one turn of the event loop, then rewritten and written
   * together. true: each line is written out before `logger.info()` returns.
   */
  readonly sync?: boolean;
  /** Bytes to gather before anything is written; 0 by default. For use with `periodicFlush`. */
  readonly minLength?: number;
  /** Milliseconds after which gathered lines are written in any case; never, by default. */
  readonly periodicFlush?: number;
  /** Writes a manifest for each interval, and one at `end()`. */
  readonly books?: BooksPlace;
}

const destinationOptions = {
  ...sourceOptions,
  ...outletOptions,
  destination: anything,
  sync: yesOrNo,
  minLength: wholeNumber(0, 'bytes'),
  periodicFlush: wholeNumber(0, 'milliseconds'),
  books: booksExpected,
};

/**
 * Pseudonymizes what a pino logger writes.
 *
 * A line that cannot be read is quarantined: kept out, and counted in `report()`. Nothing that goes wrong is
 * thrown into `logger.info()`, and nothing that is reported holds a line.
 *
 * @param options - a policy and a keyring, or a pseudonymizer; where the lines go; when they are written
 * @throws OptionError, PolicyError, SecretError; what opening the destination throws
 * @example
 * const logger = pino({}, pseudonymize({ policy, keyring, destination: '/var/log/calls.log' }))
 * process.on('SIGHUP', () => logger[pino.symbols.streamSym].reopen())
 */
export function pseudonymize(options: Source & DestinationOptions): PinoDestination {
  return new PinoDestination(options);
}

/**
 * Emits `error` (the destination does not take what is written; without a listener it becomes a warning),
 * `drop` (the number of lines that went nowhere), `ready` and `close`.
 */
export class PinoDestination extends Reporting {
  /** By this, pino tells a destination from options where it is the only argument. */
  readonly writable = true;
  readonly #calls: Pseudonymizer;
  readonly #rewriteLine: WriteLine | undefined;
  readonly #source: OpenedSource;
  readonly #outlet: Outlet;
  readonly #sync: boolean;
  readonly #writeThrough: ((part: Uint8Array) => void) | undefined;
  readonly #minLength: number;
  readonly #batch = createBatch();
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #books: ReturnType<typeof openBooks> | undefined;
  readonly #warn: Warn;
  readonly #isKeeping: boolean;
  #isScheduled = false;
  #isRewriting = false;
  #isEnded = false;
  #isUsed = false;

  constructor(options: Source & DestinationOptions) {
    super(options ?? {});
    checkOptions(options, destinationOptions);
    const target = options.destination ?? process.stdout.fd ?? 1;
    this.#source = openSource(options);
    this.#calls = this.#source.calls;
    this.#rewriteLine = writerOf(this.#calls);
    this.#warn = createWarn(options);
    this.#isKeeping = 'pseudonymizer' in options || options.quarantine !== undefined;
    this.#books = options.books && openBooks(this.#calls, options.books, this.#warn);
    const events = {
      failed: (error: Error) => this.fail(error),
      lost: (lines: number) => this.lose(lines),
    };
    this.#outlet = openOutlet(target, options, events, options.sync);
    this.#sync = options.sync ?? this.#outlet.wantsLines;
    this.#writeThrough = this.#outlet.writeThrough;
    this.#minLength = options.minLength ?? 0;
    if (options.periodicFlush !== undefined && options.periodicFlush > 0) {
      this.#timer = setInterval(() => this.#writeBatch(), options.periodicFlush).unref();
    }
    watchExit();
    holdUntilUsed(this);
    process.nextTick(() => this.emit('ready'));
  }

  /** Takes one line of pino's. Never throws. */
  write(line: string): boolean {
    if (this.#isEnded || typeof line !== 'string') this.lose(1);
    else if (this.#sync && this.#writeThrough !== undefined && this.#isAlone() && this.#writeLine(line)) {
      if (!this.#isUsed) this.#use();
    } else {
      const isFull = this.#batch.add(line);
      if (this.#batch.length === 0) return true;
      if (!this.#isUsed) this.#use();
      holdUntilWritten(this);
      if (isFull || this.#sync || isExiting()) this.#writeBatch();
      else if (!this.#isScheduled && this.#batch.length > this.#minLength) this.#schedule();
    }
    return true;
  }

  /** Calls back when every line so far is with the operating system, or with the stream that was given. */
  flush(done: (error?: Error) => void = () => {}): void {
    this.#writeBatch();
    this.guard(() => this.#outlet.flush(done));
  }

  /** Writes every line so far, before it returns. */
  flushSync(): void {
    this.#writeBatch();
    this.guard(() => this.#outlet.flushSync());
  }

  /** Opens the file anew, after it was renamed, say. Lines logged before this go to the old one. */
  reopen(file?: string | number): void {
    this.#writeBatch();
    this.guard(() => this.#outlet.reopen(file));
  }

  /** Writes what waits, seals what was quarantined, then closes the destination. Lines that come later go nowhere, and are counted. */
  end(): void {
    if (this.#isEnded) return;
    this.#writeBatch();
    this.#isEnded = true;
    this.#use();
    clearInterval(this.#timer);
    this.#source.stop();
    this.#books?.close();
    this.guard(() => this.#outlet.end(() => this.#seal(() => this.emit('close'))));
  }

  /** What was quarantined is on the disk, where it is kept, before this calls back. */
  #seal(done: () => void): void {
    if (!this.#isKeeping) done();
    else {
      void this.#calls
        .sealed()
        .catch((error) => this.#warn('WARN_SEALING', describeSealing(error)))
        .then(done);
    }
  }

  /** Reads policy and keyring again, where they are given as files: see `reload`. @returns whether they could be used */
  reload(): Promise<boolean> {
    return this.#source.reload();
  }

  /** The books of the pseudonymizer. They hold no value. Lines that wait are not in them yet. */
  report(): Report {
    return this.#calls.report();
  }

  /** Who logs, or ends it, knows of it. */
  #use(): void {
    this.#isUsed = true;
    releaseUnused(this);
  }

  /** The process ends, and no line has come. */
  tellUnused(): void {
    this.warnUnused();
  }

  #isAlone(): boolean {
    return !this.#isRewriting && this.#batch.length === 0;
  }

  /**
   * Rewrites a line that comes alone, without making it bytes first or a text afterwards, which took a third of what all took
   * (Node 20.20). @returns false where it is none of pino's, and goes the way of all others
   */
  #writeLine(line: string): boolean {
    // Whoever ends no line has the end put to it.
    if (line.charCodeAt(line.length - 1) !== NEWLINE) return false;
    this.#isRewriting = true;
    let isDone = true;
    try {
      isDone = this.#rewriteLine?.(line, this.#writeThrough!) ?? false;
    } catch {
      this.lose(1);
      this.fail(new Error('rewriting lines threw'));
    }
    this.#isRewriting = false;
    if (isDone && this.#batch.length > 0) this.#writeBatch();
    return isDone;
  }

  #schedule(): void {
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#writeBatch();
    });
  }

  #writeBatch(): void {
    // A listener that is told of a quarantined line may log: its line waits until this batch is through.
    if (this.#isRewriting) return;
    while (this.#batch.length > 0) {
      this.#isRewriting = true;
      this.#batch.take((lines) => this.#writeLines(lines));
      this.#isRewriting = false;
    }
    release(this);
  }

  #writeLines(lines: Uint8Array): void {
    let rewritten: Uint8Array;
    try {
      rewritten = this.#calls.chunk(lines).bytes;
    } catch {
      // Not what was thrown: it might hold a line.
      this.lose(countLines(lines));
      this.fail(new Error('rewriting lines threw'));
      return;
    }
    try {
      if (rewritten.length > 0) this.#outlet.write(rewritten);
    } catch (error) {
      this.lose(countLines(rewritten));
      this.fail(error);
    }
  }
}
