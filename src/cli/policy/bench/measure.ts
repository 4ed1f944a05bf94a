/**
 * @module
 * How long a policy takes for records that are in memory: by an empty memo and by one that has met them, beside the JSON
 * round trip.
 */
import type { Keyring } from '../../../crypto/keyring.js';
import type { Policy } from '../../../policy/document.js';
import { expandFormat } from '../../../policy/format.js';
import type { Report } from '../../../program/report.js';
import { openSession } from '../../../session.js';
import type { Measured } from './sample.js';

const BLOCK = 1 << 20;

/** What takes part in turns, so that whatever the machine does besides falls on all alike. */
type Runner = () => number;

/** @returns milliseconds of each round, in order, by runner */
export function takeTurns(
  runners: readonly Runner[],
  milliseconds: number,
  least: number,
  most: number,
): number[][] {
  const times = runners.map((): number[] => []);
  const start = performance.now();
  for (let round = 0; round < most; round++) {
    if (round >= least && performance.now() - start > milliseconds) break;
    for (let i = 0; i < runners.length; i++) {
      const turn = (i + round) % runners.length;
      times[turn]!.push(runners[turn]!());
    }
  }
  return times.map((each) => each.sort((a, b) => a - b));
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

export interface Pass {
  /** Milliseconds, from empty memos. */
  cold(): number;
  /** Releases the memory. */
  close(): void;
  /** And once more, by those. */
  warm(): number;
  report(): Report;
}

export function createPass(
  policy: Policy,
  keyring: Keyring,
  { bytes, isAll }: Measured,
  maxRecordBytes: number,
): Pass {
  const open = () => openSession(policy, keyring, { maxRecordBytes });
  let session = open();
  const run = (): void => {
    const input = session.input();
    for (let from = 0, to = 0; to < bytes.length; ) {
      to = Math.min(bytes.length, to + BLOCK);
      const last = isAll && to === bytes.length;
      const { taken } = input.rewrite(bytes.subarray(from, to), last, () => {});
      from += taken;
    }
  };
  return {
    cold() {
      session.close();
      session = open();
      return timed(run);
    },
    warm: () => timed(run),
    report: () => session.report(),
    close: () => session.close(),
  };
}

/** What a program without a policy does: it reads each record, and writes it. Undefined if the input is not JSON. */
export function createRoundTrip({ format }: Policy, { bytes }: Measured): Runner | undefined {
  const { type } = expandFormat(format);
  const text = bytes.toString();
  const trip = (record: string): string => {
    try {
      return JSON.stringify(JSON.parse(record));
    } catch {
      return '';
    }
  };
  let length = 0;
  const whole = (): void => {
    length += trip(text).length;
  };
  const lines = (): void => {
    for (const line of text.split('\n')) if (line !== '') length += trip(line).length;
  };
  if (type === 'json') {
    whole();
    // Undefined if the text is cut off, or has several documents: `JSON.parse` cannot read it then.
    return length > 0 ? () => timed(whole) : undefined;
  }
  return type === 'ndjson' ? () => timed(lines) : undefined;
}
