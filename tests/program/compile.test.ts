import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeyring, type KeyringDocument } from '../../src/crypto/keyring.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { compilePolicy } from '../../src/program/compile.js';
import type { Program } from '../../src/program/program.js';
import type { Reading, Taken } from '../../src/program/visitor.js';
import type { Apply } from '../../src/transforms/transform.js';

/** What reached the transforms behind the memos, and the capacities that these were given. */
const seen = vi.hoisted(() => ({ asked: [] as string[], capacities: [] as number[] }));

vi.mock('../../src/program/memo.js', async (original) => {
  const { createMemo } = await original<typeof import('../../src/program/memo.js')>();
  return {
    createMemo: (apply: Apply, capacity: number, reading: Reading) => {
      seen.capacities.push(capacity);
      const asking: Apply = (value) => {
        seen.asked.push(value);
        return apply(value);
      };
      return createMemo(asking, capacity, reading);
    },
  };
});

beforeEach(() => {
  seen.asked.length = 0;
  seen.capacities.length = 0;
});

const secretOf = (n: number): string =>
  `hex:${Buffer.from(Array.from({ length: 32 }, (_, i) => (n * 89 + i * i * 31) & 255)).toString('hex')}`;
const ring: KeyringDocument = {
  version: 1,
  secrets: [
    { id: 'k1', secret: secretOf(1), until: '2026-11-01' },
    { id: 'k2', secret: secretOf(2), from: '2026-11-01' },
  ],
};

let now = 0;

/** What remembers answers under a secret. */
function memoized(program: Program, secret: number): readonly Apply[] {
  now = secret === 0 ? 0 : Date.UTC(2026, 11);
  return (program.take([]) as Taken).applies;
}

function compile(rules: PolicyDocument['rules'], more: Partial<PolicyDocument> = {}, memo = 1000): Program {
  return compilePolicy(parsePolicy({ version: 1, rules, ...more }), createKeyring(ring), {
    clock: () => now,
    memo,
  });
}

const phone = { path: 'phone', identifier: 'phone', transform: 'pseudonym' } as const;
const ext = { path: 'ext', identifier: 'ext', transform: 'pseudonym', tenant: { field: 'site' } } as const;

describe('a program', () => {
  it('has an action for each rule, and a group for each that needs a transform', () => {
    const { actions, groups, captures, contextKeys } = compile(
      [
        { path: 'a', transform: 'keep' },
        { path: 'b', transform: 'drop' },
        phone,
        { path: 'c', transform: 'replace', with: 'gone "away"' },
        { path: 'd', transform: 'replace', with: null },
        { path: 'e', transform: 'mask' },
        ext,
      ],
      { time: 'meta["the time"]' },
    );
    expect(actions).toEqual([
      { do: 'keep' },
      { do: 'drop' },
      { do: 'apply', group: 0, memoize: true },
      { do: 'replace', value: 'gone "away"', json: '"gone \\"away\\""' },
      { do: 'replace', value: null, json: 'null' },
      { do: 'apply', group: 1, memoize: true },
      { do: 'apply', group: 2, memoize: false, isVolatile: true },
    ]);
    expect(groups).toEqual([2, 5, 6]);
    expect(captures).toBe(2);
    expect(contextKeys).toEqual([['meta', 'the time'], ['site']]);
  });

  it('has one apply for each secret and group, which writes the secret in its answer', () => {
    const program = compile([phone, { path: 'id', transform: 'pseudonym' }]);
    const answers = [0, 1].map((secret) => program.applies(secret).map((apply) => apply('+1 202-555-0123')));
    expect(answers).toEqual([
      [expect.stringMatching(/^tel_k1_/), expect.stringMatching(/^id_k1_/)],
      [expect.stringMatching(/^tel_k2_/), expect.stringMatching(/^id_k2_/)],
    ]);
    expect(memoized(program, 1).map((apply) => apply('+1 202-555-0123'))).toEqual(answers[1]);
  });

  it('binds the applies of a secret once', () => {
    const program = compile([phone]);
    expect(program.applies(0)).toBe(program.applies(0));
    expect(memoized(program, 0)).toBe(memoized(program, 0));
    expect(memoized(program, 1)).not.toBe(memoized(program, 0));
  });

  it('takes what a rule keeps for inert', () => {
    const { automaton } = compile([{ path: 'a', transform: 'keep' }, phone]);
    const { keys, inert } = automaton.states[0]!;
    expect(inert).toBe(false);
    expect(automaton.states[keys.get('a')!]!.inert).toBe(true);
  });

  it('hashes in the domain of the policy, or of the rule', () => {
    const pseudonym = (domain: string | undefined, own: string | undefined): unknown =>
      compile(
        [{ ...phone, ...(own === undefined ? {} : { domain: own }) }],
        domain === undefined ? {} : { domain },
      )
        .applies(0)
        .map((apply) => apply('+12025550123'));
    expect(pseudonym(undefined, undefined)).toEqual(pseudonym('default', undefined));
    expect(pseudonym('a', undefined)).toEqual(pseudonym('b', 'a'));
    expect(pseudonym('a', undefined)).not.toEqual(pseudonym('b', undefined));
  });
});

describe('what a program remembers', () => {
  it('is asked for once, by secret and rule', () => {
    const program = compile([phone, { path: 'id', transform: 'pseudonym' }]);
    for (let i = 0; i < 5; i++)
      for (const secret of [0, 1]) for (const apply of memoized(program, secret)) apply('+12025550123');
    expect(seen.asked).toHaveLength(4);
  });

  it('is shared out: the capacity is that of all memos together', () => {
    const program = compile(
      [phone, { path: 'id', transform: 'pseudonym' }, { path: 'a', transform: 'drop' }],
      {},
      1000,
    );
    memoized(program, 0);
    memoized(program, 1);
    expect(seen.capacities).toEqual([250, 250, 250, 250]);
  });

  it('is nothing that could be read where an engine has a memo of its own', () => {
    const program = compile([phone]);
    for (let i = 0; i < 3; i++) program.applies(0)[0]!('+12025550123');
    expect(seen.asked).toHaveLength(3);
    expect(seen.capacities).toEqual([0]);
  });

  it('is no answer that depends on a field of the record', () => {
    const program = compile([ext]);
    const answers = ['acme', 'umbrella', 'acme'].map((tenant) => {
      now = 0;
      return (program.take([tenant]) as Taken).applies[0]!('101');
    });
    expect(answers[0]).not.toBe(answers[1]);
    expect(answers[2]).toBe(answers[0]);
    expect(seen.capacities).toEqual([]);
  });

  it('is forgotten when wiped, for every secret', () => {
    const program = compile([phone]);
    const answers = (): unknown[] => [0, 1].map((secret) => memoized(program, secret)[0]!('+12025550123'));
    expect(answers()).toEqual(answers());
    expect(seen.asked).toHaveLength(2);
    program.wipe();
    // Asked anew, and refused: the keys went with the values.
    expect(answers).toThrow(TypeError);
    expect(seen.asked).toHaveLength(3);
  });

  it('counts a value that could not be read each time it comes', () => {
    const program = compile([{ path: 'id', transform: 'pseudonym' }, phone]);
    const taken = program.take([]) as Taken;
    const at = program.step(0, 'phone');
    for (let i = 0; i < 3; i++) program.meet(at, 'Acme Bank', 0, taken);
    program.meet(at, '+12025550123', 0, taken);
    expect([[...program.counts.values], [...program.counts.unread]]).toEqual([
      [0, 4],
      [0, 3],
    ]);
  });
});
