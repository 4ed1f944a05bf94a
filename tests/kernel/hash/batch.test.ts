import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNdjsonEngine } from '../../../src/bytes/ndjson.js';
import { createKeyedHash } from '../../../src/crypto/prf.js';
import type { Kind } from '../../../src/identifiers/identifier.js';
import { createScrap } from '../../../src/program/books.js';
import type { Apply, Batch } from '../../../src/transforms/transform.js';
import { programOf } from '../memo.js';
import { limits } from '../run.js';

/** RFC 4648 §6 by long division, in lower case. */
function base32(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString('hex')}`) << 2n;
  let text = '';
  for (let i = 0; i < 26; i++, bits >>= 5n)
    text = 'abcdefghijklmnopqrstuvwxyz234567'[Number(bits & 31n)] + text;
  return text;
}

const keys: Partial<Record<Kind, Buffer>> = {
  tel: Buffer.alloc(32, 0x0b),
  ip: Buffer.from('b5'.repeat(31), 'hex'),
  id: Buffer.alloc(64, 0xff),
};

const pseudonym = (kind: Kind, canonical: string): string =>
  `${kind}_k1_${base32(createHmac('sha256', keys[kind]!).update(canonical).digest().subarray(0, 16))}`;

/** Reads `tel:…`, `ip:…` and `id:…`; the canonical form is in upper case. Leaves the rest to `apply`. */
const batch: Batch = {
  read(value) {
    const match = /^(tel|ip|id):(.*)$/s.exec(value);
    return match === null
      ? undefined
      : {
          is: 'found',
          kind: match[1] as Kind,
          canonical: match[2] === '=' ? value : match[2]!.toUpperCase(),
        };
  },
  keyOf: (kind) => ({ head: `${kind}_k1_`, ...createKeyedHash(keys[kind]!).states }),
};

const apply: Apply = Object.assign(
  (value: string) => {
    const reading = batch.read(value);
    return reading === undefined ? `plain ${value}` : pseudonym(reading.kind, reading.canonical);
  },
  { batch },
);

function open(memoBytes = limits.memoBytes) {
  const engine = createNdjsonEngine(programOf(apply), { ...limits, memoBytes })!;
  return {
    wipe: () => engine.wipe(),
    rewrite(values: readonly string[]): string[] {
      let out = '';
      engine.rewrite(
        Buffer.from(values.map((value) => `{"p":${JSON.stringify(value)}}\n`).join('')),
        (part) => {
          out += Buffer.from(part).toString();
        },
        createScrap(),
      );
      return out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line).p);
    },
  };
}

describe('pseudonyms hashed by the kernel', () => {
  it('are those of node:crypto, at every length of the canonical form', () => {
    const run = open();
    const values = Array.from({ length: 70 }, (_, i) => [
      `tel:${'a'.repeat(i)}`,
      `ip:${'b'.repeat(i)}`,
    ]).flat();
    for (let round = 0; round < 2; round++) expect(run.rewrite(values)).toEqual(values.map(apply));
  });

  it('are so whatever the values, how many come together, and how much is remembered', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc
        .tuple(fc.constantFrom('tel:', 'ip:', 'id:'), fc.string({ unit: 'grapheme', maxLength: 60 }))
        .map((parts) => parts.join('')),
      fc.constantFrom('tel:=', 'ip:=', 'id:\\', 'tel:"', 'tel:', 'id:\u00e9'),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), fc.constantFrom(0, 1 << 16), (values, memoBytes) => {
        const run = open(memoBytes);
        for (let round = 0; round < 2; round++) expect(run.rewrite(values)).toEqual(values.map(apply));
        run.wipe();
        expect(run.rewrite(values)).toEqual(values.map(apply));
      }),
      { numRuns: 150 },
    );
  });

  it('go on where canonical forms need more room than there is', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => `id:${'x'.repeat(30)}${i}`);
    expect(open().rewrite(values)).toEqual(values.map(apply));
  });
});
