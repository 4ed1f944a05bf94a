import { describe, expect, it } from 'vitest';
import { isToldNear } from '../../../../src/transforms/scrub/scan/accented.js';

describe('a letter with an accent near a word that says what a value is', () => {
  it.each([
    'la contraseña es x',
    'a senha é x',
    'Schlüssel: x',
    'code de vérification',
    'der PIN für den Zugang',
    `password ${'x'.repeat(40)} é`,
    `é ${'x'.repeat(24)} password`,
  ])('stands in %s', (text) => expect(isToldNear(text)).toBe(true));

  it.each([
    'größere Datei später',
    'la llamada terminó',
    'the password is x',
    '“password” – x',
    `password ${'x'.repeat(60)} é`,
    `é ${'x'.repeat(60)} password`,
  ])('does not in %s', (text) => expect(isToldNear(text)).toBe(false));
});
