/**
 * @module
 * The words that say what a value is, as a table of hashes for the kernel.
 */
import type { Kernel } from '../kernel.js';
import { cardWords, topicWords } from './tables.js';

let made: { readonly topics: Uint32Array; readonly cards: Uint32Array } | undefined;

/** Writes the tables into a kernel that has been laid out. */
export function tellTopics(kernel: Kernel): void {
  // Typed arrays, since copying a list number by number takes 0.1 ms.
  made ??= { topics: Uint32Array.from(topicWords()), cards: Uint32Array.from(cardWords()) };
  const words = new Uint32Array(kernel.memory.buffer);
  words.set(made.topics, kernel.topics.value / 4);
  words.set(made.cards, kernel.cardWords.value / 4);
}
