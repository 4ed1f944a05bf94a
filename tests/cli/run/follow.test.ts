import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nymline, root, workplace } from '../terminal.js';

const line = (n: number): string => `{"from":"+12025550123","name":"Ada","n":${n}}\n`;

/** The built command at work on a file that grows. */
function follow(content = '') {
  const { path, run } = workplace({ log: content });
  const log = join(path, 'log');
  const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...run, '--follow', log]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return {
    path,
    log,
    numbers: () => [...out.matchAll(/"n":(\d+)/g)].map(([, n]) => Number(n)),
    get out() {
      return out;
    },
    async until(count: number): Promise<void> {
      const start = performance.now();
      while (out.split('\n').length - 1 < count) {
        if (performance.now() - start > 20_000)
          throw new Error(`${count} lines expected, got ${out.split('\n').length - 1}: ${err}`);
        await wait(20);
      }
    },
    hangUp: () => child.kill('SIGHUP'),
    async untilSaid(words: string, count: number): Promise<void> {
      const start = performance.now();
      while (err.split(words).length - 1 < count) {
        if (performance.now() - start > 20_000) throw new Error(`${words} expected ${count} times: ${err}`);
        await wait(20);
      }
    },
    async end(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM') {
      child.kill(signal);
      const [code] = await once(child, 'close');
      return { code, out, err };
    },
  };
}

describe('a run that follows a file', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('gives lines as they come, and ends well on %s', async (signal) => {
    const run = follow(line(0));
    await run.until(1);
    appendFileSync(run.log, `${line(1)}{"from":"+1202555`);
    await run.until(2);
    appendFileSync(run.log, '0123","n":2}\n');
    await run.until(3);
    // Half a line is not given, and quarantined as little.
    appendFileSync(run.log, `${line(3)}{"from":"+1202`);
    await wait(150);
    const { code, out, err } = await run.end(signal);
    expect(code).toBe(0);
    expect(run.numbers()).toEqual([0, 1, 2, 3]);
    expect(out).not.toContain('+1202');
    expect(err).toContain('4 records in, 4 out, 0 quarantined');
  });

  it('gives what is there when it is told to end', async () => {
    const run = follow(line(0));
    await run.until(1);
    appendFileSync(run.log, Array.from({ length: 50_000 }, (_, n) => line(n + 1)).join(''));
    const { out } = await run.end();
    expect(out.split('\n')).toHaveLength(50_002);
  });

  it('loses nothing where the file is renamed and made anew, a last line without its end included', async () => {
    const run = follow(line(0));
    await run.until(1);
    renameSync(run.log, `${run.log}.1`);
    // Who writes has the old file open still.
    appendFileSync(`${run.log}.1`, line(1) + line(2).trimEnd());
    await wait(200);
    writeFileSync(run.log, line(3));
    await run.until(4);
    renameSync(run.log, `${run.log}.2`);
    writeFileSync(run.log, line(4));
    await run.until(5);
    const { code } = await run.end();
    expect([code, run.numbers()]).toEqual([0, [0, 1, 2, 3, 4]]);
  });

  it('goes on where the file is copied and cut to nothing', async () => {
    const run = follow(line(0) + line(1));
    await run.until(2);
    writeFileSync(run.log, '');
    await wait(300);
    appendFileSync(run.log, line(2));
    await run.until(3);
    await run.end();
    expect(run.numbers()).toEqual([0, 1, 2]);
  });

  it.each([
    ['as long', 2],
    ['longer', 40],
  ])('reads a file from its beginning that was cut and is %s by the next look', async (_, count) => {
    const run = follow(line(0) + line(1));
    await run.until(2);
    writeFileSync(run.log, Array.from({ length: count }, (_, n) => line(5 + n)).join(''));
    await run.until(2 + count);
    const { err } = await run.end();
    expect(run.numbers()).toEqual([0, 1, ...Array.from({ length: count }, (_, n) => 5 + n)]);
    expect(err).toContain(' 0 quarantined');
  });

  it('goes on where a writer that does not append goes on at its old place', async () => {
    const run = follow('');
    const file = openSync(run.log, 'r+');
    writeSync(file, line(0), 0);
    await run.until(1);
    truncateSync(run.log, 0);
    writeSync(file, line(1), line(0).length);
    await run.until(2);
    await run.end();
    closeSync(file);
    expect(run.numbers()).toEqual([0, 1]);
  });

  it('keeps up with a writer of its own that rotates', async () => {
    const run = follow(line(0));
    await run.until(1);
    const script = `
      const fs = require('node:fs');
      let n = 1;
      const write = (part) => { for (let i = 0; i < 500; i++) fs.writeSync(part, JSON.stringify({ from: '+12025550123', n: n++ }) + '\\n'); };
      let file = fs.openSync(process.argv[1], 'a');
      const step = (left) => {
        write(file);
        if (left === 0) return;
        if (left % 2 === 0) {
          fs.renameSync(process.argv[1], process.argv[1] + '.' + left);
          write(file);
          fs.closeSync(file);
          file = fs.openSync(process.argv[1], 'a');
        }
        setTimeout(step, left % 2 === 0 ? 1600 : 30, left - 1);
      };
      step(6);
    `;
    const writer = spawn(process.execPath, ['-e', script, run.log], { stdio: 'inherit' });
    await once(writer, 'close');
    await run.until(5001);
    const { code } = await run.end();
    expect(code).toBe(0);
    expect(run.numbers()).toEqual(Array.from({ length: 5001 }, (_, n) => n));
  });

  it('takes the header of each file for one', async () => {
    const { path, run } = workplace({ log: 'from,n\n+12025550123,1\n' });
    const log = join(path, 'log');
    const args = [`${root}dist/cli/main.js`, ...run, '-f', 'csv', '--follow', log];
    const child = spawn(process.execPath, args);
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    while (!out.includes(',1')) await wait(20);
    renameSync(log, `${log}.1`);
    writeFileSync(log, 'from,n\n+12025550123,2\n');
    while (!out.includes(',2')) await wait(20);
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(out).toMatch(/^from,n\ntel_k1_\w+,1\nfrom,n\ntel_k1_\w+,2\n$/);
  });

  it.each([
    ['standard input', () => [], 'a file to read'],
    ['an output', (path: string) => [join(path, 'log'), '-o', join(path, 'out')], 'no --output'],
    ['threads', (path: string) => [join(path, 'log'), '-t', '2'], 'no --threads'],
    ['a folder', (path: string) => [path, '-o', join(path, 'out/')], 'one file'],
    ['what is packed', (path: string) => [join(path, 'packed')], 'lines of text, got gzip data'],
  ])('refuses %s', async (_, args, why) => {
    const { path, run } = workplace({ log: line(1), packed: gzipSync(line(1)) });
    const { code, err } = await nymline([...run, '--follow', ...args(path)]);
    expect(code).toBe(2);
    expect(err).toContain(`--follow expected ${why}`);
    expect(readFileSync(join(path, 'log'), 'utf8')).toBe(line(1));
  });
});

describe('SIGHUP to a run that follows a file', () => {
  const secret = Buffer.from(new Uint8Array(32).map((_, i) => i * 11 + 5)).toString('base64');
  const ring = (id: string): string =>
    JSON.stringify({ version: 1, secrets: [{ id, secret: `base64:${secret}` }] });
  const put = (file: string, text: string): void => {
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };

  it('has policy and keyring read again, checked, and taken up or refused, and loses no line', async () => {
    const run = follow(line(0));
    const [policy, keyring] = [join(run.path, 'policy.yaml'), join(run.path, 'keyring.json')];
    await run.until(1);
    put(keyring, ring('k9'));
    run.hangUp();
    await run.untilSaid('read again\n', 1);
    appendFileSync(run.log, line(1));
    await run.until(2);
    put(policy, 'version: 1\nrules: [{ path: from, transform: nothing }]\n');
    run.hangUp();
    await run.untilSaid('refused', 1);
    appendFileSync(run.log, line(2));
    await run.until(3);
    put(policy, 'version: 1\nformat: csv\nrules: [{ path: from, transform: drop }]\n');
    run.hangUp();
    await run.untilSaid('refused', 2);
    put(policy, 'version: 1\nrules: [{ path: [from, name], transform: drop }]\n');
    run.hangUp();
    await run.untilSaid('read again\n', 2);
    appendFileSync(run.log, line(3));
    await run.until(4);
    const { code, out, err } = await run.end();
    expect(code).toBe(0);
    const ids = out
      .trim()
      .split('\n')
      .map((each) => /_(k\w+)_/.exec(each)?.[1]);
    expect(ids).toEqual([expect.not.stringMatching('k9'), 'k9', 'k9', undefined]);
    expect(out).not.toContain('2025550123');
    expect(err).toContain('/rules/0/transform');
    expect(err).toContain('expected the format that is being read');
    expect(err).toMatch(/4 records?|4 in/);
    expect(err).not.toContain(secret.slice(0, 8));
  });
});
