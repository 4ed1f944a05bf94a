/**
 * @module
 * What goes wrong is told to listeners, who may themselves fail, and never to the caller of `logger.info()`.
 */
import { EventEmitter } from 'node:events';

export class Reporting extends EventEmitter {
  #hasWarned = false;
  #lost = 0;

  /** Lines that went nowhere: the destination was closed, broken or full, or our own code failed. */
  get lost(): number {
    return this.#lost;
  }

  protected lose(lines: number): void {
    this.#lost += lines;
    this.#tell('drop', lines);
  }

  /** Without a listener it becomes a warning, once. */
  protected fail(error: Error): void {
    if (this.listenerCount('error') > 0) this.#tell('error', error);
    else if (!this.#hasWarned) {
      this.#hasWarned = true;
      const code = (error as NodeJS.ErrnoException).code ?? error.name;
      process.emitWarning(`the log's destination failed (${code})`, 'NymlineWarning');
    }
  }

  /** Logging must not bring the application down. */
  protected guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.fail(error as Error);
    }
  }

  #tell(event: string, what: unknown): void {
    try {
      this.emit(event, what);
    } catch {
      process.emitWarning(`a listener for ${event} of the log's destination threw`, 'NymlineWarning');
    }
  }
}
