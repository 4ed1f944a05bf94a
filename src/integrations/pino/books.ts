/**
 * @module
 * The books of a logger. The options are plain data, since nothing else can be passed to a worker.
 */
import { type Books, type BooksOptions, keepBooks } from '../../books/live.js';
import type { Expect } from '../../options.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import type { Warn } from '../../warning.js';
import { errorOf } from './reporting.js';

/** A manifest of the pseudonymizer for each interval, and one when the logger ends. */
export type BooksPlace = Pick<BooksOptions, 'every' | 'to' | 'sign'>;

export const booksExpected: Expect = (value) =>
  typeof value === 'object' && value !== null && 'every' in value && 'to' in value
    ? undefined
    : 'every when, and the folder that they go to';

/** @returns a function that closes the books and never throws. @throws what keepBooks throws */
export function openBooks(
  calls: Pseudonymizer,
  { every, to, sign }: BooksPlace,
  warn: Warn,
): Pick<Books, 'close'> {
  // Its code alone: a message may quote a path.
  const onError = (error: unknown): void =>
    warn(
      'WARN_BOOKS',
      `a manifest cannot be written (${(errorOf(error) as NodeJS.ErrnoException).code ?? 'fault'}); the next one tells of its interval`,
    );
  const books = keepBooks(calls, { every, to, sign, onError });
  return {
    close() {
      try {
        books.close();
      } catch (error) {
        onError(error);
      }
    },
  };
}
