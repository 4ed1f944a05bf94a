import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, folder, home, secret, shell, values } from './home.js';

const policy =
  'version: 1\nregion: US\nrules:\n  - { path: from, identifier: phone, transform: pseudonym }\n  - { path: name, transform: drop }\n';
const record = '{"from":"(202) 555-0123","name":"Ashgrove"}\n';
const run = 'nymline run -p policy.yaml';

const place = (records: string): string => folder({ 'policy.yaml': policy, 'in.ndjson': records });

describe('the output of nymline run', () => {
  it('is the old file or the new one, wherever the run is killed', async () => {
    const path = place(record.repeat(150_000));
    const out = join(path, 'out.ndjson');
    const args = ['run', '-q', '-p', 'policy.yaml', 'in.ndjson', '-o', 'out.ndjson'];
    const start = () =>
      spawn(join(home, 'node_modules/.bin/nymline'), args, {
        cwd: path,
        env: { ...process.env, KEYS: '', NYMLINE_KEYRING: secret },
      });
    const begun = performance.now();
    await once(start(), 'close');
    const whole = performance.now() - begun;
    const made = readFileSync(out);
    expect(made.toString().split('\n')).toHaveLength(150_001);

    const left = new Set<string>();
    for (let point = 0; point < 20; point++) {
      writeFileSync(out, 'old');
      const child = start();
      const ended = once(child, 'close');
      const timer = setTimeout(
        () => child.kill(point % 2 === 0 ? 'SIGKILL' : 'SIGTERM'),
        (whole * (point + 1)) / 19,
      );
      await ended;
      clearTimeout(timer);
      const now = readFileSync(out);
      const state = now.toString('utf8', 0, 4) === 'old' ? 'old' : now.equals(made) ? 'new' : 'half';
      left.add(state);
    }
    expect([...left].sort()).not.toContain('half');
    expect(left).toContain('old');
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('stays as it was on %s, which ends with a summary and no draft', async (signal, code) => {
    const path = place('');
    writeFileSync(join(path, 'out.ndjson'), 'old');
    const child = spawn(
      join(home, 'node_modules/.bin/nymline'),
      ['run', '-p', 'policy.yaml', '-o', 'out.ndjson'],
      {
        cwd: path,
        env: { ...process.env, NYMLINE_KEYRING: secret },
      },
    );
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.write(record);
    while (filesOf(path).length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([code, null]);
    expect(err).toContain('interrupted: 1 record in, 1 out');
    expect(err).toContain('out.ndjson is as it was');
    expect(readFileSync(join(path, 'out.ndjson'), 'utf8')).toBe('old');
    expect(filesOf(path)).toEqual(['in.ndjson', 'out.ndjson', 'policy.yaml']);
  });

  it('ends on SIGTERM where its reader reads nothing, and its writer writes nothing', async () => {
    const path = place(record.repeat(20_000));
    const { out } = await shell(
      `export NYMLINE_KEYRING=$KEYS; mkfifo pipe
       "$BIN" run -p policy.yaml -q in.ndjson > >(sleep 9) 2>/dev/null & sleep 1.5; kill -TERM $!; wait $!; echo $?
       "$BIN" run -p policy.yaml -q pipe & sleep 1; kill -TERM $!; wait $!; echo $?`,
      path,
    );
    expect(out).toBe('143\n143\n');
  });

  it.each([
    ['appended to itself', 'in.ndjson >> in.ndjson', 'standard output'],
    ['appended to itself by standard input', '< in.ndjson >> in.ndjson', 'standard output'],
    ['as -o', 'in.ndjson -o in.ndjson', '--output in.ndjson'],
    ['as -o, read from standard input', '-o in.ndjson < in.ndjson', '--output in.ndjson'],
    ['through a link', 'in.ndjson -o link', '--output link'],
  ])('is never what is read: %s', async (_, words, name) => {
    const path = place(record);
    const { code, err } = await shell(
      `export NYMLINE_KEYRING=$KEYS; ln -s in.ndjson link; ${run} ${words}`,
      path,
    );
    expect(code).toBe(2);
    expect(err).toContain(`${name} expected another file than the one being read; write to a new file`);
    expect(readFileSync(join(path, 'in.ndjson'), 'utf8')).toBe(record);
  });

  it('is never the policy or the keyring', async () => {
    const path = place(record);
    const { out, err } = await shell(
      `nymline keys new keys.json 2>/dev/null; ${run} -k keys.json in.ndjson -o keys.json; echo $?
       ${run} -k keys.json in.ndjson >> policy.yaml; echo $?`,
      path,
    );
    expect(out).toBe('2\n2\n');
    expect(err).toContain('expected another file than the keyring');
    expect(err).toContain('expected another file than the policy');
  });

  it('keeps the mode of a file that it replaces, and a link a link', async () => {
    const path = place(record);
    const { out, err } = await shell(
      `export NYMLINE_KEYRING=$KEYS; touch out; chmod 640 out; ln -s out link; ln -s new dangling
       ${run} -q in.ndjson -o link && ${run} -q in.ndjson -o dangling && stat -c '%a %F' out link new
       ${run} -q in.ndjson -o /dev/null && ${run} -q in.ndjson -o /dev/stdout | wc -l`,
      path,
    );
    expect(err).toBe('');
    expect(out).toBe('640 regular file\n777 symbolic link\n644 regular file\n1\n');
  });

  it('says which file a full disk is', async () => {
    const { code, err } = await shell(
      `export NYMLINE_KEYRING=$KEYS; ${run} -q in.ndjson > /dev/full`,
      place(record),
    );
    expect([code, err]).toEqual([1, 'nymline: standard output: no space is left on the device (ENOSPC)\n']);
    expect(err).not.toMatch(values);
  });
});
