import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSource } from '../../src/cli/files/source.js';
import { createFeed } from '../../src/cli/policy/scan/feed.js';
import { createInspection } from '../../src/cli/verify/inspection.js';
import { createLedger } from '../../src/cli/verify/ledger.js';
import { isAbsent } from '../../src/identifiers/identifier.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { presetPolicy } from '../../src/presets/index.js';
import { fixtureLines, fixtures, ofJson, pseudonymizerOf } from '../presets/setting.js';
import { folder, keyring, nymline } from './terminal.js';

const body = 'mfrggzdfmztwq2lknnwg23tpoa';
const tel = `tel_k1_${body}`;
/** What a report must never show. */
const values = /2025550|192\.0\.2\.17|Ada|alice|hunter2/;

const policy = `
version: 1
region: US
unlisted: drop
rules:
  - { path: [from, "legs[*].to"], identifier: phone, transform: pseudonym }
  - { path: ip, identifier: ip, transform: truncate }
  - { path: name, transform: drop }
  - { path: at, transform: generalize, to: hour }
  - { path: seconds, transform: generalize, step: 60 }
  - { path: message, transform: scrub }
  - { path: raw, transform: json, rules: [{ path: from, identifier: phone, transform: pseudonym }], unlisted: drop }
  - { path: [level, note], transform: keep }
`;

const clean = {
  from: tel,
  legs: [{ to: tel }, { to: 'tel_withheld' }],
  ip: '192.0.2.0',
  at: '2026-11-02T13:00:00Z',
  seconds: 120,
  message: `call from ${tel}, password=[secret]`,
  raw: JSON.stringify({ from: tel }),
  level: 'info',
};

const place = (): { readonly path: string; readonly verify: readonly string[] } => {
  const path = folder({ 'policy.yaml': policy, 'keyring.json': keyring });
  return { path, verify: ['verify', '-p', join(path, 'policy.yaml')] };
};
const lines = (...records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('nymline verify', () => {
  it('says in one line that an output is clean', async () => {
    const { code, out, err } = await nymline(place().verify, { input: lines(clean, clean) });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ok: 2 records, \d+ values, as the policy promises\n$/);
  });

  it('prints nothing for a clean output where asked to be quiet', async () => {
    const { code, out, err } = await nymline([...place().verify, '-q'], { input: lines(clean) });
    expect([code, out, err]).toEqual([0, '', '']);
  });

  it.each<[string, object, RegExp]>([
    [
      'a raw number',
      { from: '+12025550123' },
      /^ {2}from +1 pseudonym +a value that is no pseudonym +1 +line 2$/m,
    ],
    [
      'a raw number in an array',
      { legs: [{ to: tel }, { to: '202-555-0123' }] },
      /^ {2}legs\[\*\]\.to .*line 2$/m,
    ],
    ['a raw number as a number', { from: 12025550123 }, /^ {2}from .* 1 +line 2$/m],
    ['a host', { ip: '192.0.2.17' }, /^ {2}ip +2 truncate to \/24 and \/48 +host bits +1 +line 2$/m],
    ['a dropped field', { name: 'Ada' }, /^ {2}name +3 drop +a value +1 +line 2$/m],
    ['a dropped field with others in it', { name: { first: 'Ada' } }, /^ {2}name\.first +3 drop .*line 2$/m],
    [
      'a minute',
      { at: '2026-11-02T13:04:00Z' },
      /^ {2}at +4 generalize to hour +finer than hour +1 +line 2$/m,
    ],
    ['a second', { seconds: 119 }, /^ {2}seconds +5 .* off the step of 60 +1 +line 2$/m],
    [
      'an identifier in a text',
      { message: 'call (202) 555-0123' },
      /^ {2}message +6 scrub +phone +1 +line 2$/m,
    ],
    ['a secret in a text', { message: 'password=hunter2!' }, /^ {2}message +6 scrub +secret +1 +line 2$/m],
    [
      'an identifier in Base64',
      { message: btoa('write to alice@example.org') },
      /^ {2}message +6 scrub +email/m,
    ],
    [
      'a raw number in nested JSON',
      { raw: '{"from":"+12025550123"}' },
      /^ {2}raw » from +1 pseudonym .*line 2$/m,
    ],
    [
      'an unlisted field in nested JSON',
      { raw: `{"who":"Ada"}` },
      /^ {2}raw » who +unlisted, dropped +a value/m,
    ],
    ['no JSON where JSON was', { raw: 'Ada' }, /^ {2}raw +json +a value that is no JSON +1 +line 2$/m],
    ['an unlisted field', { user: 'Ada' }, /^ {2}user +unlisted, dropped +a value +1 +line 2$/m],
    [
      'an unlisted field deep inside',
      { legs: [{ who: ['Ada'] }] },
      /^ {2}legs\[\*\]\.who\[\*\] +unlisted, dropped/m,
    ],
  ])('fails for %s, with field and line and without the value', async (_, leak, expected) => {
    const { code, out, err } = await nymline(place().verify, {
      input: lines(clean, { ...clean, ...leak }, clean),
    });
    expect(code).toBe(4);
    expect(out).toMatch(expected);
    expect(out).toMatch(/^not as promised: 1 value of 3 records, \d+ values$/m);
    expect(out + err).not.toMatch(values);
  });

  it('meets each of duplicate keys', async () => {
    const { code } = await nymline(place().verify, { input: `{"from":"+12025550123","from":"${tel}"}\n` });
    expect(code).toBe(4);
  });

  it('warns of identifiers in what the policy keeps, and fails for them where strict', async () => {
    const { verify } = place();
    const input = lines({ ...clean, note: 'ask alice@example.org' });
    const { code, out, err } = await nymline(verify, { input });
    expect(code).toBe(0);
    expect(out).toMatch(/^ok: /);
    expect(err).toMatch(/^ {2}note +8 keep +email +1 +line 1$/m);
    const strict = await nymline([...verify, '--strict'], { input });
    expect(strict.code).toBe(4);
    expect(strict.out).toMatch(/^ {2}note +8 keep +email +1 +line 1$/m);
    expect(out + err + strict.out + strict.err).not.toMatch(values);
  });

  it('warns of names of members that are identifiers, and does not show them', async () => {
    const { verify } = place();
    const input = lines({ ...clean, level: { '+12025550123': 1 } });
    const { code, err } = await nymline(verify, { input });
    expect(code).toBe(0);
    expect(err).toMatch(/^ {2}level\.\* +name of a member +phone +1 +line 1$/m);
    expect(err).not.toMatch(values);
  });

  it('exits with 3 where a record cannot be read, and with 4 where something is still there as well', async () => {
    const { verify } = place();
    const { code, err } = await nymline(verify, { input: `${lines(clean)}\n{"name":"Ada\n` });
    expect(code).toBe(3);
    expect(err).toMatch(/1 +a record is not well-formed +line 3 +ERR_RECORD_SYNTAX/);
    expect(err).not.toMatch(values);
    expect((await nymline(verify, { input: `{"name":"Ada\n${lines({ name: 'Ada' })}` })).code).toBe(4);
  });

  it('exits with 1 for a file that is not there, and with 2 for no policy', async () => {
    expect((await nymline([...place().verify, '/nowhere/file'])).code).toBe(1);
    expect((await nymline(['verify'])).code).toBe(2);
  });

  it('scans what no rule names where the policy says so', async () => {
    const path = folder({
      'policy.yaml': 'version: 1\nunlisted: scan\nrules: [{ path: a, transform: keep }]\n',
    });
    const { code, out } = await nymline(['verify', '-p', join(path, 'policy.yaml')], {
      input: lines({ b: 'nothing' }, { b: { c: 'ask alice@example.org' } }),
    });
    expect(code).toBe(4);
    expect(out).toMatch(/^ {2}b\.c +unlisted, scanned +email +1 +line 2$/m);
  });
});

describe('what unlisted: scan promises', () => {
  const verify = (record: object) =>
    nymline(
      [
        'verify',
        '-p',
        join(
          folder({
            'p.yaml': 'version: 1\nregion: US\nunlisted: scan\nrules: [{ path: a, transform: keep }]\n',
          }),
          'p.yaml',
        ),
      ],
      {
        input: lines(record),
      },
    );

  it.each<[object, RegExp]>([
    [{ b: { password: 'hunter2!' } }, /^ {2}b\.password +unlisted, scanned +secret +1 +line 1$/m],
    [{ msisdn: 2025550123 }, /^ {2}msisdn +unlisted, scanned +phone +1 +line 1$/m],
    [{ phone: { home: '2025550123' } }, /^ {2}phone\.home +unlisted, scanned +phone +1 +line 1$/m],
    [
      { password: [{ primary: 'hunter2!' }] },
      /^ {2}password\[\*\]\.primary +unlisted, scanned +secret +1 +line 1$/m,
    ],
    [{ b: { '+12025550123': 1 } }, /^ {2}b\.\* +unlisted, scanned +phone +1 +line 1$/m],
  ])('fails for %j', async (record, expected) => {
    const { code, out } = await verify(record);
    expect(code).toBe(4);
    expect(out).toMatch(expected);
    expect(out).not.toMatch(values);
  });

  it.each([
    { password: '[secret]', msisdn: tel, [`${tel}~2`]: 1 },
    { orderId: '4111111111111111x' },
    { a: { '+12025550123': 1 } },
  ])('holds for %j', async (record) => {
    expect((await verify(record)).code).toBe(0);
  });
});

describe('nymline verify on rows', () => {
  const csv = `
version: 1
format: csv
unlisted: drop
rules:
  - { path: caller, identifier: phone, transform: pseudonym }
  - { path: "#3", identifier: ip, transform: truncate }
  - { path: note, transform: scrub }
  - { path: at, transform: generalize, to: day }
`;
  const header = 'caller,note,address,at,name\n';
  const row = `${tel},"over\ntwo lines",2001:db8:1::,2026-11-02 00:00:00,\n`;
  const verify = (input: string) =>
    nymline(['verify', '-p', join(folder({ 'policy.yaml': csv }), 'policy.yaml')], { input });

  it('finds nothing in clean rows', async () => {
    const { code, out } = await verify(header + row + row);
    expect([code, out]).toEqual([0, 'ok: 2 records, 8 values, as the policy promises\n']);
  });

  it.each<[string, string, RegExp]>([
    ['a raw number', row.replace(tel, '+12025550123'), /^ {2}caller +1 pseudonym .* line 6$/m],
    ['a host', row.replace('2001:db8:1::', '2001:db8:1::17'), /^ {2}#3 +2 truncate .*host bits +1 +line 6$/m],
    ['an identifier in a text', row.replace('two', '192.0.2.17'), /^ {2}note +3 scrub +ip +1 +line 6$/m],
    ['an hour', row.replace('00:00:00', '13:00:00'), /^ {2}at .*finer than day +1 +line 6$/m],
    ['an unlisted column', row.replace(/\n$/, 'Ada\n'), /^ {2}name +unlisted, dropped +a value +1 +line 6$/m],
  ])('fails for %s, with the line on which its row begins', async (_, leak, expected) => {
    const { code, out, err } = await verify(header + row + row + leak + row);
    expect(code).toBe(4);
    expect(out).toMatch(expected);
    expect(out + err).not.toMatch(values);
  });
});

it('knows the beginning of a pseudonym in a column of fixed width', async () => {
  const path = folder({
    'policy.yaml':
      'version: 1\nformat: { type: fixed, columns: [{ name: caller, width: 13 }, { name: why, width: 10 }] }\n' +
      'rules: [{ path: caller, identifier: phone, transform: pseudonym }, { path: why, transform: keep }]\n',
    'keyring.json': keyring,
  });
  const input = '+12025550123 answered  \n';
  const args = ['-p', join(path, 'policy.yaml')];
  const { out } = await nymline(['run', ...args, '-k', join(path, 'keyring.json')], { input });
  expect((await nymline(['verify', ...args], { input: out + out })).code).toBe(0);
  const leaking = await nymline(['verify', ...args], { input: out + input });
  expect([leaking.code, leaking.out]).toEqual([4, expect.stringMatching(/^ {2}caller .* line 2$/m)]);
});

describe('what came of the fixtures of the presets', () => {
  const golden = readdirSync(fixtures).filter((file) => file.includes('.golden.'));
  const formatOf = (file: string): readonly string[] => {
    if (file.endsWith('.ndjson')) return ['-f', 'ndjson'];
    return /^(?:snowplow-enriched|webex-calling)\.golden\.csv$/.test(file) ? ['-f', 'csv'] : [];
  };

  it.each(golden)('%s is as promised, and what it came of is not', async (file) => {
    const args = ['verify', '--preset', file.slice(0, file.indexOf('.')), ...formatOf(file)];
    const { code, out } = await nymline([...args, `${fixtures}${file}`]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^ok: /)]);
    // The address of a server that nginx asks is kept, and Azure's versions of HTTP (`2.0.0.0`) look like one.
    const strict = await nymline([...args, '--strict', `${fixtures}${file}`]);
    expect([file, strict.code]).toEqual([file, /^(?:nginx-json|azure-front-door)\./.test(file) ? 4 : 0]);
    const raw = await nymline([...args, fixtures + file.replace('.golden', '')]);
    expect(raw.code).toBe(4);
  });

  /** Each value that the policy changed or took, put back by itself: a record for each. */
  function leaks(raw: unknown, after: unknown): unknown[] {
    if (typeof raw !== 'object' || raw === null) {
      // `none` and the like tell nothing, whatever word they become.
      return raw === after || raw === null || isAbsent(String(raw)) ? [] : [raw];
    }
    if (after === undefined) return [];
    if (Array.isArray(raw)) {
      if (!Array.isArray(after) || after.length !== raw.length) return [];
      return raw.flatMap((each, i) => leaks(each, after[i]).map((leak) => after.with(i, leak)));
    }
    const fields = after as Record<string, unknown>;
    return Object.entries(raw).flatMap(([key, value]) =>
      leaks(value, fields[key]).map((leak) => ({ ...fields, [key]: leak })),
    );
  }

  it.each(ofJson)('%s: every single value, put back, is found', async (name) => {
    const pseudonymizer = pseudonymizerOf(name);
    const records = fixtureLines(name).flatMap((line) => {
      const after = pseudonymizer.line(line);
      return after === undefined ? [] : leaks(JSON.parse(line), JSON.parse(after));
    });
    expect(records.length).toBeGreaterThan(0);
    const found = new Set<number>();
    const line = (): number => feed.position.line;
    const ledger = { ...createLedger(line), enter: () => void found.add(line()) };
    const inspection = createInspection(parsePolicy(presetPolicy(name)!), ledger, createLedger(line));
    const feed = createFeed('ndjson', inspection.visitor, 1 << 24);
    const path = folder({ 'in.ndjson': lines(...(records as object[])) });
    const source = await openSource(join(path, 'in.ndjson'), {} as never);
    await feed.read(source, () => {}, {} as never);
    source.close();
    const missed = records.filter((_, i) => !found.has(i + 1));
    expect(missed).toEqual([]);
  });
});
