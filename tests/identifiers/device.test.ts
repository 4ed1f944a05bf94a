import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createImei, createMac } from '../../src/identifiers/device.js';

describe('imei', () => {
  const { read } = createImei({});

  it.each([
    ['00101500123456'],
    ['001015001234567'],
    ['001015001234560'],
    ['0010150012345678'],
    ['00-101500-123456-7'],
    ['001015 00 123456 7'],
    ['001015/00/123456/7'],
    ['001015.00.123456.7'],
    ['urn:gsma:imei:00101500-123456-7'],
    ['urn:gsma:imei:00101500-123456-0;svn=42'],
    ['imei-001015001234567'],
    ['imeisv-0010150012345678'],
  ])('reads %j as the one phone that it is', (value) => {
    expect(read(value)).toEqual({ is: 'found', kind: 'imei', canonical: '00101500123456' });
  });

  it.each(['0010150012345', '00101500123456789', '001015--00123456', '00101500123456x', 'urn:gsma:imei:'])(
    'does not read %j',
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );
});

describe('mac', () => {
  const { read } = createMac({});

  it.each([
    '00:03:e3:00:00:01',
    '00:03:E3:00:00:01',
    '0:3:e3:0:0:1',
    '00-03-E3-00-00-01',
    '0003.e300.0001',
    '0003-e300-0001',
    '0003e3-000001',
    '0003e3000001',
    'SEP0003E3000001',
    'sep0003e3000001',
    'ATA0003E3000001',
  ])('reads %j as the one interface that it is', (value) => {
    expect(read(value)).toEqual({ is: 'found', kind: 'mac', canonical: '00:03:e3:00:00:01' });
  });

  it.each(['00:03:e3:ff:fe:00:00:01', '00-03-e3-ff-fe-00-00-01', '0003.e3ff.fe00.0001', '0003E3FFFE000001'])(
    'reads the 64-bit address %j',
    (value) => {
      expect(read(value)).toEqual({ is: 'found', kind: 'mac', canonical: '00:03:e3:ff:fe:00:00:01' });
    },
  );

  it.each([
    '00:03:e3:00:00',
    '00:03:e3:00:00:01:02',
    '00:03-e3:00:00:01',
    '0003e300000',
    'CSFJSMITH',
    'AN03E300000001',
    'SEP',
    '0-3-e3-0-0-1',
    'g0:03:e3:00:00:01',
  ])('does not read %j', (value) => {
    expect(read(value)).toBeUndefined();
  });

  it('reads every notation of every address alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (bytes) => {
        const hex = Buffer.from(bytes).toString('hex');
        const by = (size: number, mark: string) =>
          (hex.match(new RegExp(`.{${size}}`, 'g')) ?? []).join(mark);
        const canonical = by(2, ':');
        const bsd = Array.from(bytes, (byte) => byte.toString(16)).join(':');
        for (const text of [canonical, bsd, by(2, '-'), by(4, '.'), hex, hex.toUpperCase(), `SEP${hex}`]) {
          expect(read(text)).toEqual({ is: 'found', kind: 'mac', canonical });
        }
      }),
    );
  });
});

it('reads any text without throwing, and leaves absent values words', () => {
  for (const { read } of [createImei({}), createMac({})]) {
    expect(read('')).toEqual({ is: 'special', word: '' });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
  }
});
