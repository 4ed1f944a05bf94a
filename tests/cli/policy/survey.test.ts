import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlainEngine } from '../../../src/bytes/open.js';
import { createSurvey, type Finding } from '../../../src/cli/policy/survey.js';
import { createKeyring } from '../../../src/crypto/keyring.js';
import { PolicyError } from '../../../src/errors.js';
import type { Policy, PolicyDocument } from '../../../src/policy/document.js';
import { expandFormat } from '../../../src/policy/format.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { compilePolicy } from '../../../src/program/compile.js';
import type { Visitor } from '../../../src/program/visitor.js';
import { nestJson } from '../../../src/walk/nested.js';
import { policyArbitrary, recordArbitrary } from '../../arbitraries/record.js';
import { openBooks } from '../../books.js';

const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const limits = { maxRecordBytes: 1 << 20, memoBytes: 0 };

const compile = (policy: Policy) =>
  compilePolicy(policy, createKeyring(secret), { clock: () => 0, memo: 0, nest: nestJson });

/** What comes out, and why what does not is quarantined. */
function write(policy: Policy, visitor: Visitor, input: string) {
  const quarantined: string[] = [];
  const { books } = openBooks(({ code, position }) => quarantined.push(`${position} ${code}`));
  const engine = openPlainEngine(expandFormat(policy.format), visitor, books, limits);
  let out = '';
  engine.rewrite(Buffer.from(input), true, (part) => {
    out += Buffer.from(part).toString('latin1');
  });
  return { out, quarantined };
}

/** What `run` does to an input, and what `explain` says of it. */
function both(document: PolicyDocument, input: string) {
  const policy = parsePolicy(document);
  const [program, asked] = [compile(policy), compile(policy)];
  const survey = createSurvey(policy, asked, () => {});
  const run = { ...write(policy, program, input), counts: program.counts };
  const explained = { ...write(policy, survey.visitor, input), counts: asked.counts };
  return { policy, run, explained, findings: survey.findings().flat() };
}

/** How often each rule was applied, by the account of what was found. */
const account = (policy: Policy, findings: readonly Finding[]): number[] =>
  policy.rules.map((rule, i) => {
    const own = findings.filter((each) => each.rule === i && each.shape.name !== 'null');
    const changed = rule.transform === 'keep' ? own.filter(({ outcome }) => outcome !== 'unchanged') : own;
    return changed.reduce((sum, { count }) => sum + count, 0);
  });

const expectSame = ({ policy, run, explained, findings }: ReturnType<typeof both>): void => {
  expect(explained).toEqual(run);
  const isScalar = policy.rules.map(({ transform }) => transform !== 'drop' && transform !== 'replace');
  const counted = [...run.counts.values];
  account(policy, findings).forEach((sum, i) => {
    // Null is counted where it is dropped or replaced, and shown as what it is.
    if (isScalar[i]) expect(sum).toBe(counted[i]);
    else expect(sum).toBeLessThanOrEqual(counted[i]!);
  });
};

describe('explain', () => {
  it('accounts for what run does to lines of JSON, whatever the policy', () => {
    fc.assert(
      fc.property(policyArbitrary, fc.array(recordArbitrary, { maxLength: 4 }), (document, records) => {
        const lines = [...records.map((record) => JSON.stringify(record)), '{bad', '12'].join('\n');
        try {
          expectSame(both(document, lines));
        } catch (error) {
          if (error instanceof PolicyError) fc.pre(false);
          throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  const rules: PolicyDocument['rules'] = [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'secs', transform: 'pseudonym' },
    { path: 'kept', transform: 'keep' },
    { path: 'name', transform: 'drop' },
    { path: 'note', transform: 'scrub' },
    { path: 'mark', transform: 'replace', with: 'x' },
  ];
  const columns = [
    'from',
    { name: 'secs', type: 'integer' as const },
    'kept',
    'name',
    'note',
    'mark',
    'else',
  ];
  const cell = fc.oneof(
    fc.constantFrom('', '+12025550101', 'Example', '17', 'call +12025550102', 'ann@example.org', '192.0.2.1'),
    fc.string({ unit: fc.constantFrom(...'ab1 @.+'), maxLength: 12 }),
  );

  it.each(['keep', 'scan', 'drop'] as const)('accounts for rows where unlisted is %s', (unlisted) => {
    const document = {
      version: 1,
      region: 'US',
      unlisted,
      rules,
      format: { type: 'csv', header: 'none', columns },
    };
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 6, maxLength: 8 }), { maxLength: 5 }), (rows) => {
        expectSame(both(document as PolicyDocument, rows.map((row) => row.join(',')).join('\n')));
      }),
      { numRuns: 200 },
    );
  });

  it('reads lines as their format is', () => {
    const result = both(
      { version: 1, extends: 'combined' } as never,
      '192.0.2.17 - ann [02/Nov/2026:13:04:47 +0000] "GET / HTTP/1.1" 200 12 "-" "-"\nno line of it\n',
    );
    expectSame(result);
    expect(result.findings.length).toBeGreaterThan(3);
    expect(result.run.quarantined).toEqual(['2 ERR_RECORD_SYNTAX']);
  });

  it('takes the tenant from a field that is no string, as run does', () => {
    const { run, findings } = both(
      {
        version: 1,
        rules: [{ path: 'ext', identifier: 'ext', transform: 'pseudonym', tenant: { field: 't' } }],
      },
      '{"ext":"101","t":true}',
    );
    expect(run.out).toMatch(/"ext_/);
    expect(findings.find(({ path }) => path === 'ext')?.outcome).toBe('pseudonym ext');
  });

  it('tells that a name of a field is changed', () => {
    const { run, findings } = both(
      { version: 1, unlisted: 'scan', rules: [{ path: 'x', transform: 'drop' }] },
      '{"+12025550123":{"a":1}}',
    );
    expect(run.out).toMatch(/^\{"tel_/);
    expect(findings.map(({ outcome }) => outcome)).toContain('name: rewritten');
  });
});
