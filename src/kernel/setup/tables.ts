/**
 * @module
 * Tables for the kernel, as words of its memory. Computing them takes 7 ms. For the command the build does that
 * (`scripts/alone.ts`), so each function here takes no arguments and returns numbers.
 */
import { packedPlans } from '../../identifiers/phone/plan.js';
import { sideEnds } from '../../transforms/scrub/number/word/name.js';
import { linkWords, referenceWords } from '../../transforms/scrub/number/word/reference.js';
import { spokenWords, tellingWords } from '../../transforms/scrub/number/word/vocabulary.js';
import { withoutAccents } from '../accents.js';
import { layout } from '../layout.js';
import * as shared from '../wasm.js';

/** Plans of telephone numbers, by the first three digits. */
export function planWords(): number[] {
  const { code, leads } = layout.plan;
  return packedPlans().map((plan) =>
    plan === undefined ? 0 : plan.lengths | (plan.codeLength << code) | (plan.leads << leads),
  );
}

/** As `note` of `kernel/assembly/topic/topic.ts` adds it up. */
function hashOf(word: string): number {
  let key = 0;
  for (let i = 0; i < word.length; i++) key = (Math.imul(key, 37) + (word.charCodeAt(i) & 31)) | 0;
  return Math.imul(key, 0x9e3779b1);
}

/**
 * What a word says that ends with a digit is said by the letters before; one of other letters than Latin is never asked
 * for.
 */
const lettersOf = (word: string): string => /^[a-z]+(?=\d|$)/i.exec(withoutAccents(word))?.[0] ?? '';

/** The words that say what a value is. That two words share a hash costs time and nothing else. */
export function topicWords(): number[] {
  const table = new Uint32Array(shared.TOPICS / 4);
  const say = (bit: number, words: readonly string[]): void => {
    for (const word of words.map(lettersOf)) {
      if (word === '') continue;
      const hash = hashOf(word);
      let at = hash >>> 20;
      // The upper bits of the hash say where the search begins.
      const rest = (hash << 12) & ~shared.SAYINGS;
      while (table[at] !== 0 && ((table[at]! ^ rest) & ~shared.SAYINGS) !== 0) at = (at + 1) % table.length;
      table[at] = rest | (table[at]! & shared.SAYINGS) | bit;
    }
  };
  say(shared.VERSION, tellingWords.version);
  say(shared.NUMBER, tellingWords.number);
  say(shared.ENDING, tellingWords.ending);
  say(shared.STEM, tellingWords.stems);
  say(shared.STEM, tellingWords.agents);
  say(shared.ADDRESS, tellingWords.address);
  say(shared.COLUMN, tellingWords.column);
  say(shared.PLACE, tellingWords.place);
  say(shared.SIDE, tellingWords.sides);
  say(shared.SENT, tellingWords.sent);
  say(shared.OTHER, tellingWords.other);
  say(shared.SPOKEN, tellingWords.calls);
  say(shared.DEVICE, tellingWords.device);
  say(shared.OF_SIDE, [...sideEnds]);
  say(shared.REFERENCE, referenceWords());
  say(shared.LINK, linkWords());
  return [...table];
}

/** What words say of the digits of a card (`kernel/assembly/card/card.ts`). */
export function cardWords(): number[] {
  const { topics, numbers, documents, accountWords } = spokenWords;
  const table = new Uint32Array(shared.CARD_WORDS / 4);
  for (const word of new Set([...topics.keys(), ...numbers, ...documents])) {
    if (!/^[a-z]+$/.test(word) || accountWords.includes(word)) continue;
    const hash = hashOf(word);
    let says = documents.has(word) ? shared.UNSURE_WORD : cardSayingOf(topics.get(word), numbers.has(word));
    let at = hash >>> 20;
    while (table[at] !== 0 && ((table[at]! ^ hash) & ~shared.CARD_SAYINGS) !== 0)
      at = (at + 1) % table.length;
    // Two words that share a hash, and say different things.
    if (table[at] !== 0 && (table[at]! & shared.CARD_SAYINGS) !== says) says = shared.UNSURE_WORD;
    table[at] = (hash & ~shared.CARD_SAYINGS) | says;
  }
  return [...table];
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
