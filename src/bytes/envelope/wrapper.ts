/**
 * @module
 * What a collector writes around each line of a log: a time and a stream before it, or an object of which it is a
 * member. Parts that say nothing about a person stay, times are floored, and everything else is removed.
 */

import { octets } from '../../octets.js';
import type { EnvelopeTime } from '../../policy/document.js';
import { floorInstant } from '../../transforms/generalize/instant.js';
import type { Write } from '../engine.js';

/** A line that was opened. */
export interface Opened {
  /** The line of the log inside, without its newline, or a part of it. */
  readonly content: Uint8Array;
  /** Whether the next line of the same stream continues it. */
  readonly isPart: boolean;
  readonly stream: string;
  /** Writes the line around other content, which is whole. */
  close(content: Uint8Array, write: Write): void;
}

/** A line that holds several of a log. */
export interface Bundle {
  /** Each without its newline. */
  readonly bundle: readonly Uint8Array[];
  /** A line with one of them alone, for the quarantine. */
  rawOf(i: number): Uint8Array;
  /**
   * Writes the line around other contents.
   *
   * @param contents - undefined for each that may not leave
   * @returns false where nothing is left
   */
  close(contents: readonly (Uint8Array | undefined)[], write: Write): boolean;
}

export interface Wrapper {
  /** A part that nothing follows is whole: its program ended without a newline. */
  readonly endsOpen: boolean;
  /** @returns undefined if it is not such a line */
  open(line: Uint8Array): Opened | Bundle | undefined;
}

/** @returns the time as it is written; undefined if it is not a time */
export type Floor = (time: string) => string | undefined;

/** How far the unit reaches in `2026-11-24T10:20:30`. */
const reach: Readonly<Record<EnvelopeTime, number>> = { keep: 64, day: 11, hour: 14, minute: 17 };

/** Lines come by the thousand in one hour: a time that differs only below its unit from the one before is floored alike. */
export function createFloor(unit: EnvelopeTime): Floor {
  let last = '';
  let floored: string | undefined;
  return (time) => {
    // Digits alone might be a count of seconds, which no collector writes.
    if (!time.includes(':')) return undefined;
    const known = `${time.slice(0, reach[unit])} ${time.length} ${time.slice(time.endsWith('Z') ? -1 : -6)}`;
    if (known !== last || floored === undefined) {
      last = known;
      const coarse = floorInstant(time, unit === 'keep' ? 'minute' : unit);
      floored = unit === 'keep' && coarse !== undefined ? time : coarse;
    }
    return floored;
  };
}

/** The text before a line is often the same as before the previous one. @returns writes both */
export function createFront(): (front: string, content: Uint8Array, write: Write) => void {
  let last = '';
  let bytes = new Uint8Array();
  return (front, content, write) => {
    if (front !== last) {
      bytes = Uint8Array.from(octets.encode(front));
      last = front;
    }
    write(bytes);
    write(content);
  };
}
