// The configuration of docs/hosts/rsyslog.md, in the real rsyslog.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { unpackDebian } from '../../debian.js';
import { folder, keyring, root } from '../terminal.js';

const page = readFileSync(`${root}docs/hosts/rsyslog.md`, 'utf8');
const codeOf = (language: string): string => page.split(`\`\`\`${language}\n`)[1]!.split('```')[0]!;

const debian = unpackDebian('rsyslog', 'libestr0', 'libfastjson4', 'liblognorm5');
const libraries = (): string => {
  const folders = join(debian!, 'usr', 'lib');
  return join(folders, readdirSync(folders).find((name) => name.endsWith('-linux-gnu'))!);
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function linesOf(file: string, count: number): Promise<string[]> {
  for (let i = 0; i < 100; i++) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
    if (lines.length >= count) return lines;
    await wait(100);
  }
  throw new Error(`expected ${count} lines`);
}

describe.skipIf(debian === undefined)('rsyslog, by mmexternal (skipped where apt-get has none)', () => {
  it('writes what nymline has answered, and sets aside what it has not', async () => {
    const port = await freePort();
    const at = folder({ 'keyring.json': keyring, 'policy.yaml': codeOf('yaml') });
    const script = join(at, 'nymline-rsyslog');
    writeFileSync(
      script,
      codeOf('sh')
        .replaceAll('/etc/nymline', at)
        .replace(/\bnymline run/, `${process.execPath} ${root}dist/cli/main.js run`),
    );
    chmodSync(script, 0o755);
    const configuration = codeOf('rsyslog')
      .replaceAll('/usr/local/bin/nymline-rsyslog', script)
      .replaceAll('/var/log', at)
      .replace('port="514"', `port="${port}"`);
    writeFileSync(join(at, 'rsyslog.conf'), `global(workDirectory="${at}")\n${configuration}`);
    const child = spawn(
      join(debian!, 'usr', 'sbin', 'rsyslogd'),
      ['-n', '-f', join(at, 'rsyslog.conf'), '-i', join(at, 'pid'), '-M', join(libraries(), 'rsyslog')],
      { stdio: 'ignore', env: { ...process.env, LD_LIBRARY_PATH: libraries() } },
    );
    try {
      let socket = connect(port, '127.0.0.1');
      for (let i = 0; i < 50 && !(await once(socket, 'connect').catch(() => undefined)); i++) {
        await wait(100);
        socket = connect(port, '127.0.0.1');
      }
      const messages = [
        'call from (202) 555-0123 to +12025550134',
        'client 192.0.2.17 said "hello" \\ and left',
        'not UTF-8: \xff +12025550123',
        'the end',
      ];
      for (const message of messages)
        socket.write(Buffer.from(`<134>1 2026-11-26T10:00:00Z pbx asterisk 17 - - ${message}\n`, 'latin1'));
      socket.end();
      const clean = await linesOf(join(at, 'calls.log'), 3);
      expect(clean).toEqual([
        expect.stringMatching(/ call from tel_k1_[a-z2-7]{26} to tel_k1_[a-z2-7]{26}$/),
        expect.stringMatching(/ client ip_k1_[a-z2-7]{26} said "hello" \\ and left$/),
        expect.stringMatching(/ the end$/),
      ]);
      expect(await linesOf(join(at, 'nymline.missed'), 1)).toEqual(['2026-11-26T10:00:00Z pbx asterisk[17]']);
      expect(execFileSync('ls', [at], { encoding: 'utf8' })).not.toContain('555');
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  }, 30_000);
});
