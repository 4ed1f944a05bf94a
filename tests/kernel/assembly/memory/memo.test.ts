import { describe, expect, it } from 'vitest';
import { createNdjsonEngine } from '../../../../src/bytes/ndjson.js';
import { instantiate } from '../../../../src/kernel/kernel.js';
import { layout } from '../../../../src/kernel/layout.js';
import { createPiece, left } from '../../../../src/kernel/piece.js';
import { define } from '../../../../src/kernel/setup/define.js';
import { createScrap } from '../../../../src/program/books.js';
import type { Apply } from '../../../../src/transforms/transform.js';
import { programOf } from '../../memo.js';
import { limits, prepare } from '../../run.js';

function open(apply: Apply, { memoize = true, memoBytes = limits.memoBytes } = {}) {
  const engine = createNdjsonEngine(programOf(apply, memoize), { ...limits, memoBytes })!;
  return {
    wipe: () => engine.wipe(),
    rewrite(lines: string): string {
      let out = '';
      engine.rewrite(
        Buffer.from(lines),
        (part) => {
          out += Buffer.from(part).toString();
        },
        createScrap(),
      );
      return out;
    },
  };
}

/** A transform that counts how often it is asked, by value. */
function counting(): { apply: Apply; asked: Map<string, number> } {
  const asked = new Map<string, number>();
  return {
    asked,
    apply: (value) => {
      asked.set(value, (asked.get(value) ?? 0) + 1);
      return `<${value}>`;
    },
  };
}

const line = (value: unknown): string => `{"p":${JSON.stringify(value)}}\n`;

describe('the memo', () => {
  it('asks for each value once, in one call and over many', () => {
    const { apply, asked } = counting();
    const run = open(apply);
    const input = [line('a'), line('b'), line('a'), line('b'.repeat(128)), line(''), line('')].join('');
    const output = [
      line('<a>'),
      line('<b>'),
      line('<a>'),
      line(`<${'b'.repeat(128)}>`),
      line('<>'),
      line('<>'),
    ].join('');
    for (let round = 0; round < 3; round++) expect(run.rewrite(input)).toBe(output);
    expect([...asked.values()]).toEqual([1, 1, 1, 1]);
  });

  it('asks each time for a long value, and where the program says so', () => {
    const long = counting();
    const run = open(long.apply);
    for (let round = 0; round < 3; round++) run.rewrite(line('b'.repeat(129)));
    expect([...long.asked.values()]).toEqual([3]);
    const volatile = counting();
    expect(open(volatile.apply, { memoize: false }).rewrite(line('a') + line('a'))).toBe(
      line('<a>') + line('<a>'),
    );
    expect([...volatile.asked.values()]).toEqual([2]);
  });

  it('tells a number from a string of the same characters', () => {
    const run = open(() => '7');
    for (let round = 0; round < 2; round++) {
      expect(run.rewrite('{"p":12}\n{"p":"12"}\n{"p":true}\n{"p":null}\n')).toBe(
        '{"p":7}\n{"p":"7"}\n{"p":7}\n{"p":null}\n',
      );
    }
  });

  it('tells values apart that differ in one byte, or in length, at every length', () => {
    const run = open((value) => `${value.length}:${value}`);
    const values = Array.from({ length: 140 }, (_, i) => [
      'a'.repeat(i),
      `${'a'.repeat(i)}b`,
      `b${'a'.repeat(i)}`,
    ]).flat();
    for (let round = 0; round < 2; round++) {
      expect(run.rewrite(values.map(line).join(''))).toBe(
        values.map((each) => line(`${each.length}:${each}`)).join(''),
      );
    }
  });

  it('leaves the bytes alone where the text comes back as it was, escapes and all', () => {
    const run = open((value) => value);
    const input = '{"p":"\\u0061\\/"}\n{"p":1.50}\n{"p":true}\n';
    for (let round = 0; round < 2; round++) expect(run.rewrite(input)).toBe(input);
  });

  it.each([
    ['a quote and a control', '"\u0001\\', '"\\"\\u0001\\\\"'],
    ['a lone surrogate', '\ud800x', '"\\ud800x"'],
    ['other scripts', 'Ωж漢𝄞', '"Ωж漢𝄞"'],
    ['what is no number after all', '01', '"01"'],
    ['more than a window holds', 'z'.repeat(300_000), `"${'z'.repeat(300_000)}"`],
  ])('writes %s as JSON', (_, result, json) => {
    const run = open(() => result);
    for (let round = 0; round < 2; round++)
      expect(run.rewrite('{"p":1}\n{"p":"1"}')).toBe(`{"p":${json}}\n{"p":${json}}`);
  });

  it('is right however small it is, and however many values come', () => {
    for (const memoBytes of [0, 1 << 12, 1 << 18]) {
      const run = open((value) => `<${value}>`, { memoBytes });
      for (let round = 0; round < 4; round++) {
        const values = Array.from({ length: 12_000 }, (_, i) => `+1202555${(i * (round + 1)) % 5000}`);
        expect(run.rewrite(values.map(line).join(''))).toBe(values.map((each) => line(`<${each}>`)).join(''));
      }
    }
  });

  it('writes into no other value what it moves, where its place goes to another that is looked up with it', () => {
    for (let engine = 0; engine < 40; engine++) {
      // All its places are taken by those that come again and those that are new, and there is room for no more.
      const run = open((value) => `<${value}>`, { memoBytes: 0xffff });
      for (let round = 0; round < 20; round++) {
        const values = Array.from({ length: 2000 }, (_, i) =>
          i % 16 > 7 ? `known${i % 500}` : `new${round}/${i}`,
        );
        expect(run.rewrite(values.map(line).join(''))).toBe(values.map((each) => line(`<${each}>`)).join(''));
      }
    }
  });

  it('keeps what is in use while what is not goes', () => {
    const { apply, asked } = counting();
    const run = open(apply, { memoBytes: 1 << 16 });
    for (let i = 0; i < 20_000; i += 50) {
      run.rewrite(line('hot') + Array.from({ length: 50 }, (_, j) => line(`cold ${i + j}`)).join(''));
    }
    expect(asked.get('hot')).toBeLessThan(20);
    expect(asked.get('cold 1')).toBe(1);
  });

  it('does not grow past its bound', () => {
    const kernel = instantiate()!;
    const program = programOf((value) => `<${value}>`);
    const input = define(kernel, program, { ...limits, memoBytes: 1 << 16, inputBytes: 1 << 17 })!;
    const piece = createPiece(kernel, program, input);
    const size = kernel.memory.buffer.byteLength;
    for (let i = 0; i < 200; i++) {
      const lines = Buffer.from(Array.from({ length: 500 }, (_, j) => line(`${i}/${j}`)).join(''));
      piece.take(lines);
      expect(piece.pass(lines.length)).toBe(left.landing);
    }
    expect(kernel.memory.buffer.byteLength).toBe(size);
  });

  it('is wiped, and with it every other trace of a value', () => {
    const kernel = instantiate()!;
    const program = programOf((value) => `{${value}}`);
    const input = define(kernel, program, { ...limits, inputBytes: 1 << 17 })!;
    const piece = createPiece(kernel, program, input);
    const fill = (): void => {
      for (const marked of ['', 'x'.repeat(200)]) {
        const lines = Buffer.from(
          `{"p":"MARKED${marked}","MARKED":{"MARKED":1},"\\u004dARKED":2}\n{"MARKED"\n`,
        );
        piece.take(lines);
        piece.pass(lines.length);
        kernel.land();
        kernel.emit(new Uint32Array(kernel.memory.buffer)[kernel.told.value / 4]!);
      }
    };
    fill();
    const memory = (): Buffer => Buffer.from(kernel.memory.buffer);
    expect(memory().includes('MARKED')).toBe(true);
    kernel.wipe();
    expect(memory().includes('MARKED')).toBe(false);
    expect(memory().includes('ARKED')).toBe(false);
    fill();
    expect(memory().includes('{MARKED}')).toBe(true);
  });

  it('is wiped as far as it ever was full, by a long piece before a short one, and in a line that was given up', () => {
    const kernel = instantiate()!;
    const program = programOf((value) => `{${value}}`);
    const input = define(kernel, program, { ...limits, inputBytes: 1 << 17 })!;
    const piece = createPiece(kernel, program, input);
    const show = (lines: string): void => {
      const bytes = Buffer.from(lines);
      piece.take(bytes);
      piece.pass(bytes.length);
      kernel.land();
      kernel.emit(new Uint32Array(kernel.memory.buffer)[kernel.told.value / 4]!);
    };
    const words = (from: number): number[] =>
      [...new Uint32Array(kernel.memory.buffer, from, 1 << 16)].map((word, i) => (word !== 0 ? i : -1));
    const line = (i: number): string => `{"p":"MARKED ${i} ${'x'.repeat(i % 2 ? 0 : 150)}"}\n`;
    kernel.wipe();
    show(Array.from({ length: 500 }, (_, i) => line(i)).join(''));
    show(`{${Array.from({ length: 900 }, (_, i) => `"p":"MARKED ${i}"`).join()},}\n`);
    show(line(1));
    kernel.wipe();
    expect(Buffer.from(kernel.memory.buffer).includes('MARKED')).toBe(false);
    expect(Math.max(...words(kernel.edits.value))).toBe(-1);
    expect(Math.max(...words(kernel.pendings.value))).toBe(-1);
  });

  it('is wiped, and with it what stands behind a window that was full', () => {
    const kernel = instantiate()!;
    const program = programOf((value) => `${value}${'x'.repeat(90)}`);
    const piece = createPiece(kernel, program, define(kernel, program, { ...limits, inputBytes: 1 << 17 })!);
    const behind = () =>
      Buffer.from(kernel.memory.buffer, kernel.window.value + layout.window, 64).filter((byte) => byte !== 0);
    const most = Array.from({ length: 17 }, (_, i) => {
      const lines = Buffer.from(`{"p":"${'y'.repeat(i)}","q":"MARKED MARKED"}\n`.repeat(3000));
      piece.take(lines);
      piece.pass(lines.length);
      kernel.land();
      while (kernel.emit(new Uint32Array(kernel.memory.buffer)[kernel.told.value / 4]!) === layout.window);
      return behind().length;
    });
    expect(Math.max(...most)).toBeGreaterThan(8);
    kernel.wipe();
    expect([...behind()]).toEqual([]);
  });

  it('is wiped, and with it texts that were looked through without their escapes', () => {
    const { program } = prepare({ version: 1, rules: [{ path: 'text', transform: 'scrub' }] });
    const kernel = instantiate()!;
    const piece = createPiece(kernel, program, define(kernel, program, { ...limits, inputBytes: 1 << 17 })!);
    const lines = Buffer.from('{"text":"what was seen:\\n\\tMARKED"}\n');
    piece.take(lines);
    piece.pass(lines.length);
    const traces = () => Buffer.from(kernel.memory.buffer).toString('latin1').split('MARKED').length - 1;
    expect(traces()).toBeGreaterThan(1);
    kernel.wipe();
    expect(traces()).toBe(0);
  });

  it('answers no more after a wipe', () => {
    const { apply, asked } = counting();
    const run = open(apply);
    run.rewrite(line('a'));
    run.wipe();
    expect(run.rewrite(line('a'))).toBe(line('<a>'));
    expect(asked.get('a')).toBe(2);
  });

  it('knows nothing of a value whose answer never came', () => {
    const program = programOf((value) => `<${value}>`);
    let isClosed = true;
    const applies = () => {
      if (isClosed) throw new Error('closed');
      return program.applies();
    };
    const engine = createNdjsonEngine({ ...program, applies }, limits)!;
    const rewrite = (value: string): string => {
      let out = '';
      engine.rewrite(Buffer.from(line(value)), (part) => (out += Buffer.from(part)), createScrap());
      return out;
    };
    expect(() => rewrite('alice')).toThrow('closed');
    isClosed = false;
    // Where the first one stood, and waited.
    expect(rewrite('bobby')).toBe(line('<bobby>'));
    expect(rewrite('alice')).toBe(line('<alice>'));
  });

  it('takes a fault of a transform as a fault of its record', () => {
    const run = open((value) => {
      if (value === 'bad') throw new Error('never');
      return 'good';
    });
    expect(run.rewrite(`${line('x')}${line('bad')}${line('y')}`)).toBe(line('good') + line('good'));
  });
});
