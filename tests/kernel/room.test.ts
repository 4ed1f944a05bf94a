import { describe, expect, it } from 'vitest';
import { instantiate, type Kernel } from '../../src/kernel/kernel.js';
import { define } from '../../src/kernel/setup/define.js';
import { wasm } from '../../src/kernel/wasm.js';
import { limits, prepare } from './run.js';

// TypeScript keeps these types in lib.dom.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};

/** Longest text that room is made for. */
const long = 1 << 21;

/** A kernel whose memory has so many pages, and never more. */
function confined(pages: number): Kernel {
  const bytes = Buffer.from(wasm, 'base64');
  const size = (at: number): [number, number] => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return [value, at];
    }
  };
  // Behind the eight bytes of the head, sections: kind, size, content.
  for (let at = 8, end: number; ; at = end) {
    const [length, start] = size(at + 1);
    end = start + length;
    if (bytes[at] !== 5) continue;
    const least = bytes[start + 2]!;
    const section = [5, 5, 1, 1, least, (pages & 0x7f) | 0x80, pages >> 7];
    const module = new WebAssembly.Module(
      Buffer.concat([bytes.subarray(0, at), Buffer.from(section), bytes.subarray(end)]),
    );
    return new WebAssembly.Instance(module).exports as Kernel;
  }
}

describe('a kernel', () => {
  it('takes no more groups than it can tell apart', () => {
    const { program } = prepare({ version: 1, rules: [{ path: 'a', transform: 'drop' }] });
    const inputOf = (groups: number) =>
      define(
        instantiate()!,
        { ...program, groups: Array.from({ length: groups }, () => 0) },
        { ...limits, inputBytes: 1 << 17 },
      );
    expect(inputOf(32_768)).toBeGreaterThan(0);
    expect(inputOf(32_769)).toBe(undefined);
  });
});

describe('a memory that cannot grow', () => {
  it('has no room for a longer text, however often it is asked for, and keeps all that it has', () => {
    const kernel = confined(160);
    expect(kernel.setupText(1)).toBe(1);
    const { value: text } = kernel.text;
    for (let i = 0; i < 1000; i++) expect(kernel.claimText(long)).toBe(0);
    expect(kernel.text.value).toBe(text);
  });

  it('has room for all that is laid out, or for nothing', () => {
    const ready = Array.from({ length: 160 }, (_, i) => {
      const kernel = confined(i + 1);
      const isReady = kernel.setup(3, 4, 1, 256, 16, 2, 1 << 16, 1 << 20, 1000, 1, 2) !== 0;
      return isReady && kernel.claimInput(1 << 17) !== 0;
    });
    const least = ready.indexOf(true);
    expect(least).toBeGreaterThan(10);
    expect(ready.slice(least)).not.toContain(false);
  });
});
