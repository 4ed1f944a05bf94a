/**
 * @module
 * Answers every line with exactly one line, at once, as a program expects that runs this one as a filter
 * (rsyslog's `mmexternal`, the `subprocess` of Redpanda Connect).
 */
import type { Writable } from 'node:stream';
import { RecordError } from '../../errors.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { veil } from '../../veil.js';
import { Output, writeTo } from '../files/output.js';
import type { Source } from '../files/source.js';
import { UsageError } from '../telling/fault.js';

/** The answer to a line that has no other. */
export const emptyAnswer = '{}';

const BLOCK = 1 << 16;
const NEWLINE = 0x0a;

export interface AnswerOptions {
  /** The line that replaces a quarantined one. */
  readonly word: string;
  /** Longest line that is a record, in bytes. */
  readonly limit: number;
  readonly signal: AbortSignal | undefined;
}

/** @throws UsageError if it is not exactly one line, or may be a secret */
export function checkAnswer(word: string): string {
  if (/[\r\n]/.test(word)) throw new UsageError('--instead expected one line');
  if (veil(word) !== word) throw new UsageError('--instead expected a word that is no secret');
  return word;
}

/** Answers all complete lines before it waits for more. The last line may lack its newline; blank lines count. */
export async function answerLines(
  source: Source,
  calls: Pick<Pseudonymizer, 'messages'>,
  target: Writable,
  { word, limit, signal }: AnswerOptions,
): Promise<void> {
  const out = new Output(new ArrayBuffer(BLOCK));
  const instead = Buffer.from(`${word}\n`);
  const newline = Buffer.of(NEWLINE);
  let input = Buffer.allocUnsafeSlow(BLOCK);
  let held = 0;
  /** So much of it has no newline. */
  let searched = 0;
  /** Inside a line that has outgrown the limit, and is answered already. */
  let isPassing = false;

  const answer = (lines: readonly Uint8Array[]): void => {
    for (const result of calls.messages(lines)) {
      if (result === null || result instanceof RecordError) out.write(instead);
      else {
        out.write(result);
        out.write(newline);
      }
    }
  };

  for (let last = false; !last; ) {
    signal?.throwIfAborted();
    if (held === input.length) input = Buffer.concat([input], 2 * held);
    const got = await source.read(input.subarray(held));
    last = got === 0;
    held += got;
    const lines: Uint8Array[] = [];
    let start = 0;
    const bytes = input.subarray(0, held);
    for (let end = bytes.indexOf(NEWLINE, searched); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      if (!isPassing) lines.push(bytes.subarray(start, end));
      isPassing = false;
      start = end + 1;
    }
    const rest = bytes.subarray(start);
    const isTooLong = rest.length > limit;
    if (!isPassing && rest.length > 0 && (last || isTooLong)) lines.push(rest);
    isPassing ||= isTooLong;
    answer(lines);
    await writeTo(target, out.take(), signal);
    if (isPassing) held = 0;
    else {
      input.copyWithin(0, start, held);
      held -= start;
    }
    searched = held;
  }
}
