/**
 * @module
 * Feeds an engine record by record, as far as lines show where records begin. This is slower. It is for callers that need
 * to know where each record begins.
 */
import { octets } from '../../octets.js';
import type { ByteEngine, Write } from '../engine.js';

const NEWLINE = 0x0a;

/** A record gets one more line each time until it has this many lines, and then twice as many each time. */
const patience = 64;

export interface StepOptions {
  /** Whether the input is a document, whose engine itself stops before and after each record (`isStepwise`). */
  readonly isDocument: boolean;
  readonly maxRecordBytes: number;
  readonly write: Write;
  /** Told of each step: the engine took `bytes` from one place to another. */
  onStep(bytes: Uint8Array, from: number, to: number): void;
  /** Asked before each step. */
  goesOn(): boolean;
}

/** @returns takes bytes, and returns how many were taken; the caller gives the rest again, followed by more */
export function createSteps(
  engine: ByteEngine,
  { isDocument, maxRecordBytes, write, onStep, goesOn }: StepOptions,
): (bytes: Uint8Array, last: boolean) => number {
  const give = (bytes: Uint8Array, from: number, to: number, last: boolean): number => {
    const taken = engine.rewrite(bytes.subarray(from, to), last, write);
    onStep(bytes, from, from + taken);
    return taken;
  };

  if (isDocument)
    return (bytes, last) => {
      let at = 0;
      for (let taken = -1; taken !== 0 && at < bytes.length && goesOn(); at += taken) {
        taken = give(bytes, at, bytes.length, last);
      }
      return at;
    };

  return (bytes, last) => {
    let at = 0;
    let lines = 1;
    while (at < bytes.length && goesOn()) {
      const end = endOfLines(bytes, at, lines);
      const isLast = end < 0 || end === bytes.length;
      if (end < 0 && !last && bytes.length - at <= maxRecordBytes) break;
      const taken = give(bytes, at, end < 0 ? bytes.length : end, last && isLast);
      at += taken;
      if (taken > 0) lines = 1;
      else if (isLast) break;
      else lines = lines < patience ? lines + 1 : lines * 2;
    }
    return at;
  };
}

/** @returns index after this many whole lines; -1 if there are fewer */
function endOfLines(bytes: Uint8Array, from: number, lines: number): number {
  let at = from;
  for (let n = 0; n < lines; n++) {
    const newline = octets.indexOf(bytes, NEWLINE, at);
    if (newline < 0) return -1;
    at = newline + 1;
  }
  return at;
}

export function countLines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = octets.indexOf(bytes, NEWLINE, from); at >= 0 && at < to; count++)
    at = octets.indexOf(bytes, NEWLINE, at + 1);
  return count;
}
