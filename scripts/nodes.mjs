// Runs the test suite of a built tree under other versions of Node, which npm has as packages.
// node scripts/nodes.mjs 22 24 26        the newest of each; without one, the newest that is
// supported. With --deep, also the tests of time; behind --, the tests to run, in place of all.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installNode, supported } from './node.mjs';

const root = join(import.meta.dirname, '..');

const words = process.argv.slice(2);
const dashes = words.includes('--') ? words.indexOf('--') : words.length;
const asked = words.slice(0, dashes).filter((word) => word !== '--deep');
const filters = words.slice(dashes + 1);
if (process.argv.includes('--deep')) process.env.NYMLINE_DEEP = '1';
for (const version of asked.length > 0 ? asked : supported.slice(-1)) {
  const node = installNode(version);
  const env = { ...process.env, PATH: `${join(node, '..')}:${process.env.PATH}` };
  process.stdout.write(`\n${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}\n`);
  const { status } = spawnSync(
    node,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...filters],
    {
      cwd: root,
      stdio: 'inherit',
      env,
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
