import { describe, expect, it } from 'vitest';
import { readExpression } from '../../../src/identifiers/phone/expression.js';

const digit = (...of: number[]) => ({ is: 'digit', of: of.reduce((bits, each) => bits | (1 << each), 0) });

describe('an expression of digits', () => {
  it.each([
    ['7', digit(7)],
    ['[2-46]', digit(2, 3, 4, 6)],
    ['\\d', digit(...[...Array(10).keys()])],
    ['12', { is: 'row', parts: [digit(1), digit(2)] }],
    ['1|2', { is: 'choice', parts: [digit(1), digit(2)] }],
    ['(?:1)', digit(1)],
    ['(1)$', { is: 'row', parts: [digit(1), { is: 'row', parts: [] }] }],
    ['1?', { is: 'again', part: digit(1), least: 0, most: 1 }],
    ['1{3}', { is: 'again', part: digit(1), least: 3, most: 3 }],
    ['1{0,2}', { is: 'again', part: digit(1), least: 0, most: 2 }],
    ['1{2,}', { is: 'again', part: digit(1), least: 2, most: Infinity }],
    ['1*', { is: 'again', part: digit(1), least: 0, most: Infinity }],
    ['1+', { is: 'again', part: digit(1), least: 1, most: Infinity }],
    ['', { is: 'row', parts: [] }],
  ])('%s', (source, expression) => {
    expect(readExpression(source)).toEqual(expression);
  });

  it.each(['a', '(?=1)', '[^1]', '.', '(1', '1)', '[1', '\\w', '{2}'])('is not %s', (source) => {
    expect(readExpression(source)).toBeUndefined();
  });
});
