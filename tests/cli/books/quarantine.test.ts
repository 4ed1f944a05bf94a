import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, keyring, nymline, workplace } from '../terminal.js';

const canary = '2025550';
const policy =
  'version: 1\nregion: US\nrules:\n  - { path: from, identifier: phone, transform: pseudonym }\n';
const narrow = `${policy}domain: { field: tenant, of: [one] }\n`;
const wide = `${policy}domain: { field: tenant, of: [one, two] }\n`;
const line = (n: number, tenant = 'one'): string =>
  `{"from":"+1${canary}${1000 + n}","tenant":"${tenant}","n":${n}}\n`;
const calls = [line(1), line(2, 'two'), '{"from":"+12025550199"\n', line(3), line(4, 'two')].join('');

async function prepare(files: Record<string, string | Buffer> = {}) {
  const place = folder({
    'p.yaml': narrow,
    'wide.yaml': wide,
    'k.json': keyring,
    'in.ndjson': calls,
    ...files,
  });
  const at = (name: string): string => join(place, name);
  const made = await nymline(['quarantine', 'key', at('id.txt')]);
  const recipient = made.out.trim();
  const run = (...args: string[]) =>
    nymline([
      'run',
      '-p',
      at('p.yaml'),
      '-k',
      at('k.json'),
      '--quarantine',
      at('q'),
      '--recipient',
      recipient,
      ...args,
    ]);
  const redrive = (...args: string[]) =>
    nymline([
      'quarantine',
      'redrive',
      at('q'),
      '-i',
      at('id.txt'),
      '-p',
      at('wide.yaml'),
      '-k',
      at('k.json'),
      '-o',
      at('out.ndjson'),
      ...args,
    ]);
  const opened = async (...args: string[]): Promise<Record<string, unknown>[]> =>
    (await nymline(['quarantine', 'open', at('q'), '-i', at('id.txt'), ...args])).out
      .trim()
      .split('\n')
      .filter((each) => each !== '')
      .map((each) => JSON.parse(each));
  return { at, recipient, run, redrive, opened };
}

/** No file but an opened one holds a number. */
function expectSealed(dir: string): void {
  for (const name of readdirSync(dir))
    expect([name, readFileSync(join(dir, name)).includes(canary)]).toEqual([name, false]);
}

describe('run --quarantine', () => {
  it('keeps what does not come out, sealed, and says how many', async () => {
    const { at, run, opened } = await prepare();
    const { code, err } = await run(at('in.ndjson'), '-o', at('out.ndjson'));
    expect(code).toBe(3);
    expect(err).toContain('3 records sealed in 1 segment in ');
    expectSealed(at('q'));
    expect(
      readdirSync(at('q'))
        .map((name) => name.replace(/^.*\./, ''))
        .sort(),
    ).toEqual(['age', 'end', 'json']);
    expect((await opened()).map(({ position, code, text }) => [position, code, text])).toEqual([
      [2, 'ERR_RECORD_DOMAIN', line(2, 'two')],
      [3, 'ERR_RECORD_SYNTAX', '{"from":"+12025550199"\n'],
      [5, 'ERR_RECORD_DOMAIN', line(4, 'two')],
    ]);
    const listed = await nymline(['quarantine', 'list', at('q')]);
    expect(listed.out).toMatch(/2 +ERR_RECORD_DOMAIN +.*in\.ndjson/);
    expect(listed.out).toContain('3 records in 1 segment');
    expect(listed.out).not.toContain(canary);
  });

  it('says once that nothing is kept where nobody is named', async () => {
    const { at } = await prepare();
    const { err } = await nymline(['run', '-p', at('p.yaml'), '-k', at('k.json'), at('in.ndjson')]);
    expect(err.split('quarantined records are not kept').length).toBe(2);
    writeFileSync(at('good.ndjson'), line(1));
    expect(
      (await nymline(['run', '-p', at('p.yaml'), '-k', at('k.json'), at('good.ndjson')])).err,
    ).not.toContain('not kept');
  });

  it('keeps those of each file of many, and those that threads meet', async () => {
    const many = Array.from({ length: 40_000 }, (_, i) => line(i, i % 1000 === 7 ? 'two' : 'one')).join('');
    const { at, run, opened } = await prepare({
      'd/a.ndjson': calls,
      'd/b.ndjson': calls,
      'many.ndjson': many,
    });
    const both = await run(at('d'), '-o', at('out/'), '--threads', '2');
    expect(both.err).toContain('6 records sealed in 2 segments');
    expect((await opened()).map(({ source, position }) => `${source} ${position}`).sort()).toEqual([
      'a.ndjson 2',
      'a.ndjson 3',
      'a.ndjson 5',
      'b.ndjson 2',
      'b.ndjson 3',
      'b.ndjson 5',
    ]);
    rmSync(at('q'), { recursive: true });
    const { err } = await run(at('many.ndjson'), '-o', at('many.out'), '--threads', '2');
    expect(err).toContain('40 records sealed');
    expect((await opened()).map(({ position, text }) => [position, text])).toEqual(
      Array.from({ length: 40 }, (_, i) => [i * 1000 + 8, line(i * 1000 + 7, 'two')]),
    );
    expectSealed(at('q'));
  });

  it('takes back what it sealed where the output does not get its name', async () => {
    const { at, run } = await prepare({ 'd.json': '[{"from":"+12025551001","tenant":"two"},}' });
    const { code } = await run('--format', 'json', at('d.json'), '-o', at('out.json'));
    expect(code).toBe(1);
    expect(readdirSync(at('q'))).toEqual([]);
    // What went to standard output has gone out.
    await run('--format', 'json', at('d.json'));
    expect(readdirSync(at('q')).filter((name) => name.endsWith('.age'))).toHaveLength(1);
  });

  it.each([
    ['no recipient', ['--quarantine', 'q'], '--quarantine expected --recipient'],
    ['no folder', ['--recipient', `age1${'q'.repeat(58)}`], '--recipient expected --quarantine'],
    ['a recipient that is none', ['--quarantine', 'q', '--recipient', 'age1x'], 'expected a recipient, age1'],
    [
      'one with a wrong checksum',
      ['--quarantine', 'q', '--recipient', `age1${'q'.repeat(58)}`],
      'its checksum is another',
    ],
    [
      'an identity',
      ['--quarantine', 'q', '--recipient', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`],
      'got an identity',
    ],
  ])('refuses %s before it writes', async (_, args, message) => {
    const { at } = await prepare();
    const { code, err } = await nymline([
      'run',
      '-p',
      at('p.yaml'),
      '-k',
      at('k.json'),
      at('in.ndjson'),
      '-o',
      at('out'),
      ...args,
    ]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain('QQQQ');
    expect(existsSync(at('out'))).toBe(false);
  });

  it('leaves the output as it was where what it quarantines cannot be written', async () => {
    const { at, run } = await prepare({ 'out.ndjson': 'before\n' });
    writeFileSync(at('q'), 'no folder');
    const { code } = await run(at('in.ndjson'), '-o', at('out.ndjson'));
    expect(code).toBe(1);
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe('before\n');
    expect(readdirSync(at('.')).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('quarantine open', () => {
  it('gives the bytes of a record back that is kept in parts, and each record its line', async () => {
    const { path, run } = workplace({ in: `${'a'.repeat(3_500_000)}\nno record\nno record either` });
    const at = (name: string): string => join(path, name);
    const recipient = (await nymline(['quarantine', 'key', at('id.txt')])).out.trim();
    const seal = ['--quarantine', at('q'), '--recipient', recipient, '--max-record', '1'];
    expect((await nymline([...run, at('in'), '-o', at('out'), ...seal])).code).toBe(3);
    const { out } = await nymline(['quarantine', 'open', at('q'), '-i', at('id.txt'), '--raw']);
    expect(out === `${readFileSync(at('in'), 'utf8')}\n`).toBe(true);
  });

  it('writes to a file of its owner alone, and is an act of the journal', async () => {
    const { at, run } = await prepare();
    await run(at('in.ndjson'), '-o', at('out.ndjson'));
    const { code } = await nymline([
      'quarantine',
      'open',
      at('q'),
      '-i',
      at('id.txt'),
      '--raw',
      '-o',
      at('raw'),
      '--code',
      'ERR_RECORD_SYNTAX',
      '--journal',
      at('j'),
      '--purpose',
      'ticket 7',
    ]);
    expect(code).toBe(0);
    expect(readFileSync(at('raw'), 'utf8')).toBe('{"from":"+12025550199"\n');
    expect(statSync(at('raw')).mode & 0o077).toBe(0);
    const [begun, done] = readFileSync(at('j'), 'utf8')
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each));
    expect(begun).toMatchObject({ command: 'quarantine open', state: 'begun', purpose: 'ticket 7' });
    expect(begun.files).toHaveLength(1);
    expect(done).toMatchObject({ state: 'done', receipt: '1 record' });
    expect(begun.files[0].to).toBe(begun.files[0].from);
    expect(await nymline(['audit', 'verify', at('j')])).toMatchObject({ code: 0, err: '' });
  });

  it('refuses another identity, a changed segment and a changed index, and shows nothing', async () => {
    const { at, run } = await prepare();
    await run(at('in.ndjson'), '-o', at('out.ndjson'));
    const open = (id = 'id.txt') => nymline(['quarantine', 'open', at('q'), '-i', at(id)]);
    await nymline(['quarantine', 'key', at('other.txt')]);
    expect(await open('other.txt')).toMatchObject({ code: 1, out: '' });
    const index = join(at('q'), readdirSync(at('q')).find((name) => name.endsWith('.json'))!);
    const text = readFileSync(index, 'utf8');
    writeFileSync(index, text.replace('"position": 3', '"position": 4'));
    expect(await open()).toMatchObject({ code: 1, out: '' });
    writeFileSync(index, text);
    const segment = index.replace(/json$/, 'age');
    appendFileSync(segment, 'x');
    expect(await open()).toMatchObject({ code: 1, out: '' });
  });

  it.runIf(spawnSync('age', ['--version']).status === 0)(
    'reads what age would, by a key of age-keygen',
    async () => {
      const { at } = await prepare();
      execFileSync('age-keygen', ['-o', at('age.txt')], { stdio: 'ignore' });
      const recipient = execFileSync('age-keygen', ['-y', at('age.txt')])
        .toString()
        .trim();
      await nymline([
        'run',
        '-p',
        at('p.yaml'),
        '-k',
        at('k.json'),
        '--quarantine',
        at('q'),
        '--recipient',
        recipient,
        at('in.ndjson'),
        '-o',
        at('out'),
      ]);
      const { out } = await nymline(['quarantine', 'open', at('q'), '-i', at('age.txt')]);
      expect(out.trim().split('\n')).toHaveLength(3);
      const segment = readdirSync(at('q')).find((name) => name.endsWith('.age'))!;
      const plain = execFileSync('age', ['-d', '-i', at('age.txt'), join(at('q'), segment)]).toString();
      expect(plain).toContain('+12025550199');
    },
  );
});

describe('quarantine redrive', () => {
  it('begins a line of its own where the output ends without one', async () => {
    const { at, run, redrive } = await prepare({
      'in.ndjson': [line(1), line(2, 'two'), line(3).trimEnd()].join(''),
    });
    await run(at('in.ndjson'), '-o', at('out.ndjson'));
    await redrive();
    const lines = readFileSync(at('out.ndjson'), 'utf8').trimEnd().split('\n');
    expect(lines.map((each) => JSON.parse(each).n)).toEqual([1, 3, 2]);
  });

  it('adds what passes now, keeps the rest sealed, and the books balance', async () => {
    const { at, run, redrive, opened } = await prepare();
    await run(at('in.ndjson'), '-o', at('out.ndjson'));
    const before = readFileSync(at('out.ndjson'), 'utf8');
    const { code, err } = await redrive('--journal', at('j'));
    expect(err).toContain('3 records: 2 pass now and are in the output, 1 stay sealed');
    expect(code).toBe(3);
    const straight = await nymline(['run', '-p', at('wide.yaml'), '-k', at('k.json'), at('in.ndjson')]);
    const after = readFileSync(at('out.ndjson'), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.split('\n').sort()).toEqual(straight.out.split('\n').sort());
    expect(
      (await opened()).map(({ code, position, source }) => [
        code,
        position,
        String(source).split('/').at(-1),
      ]),
    ).toEqual([['ERR_RECORD_SYNTAX', 3, 'in.ndjson']]);
    expectSealed(at('q'));
    // Once more changes nothing.
    expect((await redrive()).err).toContain('1 record: 0 pass now');
    expect(readFileSync(at('out.ndjson'), 'utf8')).toBe(after);
    expect(readFileSync(at('j'), 'utf8')).toContain('"receipt":"3 in, 2 out, 1 sealed"');
    // Neither by what goes, nor by a segment that stays.
    expect((await redrive('--journal', at('j'))).err).toContain('1 record: 0 pass now');
    expect(await nymline(['audit', 'verify', at('j')])).toMatchObject({ code: 0, err: '' });
  });

  it('reads rows below their header, and writes it once', async () => {
    const rows = 'tenant,from\none,+12025551001\ntwo,+12025551002\ntwo,+12025551003\n';
    const { at, run, redrive } = await prepare({ 'in.csv': rows });
    await run('--format', 'csv', at('in.csv'), '-o', at('first.csv'));
    await redrive('--format', 'csv');
    const straight = await nymline([
      'run',
      '--format',
      'csv',
      '-p',
      at('wide.yaml'),
      '-k',
      at('k.json'),
      at('in.csv'),
    ]);
    const [head, , ...rest] = straight.out.trim().split('\n');
    expect(readFileSync(at('out.ndjson'), 'utf8').trim().split('\n')).toEqual([head, ...rest]);
    expect(readdirSync(at('q')).filter((name) => /\.(?:age|json)$/.test(name))).toEqual([]);
  });

  it('keeps a row sealed that has another header than the output', async () => {
    const { at, run, redrive } = await prepare({
      'a.csv': 'tenant,from\ntwo,+12025551002\n',
      'b.csv': 'from,tenant\n+12025551003,two\n',
    });
    for (const name of ['a', 'b']) await run('--format', 'csv', at(`${name}.csv`), '-o', at(`${name}.out`));
    const { code, err } = await redrive('--format', 'csv');
    expect([code, err]).toEqual([3, expect.stringContaining('1 pass now and are in the output, 1 stay')]);
    // An output of its own takes it.
    expect((await redrive('--format', 'csv', '-o', at('other.csv'))).code).toBe(0);
    const outputs = ['out.ndjson', 'other.csv'].map((name) => readFileSync(at(name), 'utf8'));
    // Runs of one second have no order.
    expect(outputs.sort()).toEqual([
      expect.stringMatching(/^from,tenant\ntel_\w+,two\n$/),
      expect.stringMatching(/^tenant,from\ntwo,tel_\w+\n$/),
    ]);
  });

  it('takes a header that only begins as the output\u2019s for another', async () => {
    const { at, run, redrive } = await prepare({
      'in.csv': 'tenant,from\ntwo,+12025551002\n',
      'out.ndjson': 'tenant,from,note\none,tel_withheld,x\n',
    });
    await run('--format', 'csv', at('in.csv'), '-o', at('first.csv'));
    const { code, err } = await redrive('--format', 'csv');
    expect([code, err]).toEqual([3, expect.stringContaining('0 pass now')]);
  });

  it('names the folder where there is none', async () => {
    const { at, redrive } = await prepare();
    const [listed, opened] = [
      await nymline(['quarantine', 'list', at('q')]),
      await nymline(['quarantine', 'open', at('q'), '-i', at('id.txt')]),
    ];
    for (const { code, err } of [listed, opened, await redrive()])
      expect([code, err]).toEqual([1, expect.stringContaining(`${at('q')}: there is no such file`)]);
  });

  it('refuses a plan that no redrive wrote, shows nothing of it, and removes no file', async () => {
    const { at, redrive } = await prepare({ 'victim.age': 'stays' });
    mkdirSync(at('q'), { recursive: true });
    const plan = { version: 1, output: at('out.ndjson'), before: 0, after: 0, fresh: null, isDone: true };
    for (const text of ['+12025550123', JSON.stringify({ ...plan, old: '../victim.age' })]) {
      writeFileSync(join(at('q'), 'redrive.plan'), text);
      const { code, err } = await redrive();
      expect([code, err]).toEqual([1, expect.stringContaining('redrive.plan expected a plan')]);
      expect(err).not.toMatch(/2025550123|victim|\n {4}at /);
    }
    expect(readFileSync(at('victim.age'), 'utf8')).toBe('stays');
  });

  it('leaves out runs that did not end, unless it is asked to take them in', async () => {
    const { at, run, redrive } = await prepare();
    await run(at('in.ndjson'), '-o', at('first.ndjson'));
    for (const name of readdirSync(at('q'))) if (name.endsWith('.end')) rmSync(join(at('q'), name));
    expect((await nymline(['quarantine', 'list', at('q')])).out).toContain(
      '1 segment of runs that did not end',
    );
    expect((await redrive()).err).toContain('0 records');
    expect((await redrive('--all')).err).toContain('3 records: 2 pass');
  });

  it('takes back, or ends, what one that was killed has begun', async () => {
    for (const isDone of [false, true]) {
      const { at, run, redrive } = await prepare();
      await run(at('in.ndjson'), '-o', at('out.ndjson'));
      const [old] = readdirSync(at('q')).filter((name) => name.endsWith('.age'));
      const before = statSync(at('out.ndjson')).size;
      const whole = readFileSync(at('out.ndjson'), 'utf8');
      // As far as it came: half of what it was to add, or all.
      const added = isDone ? 'added\n' : 'add';
      appendFileSync(at('out.ndjson'), added);
      const plan = {
        version: 1,
        output: at('out.ndjson'),
        before,
        after: before + 6,
        old,
        fresh: null,
        isDone,
      };
      writeFileSync(join(at('q'), 'redrive.plan'), JSON.stringify(plan));
      const { err } = await redrive();
      expect(err).toContain(isDone ? '0 records' : '3 records: 2 pass');
      const text = readFileSync(at('out.ndjson'), 'utf8');
      expect(text.startsWith(isDone ? `${whole}added\n` : whole)).toBe(true);
      expect(text.includes('add')).toBe(isDone);
      expect(existsSync(join(at('q'), 'redrive.plan'))).toBe(false);
    }
  });

  it('refuses an output that was changed since, and cuts nothing off', async () => {
    const { at, run, redrive } = await prepare();
    await run(at('in.ndjson'), '-o', at('out.ndjson'));
    const before = statSync(at('out.ndjson')).size;
    appendFileSync(at('out.ndjson'), 'of somebody else\n');
    mkdirSync(at('q'), { recursive: true });
    writeFileSync(
      join(at('q'), 'redrive.plan'),
      JSON.stringify({
        version: 1,
        output: at('out.ndjson'),
        before,
        after: before + 3,
        old: 'x.age',
        fresh: null,
        isDone: false,
      }),
    );
    const { code, err } = await redrive();
    expect(code).toBe(1);
    expect(err).toContain('it was changed since');
    expect(readFileSync(at('out.ndjson'), 'utf8')).toContain('of somebody else');
  });
});
