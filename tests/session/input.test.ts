import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../src/index.js';
import { good, parse, policy } from './records.js';

const secret = randomBytes(32);

describe('inputs', () => {
  it('number their records each from 1', () => {
    const positions: number[] = [];
    const calls = createPseudonymizer(policy, secret, {
      onQuarantine: ({ position }) => positions.push(position),
    });
    const [one, two] = [calls.input(), calls.input()];
    const give = (input: typeof one, text: string) => input.rewrite(Buffer.from(text), false, () => {});
    give(one, `${good(1)}\n${good(2)}\n`);
    give(two, `${good(3)}\n{bad\n`);
    give(one, '{bad\n');
    calls.line('{bad');
    expect(positions).toEqual([2, 3, 1]);
    expect(calls.report()).toMatchObject({ in: 6, out: 3, quarantined: 3 });
  });

  it('may be fed while another writes', () => {
    const calls = createPseudonymizer(policy, secret);
    const [one, two] = [calls.input(), calls.input()];
    const lines = `${Array.from({ length: 3000 }, (_, i) => good(i)).join('\n')}\n`;
    const [outer, inner]: [Buffer[], Buffer[]] = [[], []];
    let given = 0;
    one.rewrite(Buffer.from(lines), true, (part) => {
      outer.push(Buffer.from(part));
      two.rewrite(Buffer.from(`${good(given++)}\n`), false, (each) => inner.push(Buffer.from(each)));
      expect(calls.line(good(1))).toContain('"tel_');
    });
    const plain = createPseudonymizer(policy, secret).chunk(Buffer.from(lines)).bytes;
    expect(Buffer.concat(outer).equals(Buffer.from(plain))).toBe(true);
    expect(given).toBeGreaterThan(0);
    expect(parse(Buffer.concat(inner))).toHaveLength(given);
  });
});
