/**
 * @module
 * Counts readable event times while they do not pick the secret. A single secret without bounds is valid at any time,
 * and even without one. The times of the first records are read all the same, since after the first rotation records
 * without a time are quarantined.
 */
import { readEventTime } from '../../time/event-time.js';

/** How many records are looked at: enough to show a wrong field or format, and too few to slow a log down. */
export const firstRecords = 1000;

/** Counts over the first records. */
export interface Times {
  /** How many records had a readable event time. */
  readonly read: number;
  /** How many records had none, or none that could be read. */
  readonly unread: number;
}

/** Counts until enough records have come. */
export class TimeSample implements Times {
  read = 0;
  unread = 0;

  constructor(private readonly format: string | undefined) {}

  get isDone(): boolean {
    return this.read + this.unread >= firstRecords;
  }

  look(text: string | undefined): void {
    if (this.isDone) return;
    if (text === undefined || readEventTime(text, this.format) === undefined) this.unread++;
    else this.read++;
  }
}
