// The built package where there is no Node, or no WebAssembly, or no folder of modules: it writes the same bytes.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it, type TestContext } from 'vitest';
import { isDeep } from './deep.js';

const root = new URL('..', import.meta.url).pathname;
const { install } = (await import(new URL('../scripts/node.mjs', import.meta.url).href)) as {
  install(name: string, version: string, file: string): string;
};
/** What the registry has for this machine; where it has nothing, the test is skipped, and says so. */
function installed({ skip }: TestContext, name: string, version: string, file: string): string {
  try {
    return install(name, version, file);
  } catch {
    return skip(`the registry has no ${name}@${version} for this machine`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'nymline-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secret = 'hex:9f2c5b7e1a3d4860c7e1f5b2a9d8340617bc2de4f5a60918273645abcdef0139';
const used = `
  const calls = createPseudonymizer({
    version: 1, region: 'US', unlisted: 'keep', rules: [
      { path: 'from', identifier: 'phone', transform: 'pseudonym' },
      { path: 'ip', identifier: 'ip', transform: 'truncate' },
      { path: 'msg', transform: 'scrub' },
    ],
  }, '${secret}');
  const record = { from: '(202) 555-0123', ip: '192.0.2.17', msg: 'call +12025550134 from 198.51.100.7, ü' };
  const bytes = new TextEncoder().encode(JSON.stringify(record) + '\\n{"from":\\n');
  const results = JSON.stringify([
    calls.record(record), calls.line(JSON.stringify(record)), calls.text(record.msg),
    new TextDecoder().decode(calls.chunk(bytes).bytes), calls.report(),
  ]);`;
const imported = `import { createPseudonymizer } from ${JSON.stringify(join(root, 'dist/index.js'))};\n`;
const program = `${imported}${used}\nconsole.log(results);\n`;

function write(name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const file = write('program.mjs', program);
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const expected = run(process.execPath, file);

describe('the package, under', () => {
  it('Node, to begin with', () => {
    expect(JSON.parse(expected)[4]).toMatchObject({ in: 5, out: 4, quarantined: 1 });
    expect(expected).not.toMatch(/555|192\.0\.2\.17|198\.51/);
  });

  it('a V8 that compiles nothing, without WebAssembly', () => {
    expect(run(process.execPath, '--jitless', file)).toBe(expected);
  });

  it.runIf(isDeep)('Bun', { timeout: 300_000 }, (context) => {
    expect(run(installed(context, '@oven/bun-linux-x64', '1', 'bin/bun'), file)).toBe(expected);
  });

  it.runIf(isDeep)('Deno', { timeout: 300_000 }, (context) => {
    // As npm laid them out.
    const modules = '--node-modules-dir=manual';
    expect(run(installed(context, '@deno/linux-x64-glibc', '2', 'deno'), 'run', '-A', modules, file)).toBe(
      expected,
    );
  });

  it.runIf(isDeep)('workerd, which compiles no WebAssembly', { timeout: 300_000 }, (context) => {
    const worker = `${imported}export default { fetch() { ${used} return new Response(results + '\\n'); } };\n`;
    buildSync({
      entryPoints: [write('worker.mjs', worker)],
      outfile: join(folder, 'worker.out.mjs'),
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker', 'browser'],
      external: ['node:*'],
      logLevel: 'error',
    });
    const miniflare = installed(context, 'miniflare', '4', 'dist/src/index.js');
    const serve = `
      import { readFileSync } from 'node:fs';
      import { Miniflare } from ${JSON.stringify(miniflare)};
      const script = readFileSync(${JSON.stringify(join(folder, 'worker.out.mjs'))}, 'utf8');
      const flags = { compatibilityDate: '2026-01-01', compatibilityFlags: ['nodejs_compat'] };
      const server = new Miniflare({ modules: true, script, ...flags });
      process.stdout.write(await (await server.dispatchFetch('http://localhost/')).text());
      await server.dispose();`;
    expect(run(process.execPath, write('serve.mjs', serve))).toBe(expected);
  });
});

describe('in a bundle with nothing beside it,', () => {
  const modules = createRequire(import.meta.url);
  const policy = {
    version: 1,
    unlisted: 'keep',
    rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
  };
  const options = (destination: string, keyring: string): string =>
    `{ policy: ${JSON.stringify(policy)}, keyring: ${keyring}, destination: ${JSON.stringify(join(folder, destination))} }`;
  const logged = `logger.info({ from: '+12025550123' }, 'hello');`;

  /** Bundles a program beside what pino's workers begin with, and runs it where there are no modules. */
  function bundle(name: string, text: string, format: 'cjs' | 'esm', banner: string): void {
    const outdir = join(folder, name);
    const workers = {
      'pino-worker': 'pino/lib/worker.js',
      'thread-stream-worker': 'thread-stream/lib/worker.js',
    };
    const found = Object.entries(workers).map(([out, module]) => [
      out,
      createRequire(modules.resolve('pino')).resolve(module),
    ]);
    buildSync({
      entryPoints: {
        app: write(`${name}.js`, text),
        'nymline-pino': join(root, 'dist/pino.js'),
        ...Object.fromEntries(found),
      },
      outdir,
      outExtension: { '.js': format === 'esm' ? '.mjs' : '.cjs' },
      alias: { 'nymline/pino': join(root, 'dist/pino.js'), pino: modules.resolve('pino') },
      banner: { js: banner },
      bundle: true,
      platform: 'node',
      format,
      logLevel: 'error',
    });
    execFileSync(process.execPath, [join(outdir, format === 'esm' ? 'app.mjs' : 'app.cjs')], {
      env: { ...process.env, NYMLINE_KEYRING: secret },
      timeout: 20_000,
    });
    expect(JSON.parse(readFileSync(join(folder, `${name}.log`), 'utf8'))).toMatchObject({
      from: expect.stringMatching(/^tel_k1_[a-z2-7]{26}$/),
      msg: 'hello',
    });
  }

  const inProcess = (name: string): string => `
    import { pino } from 'pino';
    import { pseudonymize } from 'nymline/pino';
    const logger = pino(pseudonymize(${options(`${name}.log`, "{ env: 'NYMLINE_KEYRING' }")}));
    ${logged}`;

  it('an ES module logs', () => {
    // pino is CommonJS, and asks for Node's own modules.
    const banner = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;
    bundle('module', inProcess('module'), 'esm', banner);
  });

  it('CommonJS logs', () => bundle('common', inProcess('common'), 'cjs', ''));

  it('a worker of pino logs', () => {
    const banner = `globalThis.__bundlerPathsOverrides = Object.fromEntries([
      ['pino-worker', 'pino-worker'], ['thread-stream-worker', 'thread-stream-worker'], ['nymline/pino', 'nymline-pino'],
    ].map(([name, file]) => [name, require('node:path').join(__dirname, file + '.cjs')]));`;
    const text = `
      import { pino } from 'pino';
      const logger = pino({ transport: { target: 'nymline/pino', options: ${options('worker.log', "{ env: 'NYMLINE_KEYRING' }")} } });
      ${logged}`;
    bundle('worker', text, 'cjs', banner);
  });
});
