import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { casesOf, topics } from '../spec/vectors.js';
import { folder, nymline, shell } from './terminal.js';

interface Judged {
  readonly case: string;
  readonly expect: 'answer' | 'refuse';
  readonly answer?: unknown;
  readonly because?: string;
}
type Line = readonly [id: string, answer: unknown];

const all = topics.flatMap((topic) => casesOf<object, unknown>(topic) as readonly Judged[]);
const right = (of: readonly Judged[]): Line[] => of.map(({ case: id, answer = null }) => [id, answer]);
const write = (lines: readonly Line[]): string =>
  lines.map(([id, answer]) => `${JSON.stringify({ case: id, answer })}\n`).join('');
const judge = (input: string) => nymline(['spec', 'check', '-'], { input });

const secrets = casesOf<object, unknown>('secret') as readonly Judged[];
const answered = secrets.find((each) => each.expect === 'answer')!;
const refused = secrets.find((each) => each.expect === 'refuse')!;
const others = right(secrets.filter((each) => each !== answered && each !== refused));

describe('spec ask', () => {
  it('prints every case, and no answer', async () => {
    const { code, out } = await nymline(['spec', 'ask']);
    const asked = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, asked.map((each) => each.case)]).toEqual([0, all.map((each) => each.case)]);
    for (const each of asked)
      for (const name of ['expect', 'answer', 'because']) expect(each).not.toHaveProperty(name);
  });

  it('prints the topics that are named, or says which there are', async () => {
    const { out } = await nymline(['spec', 'ask', 'secret', 'key']);
    expect(out.match(/"case":"secret/g)).toHaveLength(secrets.length);
    expect(out.trimEnd().split('\n')).toHaveLength(secrets.length + casesOf('key').length);
    const { code, err } = await nymline(['spec', 'ask', 'secrets']);
    expect([code, err]).toEqual([2, `nymline: there is no topic secrets: ${topics.join(', ')}\n`]);
  });
});

describe('spec check', () => {
  it('is content with all right answers, in any order', async () => {
    const { code, out, err } = await judge(write(right(all).reverse()));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`ok: ${all.length} cases of ${topics.length} topics\n`);
  });

  it('takes the word of a refusal as well as null, but no other', async () => {
    const word = await judge(
      write([...others, [answered.case, answered.answer], [refused.case, refused.because]]),
    );
    expect([word.code, word.err]).toEqual([0, '']);
    const other = await judge(
      write([...others, [answered.case, answered.answer], [refused.case, 'overlap']]),
    );
    expect([other.code, other.err]).toEqual([
      4,
      `nymline: ${refused.case} expected a refusal (${refused.because}), got another word\n`,
    ]);
  });

  it.each<[string, readonly Line[], string]>([
    [
      'an answer where there is none',
      [
        [answered.case, answered.answer],
        [refused.case, { a: 1 }],
      ],
      'expected a refusal',
    ],
    [
      'a refusal',
      [
        [answered.case, null],
        [refused.case, null],
      ],
      'got a refusal',
    ],
    [
      'another answer',
      [
        [answered.case, '00'],
        [refused.case, null],
      ],
      'got another answer',
    ],
    ['none', [[refused.case, null]], `${answered.case} is not answered`],
    [
      'two answers',
      [
        [answered.case, answered.answer],
        [answered.case, answered.answer],
        [refused.case, null],
      ],
      'more than once',
    ],
    [
      'a case that there is not',
      [
        [answered.case, answered.answer],
        [refused.case, null],
        ['secret/none', 1],
      ],
      '1 answered that no topic asks',
    ],
  ])('finds %s', async (_, lines, message) => {
    const { code, err } = await judge(write([...others, ...lines]));
    expect(code).toBe(4);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('passes over topics that are not answered, but not over all', async () => {
    const some = await judge(write(right(secrets)));
    expect(some.code).toBe(0);
    expect(some.out).toMatch(/^ *secret +38 +38 +0 +0$/m);
    expect(some.out).toMatch(/^ *key +\d+ +– +– +–$/m);
    expect((await judge('\n')).code).toBe(2);
  });

  it.each(['{', '[]', '"a"', 'null', '{"case":"secret/hex"}', '{"case":1,"answer":null}'])(
    'refuses the line %s, and does not repeat it',
    async (line) => {
      const { code, err } = await judge(`\n${line}\n`);
      expect([code, err]).toEqual([2, 'nymline: line 2 expected {"case": …, "answer": …}\n']);
    },
  );

  it('writes what cannot be seen as escapes', async () => {
    const opaque = all.find((each) => JSON.stringify(each.answer ?? '').match(/[^\x20-\x7e]/))!;
    const topic = right(all.filter((each) => each.case.split('/')[0] === opaque.case.split('/')[0]));
    const { err } = await judge(write(topic.map(([id, answer]) => [id, id === opaque.case ? 0 : answer])));
    expect(err).toMatch(/^[\x20-\x7e]+\n$/);
  });

  it('lists twenty faults and counts the rest', async () => {
    const { err } = await judge(write(secrets.map(({ case: id }) => [id, 0])));
    expect(err.trimEnd().split('\n')).toHaveLength(21);
    expect(err).toContain(`nymline: and ${secrets.length - 20} more\n`);
  });

  it('finds the vectors from where the package is', async () => {
    const path = folder({ 'answers.jsonl': write(right(secrets)) });
    const { code, out } = await shell(`nymline spec check "${join(path, 'answers.jsonl')}"`);
    expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([0, `ok: ${secrets.length} cases of 1 topic`]);
  });
});

describe('the implementation of docs/spec.md', () => {
  const page = readFileSync(new URL('../../docs/spec.md', import.meta.url), 'utf8');
  const program = /```python\n(.*?)```/s.exec(page)![1]!;
  const hasPython = spawnSync('python3', ['--version']).status === 0;

  it.skipIf(!hasPython)('answers what it implements', async () => {
    const { out: questions } = await nymline(['spec', 'ask', 'key', 'pseudonym', 'reader']);
    const path = folder({ 'pseudonym.py': program });
    const { stdout, stderr } = spawnSync('python3', ['-X', 'utf8', join(path, 'pseudonym.py')], {
      input: questions,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const { code, out, err } = await judge(stdout);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ok: \d{3} cases of 3 topics$/m);
  });
});
