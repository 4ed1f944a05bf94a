import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: a script has no types
import { draw, readRows } from '../scripts/chart.mjs';

const root = new URL('..', import.meta.url).pathname;
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the chart of the benches', () => {
  it('says what the table in the README says, and nothing else', () => {
    const rows = readRows(readme) as { what: string; ratio: number }[];
    const table = /<!-- bench -->\n([\s\S]*?)<!-- \/bench -->/.exec(readme)![1]!;
    expect(rows).toHaveLength(table.match(/^\| \S/gm)!.length - 1);
    expect(readFileSync(join(root, 'docs/bench.svg'), 'utf8')).toBe(draw(rows));
  });

  it('can be read by those who do not see it, and in the dark', () => {
    const svg = draw([{ what: 'a < b', beside: 'c & d', ratio: 0.5 }]) as string;
    expect(svg).toContain('a &#60; b: 0.5 times as fast as c &#38; d.</desc>');
    expect(svg).toContain('role="img" aria-labelledby="title desc"');
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(readme).toMatch(/!\[[^\]]{20,}\]\(docs\/bench\.svg\)/);
  });
});
