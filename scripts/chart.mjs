// Draws the ratios of the table in README.md, as bars from one, into docs/bench.svg: node scripts/chart.mjs
// From the table, so that the picture cannot say anything else.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const readme = new URL('../README.md', import.meta.url);
const picture = new URL('../docs/bench.svg', import.meta.url);

/** The rows between the marks: what is done, beside what, and how many times as fast. */
export function readRows(text) {
  const table = /<!-- bench -->\n([\s\S]*?)<!-- \/bench -->/.exec(text)?.[1] ?? '';
  return [...table.matchAll(/^\| (.+?) \| [^|]+ \| (.+?) [\d.]+ [A-Za-z/]+ ±\d+% \| ([\d.]+)× \|/gm)].map(
    ([, what, beside, ratio]) => ({ what, beside, ratio: Number(ratio) }),
  );
}

const escapeMarks = (text) => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** What a person who cannot see it is told. */
export const describe = (rows) =>
  rows.map(({ what, beside, ratio }) => `${what}: ${ratio} times as fast as ${beside}.`).join(' ');

/** A bar for each row, on a scale of factors: twice and half as fast are as far from one. */
export function draw(rows) {
  const [width, top, step, left] = [760, 34, 46, 20];
  const logs = rows.map(({ ratio }) => Math.log2(ratio));
  const [least, most] = [Math.min(-1, ...logs), Math.max(1, ...logs)];
  const x = (log) => left + ((log - least) / (most - least)) * (width - 2 * left - 60);
  const height = top + rows.length * step + 16;
  const bars = rows.map(({ what, beside, ratio }, i) => {
    const y = top + i * step;
    const [from, to] = [x(0), x(logs[i])].sort((a, b) => a - b);
    return [
      `  <text x="${left}" y="${y + 10}">${escapeMarks(what)} <tspan class="beside">beside ${escapeMarks(beside)}</tspan></text>`,
      `  <rect class="${ratio < 1 ? 'slower' : 'faster'}" x="${from.toFixed(1)}" y="${y + 16}" width="${Math.max(1, to - from).toFixed(1)}" height="14" rx="2"/>`,
      `  <text class="ratio" x="${(to + 6).toFixed(1)}" y="${y + 28}">${ratio}×</text>`,
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
  <title id="title">How many times as fast as its peers nymline is</title>
  <desc id="desc">${escapeMarks(describe(rows))}</desc>
  <style>
    text { font: 13px system-ui, sans-serif; fill: #1f2328; }
    .beside { fill: #59636e; }
    .ratio { font-weight: 600; }
    .faster { fill: #1a7f37; }
    .slower { fill: #bc4c00; }
    .one { stroke: #59636e; stroke-dasharray: 3 3; }
    @media (prefers-color-scheme: dark) {
      text { fill: #f0f6fc; }
      .beside { fill: #9198a1; }
      .faster { fill: #3fb950; }
      .slower { fill: #f0883e; }
      .one { stroke: #9198a1; }
    }
  </style>
  <text class="beside" x="${left}" y="18">times as fast, on a scale of factors; the line is 1×</text>
  <line class="one" x1="${x(0).toFixed(1)}" x2="${x(0).toFixed(1)}" y1="${top - 8}" y2="${height - 8}"/>
${bars.join('\n')}
</svg>
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(picture, draw(readRows(readFileSync(readme, 'utf8'))));
