import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { indexOf } from '../../../src/cli/rights/index-file.js';
import { isDeep } from '../../deep.js';
import { nymline, workplace } from '../terminal.js';

const phone = ['--phone', '(202) 555-0123'];

async function written(lines: string) {
  const { path, run } = workplace({ 'in.ndjson': lines });
  const file = join(path, 'out.ndjson');
  await nymline([...run, join(path, 'in.ndjson'), '-o', file]);
  return { path, file, by: run.slice(1) };
}

describe('nymline subject', () => {
  it('writes what it finds to a file of its owner alone', async () => {
    const { by, file, path } = await written('{"from":"+12025550123"}\n');
    const output = join(path, 'records.json');
    await nymline(['subject', ...phone, ...by, file, '-o', output]);
    expect(statSync(output).mode & 0o777).toBe(0o600);
  });

  it('lists pseudonyms by kind, secret, domain, scope and rule', async () => {
    const { by } = await written('');
    const { code, out, err } = await nymline(['subject', ...phone, '--ip', '192.0.2.17', ...by]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.trim().split(/ {2,}/).slice(0, 5))).toEqual([
      ['kind', 'secret', 'domain', 'scope', 'rules'],
      ['tel', 'k1', 'default', 'person', '1'],
      ['ip', 'k1', 'default', 'person', 'none'],
      [''],
    ]);
    expect(out).toMatch(/ tel_k1_[a-z2-7]{26}\n/);
    expect(out).not.toContain('0123');
  });

  it('reads records from standard input, and writes rows for spreadsheets', async () => {
    const { file, by, path } = await written(
      '{"from":"+12025550123","n":{"a":"=1+1","b":[1,"x,y"]}}\n{"n":1}\n',
    );
    const export_ = join(path, 'export.csv');
    const { code, err } = await nymline(['subject', ...phone, ...by, '--export', 'csv', '-', '-o', export_], {
      input: readFileSync(file),
    });
    expect([code, err]).toEqual([0, '1 record in 1 of 1 file; 1 opened\n']);
    expect(
      readFileSync(export_, 'utf8')
        .replace(/tel_k1_[a-z2-7]{26}/, 'X')
        .split('\r\n'),
    ).toEqual([
      'file,line,field,value',
      'standard input,1,from,X',
      "standard input,1,n.a,'=1+1",
      'standard input,1,n.b.0,1',
      'standard input,1,n.b.1,"x,y"',
      '',
    ]);
  });

  it.each(['json', 'csv'])('ends as a run does when the reader goes away: %s', async (format) => {
    const { path, file, by } = await written('{"from":"+12025550123"}\n'.repeat(1200));
    writeFileSync(join(path, 'second.ndjson'), readFileSync(file));
    let left = 1101;
    const output = () =>
      new Writable({
        write(_chunk, _encoding, done) {
          const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
          done(left-- > 0 ? null : gone);
        },
      });
    const ask = ['subject', ...phone, ...by, '--export', format, file, join(path, 'second.ndjson')];
    const told = await nymline(ask, { output: output() });
    expect([told.code, told.err]).toEqual([
      141,
      'cut off, since whoever read the output went away: 1,101 records in 1 of 2 files; 1 opened\n',
    ]);
    left = 0;
    const quiet = await nymline([...ask, '-q'], { output: output() });
    expect([quiet.code, quiet.err]).toEqual([141, '']);
  });

  it('stops where its output cannot be written', async () => {
    const { file, by } = await written('{"from":"+12025550123"}\n');
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC', syscall: 'write' }));
      },
    });
    const { code, err } = await nymline(['subject', ...phone, ...by, file], { output });
    expect([code, err]).toEqual([1, 'nymline: standard output: no space is left on the device (ENOSPC)\n']);
  });

  it('says what cannot be found, and of whom nobody can tell', async () => {
    const { path, file, by } = await written('{"from":"+12025550123"}\n');
    const policy = join(path, 'scopes.yaml');
    writeFileSync(
      policy,
      'version: 1\nrules:\n' +
        '  - { path: a, identifier: phone, transform: pseudonym, scope: record }\n' +
        '  - { path: b, identifier: phone, transform: pseudonym, scope: { with: c } }\n' +
        '  - { path: c, transform: keep }\n',
    );
    const body = readFileSync(file, 'utf8').match(/[a-z2-7]{26}/)![0];
    writeFileSync(file, `{"a":"tel_gone_${body}"}\n{"a":\n`);
    const scoped = ['subject', '--phone', '+12025550123', '-p', policy, ...by.slice(2)];
    const { code, err } = await nymline([...scoped, file]);
    expect(code).toBe(3);
    expect(err).toContain('rule 1 (a) has another pseudonym in each record: none can be found by anybody');
    expect(err).toContain('rule 2 (b) has another pseudonym beside each counterpart: give --with');
    expect(err).toContain('pseudonyms of 1 secret that the keyring does not have (gone)');
    const told = await nymline([...scoped, '--with', '', '--with', 'x', file]);
    expect([told.code, told.err.includes('--with')]).toEqual([0, false]);
    expect(JSON.parse(told.out).pseudonyms.map((each: { scope: string }) => each.scope)).toEqual([
      'with',
      'with',
      'person',
    ]);
  });

  it.each(['', 'anonymous'])(
    'does not take %j, which singles nobody out, for a person without records',
    async (given) => {
      const { by, file } = await written('{"from":"+12025550123"}\n');
      for (const files of [[], [file]]) {
        const { code, err } = await nymline(['subject', '--phone', given, ...by, ...files]);
        expect(code).toBe(3);
        expect(err).toContain('what was given singles nobody out');
      }
    },
  );

  it('says of a record that cannot be read that it might be the person’s', async () => {
    const { file, by } = await written('{"from":"+12025550123"}\n');
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"from":\n`);
    const { code, err } = await nymline(['subject', ...phone, ...by, file]);
    expect(code).toBe(3);
    expect(err).toContain('1 record cannot be read, and might be the person’s: ERR_RECORD_SYNTAX');
  });

  it('goes on behind a file that is broken', async () => {
    const { path, file, by } = await written('{"from":"+12025550123"}\n');
    writeFileSync(join(path, 'a.gz'), 'no gzip');
    const { code, out, err } = await nymline(['subject', ...phone, ...by, join(path, 'a.gz'), file]);
    expect([code, JSON.parse(out).records.length]).toEqual([1, 1]);
    expect(err).toContain('a.gz');
  });

  it('takes a person out of a file that says who it is, and nothing else', async () => {
    const { path, by } = await written('');
    const whom = async (text: string) => {
      writeFileSync(join(path, 'person'), text);
      return nymline(['subject', '--person', join(path, 'person'), ...by]);
    };
    expect((await whom('phone: "+12025550123"')).code).toBe(0);
    for (const text of ['[]', 'fone: "1"', 'phone: 12025550123', 'phone: ["1", 2]', '{'])
      expect([text, (await whom(text)).code]).toEqual([text, 2]);
    expect((await whom('phone: 12025550123')).err).not.toContain('12025550123');
  });
});

/** Small outputs, made without nymline: each record has a pseudonym that nobody else has. */
function archive(count: number, pseudonym: string, every: number) {
  const { path, run } = workplace();
  const letters = 'abcdefghijklmnopqrstuvwxyz234567';
  const body = (): string =>
    [...randomBytes(25)]
      .map((byte) => letters[byte % 32])
      .concat('a')
      .join('');
  let holding = 0;
  for (let i = 0; i < count; i++) {
    const folder = join(path, 'files', String(i % 50));
    if (i < 50) mkdirSync(folder, { recursive: true });
    const lines = Array.from({ length: 40 }, () => `{"from":"tel_k1_${body()}"}\n`);
    if (i % every === 0) {
      holding++;
      lines[20] = `{"from":"+1~${pseudonym}"}\n`;
    }
    writeFileSync(join(folder, `${i}.ndjson`), lines.join(''));
  }
  return { files: join(path, 'files'), by: run.slice(1), holding };
}

describe('nymline index', () => {
  it('lets a search open the files that can hold the person, and few others', async () => {
    const count = isDeep ? 10_000 : 150;
    const { out } = await nymline(['subject', ...phone, ...workplace().run.slice(1)]);
    const { files, by, holding } = archive(count, /tel_k1_[a-z2-7]{26}/.exec(out)![0], 30);
    const made = await nymline(['index', files]);
    expect([made.code, made.err]).toEqual([
      0,
      `${count} indexes written for ${count} files, of ${new Intl.NumberFormat('en').format(count * 40)} pseudonyms\n`.replace(
        /^(\d+) (.*for )(\d+)/,
        (_, a, b, c) =>
          `${new Intl.NumberFormat('en').format(Number(a))} ${b}${new Intl.NumberFormat('en').format(Number(c))}`,
      ),
    ]);
    expect((await nymline(['index', files])).err).toMatch(/^0 indexes written/);
    const { code, err, out: found } = await nymline(['subject', ...phone, ...by, files]);
    expect([code, JSON.parse(found).records.length]).toEqual([0, holding]);
    const opened = Number(/; (\d+) opened/.exec(err)![1]);
    expect(opened).toBeGreaterThanOrEqual(holding);
    expect(opened - holding).toBeLessThanOrEqual((count - holding) / 100);
    if (isDeep) process.stderr.write(`${err.trim()}, of which ${holding} hold the person\n`);
    // 24 bits for each of 40, a header and a digest: beside 1.6 kB of records.
    expect(statSync(indexOf(join(files, '1', '1.ndjson'))).size).toBeLessThan(320);

    expect((await nymline(['erase', '--records', ...phone, ...by, files, '-q'])).code).toBe(0);
    // What was rewritten has an index that fits, so that nothing is opened any more.
    const after = await nymline(['subject', ...phone, ...by, files]);
    expect(Number(/; (\d+) opened/.exec(after.err)![1])).toBeLessThanOrEqual(count / 100);
    expect(JSON.parse(after.out).records).toEqual([]);
    expect((await nymline(['erase', '--check', ...phone, ...by, files])).code).toBe(0);
  }, 600_000);

  it('that was changed is named and not used; one that is of an older file is not used', async () => {
    const { file, by } = await written('{"from":"+12025550123"}\n');
    const place = indexOf(file);
    await nymline(['index', file]);
    const whole = readFileSync(place);
    const other = await nymline(['subject', '--phone', '+12025550124', ...by, file]);
    expect(other.err).toBe('0 records in 0 of 1 file; 0 opened\n');
    for (const at of [0, 20, whole.length - 40, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1;
      writeFileSync(place, changed);
      const { code, err } = await nymline(['subject', '--phone', '+12025550124', ...by, file]);
      expect([code, err.includes(`.out.ndjson.nymline-index expected an index`)]).toEqual([0, true]);
      expect(err).toContain('1 opened');
    }
    for (const bytes of [Buffer.alloc(0), whole.subarray(0, 50), forged(whole)]) {
      writeFileSync(place, bytes);
      expect((await nymline(['subject', ...phone, ...by, file])).err).toContain('expected an index');
    }
    // The first version lacks what is in Base64.
    writeFileSync(place, forged(whole, '"version":1'));
    const first = await nymline(['subject', ...phone, ...by, file]);
    expect([first.code, first.err.includes('"nymline index" makes a new one')]).toEqual([0, true]);
    writeFileSync(place, whole);
    const later = statSync(file).mtimeMs / 1000 + 10;
    utimesSync(file, later, later);
    const { err } = await nymline(['subject', '--phone', '+12025550124', ...by, file]);
    expect(err).toContain('was written behind its index, and is read');
    expect((await nymline(['index', file])).err).toContain('1 index written');
  });
});

/** Whole by its digest, and no index. */
function forged(whole: Buffer, version = '"version":3'): Buffer {
  const body = Buffer.from(
    whole.subarray(0, -32).toString('latin1').replace('"version":2', version),
    'latin1',
  );
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}
