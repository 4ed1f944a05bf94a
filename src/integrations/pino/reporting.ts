/**
 * @module
 * Reports what goes wrong to listeners, which may throw themselves, and never to the caller of `logger.info()`.
 */
import { EventEmitter } from 'node:events';
import { createWarn, type Warn, type WarningOptions } from '../../warning.js';

/** Makes an error of anything that was thrown, even null. */
export const errorOf = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error('something was thrown that is no error');

/** Names the code only, since the message may quote a path or the recipients. */
export const describeSealing = (error: unknown): string =>
  `quarantined log lines cannot be sealed (${errorOf(error).name === 'OptionError' ? 'recipients' : ((errorOf(error) as NodeJS.ErrnoException).code ?? 'fault')}); they wait, and are lost when there are too many`;

export class Reporting extends EventEmitter {
  readonly #warn: Warn;
  #lost = 0;

  constructor(options: WarningOptions) {
    super();
    this.#warn = createWarn(options);
  }

  /** Counts lost lines: the destination was closed, broken or full, or our own code failed. */
  get lost(): number {
    return this.#lost;
  }

  protected lose(lines: number): void {
    this.#lost += lines;
    if (this.listenerCount('drop') === 0) {
      this.#warn('WARN_LOST', 'log lines went nowhere; listen for "drop", and see "lost", for how many');
    }
    this.#tell('drop', lines);
  }

  /** Call this when the process ends. */
  protected warnUnused(): void {
    this.#warn(
      'WARN_UNUSED',
      'a destination of pseudonymize() was never given a line: if the logger has a "transport", pino writes there, ' +
        'raw, and not here; leave "transport" out',
    );
  }

  /** Emits an error; without a listener, a warning once. */
  protected fail(thrown: unknown): void {
    const error = errorOf(thrown);
    if (this.listenerCount('error') > 0) this.#tell('error', error);
    else this.#warn('WARN_DESTINATION', describeFailure(error));
  }

  /** Calls a listener, and ignores what it throws: logging must not bring the application down. */
  protected guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }

  #tell(event: string, what: unknown): void {
    try {
      this.emit(event, what);
    } catch {
      this.#warn('WARN_FAULT', `a listener for ${event} of the log's destination threw; it must not`);
    }
  }
}

/** Leaves out the message, since an error of a stream may quote what was to be written. */
export function describeFailure(error: NodeJS.ErrnoException): string {
  const code = error.code ?? error.name;
  return `the log's destination failed (${code}); lines wait, and go nowhere when there are too many: listen for "error"`;
}
