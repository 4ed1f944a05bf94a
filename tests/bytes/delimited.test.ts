import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { csvStyleArbitrary, readCsv, tableArbitrary, writeCsv } from '../arbitraries/delimited.js';
import { rewrite, secret } from './rewrite.js';

type Policy = Omit<PolicyDocument, 'version'>;

const mask = (path: string | string[]) => ({ path, transform: 'replace' as const, with: 'X' });
const csv = (rules: PolicyDocument['rules'], format: PolicyDocument['format'] = 'csv'): Policy => ({
  region: 'US',
  format,
  rules,
});
/** Two columns by number, the first of which is replaced. */
const bare: Policy = csv([mask('#1')], { type: 'csv', header: 'none' });

describe('CSV', () => {
  it('rewrites the columns that rules name, and no other byte', () => {
    const { text, report } = rewrite(
      csv([{ path: 'from', identifier: 'phone', transform: 'pseudonym' }]),
      'id,from,note\n1,+12025550123,"a ""b"""\n2,(202) 555-0123,\n',
    );
    const [, first, second] = text.split('\n');
    expect(first).toMatch(/^1,tel_k1_[a-z2-7]{26},"a ""b"""$/);
    expect(second).toBe(`2,${first!.split(',')[1]},`);
    expect(report).toMatchObject({ in: 2, out: 2, quarantined: 0, rules: [{ values: 2 }] });
  });

  it.each<[string, string, string]>([
    ['quotes, doubled inside', '"a ""b"" c",2\n', '"X",2\n'],
    ['a delimiter inside quotes', '"a,b",2\n', '"X",2\n'],
    ['a newline inside quotes', '"a\nb",2\n', '"X",2\n'],
    ['CR and LF inside quotes', '"a\r\nb",2\r\n', '"X",2\r\n'],
    ['CRLF', 'a,2\r\nb,3\r\n', 'X,2\r\nX,3\r\n'],
    ['a last line without a newline', 'a,2\nb,3', 'X,2\nX,3'],
    ['a last line that ends in quotes', '2,"b"', 'X,"b"'],
    ['a last line that ends in a CR', 'a,2\r', 'X,2\r'],
    ['two CRs before the LF', '1,a\r\r\n"b",""\r\r\n', 'X,a\r\r\n"X",""\r\r\n'],
    ['an empty cell', ',2\n', ',2\n'],
    ['an empty cell in quotes', '"",2\n', '"",2\n'],
    ['a cell of spaces', '  ,2\n', '  ,2\n'],
    ['spaces after the comma', ' a , 2\n', ' X , 2\n'],
    ['spaces before a quote', ' "a,b" , 2\n', ' "X" , 2\n'],
    ['a quote within a bare cell', 'a"b,2\n', 'X,2\n'],
    ['empty lines', '\na,2\n\n\r\nb,3\n\n', '\nX,2\n\n\r\nX,3\n\n'],
    ['NUL bytes', '\0\0a,2\n', 'X,2\n'],
    ["Asterisk's empty name", '""""" <client1>",2\n', '"X",2\n'],
    ["Asterisk's name", '"""Test User"" <test>",2\n', '"X",2\n'],
  ])('reads %s', (_, before, after) => {
    const result = rewrite(bare, before);
    expect(result.bytes).toBe(after);
    expect(result.quarantined).toEqual([]);
  });

  it.each([
    ['two CRs before the LF', 'id,phone\r\r\n', '\r\r\n'],
    ['a blank that is not broken', 'id,phone\u00a0\n', '\n'],
    ['a blank without width', 'id,\u200bphone\n', '\n'],
    ['two byte order marks', '\ufeff\ufeffphone,id\n', '\n'],
    ['NUL', 'id,phone\0\n', '\n'],
  ])('knows a column by its name with %s', (_, names, end) => {
    const policy = csv([{ path: 'phone', identifier: 'phone', transform: 'pseudonym' }]);
    const cells = names.indexOf('phone') < 3 ? '+12025550123,1' : '1,+12025550123';
    for (const parts of [[Infinity], [1]]) {
      const { text, report } = rewrite(policy, names + cells + end, { parts });
      expect(text).not.toContain('2025550123');
      expect(report).toMatchObject({ out: 1, quarantined: 0 });
      expect(text.startsWith(names)).toBe(true);
    }
  });

  it('reads no CR for the end of a line, nor a name with one in it', () => {
    const policy = csv([{ path: 'phone', identifier: 'phone', transform: 'pseudonym' }]);
    const { text, report } = rewrite(policy, 'note,id,phone\r,,\r\n,0,+12025550126\rx,1,+12025550127\r\n');
    expect(text).toBe('');
    expect(report).toMatchObject({ out: 0, quarantined: 2 });
  });

  it.each([
    [',', Number.POSITIVE_INFINITY],
    [',', 0],
    ['\t', Number.POSITIVE_INFINITY],
    ['\t', 0],
  ])(
    'takes \\N, by which databases export NULL, for no value: between %j, kernel from %j',
    (delimiter, kernelFrom) => {
      const rules = [
        { path: 'phone', identifier: 'phone', transform: 'pseudonym' },
        { path: 'imsi', transform: 'replace', with: 'X' },
        { path: 'name', transform: 'drop' },
        { path: 'note', transform: 'scrub' },
      ] as const;
      const policy = csv(rules, { type: 'csv', delimiter });
      const row = (...cells: string[]): string => `${cells.join(delimiter)}\n`;
      const head = row('phone', 'imsi', 'name', 'note', 'n');
      const { text, report } = rewrite(
        policy,
        head +
          row('\\N', '\\N', '\\N', '\\N', '\\N') +
          row('+12025550123', '001010000000001', 'Ada', 'ok', '1') +
          row('"\\N"', ' \\N ', '\\N', '\\N', '\\N') +
          row('\\NN', '\\n', 'N', '\\N', '\\N'),
        { kernelFrom },
      );
      const [, ...rows] = text.split('\n').map((line) => line.split(delimiter));
      // What is dropped goes, whether there was something or not.
      expect(rows[0]).toEqual(['\\N', '\\N', '', '\\N', '\\N']);
      expect(rows[1]).toEqual([expect.stringMatching(/^tel_k1_/), 'X', '', 'ok', '1']);
      expect(rows[2]).toEqual([expect.stringMatching(/^"telx_k1_/), ' \\N ', '', '\\N', '\\N']);
      expect(rows[3]).toEqual([expect.stringMatching(/^telx_k1_/), 'X', '', '\\N', '\\N']);
      expect(report.rules.slice(0, 2).map(({ values }) => values)).toEqual([3, 2]);
    },
  );

  it.each([Number.POSITIVE_INFINITY, 0])(
    'passes \\N by also where a column has to be one of a few: kernel from %j',
    (kernelFrom) => {
      const columns = [{ name: 'a', values: ['x', 'y'] }, 'b', 'c'];
      const policy = csv([{ path: 'a', transform: 'drop' }, mask('b')], {
        type: 'csv',
        header: 'none',
        columns,
      });
      const input = 'x,1,2\n\\N,\\N,\\N\nz,1,2\ny,1,2\n';
      expect(rewrite(policy, input, { kernelFrom }).text).toBe(',X,2\n,\\N,\\N\n,X,2\n');
    },
  );

  it.each([';', '|', '\t'])('takes %j for a delimiter where the format says so', (delimiter) => {
    const policy = csv([mask('#2')], { type: 'csv', delimiter, header: 'none' });
    expect(rewrite(policy, `a,b${delimiter}"c${delimiter}d"\n`).text).toBe(`a,b${delimiter}"X"\n`);
  });

  it('keeps a byte order mark, and does not take it for a part of the first name', () => {
    const { text } = rewrite(csv([mask('from')]), '\ufefffrom,to\na,b\n');
    expect(text).toBe('\ufefffrom,to\nX,b\n');
  });

  it.each([
    ['"a"', '"say ""hi"", bob"'],
    ['a', '"say ""hi"", bob"'],
  ])('puts what needs quotes in quotes, however %j stood', (before, after) => {
    const policy = csv([{ path: '#1', transform: 'replace', with: 'say "hi", bob' }], {
      type: 'csv',
      header: 'none',
    });
    expect(rewrite(policy, `${before},2\n`).text).toBe(`${after},2\n`);
  });

  it('empties a removed cell, quotes and all columns kept', () => {
    const policy = csv([{ path: ['#1', '#2'], transform: 'drop' }], { type: 'csv', header: 'none' });
    expect(rewrite(policy, '"a",b,c\n').text).toBe('"",,c\n');
  });

  it('empties what no rule names where the policy drops it', () => {
    const policy: Policy = {
      ...csv([{ path: 'b', transform: 'keep' }]),
      unlisted: 'drop',
    };
    expect(rewrite(policy, 'a,b,c\n1,2,"3"\n').text).toBe('a,b,c\n,2,""\n');
  });

  it('lets the rule that comes first have a column that two name, by name and by number', () => {
    const rules = [mask('#1'), { path: 'a', transform: 'drop' as const }];
    expect(rewrite(csv(rules), 'a,b\n1,2\n').text).toBe('a,b\nX,2\n');
    expect(rewrite(csv([rules[1]!, rules[0]!]), 'a,b\n1,2\n').text).toBe('a,b\n,2\n');
  });

  it('takes dots in a name literally', () => {
    expect(rewrite(csv([mask('["id.orig_h"]')]), 'id.orig_h,b\n1,2\n').text).toBe('id.orig_h,b\nX,2\n');
  });

  it('reads the number in ="+1…" as Excel does', () => {
    const policy = csv([{ path: ['#1', '#2', '#3'], identifier: 'phone', transform: 'pseudonym' }], {
      type: 'csv',
      header: 'none',
    });
    const [quoted, plain, formula] = rewrite(policy, '"=""+12025550123""","+12025550123",="+12025550123"\n')
      .text.trimEnd()
      .split(',');
    expect(quoted).toBe(`"=""${plain!.slice(1, -1)}"""`);
    expect(formula).toBe(`="${plain!.slice(1, -1)}"`);
  });

  it('leaves no formula around nothing, and none that its value would end', () => {
    const run = (rule: object, input: string): string =>
      rewrite(csv([{ path: '#1', ...rule } as never], { type: 'csv', header: 'none' }), input).text.trimEnd();
    expect(run({ transform: 'replace', with: null }, '="+12025550123",1\n')).toBe(',1');
    expect(run({ transform: 'replace', with: null }, '"=""+12025550123""",1\n')).toBe('"",1');
    const list = { identifier: 'ip', transform: 'truncate' };
    expect(run(list, '"=""192.0.2.17, 192.0.2.18""",1\n')).toBe('"=""192.0.2.0, 192.0.2.0""",1');
    const constant = (text: string): object => ({ transform: 'replace', with: text });
    expect(run(constant('a"b'), '="x",1\n')).toBe('"a""b",1');
    expect(run(constant('a,b'), ' ="x" ,1\n')).toBe('"a,b",1');
    expect(run(constant('a'), ' ="x" ,1\n')).toBe(' ="a" ,1');
  });

  it('gives one pseudonym for a value in quotes and bare, with quotes in it and without', () => {
    const policy = csv([{ path: ['#1', '#2'], transform: 'pseudonym' }], { type: 'csv', header: 'none' });
    const [quoted, plain] = rewrite(policy, '"x""y",x"y\n').text.trimEnd().split(',');
    expect(quoted).toBe(`"${plain}"`);
    // The same bytes are another value bare than in quotes.
    const [, other] = rewrite(policy, '"x""y",x""y\n').text.trimEnd().split(',');
    expect(other).not.toBe(plain);
  });

  it('names the tenant of an extension by another column', () => {
    const policy = csv([
      { path: 'ext', identifier: 'ext', tenant: { field: 'pbx' }, transform: 'pseudonym' },
    ]);
    const rows = rewrite(policy, 'ext,pbx\n101,one\n101,two\n101,one\n').text.trim().split('\n').slice(1);
    const [one, two, again] = rows.map((row) => row.split(',')[0]);
    expect(one).toMatch(/^ext_k1_/);
    expect(two).not.toBe(one);
    expect(again).toBe(one);
  });
});

describe('a row that cannot be read', () => {
  it.each<[string, string, string, string[]]>([
    [
      'too few columns',
      'a,2\nb\nc,3\n',
      'X,2\nX,3\n',
      ['ERR_RECORD_COLUMNS record 2: expected 2 columns, got 1'],
    ],
    ['too many columns', 'a,2\nb,3,4\n', 'X,2\n', ['ERR_RECORD_COLUMNS record 2: expected 2 columns, got 3']],
    [
      'an unterminated quote at the end',
      'a,2\nb,"3',
      'X,2\n',
      ['ERR_RECORD_SYNTAX record 2: expected a closing quote'],
    ],
    [
      'text behind a closing quote',
      'a,2\n"b"c,3\nd,4\n',
      'X,2\nX,4\n',
      ['ERR_RECORD_SYNTAX record 2: expected a closing quote and a delimiter'],
    ],
    [
      'a stray quote, which costs one row',
      'a,2\nb,"3\nc,4\nd,5\n',
      'X,2\nX,4\nX,5\n',
      ['ERR_RECORD_SYNTAX record 2: expected a closing quote'],
    ],
  ])('is quarantined: %s', (_, before, after, errors) => {
    const result = rewrite(bare, before);
    expect(result.bytes).toBe(after);
    expect(result.quarantined).toEqual(errors);
  });

  it('is bounded where a quote never closes, and the next begins at the next newline', () => {
    const rows = Array.from({ length: 50 }, (_, i) => `row${i},${i}\n`);
    const before = `a,1\nb,"2\n${rows.join('')}`;
    const result = rewrite(bare, before, { maxRecordBytes: 100 });
    expect(result.bytes).toBe(`X,1\n${rows.map((_, i) => `X,${i}\n`).join('')}`);
    expect(result.quarantined).toEqual(['ERR_RECORD_SIZE record 2: a record is larger than the limit']);
  });

  it.each([1, 7, 64, 1000])('is passed over where it outgrows the limit, in parts of %i bytes', (size) => {
    const before = `a,1\n${'b'.repeat(500)},2\nc,3\n`;
    const result = rewrite(bare, before, { maxRecordBytes: 100, parts: [size] });
    expect(result.bytes).toBe('X,1\nX,3\n');
    expect(result.quarantined).toEqual(['ERR_RECORD_SIZE record 2: a record is larger than the limit']);
  });

  it('never shows a value in an error', () => {
    const { quarantined } = rewrite(bare, 'a,2\n+12025550123,b,c\n"+12025550123"x,3\n"+12025550123');
    expect(quarantined).toHaveLength(3);
    expect(quarantined.join()).not.toContain('2025550123');
  });

  it('is every row of UTF-16, which Windows exports', () => {
    const result = rewrite(bare, Buffer.from('\ufeffa,b\nc,d\n', 'utf16le'));
    expect(result.bytes).toBe('');
    expect(result.report).toMatchObject({ in: 1, out: 0, quarantined: 1, codes: { ERR_RECORD_ENCODING: 1 } });
  });
});

describe('a header', () => {
  it('that names nothing the policy knows lets no row out: it may be the first row of data', () => {
    const result = rewrite(csv([mask('from')]), '+12025550123,x\n+12025550124,y\n');
    expect(result.bytes).toBe('');
    expect(result.report).toMatchObject({ in: 2, quarantined: 2, codes: { ERR_RECORD_COLUMNS: 2 } });
  });

  it.each(['12025550123', '(202) 555-0123', 'alice@example.org', '192.0.2.17', '2001:db8::1', '10:00:00'])(
    'that holds %s is none, even where a name is known',
    (value) => {
      const result = rewrite(csv([mask('from')]), `from,${value}\na,b\n`);
      expect(result.bytes).toBe('');
    },
  );

  it('that cannot be read is not made up for by the next row', () => {
    const result = rewrite(csv([mask('from')]), '"from"x,to\nfrom,to\na,b\n');
    expect(result.bytes).toBe('');
    expect(result.report.quarantined).toBe(3);
  });

  it('that outgrows the limit is not made up for by the next row', () => {
    const before = `from,${'x'.repeat(300)}\nfrom,to\na,b\n`;
    for (const parts of [[1], [Infinity]]) {
      const result = rewrite(csv([mask('from')]), before, { maxRecordBytes: 100, parts });
      expect(result.bytes).toBe('');
      expect(result.report.quarantined).toBe(3);
    }
  });

  it('passes again where files were put one behind the other', () => {
    const result = rewrite(csv([mask('from')]), 'from,to\na,b\nfrom,to\nc,d\n');
    expect(result.bytes).toBe('from,to\nX,b\nfrom,to\nX,d\n');
    expect(result.report.in).toBe(2);
  });

  it('may stand in quotes, with spaces', () => {
    expect(rewrite(csv([mask('from')]), '"id", "from"\n1, a\n').text).toBe('"id", "from"\n1, X\n');
  });
});

describe('columns that the format lists', () => {
  const columns = ['a', 'b', 'c', 'd'];

  it('may be missing at the end, as many as are optional', () => {
    const policy = csv([mask(['b', 'd'])], { type: 'csv', header: 'none', columns, optional: 2 });
    const result = rewrite(policy, '1,2\n1,2,3\n1,2,3,4\n1\n1,2,3,4,5\n');
    expect(result.bytes).toBe('1,X\n1,X,3\n1,X,3,X\n');
    expect(result.quarantined).toEqual([
      'ERR_RECORD_COLUMNS record 4: expected 2 to 4 columns, got 1',
      'ERR_RECORD_COLUMNS record 5: expected 2 to 4 columns, got 5',
    ]);
  });

  it("may say what they hold: Asterisk's two layouts of Master.csv are not taken for one another", () => {
    const disposition = { name: 'disposition', values: ['ANSWERED', 'NO ANSWER', 'BUSY', 'FAILED'] };
    const policy = csv([mask('src')], {
      type: 'csv',
      header: 'none',
      columns: ['accountcode', 'src', disposition, 'amaflags'],
    });
    const result = rewrite(
      policy,
      '"","101","ANSWERED","DOCUMENTATION"\n"""A"" <101>","101","DOCUMENTATION",""\n"","102","","BILLING"\n',
    );
    expect(result.bytes).toBe('"","X","ANSWERED","DOCUMENTATION"\n"","X","","BILLING"\n');
    expect(result.quarantined).toEqual([
      'ERR_RECORD_COLUMNS record 2: expected one of the values listed for column 3: this may be another layout',
    ]);
  });
});

it('keeps no count that begins with the zeros of a dialled number', () => {
  const policy = csv([{ path: 'bytes', transform: 'keep', form: 'number' }]);
  const { bytes } = rewrite(policy, 'bytes\n12025550123\n000123456\n0012025550123\n');
  expect(bytes).toMatch(/^bytes\n12025550123\n000123456\nidx_k1_[a-z2-7]{26}\n$/);
});

describe("Cisco's typed header", () => {
  const names = '"cdrRecordType","number","origIpAddr","time"\n';
  const types = 'INTEGER,VARCHAR(50),INTEGER,INTEGER\n';
  const rules: PolicyDocument['rules'] = [
    { path: 'number', identifier: 'phone', transform: 'pseudonym' },
    { path: 'origIpAddr', transform: 'pseudonym' },
    { path: 'time', transform: 'generalize', to: 'hour' },
  ];
  const row = '1,"+12025550123",239138826,1744993930\n';
  const after = /^1,"tel_k1_[a-z2-7]{26}",,1744992000\n$/;

  it('keeps both rows, and lets an INTEGER column hold an integer or nothing', () => {
    const result = rewrite(csv(rules, { type: 'csv', header: 'typed' }), names + types + row);
    expect(result.bytes.slice(0, names.length + types.length)).toBe(names + types);
    expect(result.bytes.slice(names.length + types.length)).toMatch(after);
    expect(result.report.rules[1]).toMatchObject({ values: 1, unread: 1 });
  });

  it('counts an integer that was emptied each time it comes', () => {
    const result = rewrite(csv(rules, { type: 'csv', header: 'typed' }), names + types + row + row + row);
    expect(result.report.rules[1]).toMatchObject({ values: 3, unread: 3 });
  });

  it('does without the names where the format lists them, and without the types', () => {
    const columns = ['cdrRecordType', 'number', { name: 'origIpAddr', type: 'integer' as const }, 'time'];
    const policy = csv(rules, { type: 'csv', header: 'typed', columns });
    expect(rewrite(policy, types + row).bytes.slice(types.length)).toMatch(after);
    expect(rewrite(policy, names + row).bytes.slice(names.length)).toMatch(/^1,"tel_k1_/);
    expect(rewrite(policy, row).bytes).toMatch(after);
  });

  it('lets no row out where neither is there', () => {
    expect(rewrite(csv(rules, { type: 'csv', header: 'typed' }), row).bytes).toBe('');
    expect(rewrite(csv(rules, { type: 'csv', header: 'typed' }), types + row).bytes).toBe(types);
  });

  it.each([
    ['words that nobody knows', 'Alice,Example,Springfield,x\n'],
    ['capitals', 'ALICE,BOB,CAROL,DAVE\n'],
    ['a name with a number in it', 'cdrRecordType,number,n2025550123,time\n'],
    ['a width that is a number', 'INTEGER,VARCHAR(2025550123),INTEGER,INTEGER\n'],
  ])('takes no row for one of its own: %s', (_, line) => {
    for (const columns of [undefined, ['cdrRecordType', 'number', 'origIpAddr', 'time']]) {
      const policy = csv(rules, { type: 'csv', header: 'typed', ...(columns && { columns }) });
      expect(rewrite({ ...policy, unlisted: 'drop' }, line + row).bytes).not.toMatch(
        /Alice|ALICE|BOB|2025550123|Springfield/,
      );
    }
  });
});

describe('Avaya SMDR', () => {
  const row =
    '2026/06/28 09:30:57,00:00:13,7,+12025550123,I,201,201,,0,1000014160,0,E201,Alice Example,T9001,LINE 1.1,0,0';
  const policy: Policy = {
    region: 'US',
    format: 'smdr',
    rules: [
      { path: 'caller', identifier: 'phone', transform: 'pseudonym' },
      { path: ['party1_name', 'party2_name'], transform: 'drop' },
    ],
  };

  it('has 17 columns, 35, or 35 and a comma', () => {
    const more = ',0,n/a,,0.00,,,0,,0,,,,,,,,,';
    const result = rewrite(policy, `${row}\n${row}${more}\n${row}${more},\n`);
    expect(result.quarantined).toEqual([]);
    expect(
      result.bytes
        .split('\n')
        .slice(0, 3)
        .map((line) => line.split(',').length),
    ).toEqual([17, 35, 36]);
    expect(result.bytes).not.toMatch(/Alice|LINE|2025550123/);
  });

  it('loses a row whose name has a comma in it: its columns cannot be told', () => {
    const result = rewrite(policy, `${row.replace('Alice Example', 'Example, Alice')}\n`);
    expect(result.report.in).toBe(result.report.out + result.report.quarantined);
    expect(result.bytes).not.toContain('2025550123');
  });
});

describe('TSV', () => {
  it('has no quotes: a cell may begin with one', () => {
    const policy = csv([mask('#2')], { type: 'tsv', header: 'none' });
    expect(rewrite(policy, '"a\tb\n{"k":1}\t"\n').text).toBe('"a\tX\n{"k":1}\tX\n');
  });

  it('cannot hold what would part cells', () => {
    const policy = csv([{ path: '#1', transform: 'replace', with: 'a\tb\nc' }], {
      type: 'tsv',
      header: 'none',
    });
    expect(rewrite(policy, 'x\ty\n').text).toBe('a b c\ty\n');
  });
});

describe('bytes that are not UTF-8', () => {
  it.each<[string, Buffer]>([
    ['Latin-1', Buffer.from('José', 'latin1')],
    ['Big5', Buffer.from([0xac, 0xb0, 0xa8, 0xe4])],
    ['a cut-off character', Buffer.from([0x4a, 0xc3])],
  ])('stay where no rule applies, and go where one does: %s', (_, name) => {
    const input = Buffer.concat([name, Buffer.from(','), name, Buffer.from('\n')]);
    const result = rewrite(
      csv([{ path: '#1', transform: 'pseudonym' }], { type: 'csv', header: 'none' }),
      input,
    );
    expect(result.bytes).toMatch(/^id_k1_[a-z2-7]{26},/);
    expect(result.bytes.slice(-name.length - 1, -1)).toBe(name.toString('latin1'));
  });

  it('give the pseudonym of the text, where they are Latin-1', () => {
    const policy = csv([{ path: '#1', transform: 'pseudonym' }], { type: 'csv', header: 'none' });
    expect(rewrite(policy, Buffer.from('José,1\n', 'latin1')).bytes).toBe(rewrite(policy, 'José,1\n').bytes);
  });
});

describe('laws of delimited text', () => {
  const policyFor = (delimiter: string): Policy => ({
    region: 'US',
    format: { type: 'csv', delimiter },
    rules: [
      { path: 'a', identifier: 'phone', transform: 'pseudonym' },
      { path: 'b', transform: 'pseudonym' },
      { path: 'c', transform: 'drop' },
      mask('d'),
    ],
  });

  it('gives the same bytes however the input is cut', () => {
    fc.assert(
      fc.property(
        tableArbitrary(),
        csvStyleArbitrary,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('', '"', 'x"y"\n', '\n,\n', '"a"b,c\n'),
        (table, style, parts, noise) => {
          const input = writeCsv(table, style) + noise;
          const whole = rewrite(policyFor(style.delimiter), input, { maxRecordBytes: 60 });
          const cut = rewrite(policyFor(style.delimiter), input, { maxRecordBytes: 60, parts });
          expect(cut).toEqual(whole);
          const { report } = whole;
          expect(report.in).toBe(report.out + report.quarantined);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('changes the cells that rules name, one by one, as a plain reader sees them', () => {
    fc.assert(
      fc.property(tableArbitrary(), csvStyleArbitrary, (table, style) => {
        const records = createPseudonymizer({ version: 1, ...policyFor(','), format: 'ndjson' }, secret);
        const input = writeCsv(table, style);
        const { text, quarantined } = rewrite(policyFor(style.delimiter), input);
        expect(quarantined).toEqual([]);
        const read = (each: string) => readCsv(each.replace(/^\ufeff/, ''), style.delimiter);
        const before = read(input);
        const after = read(text);
        expect(after.length).toBe(before.length);
        before.slice(1).forEach((cells, i) => {
          const [a, b, c, d, e] = after[i + 1]!;
          expect(after[i + 1]!.length).toBe(cells.length);
          // The object engine knows nothing of cells. Spaces around one are the writer's.
          const isPlain = (value: string) => !/^ | $|^="/.test(value) && value !== '';
          const answer = records.record({ a: cells[0], b: cells[1] }) as { a?: string; b?: string };
          if (isPlain(cells[0]!)) expect(a).toBe(answer.a ?? '');
          if (isPlain(cells[1]!)) expect(b).toBe(answer.b ?? '');
          if (cells.length > 2) expect(c!.trim()).toBe('');
          if (cells.length > 3 && d!.trim() !== '') expect(d).toMatch(/X/);
          if (cells.length > 4) expect(e).toBe(cells[4]);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(tableArbitrary(), csvStyleArbitrary, (table, style) => {
        const once = rewrite(policyFor(style.delimiter), writeCsv(table, style)).text;
        expect(rewrite(policyFor(style.delimiter), once).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same pseudonyms as TSV, as Zeek’s TSV and as NDJSON', () => {
    const cell = fc.oneof(
      fc.stringMatching(/^\+1202555\d{4}$/),
      fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 10 }),
      fc.constantFrom('José', 'a b', '=1', '\\', '192.0.2.17'),
    );
    const plain = cell.filter(
      (value) => !/[\t\r\n"\\]|^#|^-$|^="|^\(empty\)$/.test(value) && value.trim() === value && value !== '',
    );
    const rules: PolicyDocument['rules'] = [
      { path: 'a', identifier: 'phone', transform: 'pseudonym' },
      { path: 'b', transform: 'pseudonym' },
    ];
    const run = (format: PolicyDocument['format'], input: string) =>
      rewrite({ region: 'US', format, rules }, input).text.trimEnd().split('\n');
    fc.assert(
      fc.property(tableArbitrary(plain), ({ names, rows }) => {
        const objects = rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]!])));
        const lines = (cells: readonly (readonly string[])[]) =>
          `${cells.map((row) => row.join('\t')).join('\n')}\n`;
        const json = run('ndjson', `${objects.map((row) => JSON.stringify(row)).join('\n')}\n`)
          .filter((line) => line !== '')
          .map((line) => Object.values(JSON.parse(line)));
        const style = { delimiter: ',', end: '\n', quotes: [true, false], lastEnd: true, mark: false };
        const csvRows = readCsv(run('csv', writeCsv({ names, rows }, style)).join('\n'), ',').slice(1);
        const tsvRows = run('tsv', lines([names, ...rows]))
          .slice(1)
          .map((line) => line.split('\t'));
        const zeekHeader = `#separator \\x09\n#fields\t${names.join('\t')}\n`;
        const zeekRows = run('zeek', zeekHeader + lines(rows))
          .slice(2)
          .map((line) => line.split('\t'));
        expect(csvRows).toEqual(json);
        expect(tsvRows).toEqual(json);
        expect(zeekRows).toEqual(json);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text that holds what parts cells', () => {
  it('stays one cell to a reader that takes spaces around quotes for text, whatever stood there', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(',', ';', '|', '"', '\n', '\r', ' ', 'a', '\t', '^'),
      maxLength: 6,
    });
    const cell = fc.oneof(
      fc.constantFrom('x', ' x', 'x ', '  x  ', '"x"', '"x ""y"""', ' "x" ', ' "x y"', '="1"'),
      fc.stringMatching(/^[a-z]{1,4}$/),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';', '|', '\t', '^', ']'),
        hostile,
        (rows, delimiter, text) => {
          const format = { type: 'csv', header: 'none', delimiter } as const;
          const policy = csv([{ path: '#2', transform: 'replace', with: text }], format);
          const input = `${rows.map((row) => row.join(delimiter)).join('\n')}\n`;
          const before = readCsv(input, delimiter);
          const after = readCsv(rewrite(policy, input).text, delimiter);
          expect(after.map((row) => row.length)).toEqual(before.map((row) => row.length));
          const around = ([first, , last]: string[]): unknown => [first, last];
          expect(after.map(around)).toEqual(before.map(around));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
