import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/cli/configuration.js';

const folder = mkdtempSync(join(tmpdir(), 'nymline-configuration-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file that holds the text. */
function write(text: string): string {
  const file = join(folder, 'policy.yaml');
  writeFileSync(file, text);
  return file;
}

const rules = 'rules: [{ path: src, identifier: phone, transform: pseudonym }]';
const csv = `version: 1\nformat: { type: csv, delimiter: ";" }\n${rules}\n`;

describe('a policy that a command line names', () => {
  it('takes the region of the command line', () => {
    expect(readPolicy({ policy: write(`version: 1\nregion: GB\n${rules}\n`), region: 'US' }).region).toBe(
      'US',
    );
    expect(readPolicy({ preset: 'asterisk-cdr', region: 'US' }).region).toBe('US');
    expect(() => readPolicy({ preset: 'asterisk-cdr', region: 'us' })).toThrow(/\/region/);
  });

  it('takes the format of the command line, unless it has more to say of it', () => {
    expect(readPolicy({ policy: write(csv), format: 'csv' }).format).toMatchObject({ delimiter: ';' });
    expect(readPolicy({ policy: write(csv), format: 'ndjson' }).format).toBe('ndjson');
    expect(readPolicy({ policy: write(csv), format: { type: 'csv', delimiter: '|' } }).format).toMatchObject({
      delimiter: '|',
    });
    expect(readPolicy({ preset: 'asterisk-cdr', format: 'csv' }).format).toEqual(
      readPolicy({ preset: 'asterisk-cdr' }).format,
    );
    expect(readPolicy({ policy: write(`version: 1\n${rules}\n`), format: 'ndjson' }).format).toBe('ndjson');
  });

  it('complains of a format that cannot be read, whatever stands in its place', () => {
    const file = write(`version: 1\nformat: { type: csv, delimiter: "ab" }\n${rules}\n`);
    expect(() => readPolicy({ policy: file, format: 'ndjson' })).toThrow(/\/format/);
  });

  it('extends the preset of the command line, and no other', () => {
    const own = 'version: 1\nrules: [{ path: "#1", transform: drop }]\n';
    const extended = readPolicy({ policy: write(own), preset: 'asterisk-cdr' });
    expect(extended.rules[0]).toMatchObject({ path: '#1', transform: 'drop' });
    expect(extended.rules.length).toBeGreaterThan(1);
    expect(() => readPolicy({ policy: write(`${own}extends: twilio\n`), preset: 'asterisk-cdr' })).toThrow(
      'extends twilio already',
    );
  });

  it.each(['', 'just words', '- a list', '"version: 1"'])('is %j, which is none', (text) => {
    for (const choice of [{}, { preset: 'asterisk-cdr' }, { region: 'US' }, { format: 'csv' }] as const)
      expect(() => readPolicy({ policy: write(text), ...choice })).toThrow(/expected|missing/);
  });

  it('shows nothing of a secret that stands where a file should', () => {
    const secret = `hex:${'9f2c5b7e1a3d4860'.repeat(4)}`;
    for (const choice of [{}, { preset: 'asterisk-cdr' }]) {
      let shown = '';
      try {
        readPolicy({ policy: secret, ...choice });
      } catch (error) {
        shown = `${error} ${JSON.stringify(error)} ${(error as Error).stack}`;
      }
      expect(shown).toContain('ENOENT');
      expect(shown).not.toContain('9f2c5b7e1a3d4860');
    }
  });
});
