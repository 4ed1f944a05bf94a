import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../src/index.js';

const root = new URL('..', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

const required = createRequire(import.meta.url)('../dist/index.cjs') as {
  readonly createPseudonymizer: typeof createPseudonymizer;
};

/** Runs a script in a process of its own, where `nymline` is the built package. */
function run(script: string, type: 'module' | 'commonjs'): string {
  const args = [`--input-type=${type}`, '-e', script];
  return execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

const use = `
  const calls = createPseudonymizer(
    { version: 1, region: 'US', rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }] },
    'hex:9f2c5b7e1a3d4860c7e1f5b2a9d8340617bc2de4f5a60918273645abcdef0139',
  );
  console.log(calls.record({ from: '(202) 555-0123' }).from);
  console.log(JSON.parse(calls.line('{"from":"+12025550123"}')).from);
  console.log(JSON.parse(Buffer.from(calls.chunk(Buffer.from('{"from":"tel:+12025550123"}')).bytes).toString()).from);
`;

const outputs = {
  'an ES module': run(`import { createPseudonymizer } from 'nymline'; ${use}`, 'module'),
  CommonJS: run(`const { createPseudonymizer } = require('nymline'); ${use}`, 'commonjs'),
  'a worker thread': run(
    `import { Worker } from 'node:worker_threads';
     new Worker(${JSON.stringify(`const { createPseudonymizer } = require('nymline'); ${use}`)}, { eval: true, execArgv: [] });`,
    'module',
  ),
};

/** Has the compiler look at what a user of the package writes: `tests/consumer`. */
function compile(
  project: string,
  ...options: string[]
): { readonly files: string[]; readonly output: string } {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const config = join(root, `tests/consumer/tsconfig.${project}.json`);
  const { stdout } = spawnSync(
    process.execPath,
    [tsc, '-p', config, '--extendedDiagnostics', '--listFiles', ...options],
    { encoding: 'utf8' },
  );
  const lines = stdout.split('\n');
  const files = lines.filter((line) => line.startsWith('/') && line.endsWith('.ts'));
  return { files, output: lines.filter((line) => !files.includes(line)).join('\n') };
}

describe('the built package', () => {
  it('names each package that it holds, as the lock file has it, and installs none', () => {
    const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
    const { components } = JSON.parse(readFileSync(`${root}dist/sbom.json`, 'utf8'));
    const held: [name: string, version: string][] = components.map(
      ({ group, name, version }: { group?: string; name: string; version: string }) => [
        group === undefined ? name : `${group}/${name}`,
        version,
      ],
    );
    const locked = Object.entries(packages as Record<string, { version?: string }>).map(
      ([path, { version }]) => `${path.split('node_modules/').at(-1)} ${version}`,
    );
    const licenses = readFileSync(`${root}dist/licenses.txt`, 'utf8');
    for (const [name, version] of held) {
      expect(locked).toContain(`${name} ${version}`);
      expect(licenses).toContain(`\n${name} ${version}\n`);
    }
    const used = ['@noble/hashes', 'ipaddr.js', 'libphonenumber-js', 'yaml', 'zod'];
    expect(held.map(([name]) => name)).toEqual(expect.arrayContaining(used));
    expect(manifest.dependencies).toBeUndefined();
  });

  it.each(Object.entries(outputs))('gives one pseudonym in %s', (_, output) => {
    const [record, line, chunk] = output.trim().split('\n');
    expect(record).toMatch(/^tel_k1_[a-z2-7]{26}$/);
    expect(line).toBe(record);
    expect(chunk).toBe(`tel:${record}`);
    expect(output).toBe(outputs.CommonJS);
  });

  // What is built has its constants late, its expressions as calls, and other letters escaped.
  it('finds in texts what its source finds', () => {
    const texts = readdirSync(`${root}tests/transforms`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readFileSync(`${root}tests/transforms/${file}`, 'utf8').split('\n'))
      .filter((line) => /[^\0-\x7f]/.test(line));
    expect(texts.length).toBeGreaterThan(2000);
    const policy: PolicyDocument = {
      version: 1,
      rules: [
        {
          path: 'text',
          transform: 'scrub',
          region: ['US', 'GB', 'DE', 'FR', 'ES', 'BR', 'JP'],
          names: 'fixed',
        },
      ],
    };
    const secret = 'hex:9f2c5b7e1a3d4860c7e1f5b2a9d8340617bc2de4f5a60918273645abcdef0139';
    const [ours, built] = [createPseudonymizer, required.createPseudonymizer].map((make) => {
      const calls = make(policy, secret, { onQuarantine() {}, onWarning() {} });
      return texts.map((text) => calls.record({ text }));
    });
    expect(built).toEqual(ours);
  });

  it('works where code from strings is disallowed', () => {
    const script = `import { createPseudonymizer } from 'nymline'; ${use}`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script];
    expect(execFileSync(process.execPath, flags, { cwd: root, encoding: 'utf8' })).toBe(outputs.CommonJS);
  });

  it.each(Object.keys(manifest.exports))('has what it exports as %s', (name) => {
    const files = JSON.stringify(manifest.exports[name]).match(/\.\/[^"]+/g)!;
    // Of a pattern, the folder.
    const there = files.map((file) => file.replace(/\*.*$/, ''));
    expect(there.filter((file) => !existsSync(root + file))).toEqual([]);
  });

  it.each(Object.keys(manifest.exports).filter((name) => !name.endsWith('.json')))(
    'exports the same from %s to both',
    (name) => {
      const path = JSON.stringify(name.replace('.', 'nymline'));
      const esm = run(`console.log(Object.keys(await import(${path})).sort().join())`, 'module');
      const cjs = run(
        `console.log(Object.keys(require(${path})).filter((key) => key !== '__esModule').sort().join())`,
        'commonjs',
      );
      expect(cjs).toBe(esm);
      expect(esm.length).toBeGreaterThan(1);
    },
  );

  it('is declared in few words, and in none of zod', () => {
    const { files, output } = compile('policy');
    expect(output).not.toContain('error');
    const read = files.filter((file) => file.startsWith(`${root}dist/`));
    expect(read.length).toBeGreaterThan(2);
    const texts = read.map((file) => readFileSync(file, 'utf8'));
    expect(
      files.filter((file) => file.includes('node_modules') && !file.includes('/typescript/lib/')),
    ).toEqual([]);
    // 19.2 kB of the policy with its documentation, and 54.8 kB in all, with a line for every member and an example for every method of a pseudonymizer; 4,800 instantiations, 1,200 of them for the language itself.
    const policy = texts.find((text) => text.includes('interface PolicyDocument'))!;
    expect(policy.length).toBeLessThan(19_300);
    expect(texts.join('').length).toBeLessThan(55_500);
    expect(Number(/Instantiations: +(\d+)/.exec(output)![1])).toBeLessThan(5000);
  });

  it.each(['dom', 'node'])(
    'is taken by the types of the Web, of %s',
    (lib) => {
      expect(compile(lib, '--skipLibCheck').output).not.toContain('error');
    },
    60_000,
  );

  it('is declared without packages that need not be installed', () => {
    const hosts: Readonly<Record<string, RegExp>> = {
      pino: /^pino$/,
      winston: /^winston$/,
      otel: /^@opentelemetry\//,
    };
    const declarations = readdirSync(`${root}dist`).filter((file) => /\.d\.c?ts$/.test(file));
    expect(declarations.length).toBeGreaterThan(20);
    for (const file of declarations) {
      const from = [...readFileSync(`${root}dist/${file}`, 'utf8').matchAll(/ from '([^'.][^']*)'/g)];
      const own = hosts[file.split('.')[0]!];
      const others = from.map(([, name]) => name!).filter((name) => !/^node:/.test(name) && !own?.test(name));
      expect([file, ...others]).toEqual([file]);
    }
  });

  it('needs no other package, and names those that it holds with their licences', () => {
    expect(manifest.dependencies).toBeUndefined();
    const licenses = readFileSync(`${root}dist/licenses.txt`, 'utf8');
    const hosts = new Set(Object.keys(manifest.peerDependencies));
    const names = new Set<string>();
    const asked = /^import (?:.* from )?'([^'.][^']*)';$|require\('([^'.][^']*)'\)/gm;
    for (const file of readdirSync(`${root}dist`).filter((name) => /\.c?js$/.test(name)))
      for (const [, imported, required] of readFileSync(`${root}dist/${file}`, 'utf8').matchAll(asked))
        names.add((imported ?? required!).replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1'));
    expect(names).toContain('node:fs');
    expect([...names].filter((name) => !name.startsWith('node:') && !hosts.has(name))).toEqual([]);
    for (const name of ['libphonenumber-js', 'zod', 'yaml', '@noble/hashes', 'ipaddr.js', 'commander']) {
      const { version } = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'));
      expect(licenses).toContain(`\n${name} ${version}\n`);
    }
  });

  it('has the pages that its pages link to', () => {
    const packed: string[] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    )[0].files.map(({ path }: { path: string }) => path);
    const links = packed
      .filter((path) => path.endsWith('.md'))
      .flatMap((page) =>
        [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(((?!\w+:)[^)#]+)(?:#[^)]*)?\)/g)].map(
          ([, link]) => ({ page, target: join(dirname(page), link!).replace(/\/$/, '') }),
        ),
      );
    expect(links.length).toBeGreaterThan(20);
    const missing = links.filter(
      ({ target }) => !packed.some((path) => path === target || path.startsWith(`${target}/`)),
    );
    expect(missing.map(({ page, target }) => `${page}: ${target}`)).toEqual([]);
  });
});
