/** @module The keyed hash on a 13-byte number, beside node:crypto's createHmac. */
import { createHmac, randomBytes } from 'node:crypto';
import { createKeyedHash } from '../../src/crypto/prf.js';
import { encodeBase32 } from '../../tests/crypto/base32.js';
import { createNumbers } from '../data.js';
import { check, measure } from '../measure.js';
import type { Row } from '../table.js';

export function hashRows(): Row[] {
  const numbers = createNumbers(4096);
  const key = randomBytes(32);
  const hash = createKeyedHash(key);
  const hmac = (text: string): Buffer => createHmac('sha256', key).update(text).digest();
  check(
    numbers.every((text) => hash(text) === encodeBase32(hmac(text).subarray(0, 16))),
    'the keyed hash is HMAC-SHA-256',
  );
  const over = (name: string, run: (text: string) => unknown) => ({
    name,
    units: numbers.length,
    run: () => {
      let last: unknown;
      for (const text of numbers) last = run(text);
      return last;
    },
  });
  const [ours, peer, hex] = measure([
    over('nymline', hash),
    over('createHmac', hmac),
    over('createHmac, hex', (text) => createHmac('sha256', key).update(text).digest('hex')),
  ]);
  const what = 'keyed hash, 13 bytes';
  return [
    { what, ours: ours!, peer: peer!, goal: 2, unit: 'values' },
    { what, ours: ours!, peer: hex!, goal: 2, unit: 'values' },
  ];
}
