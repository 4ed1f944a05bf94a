import { describe, expect, it } from 'vitest';
import { Refusals } from '../../../../src/integrations/kafka/lane/refusal.js';
import type { Addressed } from '../../../../src/integrations/kafka/transaction.js';

const message = (offset: bigint, bytes: number, topic = 'out'): Addressed =>
  ({ topic, bytes, offset }) as unknown as Addressed;

describe('what the broker refuses', () => {
  it('comes in batches of half the bytes, down to one', () => {
    const refusals = new Refusals(1000, 'rejects');
    const sizes = [0, 1, 2].map(() => {
      refusals.shrink([message(1n, 300), message(2n, 300)]);
      return refusals.limit;
    });
    expect(sizes).toEqual([300, 150, 75]);
    for (let i = 0; i < 9; i++) refusals.shrink([message(1n, 300), message(2n, 300)]);
    expect(refusals.limit).toBe(1);
    expect([refusals.refused.size, refusals.unsealed.size]).toEqual([0, 0]);
  });

  it('is quarantined if it is too large alone, or else not kept sealed, until it is committed', () => {
    const refusals = new Refusals(1000, 'rejects');
    refusals.shrink([message(7n, 900)]);
    refusals.shrink([message(8n, 900, 'rejects')]);
    expect([...refusals.refused].map(([offset, { code }]) => [offset, code])).toEqual([
      [7n, 'ERR_RECORD_SIZE'],
    ]);
    expect([...refusals.unsealed]).toEqual([8n]);
    expect(refusals.limit).toBe(1000);
    refusals.clear();
    expect([refusals.refused.size, refusals.unsealed.size]).toEqual([0, 0]);
  });
});
