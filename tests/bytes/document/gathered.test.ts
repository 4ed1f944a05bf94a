import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gathered } from '../../../src/bytes/document/gathered.js';
import { Store } from '../../../src/bytes/document/store.js';
import { documentKernel } from '../../../src/kernel/document.js';
import { rewrite } from '../rewrite.js';

const kernel = documentKernel()!;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const storeOf = (content: string): Store => {
  const store = new Store(0);
  store.add(Buffer.from(content));
  return store;
};

/** Behind the first record of an array. */
function gather(content: string, longest = 1000): Gathered {
  const bytes = Buffer.from(content);
  return new Gathered(kernel, new Uint8Array(bytes), 0, bytes.length, longest);
}

describe('records that follow one another', () => {
  it.each([
    ['on a line', ',{"a":1},{"b":[{}]}]', '{"a":1}\n{"b":[{}]}\n', 19],
    ['for people', '\n , {\n"a": 1\n} ,\r\n[1]\n]', '{\r"a": 1\r}\n[1]\n', 21],
    ['brackets in strings', ',{"a":"}]\\"{"},{"b":"\\\\"}', '{"a":"}]\\"{"}\n{"b":"\\\\"}\n', 25],
    ['up to a carriage return', ',{"a":1},{"a":\r1},{}', '{"a":1}\n', 8],
    ['up to a bare value', ',{},12,{}', '{}\n', 3],
    ['up to one that has not ended', ',{},{"a":"}', '{}\n', 3],
    ['up to one whose brackets do not match', ',{},{"a":[}]},{}', '{}\n', 3],
    ['up to one that is too long', `,{},{"a":"${'x'.repeat(1000)}"}`, '{}\n', 3],
    ['up to white space that is too long', `,{},${' '.repeat(1000)}{}`, '{}\n', 3],
    ['none, without a comma', '{},{}', '', 0],
  ])('are lines: %s', (_, content, lines, end) => {
    const gathered = gather(content);
    expect(text(gathered.lines)).toBe(lines);
    expect(gathered.records).toBe(lines.split('\n').length - 1);
    expect(gathered.end).toBe(end);
  });

  it('come back between what stood between them, whatever became of them', () => {
    const record = fc.array(fc.constantFrom('{', '"a":', ' '.repeat(17), '\r', 'x'.repeat(70)), {
      maxLength: 20,
    });
    const gap = fc.tuple(fc.constantFrom('', ' ', '\n'), fc.constantFrom('', '\r\n', ' '.repeat(40)));
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, record), { minLength: 1, maxLength: 20 }), (written) => {
        const gathered = gather(written.map(([[before, behind]]) => `${before},${behind}{\n}`).join(''));
        const lines = written.map(([, parts]) => parts.join(''));
        const woven = new Store(0);
        expect(gathered.weave(storeOf(`${lines.join('\n')}\n`), woven)).toBe(true);
        const expected = written.map(
          ([[before, behind]], i) => `${before},${behind}${lines[i]!.replaceAll('\r', '\n')}`,
        );
        expect(text(woven.held)).toBe(expected.join(''));
      }),
    );
  });

  it.each(['', '{}\n', '{}\n{}\n{}\n', '{}\n{}'])('do not where there are not as many lines: %j', (lines) => {
    const woven = new Store(0);
    expect(gather(',{"a":1},{"b":2}').weave(storeOf(lines), woven)).toBe(false);
    expect(woven.length).toBe(0);
  });

  it('are found again where others were put in their place', () => {
    const gathered = gather(' ,{"a":1},\n{"b":2}');
    expect(gather(',{"others":1}').records).toBe(1);
    expect(text(gathered.lines)).toBe('{"a":1}\n{"b":2}\n');
    kernel.wipe();
    expect([...gathered.gaps()].map(({ space, more }) => [text(space), text(more)])).toEqual([
      [' ', ''],
      ['', '\n'],
    ]);
    gather(',{"others":1},{}');
    const woven = new Store(0);
    expect(gathered.weave(storeOf('{"A":1}\n{"B":2}\n'), woven)).toBe(true);
    expect(text(woven.held)).toBe(' ,{"A":1},\n{"B":2}');
  });

  it('are found again where others of the same bytes were', () => {
    const bytes = new Uint8Array(Buffer.from(',{"a":1},{"b":2},{"c":3}'));
    const gathered = new Gathered(kernel, bytes, 0, bytes.length, 1000);
    expect(new Gathered(kernel, bytes, 8, bytes.length, 1000).records).toBe(2);
    const woven = new Store(0);
    expect(gathered.weave(storeOf('1\n2\n3\n'), woven)).toBe(true);
    expect(text(woven.held)).toBe(',1,2,3');
  });

  it('leave nothing behind', () => {
    const gathered = gather(',{"from":"+12025550123"}');
    gathered.weave(storeOf('{"from":"+12025550123"}\n'), new Store(0));
    kernel.wipe();
    for (const memory of [kernel.part, kernel.folded, kernel.woven]) {
      expect(memory.every((byte) => byte === 0)).toBe(true);
    }
  });
});

describe('a text of a sequence that breaks off behind a record', () => {
  it('has nothing of the next one in it', () => {
    const policy = { format: 'json', rules: [{ path: 'from', transform: 'drop' }] } as const;
    const { text, report } = rewrite(policy, '\x1e[{"n":1}\x1e,{"n":2}\n\x1e[{"n":3},{"n":4}]\n');
    expect(text).toBe('\x1e[{"n":1}]\n\x1e[{"n":3},{"n":4}]\n');
    expect(report).toMatchObject({ in: 5, out: 3, quarantined: 2 });
  });
});

describe('a document of many records', () => {
  const kinds = [
    '{\n "n": 1\n}',
    '{"from":"a"}',
    '{\r\n"from":1}',
    '{"from":tru}',
    '7',
    '[{"from":2}]',
    '{"n":"\\"}"}',
  ];

  it.each([
    ['that become shorter', 'X'],
    ['that become longer than there is room for', 'X'.repeat(700)],
  ])('%s, is what it is a few bytes at a time', (_, constant) => {
    const records = Array.from({ length: 9000 }, (_, i) => kinds[(i * i) % 11] ?? `{"n":${i},"from":"b"}`);
    const input = `[${records.join('\n , ')}\n]`;
    const policy = {
      format: 'json',
      rules: [{ path: 'from', transform: 'replace', with: constant }],
    } as const;
    const bit = rewrite(policy, input, { parts: [9] });
    expect(rewrite(policy, input)).toEqual(bit);
    expect(rewrite(policy, input, { parts: [70_001] })).toEqual(bit);
    expect(bit.report.in).toBe(9000);
    expect(bit.report.quarantined).toBeGreaterThan(1000);
  });
});
