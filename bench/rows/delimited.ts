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

/** Of a pass, of which opening a pseudonymizer is little (ndjson.ts). */
const count = 100_000;

/** Rewrites one input, part by part as a stream gives them: with what it remembers, and from an empty memo each time. */
function contend(
  policy: PolicyDocument,
  input: Buffer,
  raw: readonly string[],
): readonly [warm: Contender, empty: Contender] {
  const open = () => createPseudonymizer(policy, randomBytes(32), { onWarning() {} });
  const rewrite = (engine: Input, write: (bytes: Uint8Array) => void): void => {
    for (let at = 0; at < input.length; ) {
      at += engine.rewrite(input.subarray(at, at + (1 << 16)), false, write).taken;
    }
  };
  const sizeBy = (engine: Input): number => {
    let size = 0;
    rewrite(engine, (bytes) => {
      size += bytes.length;
    });
    return size;
  };
  const met = open().input();
  const out: Buffer[] = [];
  rewrite(met, (bytes) => out.push(Buffer.from(bytes)));
  const text = Buffer.concat(out).toString();
  check(text.split('\n').length === input.toString().split('\n').length, 'a record is missing');
  check(!raw.some((value) => text.includes(value)), 'a value is left');
  let calls = open();
  let engine = calls.input();
  return [
    { name: 'nymline', units: input.length, run: () => sizeBy(met) },
    {
      name: 'nymline',
      units: input.length,
      before() {
        calls.close();
        calls = open();
        engine = calls.input();
      },
      run: () => sizeBy(engine),
    },
  ];
}

type Input = ReturnType<ReturnType<typeof createPseudonymizer>['input']>;

/** Rows of Asterisk's CSV, and two values that must go. */
export function createCdr(count: number): { lines: string[]; raw: string[] } {
  const random = createRandom(4);
  const numbers = createNumbers(50_000);
  const from = drawZipf(count, numbers.length, random);
  const to = drawZipf(count, numbers.length, random);
  const start = Date.UTC(2026, 6, 26);
  /** So many seconds into the file. */
  const time = (seconds: number): string =>
    new Date(start + 1000 * seconds).toISOString().slice(0, 19).replace('T', ' ');
  const lines = Array.from({ length: count }, (_, i) => {
    const caller = numbers[from[i]!]!;
    const channel = i.toString(16).padStart(8, '0');
    return `"acct${i % 300}","${caller}","${numbers[to[i]!]}","default","""Alice Example"" <${caller}>","PJSIP/trunk-${channel}","PJSIP/${i % 500}-${channel}","Dial","PJSIP/${i % 500},60,t","${time(i)}","${time(i + 9)}","${time(i + 60)}",${30 + (i % 100)},${i % 100},"ANSWERED","DOCUMENTATION","${1_690_325_492 + i}.2","",${i}\n`;
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

function asteriskRows(): Row[] {
  const { lines, raw } = createCdr(count);
  const input = Buffer.from(lines.join(''));
  const [warm, empty, peer] = measure([
    ...contend(cdrPolicy, input, raw),
    { name: 'csv-parse + csv-stringify', units: input.length, run: () => stringify(parse(input)).length },
  ]);
  const what = 'Asterisk CSV, 19 columns, 6 rules';
  const distinct = 'of 100,000 rows: numbers and names 50,000 by Zipf, times 100,000, accounts 300';
  const common = { peer: peer!, unit: 'bytes', distinct } as const;
  return [
    { ...common, what: `${what}, memo warm`, ours: warm!, goal: 8 },
    { ...common, what: `${what}, memo empty`, ours: empty! },
  ];
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
  const [ours, , peer] = measure([
    ...contend(policy, input, [`\t${address(from[0]!)}\t`]),
    { name: 'split + join', units: input.length, run: splitAndJoin },
  ]);
  return {
    what: 'Zeek conn.log, TSV, 2 addresses',
    ours: ours!,
    peer: peer!,
    goal: 1.5,
    unit: 'bytes',
    distinct: 'of 100,000 lines: addresses 50,000 by Zipf',
  };
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
  const [warm, empty, whole, half] = measure([
    ...contend(accessPolicy, input, ['session=1']),
    { name: 'a regex a line, written back', units: input.length, run: readAndWrite },
    { name: 'a regex a line, nothing written', units: input.length, run: read },
  ]);
  const what = 'combined access log, address and URLs';
  const distinct = 'of 100,000 lines: addresses 20,000 and pages 5,000 by Zipf, sessions 5,000';
  const common = { unit: 'bytes', distinct } as const;
  return [
    { ...common, what: `${what}, memo warm`, ours: warm!, peer: whole!, goal: 1.5 },
    { ...common, what: `${what}, memo empty`, ours: empty!, peer: whole! },
    { ...common, what: `${what}, memo warm`, ours: warm!, peer: half!, goal: 1.5 },
  ];
}

export function delimitedRows(): Row[] {
  return [...asteriskRows(), zeekRows(), ...accessRows()];
}
