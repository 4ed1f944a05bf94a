import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createParty } from '../../src/identifiers/party.js';
import { createPhone } from '../../src/identifiers/phone.js';

const party = createParty({ region: 'US', tenant: 'acme' });

it.each([
  ['+12025550123', { is: 'found', kind: 'tel', canonical: '+12025550123' }],
  ['(202) 555-0123', { is: 'found', kind: 'tel', canonical: '+12025550123' }],
  ['101', { is: 'found', kind: 'ext', canonical: '101@acme' }],
  ['alice', { is: 'found', kind: 'id', canonical: 'alice' }],
  ['alice.example', { is: 'found', kind: 'id', canonical: 'alice.example' }],
  ['Alice', { is: 'found', kind: 'id', canonical: 'Alice' }],
  ['anonymous', { is: 'special', word: 'tel_withheld' }],
  ['911', { is: 'special', word: 'tel_emergency' }],
  ['s', { is: 'special', word: 'tel_short' }],
])('reads %s', (value, reading) => {
  expect(party.read(value)).toEqual(reading);
});

it.each(['999999999999999999999', '"Alice" <sip:', 'alice@'])('does not take %s for a name', (value) => {
  expect(party.read(value)).toBeUndefined();
});

it('reads digits without a plus as international where it is told so, the region first', () => {
  const { read } = createParty({ region: 'US', international: true });
  expect(read('447700900123')).toMatchObject({ canonical: '+447700900123' });
  expect(read('2025550123')).toMatchObject({ canonical: '+12025550123' });
  expect(read('07700900123')).toBeUndefined();
  expect(createParty({}).read('447700900123')).toBeUndefined();
});

it('reads whatever phone reads as phone does', () => {
  const phone = createPhone({ region: 'US', tenant: 'acme' });
  const piece = fc.constantFrom(
    'sip:',
    '+12025550123',
    '101',
    'alice',
    '@',
    '192.0.2.1',
    '<',
    '>',
    '"',
    ';',
    ',',
    'SIP/',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const value = pieces.join('');
      const reading = phone.read(value);
      if (reading !== undefined) expect(party.read(value)).toEqual(reading);
    }),
  );
});

it('reads a name as a URI reads its user', () => {
  const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z.!_-]{0,20}$/);
  fc.assert(
    fc.property(name, (user) => {
      const reading = party.read(`sip:${user}@192.0.2.1`);
      const [, part] = reading?.is === 'container' ? reading.parts : [];
      const alone = party.read(user);
      if (alone?.is === 'found') expect(part).toMatchObject({ identifier: 'opaque', value: alone.canonical });
      else expect(part).toMatchObject({ identifier: 'phone', value: user });
    }),
  );
});
