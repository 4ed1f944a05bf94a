/**
 * @module
 * The words that say what a value is, as the kernel has them: a table of hashes. That two words
 * share one costs time and nothing else.
 */
import { spokenWords, tellingWords } from '../transforms/scrub/number/vocabulary.js';
import type { Kernel } from './kernel.js';
import * as shared from './wasm.js';

/** As `note` of `assembly/topic.ts` has it. */
function hashOf(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length; i++) key = (Math.imul(key, 37) + (word.charCodeAt(i) & 31)) | 0;
  return Math.imul(key, 0x9e3779b1);
}

/** What a word says that ends with a digit is said by the letters before; one that is not ASCII is never asked for. */
const lettersOf = (word: string): string => /^[a-z]+(?=\d|$)/i.exec(word)?.[0] ?? '';

function createTopics(): Uint32Array {
  const table = new Uint32Array(shared.TOPICS / 4);
  const say = (bit: number, words: readonly string[]): void => {
    for (const word of words.map(lettersOf)) {
      if (word === '') continue;
      const hash = hashOf(word);
      let at = hash >>> 20;
      while (table[at] !== 0 && ((table[at]! ^ hash) & ~shared.SAYINGS) !== 0) at = (at + 1) % table.length;
      table[at] = (hash & ~shared.SAYINGS) | (table[at]! & shared.SAYINGS) | bit;
    }
  };
  say(shared.VERSION, tellingWords.version);
  say(shared.NUMBER, tellingWords.number);
  say(shared.ENDING, tellingWords.ending);
  say(shared.STEM, tellingWords.stems);
  say(shared.ADDRESS, tellingWords.address);
  say(shared.COLUMN, tellingWords.column);
  say(shared.PLACE, tellingWords.place);
  say(shared.SIDE, tellingWords.sides);
  say(shared.SENT, tellingWords.sent);
  say(shared.OTHER, tellingWords.other);
  say(shared.SPOKEN, tellingWords.calls);
  say(shared.DEVICE, tellingWords.device);
  return table;
}

/** What words say of the digits of a card (`assembly/card.ts`). */
function createCardWords(): Uint32Array {
  const { topics, numbers, documents } = spokenWords;
  const table = new Uint32Array(shared.CARD_WORDS / 4);
  for (const word of new Set([...topics.keys(), ...numbers, ...documents])) {
    if (!/^[a-z]+$/.test(word)) continue;
    const hash = hashOf(word);
    let says = documents.has(word) ? shared.UNSURE_WORD : cardSayingOf(topics.get(word), numbers.has(word));
    let at = hash >>> 20;
    while (table[at] !== 0 && ((table[at]! ^ hash) & ~shared.CARD_SAYINGS) !== 0)
      at = (at + 1) % table.length;
    // Two words that share a hash, and say different things.
    if (table[at] !== 0 && (table[at]! & shared.CARD_SAYINGS) !== says) says = shared.UNSURE_WORD;
    table[at] = (hash & ~shared.CARD_SAYINGS) | says;
  }
  return table;
}

function cardSayingOf(topic: ReturnType<typeof spokenWords.topics.get>, isNumber: boolean): number {
  switch (topic) {
    case 'through':
      return isNumber ? shared.NUMBER_WORD : shared.THROUGH_WORD;
    case 'other':
    case 'version':
      return shared.OTHER_WORD;
    case 'phone':
      return shared.PHONE_WORD;
    case 'card':
      return shared.CARD_WORD;
    default:
      return shared.UNSURE_WORD;
  }
}

let made: { readonly topics: Uint32Array; readonly cardWords: Uint32Array } | undefined;

/** Writes the tables into a kernel that has been laid out. */
export function tellTopics(kernel: Kernel): void {
  made ??= { topics: createTopics(), cardWords: createCardWords() };
  const words = new Uint32Array(kernel.memory.buffer);
  words.set(made.topics, kernel.topics.value / 4);
  words.set(made.cardWords, kernel.cardWords.value / 4);
}
