/**
 * @module
 * The vectors of the specification, as they lie in the package: files by topic, each a question and its cases.
 */
import { readdirSync, readFileSync } from 'node:fs';

export interface Topic {
  readonly topic: string;
  readonly question: string;
  readonly cases: readonly Case[];
}

/** What a case asks is in its other members. */
export interface Case {
  readonly case: string;
  readonly expect: 'answer' | 'refuse';
  /** Where an answer is expected. */
  readonly answer?: unknown;
  /** Where a refusal is: a word. */
  readonly because?: string;
}

/** @param folder - `spec/vectors/`; files that are no vectors of this version are passed over */
export function readTopics(folder: URL): Topic[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Topic & { version: number })
    .filter(({ version }) => version === 1);
}

/** A case without its answer. */
export function questionOf(each: Case): object {
  const { expect: _expect, answer: _answer, because: _because, ...question } = each;
  return question;
}
