/**
 * How far pseudonyms reach: the same in every engine, each scope apart from all others, and what is no scope `record` the
 * same again on any day.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPseudonymizer,
  type KeyringDocument,
  type PolicyDocument,
  type Pseudonymizer,
  type RecordError,
} from '../../src/index.js';

const bytesOf = (n: number): Buffer =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => (n * 97 + i * i * 43) & 255));
const boundary = '2026-11-15T00:00:00Z';
const ring: KeyringDocument = {
  version: 1,
  secrets: [
    { id: 'k1', secret: bytesOf(1), until: boundary },
    { id: 'k2', secret: bytesOf(2), from: boundary },
  ],
};

type Fields = Readonly<Record<string, string>>;
type Outcome = Readonly<Record<string, unknown>> | undefined;

/** Records to what becomes of each: from one input, in order. */
type Engine = (
  open: (more?: Partial<PolicyDocument>) => Pseudonymizer,
  records: readonly Fields[],
) => Outcome[];

const parse = (line: string | undefined): Outcome => (line === undefined ? undefined : JSON.parse(line));
const ndjson = (records: readonly Fields[]): string =>
  records.map((each) => `${JSON.stringify(each)}\n`).join('');
/** Told by their number, since those that are quarantined are not there. */
const byNumber = (out: readonly Outcome[], { length }: readonly Fields[]): Outcome[] =>
  Array.from({ length }, (_, n) => out.find((each) => each?.n === String(n)));
const stream = (calls: Pseudonymizer, text: string): string => {
  const parts: Buffer[] = [];
  calls.input().rewrite(Buffer.from(text), true, (part) => parts.push(Buffer.from(part)));
  return Buffer.concat(parts).toString();
};

const columns = ['n', 't', 'r', 'a', 'b', 'c', 'j'];
const engines: Readonly<Record<string, Engine>> = {
  objects(open, records) {
    const calls = open();
    return records.map((each) => calls.record(each));
  },
  lines(open, records) {
    const calls = open();
    return records.map((each) => parse(calls.line(JSON.stringify(each))));
  },
  // A lone surrogate cannot be bytes, so that JavaScript takes the line.
  'lines in JavaScript'(open, records) {
    const calls = open();
    return records.map((each) => {
      const line = calls.line(`${JSON.stringify(each).slice(0, -1)},"lone":"\ud800"}`);
      const { lone: _, ...rest } = parse(line) ?? { lone: '' };
      return line === undefined ? undefined : rest;
    });
  },
  chunks(open, records) {
    const { bytes } = open().chunk(Buffer.from(ndjson(records)));
    return byNumber(Buffer.from(bytes).toString().split('\n').filter(Boolean).map(parse), records);
  },
  documents: (open, records) =>
    byNumber(JSON.parse(stream(open({ format: 'json' }), JSON.stringify(records))) as Outcome[], records),
  'delimited text'(open, records) {
    const rows = [columns, ...records.map((each) => columns.map((name) => each[name] ?? ''))];
    const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
    const [, ...out] = stream(open({ format: 'csv' }), text)
      .split('\n')
      .filter(Boolean);
    // No cell here comes out with a comma or a quote in it, but JSON, which is the last.
    return byNumber(
      out.map((row) => {
        const cells = [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
          cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
        );
        return Object.fromEntries(columns.flatMap((name, i) => (cells[i] ? [[name, cells[i]]] : [])));
      }),
      records,
    );
  },
};

/** An empty cell is no field, and an empty text is one that says nothing. */
const withoutEmpty = (outcome: Outcome): Outcome =>
  outcome && Object.fromEntries(Object.entries(outcome).filter(([, value]) => value !== ''));

/** Bodies that are random become the number of the first place where each stands. */
function numbered(outcomes: readonly Outcome[]): unknown {
  const seen: string[] = [];
  return JSON.parse(
    JSON.stringify(outcomes.map((each) => each ?? null)).replaceAll(/(?<=_k\d_)[a-z2-7]{26}/g, (body) => {
      if (!seen.includes(body)) seen.push(body);
      return String(seen.indexOf(body));
    }),
  );
}

/** As the specification has it, and by no function of ours. */
function pseudonym(label: string, info: string, id: string, text: string): string {
  const secret = id === 'k1' ? bytesOf(1) : bytesOf(2);
  const key = Buffer.from(hkdfSync('sha256', secret, '', info, 32));
  const digest = createHmac('sha256', key).update(text).digest().subarray(0, 16);
  const bits = [...digest]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .padEnd(130, '0');
  const body = bits
    .match(/.{5}/g)!
    .map((five) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(five, 2)]);
  return `${label}_${id}_${body.join('')}`;
}

/** The week of a day by counting from a Monday that begins a year of weeks: 2025-12-29 is the first of 2026. */
const weeks: Readonly<Record<string, string>> = {
  '2026-10-31': '2026-W44',
  '2026-11-01': '2026-W44',
  '2026-11-02': '2026-W45',
  '2026-11-24': '2026-W48',
  '2027-01-01': '2026-W53',
  '2027-01-03': '2026-W53',
  '2027-01-04': '2027-W01',
};
const days = Object.keys(weeks);
const people = ['+12025550123', '+12025550124'];

type Scope = NonNullable<Extract<PolicyDocument['rules'][number], { transform: 'pseudonym' }>['scope']>;
const scopes: readonly (Scope | undefined)[] = [
  undefined,
  'person',
  'record',
  { with: 'a' },
  { with: 'r' },
  { within: 'day' },
  { within: 'week' },
  { within: 'month' },
];
const choices: readonly PolicyDocument['domain'][] = [
  undefined,
  { field: 'r', of: ['acme', 'umbrella'] },
  { field: 'r', of: ['acme', 'umbrella'], otherwise: 'rest' },
];

const policyArbitrary = fc
  .record({
    b: fc.constantFrom(...scopes),
    c: fc.constantFrom(...scopes),
    inner: fc.constantFrom(...scopes),
    domain: fc.constantFrom(...choices),
    incoming: fc.constantFrom('keep' as const, 'rehash' as const),
  })
  .map(
    ({ b, c, inner, domain, incoming }): PolicyDocument => ({
      version: 1,
      time: 't',
      domain,
      incoming,
      rules: [
        { path: 'a', identifier: 'phone', transform: 'pseudonym' },
        { path: 'b', identifier: 'phone', transform: 'pseudonym', scope: b },
        { path: 'c', transform: 'pseudonym', scope: c },
        {
          path: 'j',
          transform: 'json',
          rules: [{ path: 'b', identifier: 'phone', transform: 'pseudonym', scope: inner }],
        },
      ],
    }),
  );

const party = fc.constantFrom(...people, 'anonymous', 'not a number', '911');
const recordArbitrary = fc.record(
  {
    t: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...days).map((day) => `${day}T23:59:59Z`) },
      fc.constantFrom('', 'yesterday'),
    ),
    r: fc.constantFrom('acme', 'acme', 'umbrella', 'elsewhere', ''),
    a: party,
    b: party,
    c: fc.constantFrom('one', 'two', 'one\nacme'),
    j: fc.constantFrom(...people).map((b) => JSON.stringify({ b })),
  },
  { requiredKeys: ['t', 'r'] },
);

/** What has to come out of `b`; undefined where the scope is `record` and nothing is foreseen. */
function expected({ domain = 'default', rules }: PolicyDocument, fields: Fields): string | undefined {
  const { t = '', r = '', a = '', b = '' } = fields;
  const id = t < boundary ? 'k1' : 'k2';
  const of = typeof domain === 'string' ? domain : r || domain.otherwise!;
  const scope = (rules[1] as { scope?: Scope }).scope ?? 'person';
  const special: Fields = { anonymous: 'tel_withheld', '911': 'tel_emergency' };
  const write = (value: string, part: string, end: string): string => {
    const label = value.startsWith('+') ? 'tel' : 'telx';
    return special[value] ?? pseudonym(label, `nymline/1/${of}/${label}${part}`, id, value + end);
  };
  if (scope === 'record') return special[b];
  if (scope === 'person') return write(b, '', '');
  if ('with' in scope) {
    const other = scope.with === 'r' ? r : a && write(a, '', '');
    return write(b, '/with', `\n${other || 'none'}`);
  }
  const day = t.slice(0, 10);
  return write(b, `/${{ day, week: weeks[day]!, month: t.slice(0, 7) }[scope.within]}`, '');
}

/** Whether a record has all that its policy asks of it. */
const isWhole = ({ domain }: PolicyDocument, { t = '', r = '' }: Fields): boolean =>
  t.startsWith('20') &&
  (typeof domain !== 'object' || domain.of.includes(r) || (r === '' && domain.otherwise !== undefined));

describe('a scope', () => {
  it('is the same in every engine, and what is specified', () => {
    fc.assert(
      fc.property(
        policyArbitrary,
        fc.array(recordArbitrary, { minLength: 1, maxLength: 24 }),
        (policy, drawn) => {
          const records = drawn.map((each, n): Fields => ({ n: String(n), ...each }));
          const outcomes = Object.entries(engines).map(([name, engine]) => {
            const errors: RecordError[] = [];
            const open = (more: Partial<PolicyDocument> = {}): Pseudonymizer =>
              createPseudonymizer({ ...policy, ...more }, ring, {
                clock: () => 0,
                onQuarantine: (error) => errors.push(error),
              });
            const out = engine(open, records).map(withoutEmpty);
            expect(
              out.map((each) => each !== undefined),
              name,
            ).toEqual(records.map((each) => isWhole(policy, each)));
            expect(errors.map(({ code }) => code).sort()).toEqual(
              records
                .filter((each) => !isWhole(policy, each))
                .map((each) =>
                  isWhole(policy, { ...each, t: '20' }) ? 'ERR_RECORD_TIME' : 'ERR_RECORD_DOMAIN',
                )
                .sort(),
            );
            return out;
          });
          for (const out of outcomes) {
            expect(numbered(out)).toEqual(numbered(outcomes[0]!));
            out.forEach((each, i) => {
              if (each === undefined || records[i]!.b === undefined) return;
              const foreseen = expected(policy, records[i]!);
              if (foreseen === undefined) expect(each.b).toMatch(/^telx?_k\d_[a-z2-7]{25}[aeimquy4]$/);
              else expect(each.b).toBe(foreseen);
            });
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
