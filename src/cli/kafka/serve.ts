/**
 * @module
 * What a worker tells of itself over HTTP: `/health` for who restarts it, `/metrics` for Prometheus.
 */
import { createServer, type Server } from 'node:http';
import type { Commit, Fault, KafkaWorker } from '../../integrations/kafka.js';
import { UsageError } from '../telling/fault.js';

export interface Metrics {
  commit(commit: Commit): void;
  fault(fault: Fault): void;
  readonly contentType: string;
  /** @param partitions - those that the worker has: the lag of others is others' to tell */
  text(partitions: readonly number[]): Promise<string>;
}

/** @throws UsageError where the package is not installed */
export async function createMetrics(): Promise<Metrics> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await loadProm();
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const records = new Counter({
    name: 'nymline_kafka_records_total',
    help: 'Records read, by what became of them: out, quarantined.',
    labelNames: ['fate'],
    registers,
  });
  const quarantined = new Counter({
    name: 'nymline_kafka_quarantined_total',
    help: 'Records quarantined, by code.',
    labelNames: ['code'],
    registers,
  });
  const unsealed = new Counter({
    name: 'nymline_kafka_unsealed_total',
    help: 'Records quarantined whose message was too long to be kept, sealed.',
    registers,
  });
  const seconds = new Histogram({
    name: 'nymline_kafka_transaction_seconds',
    help: 'From the first record that is rewritten to the commit.',
    buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15],
    registers,
  });
  const lag = new Gauge({
    name: 'nymline_kafka_lag',
    help: 'Committed records of the input that are not read yet.',
    labelNames: ['partition'],
    registers,
  });
  const faults = new Counter({
    name: 'nymline_kafka_faults_total',
    help: 'What went wrong and was tried again, by the word of the broker or the client.',
    labelNames: ['word'],
    registers,
  });
  const lags = new Map<number, number>();
  return {
    commit(commit) {
      records.inc({ fate: 'out' }, commit.out);
      records.inc({ fate: 'quarantined' }, commit.in - commit.out);
      for (const [code, count] of Object.entries(commit.quarantined)) quarantined.inc({ code }, count);
      unsealed.inc(commit.unsealed);
      seconds.observe(commit.milliseconds / 1000);
      lags.set(commit.partition, commit.lag);
    },
    fault: ({ word }) => faults.inc({ word }),
    contentType: register.contentType,
    text(partitions) {
      lag.reset();
      for (const partition of partitions) {
        const left = lags.get(partition);
        if (left !== undefined) lag.set({ partition }, left);
      }
      return register.metrics();
    },
  };
}

async function loadProm(): Promise<typeof import('prom-client')> {
  try {
    return await import('prom-client');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError('--listen expected the package prom-client, and it is not installed');
  }
}

/** @returns when it listens; `starting`, `stuck` and `stopped` are 503 */
export function serve(
  worker: KafkaWorker,
  metrics: Metrics,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer((request, response) => {
    // Not parsed as a URL: an invalid one would throw, and end the worker.
    const [path] = request.url!.split('?');
    if (path === '/health') {
      const { health, partitions } = worker;
      response.writeHead(health === 'ready' ? 200 : 503, { 'content-type': 'application/json' });
      response.end(`${JSON.stringify({ health, partitions })}\n`);
    } else if (path === '/metrics') {
      void metrics.text(worker.partitions).then((text) => {
        response.writeHead(200, { 'content-type': metrics.contentType });
        response.end(text);
      });
    } else response.writeHead(404).end();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
