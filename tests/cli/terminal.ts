/**
 * @module
 * Runs the command with its ends in hand: in this process, or as the built program.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/commands.js';

export const root = new URL('../..', import.meta.url).pathname;

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Ends {
  /** What standard input holds. */
  readonly input?: string | Buffer | Readable;
  readonly output?: Writable;
  /** Standard error is a terminal. */
  readonly isTTY?: boolean;
  readonly signal?: AbortSignal;
  /** The built program of a thread, if no other. */
  readonly worker?: URL;
}

/** The command in this process. */
export async function nymline(args: readonly string[], ends: Ends = {}): Promise<Outcome> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const input = ends.input instanceof Readable ? ends.input : new PassThrough().end(ends.input ?? '');
  const code = await main(args, {
    input,
    output: ends.output ?? collect(out),
    errors: Object.assign(collect(err), { isTTY: ends.isTTY ?? false }),
    ...(ends.signal === undefined ? {} : { signal: ends.signal }),
    worker: ends.worker ?? new URL('dist/cli/worker.js', `file://${root}`),
    vectors: new URL('spec/vectors/', `file://${root}`),
  });
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

function collect(chunks: Buffer[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
}

/** The built command, by a shell, so that pipes are real. */
export function shell(script: string, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const command = `"${process.execPath}" "${root}dist/cli/main.js"`;
  const child = spawn('bash', ['-c', `set -o pipefail; nymline() { ${command} "$@"; }; ${script}`], {
    env: { ...process.env, ...env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
  });
}

/**
 * A folder of its own for each call, in the system's place for such. By lower letters alone: what mkdtemp appends looks, in
 * one of sixteen paths, like a secret, and is left out of what is told of it.
 */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const letters = Array.from(randomBytes(8), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
  const path = join(tmpdir(), `nymline-test-${letters}`);
  mkdirSync(path, { mode: 0o700 });
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o600 });
  }
  return path;
}

/** 32 bytes that stand in no documentation. */
export const secret = `base64:${Buffer.from('a1c94e20f7b36d8855e0137c9b2d6f48aa7e51c3d8f0926b4413ce7795bd0af6', 'hex').toString('base64')}`;

export const keyring = JSON.stringify({ version: 1, secrets: [{ id: 'k1', secret }] });

export const policy = `
version: 1
region: US
rules:
  - { path: from, identifier: phone, transform: pseudonym }
  - { path: name, transform: drop }
  - { path: ip, identifier: ip, transform: truncate }
`;

/** A folder with a policy and a keyring, and the arguments that name them. */
export function workplace(files: Readonly<Record<string, string | Buffer>> = {}): {
  readonly path: string;
  readonly run: readonly string[];
} {
  const path = folder({ 'policy.yaml': policy, 'keyring.json': keyring, ...files });
  return { path, run: ['run', '-p', join(path, 'policy.yaml'), '-k', join(path, 'keyring.json')] };
}
