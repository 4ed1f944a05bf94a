/**
 * @module
 * Where a lane begins: at the offset that its group has committed.
 */
import { committedOffset } from '../client.js';
import type { LaneOptions } from './options.js';

export async function findPosition({
  client,
  consumer,
  targets,
  partition,
  startAt,
}: LaneOptions): Promise<bigint> {
  const { from: topic } = targets;
  const committed = await committedOffset(client, consumer, topic, partition);
  const ask = async (timestamp: bigint): Promise<bigint> => {
    const offsets = await consumer.listOffsets({
      topics: [topic],
      partitions: { [topic]: [partition] },
      timestamp,
    });
    return offsets.get(topic)?.[partition] ?? 0n;
  };
  const earliest = await ask(-2n);
  if (committed < 0n) return startAt === 'earliest' ? earliest : ask(-1n);
  // Retention may have deleted records that were not read yet.
  if (committed < earliest) return earliest;
  return committed;
}
