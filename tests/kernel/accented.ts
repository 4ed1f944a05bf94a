/** Texts of the corpora with accented words in them, and with marks as they are printed. */
import { topics } from '../../src/transforms/scrub/number/word/vocabulary.js';
import { createCorpus } from '../corpus/corpus.js';
import { formats as operations } from '../corpus/operations/formats.js';
import { negatives as quiet } from '../corpus/operations/negatives.js';
import { formats as people } from '../corpus/people/formats.js';
import { negatives as harmless } from '../corpus/people/negatives.js';
import { createRandom, type Random } from '../corpus/random.js';

/** All that the topic of a number is told by, what is no word of anybody's, and small words of a sentence. */
const words = [
  ...[...topics.keys()].filter((word) => /^[a-z\u00c0-\u024f]+$/i.test(word) && /[^\0-\x7f]/.test(word)),
  ...'Größe später können Übertragung café être façade élève niño mañana città ciò coração não está é è à où für über też są'.split(
    ' ',
  ),
  ...'Schlüssel Prüfziffer lösenord jelszó hasło şifre clé vérification señor Müller Straße geprüft Gerät zuständig'.split(
    ' ',
  ),
];
const prints: readonly (readonly [mark: RegExp, printed: readonly string[]])[] = [
  [/"/g, ['“', '”', '„']],
  [/'/g, ['’', '‘']],
  [/ - /g, [' – ', ' — ']],
  [/ /g, ['\u00a0', ' ']],
  [/ /, [' “ok” ', ' … ', ' • ', ' 12µs ', ' → ', ' ± ', ' ¿', ' ¡', ' 🚀 ', ' ⚠️ ']],
  [/ (?=[a-z])/, [' → ', '→', ' ¿']],
  [/\d(?= )/, ['$&µs', '$& µs', '$& ±']],
];

/** Of all corpora, none very long. */
export function textsOf(random: Random): string[] {
  const corpus = createCorpus();
  return [
    ...[...corpus.entities, ...corpus.negatives].map(({ text }) => text),
    ...[...operations, ...quiet, ...people, ...harmless].flatMap(({ write }) =>
      Array.from({ length: 8 }, () => write(random).replace(/[⟦⟧]/g, '')),
    ),
  ].filter((text) => text.length < 2000);
}

/** A word with an accent in a text, or for one of its own. */
export function* withWords(seed: number, count: number): Generator<string> {
  const random = createRandom(seed);
  const texts = textsOf(random);
  for (let n = 0; n < count; n++) {
    const text = random.pick(texts);
    const at = random.pick([...text.matchAll(/(?<![^ ])[A-Za-z]+(?![^ :,.])/g)]);
    if (at === undefined) continue;
    const isInstead = random.below(2) === 0;
    yield `${text.slice(0, at.index)}${random.pick(words)}${isInstead ? '' : ' '}${text.slice(at.index + (isInstead ? at[0].length : 0))}`;
  }
}

/** Each text, or one of three, with marks of one kind as they are printed. */
export function* withMarks(seed: number, isEach: boolean): Generator<string> {
  const random = createRandom(seed);
  for (const text of textsOf(random)) {
    if (!isEach && random.below(3) > 0) continue;
    const [mark, printed] = random.pick(prints);
    yield text.replace(mark, (each) => random.pick(printed).replace('$&', () => each));
  }
}
