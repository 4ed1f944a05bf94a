/**
 * @module
 * A worker in a process of its own: it tells of each transaction, and when it is sent away, what a record took the processor.
 */
import { createHash } from 'node:crypto';
import { createKafkaWorker } from '../../src/integrations/kafka.js';

const { records, ...options } = JSON.parse(process.argv[2]!);
let read = 0;
let first: { cpu: number; read: number } | undefined;
let last = 0;
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const worker = createKafkaWorker({
  ...options,
  policy: {
    version: 1,
    region: 'US',
    rules: [
      { path: ['from', 'to'], identifier: 'phone', transform: 'pseudonym' },
      { path: 'name', transform: 'drop' },
    ],
  },
  keyring: `hex:${createHash('sha256').update('bench').digest('hex')}`,
  key: process.env.BENCH_WAY === 'policy' ? 'keep' : { field: 'from' },
  onCommit(commit) {
    read += commit.in;
    last = cpu();
    // Once it is compiled: what a start takes is told apart.
    if (first === undefined && read >= records / 4) first = { cpu: last, read };
    console.log(commit.in);
  },
});
process.once('SIGTERM', async () => {
  await worker.stop();
  console.log(JSON.stringify({ whole: last / read, settled: (last - first!.cpu) / (read - first!.read) }));
});
await worker.start();
