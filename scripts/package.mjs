// Packs the tarball as npm would publish it, and has publint and "are the types wrong" look at it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'nymline-pack-'));
const run = (command, ...args) => spawnSync('npx', ['--no-install', command, ...args], { encoding: 'utf8' });

try {
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', folder], { encoding: 'utf8' });
  const tarball = join(folder, packed.stdout.trim().split('\n').at(-1));
  let failed = packed.status !== 0;
  for (const result of [run('publint', '--strict', tarball), run('attw', '--profile', 'node16', tarball)]) {
    process.stdout.write(result.stdout + result.stderr);
    failed ||= result.status !== 0;
  }
  process.exitCode = failed ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
