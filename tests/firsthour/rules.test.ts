import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, folder, shell, values } from './home.js';

const ip = 'identifier: ip, transform: truncate';
const ndjson = (path: string): string => `version: 1\nrules:\n  - { path: ${path}, ${ip} }\n`;
const csv = (path: string): string => `version: 1\nformat: csv\nrules:\n  - { path: ${path}, ${ip} }\n`;

/** What a user has, and which field they are told of. */
const slips: readonly (readonly [what: string, policy: string, records: string, told: string])[] = [
  [
    'a mistyped path',
    ndjson('client.adress'),
    '{"client":{"address":"192.0.2.17"}}\n',
    'is client.address meant?',
  ],
  [
    'another case',
    ndjson('from.clientip'),
    '{"from":{"clientIp":"192.0.2.17"}}\n',
    'is from.clientIp meant?',
  ],
  ['a list around each record', ndjson('ip'), '[{"ip":"192.0.2.17"}]\n', 'is [*].ip meant?'],
  [
    'an object around the records',
    ndjson('ip'),
    '{"records":[{"ip":"192.0.2.17"}]}\n',
    'is records[*].ip meant?',
  ],
  ['a header in capitals', csv('ip'), 'IP,n\n192.0.2.17,1\n', 'is IP meant?'],
  [
    'another delimiter',
    csv('ip').replace('csv', 'tsv'),
    'ip;n\n192.0.2.17;1\n',
    'is the format { type: csv, delimiter: ";" } meant?',
  ],
  [
    'a header that no rule names',
    csv('ip'),
    'address,n\n192.0.2.17,1\n',
    'the header has address, n, and no rule names any',
  ],
  [
    'records without a field',
    ndjson('ip'),
    '{}\n',
    'no rule met anything in 1 record, which went out as it came: is it the policy for these?',
  ],
];

const kept = `version: 1
rules: [{ path: phone, ${ip} }, { path: n, transform: keep }]
unlisted: drop
`;

const place = (policy: string, records: string): string => folder({ 'p.yaml': policy, in: records });

describe('nymline run, of a policy that meets nothing', () => {
  it('is content where a rule keeps something', async () => {
    const path = place(kept, '{"n":2}\n');
    const { code, err } = await shell('NYMLINE_KEYRING=$KEYS nymline run -q -p p.yaml in', path);
    expect([code, err]).toEqual([0, expect.not.stringContaining('no rule met anything')]);
  });

  it.each(slips)('says so, and --strict leaves no output: %s', async (_, policy, records, told) => {
    const path = place(policy, records);
    const lax = await shell('NYMLINE_KEYRING=$KEYS nymline run -q -p p.yaml in -o out', path);
    expect(lax.err.split(told)).toHaveLength(2);
    expect(lax.err).toContain('nymline: warning: no r');
    expect(lax.err).not.toMatch(values);
    const strict = await shell(
      'rm -f out; NYMLINE_KEYRING=$KEYS nymline run --strict -p p.yaml in -o out',
      path,
    );
    expect(strict.code).toBe(4);
    expect(strict.err).toContain('out was not written');
    expect(filesOf(path)).toEqual(['in', 'p.yaml']);
  });
});

describe('nymline run, of a policy that meets some', () => {
  it('names a path of several that led nowhere, where the field it was meant for is there', async () => {
    const policy = `version: 1\nrules:\n  - { path: [a.clientIp, b.clientip], ${ip} }\n  - { path: spare, transform: drop }\n`;
    const records = '{"a":{"clientIp":"192.0.2.17"},"b":{"clientIp":"192.0.2.18"}}\n';
    const path = place(policy, records);
    const { code, err } = await shell('NYMLINE_KEYRING=$KEYS nymline run -p p.yaml in -o out', path);
    expect(code).toBe(0);
    expect(err).toContain('rule 1 (truncate ip): b.clientip led nowhere, and b.clientIp is there');
    expect(err).toContain('rule 2 (drop) met no value: is spare right?');
    expect(err).toContain('b.clientIp has ip in the first 1 record, and no rule names it');
    expect(err).not.toMatch(values);
  });

  it('warns of identifiers in what is kept, and fails for them under --strict', async () => {
    const policy = `version: 1\nrules:\n  - { path: ip, ${ip} }\n`;
    const path = place(policy, '{"ip":"192.0.2.17","note":"mail alice@example.org"}\n'.repeat(3));
    const run = 'NYMLINE_KEYRING=$KEYS nymline run -q -p p.yaml in';
    const { code, err } = await shell(`${run} > out`, path);
    expect([code, err]).toEqual([
      0,
      'nymline: warning: note has email in the first 3 records, and no rule names it: name it in a rule, or set unlisted: scan\n',
    ]);
    expect((await shell(`${run} --strict > out2`, path)).code).toBe(4);
    const scanned = await shell(`echo 'unlisted: scan' >> p.yaml; ${run} --strict -o out3`, path);
    expect([scanned.code, scanned.err]).toEqual([0, '']);
    expect(readFileSync(join(path, 'out3'), 'utf8')).not.toContain('alice');
  });

  it('says nothing where all is well, and nothing of what only a preset names', async () => {
    const records = '{"from":"+12025550123","price":"-0.0085"}\n';
    const path = place(
      'version: 1\nextends: twilio\nrules:\n  - { path: price, transform: drop }\n',
      records,
    );
    const { code, err } = await shell(
      'NYMLINE_KEYRING=$KEYS nymline run -q --strict -p p.yaml in -o out',
      path,
    );
    expect([code, err]).toEqual([0, '']);
  });
});

describe('nymline scan', () => {
  it('takes no national number for one of another country', async () => {
    const records = '{"phone":"(202) 555-0123","from":"020 7946 0958","to":"2025550123"}\n'.repeat(4);
    const path = place('', records);
    const { out } = await shell('nymline scan -q in --policy-out p2.yaml', path);
    expect(out.match(/looks national: give --region/g)).toHaveLength(3);
    expect(out).not.toContain('msisdn');
    expect(readFileSync(join(path, 'p2.yaml'), 'utf8')).not.toContain('msisdn');
    const { out: read } = await shell('nymline scan -q --region US,GB in', path);
    expect(read).not.toContain('looks national');
  });

  it('takes a text that begins with an address for a text', async () => {
    const path = place('', '{"msg":"192.0.2.17 hello, world"}\n{"msg":"192.0.2.17 - again"}\n');
    const { out } = await shell('nymline scan -q in --policy-out - ', path);
    expect(out).toContain('transform: scrub');
    expect(out).not.toContain('truncate');
  });
});
