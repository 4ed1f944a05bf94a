import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, nymline } from '../terminal.js';

/** A line end, and what a terminal obeys: an escape, one of C1, one that turns the direction of what follows. */
const mark = 'a\nFORGED\tb\u001bc\u009b31m\u202ec';

const line = '{"p":"+12025550123"}\n';
const policy = JSON.stringify({
  version: 1,
  region: 'US',
  rules: [{ path: 'p', identifier: 'phone', transform: 'pseudonym' }],
});
const keyring = JSON.stringify({
  version: 1,
  secrets: [{ id: 'k1', secret: `base64:${'A'.repeat(42)}E=` }],
});

const path = folder({
  [`${mark}.ndjson`]: line,
  [`${mark}.bad`]: '{"p":1',
  [`${mark}.xlsx`]: Buffer.from('504b030414000600080000002100', 'hex'),
  [`${mark}.gz`]: Buffer.from('1f8b0800', 'hex'),
  [`${mark}.policy.json`]: policy,
  [`${mark}.keyring.json`]: keyring,
  [`${mark}.test.yaml`]: 'tests: 1',
  [`${mark}.yaml`]: 'rules: [',
  'policy.json': policy,
  'keyring.json': keyring,
});
mkdirSync(join(path, 'in'));
for (const end of ['ndjson', 'xlsx']) writeFileSync(join(path, 'in', `${mark}.${end}`), line);
writeFileSync(join(path, 'in', `${mark}.gz`), Buffer.from('1f8b0800', 'hex'));

const at = (name: string): string => join(path, name);
const evil = (end: string): string => at(mark + end);
const ready = ['-p', at('policy.json'), '-k', at('keyring.json')];

const given: Readonly<Record<string, readonly string[]>> = {
  'a command': [mark],
  'an option': ['run', `--${mark}`],
  'a preset': ['run', '--preset', mark, '-k', at('keyring.json'), at('in')],
  'a format': ['run', ...ready, '--format', mark, at('in')],
  'a topic': ['spec', 'vectors', mark],
  'a file that is not there': ['run', ...ready, evil('.none')],
  'a file that is not whole': ['run', ...ready, evil('.gz')],
  'a file of another program': ['run', ...ready, evil('.xlsx')],
  'an input that is the output': ['run', ...ready, evil('.ndjson'), '-o', evil('.ndjson')],
  'an output': ['run', ...ready, evil('.bad'), '-o', evil('.out'), '--strict'],
  'files in a folder': ['run', ...ready, at('in'), '-o', at(`out${mark}`)],
  'files, and a file for them': ['run', ...ready, at('in'), at('in'), '-o', evil('.bad')],
  'a policy': ['run', '-p', evil('.none'), '-k', at('keyring.json'), evil('.ndjson')],
  'a policy with a fault': ['check', evil('.yaml')],
  'a keyring': ['run', '-p', at('policy.json'), '-k', evil('.none'), evil('.ndjson')],
  explain: ['explain', '-p', evil('.policy.json'), evil('.ndjson')],
  'explain without records': ['explain', '-p', evil('.policy.json'), '/dev/null'],
  scan: ['scan', evil('.ndjson')],
  'scan of what is none': ['scan', evil('.xlsx')],
  verify: ['verify', '-p', evil('.policy.json'), evil('.ndjson')],
  'verify of what is none': ['verify', '-p', evil('.policy.json'), evil('.gz')],
  test: ['test', evil('.test.yaml')],
  'test of what is none': ['test', evil('.yaml')],
  detect: ['detect', evil('.ndjson')],
  'detect of what is none': ['detect', evil('.xlsx')],
  'keys new': ['keys', 'new', evil('.new.json')],
  'keys new, where one is': ['keys', 'new', evil('.new.json')],
  'keys diff': ['keys', 'diff', evil('.none'), evil('.none')],
  'keys list': ['keys', 'list', evil('.none')],
  retain: ['retain', '--keep', '1y', '--by', 'name', path],
  drift: ['drift', evil('.none'), evil('.none')],
  'keys add': ['keys', 'add', evil('.new.json'), '--id', mark],
  'keys rotate': ['keys', 'rotate', evil('.new.json'), '--every', 'month'],
  'keys shred': ['keys', 'shred', evil('.new.json'), mark],
  'keys split': ['keys', 'split', evil('.new.json'), '--shares', '3', '--need', '2'],
  'keys join of what is none': ['keys', 'join', evil('.ndjson'), evil('.bad')],
};

describe('what the command says', () => {
  it.each(Object.entries(given))(
    'is of its own lines and marks, with a name given to %s',
    async (_, args) => {
      const { out, err } = await nymline(args);
      const said = out + err;
      expect(said).not.toMatch(/^FORGED/m);
      expect(said).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
    },
  );

  it('spells a name out where it is told', async () => {
    const { err } = await nymline(['run', ...ready, evil('.none')]);
    expect(err).toContain('a\\nFORGED\\tb\\u001bc\\u009b31m\\u202ec.none: there is no such file');
  });

  it('opens the file whose name it is', async () => {
    const { code } = await nymline(['run', ...ready, evil('.ndjson'), '-o', evil('.done')]);
    expect(code).toBe(0);
    expect(readFileSync(evil('.done'), 'utf8')).toMatch(/^\{"p":"tel_k1_/);
  });

  it('has the name of no file as it came', () => {
    const files = readdirSync(new URL('../../../src/cli', import.meta.url), {
      recursive: true,
      encoding: 'utf8',
    });
    for (const file of files.filter((name) => name.endsWith('.ts')))
      expect(readFileSync(new URL(`../../../src/cli/${file}`, import.meta.url), 'utf8'), file).not.toMatch(
        /\$\{file\}/,
      );
  });
});
