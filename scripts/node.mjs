// Other versions of Node, and other runtimes, which npm has as packages: installed when first asked for, outside of
// package.json.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The newest releases that are supported, and the oldest. */
export const supported = ['20', '22', '24', '26'];
export const oldest = '20.19.0';

const [platform, suffix] = process.platform === 'win32' ? ['win', '.exe'] : [process.platform, ''];
const root = join(import.meta.dirname, '..');

/** Where `node` of a version is: the newest that it names. */
export function installNode(version) {
  return install(`node-${platform}-${process.arch}`, version, `bin/node${suffix}`);
}

/** Where a file of a package is, of the newest version that is named. */
export function install(name, version, file) {
  const folder = join(root, 'node_modules', '.nodes', version);
  const installed = join(folder, 'node_modules', name, file);
  if (existsSync(installed)) return installed;
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--silent', `${name}@${version}`],
    { stdio: 'inherit', shell: platform === 'win' },
  );
  if (status !== 0 || !existsSync(installed))
    throw new Error(`npm has no ${name}@${version} for this machine`);
  chmodSync(installed, 0o755);
  return installed;
}
