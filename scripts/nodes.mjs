// Runs the test suite of a built tree under other versions of Node, which npm has as packages.
// node scripts/nodes.mjs 22 24 26        the newest of each; without one, the newest that is
// supported. With --deep, also the tests of time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const supported = ['20', '22', '24', '26'];
const [platform, suffix] = process.platform === 'win32' ? ['win', '.exe'] : [process.platform, ''];
const root = join(import.meta.dirname, '..');

/** Where `node` of that version is; installed when first asked for, outside of package.json. */
function installNode(version) {
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

const asked = process.argv.slice(2).filter((word) => word !== '--deep');
if (process.argv.includes('--deep')) process.env.NYMLINE_DEEP = '1';
for (const version of asked.length > 0 ? asked : supported.slice(-1)) {
  const node = installNode(version);
  const env = { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}` };
  process.stdout.write(`\n${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}\n`);
  const { status } = spawnSync(node, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run'], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
}
