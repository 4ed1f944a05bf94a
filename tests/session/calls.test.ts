import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import {
  createPseudonymizer,
  type PolicyDocument,
  type Pseudonymizer,
  type RecordError,
} from '../../src/index.js';
import { createTransform } from '../../src/stream.js';
import { audit, good, parse, policy } from './records.js';

const secret = randomBytes(32);

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
