import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument, PolicyError } from '../../../src/index.js';
import { type Json, policyArbitrary, recordArbitrary } from '../../arbitraries/record.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const encoder = new TextEncoder();
type Door = 'record' | 'line' | 'chunk';
const doors = ['record', 'line', 'chunk'] as const;

function unlistedBy(door: Door, policy: PolicyDocument, records: readonly Json[]) {
  const calls = createPseudonymizer(policy, secret, { countUnlisted: true, onQuarantine() {} });
  for (const record of records) {
    const text = JSON.stringify(record);
    if (door === 'record') calls.record(JSON.parse(text) as object);
    else if (door === 'line') calls.line(text);
    else calls.chunk(encoder.encode(text));
  }
  return calls.report().unlisted;
}

/** The oracle, for paths that name keys alone: what no path leads into counts one, what one ends at none. */
function count(value: Json, paths: readonly (readonly string[])[], isRoot = true): number {
  if (paths.some((path) => path.length === 0)) return 0;
  if (typeof value !== 'object' || value === null || (paths.length === 0 && !isRoot)) return 1;
  return Object.entries(value).reduce(
    (sum, [key, each]) =>
      sum +
      count(
        each,
        paths.filter(([first]) => first === key).map(([, ...rest]) => rest),
        false,
      ),
    0,
  );
}

const keys = ['a', 'b', 'c', 'from', 'x.y', '0', 'toString'];
const pathsArbitrary = fc.array(fc.array(fc.constantFrom(...keys), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});
const ruleOf = (transform: 'drop' | 'mask' | 'keep', path: readonly string[]) => ({
  path: path.map((key) => `[${JSON.stringify(key)}]`).join(''),
  transform,
});

describe('what no rule names', () => {
  it.each(doors)('is counted where it stays, each subtree as one: %s', (door) => {
    fc.assert(
      fc.property(
        recordArbitrary,
        pathsArbitrary,
        fc.constantFrom('drop' as const, 'mask' as const),
        (record, paths, transform) => {
          const policy = { version: 1, rules: paths.map((path) => ruleOf(transform, path)) };
          // A path behind another one is refused.
          let kept: number | undefined;
          try {
            ({ kept } = unlistedBy(door, policy as unknown as PolicyDocument, [record]));
          } catch (error) {
            if (error instanceof PolicyError) return;
            throw error;
          }
          expect(kept).toBe(count(record, paths));
        },
      ),
      { numRuns: door === 'record' ? 100 : 30 },
    );
  });

  it('is counted alike by every door, where it stays and where it goes', () => {
    let counted = 0;
    fc.assert(
      fc.property(
        policyArbitrary,
        fc.array(recordArbitrary, { minLength: 1, maxLength: 3 }),
        (policy, records) => {
          try {
            const byRecord = unlistedBy('record', policy, records);
            counted += byRecord.dropped + (byRecord.kept ?? 0);
            expect(unlistedBy('line', policy, records)).toEqual(byRecord);
            expect(unlistedBy('chunk', policy, records)).toEqual(byRecord);
          } catch (error) {
            if (!(error instanceof PolicyError)) throw error;
          }
        },
      ),
    );
    expect(counted).toBeGreaterThan(100);
  });

  it.each(doors)('is one value where all that rules do below is to keep: %s', (door) => {
    const policy: PolicyDocument = {
      version: 1,
      rules: [
        { path: 'b.x', transform: 'keep' },
        { path: 'from', transform: 'mask' },
      ],
    };
    const records = [{ from: '1', b: { x: 1, y: 2, z: { q: 3 } }, c: {} }, { b: {} }, { b: 1, c: [1, 2] }];
    expect(unlistedBy(door, policy, records)).toEqual({ dropped: 0, kept: 5 });
  });

  const rules: PolicyDocument['rules'] = [{ path: 'from', transform: 'mask' }];
  const record = { from: '+12025550123', a: 1, b: { c: null }, d: [1, 2], e: undefined, f: () => 1 };

  it('is counted where it goes, and where it stays only if that is asked for', () => {
    const open = (unlisted: 'keep' | 'drop', countUnlisted?: boolean) => {
      const calls = createPseudonymizer({ version: 1, unlisted, rules }, secret, { countUnlisted });
      calls.record(record);
      return calls.report().unlisted;
    };
    expect(open('keep')).toEqual({ dropped: 0 });
    expect(open('keep', true)).toEqual({ dropped: 0, kept: 3 });
    expect(open('drop')).toEqual({ dropped: 3 });
    expect(open('drop', true)).toEqual({ dropped: 3 });
  });

  it.each(['keep', 'drop'] as const)('is no part of a record that does not leave: %s', (unlisted) => {
    const calls = createPseudonymizer({ version: 1, unlisted, rules }, secret, {
      countUnlisted: true,
      onQuarantine() {},
    });
    calls.chunk(encoder.encode('{"a":1,"b":2,\n{"a":1,"b":[}\n{"a":1}\n'));
    calls.line('{"a":1,"b":');
    const { kept, dropped } = calls.report().unlisted;
    expect([kept ?? 0, dropped]).toEqual(unlisted === 'keep' ? [1, 0] : [0, 1]);
  });

  it.each([3, 20_000])('is counted in rows, %i of them, but for empty cells', (rows) => {
    const row = (i: number) => `+1202555${String(i % 10_000).padStart(4, '0')},x${i},,"q,${i}"\n`;
    const text = `from,a,b,c\n${Array.from({ length: rows }, (_, i) => row(i)).join('')}`;
    for (const unlisted of ['keep', 'drop'] as const) {
      const policy: PolicyDocument = { version: 1, format: { type: 'csv' }, unlisted, rules };
      const calls = createPseudonymizer(policy, secret, { countUnlisted: true });
      const { bytes } = calls.chunk(encoder.encode(text));
      if (unlisted === 'keep') expect(new TextDecoder().decode(bytes)).toContain(',x1,,"q,1"\n');
      expect(calls.report().unlisted[unlisted === 'keep' ? 'kept' : 'dropped']).toBe(2 * rows);
    }
  });

  it('goes on being counted under another policy', async () => {
    const calls = createPseudonymizer({ version: 1, rules }, secret, { countUnlisted: true });
    calls.record(record);
    await calls.replace({ version: 1, unlisted: 'drop', rules }, secret);
    calls.record(record);
    expect(calls.report().unlisted).toEqual({ dropped: 3, kept: 3 });
  });
});
