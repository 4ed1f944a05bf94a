/**
 * @module
 * `messages()`, as a client of a broker calls it, beside one chunk of the same records: as parts of one buffer, with what stands
 * between them there, and each in memory of its own.
 */
import { randomBytes } from 'node:crypto';
import { createPseudonymizer } from 'nymline';
import { createRecords } from '../calls.js';
import { type Contender, check, measure } from '../measure.js';
import type { Row } from '../table.js';
import { policy } from './ndjson.js';

/** As many as a client fetches at once. */
const count = 2000;
const distinct = 'of 2,000 records: ids, times, addresses and IMEIs 2,000';

export function messageRows(): Row[] {
  const lines = createRecords(count).map((record) => JSON.stringify(record));
  const chunk = Buffer.from(`${lines.join('\n')}\n`);
  const ways = [
    ['parts of one buffer', partsOf(lines)],
    ['each in memory of its own', lines.map(apart)],
  ] as const;
  const calls = createPseudonymizer(policy, randomBytes(32));
  const expected = calls.chunk(chunk).bytes.toString();
  for (const [, values] of ways) {
    const answers = calls.messages(values);
    check(`${answers.map(String).join('\n')}\n` === expected, 'messages differ from the chunk');
  }
  const contender = (name: string, run: () => number): Contender => ({ name, units: count, run });
  const timings = measure([
    contender('chunk()', () => calls.chunk(chunk).bytes.length),
    ...ways.map(([name, values]) => contender(name, () => calls.messages(values).length)),
  ]);
  return ways.map(([name], i) => ({
    what: `messages(), 2,000 records, ${name}`,
    ours: timings[1 + i]!,
    peer: timings[0]!,
    unit: 'records',
    distinct,
    goal: 0.85,
  }));
}

/** With the few bytes between them that a record of Kafka has before its value. */
function partsOf(lines: readonly string[]): Buffer[] {
  const gap = '\0'.repeat(8);
  const all = Buffer.from(lines.map((line) => gap + line).join(''));
  let at = 0;
  return lines.map((line) => {
    const start = at + gap.length;
    at = start + Buffer.byteLength(line);
    return all.subarray(start, at);
  });
}

function apart(line: string): Buffer {
  const own = Buffer.allocUnsafeSlow(Buffer.byteLength(line));
  own.write(line);
  return own;
}
