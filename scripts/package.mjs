// Packs the tarball as npm would publish it, has publint and "are the types wrong" look at it, and uses what is installed
// of it, by the oldest and the newest Node.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installNode, oldest, supported } from './node.mjs';

const folder = mkdtempSync(join(tmpdir(), 'nymline-pack-'));
const run = (command, args, options) => spawnSync(command, args, { encoding: 'utf8', ...options });

/** @returns whether it succeeded */
function passes({ status, stdout, stderr }) {
  process.stdout.write(stdout + stderr);
  return status === 0;
}

try {
  const packed = run('npm', ['pack', '--silent', '--pack-destination', folder]);
  const tarball = join(folder, packed.stdout.trim().split('\n').at(-1));
  const looked = [
    ['publint', '--strict', tarball],
    ['attw', '--profile', 'node16', tarball],
  ].map((words) => passes(run('npx', ['--no-install', ...words])));

  const installed = run('npm', [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--silent',
    tarball,
  ]);
  copyFileSync(join(import.meta.dirname, 'installed.mjs'), join(folder, 'installed.mjs'));
  const used = [oldest, supported.at(-1)].map((version) =>
    passes(run(installNode(version), ['installed.mjs'], { cwd: folder })),
  );
  const isSound = packed.status === 0 && passes(installed) && [...looked, ...used].every(Boolean);
  process.exitCode = isSound ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
