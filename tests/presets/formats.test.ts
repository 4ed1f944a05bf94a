import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { presets } from '../../src/presets/index.js';
import type { Preset } from '../../src/presets/preset.js';
import { nymline } from '../cli/terminal.js';

const root = new URL('../../', import.meta.url);
interface Count {
  readonly records: number;
  readonly fields: number;
  readonly classified: number;
}
const { countFields, renderFormats } = (await import(new URL('scripts/formats.mjs', root).href)) as {
  countFields(
    all: readonly Preset[],
    explain: (...options: string[]) => Promise<string>,
  ): Promise<Record<string, Count>>;
  renderFormats(all: typeof presets, counts: Record<string, Count>): string;
};
const counts = await countFields(
  Object.values(presets),
  async (...options) => (await nymline(['explain', '--json', ...options])).out,
);

it('docs/formats.md says what the presets do (if not: npm run build && node scripts/formats.mjs)', () => {
  expect(readFileSync(new URL('docs/formats.md', root), 'utf8')).toBe(renderFormats(presets, counts));
});

it('every fixture has records, and its fields are classified but for a few', () => {
  for (const [name, { records, fields, classified }] of Object.entries(counts)) {
    expect([name, records > 0, fields > 0, fields - classified < 10]).toEqual([name, true, true, true]);
  }
});

it('every field has a row that says what happens to it', () => {
  for (const preset of Object.values(presets)) {
    const rows = renderFormats({ [preset.name]: preset }, counts).match(/^\| `.*\|$/gm) ?? [];
    expect(rows).toHaveLength(preset.fields.length);
    expect(rows.filter((row) => /undefined|\[object|\| {2}\|/.test(row))).toEqual([]);
  }
});
