/**
 * @module
 * Every door of a pseudonymizer on the same call records, beside `JSON.parse` and `JSON.stringify` doing nothing. Each
 * is measured twice: on records that it has met before, and in one pass over records that it has not, once it has met
 * as many others of the kind.
 */
import { randomBytes } from 'node:crypto';
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
  readonly lines: readonly string[];
  readonly records: readonly object[];
  readonly bytes: Buffer;
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
  async (calls, { pieces }) => {
    const transform = createTransform(calls);
    const written = (async () => {
      for (const piece of pieces.get(size)!) {
        if (!transform.write(piece)) await new Promise((resolve) => transform.once('drain', resolve));
      }
      transform.end();
    })();
    let read = 0;
    for await (const part of transform) read += (part as Buffer).length;
    await written;
    return read;
  };

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

const doors: readonly {
  readonly name: string;
  readonly door: Door;
  readonly goal?: number;
  /** Takes bytes as the first one does, and is held beside it, too. */
  readonly isStream?: true;
}[] = [
  { name: 'input(), 256 KiB', door: rewriteInput, goal: 5 },
  { name: 'chunk(), 400 lines', door: rewriteChunks(400), isStream: true },
  { name: 'chunk(), 100 lines', door: rewriteChunks(100), isStream: true },
  { name: 'chunk(), 10 lines', door: rewriteChunks(10), isStream: true },
  { name: 'chunk(), 1 line', door: rewriteChunks(1) },
  { name: 'createTransform, 64 KiB', door: transformPieces(1 << 16), isStream: true },
  { name: 'createTransform, 16 KiB', door: transformPieces(1 << 14), isStream: true },
  { name: 'line()', door: (calls, { lines }) => lines.map((line) => calls.line(line)).length, goal: 3 },
  {
    name: 'record()',
    door: (calls, { records }) => records.map((record) => calls.record(record)).length,
    goal: 5,
  },
];

export async function doorRows(): Promise<Row[]> {
  const data = createSets();
  checkDoor(data[0]!);
  const met = open();
  const contenders = doors.flatMap(({ name, door }) => [
    { name, units: count, run: () => door(met, data[0]!) },
    onNew(name, door, data),
  ]);
  const json: Contender = {
    name: 'JSON.parse + JSON.stringify',
    units: count,
    run: () => data[0]!.lines.reduce((size, line) => size + JSON.stringify(JSON.parse(line)).length, 0),
  };
  // Many short rounds, of which the best counts: rows of a door that takes a microsecond differed by half of it on a busy machine.
  const rounds = { rounds: 3 * pace.rounds, slice: pace.slice / 3 };
  const timings = (await measureAwaited([json, ...contenders], rounds)).map(bestOf);
  const [peer, inputMet, inputNew] = timings as [Timing, Timing, Timing];
  return doors.flatMap(({ name, goal, isStream }, i): Row[] => {
    const met = { what: `${name}, memo warm`, ours: timings[1 + 2 * i]!, unit: 'records', distinct } as const;
    const fresh = { ...met, what: `${name}, one pass`, ours: timings[2 + 2 * i]! } as const;
    const beside: Row[] = [
      { ...met, peer: inputMet, goal: 0.85 },
      { ...fresh, peer: inputNew },
    ];
    return [{ ...met, peer, ...(goal && { goal }) }, { ...fresh, peer }, ...(isStream ? beside : [])];
  });
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
function checkDoor({ lines, bytes, records }: Data): void {
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
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const cutLines = (size: number): Buffer[] =>
    Array.from({ length: Math.ceil(count / size) }, (_, i) =>
      Buffer.from(`${lines.slice(i * size, (i + 1) * size).join('\n')}\n`),
    );
  const cutBytes = (size: number): Buffer[] =>
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    );
  return {
    lines,
    records,
    bytes,
    chunks: new Map([400, 100, 10, 1].map((size) => [size, cutLines(size)])),
    pieces: new Map([1 << 16, 1 << 14].map((size) => [size, cutBytes(size)])),
  };
}
