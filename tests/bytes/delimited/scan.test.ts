/** Rows of writers that put values in quotes and leave the quotes inside as they are: `""Alice" <101>"`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/policy/document.js';
import { rewriteByPreset } from '../../presets/bytes.js';
import { rewrite } from '../rewrite.js';

const policy = (format: PolicyDocument['format']): Omit<PolicyDocument, 'version'> => ({
  format,
  unlisted: 'drop',
  rules: [
    { path: 'clid', transform: 'replace', with: 'X' },
    { path: ['id', 'note'], transform: 'keep' },
  ],
});
const named = policy({ type: 'csv', header: 'none', columns: ['id', 'clid', 'note'] });

describe('quotes inside quotes that are not doubled', () => {
  it.each<[string, string, string]>([
    ['a name before a number', '1,""Alice" <+12025550123>",n\n', '1,"X",n\n'],
    ['a value that ends in a quote', '1,"24"",n\n', '1,"X",n\n'],
    ['quotes alone', '1,"""",n\n', '1,"X",n\n'],
    ['another cell of the row', '1,"Alice","a "b" c"\n', '1,"X","a "b" c"\n'],
    ['a delimiter in the value', '1,""Smith, Alice" <101>",n\n', '1,"X",n\n'],
    ['CRLF, and an empty cell in quotes', '"",""Alice" <101>",""\r\n', '"","X",""\r\n'],
    ['no newline at the end', '1,""Alice" <101>",n', '1,"X",n'],
    ['a quote before the end of the last cell', '1,a,"24""', '1,X,"24""'],
    ['blanks before the quote', '1, ""Alice" <101>",n\n', '1, "X",n\n'],
  ])('are read: %s', (_, before, after) => {
    for (const parts of [[Infinity], [1], [7]]) {
      const { text, quarantined } = rewrite(named, `0,b,c\n${before}`, { parts });
      expect(quarantined).toEqual([]);
      expect(text).toBe(`0,X,c\n${after}`);
    }
  });

  it.each<[string, Omit<PolicyDocument, 'version'>, string]>([
    [
      'a quote before a delimiter inside the value, which makes a column more',
      named,
      '1,""Alice","101"",n\n',
    ],
    ['a cell that is not closed', named, '1,""Alice" <101>,n\n'],
    [
      'rows of several lengths, and nothing else to tell by',
      policy({ type: 'csv', header: 'none', columns: ['id', 'clid', 'note'], optional: 1 }),
      '1,""Alice" <101>",n\n',
    ],
    ['a row of names', policy('csv'), 'id,""clid" x",note\n1,Alice,n\n'],
  ])('leave nothing out: %s', (_, document, row) => {
    const { text, report } = rewrite(document, row);
    expect(text).toBe('');
    expect(report).toMatchObject({ out: 0 });
  });

  it('let a row of several lengths out where a word that has to stand in a column does', () => {
    const format = {
      type: 'csv',
      header: 'none',
      columns: ['clid', { name: 'id', values: ['ANSWERED'] }, 'note'],
      optional: 1,
    } as const;
    const rows = ['""A" "B" <101>",ANSWERED,n\n', '""A","B" <101>",ANSWERED\n'];
    expect(rewrite(policy(format), rows.join('')).text).toBe('"X",ANSWERED,n\n');
  });

  it('cost no row its neighbour', () => {
    const rows = ['1,a,n\n', '2,"b" x,n\n', '3,"c "d" <101>",n\n', '4,"e ""f""",n\n'];
    const { text, quarantined } = rewrite(named, rows.join(''));
    expect(text).toBe('1,X,n\n3,"X",n\n4,"X",n\n');
    expect(quarantined).toEqual(['ERR_RECORD_SYNTAX record 2: expected a closing quote and a delimiter']);
  });

  it('let nobody out, whatever stands in the cells but what parts them', () => {
    const hostile = fc
      .string({ unit: fc.constantFrom('"', ',', ' ', 'a', '"', '<'), maxLength: 6 })
      .filter((text) => !/",|,"|^,|,$/.test(text));
    const around = fc.tuple(hostile, hostile, hostile);
    fc.assert(
      fc.property(fc.array(around, { minLength: 1, maxLength: 5 }), fc.boolean(), (rows, isSaid) => {
        const format = isSaid ? named.format : 'csv';
        const lines = rows.map(([id, name, note]) => `"${id}","${name}PERSON${name}","${note}"\n`);
        const result = rewrite(policy(format), `${isSaid ? '' : 'id,clid,note\n'}${lines.join('')}`);
        expect(result.text).not.toContain('PERSON');
        expect(result.report.in).toBe(result.report.out + result.report.quarantined);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an export of FreePBX', () => {
  const names =
    'calldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition';
  const row = (clid: string): string =>
    `"2026-11-24 09:14:07","${clid}","+12025550123","101","from-trunk","PJSIP/carrier-00000001","PJSIP/101-00000002","Dial","x","61","58","ANSWERED"`;

  it('gives the pseudonym that it has where the quotes are doubled', () => {
    const undoubled = rewriteByPreset('asterisk-cdr-db', `${names}\n${row('"Alice" <+12025550123>')}\n`);
    const doubled = rewriteByPreset('asterisk-cdr-db', `${names}\n${row('""Alice"" <+12025550123>')}\n`);
    expect(undoubled.report).toMatchObject({ in: 1, out: 1 });
    expect(undoubled.text).toBe(doubled.text);
    expect(undoubled.text).toMatch(
      /"<tel_k1_7lswnsdzxng5lqpvavpe4wrmha>","tel_k1_7lswnsdzxng5lqpvavpe4wrmha"/,
    );
  });
});
