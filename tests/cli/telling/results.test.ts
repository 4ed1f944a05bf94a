import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, resultSchemas } from '../../../src/cli/telling/results.js';
import { nymline, root, workplace } from '../terminal.js';

type Command = Exclude<keyof typeof resultSchemas, 'test-file'>;

/** The document is as its schema says, and nothing is beside it. */
function read<T extends Command>(command: T, text: string) {
  return resultSchemas[command].parse(JSON.parse(text)) as Record<string, unknown>;
}

const input =
  '{"from":"+12025550123","name":"Ada","n":1}\n{"from":\n{"ip":"192.0.2.17","a":{"+12025550199":1}}\n';
const raw = /0123|0199|Ada|192\.0\.2\.17/;

describe('--json', () => {
  it('of run is the summary, on standard error', async () => {
    const { path, run } = workplace({ 'in.ndjson': input });
    const { code, out, err } = await nymline([...run, '--json', join(path, 'in.ndjson')]);
    expect(code).toBe(3);
    expect(out.split('\n')).toHaveLength(3);
    expect(read('run', err)).toMatchObject({
      exit: 3,
      end: 'done',
      books: { in: 3, out: 2, quarantined: 1, dropped: 0, codes: { ERR_RECORD_SYNTAX: 1 } },
      places: { ERR_RECORD_SYNTAX: [2] },
    });
    expect(err).not.toMatch(raw);
  });

  it('of run says what was doubted, noted and refused', async () => {
    const { path, run } = workplace({ 'in.json': JSON.stringify([{ call: '+12025550123' }], null, 1) });
    const args = [...run, '--json', '--strict', '-o', join(path, 'out'), join(path, 'in.json')];
    const { code, err } = await nymline(args);
    expect(code).toBe(4);
    const { end, doubts, notes } = read('run', err);
    expect(end).toBe('refused');
    expect((doubts as unknown[]).length).toBeGreaterThan(0);
    expect(notes).toEqual([expect.stringContaining('is a JSON document')]);
    expect(err).not.toMatch(raw);
  });

  it('of run over many files has each of them', async () => {
    const { path, run } = workplace({ 'a.ndjson': input, 'b.ndjson.gz': 'no gzip', 'c.ndjson': '{"n":1}\n' });
    const files = ['a.ndjson', 'b.ndjson.gz', 'c.ndjson'].map((name) => join(path, name));
    const { code, err } = await nymline([...run, '--json', '-o', join(path, 'out/'), ...files]);
    expect(code).toBe(1);
    expect(read('run', err)).toMatchObject({
      exit: 1,
      end: 'failed',
      books: { in: 4, out: 3 },
      files: expect.arrayContaining([
        { file: 'a.ndjson', end: 'done', books: expect.objectContaining({ in: 3 }) },
        { file: 'b.ndjson.gz', end: 'failed', why: expect.any(String) },
        { file: 'c.ndjson', end: 'done', books: expect.objectContaining({ in: 1 }) },
      ]),
    });
  });

  it('of verify has what is still there, and where', async () => {
    const { path } = workplace();
    const args = ['verify', '-p', join(path, 'policy.yaml'), '--json'];
    const { code, out, err } = await nymline(args, { input });
    expect([code, err]).toEqual([4, '']);
    expect(read('verify', out)).toMatchObject({
      ok: false,
      records: 3,
      broken: expect.arrayContaining([expect.objectContaining({ field: 'from', values: 1, lines: [1] })]),
      unread: [{ code: 'ERR_RECORD_SYNTAX', count: 1, lines: [2] }],
    });
    expect(out).not.toMatch(raw);
    const clean = await nymline(args, { input: '{"n":1}\n' });
    expect([clean.code, read('verify', clean.out).ok]).toEqual([0, true]);
  });

  it('of check has the rules, or the faults', async () => {
    const { path } = workplace({ 'bad.yaml': 'version: 1\nrules:\n  - { path: a, transform: dropp }\n' });
    const good = await nymline(['check', '--json', join(path, 'policy.yaml')]);
    expect(good.code).toBe(0);
    expect(read('check', good.out)).toMatchObject({
      ok: true,
      policy: { region: 'US', format: 'ndjson', rules: [{ paths: ['from'], identifier: 'phone' }, {}, {}] },
      faults: [],
    });
    const bad = await nymline(['check', '--json', join(path, 'bad.yaml')]);
    expect([bad.code, bad.err]).toEqual([2, '']);
    expect(read('check', bad.out)).toMatchObject({
      ok: false,
      faults: [{ pointer: '/rules/0/transform', line: 3, hint: 'did you mean drop?' }],
    });
  });

  it('of explain has paths, and records side by side, with values only where they are asked for', async () => {
    const { path } = workplace();
    const args = ['explain', '-p', join(path, 'policy.yaml'), '--json', '--diff'];
    const { code, out } = await nymline(args, { input });
    expect(code).toBe(3);
    const { paths, diff } = read('explain', out);
    expect(paths).toContainEqual(expect.objectContaining({ path: 'from', rule: 1, kind: 'E.164 number' }));
    expect(diff).toContainEqual({ record: 2, quarantined: 'ERR_RECORD_SYNTAX', fields: [] });
    expect(out).not.toMatch(raw);
    const shown = await nymline([...args, '--show-values'], { input });
    read('explain', shown.out);
    expect(shown.out).toContain('+12025550123');
  });

  it('of detect has arguments that read the file', async () => {
    const file = join(root, 'tests/fixtures/presets/zeek-conn.ndjson');
    const { code, out, err } = await nymline(['detect', '--json', file]);
    expect([code, err]).toEqual([0, '']);
    const { presets } = read('detect', out) as { presets: { run: string[] }[] };
    expect(presets.map(({ run }) => run)).toEqual([['--preset', 'zeek-conn', '--format', 'ndjson']]);
    const { path } = workplace();
    const run = await nymline(['run', ...presets[0]!.run, '-k', join(path, 'keyring.json'), file]);
    expect(run.code).toBe(0);
    const none = await nymline(['detect', '--json'], { input: '{"n":1}' });
    expect([none.code, read('detect', none.out)]).toEqual([3, { command: 'detect', ok: false, presets: [] }]);
  });

  it('of scan and test is as their schemas say', async () => {
    read('scan', (await nymline(['scan', '--json'], { input })).out);
    const { path } = workplace({
      'policy.test.yaml': `tests:
  - { name: a, input: { from: x }, output: { from: y, a: 1 } }
  - { name: b, input: 'x', output: 'y' }
  - { name: c, input: { n: abc }, includes: 'xyz', excludes: abc }
  - { name: d, input: { n: 1 }, output: [], quarantined: ERR_RECORD_SHAPE }
`,
    });
    read('test', (await nymline(['test', '--json', join(path, 'policy.test.yaml')])).out);
  });
});

describe('the schemas', () => {
  it('ship with the package, and are those that the command holds to', () => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      exports: Record<string, string>;
    };
    expect(exports['./schemas/*.json']).toBe('./dist/schemas/*.json');
    expect(Object.keys(jsonSchemas())).toEqual(Object.keys(resultSchemas));
    for (const schema of Object.values(jsonSchemas())) expect(schema).toHaveProperty('$schema');
  });

  it('are all named on the page about them', () => {
    const page = readFileSync(join(root, 'docs/command.md'), 'utf8');
    for (const name of Object.keys(resultSchemas)) expect(page).toContain(`nymline/schemas/${name}.json`);
  });
});
