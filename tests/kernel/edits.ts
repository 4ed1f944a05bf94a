/** Texts of the corpora, edited a little at random: what nobody wrote down, and anybody may write. */
import { corpusNames, createCorpus } from '../corpus/corpus.js';
import { createRandom, type Random } from '../corpus/random.js';

const marks = [...' .,:;=-/+()[]{}"\'@%?_#~|<>&*!\\^$`'];
const others = ['\t', '\n', '\r\n', '  ', '&quot;', '\\"', ' - ', ': ', ' = ', ', ', '; ', '%20', '//', '::'];
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFXZ'];
const words =
  'is of pw pin code user for to from password -p tel no by key x ID é ✓ 🚀 ⚠️ ➜ ← → µs ¿ ¡ ± the de login secret call 00 0 1'.split(
    ' ',
  );
const borders = /(?<=[\s,;:="'()[\]/-])/;

/** Texts to begin with: of each corpus one of three. */
export function seedsOf(random: Random): string[] {
  return corpusNames.flatMap((name) => {
    const { entities, negatives } = createCorpus(20_261_124, name);
    return [...entities, ...negatives].map(({ text }) => text).filter(() => random.below(3) === 0);
  });
}

function some(random: Random): string {
  const kind = random.below(10);
  return random.pick(
    kind < 4 ? marks : kind < 6 ? others : kind < 8 ? [...'0123456789'] : kind < 9 ? letters : words,
  );
}

/** One edit: something put in, taken out or in place of something else; words that change places; a part of another text. */
function edit(random: Random, text: string, seeds: readonly string[]): string {
  const at = random.below(text.length + 1);
  const kind = random.below(8);
  if (kind < 2) return text.slice(0, at) + some(random) + text.slice(at + kind);
  if (kind === 2) return text.slice(0, at) + text.slice(at + 1 + random.below(2));
  if (kind === 3) {
    const parts = text.split(/(\s+)/);
    const [one, other] = [random.below(parts.length), random.below(parts.length)];
    [parts[one], parts[other]] = [parts[other]!, parts[one]!];
    return parts.join('');
  }
  if (kind === 4) {
    const [front, back] = random.below(2) === 0 ? [text, random.pick(seeds)] : [random.pick(seeds), text];
    return front.slice(0, random.below(front.length + 1)) + back.slice(random.below(back.length + 1));
  }
  if (kind < 7) {
    // A word less, or one of another text.
    const parts = text.split(borders);
    const rest = kind === 5 ? [] : [random.pick(random.pick(seeds).split(borders))];
    parts.splice(random.below(parts.length), random.below(2) + 6 - kind, ...rest);
    return parts.join('');
  }
  // A mark twice.
  const found = [...text.matchAll(/\W/g)];
  if (found.length === 0) return text + some(random);
  const { index, 0: mark } = random.pick(found);
  return text.slice(0, index) + mark + text.slice(index);
}

/** @returns as many texts, each with an edit to three */
export function editedTexts(seed: number, count: number): string[] {
  const random = createRandom(seed);
  const seeds = seedsOf(random);
  return Array.from({ length: count }, () => {
    let text = random.pick(seeds);
    for (let n = 1 + random.below(3); n > 0; n--) text = edit(random, text, seeds);
    return text;
  });
}
