/**
 * @module
 * Processes that log through the built package, for tests of what befalls them.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folder, keyring, leftIn, policy } from './hosts.js';

const target = new URL('../../dist/pino.js', import.meta.url).href;
const host = new URL('../../node_modules/pino/pino.js', import.meta.url).href;

/**
 * A process that logs: the script has `pino`, `pseudonymize`, `policy`, `keyring` and `target` at hand.
 *
 * @param within - a command that runs it
 */
export function run(
  script: string,
  stdout: 'pipe' | 'ignore' = 'ignore',
  within: readonly string[] = [],
): ChildProcess {
  const file = join(folder(), 'run.mjs');
  writeFileSync(
    file,
    `import { pino } from ${JSON.stringify(host)};
     import { pseudonymize } from ${JSON.stringify(target)};
     const target = ${JSON.stringify(target)};
     const policy = ${JSON.stringify(policy)};
     const keyring = process.env.KEYRING;
     const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
     ${script}`,
  );
  const command = [...within, process.execPath, file];
  return spawn(command[0]!, command.slice(1), {
    env: { ...process.env, KEYRING: keyring },
    stdio: ['ignore', stdout, 'pipe'],
  });
}

/** @returns its exit code and what it says on standard error */
export async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  const parts: Buffer[] = [];
  child.stderr!.on('data', (part: Buffer) => parts.push(part));
  const [code] = await once(child, 'close');
  const said = Buffer.concat(parts).toString();
  expect(leftIn(said)).toEqual([]);
  return { code, said };
}

export const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1);
