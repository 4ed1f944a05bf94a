// Programs that Debian has, for tests that ask the real one: unpacked beside the modules, not installed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;

/** @returns where the packages are unpacked; undefined where this machine has no Debian to ask */
export function unpackDebian(...packages: string[]): string | undefined {
  const folder = join(root, 'node_modules', '.debian', packages[0]!);
  const run = (command: string, ...args: string[]): boolean =>
    spawnSync(command, args, { cwd: folder, stdio: 'ignore' }).status === 0;
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).includes('usr')) return folder;
  const download = () => run('apt-get', 'download', ...packages);
  // A machine that was just made has no lists.
  if (!download() && !(run('apt-get', 'update') && download())) return undefined;
  const files = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  return files.every((name) => run('dpkg', '-x', name, '.')) ? folder : undefined;
}
