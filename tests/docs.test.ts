import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createPseudonymizer, type PolicyDocument } from '../src/index.js';
import { formatSchema } from '../src/policy/schema/format.js';
import { ruleSchema } from '../src/policy/schema/rule.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
const read = (name: string): string => readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');

interface Example {
  readonly policy: PolicyDocument;
  readonly before: string;
  readonly after: string;
}

/** A policy in a block of YAML, then a block of records, each followed by what it becomes. */
function examplesOf(text: string): Example[] {
  return [...text.matchAll(/```yaml\n(.*?)```\n\n```json\n(.*?)\n```/gs)].flatMap(
    ([, policy = '', lines = '']) => {
      const records = lines.split('\n');
      expect(records.length % 2).toBe(0);
      return records.flatMap((before, i) => {
        const after = records[i + 1]!;
        return i % 2 === 0 ? [{ policy: { version: 1, region: 'US', ...parse(policy) }, before, after }] : [];
      });
    },
  );
}

/** `…` stands for the body of a pseudonym. */
const patternOf = (after: string): RegExp =>
  new RegExp(`^${after.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('…', '[a-z2-7]{26}')}$`);

describe.each(['policy.md', 'transforms.md', 'scrub.md'])('the examples of %s', (name) => {
  const text = read(name);

  it('are all read', () => {
    expect(examplesOf(text).length).toBeGreaterThanOrEqual(text.match(/```yaml/g)!.length);
  });

  it.each(examplesOf(text))('$before', ({ policy, before, after }) => {
    expect(createPseudonymizer(policy, secret).line(before)).toMatch(patternOf(after));
  });
});

/** A policy in a block of YAML, then a block of text, and what it becomes. */
describe('the examples of format.md', () => {
  const text = read('format.md');
  const examples = [...text.matchAll(/```yaml\n(.*?)```\n\n```text\n(.*?)```\n\n```text\n(.*?)```/gs)].map(
    ([, policy = '', before = '', after = '']) => ({ policy: parse(policy), before, after }),
  );

  it('are all read, and name every option of a format that has some', () => {
    expect(examples).toHaveLength(text.match(/```yaml/g)!.length);
    const written = examples.map(({ policy }) => JSON.stringify(policy.format)).join();
    for (const type of ['csv', 'tsv', 'line', 'fixed'] as const) {
      const options = formatSchema._zod.def.options[1]._zod.def.options.find((option) =>
        option.shape.type._zod.values.has(type as never),
      )!;
      for (const option of Object.keys(options.shape).filter((each) => each !== 'type')) {
        expect(text, type).toContain(`**\`${option}\`**`);
        if (type !== 'tsv') expect(written, `${type} ${option}`).toContain(`"${option}":`);
      }
    }
  });

  it.each(examples)('$before', ({ policy, before, after }) => {
    const input = createPseudonymizer({ version: 1, region: 'US', ...policy }, secret, {
      onWarning() {},
    }).input();
    const out: Buffer[] = [];
    input.rewrite(Buffer.from(before), true, (part) => out.push(Buffer.from(part)));
    expect(Buffer.concat(out).toString()).toMatch(patternOf(after));
  });
});

describe('the page of transforms', () => {
  const offered = ruleSchema._zod.def.options
    .map((option) => option.shape.transform._zod.def.values[0])
    .filter((name) => name !== 'encrypt');

  it.each(offered)('has a section for %s', (name) => {
    expect(read('transforms.md')).toMatch(new RegExp(`^## (?:\\w+, )*${name}(?:, \\w+)*$`, 'm'));
  });
});
