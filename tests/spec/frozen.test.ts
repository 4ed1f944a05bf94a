/**
 * What was specified once stays. spec/frozen.json has, for each file of vectors, how many cases there were and their
 * digest, each time that some were added. A case that is changed or taken out breaks every line after it: a canonical
 * form is changed by a new version of its profile with vectors of its own (`tel-2.json`), and in no other way.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import frozen from '../../spec/frozen.json' with { type: 'json' };
import { casesOf, topics } from './vectors.js';

interface Line {
  readonly cases: number;
  readonly digest: string;
}
const history: Readonly<Record<string, readonly Line[]>> = frozen;

/** Of what is asked and answered; comments may get better. */
function digestOf(cases: readonly object[]): string {
  const hash = createHash('sha256');
  for (const each of cases) {
    const { comment: _, ...rest } = each as Record<string, unknown>;
    hash.update(`${JSON.stringify(rest)}\n`);
  }
  return hash.digest('hex').slice(0, 32);
}

describe('vectors', () => {
  it.each(topics)('of %s are what they were, and each is accounted for', (topic) => {
    const cases = casesOf<object, unknown>(topic);
    const lines = history[topic] ?? [];
    expect(lines).toEqual(
      lines.map((line) => ({ cases: line.cases, digest: digestOf(cases.slice(0, line.cases)) })),
    );
    const all = { cases: cases.length, digest: digestOf(cases) };
    expect(lines.at(-1), `add ${JSON.stringify(all)} to ${topic} in spec/frozen.json`).toEqual(all);
  });

  it('are of no topic that is gone', () => {
    expect(Object.keys(history).sort()).toEqual(topics);
  });

  it('have one id a case, which says the topic, and about half of them are refused', () => {
    const cases = topics.flatMap((topic) => {
      const each = casesOf<object, unknown>(topic);
      for (const { case: id } of each) expect(id).toMatch(new RegExp(`^${topic}/[a-z0-9][a-z0-9.-]*$`));
      return each;
    });
    expect(new Set(cases.map((each) => each.case)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(400);
    const refused = cases.filter((each) => each.expect === 'refuse').length / cases.length;
    expect(refused).toBeGreaterThan(0.4);
    expect(refused).toBeLessThan(0.6);
  });
});

describe('versions of the documents', () => {
  it.each(['pseudonym.md', 'keyring.md', 'policy-path.abnf'])('%s has a line for its own version', (file) => {
    const text = readFileSync(new URL(`../../spec/${file}`, import.meta.url), 'utf8');
    const version = /version (\d+\.\d+\.\d+)/.exec(text)![1]!;
    const log = text.slice(text.search(/Change log\n/));
    expect(log).toMatch(new RegExp(`\\b${version.replaceAll('.', '\\.')}\\b`));
  });
});
