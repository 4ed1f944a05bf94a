import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { presets } from '../../src/presets/index.js';

const root = new URL('../../', import.meta.url);
const { renderFormats } = (await import(new URL('scripts/formats.mjs', root).href)) as {
  renderFormats(all: typeof presets): string;
};

it('docs/formats.md says what the presets do (if not: npm run build && node scripts/formats.mjs)', () => {
  expect(readFileSync(new URL('docs/formats.md', root), 'utf8')).toBe(renderFormats(presets));
});

it('every field has a row that says what happens to it', () => {
  for (const preset of Object.values(presets)) {
    const rows = renderFormats({ [preset.name]: preset }).match(/^\| `.*\|$/gm) ?? [];
    expect(rows).toHaveLength(preset.fields.length);
    expect(rows.filter((row) => /undefined|\[object|\| {2}\|/.test(row))).toEqual([]);
  }
});
