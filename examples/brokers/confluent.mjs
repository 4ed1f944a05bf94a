// @confluentinc/kafka-javascript, by its API for those who come from KafkaJS. It gives the group's generation with the offsets
// (`sendOffsets({ consumer })`), so that a worker that wakes behind its session is refused.
import { pseudonymizeMessages } from './kafkajs.mjs';

/**
 * @param kafka - `new KafkaJS.Kafka({ kafkaJS: { brokers } })`
 * @returns how to stop it
 */
export async function pseudonymizeTopic({ kafka, group, member, from, to, quarantine, rewriter }) {
  const consumer = kafka.consumer({ kafkaJS: { groupId: group, fromBeginning: true, autoCommit: false } });
  const producer = kafka.producer({
    kafkaJS: { transactionalId: `${group}-${member}`, idempotent: true, maxInFlightRequests: 1 },
  });
  await producer.connect();
  await consumer.connect();
  await consumer.subscribe({ topic: from });
  await consumer.run({
    eachBatchAutoResolve: false,
    eachBatch: async ({ batch, resolveOffset, isStale }) => {
      const { partition, messages } = batch;
      const { out, quarantined } = pseudonymizeMessages(rewriter, partition, messages);
      const transaction = await producer.transaction();
      try {
        if (out.length > 0) await transaction.send({ topic: to, messages: out });
        if (quarantined.length > 0) await transaction.send({ topic: quarantine, messages: quarantined });
        const last = messages.at(-1).offset;
        const offset = String(BigInt(last) + 1n);
        await transaction.sendOffsets({
          consumer,
          topics: [{ topic: from, partitions: [{ partition, offset }] }],
        });
        if (isStale()) throw new Error('the partition was given to another worker');
        await transaction.commit();
        resolveOffset(last);
      } catch (error) {
        await transaction.abort();
        throw error;
      }
    },
  });
  return async () => {
    await consumer.disconnect();
    await producer.disconnect();
  };
}
