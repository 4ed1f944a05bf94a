/** The vectors of the specification, by topic. */
import { readdirSync, readFileSync } from 'node:fs';

export const folder = new URL('../../spec/vectors/', import.meta.url);

interface Common {
  readonly case: string;
  readonly comment?: string;
}

/** Answered, or refused for a reason; the inputs beside. */
export type Case<Inputs, Answer> = Inputs & Common & (Answered<Answer> | Refused);
export interface Answered<Answer> {
  readonly expect: 'answer';
  readonly answer: Answer;
}
export interface Refused {
  readonly expect: 'refuse';
  readonly because: string;
}

export const topics: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -5))
  .sort();

export function casesOf<Inputs, Answer>(topic: string): readonly Case<Inputs, Answer>[] {
  return JSON.parse(readFileSync(new URL(`${topic}.json`, folder), 'utf8')).cases;
}
