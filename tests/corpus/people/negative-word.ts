/**
 * @module
 * Sentences about identifiers and secrets that give none away.
 */
import type { Negative } from '../negatives.js';
import { minute } from './filler.js';
import { negative } from './kind.js';

export const words: readonly Negative[] = [
  negative('passwords spoken of', [
    'I forgot my password, can you reset it?',
    'Your password must be 8-16 characters and contain a number.',
    (r) => `Password changed ${1 + r.below(9)} days ago`,
    'Passwort vergessen? Hier klicken.',
    'J’ai oublié mon mot de passe.',
    'Olvidé mi contraseña otra vez',
    'Esqueci minha senha.',
    '忘记密码了怎么办？',
    'wrong password or username',
    'Is the password case-sensitive?',
  ]),
  negative('sessions spoken of', [
    'token expired, please sign in again',
    'Invalid token',
    (r) => `The refresh token is valid for ${1 + r.below(90)} days.`,
    'JsonWebTokenError: jwt malformed',
    'CSRF token missing or incorrect.',
    'Bearer authentication is required for this endpoint',
    'authorization failed after 3 attempts',
  ]),
  negative('cookies spoken of', [
    'Our cookie policy was updated on 1 March 2024.',
    'This site uses cookies to count visits.',
    'Bake the cookies for 12 minutes at 180 °C.',
    'cookies are disabled in this browser',
    'Alle Cookies akzeptieren?',
  ]),
  negative('ways to reach somebody, without them', [
    'Please leave your phone number and email address.',
    (r) => `I called twice and waited ${r.digits(2)} minutes.`,
    'What is your IMEI? Dial *#06# to see it.',
    (r) => `call me back around ${minute(r)}, not before`,
    'No email arrived, not even in spam',
    'Rufen Sie uns an oder schreiben Sie eine E-Mail!',
    'my number has changed, where do I update it?',
  ]),
  negative('payment spoken of', [
    'My card was declined, the bank says code 51.',
    (r) => `Please enter the 16 digits of your card and the 3-digit code, attempt ${1 + r.below(3)} of 3.`,
    'An IBAN has up to 34 characters.',
    'Kreditkarte oder Lastschrift? Beides geht ab 10 €.',
    (r) => `3 instalments of €${r.digits(2)}.00, first on the 15th`,
  ]),
  negative('networks spoken of', [
    'The IP changes every 24 hours.',
    'Which MAC address filter do you use?',
    'IPv6 is off, IPv4 only, DNS over HTTPS on 443',
    (r) => `Wi-Fi drops ${1 + r.below(9)} times a day on 2.4 GHz, never on 5 GHz`,
  ]),
  negative('secrets spoken of', [
    'The secret to good bread is time: 18 hours.',
    'Rotate your API keys every 90 days.',
    (r) => `${1 + r.below(9)} secrets were found in the repository`,
    'Who has the key to room 12?',
    'the authorization letter is attached (2 pages)',
  ]),
  negative('emoji and marks', [
    '👍🏽 100% 👩‍👩‍👧 2×🍕',
    '★★★★★ 5/5!!! 10/10 would buy again 😂',
    ':+1: :100: ¯\\_(ツ)_/¯ <3',
    '1️⃣ first 2️⃣ second',
  ]),
];
