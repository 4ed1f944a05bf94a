// Other versions of Node, which npm has as packages: installed when first asked for, outside of package.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The newest releases that are supported, and the oldest. */
export const supported = ['20', '22', '24', '26'];
export const oldest = '20.19.0';

const [platform, suffix] = process.platform === 'win32' ? ['win', '.exe'] : [process.platform, ''];
const root = join(import.meta.dirname, '..');

/** Where `node` of a version is: the newest that it names. */
export function installNode(version) {
  const name = `node-${platform}-${process.arch}`;
  const folder = join(root, 'node_modules', '.nodes', version);
  const binary = join(folder, 'node_modules', name, 'bin', `node${suffix}`);
  if (existsSync(binary)) return binary;
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--silent', `${name}@${version}`],
    { stdio: 'inherit', shell: platform === 'win' },
  );
  if (status !== 0 || !existsSync(binary)) throw new Error(`npm has no ${name}@${version} for this machine`);
  return binary;
}
