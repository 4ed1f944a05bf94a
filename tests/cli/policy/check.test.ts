import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeRule } from '../../../src/cli/telling/describe.js';
import { parsePolicy } from '../../../src/policy/policy.js';
import { folder, nymline, policy } from '../terminal.js';

describe('nymline check', () => {
  it('lists the rules in order', async () => {
    const path = folder({ 'policy.yaml': policy.replace('path: name', 'path: [name, "**.email"]') });
    const { code, out, err } = await nymline(['check', join(path, 'policy.yaml')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`domain default · region US · unlisted keep

  rule  identifier  transform                path
     1  phone       pseudonym                from
     2              drop                     name
                                             **.email
     3  ip          truncate to /24 and /48  ip

ok: 3 rules, 4 paths
`);
  });

  it('says how far pseudonyms reach, and by what field a domain is chosen', async () => {
    const path = folder({
      'policy.yaml': `
version: 1
time: at
domain: { field: recipient, of: [acme, umbrella], otherwise: own }
rules:
  - { path: a, transform: pseudonym }
  - { path: b, transform: pseudonym, scope: { with: a } }
  - { path: c, transform: pseudonym, scope: { within: week } }
  - { path: d, transform: pseudonym, scope: record }
`,
    });
    const { code, out, err } = await nymline(['check', join(path, 'policy.yaml')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`domain from recipient: acme, umbrella or own · time at · unlisted keep

  rule  identifier  transform                          path
     1  opaque      pseudonym                          a
     2  opaque      pseudonym, beside a                b
     3  opaque      pseudonym, within each week        c
     4  opaque      pseudonym, another in each record  d

ok: 4 rules, 4 paths
`);
    const json = await nymline(['check', '--json', join(path, 'policy.yaml')]);
    expect(JSON.parse(json.out).policy.domain).toEqual({
      field: 'recipient',
      of: ['acme', 'umbrella'],
      otherwise: 'own',
    });
  });

  it('lists every fault with its pointer and hint, and exits with 2', async () => {
    const path = folder({
      'policy.yaml': `
version: 1
unlsited: drop
rules:
  - { path: from, identifier: phoen, transform: pseudonym }
  - { path: name, transform: dropp }
`,
    });
    const { code, out, err } = await nymline(['check', join(path, 'policy.yaml')]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`nymline: ${join(path, 'policy.yaml')} has 3 faults\n`);
    for (const [pointer, hint] of [
      ['/unlsited', 'unlisted'],
      ['/rules/0/identifier', 'phone'],
      ['/rules/1/transform', 'drop'],
    ]) {
      expect(err).toMatch(new RegExp(`  ${pointer} {2}line \\d+\\n    .*did you mean ${hint}\\?`));
    }
  });

  it.each([
    ['YAML that is none', 'rules: [', 2, 'ERR_POLICY_SYNTAX'],
    ['an empty file', '', 2, 'ERR_POLICY_SCHEMA'],
    [
      'a path that can never match',
      '{ version: 1, rules: [{ path: "**", transform: drop }, { path: a, transform: keep }] }',
      2,
      'ERR_POLICY_UNREACHABLE',
    ],
  ])('exits with 2 for %s', async (_, text, expected, message) => {
    const path = folder({ 'policy.yaml': text });
    const { code, err } = await nymline(['check', join(path, 'policy.yaml')]);
    expect(code).toBe(expected);
    expect(err).toContain(message);
  });

  it.each([
    ['a file that is not there', '/nowhere/policy.yaml', 'there is no such file (ENOENT)'],
    ['a directory', tmpdir(), 'expected a file, got a directory (EISDIR)'],
  ])('exits with 1 for %s', async (_, file, message) => {
    const { code, err } = await nymline(['check', file]);
    expect([code, err]).toEqual([1, `nymline: ${file}: ${message}\n`]);
  });
});

describe('describeRule', () => {
  it.each([
    ['transform: pseudonym, identifier: phone, keep: country', 'pseudonym, keep country'],
    ['transform: pseudonym, identifier: phone, keep: 4', 'pseudonym, keep 4 digits'],
    ['transform: pseudonym, identifier: email, domain: mail', 'pseudonym, domain mail'],
    ['transform: pseudonym, identifier: ext, tenant: { field: account }', 'pseudonym, tenant from account'],
    ['transform: pseudonym, identifier: ext, tenant: acme', 'pseudonym, tenant acme'],
    ['transform: truncate, identifier: ip, v4: 16', 'truncate to /16 and /48'],
    ['transform: truncate, identifier: phone', 'truncate to calling code'],
    ['transform: truncate, identifier: phone, digits: 5', 'truncate to 5 digits'],
    ['transform: generalize, to: hour', 'generalize to hour'],
    ['transform: generalize, step: 60', 'generalize to steps of 60'],
    ['transform: mask', 'mask'],
    ['transform: mask, show: 4', 'mask, last 4 shown'],
    ['transform: replace', 'replace with "[redacted]"'],
    ['transform: url, query: [page]', 'url, query page kept'],
    ['transform: url', 'url'],
    ['transform: keep', 'keep'],
  ])('{ %s } is "%s"', (rule, words) => {
    expect(describeRule(parsePolicy(`{ version: 1, rules: [{ path: a, ${rule} }] }`).rules[0]!)).toBe(words);
  });
});
