import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPath, literalKeys, PathError, parsePath, type Step } from '../../src/paths/path.js';

const key = (name: string): Step => ({ key: name });
const member = (name: string, equals: string): Step => ({ member: name, equals });

describe('a path', () => {
  it.each<[string, Step[]]>([
    ['a', [key('a')]],
    ['a.b', [key('a'), key('b')]],
    ['a.b-c', [key('a'), key('b-c')]],
    ['a["b-c"]', [key('a'), key('b-c')]],
    ["a['b c'].d", [key('a'), key('b c'), key('d')]],
    ['a[`b.c`]', [key('a'), key('b.c')]],
    ['["a"].b', [key('a'), key('b')]],
    ['["a"]["b"]', [key('a'), key('b')]],
    ['a[0]', [key('a'), key('0')]],
    ['a["0"]', [key('a'), key('0')]],
    ['a.0', [key('a'), key('0')]],
    ['[12].a', [key('12'), key('a')]],
    ['*', ['any']],
    ['[*]', ['any']],
    ['*.b', ['any', key('b')]],
    ['a.*', [key('a'), 'any']],
    ['a[*]', [key('a'), 'any']],
    ['a[*].b', [key('a'), 'any', key('b')]],
    ['a.*.b[*][*]', [key('a'), 'any', key('b'), 'any', 'any']],
    ['**.b', ['deep', key('b')]],
    ['a.**.b', [key('a'), 'deep', key('b')]],
    ['**.**.b', ['deep', key('b')]],
    ['**', ['deep', 'any']],
    ['a.**', [key('a'), 'deep', 'any']],
    ['**[0]', ['deep', key('0')]],
    ['a["*"]', [key('a'), key('*')]],
    ['a["**"]', [key('a'), key('**')]],
    ['a[""]', [key('a'), key('')]],
    ['a["\\""]', [key('a'), key('"')]],
    ['a["\\\\"]', [key('a'), key('\\')]],
    ["a['\\'\"']", [key('a'), key('\'"')]],
    ['a["\\n\\u00e9\\uD83D\\uDE00\\x"]', [key('a'), key('\né😀x')]],
    ['a["]"]', [key('a'), key(']')]],
    ['#3', [key('#3')]],
    ['Call Start (UTC)', [key('Call Start (UTC)')]],
    ['тел.номер', [key('тел'), key('номер')]],
    ['__proto__.constructor', [key('__proto__'), key('constructor')]],
    ['[" a "]', [key(' a ')]],
    ['-1', [key('-1')]],
    ['01', [key('01')]],
    ['a[key=client.address].value', [key('a'), member('key', 'client.address'), key('value')]],
    ['**.a[key="user.email"].b', ['deep', key('a'), member('key', 'user.email'), key('b')]],
    ['[name="x]y"]', [member('name', 'x]y')]],
    ["[name='']", [member('name', '')]],
    ['[my key=a = b]', [member('my key', 'a = b')]],
    ['[key=0]', [member('key', '0')]],
  ])('%s is read', (path, steps) => {
    expect(parsePath(path)).toEqual(steps);
  });

  it.each([
    ['', 'a key, * or **', 1],
    ['.a', 'a key, * or **', 1],
    ['a.', 'a key, * or **', 3],
    ['a..b', 'a key, * or **', 3],
    ['a.[0]', 'a key, * or **', 3],
    [']', 'a key, * or **', 1],
    ['"a"', 'a key, * or **', 1],
    ['a]', '. or [', 2],
    ['a"b"', '. or [', 2],
    ['a[0]b', '. or [', 5],
    ['a[*]*', '. or [', 5],
    ['a[', '*, an index or a quoted key', 3],
    ['a[]', '*, an index or a quoted key', 3],
    ['a[b]', '*, an index or a quoted key', 3],
    ['a[-1]', '*, an index or a quoted key', 3],
    ['a[01]', '*, an index or a quoted key', 3],
    ['a[1.5]', '*, an index or a quoted key', 3],
    ['a[**]', '*, an index or a quoted key', 3],
    ['a[ "b" ]', '*, an index or a quoted key', 3],
    ['a[0', ']', 4],
    ['a["b"', ']', 6],
    ['a["b"x]', ']', 6],
    ['a["b]', 'a closing "', 6],
    ['a["b\\"]', 'a closing "', 8],
    ['a[\'b"]', "a closing '", 7],
    ['a["b\\', 'a closing "', 6],
    ['phone*', '* or ** by itself, or the key in brackets and quotes', 6],
    ['a.*Number', '* or ** by itself, or the key in brackets and quotes', 3],
    [' a', 'no blank around a key, or the key in brackets and quotes', 1],
    ['a. b', 'no blank around a key, or the key in brackets and quotes', 3],
    ['a ["b"]', 'no blank around a key, or the key in brackets and quotes', 1],
    ['a.b\n', 'no blank around a key, or the key in brackets and quotes', 3],
    ['a[key=]', 'a value without *, quotes and blanks around it, or one in quotes', 7],
    ['a[key=http.*]', 'a value without *, quotes and blanks around it, or one in quotes', 7],
    ['a[key= b]', 'a value without *, quotes and blanks around it, or one in quotes', 7],
    ['a[key=b"c"]', 'a value without *, quotes and blanks around it, or one in quotes', 7],
    ['a[=b]', '*, an index or a quoted key', 3],
    ['a[*=b]', '*, an index or a quoted key', 3],
    ['a[key=b', ']', 8],
    ['a[key="b"c]', ']', 10],
    ['***', '* or ** by itself, or the key in brackets and quotes', 1],
  ])('%j is refused: expected %s at character %i', (path, expected, at) => {
    expect(() => parsePath(path)).toThrow(PathError);
    expect(() => parsePath(path)).toThrow(new PathError(expected, at - 1).message);
    expect(new PathError(expected, at - 1).message).toBe(`expected ${expected} at character ${at}`);
  });

  it('is read or refused with a position in it, whatever the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ab01.*[]="\'`\\ ') }),
    );
    fc.assert(
      fc.property(text, (path) => {
        try {
          expect(parsePath(path).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(PathError);
          const at = Number(/at character (\d+)$/.exec((error as Error).message)?.[1]);
          expect(at).toBeGreaterThanOrEqual(1);
          expect(at).toBeLessThanOrEqual(path.length + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a path from its keys', () => {
  it.each([
    [['a', 'b'], 'a.b'],
    [['legs', '0', 'from'], 'legs[0].from'],
    [['0'], '[0]'],
    [['b-c'], 'b-c'],
    [['a', 'b c', 'd'], 'a["b c"].d'],
    [['a.b'], '["a.b"]'],
    [['*'], '["*"]'],
    [['', '"'], '[""]["\\""]'],
    [['a', 'line\nbreak'], 'a["line\\nbreak"]'],
    [['01'], '["01"]'],
  ])('%j is written %s', (keys, path) => {
    expect(formatPath(keys)).toBe(path);
  });

  it('reads back as those keys', () => {
    const name = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.string({ unit: fc.constantFrom(...'a0.*[]"\'`\\ ') }),
      fc.nat().map(String),
      fc.constantFrom('__proto__', '*', '**', '', '#1', '-', '\u2028', '\ud800'),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (keys) => {
        expect(literalKeys(parsePath(formatPath(keys)))).toEqual(keys);
      }),
      { numRuns: 2000 },
    );
  });

  it('holds no control character', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('\u0000', '\u001b', '\n', 'a') })), (keys) => {
        expect(formatPath(keys)).not.toMatch(/[\u0000-\u001f]/);
      }),
    );
  });
});

describe('the keys of a path', () => {
  it.each([
    ['a[0]["b.c"]', ['a', '0', 'b.c']],
    ['a[key=b]', undefined],
    ['a.*', undefined],
    ['**.a', undefined],
  ])('%s are %j', (path, keys) => {
    expect(literalKeys(parsePath(path))).toEqual(keys);
  });
});
