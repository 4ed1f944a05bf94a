/**
 * @module
 * A text with accents or printed marks becomes in the kernel what the engine of one line makes of it; and each word that says what a
 * value is has a part by which the kernel knows it.
 */
import { describe, expect, it } from 'vitest';
import { withoutAccents } from '../../../../src/kernel/accents.js';
import { isToldNear, tellingParts } from '../../../../src/transforms/scrub/scan/accented.js';
import { isDeep } from '../../../deep.js';
import { withMarks, withWords } from '../../accented.js';
import { openKernel, openReference } from '../../run.js';

describe.each<[string, object]>([
  ['a region', { region: 'US' }],
  ['six regions', { region: ['US', 'GB', 'DE', 'FR', 'ES', 'JP'] }],
  ['one that prints a zero', { region: 'DE' }],
  ['no region', {}],
  ['no secrets', { region: 'US', identifiers: ['phone', 'email', 'ip', 'card', 'uri', 'mac'] }],
])('a text with accents: %s', (_, extra) => {
  const policy = { version: 1, rules: [{ path: 'msg', transform: 'scrub', ...extra }] } as const;
  const kernel = openKernel(policy);
  const reference = openReference(policy);
  const wrongOf = (texts: Iterable<string>): string[] =>
    [...texts].filter((msg) => {
      const line = `${JSON.stringify({ msg })}\n`;
      return kernel.rewrite(line).toString() !== reference.rewrite(line).toString();
    });

  it('has a word in it, or for one of its own', () =>
    expect(wrongOf(withWords(47, isDeep ? 40_000 : 2000))).toEqual([]));

  it('has its marks as they are printed', () => expect(wrongOf(withMarks(53, isDeep))).toEqual([]));
});

describe('a word that says what a value is', () => {
  const { three, four } = tellingParts;
  it.each(
    (
      'code codice código kód kod koodi token hasło haslo pin puk otp tan cvv cvc csc cryptogramme Prüfzahl Geheimnummer keypad ' +
      'Tastenfeld combinación kombinace password passphrase Kennwort contraseña senha wachtwoord lösenord clave prüf şifre sifre ' +
      'parola domofon jelszó pass psk mdp pw ascii-text secret wifi wi-fi login identify operator credential Zugang Schlüssel clé ' +
      'gewählt abonné verificación vérification Gerät numaralı'
    ).split(' '),
  )('%s is known by some of its letters', (word) => {
    expect(isToldNear(`é ${word}`)).toBe(true);
    const plain = withoutAccents(word).toLowerCase();
    const isKnown = /pw|tan(?![a-z])/.test(plain) || [...three, ...four].some((part) => plain.includes(part));
    expect([word, isKnown]).toEqual([word, true]);
  });
});
