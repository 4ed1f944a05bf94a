// NATS JetStream, by @nats-io/jetstream: at least once, and what comes twice is told apart by its id for as long as the stream's
// `duplicate_window`: an id is the stream and the sequence of the message that was read.

/**
 * Rewrites what a consumer has, until it is stopped: a hundred messages in one call, each acknowledged when its rewrite is stored and the
 * server says that it has the acknowledgement.
 *
 * @param js - `jetstream(connection)`
 * @param stream - to read, with a durable consumer of that name
 * @param subjectOf - where the rewrite of a subject goes
 * @param quarantine - subject that is told which message could not be rewritten, and why; never what it holds
 * @param calls - a pseudonymizer
 * @returns how to stop it
 */
export async function pseudonymizeStream({ js, stream, durable, subjectOf, quarantine, calls }) {
  const consumer = await js.consumers.get(stream, durable);
  let isOpen = true;
  const rewrite = async (messages) => {
    const results = calls.messages(messages.map(({ data }) => (data.length === 0 ? null : data)));
    const acknowledge = async (message, i) => {
      const result = results[i];
      const msgID = `${stream}-${message.seq}`;
      if (result instanceof Error) {
        const told = { stream, sequence: message.seq, code: result.code };
        await js.publish(quarantine, JSON.stringify(told), { msgID });
      } else await js.publish(subjectOf(message.subject), result ?? new Uint8Array(), { msgID });
      // Twice acknowledged: the server answers, or the message comes again.
      if (!(await message.ackAck())) throw new Error('an acknowledgement was not taken');
    };
    // In their order: a stream keeps that in which it is given.
    for (const [i, message] of messages.entries()) await acknowledge(message, i);
  };
  const work = async () => {
    while (isOpen) {
      const messages = [];
      for await (const message of await consumer.fetch({ max_messages: 100, expires: 1000 }))
        messages.push(message);
      if (messages.length > 0) await rewrite(messages);
    }
  };
  const done = work();
  return async () => {
    isOpen = false;
    await done;
  };
}
