import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folder, nymline, secret, workplace } from '../terminal.js';

const records = [
  { from: '+12025550123', name: 'Ada', ip: '192.0.2.17', legs: [{ id: 528 }, { id: 7 }], ok: true },
  { from: 'anonymous', name: { first: 'Ada' }, ip: null, '2025550123': { city: 'Rome' } },
  { from: 'room 12b', '+12025550199': { city: 'Oslo' } },
];
const input = records.map((record) => JSON.stringify(record)).join('\n');

afterEach(() => {
  vi.unstubAllEnvs();
});

async function explain(...options: string[]): ReturnType<typeof nymline> {
  vi.stubEnv('NYMLINE_KEYRING', '');
  const { path } = workplace();
  return nymline(['explain', '-p', join(path, 'policy.yaml'), ...options], { input });
}

describe('nymline explain', () => {
  it('shows each path, the kind of its values, the rule and the outcome, and no value', async () => {
    const { code, out, err } = await explain();
    expect([code, err]).toEqual([0, '']);
    expect(
      out,
    ).toBe(`  path                        values  kind                  rule  transform                becomes
  from                             1  E.164 number             1  pseudonym                pseudonym tel
                                   1  text of 9 characters     1  pseudonym                constant tel_withheld
                                   1  text of 8 characters     1  pseudonym                pseudonym telx (unreadable, hashed as it stands)
  name                             1  text of 3 characters     2  drop                     removed
                                   1  object                   2  drop                     removed
  ip                               1  IPv4 address             3  truncate to /24 and /48  truncated
                                   1  null                     3  truncate to /24 and /48  unchanged
  legs[*].id                       2  number of 1–3 digits        unlisted                 unchanged
  ok                               1  true or false               unlisted                 unchanged
  [<text of 10 digits>].city       1  text of 4 characters        unlisted                 unchanged
  [<E.164 number>].city            1  text of 4 characters        unlisted                 unchanged

3 records, 7 paths; unlisted and left as they are: 4
`);
    for (const value of ['0123', '0199', 'Ada', 'Rome', '192.0']) expect(out).not.toContain(value);
  });

  it('shows values when asked, and says by which secret', async () => {
    const { out, err } = await explain('--show-values');
    expect(out).toMatch(/"\+12025550123" → "tel_k1_[a-z2-7]{26}"/);
    expect(out).toContain('"Ada" → (removed)');
    expect(out).toContain('"192.0.2.17" → "192.0.2.0"');
    expect(err).toContain('by a secret made for this run');
  });

  it('shows the pseudonyms that run would write, with the keyring that run would take', async () => {
    const { path, run } = workplace();
    const written = JSON.parse((await nymline(run, { input: input.split('\n')[0]! })).out) as {
      from: string;
    };
    const { out, err } = await explain('--show-values', '-k', join(path, 'keyring.json'));
    expect(out).toContain(written.from);
    expect(err).toBe('');
  });

  it('says why texts lose what they lose and keep what they keep, and no value', async () => {
    const path = folder({
      'policy.yaml': 'version: 1\nregion: US\nrules:\n  - { path: message, transform: scrub }\n',
    });
    const lines = ['call +12025550123', 'call +12025550199, order 2025550188'].map((message) =>
      JSON.stringify({ message }),
    );
    const { code, out } = await nymline(['explain', '-p', join(path, 'policy.yaml')], {
      input: lines.join('\n'),
    });
    expect(code).toBe(0);
    expect(out).toMatch(/in text of +is +because +times\n +message +phone +\S.* 2\n +left alone +\S.* 1\n/);
    expect(out).not.toMatch(/01\d\d/);
  });

  it('takes a text by itself, with what a rule of the policy looks for', async () => {
    const path = folder({
      'policy.yaml':
        'version: 1\nregion: US\nrules:\n  - { path: message, transform: scrub, identifiers: [phone] }\n',
    });
    const text = 'call (202) 555-0123 from 192.0.2.1 about order 2025550188';
    const { code, out } = await nymline(['explain', '-p', join(path, 'policy.yaml'), '--text', text]);
    expect(code).toBe(0);
    expect(out).toMatch(/\(202\) 555-0123 +phone +\S/);
    expect(out).toMatch(/2025550188 +left alone +\S/);
    expect(out).not.toContain(' ip ');
  });

  it('looks at as many records as asked', async () => {
    expect((await explain('-n', '1')).out).toContain('\n1 record, 5 paths;');
  });

  it('tells of records that run would quarantine, and exits with 3', async () => {
    const path = folder({
      'policy.yaml':
        '{ version: 1, time: at, rules: [{ path: from, identifier: phone, transform: pseudonym }] }',
      'keyring.json': JSON.stringify({
        version: 1,
        secrets: [{ id: 'k1', secret, until: '2020-01-01T00:00:00Z' }],
      }),
    });
    const { code, out, err } = await nymline(
      ['explain', '-p', join(path, 'policy.yaml'), '-k', join(path, 'keyring.json')],
      { input: '{"at":"2019-01-01T00:00:00Z","from":"+12025550123"}\n{"at":"2021-01-01T00:00:00Z"}\n7\n{' },
    );
    expect(code).toBe(3);
    expect(out).toContain('4 records, 2 paths;');
    expect(err).toContain('3 records would be quarantined');
  });

  it('drops what is unlisted where the policy says so', async () => {
    const path = folder({
      'policy.yaml': '{ version: 1, unlisted: drop, rules: [{ path: a, transform: keep }] }',
    });
    const { out } = await nymline(['explain', '-p', join(path, 'policy.yaml')], {
      input: '{"a":1,"b":{"c":2}}',
    });
    expect(out).toMatch(/b +1 +object +unlisted +removed/);
    expect(out).toContain('unlisted and removed: 1');
  });

  it('takes the names of fields for what they say where unlisted ones are looked through', async () => {
    const path = folder({
      'policy.yaml': '{ version: 1, region: US, unlisted: scan, rules: [{ path: a, transform: keep }] }',
    });
    const { out } = await nymline(['explain', '-p', join(path, 'policy.yaml'), '--show-values'], {
      input: '{"a":1,"msisdn":["2025550123"],"password":"hunter22","b":"2025550123"}',
    });
    expect(out).toMatch(/msisdn\[\*\] .* pseudonym tel/);
    expect(out).toContain('"hunter22" → "[secret]"');
    expect(out).toContain('"2025550123" → "2025550123"');
  });

  it('survives depth', async () => {
    const { path } = workplace();
    const deep = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`;
    const { code } = await nymline(['explain', '-p', join(path, 'policy.yaml')], { input: `${deep}\n` });
    expect(code).toBe(3);
  });
});

describe('nymline explain --diff', () => {
  it('shows each field before and after by its kind, and pseudonyms as they are', async () => {
    const { code, out, err } = await explain('--diff', '-n', '2');
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.replace(/ {2,}/g, '  ').trimEnd());
    expect(lines.map((line) => line.replace(/[a-z2-7]{26}/, '…'))).toEqual([
      'record 1',
      '  from  <E.164 number>  →  "tel_k1_…"  rule 1: pseudonym',
      '  name  <text of 3 characters>  →  removed  rule 2: drop',
      '  ip  <IPv4 address>  →  truncated  rule 3: truncate to /24 and /48',
      '  legs[*].id  <number of 3 digits>  =  unlisted',
      '  legs[*].id  <number of 1 digit>  =  unlisted',
      '  ok  <true or false>  =  unlisted',
      '',
      'record 2',
      '  [<text of 10 digits>].city  <text of 4 characters>  =  unlisted',
      '  from  <text of 9 characters>  →  constant tel_withheld  rule 1: pseudonym',
      '  name  <object>  →  removed  rule 2: drop',
      '  ip  <null>  =  rule 3: truncate to /24 and /48',
      '',
    ]);
    expect(err).toContain('by a secret made for this run');
    for (const value of ['0123', 'Ada', 'Rome', '192.0']) expect(out).not.toContain(value);
  });

  it('shows values where they are asked for, and no control as it is', async () => {
    const { path } = workplace();
    const { out } = await nymline(['explain', '-p', join(path, 'policy.yaml'), '--diff', '--show-values'], {
      input: '{"name":"A\u202eda","ip":"192.0.2.17","n":"\u009b2J"}\n',
    });
    expect(out).toMatch(/name +"A\\u202eda" +→ +\(removed\)/);
    expect(out).toMatch(/ip +"192\.0\.2\.17" +→ +"192\.0\.2\.0"/);
    expect(out).toMatch(/n +"\\u009b2J" += /);
  });

  it('says of a record that it does not come out, and why', async () => {
    const { path } = workplace();
    const { code, out } = await nymline(['explain', '-p', join(path, 'policy.yaml'), '--diff'], {
      input: '{"n":1}\n{"n":\n',
    });
    expect(code).toBe(3);
    expect(out).toContain('record 2: quarantined, does not come out (ERR_RECORD_SYNTAX)');
  });

  it('shows five records where it is not told how many, of rows and documents alike', async () => {
    const { path } = workplace({
      'rows.yaml': '{ version: 1, format: csv, rules: [{ path: a, transform: drop }] }',
    });
    const rows = await nymline(['explain', '-p', join(path, 'rows.yaml'), '--diff'], {
      input: `a,b\n${'x,y\n'.repeat(9)}`,
    });
    expect(rows.out.match(/^record \d+$/gm)).toHaveLength(5);
    expect(rows.out).toMatch(/^ {2}a +<text of 1 character> +→ +removed +rule 1: drop$/m);
    const document = await nymline(['explain', '-p', join(path, 'policy.yaml'), '--diff'], {
      input: JSON.stringify(
        Array.from({ length: 9 }, () => ({ name: 'Ada' })),
        null,
        2,
      ),
    });
    expect(document.out.match(/^record \d+$/gm)).toHaveLength(5);
  });
});
