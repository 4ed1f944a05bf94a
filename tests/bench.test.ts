import { describe, expect, it } from 'vitest';
import { ratioOf, timingOf, turnsOf } from '../bench/measure.js';
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

describe('the order of a round', () => {
  it.each([1, 2, 3, 4, 12, 19])('has each of %i once, and behind another in the next', (count) => {
    const orders = Array.from({ length: 27 }, (_, round) => turnsOf(round, count));
    const sorted = [...Array(count).keys()];
    for (const order of orders) expect([...order].sort((a, b) => a - b)).toEqual(sorted);
    const before = orders.map((order) => order.at(order.indexOf(0) - 1));
    if (count > 3) expect(new Set(before).size).toBeGreaterThan(1);
    expect(new Set(orders.map((order) => order[0])).size).toBe(count);
  });
});

describe('how many times as fast', () => {
  it('is what most rounds say, though the machine is half as fast in some', () => {
    const machine = [1, 0.5, 1, 0.5, 1];
    const ours = timingOf(
      'ours',
      machine.map((speed) => 90 * speed),
    );
    // The median of the peer falls into a slow round by one that was slow for it alone.
    const peer = timingOf('peer', [40, 50, 100, 50, 100]);
    expect(ratioOf(ours, peer)).toBe(0.9);
  });

  it('is of the medians where there are other rounds', () => {
    expect(ratioOf(timingOf('ours', [2, 4, 6]), timingOf('peer', [2]))).toBe(2);
  });
});
