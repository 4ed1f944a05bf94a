/**
 * @module
 * Counts unreadable values among those that the kernel left to be computed, once for each edit that waited for one.
 * Edits of lines that are rewritten again do not count.
 */
import { octets } from '../../octets.js';
import type { Tally } from '../../program/books.js';
import type { Kernel } from '../kernel.js';
import { layout, outcome } from '../layout.js';

export interface Unread {
  /** @param entry - of a pending value, this many parts of which could not be read under this rule */
  note(entry: number, rule: number, parts: number): void;
  /** Enters the notes in the books: after all values of a scan, and before the edits land. */
  enter(memory: Uint8Array, words: Uint32Array): void;
}

const NEWLINE = 0x0a;

const { edit, pending } = layout;

export function createUnread(kernel: Kernel, counts: Tally): Unread {
  const noted = new Map<number, { readonly rule: number; readonly parts: number }>();

  return {
    note(entry, rule, parts) {
      noted.set(entry, { rule, parts });
    },
    enter(memory, words) {
      if (noted.size === 0) return;
      let lineEnd = -1;
      let isRedone = false;
      /** Of the line at hand. */
      let found: { readonly rule: number; readonly parts: number }[] = [];
      const endLine = (): void => {
        if (!isRedone) for (const { rule, parts } of found) counts.unread[rule]! += parts;
        isRedone = false;
        found = [];
      };
      for (let at = kernel.edits.value; at < kernel.editsEnd.value; at += edit.size) {
        if (words[(at + edit.mark) >> 2] !== edit.pending) continue;
        const start = words[(at + edit.start) >> 2]!;
        if (start > lineEnd) {
          endLine();
          lineEnd = octets.indexOf(memory, NEWLINE, start);
        }
        const entry = words[(at + edit.value) >> 2]!;
        if (words[(entry + pending.outcome) >> 2] === outcome.redo) isRedone = true;
        const each = noted.get(entry);
        if (each !== undefined) found.push(each);
      }
      endLine();
      noted.clear();
    },
  };
}
