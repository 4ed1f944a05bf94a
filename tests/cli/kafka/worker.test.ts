import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Broker, createTopics, startBroker, whyNot } from '../../integrations/kafka/broker.js';
import { produce, readAll } from '../../integrations/kafka/topics.js';
import { folder, keyring, root } from '../terminal.js';

const missing = whyNot();

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function until<T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await Promise.resolve(ask()).catch(() => undefined);
    if (answer !== undefined && answer !== false) return answer;
    await sleep(100);
  }
  throw new Error('it did not come to that');
}

describe.skipIf(missing !== undefined)(`nymline kafka${missing ? `: ${missing}` : ''}`, () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startBroker();
  }, 120_000);
  afterAll(() => broker?.stop());

  it('works until it is asked to stop, tells how it is, and reads its policy again', async () => {
    const { brokers } = broker;
    const topics = await createTopics(brokers, { from: 2, to: 2 });
    const policy = (rule: object): string =>
      JSON.stringify({ version: 1, region: 'US', rules: [{ path: 'from', ...rule }] });
    const files = folder({
      'policy.json': policy({ identifier: 'phone', transform: 'pseudonym' }),
      'keyring.json': keyring,
    });
    const port = await freePort();
    const send = (n: number): Promise<void> =>
      produce(brokers, topics.from, [
        { partition: n % 2, value: Buffer.from(`{"n":${n},"from":"+12025550123"}`) },
        { partition: n % 2, value: Buffer.from(`{"n":${n},"from":"+12025550123"`) },
      ]);
    const args = [
      'kafka',
      '-p',
      `${files}/policy.json`,
      '-k',
      `${files}/keyring.json`,
      '--listen',
      String(port),
    ];
    const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...args], {
      env: {
        ...process.env,
        KAFKA_BROKERS: brokers.join(','),
        KAFKA_FROM: topics.from,
        KAFKA_TO: topics.to,
        KAFKA_GROUP: `${topics.from}-group`,
      },
    });
    let err = '';
    child.stderr.on('data', (part) => (err += part));
    const code = new Promise((resolve) => child.once('exit', resolve));
    try {
      const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
      const health = await until(async () => {
        const answer = await ask('/health');
        return answer.status === 200 ? answer.json() : undefined;
      });
      expect(health).toEqual({ health: 'ready', partitions: [0, 1] });
      await send(0);
      const metrics = async (): Promise<string> => (await ask('/metrics')).text();
      await until(
        async () => (await metrics()).includes('nymline_kafka_records_total{fate="out"} 1') || undefined,
      );
      const text = await metrics();
      expect(text).toContain('nymline_kafka_quarantined_total{code="ERR_RECORD_SYNTAX"} 1');
      expect(text).toContain('nymline_kafka_lag{partition="0"} 0');
      expect(text).toContain('nymline_kafka_transaction_seconds_count 1');
      expect((await ask('/other')).status).toBe(404);

      writeFileSync(`${files}/policy.json`, '{"version":1,"rules":[{"path":""}]}');
      child.kill('SIGHUP');
      await until(() => err.includes('goes on as before') || undefined);
      writeFileSync(`${files}/policy.json`, policy({ transform: 'drop' }));
      child.kill('SIGHUP');
      await until(() => err.includes('goes on by the policy') || undefined);
      await send(1);
      await until(
        async () => (await metrics()).includes('nymline_kafka_records_total{fate="out"} 2') || undefined,
      );
      child.kill('SIGTERM');
      expect(await code).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
    expect(err).toContain('4 records in 2 transactions, 2 quarantined');
    expect(err).not.toContain('2025550123');
    const out = (await readAll(brokers, topics.to)).map(({ value }) => JSON.parse(value!.toString()));
    expect(out).toEqual([{ n: 0, from: expect.stringMatching(/^tel_/) }, { n: 1 }]);
  }, 60_000);
});
