import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberTables } from '../../src/identifiers/phone/tables.js';
import { folder, root, shell, workplace } from './terminal.js';

const record = '{"from":"+12025550123","name":"Ada"}';
const quote = (args: readonly string[]): string => args.map((arg) => `'${arg}'`).join(' ');

describe('the built command', () => {
  it.each(['1', '3'])(
    'ends as SIGPIPE ends a program when its reader has had enough, %s threads',
    async (threads) => {
      const { run } = workplace();
      const { out, err } = await shell(
        `yes '${record}' | { nymline ${quote(run)} -t ${threads}; echo "exit $?" >&2; } | head -n 2`,
      );
      expect(out.split('\n')).toHaveLength(3);
      expect(err).toMatch(/\ncut off, since whoever read the output went away: .*\nexit 141\n$/);
    },
  );

  it('ends quietly when nobody reads its table', async () => {
    const { code, err } = await shell(`nymline check ${root}examples/support-calls.yaml | true`);
    expect([code, err]).toEqual([0, '']);
  });

  it.each(['1', '2'])('sums up on Ctrl-C and exits with 130, %s threads', async (threads) => {
    const { run } = workplace();
    const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...run, '-t', threads]);
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.write(`${record}\n`);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    expect(err).toContain('interrupted: 1 record in, 1 out, 0 quarantined');
  });

  it('reads a file from standard input as it reads one by name', async () => {
    const { path, run } = workplace({ in: `${record}\n`.repeat(50_000) });
    const codes = await shell(
      [
        `nymline ${quote(run)} -q '${path}/in' >'${path}/named'`,
        `nymline ${quote(run)} -q -t 2 <'${path}/in' >'${path}/redirected'`,
        `cat '${path}/in' | nymline ${quote(run)} -q - >'${path}/piped'`,
        `cmp '${path}/named' '${path}/redirected' && cmp '${path}/named' '${path}/piped' && wc -l <'${path}/named'`,
      ].join('\n'),
    );
    expect(codes).toEqual({ code: 0, out: '50000\n', err: '' });
  });

  it('runs as a program, through the link that npm makes', async () => {
    expect(readFileSync(`${root}dist/cli/main.js`, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    const link = join(folder(), 'nymline.js');
    symlinkSync(`${root}dist/cli/main.js`, link);
    const { code, out } = await shell(`'${process.execPath}' '${link}' --version`);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('has the tables of numbers that it was built of', async () => {
    const { run } = workplace();
    const { err } = await shell(`echo '${record}' | nymline ${quote(run)} --json >/dev/null`);
    expect(JSON.parse(err).books.numbers).toEqual(numberTables());
  });

  it('loads neither streams nor crypto of Node for a short file into a file', async () => {
    const { path, run } = workplace({ in: `${record}\n` });
    const list = `data:text/javascript,process.on("exit",()=>process._rawDebug(process.moduleLoadList.join()))`;
    const { code, out, err } = await shell(
      `'${process.execPath}' --import '${list}' '${root}dist/cli/main.js' ${quote(run)} '${path}/in' 2>'${path}/told' >'${path}/out'; cat '${path}/told'; wc -l <'${path}/out'`,
    );
    expect([code, err, out.slice(-2)]).toEqual([0, '', '1\n']);
    const loaded = out
      .split(/[,\n]/)
      .filter((name) => /^NativeModule (?:crypto|stream|net|tty|worker_threads)$/.test(name));
    expect(loaded).toEqual([]);
    expect(out).toContain('NativeModule vm');
  });

  it('keeps exit codes apart in a pipeline', async () => {
    const { path, run } = workplace();
    const codes = await shell(
      [
        `echo '${record}' | nymline ${quote(run)} -q >'${path}/out'; echo $?`,
        `echo '{' | nymline ${quote(run)} -q 2>/dev/null; echo $?`,
        `nymline ${quote(run)} '${path}/nowhere' 2>/dev/null; echo $?`,
        `nymline ${quote(run)} --nothing 2>/dev/null; echo $?`,
      ].join('\n'),
    );
    expect(codes.out).toBe('0\n3\n1\n2\n');
  });

  it('keeps its memory, however long a line is', async () => {
    const { run } = workplace();
    // 300 MB in one line; the old space may hold 64 MB, and the line must not be kept.
    const { code, out, err } = await shell(
      `{ head -c 300000000 /dev/zero | tr '\\0' x; printf '\\n{"n":1}\\n'; } | '${process.execPath}' --max-old-space-size=64 --import 'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))' '${root}dist/cli/main.js' ${quote(run)}`,
    );
    expect([code, out]).toEqual([3, '{"n":1}\n']);
    expect(err).toContain('1 quarantined');
    expect(Number(/peak (\d+)/.exec(err)?.[1])).toBeLessThan(400_000);
  });
});
