import { describe, expect, it } from 'vitest';
import { writeSections } from '../bench/written.js';

const around = (text: string): string => `before\n\n<!-- bench -->\n\n${text}<!-- /bench -->\nafter\n`;
const order = ['hash', 'ip', 'object'];

describe('the tables of the benches', () => {
  it('stand in the order of their groups', () => {
    const sections = new Map([
      ['ip', '| ip |\n'],
      ['hash', '| hash |'],
    ]);
    expect(writeSections(around(''), sections, order)).toBe(
      around('### hash\n\n| hash |\n\n### ip\n\n| ip |\n\n'),
    );
  });

  it('stay where another group is timed anew', () => {
    const first = writeSections(around(''), new Map(order.map((name) => [name, `| ${name} |`])), order);
    const second = writeSections(first, new Map([['ip', '| $& |']]), order);
    expect(second).toBe(first.replace('| ip |', () => '| $& |'));
  });

  it('leave out what has no group', () => {
    const text = around('| a table of before |\n\n### gone\n\n| gone |\n\n');
    expect(writeSections(text, new Map([['hash', '| hash |']]), order)).toBe(
      around('### hash\n\n| hash |\n\n'),
    );
  });
});
