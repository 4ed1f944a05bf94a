import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../src/index.js';
import { secret } from '../kernel/run.js';

const isThere = spawnSync('nats-server', ['--version'], { stdio: 'ignore' }).status === 0;
const policy = {
  version: 1 as const,
  region: 'US',
  rules: [{ path: 'from', identifier: 'phone' as const, transform: 'pseudonym' as const }],
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

describe.skipIf(!isThere)('the example for NATS JetStream', () => {
  it('gives each record once, also where an acknowledgement is lost', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nymline-nats-'));
    const port = await freePort();
    const server = spawn('nats-server', ['-js', '-a', '127.0.0.1', '-p', String(port), '-sd', folder], {
      stdio: 'ignore',
    });
    try {
      const connection = await open(port);
      const manager = await jetstreamManager(connection);
      await manager.streams.add({ name: 'raw', subjects: ['raw.>'] });
      await manager.streams.add({ name: 'out', subjects: ['out.>', 'poison'] });
      await manager.consumers.add('raw', {
        durable_name: 'pseudonymize',
        ack_policy: 'explicit',
        ack_wait: 500_000_000,
      });
      const js = jetstream(connection);
      for (let n = 0; n < 30; n++)
        await js.publish('raw.calls', `{"n":${n},\n"from":"+12025550123"${n === 7 ? '' : '}'}`);

      const { pseudonymizeStream } = await import('../../examples/brokers/nats.mjs' as string);
      const options = { js, stream: 'raw', durable: 'pseudonymize', quarantine: 'poison' };
      const subjectOf = (subject: string): string => subject.replace(/^raw/, 'out');
      const calls = createPseudonymizer(policy, secret, { onWarning: () => {} });

      // As a worker that ends between its rewrite and its acknowledgement.
      const consumer = await js.consumers.get('raw', 'pseudonymize');
      for await (const message of await consumer.fetch({ max_messages: 5, expires: 1000 })) {
        const [bytes] = calls.messages([message.data]);
        await js.publish(subjectOf(message.subject), bytes as Uint8Array, { msgID: `raw-${message.seq}` });
      }
      const stop = await pseudonymizeStream({ ...options, subjectOf, calls });
      for (let tries = 0; tries < 100; tries++) {
        const { num_pending, num_ack_pending } = await manager.consumers.info('raw', 'pseudonymize');
        if (num_pending + num_ack_pending === 0) break;
        await sleep(100);
      }
      await stop();

      const texts: string[] = [];
      const { state } = await manager.streams.info('out');
      for (let seq = state.first_seq; seq <= state.last_seq; seq++)
        texts.push((await manager.streams.getMessage('out', { seq }))!.string());
      await connection.close();
      const records = texts.map((text) => JSON.parse(text));
      expect(
        records
          .filter(({ n }) => n !== undefined)
          .map(({ n }) => n)
          .sort((a, b) => a - b),
      ).toEqual(Array.from({ length: 30 }, (_, n) => n).filter((n) => n !== 7));
      expect(records.filter(({ code }) => code)).toEqual([
        { stream: 'raw', sequence: 8, code: 'ERR_RECORD_SYNTAX' },
      ]);
      expect(texts.join('\n')).not.toContain('2025550123');
    } finally {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});

async function open(port: number) {
  for (let tries = 0; ; tries++) {
    try {
      return await connect({ servers: `127.0.0.1:${port}` });
    } catch (error) {
      if (tries > 50) throw error;
      await sleep(100);
    }
  }
}
