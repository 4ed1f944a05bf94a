/**
 * @module
 * Runs one test: its records go through the policy like those of a run, and the output is compared with what was expected.
 */
import type { Keyring } from '../../../crypto/keyring.js';
import type { RecordCode } from '../../../errors.js';
import type { Policy } from '../../../policy/document.js';
import { typeOfFormat } from '../../../policy/format.js';
import { createPseudonymizer } from '../../../pseudonymizer.js';
import { compare, compareLines, type Difference, type Line, stands } from './differ.js';
import type { TestCase } from './document.js';
import { readJson, writeJson } from './json.js';

/** What is not as expected. */
export type Fault =
  | { readonly kind: 'record'; readonly record: number; readonly differences: readonly Difference[] }
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'includes' | 'excludes'; readonly text: string; readonly got: string }
  | { readonly kind: 'records'; readonly expected: number; readonly got: readonly string[] }
  | {
      readonly kind: 'quarantined';
      readonly expected: readonly RecordCode[];
      readonly got: readonly RecordCode[];
    };

export interface Bench {
  readonly policy: Policy;
  readonly keyring: Keyring;
  /** Milliseconds since 1970. */
  readonly clock: number;
}

export function judge(test: TestCase, { policy, keyring, clock }: Bench): Fault[] {
  const { input, output, includes, excludes = [], quarantined = [] } = test;
  const bytes = typeof input === 'string' ? input : listOf(input).map(writeLine).join('');
  const codes: RecordCode[] = [];
  const pseudonymizer = createPseudonymizer(policy, keyring, {
    clock: () => clock,
    onQuarantine: ({ code }) => codes.push(code),
    onWarning() {},
  });
  const parts: Buffer[] = [];
  const write = (part: Uint8Array): void => void parts.push(Buffer.from(part));
  const fate = pseudonymizer.input().rewrite(Buffer.from(bytes), true, write);
  pseudonymizer.close();
  const got = Buffer.concat(parts).toString();

  const faults: Fault[] = [];
  const codesExpected = [quarantined].flat();
  if (codesExpected.join() !== codes.join())
    faults.push({ kind: 'quarantined', expected: codesExpected, got: codes });
  if (output !== undefined) faults.push(...judgeAll(output, got, policy));
  else if (includes === undefined && [excludes].flat().length === 0 && fate.records > fate.quarantined) {
    // Only codes are expected, so no record may come out. A header may.
    faults.push({ kind: 'records', expected: 0, got: got.trimEnd().split('\n') });
  }
  if (typeof includes === 'string') {
    if (!stands(includes, got)) faults.push({ kind: 'includes', text: includes, got });
  } else if (includes !== undefined) faults.push(...judgeRecords(includes, got, policy, true));
  for (const text of [excludes].flat()) {
    if (stands(text, got)) faults.push({ kind: 'excludes', text, got });
  }
  return faults;
}

const listOf = (records: unknown): readonly unknown[] => (Array.isArray(records) ? records : [records]);
const writeLine = (record: unknown): string => `${writeJson(record)}\n`;

function judgeAll(expected: NonNullable<TestCase['output']>, got: string, policy: Policy): Fault[] {
  if (typeof expected !== 'string') return judgeRecords(expected, got, policy, false);
  // A final newline is easily lost in YAML, and does not matter.
  const [wanted, there] = [expected, got].map((text) => text.replace(/\r?\n$/, '').split('\n')) as [
    string[],
    string[],
  ];
  const lines = compareLines(wanted, there);
  return lines.some(([mark]) => mark !== ' ') ? [{ kind: 'text', lines }] : [];
}

function judgeRecords(expected: unknown, got: string, policy: Policy, isPart: boolean): Fault[] {
  const wanted = listOf(expected);
  const texts = textsOf(got, policy, Array.isArray(expected));
  if (wanted.length !== texts.length) return [{ kind: 'records', expected: wanted.length, got: texts }];
  return wanted.flatMap((record, i): Fault[] => {
    const differences = compare(record, readJson(texts[i]!) ?? texts[i], isPart);
    return differences.length === 0 ? [] : [{ kind: 'record', record: i + 1, differences }];
  });
}

/** The records of the output, one by one. */
function textsOf(got: string, policy: Policy, isList: boolean): string[] {
  if (got.trim() === '') return [];
  const whole = typeOfFormat(policy.format) === 'json' ? readJson(got) : undefined;
  if (whole === undefined) return got.split('\n').filter((line) => line.trim() !== '');
  return isList ? listOf(whole).map(writeJson) : [writeJson(whole)];
}
