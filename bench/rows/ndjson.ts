/**
 * @module
 * NDJSON in bytes: call records of some 680 bytes with six rules, beside `JSON.parse` and `JSON.stringify` doing
 * nothing, and beside what a user would write; and log lines that no rule touches.
 */
import { createHmac, randomBytes } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import { createPseudonymizer, type PolicyDocument } from 'nymline';
import { createNumbers, createRandom, drawZipf } from '../data.js';
import { type Contender, check, collectGarbage, hasNumber, measure } from '../measure.js';
import type { Row } from '../table.js';
import { createMessages } from './scrub/messages.js';

export const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: ['from.phoneNumber', 'to.phoneNumber'], identifier: 'phone', transform: 'pseudonym' },
    { path: ['from.name', 'to.name'], transform: 'drop' },
    { path: 'client.ip', identifier: 'ip', transform: 'truncate' },
    { path: 'device.imei', identifier: 'imei', transform: 'pseudonym' },
  ],
};

/**
 * Of a pass. V8 marks the heap when a pseudonymizer is opened, which a process pays once: of 20,000 records that was more than half of
 * the time of those that began with nothing remembered.
 */
const count = 100_000;
const random = createRandom(3);
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const id = (size: number): string =>
  Array.from({ length: size }, () => letters[Math.floor(random() * 64)]).join('');
const below = (limit: number): number => Math.floor(random() * limit);

function createLine(from: string, to: string, device: number): string {
  const record = id(14);
  const start = new Date(1_795_000_000_000 + below(1e10)).toISOString();
  return JSON.stringify({
    uri: `https://platform.example.org/restapi/v1.0/account/37439510/extension/${below(1e6)}/call-log/${record}?view=Detailed`,
    id: record,
    sessionId: String(1e10 + below(8e10)),
    startTime: start,
    duration: below(3600),
    type: 'Voice',
    direction: random() < 0.5 ? 'Inbound' : 'Outbound',
    action: 'Phone Call',
    result: random() < 0.8 ? 'Accepted' : 'Missed',
    from: { phoneNumber: from, name: 'Alice Example', location: 'Washington, DC' },
    to: { phoneNumber: to, name: 'Bob Example', location: 'Reno, NV' },
    client: { ip: `192.0.2.${device % 256}` },
    device: { imei: `49015420${String(1_000_000 + device).padStart(7, '0')}`, model: 'X1' },
    legs: [{ startTime: start, duration: below(3600), type: 'Voice', legType: 'Accept', master: true }],
  });
}

function createLines(
  pick: (call: number) => readonly [number, number],
  numbers: readonly string[],
  records = count,
): string[] {
  return Array.from({ length: records }, (_, call) => {
    const [from, to] = pick(call);
    return createLine(numbers[from]!, numbers[to]!, from);
  });
}

/** A fresh engine, its memo empty, fed with 256 KiB at a time, as a reader of files would. */
function open(document = policy): (input: Buffer, write?: (part: Uint8Array) => void) => number {
  const calls = createPseudonymizer(document, randomBytes(32));
  const engine = calls.input();
  return (input, write) => {
    let size = 0;
    for (let at = 0, end: number; at < input.length; at = end) {
      end = Math.min(input.length, at + (1 << 18));
      if (end < input.length) end = input.lastIndexOf(10, end - 1) + 1;
      engine.rewrite(input.subarray(at, end), false, (part) => {
        size += part.length;
        write?.(part);
      });
    }
    const { in: read, out } = calls.report();
    check(read === out, 'a record is lost');
    return size;
  };
}

const nothing = (lines: readonly string[], units: number): Contender => ({
  name: 'JSON.parse + JSON.stringify',
  units,
  run: () => lines.reduce((size, line) => size + JSON.stringify(JSON.parse(line)).length, 0),
});

/** Call records whose numbers come by Zipf's law. */
export function createUsual(numbers = createNumbers(50_000), records = count): string[] {
  const [from, to] = [drawZipf(records, numbers.length, random), drawZipf(records, numbers.length, random)];
  return createLines((call) => [from[call]!, to[call]!], numbers, records);
}

const zipf = 'of 100,000 records: numbers and IMEIs 50,000 by Zipf, addresses 256';

export function ndjsonRows(): Row[] {
  const numbers = createNumbers(50_000);
  const usual = createUsual(numbers);
  const different = createLines((call) => [2 * call, 2 * call + 1], createNumbers(2 * count));
  return [...usualRows(usual), ...differentRows(different), ...logRows(), ...messageRows()];
}

function usualRows(lines: readonly string[]): Row[] {
  const input = Buffer.from(`${lines.join('\n')}\n`);
  const warmed = open();
  const parts: Buffer[] = [];
  warmed(input, (part) => parts.push(Buffer.from(part)));
  const output = Buffer.concat(parts).toString();
  const numbers = lines.map((line) => JSON.parse(line).from.phoneNumber as string);
  check(!hasNumber(output, numbers), 'a number is left');

  const key = randomBytes(32);
  const hmac = (value: string): string => createHmac('sha256', key).update(value).digest('hex');
  const naive = (): number =>
    lines.reduce((size, line) => {
      const record = JSON.parse(line);
      record.from.phoneNumber = hmac(record.from.phoneNumber);
      record.to.phoneNumber = hmac(record.to.phoneNumber);
      record.from.name = record.to.name = undefined;
      const ip = ipaddr.parse(record.client.ip);
      record.client.ip = ipaddr.IPv4.networkAddressFromCIDR(`${ip}/24`).toString();
      record.device.imei = hmac(record.device.imei);
      return size + JSON.stringify(record).length;
    }, 0);

  let empty = open();
  const reopen = (): void => {
    empty = open();
  };
  const [warm, cold, peer, user] = measure([
    { name: 'nymline', units: count, run: () => warmed(input) },
    { name: 'nymline', units: count, before: reopen, run: () => empty(input) },
    nothing(lines, count),
    { name: 'parse, createHmac, ipaddr.js, stringify', units: count, run: naive },
  ]);
  return [
    {
      what: 'NDJSON, 6 rules, Zipf, memo warm',
      ours: warm!,
      peer: peer!,
      goal: 5,
      unit: 'records',
      distinct: zipf,
    },
    {
      what: 'NDJSON, 6 rules, Zipf, memo empty',
      ours: cold!,
      peer: peer!,
      goal: 1.5,
      unit: 'records',
      distinct: zipf,
    },
    {
      what: 'NDJSON, 6 rules, Zipf, memo warm',
      ours: warm!,
      peer: user!,
      goal: 8,
      unit: 'records',
      distinct: zipf,
    },
  ];
}

function differentRows(lines: readonly string[]): Row[] {
  const input = Buffer.from(`${lines.join('\n')}\n`);
  let rewrite = open();
  const reopen = (): void => {
    rewrite = open();
  };
  const [ours, peer] = measure([
    { name: 'nymline', units: count, before: reopen, run: () => rewrite(input) },
    nothing(lines, count),
  ]);
  const what = 'NDJSON, 6 rules, every number different';
  const distinct = 'of 100,000 records: numbers 200,000, IMEIs 100,000, addresses 256';
  return [{ what, ours: ours!, peer: peer!, goal: 1.2, unit: 'records', distinct }];
}

function logRows(): Row[] {
  const lines = Array.from({ length: 60_000 }, (_, i) =>
    JSON.stringify({
      level: 30,
      time: 1_795_000_000_000 + i,
      pid: 4242,
      hostname: 'edge-7',
      reqId: id(8),
      msg: 'request completed',
      method: 'GET',
      path: `/v1/things/${below(1e4)}`,
      status: 200,
      ms: below(100),
      service: 'gateway',
    }),
  );
  const input = Buffer.from(`${lines.join('\n')}\n`);
  const rewrite = open();
  check(rewrite(input) === input.length, 'a log line is changed');
  const [ours, peer] = measure([
    { name: 'nymline', units: input.length, run: () => rewrite(input) },
    nothing(lines, input.length),
  ]);
  return [
    { what: 'NDJSON, log lines that no rule touches', ours: ours!, peer: peer!, goal: 8, unit: 'bytes' },
  ];
}

/** Free text: most messages have nothing in them. */
function messageRows(): Row[] {
  const linesOf = (size: number, seed?: number): string[] =>
    createMessages(size, seed).map((msg) => JSON.stringify({ level: 30, msg }));
  const inputOf = (lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\n')}\n`);
  const lines = linesOf(60_000);
  const input = inputOf(lines);
  const scrub: PolicyDocument = { ...policy, rules: [{ path: 'msg', transform: 'scrub' }] };
  const warmed = open(scrub);
  let out = '';
  warmed(input, (part) => {
    out += Buffer.from(part).toString();
  });
  check(!/\+1\d{10}|192\.0\.2\.|@example\.org/.test(out), 'an identifier is left in a message');
  let empty = open(scrub);
  const reopen = (): void => {
    empty = open(scrub);
    collectGarbage();
  };
  // As in a service that has run for a while: of what comes the like was there before, and nothing of it itself.
  const running = open(scrub);
  let seed = 6;
  // A few at a time, whose garbage is collected before the timing goes on.
  const draw = (): Buffer => Buffer.concat(Array.from({ length: 30 }, () => inputOf(linesOf(2000, seed++))));
  for (let i = 0; i < 3; i++) running(draw());
  let next = input;
  // What each record names differs from the last: nothing of it may be remembered.
  const names = lines.map((line, i) =>
    JSON.stringify({
      ...(JSON.parse(line) as { msg: string }),
      from: { name: `Alice Example${i % 997}` },
      user: { email: `alice${i % 997}@example.org` },
    }),
  );
  const named = inputOf(names);
  const also = ['from.name', 'user.email'];
  const knowing = open({ ...scrub, rules: [{ path: 'msg', transform: 'scrub', also }] });
  const [warm, fresh, cold, peer, known, plain] = measure([
    { name: 'nymline', units: lines.length, run: () => warmed(input) },
    {
      name: 'nymline',
      units: lines.length,
      before() {
        next = draw();
      },
      run: () => running(next),
    },
    { name: 'nymline', units: lines.length, before: reopen, run: () => empty(input) },
    nothing(lines, lines.length),
    { name: 'nymline', units: names.length, run: () => knowing(named) },
    nothing(names, names.length),
  ]);
  return [
    {
      what: 'NDJSON, messages scrubbed of names that the record has',
      ours: known!,
      peer: plain!,
      unit: 'records',
    },
    { what: 'NDJSON, messages scrubbed, memo warm', ours: warm!, peer: peer!, goal: 1.43, unit: 'records' },
    {
      what: 'NDJSON, new messages scrubbed, after 180,000 others',
      ours: fresh!,
      peer: peer!,
      goal: 1,
      unit: 'records',
    },
    { what: 'NDJSON, messages scrubbed, memo empty', ours: cold!, peer: peer!, unit: 'records' },
  ];
}
