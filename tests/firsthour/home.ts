/**
 * @module
 * A fresh folder where nymline was installed from its tarball, as a user has it in the first hour: once for all tests
 * of this folder. What the package depends on is linked from here, so that no registry is asked.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

/** Hosts that a user would have installed, by the name that a script imports them by. */
const hosts = ['pino', 'pino9', 'fastify', 'split2', 'winston', '@opentelemetry'];

/** Where `nymline` can be imported, and run as `node_modules/.bin/nymline`. */
export const home = install();

function install(): string {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  // All workers of one test run share it: they have one parent.
  const built = statSync(`${root}dist/index.js`).mtimeMs;
  const place = join(tmpdir(), `nymline-firsthour-${process.ppid}-${built}`);
  if (existsSync(place)) return place;
  const draft = mkdtempSync(join(tmpdir(), 'nymline-install-'));
  // dist is there: the tests are run on what was built.
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', draft], { cwd: root });
  const modules = join(draft, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  execFileSync('tar', ['-xzf', join(draft, `nymline-${version}.tgz`), '-C', modules]);
  renameSync(join(modules, 'package'), join(modules, 'nymline'));
  symlinkSync('../nymline/dist/cli/main.js', join(modules, '.bin/nymline'));
  for (const name of hosts) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
  writeFileSync(join(draft, 'package.json'), '{"type":"module"}');
  try {
    renameSync(draft, place);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return place;
}

let folders = 0;

/** A folder inside, where scripts find what was installed. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const path = join(home, `work-${process.pid}-${folders++}`);
  mkdirSync(path);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(path, name), content, { mode: 0o600 });
  }
  return path;
}

/** No draft of a file is left behind. */
export const filesOf = (path: string): string[] => readdirSync(path).sort();

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A script in bash, with the command at hand as `nymline`. */
export function shell(script: string, cwd: string): Promise<Outcome> {
  return outcomeOf('bash', ['-c', `nymline() { "${home}/node_modules/.bin/nymline" "$@"; }; ${script}`], cwd);
}

/** A program of a user's. */
export function program(script: string, cwd = folder()): Promise<Outcome> {
  writeFileSync(join(cwd, 'app.mjs'), script);
  return outcomeOf(process.execPath, ['app.mjs'], cwd);
}

function outcomeOf(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, KEYS: secret, BIN: `${home}/node_modules/.bin/nymline`, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 50_000,
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

/** 32 bytes that stand in no documentation. */
export const secret = `hex:a1c94e20f7b36d8855e0137c9b2d6f48aa7e51c3d8f0926b4413ce7795bd0af6`;

/** What no message may show. */
export const values = /555-?01|2025550|Ashgrove|192\.0\.2\.17|a1c94e20/;
