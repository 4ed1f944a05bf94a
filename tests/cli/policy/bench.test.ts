import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resultSchemas } from '../../../src/cli/telling/results.js';
import { nymline, root, workplace } from '../terminal.js';

const record = (i: number): string =>
  `${JSON.stringify({ from: `+1202555010${i % 10}`, name: 'Ada', ip: `192.0.2.${i % 200}`, n: i })}\n`;
const input = `${Array.from({ length: 400 }, (_, i) => record(i)).join('')}{"from":\n`;

async function bench(text: string, ...options: string[]) {
  const { path } = workplace({ file: text });
  return nymline(['bench', '-p', join(path, 'policy.yaml'), '--json', ...options, join(path, 'file')]);
}

describe('nymline bench', () => {
  it('counts records, values, those met before and those unread, and times all of them', async () => {
    const { code, out, err } = await bench(input.replace('+12025550100', 'room 12b'));
    expect([code, err]).toEqual([0, '']);
    const result = resultSchemas.bench.parse(JSON.parse(out));
    expect(result).toMatchObject({ format: 'ndjson', records: 401, quarantined: 1 });
    expect(result.rules).toMatchObject([
      { paths: ['from'], values: 400, again: 389, unread: 1 },
      { paths: ['name'], values: 400, again: 399, unread: 0 },
      { paths: ['ip'], values: 400, again: 200, unread: 0 },
    ]);
    for (const { megabytes, records } of [result.memoEmpty, result.memoWarm, result.roundTrip!]) {
      expect(megabytes).toBeGreaterThan(0);
      expect(records).toBeGreaterThan(0);
    }
    const shares = result.rules.map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('shows no value, and writes no record', async () => {
    const { path } = workplace({ file: input });
    const { code, out, err } = await nymline(['bench', '-p', join(path, 'policy.yaml'), join(path, 'file')]);
    expect(code).toBe(0);
    expect(out).toMatch(/ {2}nothing remembered +\d/);
    expect(out).toMatch(/ {2}JSON\.parse \+ JSON\.stringify +\d/);
    expect(out).toMatch(/^ +1 +400 +98 % /m);
    expect(out + err).not.toMatch(/0123|55501|Ada|192\.0/);
    expect(err).toContain('are few');
  });

  it('takes rows, which have no round trip beside them', async () => {
    const file = join(root, 'tests/fixtures/presets/asterisk-cdr.csv');
    const { code, out } = await nymline(['bench', '--preset', 'asterisk-cdr', '--json', file]);
    expect(code).toBe(0);
    const { records, roundTrip } = resultSchemas.bench.parse(JSON.parse(out));
    // A name in some rows has a line break in it.
    expect(records).toBe(
      readFileSync(file, 'utf8')
        .trimEnd()
        .split(/\n(?!Break")/).length,
    );
    expect(roundTrip).toBeNull();
  });

  it('takes documents, and as much of a file as it is told', async () => {
    const records = Array.from({ length: 40 }, (_, i) => ({
      from: '+12025550123',
      i,
      text: 'x'.repeat(50_000),
    }));
    const whole = resultSchemas.bench.parse(JSON.parse((await bench(JSON.stringify(records, null, 1))).out));
    expect([whole.format, whole.records, whole.roundTrip]).toEqual(['json', 40, expect.anything()]);
    const part = resultSchemas.bench.parse(
      JSON.parse((await bench(JSON.stringify(records, null, 1), '-n', '1')).out),
    );
    expect([part.bytes, part.records, part.quarantined]).toEqual([1e6, 19, 0]);
  });

  it.each([
    ['an empty file', '', 2],
    ['records that are all broken', '{\n{\n', 3],
  ])('exits for %s as it says', async (_, text, expected) => {
    expect((await bench(text)).code).toBe(expected);
  });
});
