import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createKeyring,
  createPseudonymizer,
  type PolicyDocument,
  RecordError,
  SecretError,
} from '../src/index.js';

const secret = randomBytes(32);
const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym', category: 'phone number' },
    { path: 'name', transform: 'drop' },
  ],
};
const record = { from: '(202) 555-0123', name: 'Alice', n: 1 };

describe('the front door', () => {
  it('gives the same for a record, a line and a chunk', () => {
    const calls = createPseudonymizer(policy, secret);
    const [tel] = calls.pseudonymsOf('phone', '+12025550123');
    const wanted = { from: tel, n: 1 };
    const line = JSON.stringify(record);
    expect(calls.record(record)).toEqual(wanted);
    expect(calls.line(line)).toBe(JSON.stringify(wanted));
    expect(calls.line(`${line}\r\n`)).toBe(`${JSON.stringify(wanted)}\r\n`);
    expect(Buffer.from(calls.chunk(Buffer.from(`${line}\n\n${line}`)).bytes).toString()).toBe(
      `${JSON.stringify(wanted)}\n\n${JSON.stringify(wanted)}`,
    );
    expect(calls.report()).toMatchObject({ in: 5, out: 5, quarantined: 0, dropped: 0 });
    expect(calls.report().rules[0]).toEqual({
      paths: ['from'],
      identifier: 'phone',
      transform: 'pseudonym',
      category: 'phone number',
      values: 5,
      unread: 0,
    });
  });

  it.each([
    ['a lone surrogate, which bytes cannot hold', '{"from":"x","n":"\ud800"}'],
    ['a newline inside, which JSON takes for white space', '{"from":"x",\n"n":1}'],
  ])('takes a line with %s', (_, line) => {
    const after = createPseudonymizer(policy, secret).line(line)!;
    expect(after).toMatch(/"telx_k1_[a-z2-7]{26}"/);
    expect(after.replace(/"telx_\w+"/, '"x"')).toBe(line);
  });

  it('takes a whole file that begins with a byte order mark', () => {
    const calls = createPseudonymizer(policy, secret);
    const line = JSON.stringify(record);
    const { bytes, quarantined } = calls.chunk(Buffer.from(`\ufeff${line}\n`));
    const answer = Buffer.from(bytes).toString();
    expect([quarantined, answer]).toEqual([0, `\ufeff${calls.line(line)}\n`]);
  });

  it('gives by line what it gives by chunk, and counts the same', () => {
    const document: PolicyDocument = {
      version: 1,
      region: 'US',
      rules: [
        { path: 'from', identifier: 'phone', transform: 'pseudonym' },
        { path: 'msg', transform: 'scrub' },
        { path: 'name', transform: 'drop' },
        { path: 'long[*]', transform: 'replace', with: 'é'.repeat(5000) },
      ],
    };
    const [one, other] = [createPseudonymizer(document, secret), createPseudonymizer(document, secret)];
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '+12025550123',
        'call 192.0.2.1 now',
        'no "one" here',
        'é 203.0.113.9',
        'x'.repeat(20_000),
      ),
    );
    const value = fc.oneof(text, fc.integer(), fc.constant(null), fc.array(text, { maxLength: 40 }));
    const member = fc.tuple(fc.constantFrom('from', 'msg', 'name', 'long', 'other'), value);
    const line = fc
      .tuple(fc.array(member, { maxLength: 6 }), fc.constantFrom('', '\n', '\r\n', ' ', '}', ','))
      .map(([members, end]) => {
        const list = members.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`);
        return `{${list.join(',')}}${end}`;
      });
    fc.assert(
      fc.property(line, (each) => {
        const { bytes, quarantined } = other.chunk(Buffer.from(each));
        const wanted = quarantined > 0 ? undefined : Buffer.from(bytes).toString();
        return one.line(each) === wanted;
      }),
      { numRuns: 300 },
    );
    // Beyond the kernel's window, which ends within a character.
    const long = `{"a":"é","long":${JSON.stringify(Array(99).fill(0))}}`;
    const rewritten = one.line(long)!;
    expect(rewritten).toBe(Buffer.from(other.chunk(Buffer.from(long)).bytes).toString());
    expect(rewritten.length).toBeGreaterThan(490_000);
    expect(one.report()).toEqual(other.report());
  });

  it.each([
    ['a constant', '{"to":"x"}', '{"to":"é"}'],
    ['what was an escape', '{"msg":"\\u00e9 203.0.113.9"}', /^\{"msg":"é ip_k1_[a-z2-7]{26}"\}$/],
  ])('reads a line of ASCII in which %s is none, the first time and the next', (_, line, wanted) => {
    const calls = createPseudonymizer(
      {
        version: 1,
        rules: [
          { path: 'to', transform: 'replace', with: 'é' },
          { path: 'msg', transform: 'scrub' },
        ],
      },
      secret,
    );
    for (let time = 0; time < 3; time++) expect(calls.line(line)).toMatch(wanted);
  });

  it.each(['', ' ', '\n', 'null', '"a"', '{', '{\n\n', '{}{}'])('quarantines the line %j', (line) => {
    const errors: RecordError[] = [];
    const calls = createPseudonymizer(policy, secret, { onQuarantine: (error) => errors.push(error) });
    expect(calls.line(line)).toBeUndefined();
    expect(calls.report()).toMatchObject({ in: 1, out: 0, quarantined: 1 });
    expect(errors).toEqual([expect.any(RecordError)]);
    expect(errors[0]!.position).toBe(1);
  });

  it.each(['\n', ' \t\r\n'])('passes over %j between records, of which it would be none', (blank) => {
    const calls = createPseudonymizer(policy, secret);
    expect(calls.chunk(Buffer.from(blank))).toMatchObject({ records: 0, quarantined: 0 });
    expect(calls.chunk(Buffer.from(blank)).bytes.toString()).toBe(blank);
    expect(calls.report().in).toBe(0);
  });

  it('quarantines a record over the limit, and takes one of 10 MB under it', () => {
    const big = JSON.stringify({ from: 'x'.repeat(10_000_000) });
    expect(createPseudonymizer(policy, secret).line(big)).toMatch(/^\{"from":"telx_k1_[a-z2-7]{26}"\}$/);
    const small = createPseudonymizer(policy, secret, { maxRecordBytes: 1000 });
    expect(small.line(big)).toBeUndefined();
    expect(small.report().codes).toEqual({ ERR_RECORD_SIZE: 1 });
  });

  it('counts what an identifier cannot read, each time it comes, in every engine', () => {
    const calls = createPseudonymizer(policy, secret);
    for (let i = 0; i < 3; i++) {
      calls.record({ from: 'Example Bank' });
      calls.line('{"from":"Example Bank"}');
    }
    expect(calls.report().rules[0]).toMatchObject({ values: 6, unread: 6 });
  });

  it('takes the tenant from a field of each record, in every engine', () => {
    const calls = createPseudonymizer(
      {
        version: 1,
        rules: [{ path: 'ext', identifier: 'ext', transform: 'pseudonym', tenant: { field: 'org' } }],
      },
      secret,
    );
    const records = [
      { org: 'acme', ext: '101' },
      { ext: '101', org: 'other' },
      { org: 'acme', ext: '101' },
    ];
    const lines = records.map((each) => JSON.stringify(each)).join('\n');
    const after = Buffer.from(calls.chunk(Buffer.from(lines)).bytes)
      .toString()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(after).toEqual(records.map((each) => calls.record(each)));
    expect(after[0].ext).toBe(after[2].ext);
    expect(after[1].ext).not.toBe(after[0].ext);
  });

  it('picks the secret by event time in every engine, and gives all of them for a look-up', () => {
    const ring = {
      version: 1 as const,
      secrets: [
        { id: 'oct', secret: randomBytes(32), until: '2026-11-01T00:00:00Z' },
        { id: 'nov', secret: randomBytes(32), from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' },
      ],
    };
    const calls = createPseudonymizer({ ...policy, time: 'at' }, ring);
    const records = ['2026-10-31T23:59:59Z', '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z', 'soon'].map(
      (at) => ({ from: '+12025550123', at }),
    );
    const lines = records.map((each) => JSON.stringify(each)).join('\n');
    const wanted = calls.pseudonymsOf('phone', '+1 202 555 0123');
    expect(wanted.map((each) => each.slice(0, 8))).toEqual(['tel_oct_', 'tel_nov_']);
    expect(records.flatMap((each) => calls.record(each)?.from ?? [])).toEqual(wanted);
    const out = Buffer.from(calls.chunk(Buffer.from(lines)).bytes)
      .toString()
      .trimEnd()
      .split('\n');
    expect(out.map((line) => JSON.parse(line).from)).toEqual(wanted);
    expect(calls.report()).toMatchObject({
      in: 8,
      out: 4,
      codes: { ERR_RECORD_SECRET: 2, ERR_RECORD_TIME: 2 },
    });
  });

  it('is closed for good: nothing raw, nothing thrown, the books still balance', () => {
    const calls = createPseudonymizer(policy, secret);
    calls.line(JSON.stringify(record));
    const input = calls.input();
    calls.close();
    const late = Buffer.from(JSON.stringify(record));
    expect(input.rewrite(late, true, () => expect.unreachable())).toEqual({
      taken: late.length,
      records: 1,
      quarantined: 1,
    });
    expect(calls.record(record)).toBeUndefined();
    expect(calls.line(JSON.stringify(record))).toBeUndefined();
    expect(calls.chunk(Buffer.from(JSON.stringify(record))).bytes).toHaveLength(0);
    expect(calls.report()).toMatchObject({ in: 5, out: 1, quarantined: 4, codes: { ERR_RECORD_CLOSED: 4 } });
  });

  it('refuses a keyring that is none, and never a look at it', () => {
    expect(() => createPseudonymizer(policy, 'correct horse battery staple correct horse')).toThrow(
      SecretError,
    );
    expect(() => createPseudonymizer(policy, Buffer.alloc(32))).toThrow(
      expect.objectContaining({ code: 'ERR_SECRET_WEAK' }),
    );
  });
});

describe('closing', () => {
  const policy: PolicyDocument = { version: 1, rules: [{ path: 'a', transform: 'pseudonym' }] };
  const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);

  it('leaves a keyring to the caller', () => {
    const keyring = createKeyring(secret);
    const calls = createPseudonymizer(policy, keyring);
    const before = calls.pseudonymsOf('opaque', 'x');
    calls.close();
    expect(keyring.isClosed).toBe(false);
    expect(calls.pseudonymsOf('opaque', 'x')).toEqual(before);
    keyring.close();
    expect(() => calls.pseudonymsOf('opaque', 'x')).toThrow(SecretError);
  });

  it('closes the keyring that was made of a bare secret', () => {
    const calls = createPseudonymizer(policy, secret);
    calls[Symbol.dispose]();
    expect(() => calls.pseudonymsOf('opaque', 'x')).toThrow(SecretError);
    expect(calls.record({ a: 'x' })).toBeUndefined();
  });

  it('is refused for a keyring that is closed already', () => {
    const keyring = createKeyring(secret);
    keyring.close();
    expect(() => createPseudonymizer(policy, keyring)).toThrow(
      expect.objectContaining({ code: 'ERR_SECRET_CLOSED' }),
    );
  });

  it('of the keyring beneath it quarantines what would need another key', () => {
    const keyring = createKeyring(secret);
    const calls = createPseudonymizer(policy, keyring);
    keyring.close();
    expect(calls.record({ a: 'x' })).toBeUndefined();
    expect(calls.line('{"a":"x"}')).toBeUndefined();
    expect(calls.chunk(Buffer.from('{"a":"x"}\n{"a":"y"}\n')).bytes).toHaveLength(0);
    expect(calls.report()).toMatchObject({ in: 4, out: 0, quarantined: 4 });
  });
});
