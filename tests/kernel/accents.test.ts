import { describe, expect, it } from 'vitest';
import { withoutAccents, writeAccented } from '../../src/kernel/accents.js';
import { createCandidates } from '../../src/kernel/candidates.js';
import { createScan, type Scan, type ScanOptions } from '../../src/transforms/scrub/scan/scan.js';
import { isDeep } from '../deep.js';
import { withMarks, withWords } from './accented.js';

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
    ['🚀 up ⚠️ 5 ≥ 4', '~~ up ~~ 5 ~ 4'],
    ['Wi-Fi-Schlüssel', 'Wi-Fi-Schlussel'],
    ['no accents', 'no accents'],
  ])('%s is %s', (text, plain) => expect(written(text)).toBe(plain));

  it('has letters and marks that nobody knows where they are asked for', () =>
    expect(written('Größe – „über\u00a0uns“', true)).toBe('Grqqe ~ ~qber~uns~'));

  it.each([
    '電話 12',
    'телефон',
    'alice@😀.example',
    '1️',
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
  it('gives what it gives when all of it is looked at, with a word in it or for one of its own', () => {
    const wrong = [];
    for (const text of withWords(41, isDeep ? 40_000 : 2000))
      if (findingsOf(there, text) !== findingsOf(everywhere, text)) wrong.push(text);
    expect(wrong).toEqual([]);
  });

  it('gives what it gives when all of it is looked at, with its marks as they are printed', () => {
    const wrong = [];
    for (const text of withMarks(43, isDeep))
      if (findingsOf(there, text) !== findingsOf(everywhere, text)) wrong.push(text);
    expect(wrong).toEqual([]);
  });
});
