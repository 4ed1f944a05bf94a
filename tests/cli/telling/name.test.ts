import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isShown, isWord } from '../../../src/cli/telling/name.js';
import { folder, keyring, nymline } from '../terminal.js';

const data = [
  ...['alice@example.org', 'call of alice@example.org', 'a@b', 'fe80::a', '::ffff:c000:211', 'via abcd:ef::'],
  ...['password=Hunter2!x', 'user=alice', 'a?token=x7'],
  ...['12025550123', 'user-12025', '192.0.2.17', '2001:db8::1', '6f1c2a34-9b1d-4a6b-83c5-d87b13d7f185'],
  ...[
    '9c1f7e02bd44',
    'a\u009b31mb',
    'a\u202eb',
    'x'.repeat(65),
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0',
  ],
];

describe('a key', () => {
  it.each([
    'from',
    'Call Duration',
    'k8s.pod.name',
    'x5t#S256',
    'address2',
    'http_2xx',
    'cs(User-Agent)',
    'größe',
    '@timestamp',
    'dc:title',
    'std::string',
  ])('is a word of a schema: %s', (key) => {
    expect(isWord(key)).toBe(true);
  });

  it.each([
    ...[
      'from',
      'Alice',
      'Call Duration',
      'call duration',
      'Calling Party Number',
      'Start Time (UTC)',
      'Total Charges',
    ],
    ...[
      'First Name',
      'Widget Start Time',
      'User-Agent',
      'net.peer.name',
      'service.name',
      'client.ip',
      '@timestamp',
      'größe',
    ],
  ])('inside of a record is a word of a schema, or several: %s', (key) => {
    expect(isShown(key, 1)).toBe(true);
  });

  const people = [
    ...[
      'Alice Example',
      'alice example',
      'Example, Alice',
      'Alice B. Example',
      'Dr. Alice Example',
      "Alice O'Example",
    ],
    ...['bob.smith', 'Alice.Example'],
    ...['Алиса Пример', 'Alice Example-Price', 'Alice Price', 'Ms Alice van Example'],
  ];
  it.each(people)(
    'of a record is data where no schema has such words, and no command shows it: %s',
    async (key) => {
      const policy = 'version: 1\nrules: [{ path: other, identifier: phone, transform: pseudonym }]\n';
      const files = folder({
        'in.ndjson': `${JSON.stringify({ [key]: { x: '+12025550199' }, by: { [key]: { x: '+12025550199', list: [{ [key]: 'alice@example.org' }] } } })}\n`,
        'policy.yaml': policy,
        'keyring.json': keyring,
      });
      const [input, by, proposed] = ['in.ndjson', 'policy.yaml', 'new.yaml'].map(
        (name) => `${files}/${name}`,
      );
      const run = ['run', '-p', by!, '-k', `${files}/keyring.json`, input!, '-o', `${files}/out.ndjson`];
      const said = [
        await nymline(['scan', input!, '--policy-out', proposed!]),
        await nymline(['scan', input!, '--json']),
        await nymline(['explain', '-p', by!, input!]),
        await nymline(['explain', '-p', by!, '--json', input!]),
        await nymline(['verify', '-p', by!, input!, '--strict']),
        await nymline(run),
        await nymline([...run, '--json', '--manifest', `${files}/manifests`]),
      ];
      expect(said.at(-1)!.err).toContain('by.*.x');
      const written = [readFileSync(proposed!, 'utf8')];
      for (const name of readdirSync(`${files}/manifests`))
        written.push(readFileSync(`${files}/manifests/${name}`, 'utf8'));
      for (const text of [...written, ...said.flatMap(({ out, err }) => [out, err])])
        expect(text).not.toContain(key);
      // As the name of a column it is one.
      expect(isShown(key, 0)).toBe(true);
      const rows = folder({
        'in.csv': `${JSON.stringify(key)},other\n+12025550199,x\n`,
        'policy.yaml': policy,
      });
      const shown = await nymline([
        'explain',
        '-p',
        `${rows}/policy.yaml`,
        '--format',
        'csv',
        `${rows}/in.csv`,
      ]);
      expect(shown.out).toContain(key);
    },
  );

  it.each(data)('is data, and no command shows it: %j', async (key) => {
    const files = folder({
      'in.ndjson': `${JSON.stringify({ [key]: '+12025550199', list: { [key]: 'alice@example.org' } })}\n`,
      'policy.yaml': 'version: 1\nrules: [{ path: other, transform: drop }]\n',
    });
    const [input, policy, proposed] = ['in.ndjson', 'policy.yaml', 'new.yaml'].map(
      (name) => `${files}/${name}`,
    );
    const said = [
      await nymline(['scan', input!, '--policy-out', proposed!]),
      await nymline(['scan', input!, '--json']),
      await nymline(['scan', input!, '--policy-out', '-']),
      await nymline(['explain', '-p', policy!, input!]),
      await nymline(['verify', '-p', policy!, input!, '--strict']),
    ];
    for (const { out, err } of said) {
      expect(out + err).not.toContain(key);
      expect(out + err).not.toContain(JSON.stringify(key).slice(1, -1));
    }
    expect(statSync(proposed!).mode & 0o777).toBe(0o600);
  });
});
