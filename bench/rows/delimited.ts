/**
 * @module
 * Delimited text and lines in bytes: Asterisk's CSV beside csv-parse and csv-stringify, Zeek's TSV beside
 * split and join, an access log beside one regex a line. The peers change nothing.
 */
import { randomBytes } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { createPseudonymizer, type PolicyDocument } from 'nymline';
import { createNumbers, createRandom, drawZipf } from '../data.js';
import { type Contender, check, measure } from '../measure.js';
import type { Row } from '../table.js';

const count = 20_000;

/** Rewrites one input, part by part as a stream gives them; what is remembered stays warm. */
function contend(policy: PolicyDocument, input: Buffer, raw: readonly string[]): Contender {
  const engine = createPseudonymizer(policy, randomBytes(32)).input();
  const part = 64 * 1024;
  const rewrite = (write: (bytes: Uint8Array) => void): void => {
    for (let at = 0; at < input.length; ) {
      at += engine.rewrite(input.subarray(at, at + part), false, write).taken;
    }
  };
  const out: Buffer[] = [];
  rewrite((bytes) => out.push(Buffer.from(bytes)));
  const text = Buffer.concat(out).toString();
  check(text.split('\n').length === input.toString().split('\n').length, 'a record is missing');
  check(!raw.some((value) => text.includes(value)), 'a value is left');
  return {
    name: 'nymline',
    units: input.length,
    run() {
      let length = 0;
      rewrite((bytes) => {
        length += bytes.length;
      });
      return length;
    },
  };
}

/** Rows of Asterisk's CSV, and two values that must go. */
export function createCdr(count: number): { lines: string[]; raw: string[] } {
  const random = createRandom(4);
  const numbers = createNumbers(50_000);
  const from = drawZipf(count, numbers.length, random);
  const to = drawZipf(count, numbers.length, random);
  const two = (n: number): string => String(n % 60).padStart(2, '0');
  const lines = Array.from({ length: count }, (_, i) => {
    const caller = numbers[from[i]!]!;
    const channel = i.toString(16).padStart(8, '0');
    return `"","${caller}","${numbers[to[i]!]}","default","""Alice Example"" <${caller}>","PJSIP/trunk-${channel}","PJSIP/${i % 500}-${channel}","Dial","PJSIP/${i % 500},60,t","2026-07-26 01:${two(i)}:32","2026-07-26 01:${two(i)}:50","2026-07-26 01:${two(i + 1)}:04",${30 + (i % 100)},${i % 100},"ANSWERED","DOCUMENTATION","${1_690_325_492 + i}.2","",${i}\n`;
  });
  return { lines, raw: [numbers[from[0]!]!, 'Alice'] };
}

const columns =
  'accountcode src dst dcontext clid channel dstchannel lastapp lastdata start answer end duration billsec disposition amaflags uniqueid userfield sequence';
export const cdrPolicy: PolicyDocument = {
  version: 1,
  region: 'US',
  format: { type: 'csv', header: 'none', columns: columns.split(' ') },
  rules: [
    { path: ['src', 'dst'], identifier: 'phone', transform: 'pseudonym' },
    { path: 'clid', identifier: 'phone', transform: 'pseudonym' },
    { path: 'lastdata', transform: 'drop' },
    { path: ['start', 'answer', 'end'], transform: 'generalize', to: 'hour' },
    { path: 'userfield', transform: 'drop' },
    { path: 'accountcode', transform: 'pseudonym' },
  ],
};

function asteriskRows(): Row {
  const { lines, raw } = createCdr(count);
  const input = Buffer.from(lines.join(''));
  const [ours, peer] = measure([
    contend(cdrPolicy, input, raw),
    { name: 'csv-parse + csv-stringify', units: input.length, run: () => stringify(parse(input)).length },
  ]);
  return { what: 'Asterisk CSV, 19 columns, 6 rules', ours: ours!, peer: peer!, goal: 8, unit: 'bytes' };
}

function zeekRows(): Row {
  const random = createRandom(5);
  const from = drawZipf(count, 50_000, random);
  const to = drawZipf(count, 50_000, random);
  const names =
    'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto service duration orig_bytes resp_bytes conn_state local_orig local_resp missed_bytes history orig_pkts orig_ip_bytes resp_pkts resp_ip_bytes tunnel_parents';
  const address = (i: number): string => `10.${i & 255}.${(i >> 8) & 255}.${1 + (i % 254)}`;
  const lines = Array.from(
    { length: count },
    (_, i) =>
      `${1_672_843_056 + i}.913119\tCXHB1X22027M${i.toString(36).padStart(5, '0')}\t${address(from[i]!)}\t${30_000 + (i % 30_000)}\t${address(to[i]!)}\t3128\ttcp\thttp,ssl\t0.084044\t${1000 + (i % 999)}\t${20_275 + (i % 99)}\tSF\tT\tT\t0\tShADadFf\t18\t1974\t14\t21011\t-\n`,
  );
  const input = Buffer.from(`#separator \\x09\n#fields\t${names.replaceAll(' ', '\t')}\n${lines.join('')}`);
  const policy: PolicyDocument = {
    version: 1,
    format: 'zeek',
    rules: [{ path: ['["id.orig_h"]', '["id.resp_h"]'], identifier: 'ip', transform: 'truncate' }],
  };
  const splitAndJoin = (): number => {
    const rows = input.toString().split('\n');
    return Buffer.from(rows.map((row) => row.split('\t').join('\t')).join('\n')).length;
  };
  const [ours, peer] = measure([
    contend(policy, input, [`\t${address(from[0]!)}\t`]),
    { name: 'split + join', units: input.length, run: splitAndJoin },
  ]);
  return { what: 'Zeek conn.log, TSV, 2 addresses', ours: ours!, peer: peer!, goal: 1.5, unit: 'bytes' };
}

/** Lines of an access log: a session in three of ten. */
export function createAccess(count: number): string[] {
  const random = createRandom(6);
  const host = drawZipf(count, 20_000, random);
  const page = drawZipf(count, 5_000, random);
  return Array.from({ length: count }, (_, i) => {
    const query = random() < 0.3 ? `?page=${page[i]! % 50}&session=${Math.floor(random() * 5_000)}` : '';
    const referer = random() < 0.5 ? '-' : `https://example.org/articles/${page[i]! % 500}/`;
    return `192.0.${host[i]! >> 8}.${host[i]! & 255} - - [17/May/2026:10:05:03 +0000] "GET /articles/2026/${page[i]}/index.html${query} HTTP/1.1" 200 ${2000 + (i % 9000)} "${referer}" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${100 + (i % 40)}.0.0.0 Safari/537.36"\n`;
  });
}

export const accessPolicy: PolicyDocument = {
  version: 1,
  format: 'combined',
  rules: [
    { path: 'host', identifier: 'ip', transform: 'truncate' },
    { path: ['url', 'referer'], transform: 'url' },
  ],
};

function accessRows(): Row[] {
  const input = Buffer.from(createAccess(count).join(''));
  const fields =
    /^(\S+) (\S+) (\S+) \[([^\]]+)\] "(\S+) (\S+) (\S+)" (\d+) (\S+) "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"$/;
  const read = (): number => {
    let found = 0;
    for (const line of input.toString().split('\n')) found += fields.exec(line)?.length ?? 0;
    return found;
  };
  const readAndWrite = (): number => {
    const rows = input.toString().split('\n');
    const written = rows.map((line) => {
      const m = fields.exec(line);
      return m === null
        ? line
        : `${m[1]} ${m[2]} ${m[3]} [${m[4]}] "${m[5]} ${m[6]} ${m[7]}" ${m[8]} ${m[9]} "${m[10]}" "${m[11]}"`;
    });
    return Buffer.from(written.join('\n')).length;
  };
  const [ours, whole, half] = measure([
    contend(accessPolicy, input, ['session=1']),
    { name: 'a regex a line, written back', units: input.length, run: readAndWrite },
    { name: 'a regex a line, nothing written', units: input.length, run: read },
  ]);
  const what = 'combined access log, address and URLs';
  return [
    { what, ours: ours!, peer: whole!, goal: 1.5, unit: 'bytes' },
    { what, ours: ours!, peer: half!, goal: 1.5, unit: 'bytes' },
  ];
}

export function delimitedRows(): Row[] {
  return [asteriskRows(), zeekRows(), ...accessRows()];
}
