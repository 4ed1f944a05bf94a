import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/policy/document.js';
import { runs } from '../../deep.js';
import { rewrite } from '../rewrite.js';

/** Each compiles a few policies. */
const often = runs(300, 15);

const rules: PolicyDocument['rules'] = [
  { path: ['who', 'data.2'], transform: 'replace', with: 'X",\\' },
  { path: 'ip', identifier: 'ip', transform: 'truncate' },
  { path: 'gone', transform: 'drop' },
];
const kinds = {
  START: ['kind', 'ip', 'who', 'gone', 'data'],
  STOP: ['kind', 'who', { name: 'yes', values: ['y', ''] }, 'ip'],
};
const run = (input: string, more: object = {}, unlisted: 'keep' | 'drop' = 'keep') =>
  rewrite({ format: { type: 'kinds', kinds, ...more } as never, rules, unlisted }, input);

describe('rows by their kind', () => {
  it.each([
    ['columns of one kind', 'START,192.0.2.17,a,b,c\n', 'START,192.0.2.0,"X"",\\",,c\n'],
    ['and of another', 'STOP,a,y,192.0.2.17\r\n', 'STOP,"X"",\\",y,192.0.2.0\r\n'],
    ['values in quotes', '"START","192.0.2.17","a, ""b""","b"\n', '"START","192.0.2.0","X"",\\",""\n'],
    ['cells in a value in quotes', 'START,,,,"SIP,alice,200"\n', 'START,,,,"SIP,X"" \\,200"\n'],
    ['fewer columns', 'STOP\n', 'STOP\n'],
    ['more columns', 'STOP,a,,,5,"6,7"\n', 'STOP,"X"",\\",,,5,"6,7"\n'],
    ['an empty cell in quotes', 'START,,"",""\n', 'START,,"",""\n'],
  ])('have %s', (_, before, after) => {
    expect(run(before)).toMatchObject({ text: after, quarantined: [] });
  });

  it.each([
    ['of no kind that is known', 'INTERIM,a\n'],
    ['with a value that stands nowhere', 'STOP,a,z,192.0.2.17\n'],
    ['in which a quote is not closed', 'START,"192.0.2.17\n'],
    ['with text behind a quote', 'START,"a"b,c\n'],
    ['with more columns than any', `START${','.repeat(1100)}\n`],
  ])('are quarantined %s', (_, line) => {
    expect(run(line)).toMatchObject({ text: '', quarantined: [expect.any(String)] });
  });

  it('have what no rule names taken, cells in quotes and columns behind the last as well', () => {
    const line = 'START,192.0.2.17,,b,"SIP,a,alice",+12025550123,"x,y"\n';
    expect(run(line, {}, 'drop').text).toBe(',192.0.2.0,,,",X"" \\,",,""\n');
  });

  it('may name their kind further on, escape a delimiter, and be of any kind', () => {
    const others = ['who', 'ip', 'kind', 'gone'];
    const more = { kinds: {}, others, at: 3, escape: '\\', heads: ['version='] };
    const input = 'version=23.0 encoding=UTF-8\na\\, b,192.0.2.17,Normal,c\nx,,Start\n';
    expect(run(input, more).text).toBe(
      'version=23.0 encoding=UTF-8\nX"\\,\\\\,192.0.2.0,Normal,\nX"\\,\\\\,,Start\n',
    );
    expect(run('a,b\nversion={"x"}\n', more).text).toBe('');
    expect(run('version=12025550123 encoding=UTF-8\nversion=202.555.0123\n', more).text).toBe('');
    const counted = 'version=00000000FF600000650000FF V08.02.04 ACT20261124091407\n';
    expect(run(counted, more).text).toBe(counted);
  });

  it('come out as they were where no rule is about them, and alike in whatever parts they came', () => {
    const cell = fc.constantFrom('', 'a', '"a,b"', '"a ""b"""', '1', 'é', '""');
    const row = fc
      .tuple(fc.constantFrom('START', 'STOP'), fc.array(cell, { maxLength: 8 }))
      .map(([kind, cells]) => `${[kind, ...cells].join(',')}\n`);
    const part = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), part, (rows, size) => {
        const input = rows.join('');
        const open = {
          format: { type: 'kinds', kinds: { START: ['kind'], STOP: ['kind', 'who'] } },
        } as const;
        const none: PolicyDocument['rules'] = [{ path: 'none', transform: 'drop' }];
        expect(rewrite({ ...open, rules: none }, input, { parts: [size] }).text).toBe(input);
        const whole = rewrite({ ...open, rules }, input).text;
        expect(rewrite({ ...open, rules }, input, { parts: [size] }).text).toBe(whole);
        expect(rewrite({ ...open, rules }, whole).text).toBe(whole);
      }),
      often,
    );
  });
});
