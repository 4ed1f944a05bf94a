import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder, openFolder } from '../../src/books/folder.js';
import { folder, keyring, nymline, policy } from '../cli/terminal.js';

const isLinux = process.platform === 'linux';

it('makes a folder and those around it, and takes one that is there', () => {
  const path = join(folder(), 'a/b/c');
  makeFolder(path, 0o700);
  makeFolder(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
});

it('says so where a file stands in the way', () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(file)).toThrow(expect.objectContaining({ code: 'ENOTDIR', path: file }));
  expect(() => openFolder(join(file, 'q'))).toThrow(expect.objectContaining({ path: join(file, 'q') }));
});

it.runIf(isLinux)('comes back where the system takes no folder', () => {
  expect(() => makeFolder('/proc/nymline/x')).toThrow(expect.objectContaining({ path: '/proc/nymline/x' }));
});

const at = folder({ 'policy.yaml': policy, 'keyring.json': keyring, in: '{"from":"+12025550123"}\n' });
const recipient = (await nymline(['quarantine', 'key', join(at, 'identity.txt')])).out.trim();

it.runIf(isLinux).each([
  ['--quarantine', '/proc/nymline', ['--recipient', recipient]],
  ['--quarantine', join(at, 'in'), ['--recipient', recipient]],
  ['--manifest', '/proc/nymline', []],
  ['--manifest', join(at, 'in/m'), []],
])('run %s %s ends with what is wrong, and writes nothing', async (option, path, rest) => {
  const args = ['run', '-p', join(at, 'policy.yaml'), '-k', join(at, 'keyring.json'), join(at, 'in')];
  const { code, err } = await nymline([...args, '-o', join(at, 'out'), option, path, ...rest]);
  expect([code, err]).toEqual([1, expect.stringContaining(`${path}: expected a folder, or a place where`)]);
  expect(existsSync(join(at, 'out'))).toBe(false);
});
