// KafkaJS 2.2.4. It commits offsets without saying of which generation of the group, so that a worker that wakes behind its session
// still commits: at least once, and not once. nymline/kafka gives each record once.

/** The headers of a message, in their order, and back. */
export const listHeaders = (headers = {}) =>
  Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => [Buffer.from(name), value == null ? null : Buffer.from(value)]),
  );
export const mapHeaders = (list) => {
  const headers = {};
  for (const [bytes, value] of list) {
    const name = Buffer.from(bytes).toString();
    headers[name] = [...(headers[name] ?? []), value];
  }
  return headers;
};

/** What a batch becomes: messages for the output, and a word for each that is quarantined. */
export function pseudonymizeMessages(rewriter, partition, messages) {
  const results = rewriter.rewrite(
    messages.map(({ key, value, headers, timestamp }) => ({
      key,
      value,
      headers: listHeaders(headers),
      partition,
      timestamp: BigInt(timestamp),
    })),
  );
  const out = [];
  const quarantined = [];
  results.forEach((result, i) => {
    if (result instanceof Error) {
      const { offset } = messages[i];
      quarantined.push({ value: JSON.stringify({ partition, offset, code: result.code }) });
    } else {
      const { key, value, headers, timestamp } = result;
      // The same number of partitions in both topics; result.partition is the hash of the key, to be taken by theirs.
      out.push({ key, value, headers: mapHeaders(headers), timestamp: String(timestamp), partition });
    }
  });
  return { out, quarantined };
}

/** @returns how to stop it */
export async function pseudonymizeTopic({ kafka, group, member, from, to, quarantine, rewriter }) {
  const consumer = kafka.consumer({ groupId: group });
  // An id for each worker: two with one id fence each other.
  const producer = kafka.producer({
    transactionalId: `${group}-${member}`,
    idempotent: true,
    maxInFlightRequests: 1,
  });
  await producer.connect();
  await consumer.connect();
  await consumer.subscribe({ topic: from, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: async ({ batch, heartbeat, isStale }) => {
      const { partition, messages } = batch;
      const { out, quarantined } = pseudonymizeMessages(rewriter, partition, messages);
      const transaction = await producer.transaction();
      try {
        if (out.length > 0) await transaction.send({ topic: to, messages: out });
        if (quarantined.length > 0) await transaction.send({ topic: quarantine, messages: quarantined });
        const offset = String(BigInt(batch.lastOffset()) + 1n);
        const topics = [{ topic: from, partitions: [{ partition, offset }] }];
        await transaction.sendOffsets({ consumerGroupId: group, topics });
        // Throws where the group has gone on without us.
        await heartbeat();
        if (isStale()) throw new Error('the partition was given to another worker');
        await transaction.commit();
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
