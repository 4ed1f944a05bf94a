import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { pseudonymize, redactOptions, rewriteLine } from '../../src/integrations/pino.js';
import { folder, keyring, leftIn, policy } from './hosts.js';
import { type Open, ways } from './ways.js';

const names = Object.keys(ways);

/** Runs one way; @returns what was written */
function written(name: string, openTo: (lines: string[]) => Open): string {
  const lines: string[] = [];
  ways[name]!(openTo(lines), pino);
  return lines.join('');
}

const into = (lines: string[]) => ({ write: (line: string) => void lines.push(line) });
const bare =
  (lines: string[]): Open =>
  (options) =>
    pino(options ?? {}, into(lines));
const inProcess =
  (lines: string[]): Open =>
  (options) =>
    pino(options ?? {}, pseudonymize({ policy, keyring, destination: into(lines) }));
const byHook =
  (lines: string[]): Open =>
  (options) =>
    pino(
      { ...options, hooks: { ...options?.hooks, streamWrite: rewriteLine({ policy, keyring }) } },
      into(lines),
    );

describe('the ways that data gets into a line', () => {
  it('are at least 45, and nearly all of them show something when nothing is done', () => {
    expect(names.length).toBeGreaterThanOrEqual(45);
    const silent = names.filter((name) => leftIn(written(name, bare)).length === 0);
    // A Buffer is written as numbers, a Set and a Map as {}, symbol keys not at all; a number has no leading plus.
    expect(silent).toEqual(['a Map', 'a Set', 'a Buffer', 'symbol keys']);
  });

  it.each(names)('%s leaks nothing in process', (name) => {
    const text = written(name, inProcess);
    expect(text).not.toBe('');
    expect(leftIn(text)).toEqual([]);
    expect(text).not.toContain(String(Buffer.from('+12025550123').toJSON().data));
  });

  it.each(names)('%s leaks nothing through the hook', (name) => {
    const text = written(name, byHook);
    expect(text).not.toBe('');
    expect(leftIn(text)).toEqual([]);
  });

  it('leak nothing through the worker', async () => {
    const at = folder();
    const file = join(at, 'ways.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'ways.ts')],
      outfile: file,
      format: 'esm',
      logLevel: 'silent',
    });
    const target = new URL('../../dist/pino.js', import.meta.url).href;
    const host = new URL('../../node_modules/pino/pino.js', import.meta.url).href;
    const script = join(at, 'run.mjs');
    writeFileSync(
      script,
      `import { pino } from ${JSON.stringify(host)};
       import { ways } from './ways.mjs';
       const transport = pino.transport({ target: ${JSON.stringify(target)}, options: {
         policy: ${JSON.stringify(policy)}, keyring: { env: 'KEYRING' }, destination: './out.log' } });
       for (const [name, way] of Object.entries(ways)) {
         way((options) => pino(options ?? {}, transport), pino);
       }`,
    );
    execFileSync(process.execPath, [script], { cwd: at, env: { ...process.env, KEYRING: keyring } });
    const text = readFileSync(join(at, 'out.log'), 'utf8');
    expect(text.trimEnd().split('\n').length).toBeGreaterThanOrEqual(names.length);
    expect(leftIn(text)).toEqual([]);
  });
});

/** What docs/integrations.md says that redact never sees, with paths as near to the policy as it can have. */
describe("pino's redact with the policy's pseudonyms", () => {
  const options = redactOptions(
    {
      version: 1,
      region: 'US',
      rules: [
        { path: ['phone', '*.phone', '*.*.phone'], identifier: 'phone', transform: 'pseudonym' },
        { path: ['email', '*.email'], identifier: 'email', transform: 'pseudonym' },
        { path: ['ip', '*.ip'], identifier: 'ip', transform: 'truncate' },
        { path: ['headers.authorization', 'headers.cookie', 'headers["set-cookie"]'], transform: 'drop' },
        { path: ['url', 'req.url'], transform: 'url' },
        { path: ['msg', 'text', 'payload', 'err.message', 'err.stack'], transform: 'replace', with: 'gone' },
      ],
    },
    keyring,
  );
  const byRedact =
    (lines: string[]): Open =>
    (more) =>
      pino({ redact: options as never, ...more }, into(lines));
  const leaking = names.filter((name) => {
    try {
      return leftIn(written(name, byRedact)).length > 0;
    } catch {
      return true;
    }
  });

  it('leaks just the ways that the table of limits names', () => {
    const page = readFileSync(new URL('../../docs/integrations.md', import.meta.url), 'utf8');
    const table = /<!-- redact -->(.*?)<!-- \/redact -->/s.exec(page)?.[1] ?? '';
    const listed = [...table.matchAll(/^\| ([^|]+?) \|/gm)]
      .map(([, way]) => way)
      .filter((way) => names.includes(way!));
    expect(listed).toEqual(leaking);
  });
});
