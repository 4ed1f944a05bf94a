import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/crypto/keyring.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import type { Reject } from '../../src/program/reject.js';
import { openSession } from '../../src/session.js';
import { runs } from '../deep.js';

const keyring = createKeyring(new Uint8Array(32).map((_, i) => i * 7 + 3));

interface Kept extends Omit<Reject, 'raw' | 'head'> {
  readonly raw: Buffer;
  readonly head: Buffer;
}

const bytesOf = ({ raw }: Reject): Buffer => {
  if (raw === undefined) throw new Error('nothing was kept');
  if (raw instanceof Uint8Array || typeof raw === 'string') return Buffer.from(raw);
  if ('form' in raw) return Buffer.from(raw.bytes);
  if ('json' in raw) return Buffer.from(raw.json);
  return Buffer.from('text' in raw ? raw.text : JSON.stringify(raw.object));
};

/** One input, cut into parts of these sizes. */
function rewrite(
  policy: PolicyDocument,
  input: Uint8Array,
  cuts: readonly number[] = [],
  maxRecordBytes = 1 << 20,
) {
  const kept: Kept[] = [];
  const session = openSession(parsePolicy(policy), keyring, {
    maxRecordBytes,
    keep: (reject) => kept.push({ ...reject, raw: bytesOf(reject), head: Buffer.from(reject.head ?? []) }),
  });
  const one = session.input();
  const out: Buffer[] = [];
  let held = Buffer.alloc(0);
  let at = 0;
  for (let i = 0; at < input.length; i++) {
    const size = cuts.length === 0 ? input.length : cuts[i % cuts.length]!;
    held = Buffer.concat([held, input.subarray(at, at + size)]);
    at += size;
    const { taken } = one.rewrite(held, at >= input.length, (part) => out.push(Buffer.from(part)));
    held = Buffer.from(held.subarray(taken));
  }
  const { quarantined, codes } = session.report();
  return { out: Buffer.concat(out).toString('latin1'), kept, quarantined, codes };
}

const rules: PolicyDocument['rules'] = [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }];
const base = { version: 1, region: 'US', rules } as const;

/** What an input begins with, records, and what is no record there, each by itself. */
const formats: Record<string, { policy: PolicyDocument; head?: string; good: string[]; bad: string[] }> = {
  ndjson: {
    policy: base,
    good: ['{"from":"+12025550123"}\n', '{"a":1}\r\n', '{"from":"+12025550124","b":[1,2]}\n'],
    bad: ['{"from":"+12025550125"\n', 'null\n', '"+12025550126"\n', '{"a":\xff"}\n', '[1,]\r\n'],
  },
  'ndjson, whatever the case': {
    policy: { ...base, caseless: true } as PolicyDocument,
    good: ['{"FROM":"+12025550123"}\n', '{"a":1}\n'],
    bad: ['{"from":"+12025550125"\n', 'null\n', '{"a":\xff"}\n'],
  },
  csv: {
    policy: { ...base, format: 'csv' },
    head: 'id,from,to\n',
    good: ['1,+12025550123,x\n', '2,"+12025550124",y\r\n'],
    bad: ['3,+12025550125\n', '"4,+12025550126,z\n', '5,+12025550127,x,y\n'],
  },
  'csv that says its delimiter': {
    policy: { ...base, format: 'csv' },
    head: 'sep=;\nid;from;to\n',
    good: ['1;+12025550123;x\n'],
    bad: ['3;+12025550125\n', '5;+12025550127;x;y\n'],
  },
  zeek: {
    policy: { ...base, format: 'zeek' },
    head: '#separator \\x09\n#fields\tid\tfrom\n#types\tstring\tstring\n',
    good: ['1\t+12025550123\n', '#close\t2026-11-26\n'],
    bad: ['2\n', '3\t+12025550124\tx\n', '#what is this +12025550125\n'],
  },
  w3c: {
    policy: { ...base, format: 'w3c' },
    head: '#Version: 1.0\n#Fields: id from\n',
    good: ['1 +12025550123\n', '#Software: hello\n'],
    bad: ['2\n', '3 +12025550124 x\n', '#nothing +12025550125\n', '#Remark: +12025550126\n'],
  },
  combined: {
    policy: {
      version: 1,
      format: 'combined',
      rules: [{ path: 'ip', identifier: 'ip', transform: 'truncate' }],
    } as never,
    good: ['192.0.2.17 - - [26/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 17 "-" "curl"\n'],
    bad: ['hello +12025550124\n', '192.0.2.17 - -\r\n'],
  },
  sip: {
    policy: { version: 1, format: 'sip', rules: [{ path: 'message', transform: 'scrub' }] } as never,
    good: ['INVITE sip:+12025550123@example.org SIP/2.0\r\nTo: x\r\n\r\n'],
    bad: [],
  },
};

const seed = {
  seed: Number(process.env.FC_SEED ?? 20261126),
  ...runs(300, 10),
};

describe.each(Object.entries(formats))('what is kept of %s', (_, { policy, head = '', good, bad }) => {
  it('is what does not come out, each by itself, wherever the input is cut', () => {
    const line = fc.oneof(fc.constantFrom(...good), ...(bad.length > 0 ? [fc.constantFrom(...bad)] : []));
    const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), cuts, (lines, cuts) => {
        const input = Buffer.from(head + lines.join(''), 'latin1');
        const { out, kept, quarantined, codes } = rewrite(policy, input, cuts);
        const expected = lines.filter((each) => bad.includes(each));
        expect(kept.map(({ raw }) => raw.toString('latin1').trimEnd())).toEqual(
          expected.map((each) => each.trimEnd()),
        );
        expect(quarantined).toBe(expected.length);
        const rest = Buffer.from(head + lines.filter((each) => !bad.includes(each)).join(''), 'latin1');
        expect(rewrite(policy, rest).out).toBe(out);
        const counted: Record<string, number> = {};
        for (const { code } of kept) counted[code] = (counted[code] ?? 0) + 1;
        expect(counted).toEqual(codes);
      }),
      seed,
    );
  });

  it('is refused again by itself, below what the input said before', () => {
    const input = Buffer.from(head + [...good, ...bad, ...good].join(''), 'latin1');
    for (const { code, raw, head } of rewrite(policy, input).kept) {
      const again = rewrite(policy, Buffer.concat([head, raw]));
      expect(again.kept.map((each) => each.code)).toEqual([code]);
    }
  });
});

describe('what is kept', () => {
  it('of lines that a kernel takes many of at a time', () => {
    const lines = Array.from({ length: 5000 }, (_, i) =>
      i % 7 === 3
        ? `{"from":"+1202555${1000 + i}",\n`
        : i % 11 === 5
          ? '\n'
          : `{"from":"+1202555${1000 + i}","i":${i}}\n`,
    );
    const { kept, quarantined } = rewrite(base, Buffer.from(lines.join('')));
    const expected = lines.filter((each) => each.endsWith(',\n'));
    expect(kept.map(({ raw }) => raw.toString())).toEqual(expected);
    expect(quarantined).toBe(expected.length);
  });

  it.each(['ndjson', 'csv', 'combined', 'json'] as const)(
    'of a record of %s that is too long is all of it, in parts',
    (format) => {
      const policy = formats[format]?.policy ?? { ...base, format: 'json' };
      const head = formats[format]?.head ?? (format === 'json' ? '[' : '');
      const end = format === 'json' ? ',1]' : `\n${format === 'csv' ? '1,2,3' : '{}'}\n`;
      const long = format === 'csv' ? `1,${'9'.repeat(3000)},x` : `{"from":"${'9'.repeat(3000)}"}`;
      const input = Buffer.from(head + long + end);
      for (const cuts of [[], [64], [700, 11]]) {
        const { kept } = rewrite(policy, input, cuts, 1000);
        const [first, ...more] = kept.filter(({ position }) => position === 1);
        expect(first!.code).toBe('ERR_RECORD_SIZE');
        expect(first!.more).toBeFalsy();
        expect(more.every((each) => each.more)).toBe(true);
        expect(
          Buffer.concat([first!, ...more].map(({ raw }) => raw))
            .toString()
            .trimEnd(),
        ).toBe(long);
      }
    },
  );

  it.each([
    [
      'elements',
      '[{"from":"+12025550123"}, {"from":}, "x",\n {"from": "+1202\n5550124"}]',
      ['{"from":}', '"x"', '{"from": "+1202\n5550124"}'],
    ],
    [
      'what is left of a broken document',
      '[{"from":"+12025550123"}, ] {"from":"+12025550124"}',
      ['] {"from":"+12025550124"}'],
    ],
  ])('of a document: %s', (_, text, expected) => {
    const { kept } = rewrite({ ...base, format: 'json' }, Buffer.from(text));
    expect(kept.map(({ raw }) => raw.toString().replaceAll('\r', '\n').trimEnd())).toEqual(expected);
  });

  it.each(['ndjson', 'csv'] as const)('of %s in UTF-16 is all of it', (format) => {
    const input = Buffer.from(`\ufeff${'{"from":"+12025550123"}\n'.repeat(20)}`, 'utf16le');
    const { kept, quarantined } = rewrite(formats[format]!.policy, input, [100]);
    expect(quarantined).toBe(1);
    expect(Buffer.concat(kept.map(({ raw }) => raw))).toEqual(input);
  });

  it('of what comes in calls is what the call was given', () => {
    const kept: Reject[] = [];
    const session = openSession(parsePolicy(base), keyring, {
      keep: (reject) => kept.push({ ...reject, raw: structuredClone(reject.raw) }),
    });
    session.record(7 as never);
    session.line('{"from":');
    session.chunk(Buffer.from('{"a":1}\n{"b":\n'));
    session.close();
    session.record({ from: '+12025550124' });
    session.text('call +12025550125');
    session.line('{"c":1}');
    session.input().rewrite(Buffer.from('{"d":1}\n'), true, () => {});
    expect(kept.map(({ raw }) => (raw instanceof Uint8Array ? Buffer.from(raw).toString() : raw))).toEqual([
      { object: 7 },
      '{"from":',
      '{"b":\n',
      { object: { from: '+12025550124' } },
      { text: 'call +12025550125' },
      '{"c":1}',
      '{"d":1}\n',
    ]);
    expect(kept.length).toBe(session.report().quarantined);
  });

  it('of every preset, with a line that is none put in', () => {
    const folder = new URL('../fixtures/presets/', import.meta.url);
    let looked = 0;
    for (const name of readdirSync(folder).filter((each) => /^[\w-]+\.(?:ndjson|log|csv|tsv)$/.test(each))) {
      const lines = readFileSync(new URL(name, folder), 'latin1').split(/(?<=\n)/);
      const preset = name.replace(/\.\w+$/, '');
      let policy: PolicyDocument;
      try {
        policy = parsePolicy({ version: 1, extends: preset, region: 'US' } as never) as never;
      } catch {
        continue;
      }
      const stray = '\x01 +12025550123 {\n';
      const plain = rewrite(policy, Buffer.from(lines.join(''), 'latin1'));
      const mixed = rewrite(policy, Buffer.from([...lines, stray].join(''), 'latin1'));
      expect([name, mixed.out]).toEqual([name, plain.out]);
      expect([name, mixed.kept.at(-1)?.raw.toString('latin1').endsWith(stray)]).toEqual([name, true]);
      expect(mixed.kept.length).toBe(mixed.quarantined);
      looked++;
    }
    expect(looked).toBeGreaterThan(15);
  });
});

describe('what is kept of messages', () => {
  it('is each message that does not come out, whole', () => {
    const kept: string[] = [];
    const keep = ({ raw }: Reject) => kept.push(Buffer.from(raw as Uint8Array).toString());
    const bytes = (text: string) => Buffer.from(text);
    const json = openSession(parsePolicy(base), keyring, { keep });
    json.messages([bytes('{"a":1}'), null, bytes('{"b":'), bytes('{"c":\n}'), bytes('{"d":1}{}')]);
    expect(
      kept
        .splice(0)
        .map((each) => each.trimEnd())
        .sort(),
    ).toEqual(['{"b":', '{"c":\n}', '{"d":1}{}']);
    const rows = openSession(parsePolicy({ ...base, format: { type: 'csv', header: 'none' } }), keyring, {
      keep,
    });
    rows.messages([bytes('1,2\n3,4\n'), bytes('1,2\n"3,4\n5,6')]);
    expect(kept.filter((each) => each !== '')).toEqual(['1,2\n"3,4\n5,6']);
    expect(kept.length).toBe(rows.report().quarantined);
  });
});
