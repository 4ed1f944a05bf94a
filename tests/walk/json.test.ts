import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/crypto/keyring.js';
import { type PolicyDocument, PolicyError, parsePolicy, type RecordError } from '../../src/index.js';
import { compilePolicy } from '../../src/program/compile.js';
import { createReport } from '../../src/program/report.js';
import { createJsonEngine } from '../../src/walk/json.js';
import { createObjectEngine } from '../../src/walk/object.js';
import { policyArbitrary, recordArbitrary, textArbitrary } from '../arbitraries/record.js';
import { openBooks } from '../books.js';

const ring = createKeyring(randomBytes(32));
const rules = (...list: PolicyDocument['rules']): PolicyDocument => ({ version: 1, rules: list });

/** Both engines of a policy; a skipped run where the policy is refused. */
function open(document: PolicyDocument, onQuarantine?: (error: RecordError) => void) {
  try {
    const policy = parsePolicy(document);
    const program = compilePolicy(policy, ring, { clock: Date.now, memo: 100, nest: () => () => undefined });
    const { books, totals } = openBooks(onQuarantine);
    const lines = createJsonEngine(program);
    return {
      line: (line: string) => lines.rewrite(line, books),
      record: createObjectEngine(program, books, 2 ** 24).rewrite,
      report: () => createReport(totals, policy, program),
    };
  } catch (error) {
    if (error instanceof PolicyError) return fc.pre(false) as never;
    throw error;
  }
}

describe('one line of JSON', () => {
  it.each([
    ['drops the only member', '{"a":1}', '{}'],
    ['drops the first member with the comma after it', '{"a":1,"b":2}', '{"b":2}'],
    ['drops the last member with the comma before it', '{"b":2,"a":1}', '{"b":2}'],
    ['drops from the middle', '{"b":2,"a":1,"c":3}', '{"b":2,"c":3}'],
    ['drops both of two, and of a duplicate key', '{"a":1,"a":2}', '{}'],
    ['keeps the space that other members have', '{ "a" : 1 , "b" : 2 }', '{ "b" : 2 }'],
    ['drops what the last member is, with space', '{ "b" : 2 , "a" : 1 }', '{ "b" : 2  }'],
    ['drops a whole subtree', '{"a":{"x":[1,{"y":2}]},"b":3}', '{"b":3}'],
    ['meets a key through its escapes', '{"\\u0061":1,"b":2}', '{"b":2}'],
    ['leaves a key of the same letters deeper down', '{"b":{"a":1}}', '{"b":{"a":1}}'],
  ])('%s', (_, before, after) => {
    expect(open(rules({ path: 'a', transform: 'drop' })).line(before)).toBe(after);
  });

  it('keeps integers beyond 2^53, and every number that no rule names, as they are written', () => {
    const line = '{"n":9007199254740993123,"f":1.0e+2,"z":-0,"a":"x"}';
    expect(open(rules({ path: 'a', transform: 'drop' })).line(line)).toBe(
      '{"n":9007199254740993123,"f":1.0e+2,"z":-0}',
    );
  });

  it('hashes a number from its source text: a 19-digit ICCID is no double', () => {
    const calls = open(rules({ path: 'iccid', identifier: 'iccid', transform: 'pseudonym' }));
    const asNumber = JSON.parse(calls.line('{"iccid":8901010000000000123}')!);
    const asString = JSON.parse(calls.line('{"iccid":"8901010000000000123"}')!);
    expect(asNumber).toEqual(asString);
    expect(asNumber.iccid).toMatch(/^iccid_k1_/);
  });

  it.each([
    ['', 'ERR_RECORD_SYNTAX'],
    ['{"a":1', 'ERR_RECORD_SYNTAX'],
    ["{'a':1}", 'ERR_RECORD_SYNTAX'],
    ['{"a":01}', 'ERR_RECORD_SYNTAX'],
    ['{"a":1}}', 'ERR_RECORD_SYNTAX'],
    ['"+12025550123"', 'ERR_RECORD_SHAPE'],
    ['12025550123', 'ERR_RECORD_SHAPE'],
    ['null', 'ERR_RECORD_SHAPE'],
    [`${'['.repeat(1001)}${']'.repeat(1001)}`, 'ERR_RECORD_DEPTH'],
  ])('quarantines %.40j', (line, code) => {
    const errors: string[] = [];
    const calls = open(rules({ path: '**.a', transform: 'drop' }), (error) =>
      errors.push(`${error.code} ${error.position}`),
    );
    expect(calls.line(line)).toBeUndefined();
    expect(errors).toEqual([`${code} 1`]);
    expect(calls.report()).toMatchObject({ in: 1, out: 0, quarantined: 1, dropped: 0, codes: { [code]: 1 } });
  });

  it('counts no value of a record that is too deep', () => {
    const calls = open(
      rules({ path: 'a', transform: 'drop' }, { path: '[0]', transform: 'replace', with: 0 }),
    );
    const deep = `${'['.repeat(1001)}${']'.repeat(1001)}`;
    expect(calls.line(`{"a":1,"b":${deep}}`)).toBeUndefined();
    expect(calls.line(deep)).toBeUndefined();
    // Brackets in a string are none, whatever stands before them.
    expect(calls.line(`{"b":"\\"${'['.repeat(1001)}"}`)).toBeDefined();
    expect(calls.report().rules.map(({ values }) => values)).toEqual([0, 0]);
  });

  it('gives what the object engine gives, whatever the record, its spelling and the policy', () => {
    fc.assert(
      fc.property(
        recordArbitrary.chain((record) => fc.tuple(fc.constant(record), textArbitrary(record))),
        policyArbitrary,
        ([record, text], policy) => {
          const calls = open(policy);
          const line = calls.line(text);
          const object = calls.record(record as object);
          expect(line === undefined ? undefined : JSON.parse(line)).toEqual(
            object === undefined ? undefined : JSON.parse(JSON.stringify(object)),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('returns the very text where no rule applies', () => {
    fc.assert(
      fc.property(recordArbitrary.chain(textArbitrary), (text) => {
        const calls = open(rules({ path: 'nowhere.at.all', transform: 'drop' }));
        expect(calls.line(text)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
