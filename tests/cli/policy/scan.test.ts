import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/policy/policy.js';
import { fixtures } from '../../presets/setting.js';
import { folder, keyring, nymline, root } from '../terminal.js';

/** What must never be shown. */
const values = /555-?01|2025550|30355501|4477009|alice|bob@|192\.0\.2|00:11:22|k9x7|2026-11|51\.50/;

const callOf = (i: number) => ({
  ts: `2026-11-02T13:00:${String(i % 60).padStart(2, '0')}Z`,
  caller: i % 10 === 0 ? 'anonymous' : `+120255501${10 + (i % 90)}`,
  msisdn: `4477009001${10 + (i % 90)}`,
  peer: { ip: `192.0.2.${1 + (i % 250)}`, port: 5060 },
  legs: [{ to: `(303) 555-01${10 + (i % 90)}`, mac: `00:11:22:33:44:${16 + (i % 80)}` }],
  sessions: { [`+120255501${10 + (i % 90)}`]: { answered: true } },
  apiKey: `k9x7c2b1a${i}`,
  message: i % 2 === 0 ? `ask alice${i}@example.org about 192.0.2.7` : 'cache warmed in 12 ms, build 4.1.2',
  lat: 51.50735 + i / 1e5,
  duration: 100 + i,
});
const calls = Array.from({ length: 40 }, (_, i) => `${JSON.stringify(callOf(i))}\n`).join('');
const rows = Array.from(
  { length: 40 },
  (_, i) =>
    `${i},202-555-01${10 + i},+130355501${10 + i},192.0.2.${1 + i},"said ""call (202) 555-01${10 + i}""\nand hung up",${i * 7}\n`,
);
const csv = `id,caller,callee,client,"note, free",seconds\n${rows.join('')}`;
const access = Array.from(
  { length: 40 },
  (_, i) =>
    `192.0.2.${1 + i} - - [02/Nov/2026:13:04:${10 + i} +0000] "GET /a?to=%2B120255501${10 + i} HTTP/1.1" 200 512 "https://example.org/?who=bob@example.org" "curl/8.5.0"\n`,
).join('');
const inputs = { 'calls.ndjson': calls, 'calls.csv': csv, 'access.log': access };

describe('nymline scan, of lines that a collector has wrapped', () => {
  const cri = (lines: string): string => lines.replace(/^(?=.)/gm, '2026-11-02T13:00:00Z stdout F ');

  it.each([
    ['JSON', calls, 'ndjson'],
    ['an access log', access, 'combined'],
  ])('proposes a policy that reads %s inside', async (_, lines, inside) => {
    const { code, out } = await nymline(['scan', '--region', 'US', '--policy-out', '-'], {
      input: cri(lines),
    });
    expect(code).toBe(0);
    expect(out).toContain(`type: cri, inside: ${inside}`);
    const plain = await nymline(['scan', '--region', 'US', '--policy-out', '-'], { input: lines });
    const rulesOf = (policy: string): unknown => parsePolicy(policy).rules;
    expect(rulesOf(out)).toEqual(rulesOf(plain.out));
  });

  it('takes text for lines of text', async () => {
    const { out } = await nymline(['scan', '--policy-out', '-'], {
      input: cri('call +12025550123\n'.repeat(3)),
    });
    expect(out).not.toContain('cri');
  });
});

describe('nymline scan', () => {
  it('tells which identifiers stand in which fields, and shows no value', async () => {
    const { code, out, err } = await nymline(['scan', '--region', 'US'], { input: calls });
    expect(code).toBe(0);
    expect(out).toBe(`\
  field        identifier   where             values  records
  caller       phone        whole value           36     90 %
  msisdn       msisdn       whole value           40    100 %
  peer.ip      ip           whole value           40    100 %
  legs[*].to   phone        whole value           40    100 %
  legs[*].mac  mac          whole value           40    100 %
  sessions.*   phone        name of a member      40    100 %
  apiKey       secret       whole value           40    100 %
  message      email        in text               20     50 %
               ip           in text               20     50 %
  lat          coordinates  whole value           40    100 %

40 records, 13 fields; identifiers in 9 of them
`);
    expect(err).toContain('read standard input as ndjson: it begins as JSON does');
    expect(out + err).not.toMatch(values);
  });

  it('proposes by the name of a field what no reader can tell', async () => {
    const record = (i: number) => ({
      caller_id_name: `Rose ${i}`,
      from: { name: `Rose ${i}`, title: 'clerk' },
      product: { name: `lamp ${i}` },
      firstName: 'Rose',
      contactName: i === 3 ? 'rose@example.org and Will' : 'Will',
      street_address: `${i} Example Street`,
      ssn: `000-00-00${10 + i}`,
      userName: `rose${i}`,
      dob: '',
      state: 'open',
      customer_ssn: `000-00-00${10 + i}`,
      shipping: { street_address: `${i} Example Street` },
      agent_name: 'Rose',
      host_name: 'lamp',
      last_login: 'never',
      userId: 4711 + i,
      customer_no: `K${471 + i}`,
      anonymousId: `b1a2c3d4-e5f6-4789-8abc-def01234567${i % 10}`,
      _ga: `1234567890.17000000${10 + i}`,
      campaign: { gclid: `EAIaIQobChMI7vX${i}`, source: 'mail' },
      asset_gid: `a${i}`,
      eventId: `b1a2c3d4-e5f6-4789-8abc-def01234568${i % 10}`,
    });
    const input = Array.from({ length: 12 }, (_, i) => `${JSON.stringify(record(i))}\n`).join('');
    const { out } = await nymline(['scan', '--json'], { input });
    const treatments = new Map<string, string>();
    for (const { path, transform } of JSON.parse(out).policy.rules)
      for (const each of [path].flat()) treatments.set(each, transform);
    expect(Object.fromEntries(treatments)).toEqual({
      caller_id_name: 'drop',
      'from.name': 'drop',
      firstName: 'drop',
      contactName: 'drop',
      street_address: 'drop',
      ssn: 'pseudonym',
      userName: 'pseudonym',
      customer_ssn: 'pseudonym',
      'shipping.street_address': 'drop',
      agent_name: 'drop',
      userId: 'pseudonym',
      customer_no: 'pseudonym',
      anonymousId: 'pseudonym',
      _ga: 'pseudonym',
      'campaign.gclid': 'pseudonym',
    });
    expect(out).not.toMatch(/Rose|Example Street|lamp/);
  });

  it('prints the same, and the policy, as JSON', async () => {
    const { code, out, err } = await nymline(['scan', '--region', 'US', '--json'], { input: calls });
    const tree = JSON.parse(out);
    expect(code).toBe(0);
    expect(tree).toMatchObject({ records: 40, unread: 0, format: 'ndjson' });
    expect(tree.fields[0]).toEqual({
      field: 'caller',
      identifier: 'phone',
      where: 'whole',
      values: 36,
      of: 40,
      records: 36,
    });
    expect(() => parsePolicy(tree.policy)).not.toThrow();
    expect(out + err).not.toMatch(values);
  });

  it('knows columns by their names, and rows that go on over lines', async () => {
    const { code, out, err } = await nymline(['scan', '--region', 'US'], { input: csv });
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}caller +phone +whole value +40 +100 %$/m);
    expect(out).toMatch(/^ {2}\["note, free"\] +phone +in text +40 +100 %$/m);
    expect(out).toContain('40 records, 6 fields; identifiers in 4 of them');
    expect(out + err).not.toMatch(values);
  });

  it('knows the columns of rows without names by their numbers', async () => {
    const { out } = await nymline(['scan', '-f', 'csv'], { input: '1,+12025550123,ok\n2,+12025550124,ok\n' });
    expect(out).toMatch(/^ {2}#2 +phone +whole value +2 +100 %$/m);
    expect(out).toContain('2 records, 3 fields');
  });

  it('knows the fields of an access log', async () => {
    const { out, err } = await nymline(['scan'], { input: access });
    expect(out).toMatch(/^ {2}host +ip +whole value +40 +100 %$/m);
    expect(out).toMatch(/^ {2}url +phone +in text/m);
    expect(out).toMatch(/^ {2}referer +email +in text/m);
    expect(err).toContain('as combined: lines with host');
  });

  it('reads lines of text as rows of one column', async () => {
    const { code, out } = await nymline(['scan'], { input: 'all is well\nask alice@example.org\n' });
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}#1 +email +in text +1 +50 %$/m);
  });

  it('reads as a preset does, where one is named', async () => {
    const input = `${'"","+12025550123",101,ctx,"",SIP/a-1,SIP/b-2,Dial,x,2026-11-02 13:04:47,,2026-11-02 13:04:50,3,0,NO ANSWER,DOCUMENTATION\n'}`;
    const { out } = await nymline(['scan', '--preset', 'asterisk-cdr'], { input });
    expect(out).toMatch(/^ {2}src +phone +whole value +1 +100 %$/m);
  });

  it.each([
    ['a version', '{"caller":"12.0.1","build":"4.1.2.1900"}'],
    ['times since 1970', '{"from":1793491200,"to":"1793491200123"}'],
    ['counts and durations', '{"call_duration":2025550123,"msisdn_count":12025550123}'],
    ['what is pseudonymized', `{"caller":"tel_k1_${'a'.repeat(26)}","note":"tel_withheld","key":"[secret]"}`],
    ['a number that nothing names', '{"order":12025550123}'],
  ])('takes %s for no identifier', async (_, record) => {
    const { code, out } = await nymline(['scan', '--region', 'US'], { input: `${record}\n` });
    expect(code).toBe(0);
    expect(out).toMatch(/1 record, \d fields?; no identifier found/);
  });

  it.each([
    ['imsi', '{"imsi":"001010123456789"}'],
    ['imei', '{"deviceImei":490154203237518}'],
    ['msisdn', '{"caller_number":447700900123}'],
    ['mac', '{"bssid":"00005e005301"}'],
    ['secret', '{"password":"hunter2!"}'],
    ['cookie', '{"headers":{"cookie":"sid=31d4d96e; lang=en"}}'],
    ['email', '{"nested":"{\\"who\\":\\"alice@example.org\\"}"}'],
  ])(
    'finds an identifier that the name of its field, or of a member, gives away: %s',
    async (name, record) => {
      const { out } = await nymline(['scan'], { input: `${record}\n` });
      expect(out).toMatch(new RegExp(` ${name} +(?:whole value|in text) +1 +100 %$`, 'm'));
    },
  );

  it('looks at as many records as it is told', async () => {
    const { out } = await nymline(['scan', '--limit', '3'], { input: calls });
    expect(out).toMatch(/^3 records, /m);
  });

  it('reads an input that arrives in pieces of any size', async () => {
    const whole = await nymline(['scan', '--region', 'US'], { input: csv });
    const bytes = Buffer.from(csv);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
      bytes.subarray(7 * i, 7 * i + 7),
    );
    const { out } = await nymline(['scan', '--region', 'US'], { input: Readable.from(pieces) });
    expect(out).toBe(whole.out);
  });

  it('counts what cannot be read, tells the lines, and exits with 3', async () => {
    const { code, out, err } = await nymline(['scan', '-f', 'ndjson'], {
      input: '{"a":1}\n\n{"name":"alice\n"alice"\n',
    });
    expect(code).toBe(3);
    expect(err).toMatch(/1 +a record is not well-formed +line 3 +ERR_RECORD_SYNTAX/);
    expect(err).toMatch(/1 +a record is not an object or an array +line 4 +ERR_RECORD_SHAPE/);
    expect(out + err).not.toMatch(values);
  });

  it('counts the fields of objects keyed by data together, so that memory has a bound', async () => {
    const record = JSON.stringify({
      jobs: Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i % 7}a${i}`, 'x'])),
    });
    const { out } = await nymline(['scan'], { input: `${record}\n` });
    expect(out).toMatch(/1 record, 1,001 fields/);
  });

  it('exits with 130 where it is interrupted', async () => {
    for (const command of [
      ['scan', '-f', 'ndjson'],
      ['verify', '--preset', 'pino-http'],
    ]) {
      const stop = new AbortController();
      const input = Readable.from(
        (function* () {
          yield Buffer.from(calls);
          stop.abort();
          yield Buffer.from(calls);
        })(),
      );
      const { code, out } = await nymline(command, { input, signal: stop.signal });
      expect([code, out]).toEqual([130, '']);
    }
  });

  it('draws progress on a terminal, and none where it is asked to be quiet', async () => {
    const slow = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(calls);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      yield Buffer.from(calls);
    };
    const args = ['scan', '-f', 'ndjson', '--region', 'US'];
    const { err } = await nymline(args, { input: Readable.from(slow()), isTTY: true });
    expect(err).toMatch(/\r\x1b\[K80 records {2}.*\/s\r\x1b\[K/);
    expect((await nymline([...args, '-q'], { input: Readable.from(slow()), isTTY: true })).err).toBe('');
  });

  it('exits with 1 for a file that is not there, and with 2 for a region that is none', async () => {
    expect((await nymline(['scan', '/nowhere/file'])).code).toBe(1);
    expect((await nymline(['scan', '--region', 'XX'])).code).toBe(2);
  });

  it('exits with 2, and names the candidates, where formats of several types fit', async () => {
    const input = '#separator \\x09\n#path\tconn\n#Fields: x-edge-location\n';
    const { code, err } = await nymline(['scan'], { input });
    expect(code).toBe(2);
    expect(err).toMatch(/several formats fit standard input; choose one with --format/);
  });
});

describe('the policy that a scan proposes', () => {
  it('says of each field what fits it', async () => {
    const { code, out } = await nymline(['scan', '--region', 'US', '--policy-out', '-'], { input: calls });
    const policy = parsePolicy(out);
    const ruleOf = (path: string) => policy.rules.find((rule) => [rule.path].flat().includes(path));
    expect(code).toBe(0);
    expect(policy).toMatchObject({ region: 'US', unlisted: 'scan' });
    expect(ruleOf('caller')).toMatchObject({ identifier: 'phone', transform: 'pseudonym' });
    expect(ruleOf('msisdn')).toMatchObject({ identifier: 'msisdn', transform: 'pseudonym' });
    expect(ruleOf('peer.ip')).toMatchObject({ identifier: 'ip', transform: 'truncate', v4: 24, v6: 48 });
    expect(ruleOf('legs[*].mac')).toMatchObject({ identifier: 'mac', transform: 'pseudonym' });
    expect(ruleOf('sessions')).toBeUndefined();
    expect(ruleOf('apiKey')).toMatchObject({ transform: 'drop' });
    expect(ruleOf('message')).toMatchObject({ transform: 'scrub' });
    expect(ruleOf('lat')).toMatchObject({ transform: 'generalize', step: 0.1 });
    expect(ruleOf('duration')).toBeUndefined();
    expect(out).not.toMatch(values);
  });

  it.each(Object.entries(inputs))(
    'for %s passes check, and what it makes of it passes verify',
    async (name, input) => {
      const path = folder({ [name]: input, 'keyring.json': keyring });
      const [file, policy, output] = [name, 'policy.yaml', `out-${name}`].map((each) => join(path, each)) as [
        string,
        string,
        string,
      ];
      expect((await nymline(['scan', '--region', 'US', '--policy-out', policy, file])).code).toBe(0);
      expect(await nymline(['check', policy])).toMatchObject({ code: 0, err: '' });
      const run = await nymline(['run', '-p', policy, '-k', join(path, 'keyring.json'), file, '-o', output]);
      expect(run.code).toBe(0);
      const verified = await nymline(['verify', '-p', policy, output, '--strict']);
      expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^ok: 40 records, /)]);
      expect((await nymline(['verify', '-p', policy, file])).code).toBe(4);
      const again = await nymline(['scan', '--region', 'US', '-f', 'auto', output]);
      expect(again.out).not.toMatch(/phone|email|mac|secret|msisdn/);
      expect(readFileSync(output, 'utf8')).not.toMatch(/2025550|555-01|30355501|4477009|alice\d|bob@|k9x7/);
    },
  );

  /** Presets for the same records: a policy that a scan proposes for them is one more. */
  const files = readdirSync(fixtures).filter((file) => !file.includes('.golden.'));

  it.each(files)('for the fixture %s holds, from scan to verify', async (file) => {
    const path = folder({ 'keyring.json': keyring });
    const [policy, output] = [join(path, 'policy.yaml'), join(path, 'out')];
    const format = file.endsWith('.ndjson')
      ? ['-f', 'ndjson']
      : ['snowplow-enriched.csv', 'webex-calling.csv'].includes(file)
        ? ['-f', 'csv']
        : [];
    const named = ['--preset', file.slice(0, file.indexOf('.')), ...format];
    const scanned = await nymline([
      'scan',
      '--region',
      'US',
      ...named,
      '--policy-out',
      policy,
      fixtures + file,
    ]);
    expect(scanned.out).not.toMatch(/2025550|alice/i);
    await nymline(['run', '-p', policy, '-k', join(path, 'keyring.json'), fixtures + file, '-o', output]);
    const { code, out } = await nymline(['verify', '-p', policy, output]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^ok: /)]);
  });

  it('leaves keys that are identifiers to the scan of what is unlisted', async () => {
    const path = folder({ 'keyring.json': keyring });
    const [policy, output] = [join(path, 'policy.yaml'), join(path, 'out')];
    const input = '{"n":1,"+12025550123":{"calls":3}}\n{"n":2,"+12025550124":{"calls":4}}\n';
    await nymline(['scan', '--policy-out', policy], { input });
    await nymline(['run', '-p', policy, '-k', join(path, 'keyring.json'), '-o', output], { input });
    expect(readFileSync(output, 'utf8')).toMatch(/^(?:\{"n":\d,"tel_k1_\w{26}":\{"calls":\d\}\}\n){2}$/);
    expect((await nymline(['verify', '--strict', '-p', policy, output])).code).toBe(0);
    const raw = await nymline(['verify', '-p', policy], { input });
    expect([raw.code, raw.out]).toEqual([
      4,
      expect.stringMatching(/^ {2}\* +unlisted, scanned +phone +2 +lines 1, 2$/m),
    ]);
  });

  it('drops an object whose keys only its name gives away', async () => {
    const input = '{"callers":{"12025550123":3}}\n';
    const { out } = await nymline(['scan', '--policy-out', '-'], { input });
    expect(parsePolicy(out).rules[0]).toMatchObject({ path: 'callers', transform: 'drop' });
  });

  it('is sound where one field is a value here and an object there', async () => {
    const input =
      '{"from":"+12025550123"}\n{"from":{"phone":"+12025550123","note":"ask alice@example.org"}}\n';
    const { code, out } = await nymline(['scan', '--policy-out', '-'], { input });
    expect(code).toBe(0);
    expect(() => parsePolicy(out)).not.toThrow();
  });

  it('is written to a new file only', async () => {
    const file = join(folder(), 'policy.yaml');
    writeFileSync(file, 'mine');
    const { code, err } = await nymline(['scan', '--policy-out', file], { input: calls });
    expect(code).toBe(1);
    expect(err).toContain('the file exists already');
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('is not written where nothing was found', async () => {
    const file = join(folder(), 'policy.yaml');
    const { code, err } = await nymline(['scan', '--policy-out', file], { input: '{"n":1}\n' });
    expect(code).toBe(0);
    expect(err).toContain('no policy is proposed');
    expect(existsSync(file)).toBe(false);
  });
});

describe('docs/scan.md', () => {
  const text = readFileSync(`${root}docs/scan.md`, 'utf8');
  const blocks = (language: string): string[] =>
    [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, block]) => block!);
  const [records = ''] = blocks('json');
  const [policy = ''] = blocks('yaml');
  const [scanned = '', verified = ''] = ['scan', 'verify'].map((name) => {
    const block = blocks('console').find((each) => each.startsWith(`$ nymline ${name} `))!;
    return block.slice(block.indexOf('\n') + 1);
  });

  it('shows what scan prints, and the policy that it proposes', async () => {
    const { out } = await nymline(['scan', '--region', 'US'], { input: records });
    expect(out).toBe(scanned);
    const proposed = await nymline(['scan', '--region', 'US', '--policy-out', '-'], { input: records });
    expect(proposed.out.replace(/^#.*\n/gm, '').trim()).toBe(policy.trim());
  });

  it('shows what verify prints', async () => {
    const path = folder({ 'policy.yaml': policy, 'keyring.json': keyring });
    const args = ['-p', join(path, 'policy.yaml')];
    const run = await nymline(['run', ...args, '-k', join(path, 'keyring.json')], { input: records });
    const [first = '', second = ''] = run.out.split('\n');
    const leaking = `${first.replace('192.0.2.0', '192.0.2.17')}\n${second.replace(/tel_k1_\w+/, '2025550199')}\n`;
    const { code, out } = await nymline(['verify', ...args], { input: leaking });
    expect([code, out]).toEqual([4, verified]);
  });
});
