import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nymline, root, workplace } from '../terminal.js';

const fixture = (name: string): string => `${root}tests/fixtures/presets/${name}`;

/** What two presets fit. */
const both = '{"event":"/x","subscriptionId":"1","body":{"telephonySessionId":"s-1"}}\n';

const keyring = (path: string): string[] => ['-k', join(path, 'keyring.json')];

describe('nymline detect', () => {
  it('names the preset and why, and exits with 0', async () => {
    const { code, out, err } = await nymline(['detect', fixture('asterisk-cdr.csv')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ {2}asterisk-cdr {2}csv +16 to 21 columns/m);
  });

  it('reads standard input', async () => {
    const { code, out } = await nymline(['detect'], { input: readFileSync(fixture('combined.log')) });
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}combined {2}combined /m);
  });

  it.each([
    ['nothing fits', '{"n":1}\n', 'no preset fits standard input'],
    ['several fit', both, 'several presets fit standard input; choose one with --preset'],
  ])('exits with 3 where %s', async (_, input, message) => {
    const { code, err } = await nymline(['detect'], { input });
    expect(code).toBe(3);
    expect(err).toContain(message);
  });

  it.each([
    ['docker', (log: string) => JSON.stringify({ log, stream: 'stdout', time: '2026-11-24T10:00:00Z' })],
    ['cri', (log: string) => `2026-11-24T10:00:00Z stdout F ${log.trimEnd()}`],
    ['cee', (log: string) => `@cee: ${log.trimEnd()}`],
  ])('says what fits the lines inside of the envelope %s, and run reads them so', async (format, wrap) => {
    const inside = readFileSync(fixture('twilio.ndjson'), 'utf8').trimEnd().split('\n');
    const input = inside.map((line) => `${wrap(`${line}\n`)}\n`).join('');
    const { code, err } = await nymline(['detect'], { input });
    expect([code, err]).toEqual([
      0,
      `nymline: read it by "nymline run --preset twilio --format ${format}"\n`,
    ]);
    const { path } = workplace();
    const by = await nymline(['run', '--preset', 'twilio', '--format', format, ...keyring(path)], { input });
    const auto = await nymline(['run', '--format', 'auto', ...keyring(path)], { input });
    expect([by.code, auto.code, auto.out]).toEqual([0, 0, by.out]);
    expect(by.out.split('\n')).toHaveLength(inside.length + 1);
    expect(by.out).toMatch(/tel_k1_[a-z2-7]{26}/);
  });

  it('says of lines in another format than the preset has how they are read', async () => {
    const inside = readFileSync(fixture('envoy.ndjson'), 'utf8').trimEnd().split('\n');
    const input = inside.map((line) => `2026-11-24T10:00:00Z stdout F ${line}\n`).join('');
    const { code, err } = await nymline(['detect'], { input });
    expect([code, err]).toEqual([
      0,
      'nymline: read it by "nymline run --preset envoy --format cri/ndjson"\n',
    ]);
    const { path } = workplace();
    const args = ['run', '--preset', 'envoy', '--format', 'cri/ndjson', ...keyring(path)];
    const by = await nymline(args, { input });
    const auto = await nymline(['run', '--format', 'auto', ...keyring(path)], { input });
    expect([by.code, auto.code, auto.out]).toEqual([0, 0, by.out]);
    expect(by.out).not.toMatch(/192\.0\.2\.[1-9]|alice/);
  });

  it('knows JSON of Fastly behind a header of syslog', async () => {
    const inside = readFileSync(fixture('fastly.ndjson'), 'utf8').trimEnd().split('\n').slice(0, 3);
    const input = inside.map((line) => `2026-11-24T10:00:00.123456+00:00 192.0.2.1  ${line}\n`).join('');
    const { code, err } = await nymline(['detect'], { input });
    expect([code, err]).toEqual([0, 'nymline: read it by "nymline run --preset fastly --format cee"\n']);
  });

  it.each(['cri/csv', 'csv/ndjson', 'cri/ndjson/x', 'cri/'])('takes %s for no format', async (format) => {
    const { code, err } = await nymline(['run', '--preset', 'envoy', '--format', format], { input: '' });
    expect([code, err]).toEqual([2, expect.stringContaining('Allowed choices are ndjson')]);
  });

  it('says that messages of the Elastic Common Schema are lines, where they are', async () => {
    const lines = readFileSync(fixture('combined.log'), 'utf8').trimEnd().split('\n').slice(0, 3);
    const input = lines
      .map(
        (message) =>
          `${JSON.stringify({ '@timestamp': '2026-11-24T10:00:00Z', ecs: { version: '8.0.0' }, log: { level: 'info' }, message })}\n`,
      )
      .join('');
    const { out, err } = await nymline(['detect'], { input });
    expect(out).toContain('ecs');
    expect(err).toContain('its messages are lines: "nymline run --preset combined --format ecs" reads those');
  });

  it('exits with 1 for a file that is not there', async () => {
    expect((await nymline(['detect', '/nowhere/file'])).code).toBe(1);
  });

  it('exits with 0 where the input is empty, and says so', async () => {
    const { code, out, err } = await nymline(['detect'], { input: '' });
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('standard input is empty');
  });

  const lines = readFileSync(fixture('twilio.ndjson'), 'utf8').trimEnd().split('\n');
  const records = lines.map((each) => JSON.parse(each) as object);

  it.each([
    ['lines', lines.join('\n')],
    ['a document', JSON.stringify(records[0], null, 2)],
    ['documents one behind the other', records.map((each) => JSON.stringify(each, null, 1)).join('\n')],
    ['an array', JSON.stringify(records, null, 2)],
    ['a page of records', JSON.stringify({ calls: records, page: 0 }, null, 2)],
    ['a sequence', records.map((each) => `\x1e${JSON.stringify(each)}\n`).join('')],
  ])('names a preset that reads the file, as it is told to run it: %s', async (_, input) => {
    const { path } = workplace({ file: input });
    const { code, out, err } = await nymline(['detect', join(path, 'file')]);
    expect(code).toBe(0);
    const [, preset = ''] = /^ {2}(twilio) /m.exec(out)!;
    const told = / --preset (\S+) --format (\S+)"/.exec(err);
    const args = told === null ? ['--preset', preset] : ['--preset', told[1]!, '--format', told[2]!];
    const run = await nymline(['run', ...args, '-k', join(path, 'keyring.json'), join(path, 'file')]);
    expect(run.code).toBe(0);
    expect(run.err).toContain(' 0 quarantined');
    expect(run.out).toContain('tel_k1_');
  });

  it('names no preset that cannot read the file', async () => {
    // The keys are there, in lines that are all broken.
    const input = lines.map((each) => `${each},\n`).join('');
    const { code, out, err } = await nymline(['detect'], { input });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('it looks like twilio, and no record can be read so; "nymline scan -" says why');
  });
});

describe('nymline run --format auto', () => {
  it('takes the one preset that fits, says so, and does what naming it does', async () => {
    const { path } = workplace();
    const file = fixture('asterisk-cdr.csv');
    const named = await nymline(['run', '--preset', 'asterisk-cdr', ...keyring(path), file]);
    const { code, out, err } = await nymline(['run', '--format', 'auto', ...keyring(path), file]);
    expect([code, out]).toEqual([named.code, named.out]);
    expect(err).toMatch(/^nymline: took the preset asterisk-cdr for .*: 16 to 21 columns/);
  });

  it('takes the format with the preset, where the file has another than usual', async () => {
    const { path } = workplace();
    const args = ['run', '--format', 'auto', ...keyring(path), fixture('zeek-conn.ndjson')];
    const { code, out, err } = await nymline(args);
    expect(code).toBe(0);
    expect(out).toMatch(/^\{"ts":/);
    expect(err).toContain('took the preset zeek-conn');
  });

  it('gives every byte to the engine that it looked at', async () => {
    const { run } = workplace();
    const input = '{"from":"+12025550123","n":1}\n'.repeat(10_000);
    const plain = await nymline(run, { input });
    const { code, out, err } = await nymline([...run, '--format', 'auto'], { input });
    const threads = await nymline([...run, '--format', 'auto', '--threads', '2'], { input });
    expect(code).toBe(0);
    expect(out === plain.out).toBe(true);
    expect(threads.out === plain.out).toBe(true);
    expect(err).toContain('took the format ndjson for standard input: it begins as JSON does');
  });

  it.each([
    [
      'several presets fit',
      both,
      /several formats fit.*--preset\n.*\n {2}ringcentral-events .*\n {2}ringcentral-call-log /,
    ],
    ['none does', 'what is this?\n', /nothing known fits/],
  ])('exits with 2 where %s, and writes nothing', async (_, input, message) => {
    const { path } = workplace();
    const { code, out, err } = await nymline(['run', '-f', 'auto', ...keyring(path)], { input });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

describe('nymline run --format auto with a policy', () => {
  const pretty = JSON.stringify([{ from: '+12025550123', name: 'Ada' }, { from: '(202) 555-0199' }], null, 2);

  it.each([
    ['a document', pretty],
    ['an array on one line', JSON.stringify(JSON.parse(pretty))],
    ['documents on one line', '{"from":"+12025550123"} {"from":"+12025550199"}'],
  ])('takes the records of %s', async (_, input) => {
    const { run } = workplace();
    const { code, out, err } = await nymline([...run, '-f', 'auto'], { input });
    expect(code).toBe(0);
    expect(err).toContain('took the format json');
    expect(err).toContain('2 records in, 2 out');
    expect(out).not.toMatch(/\+1202|555|Ada/);
  });

  it('unwraps no lines', async () => {
    const { run } = workplace();
    const input = '[{"from":"a"}]\n[{"from":"b"}]\n';
    const { out, err } = await nymline([...run, '-f', 'auto'], { input });
    expect(err).toContain('took the format ndjson');
    expect(out).toBe(input);
  });

  it('takes the format that the policy says, where the input looks like it', async () => {
    const { path } = workplace({
      'lines.yaml':
        '{ version: 1, format: combined, rules: [{ path: host, identifier: ip, transform: truncate }] }',
    });
    const args = ['run', '-f', 'auto', '-p', join(path, 'lines.yaml'), '-k', join(path, 'keyring.json')];
    const { err } = await nymline([...args, fixture('combined.log')]);
    expect(err).toContain('took the format combined');
  });

  it.each([
    ['rows that no preset knows', 'from,name\n+12025550123,Ada\n', /it looks like csv.*--format csv/],
    [
      'lines of a log',
      readFileSync(fixture('combined.log')).toString(),
      /it looks like combined.*--format combined/,
    ],
    ['text', 'what is this?\n', /nothing known fits it/],
  ])('exits with 2 for %s, names the likely format, and writes nothing', async (_, input, message) => {
    const { run } = workplace();
    const { code, out, err } = await nymline([...run, '-f', 'auto'], { input });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/Ada|0123/);
  });

  it('chooses from bytes, and not from when they come', async () => {
    const { run } = workplace();
    const slow = Readable.from(
      (async function* () {
        for (const piece of ['[', '{"from":"+12025550123"}', ',\n{"from":"a"}', ']']) {
          yield Buffer.from(piece);
          await wait(300);
        }
      })(),
    );
    const { err } = await nymline([...run, '-f', 'auto'], { input: slow });
    expect(err).toContain('2 records in, 2 out');
  });

  it('exits with 0 where the input is empty, with a policy and without', async () => {
    const { path, run } = workplace();
    expect((await nymline([...run, '-f', 'auto'], { input: '' })).code).toBe(0);
    const none = await nymline(['run', '-f', 'auto', '-k', join(path, 'keyring.json')], { input: '\n' });
    expect(none.code).toBe(0);
  });
});

describe('nymline run, verify, explain and scan without a format', () => {
  const input = JSON.stringify([{ from: '+12025550123' }, { from: '+12025550199' }], null, 2);

  it('read a document as one, where the policy has lines of JSON', async () => {
    const { path, run } = workplace({ 'a.json': input, 'b.ndjson': '{"from":"+12025550123"}\n' });
    const { code, out, err } = await nymline(run, { input });
    expect(code).toBe(0);
    expect(err).toContain('is a JSON document, and is read as one');
    const policy = ['-p', join(path, 'policy.yaml')];
    expect((await nymline(['verify', ...policy], { input: out })).out).toMatch(/^ok: 2 records/);
    expect((await nymline(['explain', ...policy], { input })).out).toContain('\n2 records, 1 path;');
    expect((await nymline(['scan'], { input })).out).toContain('\n2 records, 1 field;');
    const many = await nymline([
      ...run,
      '-o',
      join(path, 'out'),
      join(path, 'a.json'),
      join(path, 'b.ndjson'),
    ]);
    expect(many.code).toBe(0);
    expect(many.err).toContain('3 records in, 3 out');
    expect(readFileSync(join(path, 'out/a.json'), 'utf8')).toBe(out);
  });

  it('take lines where they are told to', async () => {
    const { run } = workplace();
    expect((await nymline([...run, '-f', 'ndjson'], { input })).code).toBe(3);
  });

  it('leave a broken line to itself', async () => {
    const { run } = workplace();
    const { code, err } = await nymline(run, { input: '{"from":\n{"from":"+12025550123"}\n{"n":1}\n' });
    expect(code).toBe(3);
    expect(err).toContain('3 records in, 2 out, 1 quarantined');
  });
});

describe('nymline run with presets and formats', () => {
  const row =
    '"","(202) 555-0123",101,ctx,"""Ada"" <2025550123>",SIP/a-1,SIP/b-2,Dial,x,2026-11-02 13:04:47,,2026-11-02 13:04:50,3,0,NO ANSWER,DOCUMENTATION\n';

  it('runs a preset', async () => {
    const { path } = workplace();
    const args = ['run', '--preset', 'asterisk-cdr', '--region', 'US', '-k', join(path, 'keyring.json')];
    const { code, out, err } = await nymline(args, { input: row });
    expect(code).toBe(0);
    expect(out).toMatch(/^"","tel_k1_/);
    expect(out + err).not.toMatch(/555.?0123|Ada/);
  });

  it('refuses a region that is none', async () => {
    const { path } = workplace();
    const args = ['run', '--preset', 'asterisk-cdr', '--region', 'usa', '-k', join(path, 'keyring.json')];
    const { code, err } = await nymline(args, { input: row });
    expect(code).toBe(2);
    expect(err).toContain('preset asterisk-cdr has 1 fault\n  /region\n');
  });

  it('lets a policy extend the preset that is named', async () => {
    const path = workplace({
      'mine.yaml': '{ region: US, rules: [{ path: dcontext, transform: replace, with: CONTEXT }] }',
      'other.yaml': '{ version: 1, extends: twilio }',
      'broken.yaml': '{ rules: [{ path: dcontext, transform: keeep }] }',
    }).path;
    const run = (file: string): ReturnType<typeof nymline> =>
      nymline(['run', '--preset', 'asterisk-cdr', '-p', join(path, file), '-k', join(path, 'keyring.json')], {
        input: row,
      });
    const { code, out } = await run('mine.yaml');
    expect(code).toBe(0);
    expect(out).toContain(',CONTEXT,');
    expect((await run('other.yaml')).err).toContain('extends twilio already, and --preset says asterisk-cdr');
    expect((await run('broken.yaml')).err).toContain('did you mean keep?');
  });

  it('runs a policy that extends a preset', async () => {
    const path = workplace({ 'mine.yaml': '{ version: 1, extends: asterisk-cdr, region: US }' }).path;
    const args = ['-p', join(path, 'mine.yaml'), '-k', join(path, 'keyring.json')];
    expect((await nymline(['run', ...args], { input: row })).code).toBe(0);
    expect((await nymline(['check', join(path, 'mine.yaml')])).out).toContain('region US');
  });

  it('takes the format of the command line for that of the policy', async () => {
    const { run } = workplace();
    const input = 'from,name,n\n+12025550123,Ada,1\n';
    const { code, out } = await nymline([...run, '--format', 'csv'], { input });
    expect(code).toBe(0);
    expect(out).toMatch(/^from,name,n\ntel_k1_[a-z2-7]{26},,1\n$/);
  });

  it('tells records, not lines, where a record may be of several lines', async () => {
    const { run } = workplace();
    const input = 'from,name,n\n"+12025550123","A\n\nda",1\n1,2,3,4\n1,2,3\n';
    const { code, out, err } = await nymline([...run, '--format', 'csv'], { input });
    expect(code).toBe(3);
    expect(out.split('\n')).toHaveLength(4);
    expect(err).toMatch(/1 +a row does not have the columns .* +record 2 +ERR_RECORD_COLUMNS/);
    expect(err).not.toMatch(/0123|Ada/);
  });

  it('explains records in the format of the preset', async () => {
    expect(
      (await nymline(['explain', '--preset', 'twilio'], { input: '{"from":"+12025550123"}' })).out,
    ).toMatch(/from +1 +E\.164 number/);
    const line = '192.0.2.17 - ann [02/Nov/2026:13:04:47 +0000] "GET / HTTP/1.1" 200 12 "-" "-"\n';
    const { code, out } = await nymline(['explain', '--preset', 'combined'], { input: line });
    expect(code).toBe(0);
    expect(out).toMatch(/IPv4 address +\d+ +truncate/);
  });
});
