import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type DestinationStream, pino } from 'pino';
import { pino as pino9 } from 'pino9';
import { describe, expect, it } from 'vitest';
import { pseudonymize, redactOptions, rewriteLine } from '../../src/integrations/pino.js';
import { folder, keyring, leftIn, policy } from './hosts.js';
import { type Open, ways } from './ways.js';

const all = Object.keys(ways);
const hosts = [
  ['pino 10', pino, 'pino', all],
  // pino 9 throws into `logger.info()` by itself: it takes Object.prototype for a serializer.
  [
    'pino 9',
    pino9 as unknown as typeof pino,
    'pino9',
    all.filter((name) => name !== 'a key under __proto__'),
  ],
] as const;

/** Runs one way; @returns what was written */
function written(name: string, host: typeof pino, openTo: OpenTo): string {
  const lines: string[] = [];
  ways[name]!(openTo(host, { write: (line) => void lines.push(line) }), host);
  return lines.join('');
}

type OpenTo = (host: typeof pino, to: DestinationStream) => Open;
const openBare: OpenTo = (host, to) => (options, around) => host(options ?? {}, around?.(to) ?? to);
const openInProcess: OpenTo = (host, to) =>
  openBare(host, pseudonymize({ policy, keyring, destination: to }) as unknown as DestinationStream);
const openHook: OpenTo = (host, to) => (options, around) => {
  const hooks = { ...options?.hooks, streamWrite: rewriteLine({ policy, keyring }) };
  return openBare(host, to)({ ...options, hooks }, around);
};

describe.each(hosts)('under %s, the ways that data gets into a line', (_name, host, folderOfHost, names) => {
  it('are at least 45, and nearly all of them show something when nothing is done', () => {
    expect(names.length).toBeGreaterThanOrEqual(45);
    const silent = names.filter((name) => leftIn(written(name, host, openBare)).length === 0);
    // A Buffer is written as numbers, a Set and a Map as {}, symbol keys not at all.
    expect(silent).toEqual(['a Map', 'a Set', 'a Buffer', 'symbol keys']);
  });

  it.each(names)('%s leaks nothing in process', (name) => {
    const text = written(name, host, openInProcess);
    expect(text).not.toBe('');
    expect(leftIn(text)).toEqual([]);
    expect(text).not.toContain(String(Buffer.from('+12025550123').toJSON().data));
  });

  it.each(names)('%s leaks nothing through the hook', (name) => {
    const text = written(name, host, openHook);
    expect(text).not.toBe('');
    expect(leftIn(text)).toEqual([]);
  });

  it('leak nothing through the worker, each of them', async () => {
    const at = folder();
    const file = join(at, 'ways.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'ways.ts')],
      outfile: file,
      format: 'esm',
      logLevel: 'silent',
    });
    const target = new URL('../../dist/pino.js', import.meta.url).href;
    const path = new URL(`../../node_modules/${folderOfHost}/pino.js`, import.meta.url).href;
    const script = join(at, 'run.mjs');
    // One after the other, a line between them: what is written shows which way it came.
    writeFileSync(
      script,
      `import { pino } from ${JSON.stringify(path)};
       import { ways } from './ways.mjs';
       const transport = pino.transport({ target: ${JSON.stringify(target)}, options: {
         policy: ${JSON.stringify(policy)}, keyring: { env: 'KEYRING' }, destination: './out.log' } });
       for (const [name, way] of Object.entries(ways)) {
         if (!${JSON.stringify(names)}.includes(name)) continue;
         way((options, around) => pino(options ?? {}, around?.(transport) ?? transport), pino);
         pino(transport).info({ way: name });
       }`,
    );
    execFileSync(process.execPath, [script], { cwd: at, env: { ...process.env, KEYRING: keyring } });
    const text = readFileSync(join(at, 'out.log'), 'utf8');
    const found = text.split(/^.*"way":"(.*)".*\n/m);
    expect(found.filter((_, i) => i % 2 === 1).map((name) => JSON.parse(`"${name}"`))).toEqual(names);
    const shown = found.filter((_, i) => i % 2 === 0).slice(0, -1);
    expect(names.filter((_, i) => shown[i] === '')).toEqual([]);
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
  const openRedact: OpenTo = (host, to) => (more, around) =>
    openBare(host, to)({ redact: options as never, ...more }, around);
  const page = readFileSync(new URL('../../docs/integrations.md', import.meta.url), 'utf8');
  const table = /<!-- redact -->(.*?)<!-- \/redact -->/s.exec(page)?.[1] ?? '';

  it.each(hosts)(
    'leaks just the ways that the table of limits names, under %s',
    (_name, host, _folder, names) => {
      const leaking = names.filter((name) => {
        try {
          return leftIn(written(name, host, openRedact)).length > 0;
        } catch {
          return true;
        }
      });
      const listed = [...table.matchAll(/^\| ([^|]+?) \|/gm)]
        .map(([, way]) => way)
        .filter((way) => names.includes(way!));
      expect(leaking).toEqual(listed);
    },
  );
});
