/**
 * @module
 * pino's destination: takes each line as pino serialised it, and writes out what the policy makes of it. So
 * whatever reached the line, a child's bindings, a mixin, an error's stack, is met in the one place that all of
 * it passes.
 */
import { EventEmitter } from 'node:events';
import type { Report } from '../../policy/report.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { createBatch } from './batch.js';
import { countLines, type Outlet } from './lines.js';
import { type OutletOptions, openOutlet, type Target } from './outlet.js';
import { openSource, type Source } from './source.js';

const NEWLINE = 0x0a;

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
}

/**
 * Pseudonymizes what a pino logger writes.
 *
 * A line that cannot be read is quarantined: kept out, and counted in `report()`. Nothing that goes wrong is
 * thrown into `logger.info()`, and nothing that is reported holds a line.
 *
 * @param options - a policy and a keyring, or a pseudonymizer; where the lines go; when they are written
 * @throws PolicyError, SecretError; what opening the destination throws
 * @example
 * const logger = pino({}, pseudonymize({ policy, keyring, destination: '/var/log/calls.log' }))
 * process.on('SIGHUP', () => logger[pino.symbols.streamSym].reopen())
 */
export function pseudonymize(options: Source & DestinationOptions): PinoDestination {
  return new PinoDestination(options);
}

/** Destinations whose batch has lines: at the end of the process they are written. */
const waiting = new Set<PinoDestination>();
let exiting = false;
const writeAll = (): void => {
  // From here on nothing can wait for a later turn: there is none.
  exiting = true;
  for (const each of waiting) each.flushSync();
};

/**
 * Emits `error` (the destination does not take what is written; without a listener it becomes a warning),
 * `drop` (the number of lines that went nowhere), `ready` and `close`.
 */
export class PinoDestination extends EventEmitter {
  /** By this, pino tells a destination from options where it is the only argument. */
  readonly writable = true;
  readonly #calls: Pseudonymizer;
  readonly #outlet: Outlet;
  readonly #sync: boolean;
  readonly #minLength: number;
  readonly #batch = createBatch();
  readonly #timer: NodeJS.Timeout | undefined;
  #isScheduled = false;
  #isRewriting = false;
  #isEnded = false;
  #hasWarned = false;
  #lost = 0;

  constructor(options: Source & DestinationOptions) {
    super();
    const target = options.destination ?? process.stdout.fd ?? 1;
    this.#calls = openSource(options);
    this.#outlet = openOutlet(target, options, {
      failed: (error) => this.#fail(error),
      lost: (lines) => this.#lose(lines),
    });
    this.#sync = options.sync ?? this.#outlet.wantsLines;
    this.#minLength = options.minLength ?? 0;
    if (options.periodicFlush !== undefined && options.periodicFlush > 0) {
      this.#timer = setInterval(() => this.#writeBatch(), options.periodicFlush).unref();
    }
    if (!process.listeners('exit').includes(writeAll)) process.on('exit', writeAll);
    process.nextTick(() => this.emit('ready'));
  }

  /** Takes one line of pino's. Never throws. */
  write(line: string): boolean {
    if (this.#isEnded) this.#lose(1);
    else {
      const isFull = this.#batch.add(line);
      if (this.#batch.length === 0) return true;
      waiting.add(this);
      if (isFull || this.#sync || exiting) this.#writeBatch();
      else if (!this.#isScheduled && this.#batch.length > this.#minLength) this.#schedule();
    }
    return true;
  }

  /** Calls back when every line so far is with the operating system, or with the stream that was given. */
  flush(done: (error?: Error) => void = () => {}): void {
    this.#writeBatch();
    this.#guard(() => this.#outlet.flush(done));
  }

  flushSync(): void {
    this.#writeBatch();
    this.#guard(() => this.#outlet.flushSync());
  }

  /** Opens the file anew, after it was renamed, say. Lines logged before this go to the old one. */
  reopen(file?: string | number): void {
    this.#writeBatch();
    this.#guard(() => this.#outlet.reopen(file));
  }

  /** Writes what waits, then closes the destination. Lines that come later go nowhere, and are counted. */
  end(): void {
    if (this.#isEnded) return;
    this.#writeBatch();
    this.#isEnded = true;
    clearInterval(this.#timer);
    this.#guard(() => this.#outlet.end(() => this.emit('close')));
  }

  /** The books of the pseudonymizer. They hold no value. Lines that wait are not in them yet. */
  report(): Report {
    return this.#calls.report();
  }

  /** Lines that went nowhere: the destination was closed, broken or full, or our own code failed. */
  get lost(): number {
    return this.#lost;
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
    waiting.delete(this);
  }

  #writeLines(lines: Uint8Array): void {
    let rewritten: Uint8Array;
    try {
      rewritten = this.#calls.chunk(lines);
    } catch {
      // Not what was thrown: it might hold a line.
      this.#lose(countLines(lines));
      this.#fail(new Error('rewriting lines threw'));
      return;
    }
    try {
      if (rewritten.length > 0) this.#writeOut(rewritten);
    } catch (error) {
      this.#lose(countLines(rewritten));
      this.#fail(error as Error);
    }
  }

  #writeOut(lines: Uint8Array): void {
    if (!this.#outlet.wantsLines) {
      this.#outlet.write(lines);
      return;
    }
    for (let from = 0, to = 0; from < lines.length; from = to) {
      to = lines.indexOf(NEWLINE, from) + 1 || lines.length;
      this.#outlet.write(lines.subarray(from, to));
    }
  }

  /** Logging must not bring the application down. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  #lose(lines: number): void {
    this.#lost += lines;
    this.#tell('drop', lines);
  }

  #tell(event: string, what: unknown): void {
    try {
      this.emit(event, what);
    } catch {
      process.emitWarning(`a listener for ${event} of the log's destination threw`, 'NymlineWarning');
    }
  }

  #fail(error: Error): void {
    if (this.listenerCount('error') > 0) this.#tell('error', error);
    else if (!this.#hasWarned) {
      this.#hasWarned = true;
      const code = (error as NodeJS.ErrnoException).code ?? error.name;
      process.emitWarning(`the log's destination failed (${code})`, 'NymlineWarning');
    }
  }
}
