import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { presets } from '../../src/presets/index.js';
import { fixtureLines, fixtures, ofJson, pseudonymizerOf } from './setting.js';

it.each(Object.keys(presets))('%s has a fixture, and what comes of it', (name) => {
  const files = readdirSync(fixtures).filter((file) => file.startsWith(`${name}.`));
  expect(files.some((file) => file.startsWith(`${name}.golden.`))).toBe(true);
  expect(files.some((file) => !file.startsWith(`${name}.golden.`))).toBe(true);
});

// Written anew by `vitest run tests/presets/golden.test.ts --update`, to be read line by line.
describe.each(ofJson)('%s', (name) => {
  const golden = `${fixtures}${name}.golden.ndjson`;

  it('is shown on 20 records at least, no two the same', () => {
    const records = fixtureLines(name);
    expect(records.length).toBeGreaterThanOrEqual(20);
    expect(new Set(records).size).toBe(records.length);
  });

  it('gives the golden bytes, record by record', async () => {
    const { line } = pseudonymizerOf(name);
    const out = fixtureLines(name).map((each) => line(each));
    expect(out.filter((each) => each === undefined)).toEqual([]);
    await expect(`${out.join('\n')}\n`).toMatchFileSnapshot(golden);
  });

  it('gives the same for records in memory', () => {
    const { line, record } = pseudonymizerOf(name);
    for (const each of fixtureLines(name).filter((text) => lossless(text))) {
      expect(record(JSON.parse(each))).toEqual(JSON.parse(line(each)!));
    }
  });

  it('changes nothing of what came out', () => {
    const { line } = pseudonymizerOf(name);
    for (const each of readFileSync(golden, 'utf8').trimEnd().split('\n')) expect(line(each)).toBe(each);
  });
});

/** JSON.parse rounds numbers of more than 15 digits. */
function lossless(text: string): boolean {
  return !/(?<=[[:,] ?)\d{16,}/.test(text);
}
