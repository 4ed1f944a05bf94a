import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWord } from '../../src/cli/name.js';
import { folder, nymline } from './terminal.js';

const data = [
  ...['alice@example.org', 'call of alice@example.org', 'a@b', 'fe80::a', '::ffff:c000:211', 'via abcd:ef::'],
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
