import { describe, expect, it } from 'vitest';
import { given, type Parted, putAway } from '../scripts/pocket.js';

/** What a script says of itself where all but some of its functions are put away, and how it is parted. */
function run(written: string, question: string, hot: readonly string[] = []): Parted & { answer: unknown } {
  const exported: Record<string, unknown> = {};
  const { code, away } = putAway(
    `// a.ts\n${written}\nfunction question() { return (${question}) }`,
    (name) => ['question', ...hot].includes(name),
    'load()',
  );
  const load = (): unknown => new Function(`return (${away})`)();
  const ask = new Function(...given.split(','), 'load', `'use strict'; ${code}\nreturn question`);
  const answer = ask(exported, null, null, '', '', null, load) as () => unknown;
  return { answer: answer() ?? exported, code, away };
}

describe('functions that a short run does not call', () => {
  it('are called where they are put', () => {
    const { answer, code, away } = run('function a(n) { return b(n) + 1 } var b = (n) => n * 2;', 'a(3)');
    expect(answer).toBe(7);
    expect(code).toContain('away$().pocket0().a(3)');
    // Those of one file know each other.
    expect(away).toContain('return b(n)');
    expect(code).not.toContain('n * 2');
  });

  it('stay where they are hot', () => {
    expect(run('function a() { return 1 }', 'a()', ['a']).code).toContain('(a())');
  });

  it('are those of a file each', () => {
    const { answer, away } = run('function a() { return c() }\n// b.ts\nfunction c() { return 4 }', 'a()');
    expect(answer).toBe(4);
    expect(away).toContain('return pocket1().c()');
  });

  it('take what a constant is kept in along', () => {
    const { answer, code } = run(
      'var a$late; function a() { if (a$late === void 0) { a$late = {} } return a$late }',
      'a() === a()',
    );
    expect(answer).toBe(true);
    expect(code).not.toContain('a$late');
  });

  it('read, call and write what stays', () => {
    const code =
      'let n = 1; function f() { return this } function a() { n++; [n] = [n + 1]; return [n, f()] }';
    expect(run(code, '[a(), n]', ['f']).answer).toEqual([[3, undefined], 3]);
  });

  it('stay where something runs them at once, or is assigned to them, or they ask what they are called on', () => {
    const code =
      'function a() { return 1 } const b = a(); let c = () => 2; c = () => 3; function d() { return this }';
    const { answer, away } = run(code, '[b, c(), d() === undefined, { a }.a === a]');
    expect(answer).toEqual([1, 3, true, true]);
    expect(away).not.toContain('function a');
  });

  it('leave a name alone where something else has it', () => {
    const code = 'function a() { return 1 } function b(a) { return a }';
    expect(run(code, '[b(2), ((a) => a)(3), { a }.a(), { a: 4 }.a]').answer).toEqual([2, 3, 1, 4]);
  });

  it('are not taken for free of effects since others were', () => {
    const code = '// @__NO_SIDE_EFFECTS__\nfunction a() {} function b() {}';
    expect(run(code, '1', ['b']).code).not.toContain('@__NO_SIDE_EFFECTS__');
  });

  it('are classes that extend nothing', () => {
    const code = 'var A = class { n() { return this.m } m = 5 }; var B = class extends A {};';
    expect(run(code, '[new A().n(), new B().n()]').answer).toEqual([5, 5]);
    const both =
      'var A = class { constructor(m) { this.m = m } }; function a() { return new A(1).m }\n// b.ts\nfunction b() { return new A(2).m }';
    expect(run(both, '[new A(0).m, a(), b(), new A() instanceof A]').answer).toEqual([0, 1, 2, true]);
  });

  it('are modules of CommonJS, and texts that are long', () => {
    const text = 'a'.repeat(200);
    const code = `var __commonJS = (all) => () => Object.values(all)[0](); var require_a = __commonJS({ "a.js"() { return 1 } }); var b = "${text}"; var c = "short";`;
    const { answer, code: left, away } = run(code, '[require_a(), b, c]', ['__commonJS']);
    expect(answer).toEqual([1, text, 'short']);
    expect(left).not.toContain(text);
    expect(away).toMatch(/var require_a = stay\$\.n\w\(\{ "a\.js"/);
  });
});
