/**
 * @module
 * The object engine on a 20-field call record with six rules, beside fast-redact and @pinojs/redact, each
 * with a constant censor and with the censor that a user would write: createHmac.
 */
import { createHmac, randomBytes } from 'node:crypto';
import slowRedact from '@pinojs/redact';
import fastRedact from 'fast-redact';
import { createPseudonymizer, type PolicyDocument } from 'nymline';
import { createNumbers, createRandom, drawZipf } from '../data.js';
import { check, measure } from '../measure.js';
import type { Row } from '../table.js';

const paths = ['from.phoneNumber', 'to.phoneNumber', 'from.name', 'to.name', 'client.ip', 'device.imei'];

const censor = '[redacted]';

/** What fast-redact does: no value is looked up, read or hashed. */
const constantPolicy: PolicyDocument = {
  version: 1,
  rules: [{ path: paths, transform: 'replace', with: censor }],
};

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: ['from.phoneNumber', 'to.phoneNumber'], identifier: 'phone', transform: 'pseudonym' },
    { path: ['from.name', 'to.name'], transform: 'replace' },
    { path: 'client.ip', identifier: 'ip', transform: 'truncate' },
    { path: 'device.imei', identifier: 'imei', transform: 'pseudonym' },
  ],
};

function createRecords(count: number) {
  const random = createRandom(1);
  const numbers = createNumbers(50_000);
  const from = drawZipf(count, numbers.length, random);
  const to = drawZipf(count, numbers.length, random);
  return Array.from({ length: count }, (_, i) => ({
    id: `rec-${i}`,
    sessionId: String(1e9 + i),
    startTime: '2026-11-01T10:20:30.000Z',
    duration: Math.floor(random() * 600),
    type: 'Voice',
    direction: 'Outbound',
    action: 'VoIP Call',
    result: 'Call connected',
    from: { phoneNumber: numbers[from[i]!]!, name: 'Alice Example', location: 'Example, NY' },
    to: { phoneNumber: numbers[to[i]!]!, name: 'Bob Example' },
    client: { ip: `192.0.2.${i % 256}` },
    device: { imei: `35209900${String(176_000 + (i % 5000)).padStart(6, '0')}3`, model: 'X1' },
    transport: 'PSTN',
    billing: { cost: 0 },
    recording: false,
    attempts: 1,
    trunk: 'trunk-1',
    codec: 'opus',
  }));
}

export function objectRows(): Row[] {
  const records = createRecords(10_000);
  const calls = createPseudonymizer(policy, randomBytes(32));
  const censored = createPseudonymizer(constantPolicy, randomBytes(32));
  const key = randomBytes(32);
  const hmac = (value: unknown): string => createHmac('sha256', key).update(String(value)).digest('hex');
  const redactConstant = fastRedact({ paths, serialize: false, censor });
  const redactHmac = fastRedact({ paths, serialize: false, censor: hmac });
  const pinoConstant = slowRedact({ paths, serialize: false, censor });
  const pinoHmac = slowRedact({ paths, serialize: false, censor: hmac });

  const before = JSON.stringify(records);
  for (const record of records) {
    const after = calls.record(record)!;
    check(after !== record && !JSON.stringify(after).includes(record.from.phoneNumber), 'a number is left');
  }
  const expected = structuredClone(records);
  for (const record of expected) redactConstant(record);
  check(
    JSON.stringify(records.map((record) => censored.record(record))) === JSON.stringify(expected),
    'constants differ',
  );
  check(JSON.stringify(records) === before, 'the input is changed');

  const mutating = (redact: typeof redactConstant) => () => {
    for (const record of records) {
      redact(record);
      redact.restore?.(record);
    }
  };
  const copying = (redact: (record: object) => unknown) => () => {
    let last: unknown;
    for (const record of records) last = redact(record);
    return last;
  };
  const [ours, oursConstant, constant, hashed, pino, pinoHashed] = measure([
    {
      name: 'nymline',
      units: records.length,
      run: () => records.map((record) => calls.record(record)).length,
    },
    {
      name: 'nymline, constant',
      units: records.length,
      run: () => records.map((record) => censored.record(record)).length,
    },
    { name: 'fast-redact, constant, restored', units: records.length, run: mutating(redactConstant) },
    { name: 'fast-redact, createHmac, restored', units: records.length, run: mutating(redactHmac) },
    { name: '@pinojs/redact, constant', units: records.length, run: copying(pinoConstant) },
    { name: '@pinojs/redact, createHmac', units: records.length, run: copying(pinoHmac) },
  ]);
  const what = 'object, 20 fields, 6 rules, memo warm';
  const constantWhat = 'object, 20 fields, a constant in 6 places';
  const unit = 'records';
  const distinct = 'of 10,000 records: numbers 50,000 by Zipf, IMEIs 5,000, addresses 256';
  return [
    { what, ours: ours!, peer: hashed!, goal: 10, unit, distinct },
    { what, ours: ours!, peer: constant!, unit, distinct },
    { what: constantWhat, ours: oursConstant!, peer: constant!, goal: 0.6, unit, distinct },
    { what, ours: ours!, peer: pinoHashed!, unit, distinct },
    { what, ours: ours!, peer: pino!, unit, distinct },
  ];
}
