import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nymline, shell, workplace } from '../terminal.js';

const lines = Array.from({ length: 40 }, (_, n) => `{"n":${n},"from":"+12025550123"}\n`);

/** Runs a second command while the first one waits for more of its input. */
async function during(second: (path: string, seal: string) => string, first = 'out') {
  const { path, run } = workplace({ 'in.ndjson': `${lines.join('')}{\n` });
  const recipient = (await nymline(['quarantine', 'key', join(path, 'id.txt')])).out.trim();
  const seal = `--quarantine '${path}/q' --recipient ${recipient} --manifest '${path}/m'`;
  const command = `nymline ${run.map((word) => `'${word}'`).join(' ')}`;
  const outcome = await shell(`cd '${path}'
    mkfifo pipe
    { ${command} -o '${path}/${first}' ${seal} < pipe 2> first; echo $? > code; } &
    exec 3> pipe
    cat in.ndjson >&3
    until ls -A | grep -q '^\\.${first}\\.[0-9]*$'; do sleep 0.05; done
    ${second(path, seal).replaceAll('RUN', command)}
    code=$?
    exec 3>&-
    wait
    exit $code`);
  const text = (name: string): string => readFileSync(join(path, name), 'utf8');
  return { path, text, ...outcome };
}

describe.skipIf(process.platform === 'win32')('two at once', () => {
  it.each([
    ['a run', (path: string, seal: string) => `RUN '${path}/in.ndjson' -o '${path}/out' ${seal}`],
    ['one with checkpoints', (path: string) => `RUN '${path}/in.ndjson' -o '${path}/out' --resume`],
    [
      'a redrive',
      (path: string) =>
        `nymline quarantine redrive '${path}/q' -i '${path}/id.txt' -p '${path}/policy.yaml' -k '${path}/keyring.json' -o '${path}/out'`,
    ],
  ])('refuses to write what a run is writing: %s', async (_, second) => {
    const { code, err, text, path } = await during(second);
    expect([code, err]).toEqual([2, expect.stringMatching(/out: process \d+ is writing it; try again/)]);
    expect(text('code').trim(), text('first')).toBe('3');
    expect(text('out').match(/"n":/g)).toHaveLength(lines.length);
    expect((await nymline(['manifest', 'verify', join(path, 'm')])).code).toBe(0);
    expect(readdirSync(path).filter((name) => /^\.out/.test(name))).toEqual([]);
  });

  it('orders two into one folder of manifests and one quarantine', async () => {
    const { code, err, text, path } = await during(
      (at, seal) => `mkdir '${at}/other'; RUN '${at}/in.ndjson' -o '${at}/other/out' ${seal}`,
    );
    expect([code, text('code').trim()], err).toEqual([3, '3']);
    expect(existsSync(join(path, 'm/000002.json'))).toBe(true);
    const opened = await nymline(['quarantine', 'open', join(path, 'q'), '-i', join(path, 'id.txt')]);
    expect(opened.out.trim().split('\n')).toHaveLength(2);
    const verified = await nymline(['manifest', 'verify', join(path, 'm')]);
    expect([verified.code, verified.err]).toEqual([0, expect.stringContaining('one input is there twice')]);
  });
});
