import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libphonenumber } from '../../src/identifiers/phone/tables.js';
import { folder, nymline, root } from './terminal.js';

const installed = `${root}node_modules/libphonenumber-js`;
const { version } = libphonenumber;

/** The release that is installed, under another version, and with another plan for Gambia: numbers of eight digits. */
function another(): string {
  const path = mkdtempSync(join(tmpdir(), 'nymline-test-'));
  const own = ['package.json', 'metadata.max.json', 'metadata.max.json.js'];
  for (const name of readdirSync(installed)) {
    if (own.includes(name)) cpSync(join(installed, name), join(path, name));
    else symlinkSync(join(installed, name), join(path, name));
  }
  const metadata = JSON.parse(readFileSync(join(installed, 'metadata.max.json'), 'utf8'));
  metadata.countries.GM[3] = [8];
  writeFileSync(join(path, 'metadata.max.json'), JSON.stringify(metadata));
  writeFileSync(join(path, 'metadata.max.json.js'), `export default ${JSON.stringify(metadata)}`);
  writeFileSync(
    join(path, 'package.json'),
    JSON.stringify({ name: 'libphonenumber-js', version: '99.0.0', type: 'module' }),
  );
  return path;
}

describe('nymline drift', () => {
  it('finds nothing between a release and itself', async () => {
    const path = folder({ 'numbers.txt': '(202) 555-0123\n+447700900123\n' });
    const numbers = join(path, 'numbers.txt');
    const { code, out, err } = await nymline(['drift', version, root, '--numbers', numbers]);
    expect([code, out]).toEqual([0, `libphonenumber-js ${version} → ${version}\n`]);
    expect(err).toBe(
      'nymline: 0 of 2 numbers would get another pseudonym; 1 cannot be read by either release\n',
    );
  });

  it('says of which country numbers are renamed, and shows none', async () => {
    const { code, out } = await nymline(['drift', version, another(), '--samples', '1']);
    expect(code).toBe(4);
    const rows = out.split('\n').slice(2, -1);
    expect(rows.some((row) => row.startsWith('  GM'))).toBe(true);
    // Elsewhere, too, where what is dialled may be a number of Gambia.
    for (const row of rows)
      expect(row).toMatch(/^ {2}[A-Z]{2} {7}(with its plus|as it is dialled there) +\d+ {2}[a-z, ]+$/);
    expect(out).not.toMatch(/\d{6}/);
  });

  it('says of a list which lines are renamed, and shows them where asked', async () => {
    const path = folder({ 'numbers.txt': '(202) 555-0123\n+2203011234\nnobody\n+22030112345\n' });
    const args = ['drift', version, another(), '--numbers', join(path, 'numbers.txt'), '--region', 'US'];
    const { code, out, err } = await nymline(args);
    expect([code, err]).toEqual([
      4,
      'nymline: 2 of 4 numbers would get another pseudonym; 1 cannot be read by either release\n',
    ]);
    expect(out).toBe(
      `libphonenumber-js ${version} → 99.0.0\n  line  what changes\n     2  no number any more\n     4  a number, and was none\n`,
    );
    const shown = await nymline([...args, '--show-values']);
    expect(shown.out).toContain('     2  no number any more      +2203011234\n');
    expect(out + err).not.toContain('220');
  });

  it.each(['us', 'XX', 'USA', 'US,GB', '', 'constructor'])('knows no region %j', async (region) => {
    const path = folder({ 'numbers.txt': '(202) 555-0123\n' });
    const args = ['drift', version, root, '--numbers', join(path, 'numbers.txt'), '--region', region];
    const { code, out, err } = await nymline(args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('--region expected a country that')]);
  });

  it('takes no region without a list', async () => {
    const { code, err } = await nymline(['drift', version, root, '--region', 'US']);
    expect([code, err]).toEqual([2, expect.stringContaining('--region is for the numbers of a list')]);
  });

  it.each(['/none', '1.0.0', `${root}docs`])('wants a release of libphonenumber-js: %s', async (name) => {
    const { code, err } = await nymline(['drift', version, name]);
    expect([code, err]).toEqual([2, expect.stringContaining('expected a folder with libphonenumber-js')]);
  });
});
