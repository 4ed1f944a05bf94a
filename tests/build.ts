/**
 * @module
 * Vitest's global setup: the command that the tests spawn is built once, where the sources are newer.
 */
import { execSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const root = new URL('..', import.meta.url).pathname;

export default function setup(): void {
  const built = statSync(`${root}dist/cli/main.js`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const changed = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).some(
    (file) => statSync(`${root}src/${file}`).mtimeMs > built,
  );
  if (changed) execSync('npm run build', { cwd: root, stdio: 'pipe' });
}
