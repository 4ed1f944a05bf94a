import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import metadata from 'libphonenumber-js/max/metadata';
import { describe, expect, it } from 'vitest';
import packaged from '../../../package.json' with { type: 'json' };
import { digestMetadata, libphonenumber, numberTables } from '../../../src/identifiers/phone/tables.js';

const require = createRequire(import.meta.url);

describe('the tables of numbers', () => {
  it('are those of the release that package.json pins, and no other', () => {
    expect(packaged.devDependencies['libphonenumber-js']).toBe(libphonenumber.version);
    expect((require('libphonenumber-js/package.json') as { version: string }).version).toBe(
      libphonenumber.version,
    );
    expect(digestMetadata()).toBe(libphonenumber.digest);
    expect(numberTables().library).toBe(libphonenumber.version);
  });

  it('have a digest of SHA-256, of its first ten bytes', () => {
    const bytes = createHash('sha256').update(JSON.stringify(metadata)).digest().subarray(0, 10);
    const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const text = bits.replace(/.{5}/g, (five) =>
      'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(five, 2)),
    );
    expect(digestMetadata()).toBe(text);
  });
});
