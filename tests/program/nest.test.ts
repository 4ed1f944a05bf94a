import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, PolicyError, parsePolicy } from '../../src/index.js';
import { policyArbitrary, recordArbitrary, textArbitrary } from '../arbitraries/record.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
type Rules = PolicyDocument['rules'];
const open = (rules: Rules, more: Partial<PolicyDocument> = {}) =>
  createPseudonymizer({ version: 1, region: 'US', rules, ...more }, secret);
const phone = (path: string): Rules[number] => ({ path, identifier: 'phone', transform: 'pseudonym' });
const secretOf = (seed: string) => `hex:${createHash('sha256').update(seed).digest('hex')}`;
const number = '+12025550123';
const [tel = ''] = open([phone('a')]).pseudonymsOf('phone', number);

describe('JSON in a string', () => {
  const calls = open([{ path: '_raw', transform: 'json', rules: [phone('**.from')] }]);

  it('is rewritten by rules of its own, and stays a string', () => {
    const before = {
      _raw: `{ "id":9007199254740993123, "from" : "${number}","legs":[{"from":"(202) 555-0123"}]}`,
    };
    const after = { _raw: `{ "id":9007199254740993123, "from" : "${tel}","legs":[{"from":"${tel}"}]}` };
    expect(calls.record(before)).toEqual(after);
    expect(JSON.parse(calls.line(JSON.stringify(before))!)).toEqual(after);
  });

  it('is left byte for byte where its rules change nothing', () => {
    const raw = '{"a" : 1.0e+2, "a":"\\u0061" }\n';
    expect(calls.record({ _raw: raw })).toEqual({ _raw: raw });
  });

  it.each(['hello', '"text"', '12025550123', '{"a":1', '{"a":1}{"b":2}', '{} x', "{'a':1}"])(
    'that is no object or array is hashed as a whole, and counted: %s',
    (raw) => {
      const one = open([{ path: '_raw', transform: 'json', rules: [phone('a')] }]);
      expect(one.record({ _raw: raw })).toEqual({ _raw: expect.stringMatching(/^idx_k1_[a-z2-7]{26}$/) });
      expect(one.report().rules[0]).toMatchObject({ values: 1, unread: 1 });
    },
  );

  it.each(['', '-', 'null'])('that is absent stays: %j', (raw) => {
    expect(calls.record({ _raw: raw })).toEqual({ _raw: raw });
  });

  it('that is no string but JSON is no string: its leaves are', () => {
    expect(calls.record({ _raw: { x: `{"from":"${number}"}` } })).toEqual({
      _raw: { x: `{"from":"${tel}"}` },
    });
  });

  it('may hold JSON in a string again', () => {
    const nested = open([
      { path: 'a', transform: 'json', rules: [{ path: 'b', transform: 'json', rules: [phone('c')] }] },
    ]);
    const text = (leaf: string) => JSON.stringify({ b: JSON.stringify({ c: leaf }) });
    expect(nested.record({ a: text(number) })).toEqual({ a: text(tel) });
  });

  it('treats what is unlisted as the policy does, unless it says so itself', () => {
    const rule = { path: 'a', transform: 'json' as const, rules: [phone('from')] };
    const record = { a: `{"from":"${number}","x":1}` };
    expect(open([rule]).record(record)).toEqual({ a: `{"from":"${tel}","x":1}` });
    expect(open([rule], { unlisted: 'drop' }).record(record)).toEqual({ a: `{"from":"${tel}"}` });
    expect(open([{ ...rule, unlisted: 'keep' }], { unlisted: 'drop' }).record(record)).toEqual({
      a: `{"from":"${tel}","x":1}`,
    });
  });

  it('counts what its identifiers could not read for the rule around, however often', () => {
    const one = open([{ path: 'a', transform: 'json', rules: [phone('from')] }]);
    for (let n = 0; n < 3; n++) one.record({ a: '{"from":"no number at all"}' });
    expect(one.report().rules[0]).toMatchObject({ transform: 'json', values: 3, unread: 3 });
  });

  it('takes the secret of the record around, and its tenant', () => {
    const keyring = {
      version: 1 as const,
      secrets: [
        { id: 'old', secret: secretOf('old'), until: '2026-01-01T00:00:00Z' },
        { id: 'new', secret: secretOf('new'), from: '2026-01-01T00:00:00Z' },
      ],
    };
    const both = createPseudonymizer(
      {
        version: 1,
        time: 'at',
        rules: [
          {
            path: 'a',
            transform: 'json',
            rules: [{ path: 'ext', identifier: 'ext', transform: 'pseudonym', tenant: { field: 'account' } }],
          },
          { path: 'ext', identifier: 'ext', transform: 'pseudonym', tenant: { field: 'account' } },
        ],
      },
      keyring,
    );
    const rewrite = (at: string, account: string): { ext: string; inner: string } => {
      const after = both.record({ at, account, ext: '101', a: '{"ext":"101"}' }) as {
        ext: string;
        a: string;
      };
      return { ext: after.ext, inner: JSON.parse(after.a).ext };
    };
    for (const at of ['2025-06-01T00:00:00Z', '2026-06-01T00:00:00Z'])
      for (const account of ['acme', 'other']) {
        const { ext, inner } = rewrite(at, account);
        expect(inner).toBe(ext);
      }
    expect(rewrite('2025-06-01T00:00:00Z', 'acme').inner).toMatch(/^ext_old_/);
    expect(rewrite('2026-06-01T00:00:00Z', 'acme').inner).not.toBe(
      rewrite('2026-06-01T00:00:00Z', 'b').inner,
    );
  });

  const texts = fc.array(recordArbitrary.chain(textArbitrary), { minLength: 1, maxLength: 10 });

  it('becomes what the record would become, had it come by itself', () => {
    fc.assert(
      fc.property(texts, policyArbitrary, (lines, policy) => {
        let alone: ReturnType<typeof open>;
        let inside: ReturnType<typeof open>;
        try {
          alone = createPseudonymizer(policy, secret);
          inside = createPseudonymizer(
            { ...policy, rules: [{ path: 'a', transform: 'json', rules: policy.rules }] },
            secret,
          );
        } catch (error) {
          if (error instanceof PolicyError) return fc.pre(false);
          throw error;
        }
        for (const text of lines) expect(inside.record({ a: text })).toEqual({ a: alone.line(text) });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the faults of inner rules', () => {
  const faults = (...rules: object[]) => {
    try {
      parsePolicy({ version: 1, rules: [{ path: 'a', transform: 'json', rules }] } as PolicyDocument);
    } catch (error) {
      if (error instanceof PolicyError) return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
    }
    return [];
  };

  it.each<[object[], string[]]>([
    [[{ path: 'a..b', transform: 'drop' }], ['ERR_POLICY_PATH /rules/0/rules/0/path']],
    [[{ path: 'a', transform: 'dorp' }], ['ERR_POLICY_SCHEMA /rules/0/rules/0/transform']],
    [
      [
        { path: 'a', transform: 'drop' },
        { path: 'a', transform: 'keep' },
      ],
      ['ERR_POLICY_UNREACHABLE /rules/0/rules/1/path'],
    ],
    [
      [
        { path: 'a[k=x].b', transform: 'drop' },
        { path: 'a[l=x].b', transform: 'drop' },
      ],
      ['ERR_POLICY_PATH /rules/0/rules'],
    ],
    [
      [{ path: 'a', identifier: 'opaque', transform: 'pseudonym', encoding: 'le32' }],
      ['ERR_POLICY_OPTION /rules/0/rules/0/encoding'],
    ],
  ])('%j are told: %j', (rules, expected) => {
    expect(faults(...rules)).toEqual(expected);
  });
});
