/**
 * @module
 * CSV as spreadsheets and people export it, through the command.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { nymline, workplace } from '../terminal.js';

const policy = (more = '') => `
version: 1
region: US
format: csv
unlisted: drop
${more}
rules:
  - { path: from, identifier: phone, transform: pseudonym }
  - { path: imsi, identifier: imsi, transform: pseudonym }
  - { path: start, transform: generalize, to: hour }
  - { path: price, transform: generalize, step: 0.5 }
  - { path: n, transform: keep }
`;
const values = /2025550123|555-?0123|310150/;

async function run(input: string, more = '') {
  const place = workplace({ 'policy.yaml': policy(more) });
  return nymline(place.run, { input });
}

describe('CSV', () => {
  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('is read with %j between columns, and said to be', async (mark, name) => {
    const input = `from,n,note\n+12025550123,1,"a,b"\n`.replaceAll(/,(?!b)/g, mark);
    const { code, out, err } = await run(input);
    expect(code).toBe(0);
    expect(out).toMatch(
      new RegExp(`^from\\${mark}n\\${mark}note\\ntel_k1_[a-z2-7]{26}\\${mark}1\\${mark}""\\n$`),
    );
    expect(err).toContain(`nymline: standard input has ${name} between its columns, and is read so`);
  });

  it('says nothing of commas', async () => {
    expect((await run('from,n\n+12025550123,1\n')).err).not.toContain('between its columns');
  });

  it.each(['sep=;', '"sep=;"', 'SEP=;', 'sep=;\r', '\ufeffsep=;'])(
    'is parted as it says itself: %j',
    async (statement) => {
      const { code, out } = await run(`${statement}\nn;from\n1,5;+12025550123\n`);
      expect(code).toBe(0);
      expect(out).toMatch(/^(.*)\nn;from\n1,5;tel_k1_[a-z2-7]{26}\n$/s);
      expect(out.startsWith(statement)).toBe(true);
    },
  );

  it('is parted as its policy says, where that is no comma', async () => {
    const barred = policy().replace('format: csv', "format: { type: csv, delimiter: '|' }");
    const place = workplace({ 'policy.yaml': barred });
    const { code, out } = await nymline(place.run, { input: 'from;n\n+12025550123;1\n' });
    expect([code, out]).toEqual([3, '']);
  });

  it('gives the same bytes however it is cut', async () => {
    for (const input of [
      'sep=;\nfrom;n\n+12025550123;1\n',
      '"from";n\n"+12025550123";1\n',
      'from\n+12025550123\n',
    ]) {
      const whole = (await run(input)).out;
      const place = workplace({ 'policy.yaml': policy() });
      const { out } = await nymline(place.run, {
        input: Readable.from([...input].map((each) => Buffer.from(each))),
      });
      expect(out).toBe(whole);
      expect(out).toContain('tel_k1_');
    }
  });

  it('of columns that its policy lists is parted so that they fit', async () => {
    const listed = policy().replace(
      'format: csv',
      'format: { type: csv, header: none, columns: [from, price, n] }',
    );
    const place = workplace({ 'policy.yaml': listed });
    const { code, out } = await nymline(place.run, { input: '+12025550123;3,7;1\n' });
    expect([code, out.replace(/_[a-z2-7]{26}/, '')]).toEqual([0, 'tel_k1;3,5;1\n']);
  });

  it('has numbers behind what keeps a spreadsheet from calculating them', async () => {
    const [plain, ...others] = await Promise.all(
      ['+12025550123', "'+12025550123", '"=""+12025550123"""', '="+12025550123"'].map(
        async (cell) => (await run(`from,n\n${cell},1\n`)).out,
      ),
    );
    const pseudonym = /tel_k1_\w+/.exec(plain!)![0];
    for (const other of others) expect(other).toContain(pseudonym);
    const shielded = await run("imsi,n\n'001010123456789,1\n");
    expect(shielded.out).toBe((await run('imsi,n\n001010123456789,1\n')).out);
    expect(shielded.out).toContain('imsi_k1_');
  });

  it('has decimal commas, which stay', async () => {
    const { out } = await run('price;n\n3,74;1\n12,1;2\n"0,1";3\n', '');
    expect(out).toBe('price;n\n3,5;1\n12,0;2\n"0,0";3\n');
    const place = workplace({ 'policy.yaml': policy(), out });
    expect(
      (await nymline(['verify', '-p', join(place.path, 'policy.yaml'), join(place.path, 'out')])).code,
    ).toBe(0);
    // Thousands, maybe.
    expect((await run('price;n\n1,234;1\n')).out).toMatch(/^price;n\nidx_k1_\w+;1\n$/);
  });

  it('has dates with the day first, which a pattern makes event times', async () => {
    const { code, out, err } = await run(
      'start;n\n01.11.2026 10:20;1\n"1.11.2026, 9:05:30";2\n',
      'time: { field: start, format: "DD.MM.YYYY hh:mm" }',
    );
    expect([code, out]).toEqual([0, 'start;n\n01.11.2026 10:00;1\n"1.11.2026, 9:00:00";2\n']);
    expect(err).toContain('1 of the first 2 records had no event time');
  });

  it('has numbers that were rounded, which is said once, and refused by --strict', async () => {
    const input = 'from,n\n2.02555E+11,1\n2.02555E+11,2\n"2,02555E+11",3\n';
    const { code, out, err } = await run(input);
    expect(code).toBe(0);
    expect(out.match(/telx_k1_/g)).toHaveLength(3);
    expect(err.match(/has 3 numbers that a spreadsheet has rounded/g)).toHaveLength(1);
    expect(err).toMatch(/1 +3 +3 +pseudonym phone +from/);
    expect(err).not.toMatch(values);
    expect(err).not.toContain('2.02555E');
    const place = workplace({
      'policy.yaml':
        'version: 1\nformat: csv\nrules: [{ path: from, identifier: phone, transform: pseudonym }]\n',
      in: input,
    });
    const strict = await nymline([
      ...place.run,
      '--strict',
      join(place.path, 'in'),
      '-o',
      join(place.path, 'out'),
    ]);
    expect(strict.code).toBe(4);
    expect(() => readFileSync(join(place.path, 'out'))).toThrow();
  });
});
