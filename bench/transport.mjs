// A redacting worker as one would write it from the documentation of pino: every line becomes an object, is
// changed, and becomes a line again. The bench of nymline's own worker stands beside it.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import build from 'pino-abstract-transport';
import SonicBoom from 'sonic-boom';

/** @param {{ destination: string, secret: string }} options */
export default async function createTransport({ destination, secret }) {
  /** @param {string} value */
  const hash = (value) => createHmac('sha256', secret).update(value).digest('hex');
  const file = new SonicBoom({ dest: destination, sync: false });
  await once(file, 'ready');
  const stream = build(
    async (source) => {
      for await (const record of source) {
        record.from.phoneNumber = hash(record.from.phoneNumber);
        record.to.phoneNumber = hash(record.to.phoneNumber);
        record.from.name = record.to.name = record.headers.authorization = undefined;
        record.client.ip = record.client.ip.replace(/\d+$/, '0');
        if (!file.write(`${JSON.stringify(record)}\n`)) await once(file, 'drain');
      }
    },
    {
      async close() {
        file.end();
        await once(file, 'close');
      },
    },
  );
  // For the bench alone: a burst is through when the empty write behind it is.
  return Object.assign(stream, {
    /** @param {(error?: Error | null) => void} done */
    flush: (done) => void stream.write('', done),
  });
}
