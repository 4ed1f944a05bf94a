import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { rewrite } from './rewrite.js';

type Policy = Omit<PolicyDocument, 'version'>;
const policy: Policy = {
  format: 'w3c',
  rules: [
    { path: 'c-ip', identifier: 'ip', transform: 'truncate' },
    { path: 'cs-username', transform: 'drop' },
    { path: '["cs(User-Agent)"]', transform: 'generalize', to: 'family' },
  ],
};
const head =
  '#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: 2026-04-01 00:00:13\n';
const fields = '#Fields: date c-ip cs-username cs(User-Agent)\n';
const agent =
  'Mozilla/5.0+(X11;+Linux+x86_64)+AppleWebKit/537.36+(KHTML,+like+Gecko)+Chrome/120.0.0.0+Safari/537.36';

describe('the W3C extended log file format', () => {
  it('names columns by #Fields, and reads + for a space in header fields', () => {
    const { text, quarantined } = rewrite(policy, `${head}${fields}2026-04-01 192.0.2.17 alice ${agent}\r\n`);
    expect(quarantined).toEqual([]);
    expect(text).toBe(`${head}${fields}2026-04-01 192.0.2.0 - Chrome\r\n`);
  });

  it('writes + for a space that a rule brings', () => {
    const spaced: Policy = { ...policy, rules: [{ path: 'c-ip', transform: 'replace', with: 'not known' }] };
    expect(rewrite(spaced, `${fields}- 192.0.2.17 - -\n`).text).toBe(`${fields}- not+known - -\n`);
  });

  it('parts the cells of a row at its tabs, if it has any', () => {
    const row = `2026-04-01\t192.0.2.17\talice smith\t${agent.replaceAll('+', ' ')}\n`;
    expect(rewrite(policy, fields + row).text).toBe(`${fields}2026-04-01\t192.0.2.0\t-\tChrome\n`);
  });

  it('reads values in quotes, with spaces and quotes in them', () => {
    const row = `"2026-04-01" "192.0.2.17" "alice ""al"" smith" "${agent.replaceAll('+', ' ')}"\n`;
    expect(rewrite(policy, fields + row).text).toBe(`${fields}"2026-04-01" "192.0.2.0" "" "Chrome"\n`);
  });

  it('leaves what is absent', () => {
    const rows = '- - - -\n"-" "" "" "-"\n';
    expect(rewrite(policy, fields + rows).text).toBe(fields + rows);
  });

  it('follows #Fields that change in the middle of a file', () => {
    const input = `${fields}- 192.0.2.17 - -\n#Fields: c-ip date\n192.0.2.17 -\n- 192.0.2.17 - -\n`;
    const { text, quarantined } = rewrite(policy, input);
    expect(text).toBe(`${fields}- 192.0.2.0 - -\n#Fields: c-ip date\n192.0.2.0 -\n`);
    expect(quarantined).toEqual(['ERR_RECORD_COLUMNS record 3: expected 2 columns, got 4']);
  });

  it.each([
    '#Remark: call Alice',
    '#Software: gateway of +1 (202) 555-0123',
    '#Software: 192.0.2.17',
    '#Version: 2025550123',
    '#Date: Alice',
    '#Start-Date: 2025550123',
    '#Fields: c-ip 2025550123',
    '#Fields: c-ip alice@example.org',
  ])('lets out no directive that may name somebody, nor rows behind such names: %s', (line) => {
    const { text, quarantined } = rewrite(policy, `${line}\n`);
    expect(text).toBe('');
    expect(quarantined).toEqual(['ERR_RECORD_SYNTAX record 1: expected a directive of the W3C format']);
    const behind = rewrite(policy, `${fields}${line}\n192.0.2.17 alice\n`).text;
    expect(behind).toBe(fields);
  });

  it('lets no row out before #Fields, nor behind one that names nothing of the policy', () => {
    const { text, report } = rewrite(policy, `192.0.2.17 a\n#Fields: x y\n192.0.2.17 a\n`);
    expect(text).toBe('#Fields: x y\n');
    expect(report).toMatchObject({ in: 2, quarantined: 2, codes: { ERR_RECORD_COLUMNS: 2 } });
  });

  it('reads rows before any #Fields by the columns of the policy, where they have as many', () => {
    const named: Policy = {
      ...policy,
      format: { type: 'w3c', columns: ['date', 'c-ip', 'cs-username'], optional: 1 },
    };
    const { text, quarantined } = rewrite(
      named,
      `- 192.0.2.17 alice\n- 192.0.2.17\n- 192.0.2.17 alice x\n${fields}- 192.0.2.17 bob -\n`,
    );
    expect(text).toBe(`- 192.0.2.0 -\n- 192.0.2.0\n${fields}- 192.0.2.0 - -\n`);
    expect(quarantined).toEqual([expect.stringContaining('expected a #Fields line in front')]);
  });

  it('quarantines a line that begins with # and is no directive', () => {
    expect(rewrite(policy, `${fields}#192.0.2.17 a\n`).text).toBe(fields);
  });

  it('ends a row at its line end, whatever its quotes', () => {
    const { text, report } = rewrite(policy, `${fields}- 192.0.2.17 "alice -\n- 192.0.2.18 - -\n`);
    expect(text).toBe(`${fields}- 192.0.2.0 - -\n`);
    expect(report.codes).toEqual({ ERR_RECORD_SYNTAX: 1 });
  });

  it('gives the same bytes however the input is cut, and none of a value that may not leave', () => {
    const strict: Policy = { ...policy, unlisted: 'drop' };
    const cell = fc.constantFrom('-', '192.0.2.17', 'alice', '"a b"', '"a', agent, '+', '""', 'é');
    const row = fc
      .tuple(fc.array(cell, { minLength: 3, maxLength: 5 }), fc.constantFrom(' ', '\t'))
      .map(([cells, gap]) => `${cells.join(gap)}\n`);
    const line = fc.oneof(
      { weight: 4, arbitrary: row },
      fc.constantFrom('#Fields: date c-ip\n', fields, '\n', '# \n'),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 4 }),
        (lines, parts) => {
          const input = fields + lines.join('');
          const whole = rewrite(strict, input);
          expect(rewrite(strict, input, { parts })).toEqual(whole);
          expect(whole.text).not.toMatch(/192\.0\.2\.17|alice/);
          expect(whole.report.in).toBe(whole.report.out + whole.report.quarantined);
        },
      ),
      { numRuns: 300 },
    );
  });
});
