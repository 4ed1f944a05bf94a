/**
 * @module
 * One JSON document of call records, as an API answers it, written for people and not: beside `JSON.parse` and
 * `JSON.stringify` of all of it, which hold it in memory several times.
 */
import { randomBytes } from 'node:crypto';
import { createPseudonymizer } from 'nymline';
import { createNumbers } from '../data.js';
import { check, collectGarbage, hasNumber, measure } from '../measure.js';
import type { Row } from '../table.js';
import { createUsual, policy } from './ndjson.js';

export function documentRows(): Row[] {
  // A document of more is read as fast; its peers hold all of it.
  const records = createUsual(createNumbers(50_000), 20_000).map(
    (line) => JSON.parse(line) as { from: { phoneNumber: string } },
  );
  return [
    row('JSON document for people, 6 rules, Zipf, memo empty', records, 2),
    row('JSON document on one line, 6 rules, Zipf, memo empty', records, undefined),
  ];
}

function row(
  what: string,
  records: readonly { from: { phoneNumber: string } }[],
  indent: number | undefined,
): Row {
  const text = JSON.stringify({ records, paging: { page: 1 } }, null, indent);
  const bytes = Buffer.from(text);
  const read = { ...policy, format: { type: 'json', records: 'records' } } as const;
  const open = () => createPseudonymizer(read, randomBytes(32), { onWarning() {} });
  let calls = open();
  const rewrite = (write: (part: Uint8Array) => void = () => {}): number => {
    const input = calls.input();
    let size = 0;
    for (let from = 0, to = 0; to < bytes.length; ) {
      to = Math.min(bytes.length, to + (1 << 18));
      const { taken } = input.rewrite(bytes.subarray(from, to), to === bytes.length, (part) => {
        size += part.length;
        write(part);
      });
      from += taken;
    }
    return size;
  };
  const parts: Buffer[] = [];
  rewrite((part) => parts.push(Buffer.from(part)));
  const output = Buffer.concat(parts).toString();
  check(JSON.parse(output).records.length === records.length, 'a record is lost');
  const numbers = records.map(({ from }) => from.phoneNumber);
  check(!hasNumber(output, numbers), 'a number is left');
  const [ours, peer] = measure([
    {
      name: 'nymline',
      units: bytes.length,
      before: () => {
        calls.close();
        calls = open();
        collectGarbage();
      },
      run: () => rewrite(),
    },
    {
      name: 'JSON.parse + JSON.stringify',
      units: bytes.length,
      run: () => JSON.stringify(JSON.parse(text), null, indent).length,
    },
  ]);
  return { what, ours: ours!, peer: peer!, goal: 1, unit: 'bytes' };
}
