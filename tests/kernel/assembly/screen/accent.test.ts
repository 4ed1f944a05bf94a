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

describe('a letter', () => {
  const policy = { version: 1, region: 'DE', rules: [{ path: 'msg', transform: 'scrub' }] } as const;

  it.each([0x80, 0xc0, 0x180, 0x200, 0x240, 0x280, 0x2c0, 0x370, 0x400, 0x1e00])(
    'is read as the engine of one line reads it, from U+%s on',
    (first) => {
      const kernel = openKernel(policy);
      const reference = openReference(policy);
      for (let code = first; code < first + 0x40; code++) {
        const letter = String.fromCharCode(code);
        const lines = [
          '# 2025550123',
          'x# 030 12345678 #x 192.0.2.17',
          'Anruf von #tto #n 0171 3920012',
          'PIN #s 4711',
        ]
          .map((msg) => `${JSON.stringify({ msg: msg.replaceAll('#', letter) })}\n`)
          .join('');
        expect([code, kernel.rewrite(lines).toString()]).toEqual([code, reference.rewrite(lines).toString()]);
      }
    },
  );
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
