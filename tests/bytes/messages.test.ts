import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createPseudonymizer,
  type PolicyDocument,
  PolicyError,
  parsePolicy,
  RecordError,
  type RewrittenMessage,
} from '../../src/index.js';
import { policyArbitrary, recordArbitrary, textArbitrary } from '../arbitraries/record.js';
import { secret } from '../kernel/run.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'name', transform: 'drop' },
  ],
};

function isPolicy(document: PolicyDocument): boolean {
  try {
    parsePolicy(document);
    return true;
  } catch (error) {
    if (error instanceof PolicyError) return false;
    throw error;
  }
}

const told = (answer: RewrittenMessage): string | null => {
  if (answer === null) return null;
  return answer instanceof RecordError ? answer.code : Buffer.from(answer).toString('latin1');
};

/** Message by message, as `line` has it: what is one record there is one here. */
function oneByOne(document: PolicyDocument, texts: readonly (string | null)[], options = {}) {
  const codes: string[] = [];
  const calls = createPseudonymizer(document, secret, {
    ...options,
    onQuarantine: ({ code }) => codes.push(code),
  });
  const answers = texts.map((text) => {
    if (text === null) return null;
    const line = calls.line(text);
    return line === undefined ? codes.at(-1)! : Buffer.from(line).toString('latin1');
  });
  return { answers, report: calls.report() };
}

const messageArbitrary = fc.oneof(
  { weight: 6, arbitrary: recordArbitrary.chain(textArbitrary) },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '{"a"',
      '12',
      '[]﻿',
      '{\n"a": 1}',
      '\n{"a":1}',
      '{"a":1}\n',
      '{"a":1}\n{"a":2}',
      '{"a":1}{"a":2}',
      '}\n{',
      `{"a":"${'x'.repeat(300)}"}`,
    ),
  },
);

describe('messages', () => {
  it('become what each becomes as a line, in their places', () => {
    fc.assert(
      fc.property(policyArbitrary, fc.array(messageArbitrary, { maxLength: 12 }), (document, texts) => {
        // So that a message is a record without its line end: `line` ends one with it.
        const messages = texts.filter((text) => text === null || !text.endsWith('\n'));
        const options = { maxRecordBytes: 250, memo: 100, clock: () => 0 };
        fc.pre(isPolicy(document));
        const whole = createPseudonymizer(document, secret, options);
        const expected = oneByOne(document, messages, options);
        const given = messages.map((text) => (text === null ? null : Buffer.from(text)));
        expect(whole.messages(given).map(told)).toEqual(expected.answers);
        expect(whole.report()).toEqual(expected.report);
      }),
    );
  });

  it.each([
    ['a line end within', '{"from":\n"+12025550123",\r\n"n":1}', /^\{"from":\n"tel_k1_.{26}",\r\n"n":1\}$/],
    ['a line end behind', '{"from":"+12025550123"}\n', /^\{"from":"tel_k1_.{26}"\}\n$/],
    ['blanks around', ' {"from":"+12025550123"}\t', /^ \{"from":"tel_k1_.{26}"\}\t$/],
    ['two records', '{"from":"+12025550123"}\n{"from":"+12025550124"}', /^ERR_RECORD_SYNTAX$/],
    ['nothing', '', /^ERR_RECORD_SYNTAX$/],
    ['blanks alone', ' \n', /^ERR_RECORD_SYNTAX$/],
    ['a byte order mark', '﻿{"from":"+12025550123"}', /^ERR_RECORD_SYNTAX$/],
    ['a scalar', '"+12025550123"', /^ERR_RECORD_SHAPE$/],
    ['the frame of a schema registry', '\0\0\0\0\x07{"from":"+12025550123"}', /^ERR_RECORD_SYNTAX$/],
  ])('with %s are one record each', (_, text, expected) => {
    const calls = createPseudonymizer(policy, secret);
    const good = Buffer.from('{"from":"+12025550199"}');
    const [before, answer, after] = calls.messages([good, Buffer.from(text), good]);
    expect(told(answer!)).toMatch(expected);
    expect(told(before!)).toMatch(/^\{"from":"tel_k1_/);
    expect(told(after!)).toBe(told(before!));
    expect(calls.report().in).toBe(3);
  });

  it('keep tombstones, which are no records', () => {
    const calls = createPseudonymizer(policy, secret);
    expect(calls.messages([null, null])).toEqual([null, null]);
    expect(calls.report()).toMatchObject({ in: 0, out: 0 });
  });

  it('may be many, long, or longer than what the kernel takes at once', () => {
    const calls = createPseudonymizer(policy, secret);
    const sizes = [10, 131_000, 131_072, 400_000, 3, 70_000, 70_000, 70_000, ...Array(2000).fill(200)];
    const texts = sizes.map(
      (size, n) => `{"n":${n},"from":"+1202555${String(n).padStart(4, '0')}","x":"${'y'.repeat(size)}"}`,
    );
    const answers = calls.messages(texts.map((text) => Buffer.from(text)));
    answers.forEach((answer, n) => {
      const { from, ...rest } = JSON.parse(Buffer.from(answer as Uint8Array).toString());
      expect(from).toMatch(/^tel_k1_/);
      expect(rest).toEqual({ n, x: 'y'.repeat(sizes[n]!) });
    });
  });

  // More lines than the kernel lists the ends of at a time, and more output than its window holds.
  it.each([
    ['short', '{}', '{}'],
    ['much longer when they come out', '{"name":1}', `{"name":"${'-'.repeat(60)}"}`],
  ])('may be many that are %s, with others between', (_, text, expected) => {
    const rules = [{ path: 'name', transform: 'replace' as const, with: '-'.repeat(60) }];
    const calls = createPseudonymizer({ version: 1, rules }, secret);
    const others = ['{"x":\n1}', ' {"x":1}', '{"x"', ''];
    const texts = Array.from({ length: 30_000 }, (_, n) =>
      n % 7000 === 6999 ? others[Math.floor(n / 7000)]! : text,
    );
    const answers = calls.messages(texts.map((each) => Buffer.from(each))).map(told);
    const codes = { '{"x"': 'ERR_RECORD_SYNTAX', '': 'ERR_RECORD_SYNTAX' } as Record<string, string>;
    expect(answers).toEqual(texts.map((each) => (each === text ? expected : (codes[each] ?? each))));
    expect(calls.report()).toMatchObject({ in: 30_000, quarantined: 2 });
  });

  // Wherever it lies in what is looked at in one step.
  it('hold a line end anywhere among many, and stay one record each', () => {
    const calls = createPseudonymizer(policy, secret);
    for (let at = 0; at < 140; at++) {
      const odd = `{"x":${' '.repeat(at)}\n"y"}`;
      const texts = Array.from({ length: 40 }, (_, n) => (n === 17 ? odd : '{"x":1}'));
      expect(calls.messages(texts.map((text) => Buffer.from(text))).map(told)).toEqual(texts);
    }
    expect(calls.report()).toMatchObject({ in: 140 * 40, out: 140 * 40 });
  });

  it('are answered with what chunk answers with', () => {
    const calls = createPseudonymizer(policy, secret);
    const [line] = calls.messages([Buffer.from('{"a":1}')]);
    expect(Object.getPrototypeOf(line)).toBe(Buffer.prototype);
    expect(line).toStrictEqual(Buffer.from('{"a":1}'));
  });

  it('are not changed, and what comes out is not their memory', () => {
    const calls = createPseudonymizer(policy, secret);
    for (const text of ['{"a":1}', '{"a":\n1}']) {
      const bytes = Buffer.from(text);
      const [answer] = calls.messages([bytes]);
      bytes.fill(0);
      expect(told(answer!)).toBe(text);
    }
  });

  it('that hold several rows stay one, and are quarantined whole', () => {
    const csv: PolicyDocument = {
      version: 1,
      format: { type: 'csv', header: 'none', columns: ['from', 'n'] },
      rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
    };
    const calls = createPseudonymizer(csv, secret);
    const answers = calls.messages(
      ['+12025550123,1', '+12025550123,1\n+12025550124,2\n', '+12025550123,1\n+12025550124\n', ''].map(
        (text) => Buffer.from(text),
      ),
    );
    expect(told(answers[0]!)).toMatch(/^tel_k1_.{26},1$/);
    expect(told(answers[1]!)).toMatch(/^tel_k1_.{26},1\ntel_k1_.{26},2\n$/);
    expect(answers.slice(2).map((answer) => told(answer))).toEqual([
      'ERR_RECORD_COLUMNS',
      'ERR_RECORD_SYNTAX',
    ]);
    expect(calls.report()).toMatchObject({
      in: 6,
      out: 3,
      quarantined: 3,
    });
  });

  it('bring a header each, where their format has one', () => {
    const csv: PolicyDocument = {
      version: 1,
      format: 'csv',
      rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
    };
    const calls = createPseudonymizer(csv, secret);
    const answers = calls.messages([
      Buffer.from('from,n\n+12025550123,1\n'),
      Buffer.from('n,from\n1,+12025550123\n'),
    ]);
    expect(told(answers[0]!)).toMatch(/^from,n\ntel_k1_.{26},1\n$/);
    expect(told(answers[1]!)).toMatch(/^n,from\n1,tel_k1_.{26}\n$/);
  });

  it('are quarantined after close', () => {
    const calls = createPseudonymizer(policy, secret);
    calls.close();
    expect(calls.messages([Buffer.from('{}'), null]).map(told)).toEqual(['ERR_RECORD_CLOSED', null]);
    expect(calls.report()).toMatchObject({ in: 1, out: 0 });
  });

  it('are told of, and may be sent by who is told', () => {
    const told_: string[] = [];
    const calls = createPseudonymizer(policy, secret, {
      onQuarantine({ code }) {
        const [answer] = calls.messages([Buffer.from('{"from":"+12025550123"}')]);
        told_.push(`${code} ${told(answer!)!.slice(0, 16)}`);
      },
    });
    const answers = calls.messages([Buffer.from('{'), Buffer.from('{"n":1}')]);
    expect(answers.map(told)).toEqual(['ERR_RECORD_SYNTAX', '{"n":1}']);
    expect(told_).toEqual(['ERR_RECORD_SYNTAX {"from":"tel_k1_']);
  });

  it.each([
    ['bytes that are no list', Buffer.from('{}')],
    ['a text', ['{}']],
    ['nothing', [undefined]],
  ])('refuse %s with a word that helps', (_, given) => {
    const calls = createPseudonymizer(policy, secret);
    expect(() => calls.messages(given as never)).toThrow(/^messages expected (a list|bytes or null), got/);
    expect(calls.report().in).toBe(0);
  });
});
