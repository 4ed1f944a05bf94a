import { describe, expect, it } from 'vitest';
import { namesOf } from '../scripts/hot.js';

/** As V8 counts it: all of a function, by where it begins. */
const ran = (code: string, ...begin: string[]) =>
  begin.map((text) => ({ ranges: [{ startOffset: code.indexOf(text), endOffset: 0, count: 1 }] }));

describe('what a short run calls', () => {
  it('is what was called, or has something in it that was', () => {
    const code = '(function () { function a() {} var b = () => 1; var c = (d) => () => d; function e() {} })';
    expect([...namesOf(code, ran(code, 'function a', '() => d'))].sort()).toEqual(['a', 'c']);
  });

  it('is what was handed on by what was called', () => {
    const code = '(function () { function a() { return [b, d(), { e }, f.g, () => h] } })';
    const hot = namesOf(code, ran(code, 'function a'));
    expect([...hot].sort()).toEqual(['a', 'b', 'e', 'f']);
  });

  it('is no more where it is counted as not called', () => {
    const code = '(function () { function a() {} })';
    expect([...namesOf(code, [{ ranges: [{ startOffset: 15, endOffset: 30, count: 0 }] }])]).toEqual([]);
  });

  it('are not those whose names have something else where it ran', () => {
    const code = '(function () { function a({ c }) { return { c, d: 1 } } function c() {} function d() {} })';
    expect([...namesOf(code, ran(code, 'function a'))]).toEqual(['a']);
  });
});
