import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../src/crypto/keyring.js';
import { writerOf } from '../src/doors.js';
import {
  createPseudonymizer,
  OptionError,
  type PolicyDocument,
  type Pseudonymizer,
  parsePolicy,
  type RecordError,
} from '../src/index.js';
import { openSession } from '../src/session.js';
import { createTransform } from '../src/stream.js';

const secret = randomBytes(32);
const policy: PolicyDocument = {
  version: 1,
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'name', transform: 'drop' },
  ],
};
const good = (n: number): string => `{"from":"+1202555${String(n).padStart(4, '0')}","n":${n}}`;
const audit = '{"audit":true,"from":"+12025550199"}';
const parse = (bytes: Uint8Array): unknown[] =>
  Buffer.from(bytes)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Writes an audit record by the same pseudonymizer, for each that is quarantined. */
function withAudit(by: (calls: Pseudonymizer) => unknown, document: PolicyDocument = policy) {
  const told: RecordError[] = [];
  const answers: unknown[] = [];
  const calls = createPseudonymizer(document, secret, {
    onQuarantine(error) {
      told.push(error);
      answers.push(by(calls));
    },
  });
  return { calls, told, answers };
}

const ways: readonly [string, (calls: Pseudonymizer) => unknown][] = [
  ['line', (calls) => calls.line(audit)],
  ['chunk', (calls) => calls.chunk(Buffer.from(`${audit}\n${audit}\n`))],
  ['record', (calls) => calls.record(JSON.parse(audit))],
  ['input', (calls) => calls.input().rewrite(Buffer.from(audit), true, () => {})],
];

describe('a listener that comes back with a record', () => {
  it.each(ways)('by %s leaves the line at hand undefined', (_, by) => {
    const { calls, answers } = withAudit(by);
    expect(calls.line('{bad')).toBeUndefined();
    expect(calls.line(good(1))).toContain('"tel_');
    expect(answers).toHaveLength(1);
    expect(answers[0]).toBeTruthy();
  });

  it.each(ways)('by %s leaves the chunk at hand and the books whole', (_, by) => {
    for (const size of [4, 3000]) {
      const { calls, told } = withAudit(by);
      const lines = Array.from({ length: size }, (_, i) => (i === 2 ? '{bad' : good(i)));
      const plain = createPseudonymizer(policy, secret);
      const out = calls.chunk(Buffer.from(lines.join('\n'))).bytes;
      expect(Buffer.from(out).equals(Buffer.from(plain.chunk(Buffer.from(lines.join('\n'))).bytes))).toBe(
        true,
      );
      const { in: read, out: written, quarantined } = calls.report();
      const sent = by === ways[1]![1] ? 2 : 1;
      expect([read, written, quarantined]).toEqual([size + sent, size - 1 + sent, 1]);
      expect(told.map(({ position }) => position)).toEqual([3]);
    }
  });

  it('with one that cannot be read has it counted, and an end', () => {
    const { calls, told } = withAudit((back) => back.line('{worse'));
    calls.line('{bad');
    expect(told).toHaveLength(1);
    expect(calls.report()).toMatchObject({ in: 2, out: 0, quarantined: 2 });
  });

  it('may be in the middle of rows of CSV', () => {
    const { calls } = withAudit((back) => back.chunk(Buffer.from('+12025550198,Ann\n')), {
      ...policy,
      format: { type: 'csv', columns: ['from', 'name'], header: 'none' },
    } as PolicyDocument);
    const rows = Buffer.from(
      calls.chunk(Buffer.from('+12025550101,Ada\na,b,c\n+12025550102,Bob\n')).bytes,
    ).toString();
    expect(rows).toMatch(/^tel_\w+,\ntel_\w+,\n$/);
    expect(calls.report()).toMatchObject({ in: 4, out: 3, quarantined: 1 });
  });
});

describe('the fate of the records of a call', () => {
  const three = Buffer.from(`${good(1)}\n{bad\n${good(2)}\n`);

  it('comes back with a chunk', () => {
    const calls = createPseudonymizer(policy, secret);
    expect(calls.chunk(three)).toMatchObject({ records: 3, quarantined: 1 });
    expect(calls.chunk(Buffer.from('\n'))).toMatchObject({ records: 0, quarantined: 0 });
    calls.close();
    expect(calls.chunk(three)).toEqual({ bytes: new Uint8Array(), records: 3, quarantined: 3 });
  });

  it('comes back with each part of an input, and how far it was taken', () => {
    const input = createPseudonymizer(policy, secret).input();
    const give = (part: Uint8Array, last: boolean) => input.rewrite(part, last, () => {});
    expect(give(three.subarray(0, 32), false)).toEqual({ taken: 30, records: 1, quarantined: 0 });
    expect(give(three.subarray(30), false)).toEqual({ taken: 35, records: 2, quarantined: 1 });
    expect(give(Buffer.from('{bad'), true)).toEqual({ taken: 4, records: 1, quarantined: 1 });
    expect(input.records).toBe(4);
  });

  it.each([
    [
      'rows of CSV',
      { type: 'csv', columns: ['from', 'name'], header: 'none' },
      '1,Ada\na,b,c\n2,Bob\n',
      3,
      1,
    ],
    ['an access log', 'combined', 'rubbish\n', 1, 1],
  ] as const)('is told of %s', (_, format, text, records, quarantined) => {
    const calls = createPseudonymizer({ ...policy, format } as PolicyDocument, secret);
    expect(calls.chunk(Buffer.from(text))).toMatchObject({ records, quarantined });
  });

  it('leaves out the records that a clock brings in the middle of it', () => {
    const clock: { calls?: Pseudonymizer } = {};
    const calls = createPseudonymizer(
      policy,
      { version: 1, secrets: [{ id: 'one', secret: randomBytes(32), from: '2026-11-01T00:00:00Z' }] },
      {
        clock() {
          const { calls } = clock;
          delete clock.calls;
          calls?.chunk(Buffer.from(`${good(1)}\n{bad\n`));
          calls?.record({ from: '+12025550101' });
          calls?.line(good(2));
          clock.calls = calls!;
          return Date.UTC(2026, 10, 2);
        },
      },
    );
    clock.calls = calls;
    expect(calls.line('{"from":"+12025550101"')).toBeUndefined();
    expect(calls.line(good(1))).toContain('"tel_one_');
    expect(calls.chunk(three)).toMatchObject({ records: 3, quarantined: 1 });
    const { in: read, out, quarantined } = calls.report();
    expect(read).toBeGreaterThan(5);
    expect(out + quarantined).toBe(read);
  });
});

describe('a listener that throws', () => {
  const calls = () =>
    createPseudonymizer(policy, secret, {
      onQuarantine() {
        throw new Error('of the host');
      },
    });

  it('breaks no call', () => {
    const one = calls();
    expect(one.line('{bad')).toBeUndefined();
    expect(one.record(null as never)).toBeUndefined();
    expect(parse(one.chunk(Buffer.from(`{bad\n${good(1)}\n`)).bytes)).toHaveLength(1);
    expect(one.report()).toMatchObject({ in: 4, out: 1, quarantined: 3 });
  });

  it('breaks no stream', async () => {
    const one = calls();
    const out: Buffer[] = [];
    const lines = Array.from({ length: 5000 }, (_, i) => (i % 100 === 0 ? '{bad' : good(i % 10_000)));
    await pipeline(
      Readable.from([Buffer.from(lines.join('\n'))]),
      createTransform(one.input()),
      async (source: AsyncIterable<Buffer>) => {
        for await (const part of source) out.push(part);
      },
    );
    expect(parse(Buffer.concat(out))).toHaveLength(4950);
  });

  it('or gives a promise that fails leaves nothing unhandled', async () => {
    const failing = createPseudonymizer(policy, secret, {
      onQuarantine: (async () => {
        throw new Error('of the host');
      }) as () => void,
    });
    failing.line('{bad');
    await new Promise((resolve) => setImmediate(resolve));
  });
});

describe('inputs', () => {
  it('number their records each from 1', () => {
    const positions: number[] = [];
    const calls = createPseudonymizer(policy, secret, {
      onQuarantine: ({ position }) => positions.push(position),
    });
    const [one, two] = [calls.input(), calls.input()];
    const give = (input: typeof one, text: string) => input.rewrite(Buffer.from(text), false, () => {});
    give(one, `${good(1)}\n${good(2)}\n`);
    give(two, `${good(3)}\n{bad\n`);
    give(one, '{bad\n');
    calls.line('{bad');
    expect(positions).toEqual([2, 3, 1]);
    expect(calls.report()).toMatchObject({ in: 6, out: 3, quarantined: 3 });
  });

  it('may be fed while another writes', () => {
    const calls = createPseudonymizer(policy, secret);
    const [one, two] = [calls.input(), calls.input()];
    const lines = `${Array.from({ length: 3000 }, (_, i) => good(i)).join('\n')}\n`;
    const [outer, inner]: [Buffer[], Buffer[]] = [[], []];
    let given = 0;
    one.rewrite(Buffer.from(lines), true, (part) => {
      outer.push(Buffer.from(part));
      two.rewrite(Buffer.from(`${good(given++)}\n`), false, (each) => inner.push(Buffer.from(each)));
      expect(calls.line(good(1))).toContain('"tel_');
    });
    const plain = createPseudonymizer(policy, secret).chunk(Buffer.from(lines)).bytes;
    expect(Buffer.concat(outer).equals(Buffer.from(plain))).toBe(true);
    expect(given).toBeGreaterThan(0);
    expect(parse(Buffer.concat(inner))).toHaveLength(given);
  });
});

describe('a clock', () => {
  const ring = {
    version: 1 as const,
    secrets: [
      { id: 'one', secret: randomBytes(32), until: '2026-11-01T00:00:00Z' },
      { id: 'two', secret: randomBytes(32), from: '2026-11-01T00:00:00Z' },
    ],
  };
  const everyWay = (calls: Pseudonymizer): unknown[] => [
    calls.record({ from: '+12025550101' }),
    calls.line(good(1)),
    parse(calls.chunk(Buffer.from(good(1))).bytes)[0],
    calls.text('call +1 202 555 0101'),
  ];
  const formats = ['ndjson', { type: 'csv', columns: ['from'], header: 'none' }, 'sip'] as const;

  it.each(formats)('that throws costs the record, in %j', (format) => {
    const calls = createPseudonymizer({ ...policy, format } as PolicyDocument, ring, {
      clock() {
        throw new Error('of the host');
      },
    });
    const sip = 'OPTIONS sip:example.org SIP/2.0\r\n\r\n';
    const input = format === 'sip' ? sip : format === 'ndjson' ? good(1) : '+12025550101';
    expect(calls.record({ from: '+12025550101' })).toBeUndefined();
    expect(calls.line(input)).toBeUndefined();
    expect(calls.chunk(Buffer.from(input)).bytes).toHaveLength(0);
    expect(calls.text('call +1 202 555 0101')).toBeUndefined();
    const { codes, ...report } = calls.report();
    expect([report.out, codes]).toEqual([0, { ERR_RECORD_FAULT: report.in }]);
  });

  it('that is none of the times, or none at all, costs the record', () => {
    for (const time of [Number.NaN, 'noon']) {
      const calls = createPseudonymizer(policy, ring, { clock: () => time as number });
      expect(everyWay(calls)).toEqual([undefined, undefined, undefined, undefined]);
      expect(calls.report().codes).toEqual({ ERR_RECORD_SECRET: 4 });
    }
  });

  it('that comes back with a record has an answer for the one at hand', () => {
    const calls: Pseudonymizer = createPseudonymizer(policy, ring, {
      clock() {
        calls.line(audit);
        return Date.UTC(2026, 10, 24);
      },
    });
    expect(calls.line(good(101))).toContain('"tel_two_');
    expect(calls.report()).toMatchObject({ out: 1, codes: { ERR_RECORD_FAULT: expect.any(Number) } });
  });
});

describe('options', () => {
  const refusal = (options: unknown): OptionError => {
    try {
      createPseudonymizer(policy, secret, options as object);
    } catch (error) {
      if (error instanceof OptionError) return error;
      throw error;
    }
    return expect.unreachable() as never;
  };

  it.each([
    [{ memo: 'lots' }, 'memo expected a whole number of values, 0 or more, got a string'],
    [{ maxRecordBytes: '16MB' }, 'maxRecordBytes expected a whole number of bytes, 1 or more, got a string'],
    [{ maxRecordBytes: 0 }, 'maxRecordBytes expected a whole number of bytes, 1 or more, got 0'],
    [{ memo: 1.5 }, 'memo expected a whole number of values, 0 or more, got 1.5'],
    [{ maxRecordByte: 5 }, 'maxRecordByte is no option here (did you mean maxRecordBytes?)'],
    [{ onQuarantined: () => {} }, 'onQuarantined is no option here (did you mean onQuarantine?)'],
    [{ clock: 5, colour: 'red' }, 'clock expected a function, got 5\ncolour is no option here'],
    [null, 'options expected an object, got null'],
  ])('%j are refused by name', (options, message) => {
    expect(refusal(options).message).toBe(message);
    expect(refusal(options).code).toBe('ERR_OPTION');
  });

  it('that are undefined are left out', () => {
    expect(() =>
      createPseudonymizer(policy, secret, { memo: undefined, clock: undefined } as object),
    ).not.toThrow();
  });

  it('of a look-up are checked, too', () => {
    const calls = createPseudonymizer(policy, secret);
    expect(() => calls.pseudonymsOf('phone', '+12025550101', { domian: 'x' } as object)).toThrow(
      'domian is no option here (did you mean domain?)',
    );
  });
});

describe('a policy that is checked', () => {
  it('is not checked again, and cannot change meanwhile', () => {
    const checked = parsePolicy(policy);
    expect(parsePolicy(checked)).toBe(checked);
    expect(() => {
      (checked.rules as unknown[]).pop();
    }).toThrow(TypeError);
    const copy = { ...checked, domain: 'No Domain' };
    expect(() => parsePolicy(copy)).toThrow('/domain');
  });

  it('says the same when it crosses into another thread', () => {
    const there = structuredClone(parsePolicy({ version: 1, extends: 'asterisk-cdr' }));
    expect(parsePolicy(there)).toEqual(there);
  });
});

describe('a line that is written out at once', () => {
  const written = (text: string, memo?: number) => {
    const ring = createKeyring(secret);
    const [one, other] = [
      openSession(parsePolicy(policy), ring, { memo }),
      openSession(parsePolicy(policy), ring),
    ];
    const parts: Uint8Array[] = [];
    const isDone = writerOf(one)!(text, (part) => parts.push(part.slice()));
    const line = other.line(text);
    return { isDone, bytes: Buffer.concat(parts).toString(), line, reports: [one.report(), other.report()] };
  };

  it.each([
    ['a record', good(1)],
    ['one that stays', '{"n":1}'],
    ['one that is broken', '{"from":"+12025550123"'],
    ['none', '7'],
    ['text that is no ASCII', '{"from":"+12025550123","name":"J\u00fcrgen","n":"\u{1f600}"}'],
    ['one with a field that goes', '{"name":"Alice","n":1}'],
    ['a long one', `{"n":"${'x'.repeat(30_000)}","from":"+12025550123"}`],
  ])('has the bytes that it has as text: %s', (_, text) => {
    const { isDone, bytes, line, reports } = written(`${text}\n`);
    expect([isDone, bytes]).toEqual([true, line ?? '']);
    expect(reports[0]).toEqual(reports[1]);
  });

  it.each([
    ['two', `${good(1)}\n${good(2)}\n`],
    ['blank', ' \n'],
    ['no UTF-16', '{"n":"\ud800"}\n'],
    ['too long', `{"n":"${'x'.repeat(50_000)}"}\n`],
  ])('is left to others where it is %s', (_, text) => {
    const { isDone, bytes, reports } = written(text);
    expect([isDone, bytes, reports[0]!.in]).toEqual([false, '', 0]);
  });

  it('is left to others while bytes are at work, and after the end', () => {
    const session = openSession(parsePolicy(policy), createKeyring(secret));
    const nested: boolean[] = [];
    const write = (): void => void nested.push(writerOf(session)!(`${good(2)}\n`, () => {}));
    session.input().rewrite(Buffer.from(`${good(1)}\n`), true, write);
    writerOf(session)!(`${good(1)}\n`, write);
    session.close();
    write();
    expect(nested).toEqual([false, false, false]);
  });

  it('is left to the door that somebody has put in the place of ours', () => {
    const calls = createPseudonymizer(policy, secret);
    expect(writerOf(calls)).toBeDefined();
    expect(writerOf({ ...calls, line: (line) => line })).toBeUndefined();
  });
});
