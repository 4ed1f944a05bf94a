import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, nymline, root } from '../terminal.js';

const policy = `
policy:
  version: 1
  region: US
  format: csv
  rules:
    - { path: from, identifier: phone, transform: pseudonym }
    - { path: name, transform: drop }
`;

/** A file with one test, or with what is given. */
async function test(body: string, head = policy, options: readonly string[] = []) {
  const path = folder({ 'it.test.yaml': `${head}\ntests:\n${body}` });
  return nymline(['test', ...options, join(path, 'it.test.yaml')]);
}

/** Lines of a test in YAML, by their words. */
const one = (words: Readonly<Record<string, string>>): string =>
  `  - name: it\n${Object.entries(words)
    .map(([word, text]) => `    ${word}: ${text}\n`)
    .join('')}`;

const row = '"from,name,n\\n+12025550123,Ada,1\\n"';
const record = '{ from: "+1 202-555-0123", name: Ada, iccid: 8901260123456789012, legs: [{ n: 1 }] }';

describe('nymline test', () => {
  it.each([
    ['a text as a whole', { input: row, output: '"from,name,n\\ntel_test_…,,1"' }],
    ['a part of a text', { input: row, includes: '",,1"' }],
    ['a text that is gone', { input: row, excludes: '[Ada, "+1202"]' }],
    [
      'a record as a whole',
      { input: record, output: '{ iccid: 8901260123456789012, legs: [{ n: 1 }], from: tel_test_… }' },
    ],
    ['a part of a record', { input: record, includes: '{ from: tel_test_… }' }],
    ['several records', { input: '[{ n: 1 }, { n: 2.50 }]', output: '[{ n: 1 }, { n: 2.5 }]' }],
    ['a code', { input: '"from,name,n\\n1,2\\n"', quarantined: 'ERR_RECORD_COLUMNS' }],
    [
      'codes beside what comes out',
      {
        input: '"from,n\\n1,2\\n1\\n2\\n"',
        output: '"from,n\\ntel_short,2\\n"',
        quarantined: '[ERR_RECORD_COLUMNS, ERR_RECORD_COLUMNS]',
      },
    ],
  ])('passes for %s', async (_, words) => {
    const { code, out, err } = await test(one(words));
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/ {2}ok {6}it\n\n1 test, ok\n$/);
  });

  it.each([
    [
      'another text',
      { input: row, output: '"from,name,n\\n+12025550123,,1"' },
      /- \+12025550123,,1\n +\+ tel_test_[a-z2-7]{26},,1\n/,
    ],
    [
      'another number of 19 digits',
      { input: record, includes: '{ iccid: 8901260123456789013 }' },
      /iccid +expected 8901260123456789013\n +got +8901260123456789012\n/,
    ],
    [
      'a member that is gone',
      { input: record, includes: '{ name: Ada }' },
      /name +expected "Ada"\n +got +nothing\n/,
    ],
    [
      'a member that is there',
      { input: record, output: '{ from: tel_test_…, iccid: 8901260123456789012 }' },
      /legs +expected nothing\n +got +\[\{"n":1\}\]\n/,
    ],
    [
      'an element',
      { input: record, includes: '{ legs: [{ n: 2 }] }' },
      /legs\[0\]\.n +expected 2\n +got +1\n/,
    ],
    ['a text that is there', { input: row, excludes: '",1"' }, /expected the output to have nowhere\n +,1\n/],
    ['a part that is not there', { input: row, includes: 'Ada' }, /expected the output to include\n +Ada\n/],
    ['more records', { input: record, output: '[]' }, /expected no record in the output, got\n +\{/],
    [
      'a record that is quarantined',
      { input: '"from\\n1,2\\n"', output: '"from"' },
      /expected nothing quarantined, got quarantined ERR_RECORD_COLUMNS\n/,
    ],
    [
      'another code',
      { input: '"from\\n1,2\\n"', quarantined: 'ERR_RECORD_SYNTAX' },
      /expected quarantined ERR_RECORD_SYNTAX, got quarantined ERR_RECORD_COLUMNS\n/,
    ],
    [
      'a record that is not quarantined',
      { input: row, quarantined: 'ERR_RECORD_COLUMNS' },
      /expected no record in the output, got\n/,
    ],
    [
      'true for a text',
      { input: '{ a: "true" }', output: '{ a: true }' },
      /a +expected true\n +got +"true"\n/,
    ],
  ])('fails for %s, and says what differs', async (_, words, shown) => {
    const { code, out } = await test(one(words));
    expect(code).toBe(4);
    expect(out).toMatch(/^.*it\.test\.yaml\n {2}failed {2}it\n/);
    expect(out).toMatch(shown);
    expect(out).toMatch(/1 test, 1 of them failed\n$/);
  });

  it('says the same each time, by a secret that says it is of a test', async () => {
    const body = one({ input: '{ from: "+12025550123" }', output: '{}' });
    const [first, second] = [await test(body), await test(body)];
    const pseudonym = /tel_test_[a-z2-7]{26}/;
    expect(first.out).toMatch(pseudonym);
    expect(pseudonym.exec(second.out)![0]).toBe(pseudonym.exec(first.out)![0]);
    // As the documentation shows it.
    expect(pseudonym.exec(first.out)![0]).toBe('tel_test_iedl4vqmkmj7hbqntszai7tmy4');
  });

  it('takes secrets that hold for a time, and a clock', async () => {
    const head = `
policy: { version: 1, region: US, rules: [{ path: from, identifier: phone, transform: pseudonym }] }
secrets: [{ id: k1, until: 2026-11-01T00:00:00Z }, { id: k2, from: 2026-11-01T00:00:00Z, until: 2026-12-01T00:00:00Z }]
clock: 2026-11-26T00:00:00Z`;
    const { code } = await test(
      one({ input: '{ from: "+12025550123" }', output: '{ from: tel_k2_… }' }),
      head,
    );
    expect(code).toBe(0);
    const later = head.replace('clock: 2026-11-26', 'clock: 2027-11-26');
    const late = await test(
      one({ input: '{ from: "+12025550123" }', quarantined: 'ERR_RECORD_SECRET' }),
      later,
    );
    expect(late.code).toBe(0);
  });

  it('finds the policy that has its name, one that the file names, a preset, and one that is given', async () => {
    const rules = (drop: string): string =>
      `{ version: 1, rules: [{ path: ${drop}, transform: drop }, { path: keep, transform: keep }] }`;
    const body = one({ input: '{ a: 1, b: 2, keep: 3 }', output: '{ b: 2, keep: 3 }' });
    const path = folder({
      'it.yaml': rules('a'),
      'other.yaml': rules('b'),
      'it.test.yaml': `tests:\n${body}`,
      'named.test.yaml': `policy: it.yaml\ntests:\n${body}`,
      'preset.test.yaml': `preset: twilio\ntests:\n${one({ input: '{ From: "+12025550123" }', output: '{ From: tel_test_… }' })}`,
      'none.test.yaml': `tests:\n${body}`,
    });
    const run = (...args: string[]) => nymline(['test', ...args]);
    expect((await run(join(path, 'it.test.yaml'), join(path, 'named.test.yaml'))).code).toBe(0);
    expect((await run('-p', join(path, 'other.yaml'), join(path, 'it.test.yaml'))).code).toBe(4);
    expect((await run(join(path, 'preset.test.yaml'))).code).toBe(0);
    const { code, err } = await run(join(path, 'none.test.yaml'));
    expect(code).toBe(2);
    expect(err).toContain('expected a policy');
  });

  it('reads JSON documents by their records, and shows what came out by theirs', async () => {
    const head =
      'policy: { version: 1, format: { type: json, records: calls }, rules: [{ path: name, transform: drop }] }';
    const input = `'{"calls": [{"name": "Ada", "n": 1}], "page": 2}'`;
    expect((await test(one({ input, output: '{ calls: [{ n: 1 }] }' }), head)).code).toBe(0);
    expect((await test(one({ input, output: '{ calls: [{ n: 2 }] }' }), head)).out).toContain('calls[0].n');
  });

  it('prints JSON for machines', async () => {
    const body = `${one({ input: '{ a: 1 }', output: '{ a: 1 }' })}${one({ input: '{ a: 1 }', output: '{ a: 2 }' })}`;
    const { code, out } = await test(body, policy, ['--json']);
    expect(code).toBe(4);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      tests: 2,
      failed: 1,
      files: [
        {
          tests: [
            { name: 'it', ok: true, faults: [] },
            {
              name: 'it',
              ok: false,
              faults: [{ kind: 'record', record: 1, differences: [{ path: 'a', expected: '2', got: '1' }] }],
            },
          ],
        },
      ],
    });
  });

  it('prints nothing under --quiet where nothing is wrong', async () => {
    const { code, out } = await test(one({ input: '{ a: 1 }', output: '{ a: 1 }' }), policy, ['-q']);
    expect([code, out]).toEqual([0, '']);
  });

  it.each([
    [
      'words that are none',
      '  - { nmae: x, input: {}, output: {} }\n',
      /\/tests\/0\/nmae {2}line 11\n.*did you mean name\?/,
    ],
    [
      'a test that expects nothing',
      one({ input: '{}' }),
      /\/tests\/0 .*\n.*expected something of the output/,
    ],
    [
      'a code that is none',
      one({ input: '{}', quarantined: 'ERR_X' }),
      /\/tests\/0\/quarantined .*\n.*a code of a record/,
    ],
    ['records expected of rows', one({ input: 'a', output: '{}' }), /expected its output as a text/],
    ['no tests', '', /\/tests .*\n/],
    ['what is no YAML', '  - [', /not well-formed/],
  ])('exits with 2 for %s, and says where', async (_, body, message) => {
    const { code, out, err } = await test(body);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('exits with 2 for a policy with faults, and with 1 for a file that is not there', async () => {
    const { code, err } = await test(one({ input: '{}', output: '{}' }), 'policy: { version: 2, rules: [] }');
    expect(code).toBe(2);
    expect(err).toContain('/version');
    expect((await nymline(['test', '/nowhere/it.test.yaml'])).code).toBe(1);
  });

  it('holds what the page about it shows', async () => {
    const text = readFileSync(join(root, 'docs/test.md'), 'utf8');
    const [policyText, tests] = [...text.matchAll(/```yaml\n(.*?)```/gs)].map(([, each]) => each!);
    const path = folder({ 'policy.yaml': policyText!, 'policy.test.yaml': tests! });
    const { code, out } = await nymline(['test', join(path, 'policy.test.yaml')]);
    const shown = /```text\n(.*?)```/s.exec(text)![1]!;
    expect(out.replace(`${path}/`, '')).toBe(shown);
    expect(code).toBe(4);
  });
});
