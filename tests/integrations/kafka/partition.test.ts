import { compatibilityPartitioner } from '@platformatic/kafka';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/integrations/kafka/partition.js';

describe('the partition of a key', () => {
  it.each([
    // UtilsTest.testMurmur2 of Kafka.
    ['21', -973932308],
    ['foobar', -790332482],
    ['a-little-bit-long-string', -985981536],
    ['a-little-bit-longer-string', -1486304829],
    ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
    ['abc', 479470107],
  ])('is the one that Kafka gives %s', (key, hash) => {
    expect(hashOf(Buffer.from(key))).toBe(hash & 0x7fffffff);
  });

  it('is that of the client', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (key) => {
        expect(hashOf(key)).toBe(compatibilityPartitioner({} as never, Buffer.from(key)));
      }),
    );
  });
});
