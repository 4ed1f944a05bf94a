import { describe, expect, it } from 'vitest';
import { withoutAccents, writeAccented } from '../../src/kernel/accents.js';
import { createCandidates } from '../../src/kernel/candidates.js';
import { topics } from '../../src/transforms/scrub/number/word/vocabulary.js';
import { createScan, type Scan, type ScanOptions } from '../../src/transforms/scrub/scan/scan.js';
import { createCorpus } from '../corpus/corpus.js';
import { formats as operations } from '../corpus/operations/formats.js';
import { negatives as quiet } from '../corpus/operations/negatives.js';
import { formats as people } from '../corpus/people/formats.js';
import { negatives as harmless } from '../corpus/people/negatives.js';
import { createRandom } from '../corpus/random.js';
import { isDeep } from '../deep.js';

describe('a word without its accents', () => {
  it.each([
    ['teléfono', 'telefono'],
    ['Rückruf', 'Ruckruf'],
    ['straße', 'strase'],
    ['hasło', 'haslo'],
    ['çağrı', 'cagri'],
    ['phone', 'phone'],
    ['電話', '電話'],
  ])('%s is %s', (word, plain) => expect(withoutAccents(word)).toBe(plain));
});

describe('a text with accents, written for the kernel', () => {
  const room = new Uint8Array(64);
  const written = (text: string, isUnknown?: boolean) =>
    writeAccented(text, room, isUnknown) ? String.fromCharCode(...room.subarray(0, text.length)) : undefined;

  it.each([
    ['Größe: 12 – später', 'Grose: 12 - spater'],
    ['l’appel « terminé »…', 'l\'appel " termine ".'],
    ['10 € · 5 ✓', '10 ~ ~ 5 ~'],
    ['Wi-Fi-Schlüssel', 'Wi-Fi-Schlussel'],
    ['no accents', 'no accents'],
  ])('%s is %s', (text, plain) => expect(written(text)).toBe(plain));

  it('has letters and marks that nobody knows where they are asked for', () =>
    expect(written('Größe – „über\u00a0uns“', true)).toBe('Grqqe ~ ~qber~uns~'));

  it.each([
    '電話 12',
    'телефон',
    '😀',
    '5 °C',
    '§ 5',
    'a → b',
    'größe=12',
    'x/größe',
    'größe_12',
    'é12',
    '12é',
    'a@größe.example',
    'größe.example',
    'größe:12',
    '192.0.2.1-größe2',
  ])('%s is not written', (text) => expect(written(text)).toBeUndefined());
});

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
  [/ /, [' “ok” ', ' … ', ' • ']],
];

describe.each<[string, ScanOptions]>([
  ['two regions', { regions: ['US', 'GB'] }],
  ['six regions', { regions: ['US', 'GB', 'DE', 'FR', 'ES', 'JP'] }],
  ['one that prints a zero', { regions: ['DE'] }],
  ['no region', {}],
  ['names', { regions: ['US'], names: 'fixed' }],
  ['no secrets', { regions: ['US'], identifiers: ['phone', 'email', 'ip', 'card', 'uri', 'mac'] }],
])('a text with accents: %s', (_, options) => {
  const everywhere = createScan(options);
  const there = createScan({ ...options, candidates: createCandidates(false).open() });
  const findingsOf = (scan: Scan, text: string): string => {
    const found: string[] = [];
    scan(text, (...each) => found.push(each.join(' ')));
    return found.join('\n');
  };
  const drawn = createRandom(41);
  const corpus = createCorpus();
  const texts = [
    ...[...corpus.entities, ...corpus.negatives].map(({ text }) => text),
    ...[...operations, ...quiet, ...people, ...harmless].flatMap(({ write }) =>
      Array.from({ length: 8 }, () => write(drawn).replace(/[⟦⟧]/g, '')),
    ),
  ].filter((text) => text.length < 2000);

  it('gives what it gives when all of it is looked at, with a word in it or for one of its own', () => {
    const wrong = [];
    for (let n = 0; n < (isDeep ? 40_000 : 2000); n++) {
      const text = drawn.pick(texts);
      const at = drawn.pick([...text.matchAll(/(?<![^ ])[A-Za-z]+(?![^ :,.])/g)]);
      if (at === undefined) continue;
      const isInstead = drawn.below(2) === 0;
      const edited = `${text.slice(0, at.index)}${drawn.pick(words)}${isInstead ? '' : ' '}${text.slice(at.index + (isInstead ? at[0].length : 0))}`;
      if (findingsOf(there, edited) !== findingsOf(everywhere, edited)) wrong.push(edited);
    }
    expect(wrong).toEqual([]);
  });

  it('gives what it gives when all of it is looked at, with its marks as they are printed', () => {
    const wrong = [];
    for (const text of isDeep ? texts : texts.filter(() => drawn.below(3) === 0)) {
      const [mark, printed] = drawn.pick(prints);
      const edited = text.replace(mark, () => drawn.pick(printed));
      if (findingsOf(there, edited) !== findingsOf(everywhere, edited)) wrong.push(edited);
    }
    expect(wrong).toEqual([]);
  });
});
