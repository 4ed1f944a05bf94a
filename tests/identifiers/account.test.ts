import { expect, it } from 'vitest';
import { createAccount } from '../../src/identifiers/account.js';

const account = createAccount({ region: 'US' });

it.each([
  ['Alice@Example.org', { is: 'found', kind: 'mail', canonical: 'alice@example.org' }],
  ['alice%40example.org', { is: 'found', kind: 'mail', canonical: 'alice@example.org' }],
  ['+1 202 555 0123', { is: 'found', kind: 'tel', canonical: '+12025550123' }],
  ['12025550123', { is: 'found', kind: 'id', canonical: '12025550123' }],
  ['alice', { is: 'found', kind: 'id', canonical: 'alice' }],
  ['@alice', { is: 'found', kind: 'id', canonical: '@alice' }],
  ['+alice', { is: 'found', kind: 'id', canonical: '+alice' }],
  [
    'alice@example.org, bob@example.org',
    { is: 'found', kind: 'id', canonical: 'alice@example.org, bob@example.org' },
  ],
  ['', { is: 'special', word: '' }],
])('reads %j', (value, reading) => {
  expect(account.read(value)).toEqual(reading);
});
