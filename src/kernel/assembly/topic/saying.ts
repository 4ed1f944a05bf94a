/**
 * @module
 * What words say about the digits behind them: a table that TypeScript writes (`topicWords` in kernel/setup/tables.ts).
 */
import { region } from '../memory/layout';

/** A word for each hash, which begins where its upper bits say: its lower bits, and what is said of it. */
export const TOPICS: usize = 1 << 14;
export const SAYINGS: u32 = 32767;
/** What is said of a word: versions have it before them, numbers of subscribers have; it ends the name of one. */
export const VERSION: u32 = 1;
export const NUMBER: u32 = 2;
export const ENDING: u32 = 4;
/** By the first four letters, whatever it ends with, or as a word: versions have it before them, and numbers may stand between. */
export const STEM: u32 = 8;
export const ADDRESS: u32 = 16;
/** Numbers of subscribers have it before them beyond a comma, too: it names a column, or what a dialplan does. */
export const COLUMN: u32 = 32;
export const PLACE: u32 = 64;
/** By itself: what stands behind is something else, whatever the words before it say. */
export const OTHER: u32 = 128;
/** Names the side of a call where a word ends with it. */
export const SIDE: u32 = 256;
/** Numbers of subscribers have it before them with a word between: `sent to`. */
export const SENT: u32 = 512;
/** A text speaks of calls and messages by it. */
export const SPOKEN: u32 = 1024;
/** What has twelve digits behind it is the address of a device. */
export const DEVICE: u32 = 2048;
/** Beside a word for numbers it is the side of a call: `num_line`. */
export const OF_SIDE: u32 = 4096;
/** What it names has a number of its own, in groups as telephones have them (transforms/scrub/number/word/reference.ts). */
export const REFERENCE: u32 = 8192;
/** May stand between such a word and the number. */
export const LINK: u32 = 16384;

/** Where TypeScript writes the table. */
export let topics: usize = 0;

export function setupTopics(): bool {
  topics = region(TOPICS);
  return topics != 0;
}

/** @param word - the hash of its letters, as `note` of topic.ts adds them up @returns a bit for each thing that is said of it */
// @ts-ignore: decorator
@inline
export function saysOf(word: u32): u32 {
  const hash = word * 0x9e3779b1;
  let at: usize = hash >> 20;
  while (true) {
    const entry = load<u32>(topics + (at << 2));
    if (((entry ^ (hash << 12)) & ~SAYINGS) == 0) return entry & SAYINGS;
    if (entry == 0) return 0;
    at = (at + 1) & 4095;
  }
}
