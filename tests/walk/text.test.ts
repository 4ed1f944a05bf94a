import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../src/index.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const rules: PolicyDocument['rules'] = [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }];

describe('free text', () => {
  it('gives a number the pseudonym that it has in its field', () => {
    const calls = createPseudonymizer({ version: 1, region: 'US', rules }, secret);
    const { from } = calls.record({ from: '+12025550123' }) as { from: string };
    expect(calls.text('missed call from (202) 555-0123, again')).toBe(`missed call from ${from}, again`);
    expect(calls.report()).toMatchObject({ in: 2, out: 2 });
  });

  it('is scrubbed as the first rule that scrubs says', () => {
    const calls = createPseudonymizer(
      { version: 1, rules: [{ path: 'message', transform: 'scrub', identifiers: ['ip'] }] },
      secret,
    );
    expect(calls.text('alice@example.org at 192.0.2.1')).toMatch(/^alice@example\.org at ip_k1_\w{26}$/);
  });

  it('is quarantined where no secret holds now, and after close', () => {
    const keyring = {
      version: 1 as const,
      secrets: [
        {
          id: 'k1',
          secret: Buffer.from(secret).toString('base64').replace(/^/, 'base64:'),
          until: '2020-01-01T00:00:00Z',
        },
      ],
    };
    const calls = createPseudonymizer({ version: 1, rules }, keyring);
    expect(calls.text('192.0.2.1')).toBeUndefined();
    calls.close();
    expect(calls.text('192.0.2.1')).toBeUndefined();
    expect(calls.report()).toMatchObject({ in: 2, out: 0, quarantined: 2 });
  });
});

describe('a text over which an expression runs out of stack', () => {
  // A loop with a least count keeps each of its turns: 64 MB are enough for eight millions of them.
  const text = `key ghp_1${'a1b2'.repeat(6_000_000)}`;

  it('is quarantined, and counted, by every door', () => {
    const codes: string[] = [];
    const calls = createPseudonymizer({ version: 1, rules: [{ path: 'msg', transform: 'scrub' }] }, secret, {
      maxRecordBytes: 1 << 26,
      onQuarantine: ({ code }) => codes.push(code),
    });
    expect(calls.text(text)).toBeUndefined();
    expect(calls.record({ msg: text })).toBeUndefined();
    expect(calls.line(JSON.stringify({ msg: text }))).toBeUndefined();
    expect(calls.text('from 192.0.2.1')).toMatch(/^from ip_k1_/);
    expect(calls.report()).toMatchObject({ in: 4, out: 1, quarantined: 3 });
    expect(codes).toHaveLength(3);
  });
});

describe('what no rule names, in a policy that scans it', () => {
  const policy: PolicyDocument = {
    version: 1,
    unlisted: 'scan',
    rules: [...rules, { path: 'kept', transform: 'keep' }],
  };
  const record = {
    from: '+12025550123',
    kept: '192.0.2.9',
    msg: 'from 192.0.2.1',
    deep: [{ note: 'alice@example.org' }],
    card: 4111111111111111,
    n: 42,
  };

  it('is looked through by every engine, and comes out the same', () => {
    const calls = createPseudonymizer(policy, secret);
    const object = calls.record(record) as Record<string, unknown>;
    expect(object).toMatchObject({ kept: '192.0.2.9', n: 42 });
    expect(object.msg).toMatch(/^from ip_k1_\w{26}$/);
    expect(JSON.stringify(object)).not.toMatch(/alice|4111|192\.0\.2\.1\b|\+1202/);
    const line = JSON.stringify(record);
    expect(JSON.parse(calls.line(line)!)).toEqual(object);
    const bytes = Buffer.from(`${line}\n`.repeat(3));
    expect(Buffer.from(calls.chunk(bytes).bytes).toString()).toBe(`${JSON.stringify(object)}\n`.repeat(3));
  });

  it('is looked through in JSON in a string, too', () => {
    const inner: PolicyDocument['rules'] = [{ path: 'a', transform: 'keep' }];
    const outer: PolicyDocument['rules'] = [{ path: 'raw', transform: 'json', rules: inner }];
    const calls = createPseudonymizer({ ...policy, rules: outer }, secret);
    const raw = JSON.stringify({ a: '192.0.2.1', b: '192.0.2.1' });
    expect(calls.line(JSON.stringify({ raw }))).toMatch(
      /\{\\"a\\":\\"192\.0\.2\.1\\",\\"b\\":\\"ip_k1_\w{26}\\"\}/,
    );
  });
});
