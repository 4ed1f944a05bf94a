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
} from '../../../src/index.js';

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
          const counts = new Map<string, unknown>();
          const outcomes = Object.entries(engines).map(([name, engine]) => {
            const opened: Pseudonymizer[] = [];
            const errors: RecordError[] = [];
            const open = (more: Partial<PolicyDocument> = {}): Pseudonymizer => {
              const calls = createPseudonymizer({ ...policy, ...more }, ring, {
                clock: () => 0,
                onQuarantine: (error) => errors.push(error),
              });
              opened.push(calls);
              return calls;
            };
            const out = engine(open, records).map(withoutEmpty);
            counts.set(
              name,
              opened.map((calls) => calls.report().rules),
            );
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
          counts.delete('delimited text'); // has empty cells where others have no field
          for (const each of counts.values()) expect(each).toEqual(counts.get('objects'));
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

const phone = (path: string, scope?: Scope): PolicyDocument['rules'][number] => ({
  path,
  identifier: 'phone',
  transform: 'pseudonym',
  scope,
});
const open = (policy: Partial<PolicyDocument>, keyring: KeyringDocument = ring, clock = 0): Pseudonymizer =>
  createPseudonymizer({ version: 1, rules: [phone('b')], ...policy }, keyring, {
    clock: () => clock,
    onQuarantine() {},
  });
const [one, other] = people as [string, string];

describe('pseudonyms beside a counterpart', () => {
  const calls = open({ time: 't', rules: [phone('a'), phone('b', { with: 'a' })] });
  const beside = (a: string | undefined, b: string, t = '2026-11-24'): string =>
    (calls.record({ t, a, b }) as unknown as Fields).b!;

  it('link one pair, however both are written, and no other', () => {
    const number = fc.integer({ min: 0, max: 99 }).map((n) => `+120255501${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, d) => {
        expect(beside(a, b) === beside(c, d)).toBe(a === c && b === d);
        expect(beside(a, b)).toBe(beside(` ${a} `, b.replace('555', '-555-')));
      }),
    );
  });

  it('are not those of scope person, nor of another secret, and not the other way round', () => {
    const all = [
      beside(one, other),
      beside(other, one),
      beside(one, other, '2026-11-01'),
      ...calls.pseudonymsOf('phone', one),
      ...calls.pseudonymsOf('phone', other),
    ];
    expect(new Set(all.map((each) => each.slice(-26))).size).toBe(all.length);
  });

  it('cannot be made by who writes an opaque value with a line feed in it', () => {
    const opaque = open({
      rules: [
        { path: 'a', transform: 'keep' },
        { path: 'b', transform: 'pseudonym', scope: { with: 'a' } },
        { path: 'c', transform: 'pseudonym' },
      ],
    });
    const { b, c } = opaque.record({ a: 'acme', b: 'one', c: 'one\nacme' }) as unknown as Fields;
    expect(b!.slice(-26)).not.toBe(c!.slice(-26));
    const pairs = [
      { a: 'c', b: 'a\nb' },
      { a: 'b\nc', b: 'a' },
    ].map((each) => (opaque.record(each) as unknown as Fields).b);
    expect(pairs[0]).not.toBe(pairs[1]);
  });

  it('take a counterpart as its own rule writes it, and what holds no single value for none', () => {
    const kept = open({
      region: 'US',
      rules: [
        { path: 'a', identifier: 'ext', transform: 'pseudonym', tenant: { field: 'x' }, keep: undefined },
        phone('b', { with: 'a' }),
      ],
    });
    const { a, b } = kept.record({ a: '101', b: one, x: 'acme' }) as unknown as Fields;
    expect(a).toMatch(/^ext_/);
    expect(kept.pseudonymsOf('phone', one, { with: a! })).toContain(b);
    const nobody = kept.pseudonymsOf('phone', one, { with: '' })[0];
    for (const none of [undefined, null, '', {}, ['101']])
      expect(kept.record({ a: none, b: one })).toMatchObject({ b: nobody });
  });

  it('are soon made of a counterpart that is long, and no record is too much for it that is not without', () => {
    const long = open({ rules: [{ path: 'a', transform: 'keep' }, phone('b', { with: 'a' })] });
    const record = { a: 'x'.repeat(1 << 22), b: Array(20_000).fill(one) };
    const nobody = long.pseudonymsOf('phone', one, { with: '' })[0];
    expect(new Set((long.record(record) as unknown as { b: string[] }).b)).toEqual(new Set([nobody]));
    const much = { a: Array(200_000).fill('+12025550123').join(), b: one };
    const list = open({
      rules: [{ path: 'a', identifier: 'uri', transform: 'pseudonym' }, phone('b', { with: 'a' })],
    });
    const plain = open({ rules: [{ path: 'a', identifier: 'uri', transform: 'pseudonym' }, phone('b')] });
    expect(list.record(much) === undefined).toBe(plain.record(much) === undefined);
  });
});

describe('pseudonyms within a period', () => {
  it.each(['day', 'week', 'month'] as const)('link within one %s, and not across', (within) => {
    const calls = open({ time: 't', rules: [phone('b', { within })] });
    const name = (day: string): string => ({ day, week: weeks[day]!, month: day.slice(0, 7) })[within];
    const written = days.map((day) => (calls.record({ t: day, b: one }) as unknown as Fields).b!);
    days.forEach((day, i) => {
      days.forEach((another, j) => {
        const isOne = name(day) === name(another) && day < boundary === another < boundary;
        expect(written[i] === written[j]).toBe(isOne);
      });
      expect(calls.pseudonymsOf('phone', one, { periods: [name(day)] })).toContain(written[i]);
    });
    const all = calls.pseudonymsOf('phone', one, { periods: [...new Set(days.map(name))] });
    expect(new Set(written)).toEqual(new Set(all.filter((each) => written.includes(each))));
  });

  it('are refused a record without a time, also where one secret is valid always', () => {
    const lone: KeyringDocument = { version: 1, secrets: [{ id: 'k1', secret: bytesOf(1) }] };
    const errors: string[] = [];
    const calls = createPseudonymizer(
      { version: 1, time: 't', rules: [phone('b', { within: 'day' })] },
      lone,
      {
        onQuarantine: ({ code }) => errors.push(code),
      },
    );
    expect(calls.record({ b: one })).toBeUndefined();
    expect(calls.line(JSON.stringify({ t: 'soon', b: one }))).toBeUndefined();
    expect(calls.line(JSON.stringify({ t: '2026-11-24', b: one }))).toContain('tel_k1_');
    expect(errors).toEqual(['ERR_RECORD_TIME', 'ERR_RECORD_TIME']);
  });

  it('are right after more periods than keys are held for', () => {
    const calls = open({ time: 't', rules: [phone('b', { within: 'day' })] });
    const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
    const days = Array.from({ length: 300 }, (_, n) => day(n));
    const write = (t: string): unknown => calls.record({ t, b: one });
    const first = days.map(write);
    const beside = open({ time: 't', rules: [phone('b', { within: 'day' }), phone('c', { with: 't' })] });
    const pairs = [...days, ...days].map((t) => beside.record({ t, b: one, c: one }));
    expect(pairs.slice(300)).toEqual(pairs.slice(0, 300));
    expect(pairs.every((each) => each !== undefined)).toBe(true);
    const fresh = open({ time: 't', rules: [phone('b', { within: 'day' })] }, ring);
    expect(days.toReversed().map((t) => fresh.record({ t, b: one }))).toEqual(first.toReversed());
    expect(new Set(first.map((each) => (each as Fields).b)).size).toBe(300);
  });
});

describe('pseudonyms of one record', () => {
  const policy = {
    rules: [phone('b', 'record'), { path: ['c', 'd'], transform: 'pseudonym', scope: 'record' }],
  } as Partial<PolicyDocument>;

  it('are others in each, and never come again', () => {
    const calls = open(policy);
    const seen = new Set<string>();
    for (let n = 0; n < 100_000; n++) seen.add((calls.record({ b: one }) as Fields).b!);
    expect(seen.size).toBe(100_000);
    const lines = `{"b":"${one}"}\n`.repeat(1000);
    for (const run of [calls, calls, open(policy)]) {
      const { bytes } = run.chunk(Buffer.from(lines));
      for (const [pseudonym] of Buffer.from(bytes)
        .toString()
        .matchAll(/tel_k1_[a-z2-7]{25}[aeimquy4]/g))
        seen.add(pseudonym);
    }
    expect(seen.size).toBe(103_000);
    expect(calls.pseudonymsOf('phone', one, { with: '' }).some((each) => seen.has(each))).toBe(false);
  }, 30_000);

  it('are one for one value in it, whichever field holds it, and stay in a second pass', () => {
    const calls = open(policy);
    const input = { b: one, c: ['x', 'y', 'x'], d: 'x' };
    const once = calls.record(input) as unknown as { b: string; c: string[]; d: string };
    expect(once.c[0]).toBe(once.c[2]);
    expect(once.d).toBe(once.c[0]);
    expect(once.c[1]).not.toBe(once.c[0]);
    expect(calls.record(once)).toEqual(once);
    expect(JSON.parse(calls.line(JSON.stringify(once))!)).toEqual(once);
  });

  it('are others in each row, where nothing else is asked of it', () => {
    const calls = open({
      format: 'csv',
      unlisted: 'drop',
      rules: [{ path: 'd', transform: 'pseudonym', scope: 'record' }],
    });
    const [, ...rows] = stream(calls, 'd\nx\nx\nx\n').split('\n').filter(Boolean);
    expect(new Set(rows).size).toBe(3);
  });

  it('hold for a record that another is logged within, and so does what else a record says', () => {
    const calls = open({
      time: 't',
      rules: [
        phone('a'),
        phone('e', { with: 'a' }),
        phone('f', { within: 'day' }),
        { path: ['b', 'x.c', 'd'], transform: 'pseudonym', scope: 'record' },
      ],
    });
    const plain = { t: '2026-11-24', a: one, b: 'x', d: 'x', e: one, f: one };
    const within = { ...plain, t: '2026-11-25', a: other };
    let inner: Fields | undefined;
    const { b, d, e, f } = calls.record({
      ...plain,
      // Read on the way, behind b and before d.
      x: {
        get c() {
          inner = calls.record(within) as unknown as Fields;
          return 'x';
        },
      },
    }) as unknown as Fields;
    expect(b).toBe(d);
    expect(inner!.d).not.toBe(d);
    expect({ e, f }).toMatchObject(
      Object.fromEntries(
        Object.entries(calls.record(plain)!).filter(([name]) => name === 'e' || name === 'f'),
      ),
    );
    expect([inner!.e, inner!.f]).not.toContain(e);
    expect(inner!.f).not.toBe(f);
  });
});

it('nothing is answered after close, whatever the scope', () => {
  const calls = open({
    time: 't',
    rules: [phone('a'), phone('b', { with: 'a' }), phone('c', { within: 'day' })],
  });
  const record = { t: '2026-11-24', a: one, b: other, c: one };
  expect(calls.record(record)).toBeDefined();
  calls.close();
  expect(calls.record(record)).toBeUndefined();
  expect(calls.line(JSON.stringify(record))).toBeUndefined();
});

describe('a domain that a record chooses', () => {
  const domain = { field: 'r', of: ['acme', 'umbrella'], otherwise: 'rest' };
  const policy: Partial<PolicyDocument> = {
    domain,
    rules: [phone('b'), { path: 'c', transform: 'scrub' }, { ...phone('d'), domain: 'own' } as never],
  };

  it('holds for whatever is in it, but for a rule with one of its own, and is looked up in all', () => {
    const calls = open(policy);
    const out = ['acme', 'umbrella', 'elsewhere', ''].map(
      (r) => calls.record({ r, b: one, c: `call ${one}`, d: one }) as unknown as Fields | undefined,
    );
    expect(out[2]).toBeUndefined();
    for (const each of [out[0], out[1], out[3]]) expect(each!.c).toBe(`call ${each!.b}`);
    expect(new Set([out[0]!.d, out[1]!.d, out[3]!.d]).size).toBe(1);
    const found = calls.pseudonymsOf('phone', one);
    expect(found).toHaveLength(6);
    expect(found).toEqual(expect.arrayContaining([out[0]!.b, out[1]!.b, out[3]!.b]));
    expect(calls.pseudonymsOf('phone', one, { domain: 'umbrella' })).toContain(out[1]!.b);
  });

  it('is otherwise for a text, and without that a text does not pass', () => {
    const calls = open(policy, ring, Date.parse('2026-11-24'));
    expect(calls.text(`call ${one}`)).toBe(`call ${calls.pseudonymsOf('phone', one, { domain: 'rest' })[1]}`);
    const strict = open({ ...policy, domain: { ...domain, otherwise: undefined } });
    expect(strict.text(`call ${one}`)).toBeUndefined();
    expect(strict.report().codes).toEqual({ ERR_RECORD_DOMAIN: 1 });
  });
});

describe('whatever the scope', () => {
  it('a replay gives the same bytes on any day, but for scope record; and a second pass changes nothing', () => {
    fc.assert(
      fc.property(
        policyArbitrary.filter(({ incoming }) => incoming === 'keep'),
        fc.array(recordArbitrary, { minLength: 1, maxLength: 12 }),
        (policy, records) => {
          const text = Buffer.from(ndjson(records));
          const [first, again] = [0, 8e12].map((clock) => open(policy, ring, clock).chunk(text).bytes);
          const isRandom = JSON.stringify(policy).includes('"record"');
          if (!isRandom) expect(again).toEqual(first);
          const calls = open(policy);
          expect(calls.chunk(first!).bytes).toEqual(first);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a look-up says what it must be told, where the policy has no other pseudonym', () => {
    const lookUp =
      (scope: Scope, options: object = {}) =>
      () =>
        open({
          time: 't',
          rules: [phone('a'), { ...phone('b', scope), identifier: 'msisdn' } as never],
        }).pseudonymsOf('msisdn', one, options);
    expect(lookUp({ with: 'a' })).toThrow('with expected what stands in a in the output');
    expect(lookUp({ within: 'week' })).toThrow('periods expected each week to look in');
    expect(lookUp('record')).toThrow('none can be found');
    expect(lookUp({ within: 'week' }, { periods: ['2026-W54'] })).toThrow('periods expected');
    expect(lookUp({ within: 'week' }, { periods: ['2026-W48'], with: 'x' })).toThrow('of two scopes');
    expect(lookUp('person')()).toHaveLength(2);
    const texts = open({ rules: [phone('b', 'record'), { path: 'm', transform: 'scrub' }] });
    const { m } = texts.record({ m: `call ${one}` }) as unknown as Fields;
    expect(texts.pseudonymsOf('phone', one)).toContain(m!.slice('call '.length));
    expect(lookUp({ within: 'week' }, { periods: ['2026-W48'] })()).toHaveLength(1);
    expect(lookUp({ within: 'month' }, { periods: ['2026-11'] })()).toHaveLength(2);
  });
});
