import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIccid, createImsi } from '../../src/identifiers/subscriber.js';

describe('imsi', () => {
  const { read } = createImsi({});

  it.each(['001010000000001', 'imsi-001010000000001', 'IMSI-001010000000001', ' 001010000000001 '])(
    'reads %j',
    (value) => {
      expect(read(value)).toEqual({ is: 'found', kind: 'imsi', canonical: '001010000000001' });
    },
  );

  it.each(['0', '1', '6'])('takes the leading %s of a permanent identity off', (method) => {
    expect(read(`${method}001010000000001@nai.epc.mnc001.mcc001.3gppnetwork.org`)).toEqual({
      is: 'container',
      parts: [{ identifier: 'imsi', value: '001010000000001' }, '@nai.epc.mnc001.mcc001.3gppnetwork.org'],
    });
  });

  it('reads an IMS private identity, and what an earlier pass made of one', () => {
    const realm = '@ims.mnc001.mcc001.3gppnetwork.org';
    for (const value of ['001010000000001', `imsi_k1_${'a'.repeat(26)}`]) {
      expect(read(value + realm)).toEqual({ is: 'container', parts: [{ identifier: 'imsi', value }, realm] });
    }
  });

  it.each([
    '1234567890123',
    '0010100000000001',
    '00101-0000000001',
    '001010000000001@example.org',
    '001010000000001@alice.mnc001.mcc001.3gppnetwork.org',
  ])('does not read %j', (value) => {
    expect(read(value)).toBeUndefined();
  });
});

describe('iccid', () => {
  const { read } = createIccid({});

  it.each([
    ['8900101234567890123', '8900101234567890123'],
    ['8900101234567890123F', '8900101234567890123'],
    ['89001 01234 56789 01234', '89001012345678901234'],
    ['8900-1012-3456-7890-12f', '890010123456789012'],
  ])('reads %j', (value, canonical) => {
    expect(read(value)).toEqual({ is: 'found', kind: 'iccid', canonical });
  });

  it.each(['8800101234567890123', '89001012345678901', '890010123456789012345', '8900101234567890123FF'])(
    'does not read %j',
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );
});

it('reads any text without throwing, and leaves absent values words', () => {
  for (const { read } of [createImsi({}), createIccid({})]) {
    expect(read('-')).toEqual({ is: 'special', word: '-' });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
  }
});
