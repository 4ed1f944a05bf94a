import { describe, expect, it } from 'vitest';
import { checkLeaders, type KafkaProducer, wordOf } from '../../../src/integrations/kafka/client.js';

/** A producer that knows brokers 1 and 2, and who leads each partition of a topic. */
const knowing = (...leaders: number[]) =>
  ({
    metadata: async () => ({
      brokers: new Map([1, 2].map((id) => [id, {}])),
      topics: new Map([['out', { partitions: leaders.map((leader) => ({ leader })) }]]),
    }),
  }) as unknown as KafkaProducer;

describe('the leaders of what is written', () => {
  it('are asked for before it is sent', async () => {
    await expect(checkLeaders(knowing(1, 2, 1), ['out'])).resolves.toBeUndefined();
  });

  // The client looks it up where it is not, beside every promise, and the process ends.
  it.each([
    ['none', -1],
    ['one that has been killed', 3],
  ])('are refused where a partition has %s', async (_, leader) => {
    const refused: unknown = await checkLeaders(knowing(1, leader), ['out']).catch((error) => error);
    expect(wordOf(refused)).toBe('LEADER_NOT_AVAILABLE');
  });
});
