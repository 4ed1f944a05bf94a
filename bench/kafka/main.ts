/**
 * @module
 * The worker for Kafka on a real broker: the same loop that copies bytes, that rewrites them by a policy, and that does by hand
 * what the policy does; each in a process of its own, in turns. What counts is the processor time of the worker.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createTopics, startBroker } from '../../tests/integrations/kafka/broker.js';
import { type Message, produce } from '../../tests/integrations/kafka/topics.js';
import { createNumbers, createRandom, drawZipf } from '../data.js';

const partitions = 12;
const ways = ['copy', 'policy', 'policy, keys too', 'hand'] as const;
type Way = (typeof ways)[number];

/** Of one run, in µs a record; of several workers, what all of them take. */
interface Cost {
  /** Of processor time, from the start on. */
  readonly whole: number;
  /** Behind the first quarter of the records. */
  readonly settled: number;
  /** By the clock, behind the first quarter. */
  readonly clock: number;
}

const [records = 120_000, rounds = 6, workers = 1] = process.argv.slice(2).map(Number);

function createMessages(count: number): Message[] {
  const random = createRandom(7);
  const numbers = createNumbers(50_000);
  const draws = drawZipf(2 * count, numbers.length, random);
  return Array.from({ length: count }, (_, n) => {
    const from = numbers[draws[2 * n]!]!;
    const call = {
      ...{
        n,
        startTime: '2026-11-26T14:00:00.000Z',
        from,
        to: numbers[draws[2 * n + 1]!]!,
        name: 'Ada Lovelace',
      },
      ...{ direction: 'Inbound', result: 'Accepted', duration: n % 1000, trunk: 'x'.repeat(420 + (n % 50)) },
    };
    return { partition: n % partitions, key: Buffer.from(from), value: Buffer.from(JSON.stringify(call)) };
  });
}

/** Until all records are read. */
async function run(way: Way, brokers: string[], from: string): Promise<Cost> {
  const { to } = await createTopics(brokers, { to: partitions });
  const options = { brokers, group: `${to}-group`, from, to, records: records / workers };
  let read = 0;
  let quarter = { read: 0, at: 0 };
  let clock = 0;
  const children = Array.from({ length: workers }, () =>
    spawn(process.execPath, [fileURLToPath(new URL('worker.js', import.meta.url)), JSON.stringify(options)], {
      env: { ...process.env, BENCH_WAY: way },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const costs = await Promise.all(
    children.map(async (child) => {
      let cost: Omit<Cost, 'clock'> | undefined;
      for await (const line of createInterface(child.stdout)) {
        if (line.startsWith('{')) cost = JSON.parse(line);
        else {
          read += Number(line);
          if (quarter.at === 0 && read >= records / 4) quarter = { read, at: performance.now() };
          // A producer that sends again may have written some twice.
          if (read < records || clock > 0) continue;
          clock = (1000 * (performance.now() - quarter.at)) / (read - quarter.read);
          for (const each of children) each.kill('SIGTERM');
        }
      }
      return cost!;
    }),
  );
  const mean = (of: 'whole' | 'settled'): number => costs.reduce((sum, cost) => sum + cost[of], 0) / workers;
  return { whole: mean('whole'), settled: mean('settled'), clock };
}

const broker = await startBroker();
try {
  const { brokers } = broker;
  const messages = createMessages(records);
  const bytes = messages.reduce((sum, { value }) => sum + value!.length, 0);
  const { from } = await createTopics(brokers, { from: partitions });
  await produce(brokers, from, messages);
  console.log(
    `${records} records of ${Math.round(bytes / records)} bytes, ${workers} workers, ${rounds} rounds`,
  );
  const least = new Map<Way, Cost>();
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < ways.length; turn++) {
      const way = ways[(round + turn) % ways.length]!;
      const cost = await run(way, brokers, from);
      const known = least.get(way) ?? cost;
      least.set(way, {
        whole: Math.min(known.whole, cost.whole),
        settled: Math.min(known.settled, cost.settled),
        clock: Math.min(known.clock, cost.clock),
      });
      if (process.env.VERBOSE) console.log(way, cost);
    }
  }
  console.log('µs a record                 processor   with its start   by the clock');
  for (const way of ways) {
    const { settled, whole, clock } = least.get(way)!;
    console.log(
      `${way.padEnd(24)}${[settled, whole, clock].map((each) => each.toFixed(2).padStart(14)).join('')}`,
    );
  }
  const [copy, values, keys, hand] = ways.map((way) => least.get(way)!) as [Cost, Cost, Cost, Cost];
  for (const [name, ours] of Object.entries({ values, 'and keys': keys }))
    console.log(
      `${name}: of the copying loop's rate ${(copy.settled / ours.settled).toFixed(3)} (clock ${(copy.clock / ours.clock).toFixed(3)}); ` +
        `beyond it, of what is done by hand ${((ours.settled - copy.settled) / (hand.settled - copy.settled)).toFixed(3)}`,
    );
} finally {
  await broker.stop();
}
