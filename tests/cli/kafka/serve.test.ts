import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createMetrics, type Metrics, serve } from '../../../src/cli/kafka/serve.js';
import type { Commit, Health, KafkaWorker } from '../../../src/integrations/kafka.js';

let server: Server | undefined;
afterEach(() => server?.close());

async function open(state: { health: Health; partitions: number[] }, metrics?: Metrics) {
  const worker = state as unknown as KafkaWorker;
  server = await serve(worker, metrics ?? (await createMetrics()), { host: '127.0.0.1', port: 0 });
  const { port } = server.address() as AddressInfo;
  /** Sends a path as it stands, which `fetch` would mend. */
  return async (path: string) => {
    const asked = request({ host: '127.0.0.1', port, path, agent: false }).end();
    const [response] = await once(asked, 'response');
    let text = '';
    for await (const part of response) text += part;
    return { status: response.statusCode as number, text };
  };
}

describe('what a worker tells of itself', () => {
  it.each<[Health, number]>([
    ['starting', 503],
    ['ready', 200],
    ['stuck', 503],
    ['stopped', 503],
  ])('is that it is %s', async (health, status) => {
    const ask = await open({ health, partitions: [1, 4] });
    const answer = await ask('/health?verbose');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ health, partitions: [1, 4] });
  });

  it('is nothing else, and nothing that is asked ends it', async () => {
    const ask = await open({ health: 'ready', partitions: [] });
    for (const path of ['/', '//', '///', '/%', '//[', 'http://[', '*', '/health/', '?'])
      expect([400, 404]).toContain((await ask(path)).status);
    expect((await ask('/health')).status).toBe(200);
  });

  it("is the lag of the partitions that it has, and no more of one that is another worker's", async () => {
    const metrics = await createMetrics();
    const state = { health: 'ready' as const, partitions: [0, 1, 2] };
    const ask = await open(state, metrics);
    const commit: Commit = {
      ...{ topic: 'a', partition: 0, from: 0, to: 9, in: 9, out: 8, quarantined: { ERR_RECORD_SYNTAX: 1 } },
      ...{ tombstones: 0, unsealed: 1, milliseconds: 30, lag: 5 },
    };
    metrics.commit(commit);
    metrics.commit({ ...commit, partition: 1, lag: 7 });
    metrics.fault({ word: 'NOT_COORDINATOR' });
    const lags = async () =>
      [...(await ask('/metrics')).text.matchAll(/^nymline_kafka_lag\{(.*)$/gm)].map(([, line]) => line);
    expect(await lags()).toEqual(['partition="0"} 5', 'partition="1"} 7']);
    state.partitions = [1, 2];
    expect(await lags()).toEqual(['partition="1"} 7']);
    const { text } = await ask('/metrics');
    for (const line of [
      'nymline_kafka_records_total{fate="out"} 16',
      'nymline_kafka_records_total{fate="quarantined"} 2',
      'nymline_kafka_quarantined_total{code="ERR_RECORD_SYNTAX"} 2',
      'nymline_kafka_unsealed_total 2',
      'nymline_kafka_transaction_seconds_bucket{le="0.05"} 2',
      'nymline_kafka_faults_total{word="NOT_COORDINATOR"} 1',
    ])
      expect(text).toContain(`\n${line}\n`);
  });
});
