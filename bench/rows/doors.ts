/**
 * @module
 * Every door of a pseudonymizer on the same call records, beside `JSON.parse` and `JSON.stringify` doing nothing. Each
 * is measured twice: on records that it has met before, and in one pass over records that it has not, once it has met
 * as many others of the kind.
 */
import { randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import { createPseudonymizer, type Pseudonymizer } from 'nymline';
import { createTransform } from 'nymline/stream';
import { measureAwaited } from '../awaited.js';
import { createRecords } from '../calls.js';
import { bestOf, type Contender, check, hasNumber, pace, type Timing } from '../measure.js';
import type { Row } from '../table.js';
import { policy } from './ndjson.js';

/** Records of a set, and sets: one that is met before, and others that are new until all are used up. */
const count = 5000;
const sets = 12;

const distinct = 'of 60,000 records: ids, times, addresses and IMEIs 60,000, numbers 50,000 by Zipf';

/** The same records in each way that a door takes them. */
interface Data {
  readonly bytes: Buffer;
  readonly lines: readonly string[];
  readonly records: readonly object[];
  /** By how many lines, or bytes, they are cut. */
  readonly chunks: ReadonlyMap<number, readonly Buffer[]>;
  readonly pieces: ReadonlyMap<number, readonly Buffer[]>;
}

type Door = (calls: Pseudonymizer, data: Data) => unknown;

const rewriteChunks =
  (lines: number): Door =>
  (calls, { chunks }) =>
    chunks.get(lines)!.reduce((size, chunk) => size + calls.chunk(chunk).bytes.length, 0);

const transformPieces =
  (size: number): Door =>
  (calls, { pieces }) =>
    writeAndRead(createTransform(calls), pieces.get(size)!);

async function writeAndRead(transform: Transform, pieces: readonly Buffer[]): Promise<number> {
  const written = (async () => {
    for (const piece of pieces) {
      if (!transform.write(piece)) await new Promise((resolve) => transform.once('drain', resolve));
    }
    transform.end();
  })();
  let read = 0;
  for await (const part of transform) read += (part as Buffer).length;
  await written;
  return read;
}

/**
 * `input()` by so many lines, and each output copied to memory of its own: what a door whose output is the caller's cannot do
 * without.
 */
const copyChunks =
  (lines: number): Door =>
  (calls, { chunks }) => {
    const input = calls.input();
    const copies = new Copies();
    for (const chunk of chunks.get(lines)!) input.rewrite(chunk, false, (part) => copies.add(part));
    return copies.size;
  };

/** The same in a `Transform` of Node's that does nothing else: what a stream cannot do without. */
const copyPieces =
  (lines: number): Door =>
  (calls, { chunks }) => {
    const input = calls.input();
    const copies = new Copies();
    const transform = new Transform({
      readableHighWaterMark: 1 << 13,
      transform(chunk: Buffer, _encoding, done) {
        input.rewrite(chunk, false, (part) => this.push(copies.add(part)));
        done();
      },
    });
    return writeAndRead(transform, chunks.get(lines)!);
  };

class Copies {
  #memory = Buffer.alloc(0);
  #used = 0;
  size = 0;

  add(part: Uint8Array): Buffer {
    if (part.length > this.#memory.length - this.#used) {
      this.#memory = Buffer.allocUnsafeSlow(Math.max(1 << 16, part.length));
      this.#used = 0;
    }
    const copy = this.#memory.subarray(this.#used, this.#used + part.length);
    copy.set(part);
    this.#used += part.length;
    this.size += part.length;
    return copy;
  }
}

/** A quarter of a megabyte at a time, as a reader of files would give it. */
const rewriteInput: Door = (calls, { bytes }) => {
  const input = calls.input();
  let size = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + (1 << 18));
    at += input.rewrite(bytes.subarray(at, end), end === bytes.length, (part) => {
      size += part.length;
    }).taken;
  }
  return size;
};

/**
 * What a door whose output is the caller's cannot do without, by its name in the table. Each takes bytes as `input()` does, and those
 * doors are held beside that, too.
 */
const bounds: ReadonlyMap<string, Door> = new Map([
  ...[400, 100, 25, 10].map((lines) => [`input(), ${lines} lines copied`, copyChunks(lines)] as const),
  ...[100, 25].map((lines) => [`bare Transform, ${lines} lines copied`, copyPieces(lines)] as const),
]);

interface Contest {
  readonly name: string;
  readonly door: Door;
  readonly goal?: number;
  /** The names of its bounds. */
  readonly within?: readonly string[];
}

const contests: readonly Contest[] = [
  { name: 'input(), 256 KiB', door: rewriteInput, goal: 5 },
  { name: 'chunk(), 400 lines', door: rewriteChunks(400), within: ['input(), 400 lines copied'] },
  { name: 'chunk(), 100 lines', door: rewriteChunks(100), within: ['input(), 100 lines copied'] },
  { name: 'chunk(), 10 lines', door: rewriteChunks(10), within: ['input(), 10 lines copied'] },
  { name: 'chunk(), 1 line', door: rewriteChunks(1) },
  {
    name: 'createTransform, 64 KiB',
    door: transformPieces(1 << 16),
    within: ['input(), 100 lines copied', 'bare Transform, 100 lines copied'],
  },
  {
    name: 'createTransform, 16 KiB',
    door: transformPieces(1 << 14),
    within: ['input(), 25 lines copied', 'bare Transform, 25 lines copied'],
  },
  { name: 'line()', door: (calls, { lines }) => lines.map((line) => calls.line(line)).length, goal: 3 },
  {
    name: 'record()',
    door: (calls, { records }) => records.map((record) => calls.record(record)).length,
    goal: 5,
  },
];

export async function doorRows(): Promise<Row[]> {
  const data = createSets();
  checkDoors(data[0]!);
  const met = open();
  const { lines } = data[0]!;
  const nothing: Contender = {
    name: 'JSON.parse + JSON.stringify',
    units: count,
    run: () => lines.reduce((size, line) => size + JSON.stringify(JSON.parse(line)).length, 0),
  };
  const onMet = (name: string, door: Door): Contender => ({
    name,
    units: count,
    run: () => door(met, data[0]!),
  });
  const [json, ...timings] = await measureBest([
    nothing,
    ...contests.map(({ name, door }) => onMet(name, door)),
    ...[...bounds].map(([name, door]) => onMet(name, door)),
  ]);
  // By themselves: they open pseudonymizers, whose memory V8 takes back while the next one runs.
  const [jsonBeside, ...fresh] = await measureBest([
    nothing,
    ...contests.map(({ name, door }) => onNew(name, door, data)),
  ]);
  const timingOf = new Map([...bounds.keys()].map((name, i) => [name, timings[contests.length + i]!]));
  const [inputMet, inputNew] = [timings[0]!, fresh[0]!];
  const rows = contests.flatMap(({ name, goal, within }, i): Row[] => {
    const [ours, once] = [timings[i]!, fresh[i]!];
    const met = { what: `${name}, memo warm`, ours, unit: 'records', distinct } as const;
    const onePass = { ...met, what: `${name}, one pass`, ours: once } as const;
    const beside: Row[] =
      within === undefined
        ? []
        : [
            { ...met, peer: inputMet, goal: 0.85 },
            ...within.map((name) => ({ ...met, peer: timingOf.get(name)! })),
            { ...onePass, peer: inputNew },
          ];
    return [{ ...met, peer: json, ...(goal && { goal }) }, { ...onePass, peer: jsonBeside }, ...beside];
  });
  const ends = [...timingOf].map(
    ([what, ours]): Row => ({ what, ours, peer: inputMet, unit: 'records', distinct }),
  );
  return [...rows, ...ends];
}

/** Many short rounds, of which the best counts: rows of a door that takes a microsecond differed by half of it on a busy machine. */
async function measureBest(contenders: readonly Contender[]): Promise<[Timing, ...Timing[]]> {
  const timings = await measureAwaited(contenders, { rounds: 3 * pace.rounds, slice: pace.slice / 3 });
  return timings.map(bestOf) as [Timing, ...Timing[]];
}

const open = (): Pseudonymizer => createPseudonymizer(policy, randomBytes(32));

/** Takes one set after the other, and begins anew when there is none left. */
function onNew(name: string, door: Door, data: readonly Data[]): Contender {
  let calls = open();
  let next = data.length;
  return {
    name,
    units: count,
    before() {
      if (next < data.length) return;
      calls.close();
      calls = open();
      rewriteInput(calls, data[0]!);
      for (const record of data[0]!.records) calls.record(record);
      next = 1;
    },
    run: () => door(calls, data[next++]!),
  };
}

/** No door leaves a number. */
function checkDoors({ lines, bytes, records }: Data): void {
  const calls = open();
  const numbers = lines.map(
    (line) => (JSON.parse(line) as { from: { phoneNumber: string } }).from.phoneNumber,
  );
  const outputs = [
    Buffer.from(calls.chunk(bytes).bytes).toString(),
    lines.map((line) => calls.line(line)).join('\n'),
    JSON.stringify(records.map((record) => calls.record(record))),
  ];
  for (const output of outputs) check(!hasNumber(output, numbers), 'a number is left');
}

function createSets(): Data[] {
  const records = createRecords(sets * count);
  return Array.from({ length: sets }, (_, set) => dataOf(records.slice(set * count, (set + 1) * count)));
}

function dataOf(records: readonly object[]): Data {
  const lines = records.map((record) => JSON.stringify(record));
  const bytes = asBytes(lines);
  const cutLines = (size: number): Buffer[] =>
    Array.from({ length: Math.ceil(count / size) }, (_, i) => asBytes(lines.slice(i * size, (i + 1) * size)));
  const cutBytes = (size: number): Buffer[] =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
  return {
    lines,
    records,
    bytes,
    chunks: new Map([400, 100, 25, 10, 1].map((size) => [size, cutLines(size)])),
    pieces: new Map([1 << 16, 1 << 14].map((size) => [size, cutBytes(size)])),
  };
}

const asBytes = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
