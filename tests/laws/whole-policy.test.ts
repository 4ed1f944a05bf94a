/**
 * A second pass of a whole policy over its own output: it changes nothing, or `check` has said beforehand why it would.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesOnSecondPass } from '../../src/policy/check/second-pass.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { presetPolicy, presets } from '../../src/presets/index.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { runs } from '../deep.js';

const secretOf = (seed: number): string =>
  `hex:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * i * 31 + seed * 7) & 255)).toString('hex')}`;
const keyring = {
  version: 1 as const,
  secrets: [
    { id: 'k1', secret: secretOf(1), until: '2026-11-02T00:00:00Z' },
    { id: 'k2', secret: secretOf(2), from: '2026-11-02T00:00:00Z' },
  ],
};

const path = fc.constantFrom(
  ...[
    't',
    'a',
    'a[0]',
    'a[1]',
    'a[0].x',
    'a[1].x',
    'a[*]',
    'a[*].x',
    'a[k=v]',
    'a[k=v].x',
    'a[*].k',
    'b',
    'b.x',
  ],
  ...['b[0]', '**.x', '**', 'j'],
);
const plain = fc.constantFrom<object>(
  { transform: 'keep' },
  { transform: 'drop' },
  { transform: 'replace', with: null },
  { transform: 'replace', with: 'gone' },
  { identifier: 'phone', transform: 'pseudonym' },
  { identifier: 'phone', transform: 'pseudonym', scope: 'record' },
  { identifier: 'phone', transform: 'pseudonym', scope: { with: 'b' } },
  { identifier: 'phone', transform: 'pseudonym', scope: { within: 'day' } },
  { identifier: 'phone', transform: 'truncate' },
  { transform: 'generalize', to: 'hour' },
  { transform: 'scrub' },
);
const rule = fc.tuple(path, plain).map(([at, does]) => ({ ...does, path: at }));
const nested = fc
  .array(rule, { minLength: 1, maxLength: 3 })
  .map((rules) => ({ path: 'j', transform: 'json', rules, unlisted: 'drop' }));
const document = fc
  .record({
    rules: fc.array(fc.oneof({ weight: 5, arbitrary: rule }, nested), { minLength: 1, maxLength: 5 }),
    unlisted: fc.constantFrom('keep', 'drop', 'scan'),
    time: fc.constantFrom(undefined, 't'),
    domain: fc.constantFrom(undefined, undefined, { field: 'd', of: ['acme'], otherwise: 'own' }),
  })
  .map((parts) => ({ version: 1, region: 'US', ...parts }) as PolicyDocument);

const scalar = fc.constantFrom(
  '+12025550123',
  'alice',
  'call 192.0.2.17',
  '2026-11-02T13:04:47Z',
  'v',
  7,
  null,
);
const element = fc.oneof(
  scalar,
  fc.record({ k: fc.constantFrom('v', 'w'), x: scalar }, { requiredKeys: [] }),
);
const record = fc.record(
  {
    t: fc.constantFrom('2026-11-01T13:04:47Z', '2026-11-02T13:04:47Z'),
    a: fc.oneof(fc.array(element, { maxLength: 4 }), element),
    b: element,
    d: fc.constantFrom('acme', ''),
    j: fc.array(element, { maxLength: 3 }).map((a) => JSON.stringify({ a })),
  },
  { requiredKeys: ['t'] },
);

function isDecided(policy: PolicyDocument): boolean {
  try {
    return notesOnSecondPass(parsePolicy(policy)).length === 0;
  } catch {
    return false;
  }
}

describe('a second pass of a whole policy', () => {
  it('changes nothing where nothing is noted of it', () => {
    fc.assert(
      fc.property(
        document.filter(isDecided),
        fc.array(record, { minLength: 8, maxLength: 8 }),
        (policy, records) => {
          const clock = (): number => Date.UTC(2026, 10, 24);
          const calls = createPseudonymizer(policy, keyring, { clock });
          for (const each of records) {
            const once = calls.record(each);
            if (once !== undefined) expect(calls.record(once)).toEqual(once);
            const line = calls.line(JSON.stringify(each));
            if (line !== undefined) expect(calls.line(line)).toBe(line);
          }
        },
      ),
      runs(2000, 120),
    );
  });

  it.each<[string, Partial<PolicyDocument>, string, object]>([
    ['a time that no rule names', { time: 't', unlisted: 'drop' }, '/time', { t: '2026-11-02T13:04:47Z' }],
    [
      'a field of the domain that changes',
      { domain: { field: 't', of: ['acme'] }, rules: [{ path: 't', transform: 'pseudonym' }] },
      '/domain',
      { t: 'acme' },
    ],
    [
      'an element dropped by its index',
      { rules: [{ path: 'a[0]', transform: 'drop' }] },
      '/rules/0/path',
      { a: [1, 2, 3] },
    ],
    [
      'an element kept by its index',
      { unlisted: 'drop', rules: [{ path: 'a[1]', transform: 'keep' }] },
      '/rules/0/path',
      { a: [1, 2, 3] },
    ],
    [
      'a member that tells elements apart and goes',
      { unlisted: 'drop', rules: [{ path: 'a[k=v].x', transform: 'keep' }] },
      '/rules/0/path',
      { a: [{ k: 'v', x: 1 }] },
    ],
    [
      'the same in JSON in a string',
      {
        rules: [{ path: 'j', transform: 'json', rules: [{ path: 'a[0]', transform: 'drop' }] }],
      },
      '/rules/0/rules/0/path',
      { j: '{"a":[1,2]}' },
    ],
  ])('is noted to differ by %s, and does', (_, parts, pointer, input) => {
    const policy = {
      version: 1,
      rules: [{ path: 'x', identifier: 'phone', transform: 'pseudonym' }],
      ...parts,
    } as PolicyDocument;
    expect(notesOnSecondPass(parsePolicy(policy)).map((note) => note.pointer)).toEqual([pointer]);
    const calls = createPseudonymizer(policy, keyring, { clock: () => Date.UTC(2026, 10, 24) });
    const once = calls.record(input)!;
    expect(calls.record(once)).not.toEqual(once);
  });

  it.each(Object.keys(presets))('is noted of %s by nothing but its time', (name) => {
    const notes = notesOnSecondPass(parsePolicy(presetPolicy(name)!));
    expect(notes.filter(({ pointer }) => pointer !== '/time')).toEqual([]);
  });
});
