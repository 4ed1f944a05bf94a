import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { leftIn } from './hosts.js';

const examples = new URL('../../examples/', import.meta.url).pathname;
const names = readdirSync(examples).filter((file) => file.endsWith('.mjs') && file !== 'setting.mjs');
const run = promisify(execFile);

/** `…` stands for what is another in every run. */
const patternOf = (line: string): RegExp =>
  new RegExp(line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('…', '.+?'));

const pages = new URL('../../docs/hosts/', import.meta.url).pathname;
function pageOf(name: string): { code: string; prints: string[] } | undefined {
  const path = pages + name.replace('.mjs', '.md');
  if (!existsSync(path)) return undefined;
  const [, code = '', prints = ''] =
    /```js\n(.*?)```.*```json\n(.*?)\n```/s.exec(readFileSync(path, 'utf8')) ?? [];
  return { code, prints: prints.split('\n') };
}

describe.concurrent('the examples of hosts', () => {
  it('are all here', () => {
    expect(names.map((name) => name.replace('.mjs', ''))).toEqual(
      expect.arrayContaining([
        ...['bunyan', 'console', 'express', 'fastify', 'logtape', 'otel', 'pino-worker', 'pino', 'winston'],
      ]),
    );
  });

  it('have a page each where the host has no entry point of its own', () => {
    const hosts = ['bunyan', 'console', 'express', 'fastify', 'logtape'];
    // rsyslog has no example: tests/cli/run/rsyslog.test.ts runs its page.
    expect(readdirSync(pages).sort()).toEqual([...hosts, 'rsyslog'].map((name) => `${name}.md`));
    for (const name of hosts) {
      const [, ...lines] = readFileSync(`${examples}${name}.mjs`, 'utf8').split('\n');
      expect(pageOf(`${name}.mjs`)?.code).toBe(lines.join('\n').trimStart());
    }
  });

  it.each(names)('%s prints pseudonyms, and nothing that identifies', async (name) => {
    const { stdout, stderr } = await run(process.execPath, [examples + name], { timeout: 30_000 });
    expect(stdout).toMatch(/(?:tel|mail)_k1_[a-z2-7]{26}/);
    for (const line of pageOf(name)?.prints ?? []) expect(stdout).toMatch(patternOf(line));
    // The address of the machine itself is 127.0.0.1, and stands for a client's.
    expect([
      ...leftIn(stdout),
      ...leftIn(stderr),
      ...(/"remoteAddress":"127\.0\.0\.1"/.exec(stdout) ?? []),
    ]).toEqual([]);
  });
});
