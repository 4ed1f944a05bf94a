import { describe, expect, it } from 'vitest';
import { makeLate } from '../scripts/late.js';

/** Runs a script, and says in which order its constants were made, before it was asked for anything and after. */
function run(code: string, question = 'undefined'): { before: string[]; answer: unknown; after: string[] } {
  const made: string[] = [];
  const make = (name: string, value: unknown = { name }): unknown => {
    made.push(name);
    return value;
  };
  const exported: Record<string, unknown> = {};
  const script = `${code}\nfunction question() { return (${question}) }`;
  const ask = new Function('make', 'exports', `${makeLate(script)}\nreturn question`);
  const answer = ask(make, exported) as () => unknown;
  const before = [...made];
  const answered = answer() ?? exported;
  return { before, answer: answered, after: made };
}

describe('constants of the command', () => {
  it('are made when they are asked for, once', () => {
    const code = "var a = make('a'); var b = make('b'); function both() { return [a, a] }";
    const { before, answer, after } = run(code, 'both()');
    expect([before, after]).toEqual([[], ['a']]);
    const [first, second] = answer as unknown[];
    expect(first).toBe(second);
  });

  it('are made in the order in which they need each other, wherever they stand', () => {
    expect(run("var b = make('b', [a]); var a = make('a', 1);", 'b[0]')).toMatchObject({
      answer: 1,
      after: ['a', 'b'],
    });
  });

  it('of a table are made one by one', () => {
    const code = "var a = make('a', 1); var b = make('b', 2); var t = { a, 'b-c': b, d: make('d') };";
    expect(run(code, "[Object.keys(t).join(), t['b-c']]")).toMatchObject({
      answer: ['a,b-c,d', 2],
      after: ['d', 'b'],
    });
  });

  it('are filled by the statements behind them', () => {
    const code =
      'var m = new Map(); for (const x of [1, 2]) m.set(x, make(x, x)); m.set(3, make(3, 3)); var n = 1;';
    expect(run(code, '[...m.values()]')).toEqual({ before: [], answer: [1, 2, 3], after: [1, 2, 3] });
  });

  it('are not asked for by a loop that nothing puts off', () => {
    const code = 'var a = [1]; var b = new Map(); var c = 0; for (const x of a) { b.set(x, 1); c = x }';
    expect(() => run(code)).toThrow('a loop at the top of a file asks for a as the command starts');
  });

  it('leave a name alone where something else has it', () => {
    const code = `var a = make('a', 1);
      function param(a) { return a } function held() { { const a = 3; if (a) return a } }
      function caught() { try { throw 4 } catch (a) { return a } } function hoisted() { if (true) { var a = 5 } return a }
      function each() { for (const a of [6]) return a } const member = { a: 7 }, own = ({ a }) => a;
      function both() { { let a = 8 } return a }
      function label() { a: for (;;) break a; return 9 }`;
    const question =
      '[param(2), held(), caught(), hoisted(), each(), member.a, own({ a: 7 }), both(), label(), { a }.a]';
    expect(run(code, question).answer).toEqual([2, 3, 4, 5, 6, 7, 7, 1, 9, 1]);
  });

  it('are no constants where something is assigned to them', () => {
    const code =
      'var a = [1]; var b = [2]; var c = [3]; function set() { a = 4; [b] = [5]; for (c of [6]); }';
    expect(run(code, '(set(), [a, b, c])').answer).toEqual([4, 5, 6]);
  });

  it('are classes, expressions and their members as before', () => {
    const code = `var A = make('A', class { static B = class {} }); var e = /(?<x>a)/; class C extends A {}`;
    expect(
      run(code, "[new A() instanceof A, new A.B() instanceof A.B, e.exec('a').groups.x]").answer,
    ).toEqual([true, true, 'a']);
  });

  it('are not made by being exported', () => {
    const { before, answer, after } = run("var a = make('a', 1); exports.b = a; exports.c = 2;");
    expect([before, after]).toEqual([[], []]);
    expect({ ...(answer as object) }).toEqual({ b: 1, c: 2 });
  });

  it('take along what fills them right behind, and nothing that stands between', () => {
    const code =
      "var a = make('a'); function f() { return f.b } f.b = a; var c = make('c'); for (const d of [1]) c.d = d;";
    expect(run(code, '[f(), c]').answer).toEqual([{ name: 'a' }, { name: 'c', d: 1 }]);
  });

  it.each([
    'Uint8Array.from([1])',
    'new Uint8Array(2)',
    "Symbol('a')",
    'new WeakMap()',
    '[]',
    '1 << 16',
    '{ a: 1, b: -2, c: n }',
  ])('are at hand where they take no time: %s', (value) => {
    const code = `const n = 3; var a = ${value};`;
    expect(makeLate(code)).toBe(code);
  });

  it('are no expressions that are checked as the code is read', () => {
    const code = 'var a = /(?<!\\p{L})"\\/\\u00e9/giu; var b = [/x/, (text) => /y/.test(text)];';
    const late = makeLate(code);
    expect(late).toContain('new RegExp("(?<!\\\\p{L})\\"\\\\/\\\\u00e9","giu")');
    expect(late).toContain('/y/');
    expect(late).not.toContain('/x/');
    expect(run(code, "[a.source, a.flags, b[0].test('x'), b[1]('y')]").answer).toEqual([
      '(?<!\\p{L})"\\/\\u00e9',
      'giu',
      true,
      true,
    ]);
  });
});
