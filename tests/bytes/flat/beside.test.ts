import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/index.js';
import { rewrite } from '../rewrite.js';

const masked = (text: string): string => text.replace(/_k1_[a-z2-7]{26}/g, '_…');
const run = (format: PolicyDocument['format'], text: string): string =>
  masked(
    rewrite({ region: 'US', unlisted: 'scan', format, rules: [{ path: 'x', transform: 'drop' }] }, text).text,
  );

describe('a value that another column names', () => {
  it.each<[PolicyDocument['format'], string, string]>([
    [
      'csv',
      'x,name,value\n1,password,hunter22\n1,colour,hunter22\n',
      'x,name,value\n,password,[secret]\n,colour,hunter22\n',
    ],
    [
      'csv',
      'x,val,key\n1,2025550123,msisdn\n1,2025550123,"order"\n',
      'x,val,key\n,tel_…,msisdn\n,2025550123,"order"\n',
    ],
    [
      'tsv',
      'x\tmeta_key\tmeta_value\n1\tdb_password\thunter22\n',
      'x\tmeta_key\tmeta_value\n\tdb_password\t[secret]\n',
    ],
    [
      'dump',
      "INSERT INTO `options` (`x`,`option_name`,`option_value`) VALUES (1,'smtp_pass','hunter22'),(1,'colour','hunter22');\n",
      "INSERT INTO `options` (`x`,`option_name`,`option_value`) VALUES (0,'smtp_pass','[secret]'),(0,'colour','hunter22');\n",
    ],
    [
      'dump',
      'COPY s (name, value, x) FROM stdin;\npassword\thunter22\t1\n\\.\n',
      'COPY s (name, value, x) FROM stdin;\npassword\t[secret]\t\\N\n\\.\n',
    ],
  ])('%s %s', (format, before, after) => {
    expect(run(format, before)).toBe(after);
  });

  it('is what a rule of its own says, and stays where nothing is looked through', () => {
    const text = 'x,name,value\n1,password,hunter22\n';
    const { text: ruled } = rewrite(
      { unlisted: 'scan', format: 'csv', rules: [{ path: 'value', transform: 'keep' }] },
      text,
    );
    expect(ruled).toBe(text);
    expect(rewrite({ format: 'csv', rules: [{ path: 'x', transform: 'drop' }] }, text).text).toBe(
      'x,name,value\n,password,hunter22\n',
    );
  });
});

describe('an element of XML that an attribute or an element beside it names', () => {
  it.each([
    [
      '<r><p name="password">hunter22</p><p name="colour">hunter22</p></r>',
      '<r><p name="password">[secret]</p><p name="colour">hunter22</p></r>',
    ],
    ['<E><Data Name="msisdn">2025550123</Data></E>', '<E><Data Name="msisdn">tel_…</Data></E>'],
    [
      '<c><add key="password" value="hunter22"/><add key="x" value="y"/></c>',
      '<c><add key="password" value="[secret]"/><add key="x" value="y"/></c>',
    ],
    [
      '<m><param><name>pass&#119;ord</name><value>hunter22</value></param></m>',
      '<m><param><name>pass&#119;ord</name><value>[secret]</value></param></m>',
    ],
    [
      '<m><name>password</name><p><value>hunter22</value></p></m>',
      '<m><name>password</name><p><value>hunter22</value></p></m>',
    ],
  ])('%s', (before, after) => {
    expect(run('xml', `${before}\n`)).toBe(`${after}\n`);
  });
});
