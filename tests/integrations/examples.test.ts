import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { leftIn } from './hosts.js';

const examples = new URL('../../examples/', import.meta.url).pathname;
const names = readdirSync(examples).filter((file) => file.endsWith('.mjs') && file !== 'setting.mjs');
const run = promisify(execFile);

describe.concurrent('the examples of hosts', () => {
  it('are all here', () => {
    expect(names.map((name) => name.replace('.mjs', ''))).toEqual(
      expect.arrayContaining([
        ...['bunyan', 'console', 'express', 'fastify', 'logtape', 'otel', 'pino-worker', 'pino', 'winston'],
      ]),
    );
  });

  it.each(names)('%s prints pseudonyms, and nothing that identifies', async (name) => {
    const { stdout, stderr } = await run(process.execPath, [examples + name], { timeout: 30_000 });
    expect(stdout).toMatch(/(?:tel|mail)_k1_[a-z2-7]{26}/);
    // The address of the machine itself is 127.0.0.1, and stands for a client's.
    expect([
      ...leftIn(stdout),
      ...leftIn(stderr),
      ...(/"remoteAddress":"127\.0\.0\.1"/.exec(stdout) ?? []),
    ]).toEqual([]);
  });
});
