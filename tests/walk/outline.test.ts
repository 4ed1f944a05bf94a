import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlinedOf } from '../../src/doors.js';
import {
  createPseudonymizer,
  type PolicyDocument,
  PolicyError,
  type PseudonymizerOptions,
} from '../../src/index.js';
import { fieldsLeft, Pairs } from '../../src/walk/pairs.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const outline = { members: ['time', 'body', 'event'], pairs: 'attributes' } as const;
type Members = Partial<Record<'time' | 'body' | 'event', unknown>> & { attributes: object };

const open = (policy: PolicyDocument, options: PseudonymizerOptions = {}) => {
  const calls = createPseudonymizer(policy, secret, {
    clock: () => 1_795_000_000_000,
    onQuarantine() {},
    ...options,
  });
  return { calls, rewrite: outlinedOf(calls, outline)! };
};

/** What becomes of members where they stand, and as a literal; and what was counted. */
function both(policy: PolicyDocument, objects: readonly Members[]) {
  const { calls, rewrite } = open(policy);
  let done = 0;
  const walked = (given: Members, { record } = calls) => {
    const { attributes, ...texts } = given;
    const left = record({ ...texts, attributes: new Pairs(attributes) }) as Members | undefined;
    return left && { ...left, attributes: Object.entries(fieldsLeft(left.attributes)) };
  };
  const standing = objects.map((given) => {
    const members = { time: undefined, body: undefined, event: undefined, ...given };
    if (rewrite(members) === undefined) {
      expect(members).toStrictEqual({ time: undefined, body: undefined, event: undefined, ...given });
      return walked(given);
    }
    done++;
    const { attributes, ...texts } = members;
    const left = Object.entries(texts).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(left), attributes: Object.entries(attributes) };
  });
  const other = open(policy).calls;
  const literal = objects.map((given) => walked(given, other));
  const counted = ({ rules, codes, in: read, out, unlisted }: ReturnType<typeof calls.report>) => ({
    rules,
    codes,
    read,
    out,
    unlisted,
  });
  return { standing, literal, done, counts: [counted(calls.report()), counted(other.report())] };
}

const path = fc.constantFrom(
  ...['time', 'body', '**.body', '*.phone', 'event', 'attributes', '**.phone', 'attributes[key=phone].value'],
  ...['**.attributes[key=phone].value', '**.attributes[key=phone]', '**.attributes[*].key', '**', 'body.**'],
);
const rule = fc
  .tuple(
    path,
    fc.constantFrom<object>(
      { identifier: 'phone', transform: 'pseudonym' },
      { transform: 'drop' },
      { transform: 'keep' },
      { transform: 'replace', with: 'gone' },
      { transform: 'replace', with: null },
      { transform: 'scrub' },
      { identifier: 'opaque', transform: 'pseudonym', scope: { with: 'event' } },
    ),
  )
  .map(([path, rest]) => ({ path, ...rest }));
const policies = fc.record({
  version: fc.constant(1),
  region: fc.constant('US'),
  unlisted: fc.constantFrom('keep', 'drop', 'scan'),
  rules: fc.array(rule, { minLength: 1, maxLength: 4 }),
});
const text = fc.constantFrom('+12025550123', '(202) 555-0123', 'called +12025550123', 'x', '');
const value = fc.oneof(
  { weight: 3, arbitrary: text },
  fc.constantFrom<unknown>(7, null, true, { phone: '+12025550123', a: [1] }, [], new Date(0), /x/, Math.max),
);
const object = fc.record(
  {
    time: fc.constantFrom('2026-11-26T10:00:00Z', 'x'),
    body: value,
    event: value,
    attributes: fc.record({ phone: value, a: value }, { requiredKeys: [] }),
  },
  { requiredKeys: ['attributes'] },
);

describe('members of an outline', () => {
  it('become where they stand what they become as a literal, and are counted alike', () => {
    let done = 0;
    fc.assert(
      fc.property(policies, fc.array(object, { minLength: 1, maxLength: 6 }), (policy, objects) => {
        let ran: ReturnType<typeof both>;
        try {
          ran = both(policy as unknown as PolicyDocument, objects as Members[]);
        } catch (error) {
          if (error instanceof PolicyError) return;
          throw error;
        }
        expect(ran.standing).toStrictEqual(ran.literal);
        expect(ran.counts[0]).toStrictEqual(ran.counts[1]);
        done += ran.done;
      }),
      { numRuns: 400 },
    );
    expect(done).toBeGreaterThan(50);
  });

  const phone: PolicyDocument = {
    version: 1,
    region: 'US',
    rules: [
      { path: 'body', transform: 'scrub' },
      { path: 'attributes[key=phone].value', identifier: 'phone', transform: 'pseudonym' },
    ],
  };

  it('stay as they came, uncounted, where there is more in them than may be read', () => {
    const { calls, rewrite } = open(phone, { maxRecordValues: 1 });
    const members = { body: 'from +12025550123', attributes: { phone: '+12025550124' } };
    expect(rewrite(members)).toBeUndefined();
    expect(members).toStrictEqual({ body: 'from +12025550123', attributes: { phone: '+12025550124' } });
    expect(calls.report()).toMatchObject({ in: 0, out: 0 });
    expect(calls.report().rules.every(({ values }) => values === 0)).toBe(true);
  });

  it('stay as they came when it is closed', () => {
    const { calls, rewrite } = open(phone);
    calls.close();
    const members = { body: '+12025550123', attributes: {} };
    expect(rewrite(members)).toBeUndefined();
    expect(members.body).toBe('+12025550123');
    expect(calls.report()).toMatchObject({ in: 0, out: 0 });
  });

  it('are answered by the policy that is at work', async () => {
    const { calls, rewrite } = open(phone);
    const bodyOf = () => {
      const members: { body?: string; attributes: object } = { body: 'x', attributes: {} };
      expect(rewrite(members)).toBeDefined();
      return members.body;
    };
    expect(bodyOf()).toBe('x');
    const [, attribute] = phone.rules;
    await calls.replace({ ...phone, rules: [{ path: 'body', transform: 'drop' }, attribute!] }, secret);
    expect(bodyOf()).toBeUndefined();
  });

  it('may log others on the way', () => {
    const { calls, rewrite } = open({
      ...phone,
      rules: [{ path: 'body.phone', identifier: 'phone', transform: 'pseudonym' }, ...phone.rules],
    });
    const inner = { body: undefined, attributes: { phone: '+12025550123' } as { phone?: string } };
    let answered: unknown = 'nothing';
    const body = {
      get phone() {
        answered = rewrite(inner);
        return '+12025550123';
      },
    };
    const members = { body: body as { phone: string }, attributes: {} };
    expect(rewrite(members)).toBeDefined();
    expect(answered).toBeUndefined();
    expect(inner.attributes.phone).toBe('+12025550123');
    expect(members.body.phone).toMatch(/^tel_/);
    expect(calls.report()).toMatchObject({ in: 1, out: 1 });
  });
});
