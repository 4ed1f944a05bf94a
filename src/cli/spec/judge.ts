/**
 * @module
 * Whether answers to the vectors are right: lines of `{"case": …, "answer": …}`, in any order. `null` is a refusal,
 * and so is the word for its reason, which then has to be the right one.
 */
import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../telling/fault.js';
import type { Case, Topic } from './vectors.js';

export interface Judgement {
  readonly topics: readonly TopicJudgement[];
  /** A line for each fault: the case, and what is wrong with its answer. It contains nothing of the answer. */
  readonly faults: readonly string[];
}

/** Counts of cases; a topic without any answer counts as not implemented, and not as wrong. */
export interface TopicJudgement {
  readonly topic: string;
  readonly cases: number;
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
}

/** @throws UsageError for a line that is no answer, with its number */
export function judge(text: string, topics: readonly Topic[]): Judgement {
  const answers = readAnswers(text);
  const faults: string[] = [];
  const judged = topics.map(({ topic, cases }) => {
    const answered = cases.filter((each) => answers.has(each.case));
    if (answered.length === 0) return { topic, cases: cases.length, right: 0, wrong: 0, missing: 0 };
    let wrong = 0;
    for (const each of cases) {
      const given = answers.get(each.case);
      const fault = given === undefined ? 'is not answered' : faultOf(given, each);
      answers.delete(each.case);
      if (fault === undefined) continue;
      faults.push(`${each.case} ${fault}`);
      if (given !== undefined) wrong++;
    }
    const missing = cases.length - answered.length;
    return { topic, cases: cases.length, right: answered.length - wrong, wrong, missing };
  });
  // The names are not printed, since they may contain anything.
  if (answers.size > 0) faults.push(`${answers.size} answered that no topic asks`);
  return { topics: judged, faults };
}

/** All answers by case. A case with two answers has no right one. */
function readAnswers(text: string): Map<string, readonly unknown[]> {
  const answers = new Map<string, unknown[]>();
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const { case: id, answer } = readAnswer(line, at + 1);
    answers.set(id, [...(answers.get(id) ?? []), answer]);
  });
  return answers;
}

function readAnswer(line: string, number: number): { case: string; answer: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && 'case' in value && 'answer' in value) {
    const { case: id, answer } = value;
    if (typeof id === 'string') return { case: id, answer };
  }
  throw new UsageError(`line ${number} expected {"case": …, "answer": …}`);
}

function faultOf(given: readonly unknown[], { expect, answer, because }: Case): string | undefined {
  if (given.length > 1) return 'is answered more than once';
  const [only] = given;
  if (expect === 'answer') {
    if (isDeepStrictEqual(only, answer)) return undefined;
    return `expected ${toAscii(answer)}, got ${only === null ? 'a refusal' : 'another answer'}`;
  }
  if (only === null || only === because) return undefined;
  return `expected a refusal (${because}), got ${typeof only === 'string' ? 'another word' : 'an answer'}`;
}

/** Vectors contain characters that look like others, or are invisible. */
function toAscii(value: unknown): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, escaped);
}
