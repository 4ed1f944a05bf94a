/**
 * @module
 * Event times that no secret is picked by: a lone secret without bounds holds at any time, and at none. They are read
 * all the same, of the first records, since from the first rotation on what has no time is quarantined.
 */
import { readEventTime } from '../../crypto/event-time.js';

/** How many records are looked at: enough to show a wrong field or format, too few to slow a log. */
export const firstRecords = 1000;

/** Of the first records that came. */
export interface Times {
  /** Records whose event time could be read. */
  readonly read: number;
  /** Records that have none, or none that could be read. */
  readonly unread: number;
}

/** Counts what can be read, as long as it is asked to. */
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
