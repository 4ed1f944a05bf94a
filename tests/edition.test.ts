import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createKeyring,
  createPseudonymizer,
  type Input,
  type PolicyDocument,
  PolicyError,
  type Pseudonymizer,
  SecretError,
} from '../src/index.js';
import './seed.js';
import { isDeep, runs } from './deep.js';

const first = { version: 1, secrets: [{ id: 'one', secret: randomBytes(32) }] } as const;
const second = { version: 1, secrets: [{ id: 'two', secret: randomBytes(32) }] } as const;

const phones = Array.from({ length: 24 }, (_, i) => `+1202555${String(100 + (i % 7)).padStart(4, '0')}`);

/** Each format: its word, what its rules name, and an input of it. */
const formats: Readonly<
  Record<string, { format: PolicyDocument['format']; paths: string[]; input: string }>
> = {
  ndjson: {
    format: 'ndjson',
    paths: ['from'],
    input: phones.map((from, n) => JSON.stringify({ from, n })).join('\n'),
  },
  csv: {
    format: 'csv',
    paths: ['from'],
    input: `n,from,note\n${phones.map((from, n) => `${n},${from},"a ""b""\nc"`).join('\n')}\n`,
  },
  'csv behind sep=;': {
    format: 'csv',
    paths: ['from'],
    input: `sep=;\r\nn;from\r\n${phones.map((from, n) => `${n};${from}`).join('\r\n')}\r\nn;from\r\n9;${phones[0]}\r\n`,
  },
  'csv without a header': {
    format: { type: 'csv', header: 'none' },
    paths: ['#2'],
    input: `${phones.map((from, n) => `${n},${from}`).join('\n')}\n1,2,3\n`,
  },
  'csv with types': {
    format: { type: 'csv', header: 'typed' } as never,
    paths: ['from'],
    input: `"n","from"\nINTEGER,VARCHAR(50)\n${phones.map((from, n) => `${n},${from}`).join('\n')}\n`,
  },
  tsv: { format: 'tsv', paths: ['from'], input: `n\tfrom\n${phones.map((from) => `1\t${from}`).join('\n')}` },
  w3c: {
    format: 'w3c',
    paths: ['from'],
    input: `#Version: 1.0\n#Fields: n from\n${phones.map((from, n) => `${n} ${from}`).join('\n')}\n#Fields: from n\n${phones[1]} 2\n`,
  },
  zeek: {
    format: 'zeek',
    paths: ['from'],
    input: `#separator \\x09\n#path\tcalls\n#fields\tn\tfrom\n#types\tcount\tstring\n${phones.map((from, n) => `${n}\t${from}`).join('\n')}\n#close\tnow\n`,
  },
  line: {
    format: { type: 'line', pattern: 'n from' } as never,
    paths: ['from'],
    input: `${phones.map((from, n) => `${n} ${from}`).join('\n')}\nbroken\n`,
  },
  sip: {
    format: 'sip',
    paths: [],
    input: phones
      .map((from) => `BYE sip:${from}@example.org SIP/2.0\r\nTo: <sip:${from}@example.org>\r\n\r\n`)
      .join(''),
  },
};

const policyOf = (format: PolicyDocument['format'], paths: readonly string[]): PolicyDocument => ({
  version: 1,
  format,
  region: 'US',
  rules:
    paths.length === 0
      ? [{ path: 'message', transform: 'sip' } as never]
      : [{ path: [...paths], identifier: 'phone', transform: 'pseudonym' }],
});

/** Feeds an input in parts of some size, as a stream does. @returns what came out behind each part */
function feed(
  input: Input,
  bytes: Buffer,
  cuts: readonly number[],
  between = (_: number): void => {},
): string[] {
  const out: string[] = [];
  let from = 0;
  let kept = Buffer.alloc(0);
  [...cuts, bytes.length].forEach((to, i) => {
    between(i);
    const given = Buffer.concat([kept, bytes.subarray(from, to)]);
    from = to;
    let text = '';
    const { taken } = input.rewrite(given, to === bytes.length, (part) => {
      text += Buffer.from(part).toString('latin1');
    });
    kept = given.subarray(taken);
    out.push(text);
  });
  return out;
}

const open = (
  format: PolicyDocument['format'],
  paths: readonly string[],
  ring = first as never,
): Pseudonymizer => createPseudonymizer(policyOf(format, paths), ring, { onWarning() {} });

describe('an input that is open when another policy and keyring come', () => {
  it.each(Object.entries(formats))(
    'goes on by them behind what was taken: %s',
    (_, { format, paths, input }) => {
      const bytes = Buffer.from(input);
      fc.assert(
        fc.property(
          fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 12 }),
          fc.nat(),
          (unsorted, at) => {
            const cuts = unsorted.sort((a, b) => a - b);
            const turn = at % (cuts.length + 1);
            const calls = open(format, paths);
            const told = { in: 0, out: 0 };
            const outs = feed(calls.input(), bytes, cuts, (i) => {
              if (i === turn) calls.replace(policyOf(format, paths), second);
              if (i === turn) Object.assign(told, calls.report());
            });
            // Each part as the one and the other make it of an input that is theirs from its beginning.
            const old = feed(open(format, paths).input(), bytes, cuts);
            const anew = feed(open(format, paths, second as never).input(), bytes, cuts);
            expect(outs).toEqual([...old.slice(0, turn), ...anew.slice(turn)]);
            const whole = open(format, paths);
            whole.input().rewrite(bytes, true, () => {});
            const { in: read, out, codes, rules } = whole.report();
            expect(calls.report()).toMatchObject({ in: read, out, codes, rules });
          },
        ),
        runs(200, 6),
      );
    },
    isDeep ? 600_000 : 60_000,
  );

  it('changes something in each of these', () => {
    for (const { format, paths, input } of Object.values(formats)) {
      const [text] = feed(open(format, paths).input(), Buffer.from(input), []);
      expect(text).toContain('tel_one_');
      expect(text).not.toContain('+1202555');
    }
  });

  it('passes over the rest of a record that had outgrown the limit', () => {
    for (const name of ['ndjson', 'csv', 'tsv']) {
      const { format, paths, input } = formats[name]!;
      const [head, ...rest] = input.split('\n');
      const text = [...(name === 'ndjson' ? [] : [head]), 'x'.repeat(5000), ...rest].join('\n');
      const calls = createPseudonymizer(policyOf(format, paths), first, {
        maxRecordBytes: 1000,
        onWarning() {},
      });
      const outs = feed(calls.input(), Buffer.from(text), [4000], (i) => {
        if (i === 1) calls.replace(policyOf(format, paths), second);
      });
      expect(calls.report().codes).toEqual({ ERR_RECORD_SIZE: 1 });
      expect(outs.join('')).not.toContain('xxxxxx');
      expect(outs[1]).toContain('tel_two_');
    }
  });

  it('is read to its end as it was begun where it is a document', async () => {
    const calls = open('json', ['**.from']);
    const input = calls.input();
    const text = JSON.stringify(phones.map((from) => ({ from })));
    let replaced = false;
    let out = '';
    const write = (part: Uint8Array): void => {
      out += Buffer.from(part).toString();
    };
    const { taken } = input.rewrite(Buffer.from(text.slice(0, 200)), false, write);
    const done = calls.replace(policyOf('json', ['**.from']), second).then(() => {
      replaced = true;
    });
    expect(calls.line(text)).toContain('tel_two_');
    await wait(5);
    expect(replaced).toBe(false);
    input.rewrite(Buffer.from(text.slice(taken)), true, write);
    await done;
    expect(out.match(/tel_one_/g)).toHaveLength(phones.length);
    expect(out).not.toContain('tel_two_');
    const { rules } = calls.report();
    expect(rules[0]!.values).toBe(2 * phones.length);
  });

  it('is read to its end as it was begun where the format is another', async () => {
    const calls = open('csv', ['from']);
    const { input } = formats.csv!;
    const outs = feed(calls.input(), Buffer.from(input), [100], (i) => {
      if (i === 1) calls.replace(policyOf('ndjson', ['from']), second);
    });
    expect(outs.join('')).not.toContain('tel_two_');
    expect(outs.join('').match(/tel_one_/g)).toHaveLength(phones.length);
    expect(calls.line('{"from":"+12025550100"}')).toContain('tel_two_');
  });

  it('has a header that chunks remember', async () => {
    const calls = open('csv', ['from']);
    calls.chunk(Buffer.from('n,from\n1,+12025550100\n'));
    await calls.replace(policyOf('csv', ['from']), second);
    expect(Buffer.from(calls.chunk(Buffer.from('2,+12025550100\n')).bytes).toString()).toMatch(/^2,tel_two_/);
  });
});

describe('replace', () => {
  const policy = policyOf('ndjson', ['**.from']);
  const record = { from: '+12025550100' };

  it('lets a record that is under way end as it began, and takes the next by the new ones', async () => {
    const calls = createPseudonymizer(policy, first);
    const nested: unknown[] = [];
    let done: Promise<void> | undefined;
    const result = calls.record({
      from: '+12025550100',
      get later() {
        done = calls.replace(policy, second);
        nested.push(calls.record(record));
        return record;
      },
    });
    expect(JSON.stringify([result, nested]).match(/tel_one_/g)).toHaveLength(3);
    await done;
    expect(calls.record(record)?.from).toMatch(/^tel_two_/);
  });

  it('lets an output that is being written end as it began', async () => {
    const calls = createPseudonymizer(policy, first);
    const lines = Buffer.from(`${JSON.stringify(record)}\n`.repeat(20_000));
    let out = '';
    calls.input().rewrite(lines, true, (part) => {
      if (out === '') calls.replace(policy, second);
      out += Buffer.from(part).toString();
    });
    expect(out.match(/tel_one_/g)).toHaveLength(20_000);
    expect(calls.line('{"from":"+12025550100"}')).toContain('tel_two_');
  });

  it('looks up by the new ones', async () => {
    const calls = createPseudonymizer(policy, first);
    await calls.replace(policy, { version: 1, secrets: [...second.secrets] });
    expect(calls.pseudonymsOf('phone', '+12025550100')).toEqual([calls.record(record)!.from]);
  });

  it.each([
    ['a policy', () => [{ version: 1, rules: [{ path: 'a', transform: 'nothing' }] }, second], PolicyError],
    ['a secret', () => [policy, 'hex:00'], SecretError],
    [
      'a keyring that was closed',
      () => {
        const ring = createKeyring(second);
        ring.close();
        return [policy, ring];
      },
      SecretError,
    ],
  ] as const)('changes nothing where %s is no good', async (_, given, kind) => {
    const calls = createPseudonymizer(policy, first);
    const [bad, ring] = given();
    await expect(calls.replace(bad as PolicyDocument, ring as string)).rejects.toThrow(kind);
    expect(calls.record(record)?.from).toMatch(/^tel_one_/);
  });

  it('is refused behind close, and by a close under way', async () => {
    const calls = createPseudonymizer(policy, first);
    let replaced: Promise<void> | undefined;
    calls.record({
      get from() {
        replaced = calls.replace(policy, second);
        calls.close();
        return '';
      },
    });
    await replaced;
    expect(calls.record(record)).toBeUndefined();
    await expect(calls.replace(policy, second)).rejects.toThrow('open');
  });

  it('closes the ring that it made, and no other', async () => {
    const ring = createKeyring(first);
    const calls = createPseudonymizer(policy, ring);
    await calls.replace(policy, second);
    await calls.replace(policy, ring);
    expect(calls.record(record)?.from).toMatch(/^tel_one_/);
    calls.close();
    expect(ring.isClosed).toBe(false);
  });

  it('goes on counting what reads the same in a report', async () => {
    const calls = createPseudonymizer(policy, first);
    calls.record(record);
    calls.record({ from: 'no number?' });
    const drop = { path: 'name', transform: 'drop' } as const;
    await calls.replace({ ...policy, rules: [drop, ...policy.rules] }, second);
    calls.record({ ...record, name: 'Alice Example' });
    calls.line('{');
    const { in: read, out, quarantined, rules } = calls.report();
    expect([read, out, quarantined]).toEqual([4, 3, 1]);
    expect(rules.map(({ values, unread }) => [values, unread])).toEqual([
      [1, 0],
      [3, 1],
    ]);
    await calls.replace(policy, first);
    expect(calls.report().rules.map(({ values }) => values)).toEqual([3]);
    await calls.replace({ ...policy, rules: [drop, ...policy.rules] }, second);
    expect(calls.report().rules.map(({ values }) => values)).toEqual([1, 3]);
  });

  it('numbers records on', async () => {
    const positions: number[] = [];
    const calls = createPseudonymizer(policy, first, {
      onQuarantine: ({ position }) => positions.push(position),
    });
    calls.line('{');
    await calls.replace(policy, second);
    calls.line('{');
    expect(positions).toEqual([1, 2]);
  });
});
