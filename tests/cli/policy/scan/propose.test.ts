import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/policy/policy.js';
import { folder, keyring, nymline } from '../../terminal.js';

const lines = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function propose(records: readonly unknown[], ...options: string[]) {
  const { out } = await nymline(['scan', '-f', 'ndjson', ...options, '--policy-out', '-'], {
    input: lines(records),
  });
  return out === '' ? undefined : parsePolicy(out);
}

const ruleOf = (policy: Awaited<ReturnType<typeof propose>>, path: string) =>
  policy?.rules.find((rule) => [rule.path].flat().includes(path));

describe('a column', () => {
  /** In three notations, of which a region reads a part. */
  const column = [
    '78130 00821',
    '(022)28952819',
    '+12025550123',
    '(04344)322628',
    '1402316533',
    '+12025550124',
  ];

  it('that is mostly phones is phones: what cannot be read is hashed as it stands', async () => {
    const records = column.map((value) => ({ party: value }));
    expect(ruleOf(await propose(records), 'party')).toMatchObject({
      identifier: 'phone',
      transform: 'pseudonym',
    });
  });

  it('that is mostly addresses is addresses: what is written as one and is none is hashed as it stands', async () => {
    const hops = ['192.0.2.17', '198.51.100.00', '203.0.113.999', '192.0.2.18'];
    expect(ruleOf(await propose(hops.map((hop) => ({ client: hop }))), 'client')).toMatchObject({
      identifier: 'ip',
      transform: 'truncate',
    });
  });

  it('of digits of which none is a number is none', async () => {
    expect(await propose([{ ref: '781300082100' }, { ref: '781300082101' }])).toBeUndefined();
  });

  it('of which one is a number and all else are words is text', async () => {
    const records = [{ note: '+12025550123' }, ...['rang', 'busy', 'gone', 'left'].map((note) => ({ note }))];
    expect(ruleOf(await propose(records), 'note')).toMatchObject({ transform: 'scrub' });
  });

  it.each(['caller', 'caller_id', 'customer_phone'])(
    'called %s is phones whatever can be read',
    async (name) => {
      for (const value of ['alice', '101', '12.0.1', '+9999999'])
        expect(ruleOf(await propose([{ [name]: value, peer: '192.0.2.1' }]), name)).toMatchObject({
          identifier: 'phone',
          transform: 'pseudonym',
        });
    },
  );

  it('called mobile that says yes and no is none', async () => {
    const policy = await propose([
      { mobile: true, ip: '192.0.2.1' },
      { mobile: false, ip: '192.0.2.2' },
    ]);
    expect(ruleOf(policy, 'mobile')).toBeUndefined();
  });

  it('with and without a plus is of one subscriber', async () => {
    const records = [{ msisdn: '447700900123' }, { msisdn: '+447700900123' }, { msisdn: '447700900124' }];
    expect(ruleOf(await propose(records), 'msisdn')).toMatchObject({
      identifier: 'phone',
      international: true,
    });
  });
});

it('a field that is a list here and an object or a value there has one rule', async () => {
  const policy = await propose([
    { to: '+12025550123' },
    { to: ['+12025550124'] },
    { to: { '+12025550125': '+12025550125' } },
    { to: [{ phone: '+12025550126', note: 'ask alice@example.org' }] },
  ]);
  expect(policy).toBeDefined();
});

it('a log of Zeek that no preset knows is read by its own header, and run so', async () => {
  const input =
    '#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tweird\n' +
    '#fields\tts\tid.orig_h\tframed_addr\n#types\ttime\taddr\taddr\n1795510800.5\t192.0.2.17\t198.51.100.2\n';
  const { code, out } = await nymline(['scan', '--policy-out', '-'], { input });
  expect(code).toBe(0);
  const policy = parsePolicy(out);
  expect(policy.format).toBe('zeek');
  expect(ruleOf(policy, 'framed_addr') ?? ruleOf(policy, '["id.orig_h"]')).toMatchObject({
    identifier: 'ip',
  });
  const path = folder({ 'policy.yaml': out, 'keyring.json': keyring });
  const run = await nymline(['run', '-p', join(path, 'policy.yaml'), '-k', join(path, 'keyring.json')], {
    input,
  });
  expect(run.out).toContain('\t192.0.2.0\t198.51.100.0\n');
});

const name = fc.constantFrom(
  ...[
    'to',
    'from',
    'caller',
    'caller_id',
    'tn',
    'sender',
    'mobile',
    'note',
    'ip',
    'lat',
    'cookie',
    'a',
    'x.y',
    'legs',
  ],
  ...['imsi', 'email', 'url', '+12025550123', '0', 'caller_id_name', 'to from'],
);
// Eleven digits that nothing names, and digits behind 00, are a number to the second opinion of verify, and a count to a scan.
const text = fc.constantFrom(
  ...['+12025550123', '(202) 555-0123', '447700900123', '101', 'alice', 'anonymous', ''],
  ...[
    'sip:alice@example.org',
    '"Al" <sip:+12025550124@192.0.2.1>',
    'alice@example.org',
    '192.0.2.17',
    '2001:db8::17',
  ],
  ...['ask 202-555-0123', 'https://example.org/?to=%2B12025550123', '51.50735', 'PJSIP/alice-0000001f'],
  ...[
    '{"to":"+12025550123"}',
    'sid=31d4d96e; lang=en',
    '02:00:5e:00:53:01',
    '1795510800',
    '2026-11-02',
    'true',
    'ok',
  ],
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom(447700900123, 7, 0.5, true, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}));
const records = fc.array(fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 }), {
  minLength: 1,
  maxLength: 5,
});

it('a proposed policy passes check, and what it makes of the same records passes verify', {
  timeout: 60_000,
}, async () => {
  const path = folder({ 'keyring.json': keyring });
  const [file, policy, output] = ['in', 'policy.yaml', 'out'].map((each) => join(path, each)) as [
    string,
    string,
    string,
  ];
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom([], ['--region', 'US']), async (given, region) => {
      const input = lines(given);
      const scanned = await nymline(['scan', '-f', 'ndjson', ...region, '--policy-out', '-'], { input });
      if (scanned.out === '') return;
      writeFileSync(policy, scanned.out);
      writeFileSync(file, input);
      expect((await nymline(['check', policy])).err).toBe('');
      const run = await nymline([
        'run',
        '-p',
        policy,
        '-k',
        join(path, 'keyring.json'),
        '-f',
        'ndjson',
        file,
        '--force',
        '-o',
        output,
      ]);
      expect([run.code, run.code === 0 ? '' : run.err]).toEqual([0, '']);
      // Without a region a second opinion sees numbers of North America that a scrub is not told of.
      if (region.length === 0) return;
      const verified = await nymline(['verify', '--strict', '-p', policy, '-f', 'ndjson', output]);
      expect([
        verified.code,
        verified.code === 0 ? '' : verified.out + scanned.out + readFileSync(output, 'utf8'),
      ]).toEqual([0, '']);
    }),
    { numRuns: 60 },
  );
});
