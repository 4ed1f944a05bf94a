import { spawn } from 'node:child_process';
import { linkSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFile, removeDrafts, replaceFile } from '../../../src/cli/keys/replace.js';
import { createKeyring } from '../../../src/index.js';
import { folder, keyring, root } from '../terminal.js';

/** Runs the built command and kills it after so many milliseconds. @returns whether it came to its end */
function killed(args: readonly string[], after: number): Promise<boolean> {
  const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...args], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

describe('a keyring file', () => {
  it('is left to the process that is writing it', async () => {
    const path = folder({ 'keyring.json': keyring });
    const draft = join(path, `.keyring.json.${process.ppid}`);
    writeFileSync(draft, 'half');
    await expect(replaceFile(join(path, 'keyring.json'), () => '')).rejects.toThrow(
      `process ${process.ppid} is writing it`,
    );
    expect(readFileSync(draft, 'utf8')).toBe('half');
    expect(readFileSync(join(path, 'keyring.json'), 'utf8')).toBe(keyring);
  });

  it('takes no other file beside it for a draft', async () => {
    const path = folder({ 'keyring.json': keyring, '.keyring.json.bak': 'x', '.keyring.json.1x': 'y' });
    await replaceFile(join(path, 'keyring.json'), () => keyring);
    expect(readdirSync(path).sort()).toEqual(['.keyring.json.1x', '.keyring.json.bak', 'keyring.json']);
  });

  it('is read when nobody else can write it', async () => {
    const path = folder({ 'keyring.json': keyring });
    const file = join(path, 'keyring.json');
    await replaceFile(file, () => {
      const draft = `.keyring.json.${process.pid}`;
      expect(readdirSync(path).sort()).toEqual([draft, 'keyring.json']);
      // Another that began before it saw this one.
      writeFileSync(join(path, `.keyring.json.${process.ppid}`), '');
      expect(() => removeDrafts(file)).toThrow('is writing it');
      rmSync(join(path, `.keyring.json.${process.ppid}`));
      return undefined;
    });
    expect(readFileSync(file, 'utf8')).toBe(keyring);
    expect(readdirSync(path)).toEqual(['keyring.json']);
  });

  it('keeps every secret that commands add at once, or refuses', async () => {
    const path = folder({ 'keyring.json': keyring });
    const file = join(path, 'keyring.json');
    const ids = ['ka', 'kb', 'kc', 'kd'];
    const from = (i: number): string => `2031-0${i + 1}-01T00:00:00Z`;
    const done = await Promise.all(
      ids.map((id, i) => killed(['keys', 'add', file, '--id', id, '--from', from(i)], 60_000)),
    );
    const held = createKeyring(readFileSync(file, 'utf8')).secrets.map(({ id }) => id);
    for (const [i, id] of ids.entries()) expect([id, held.includes(id)]).toEqual([id, done[i]]);
    // Who was refused comes again.
    expect(await killed(['keys', 'add', file, '--id', 'ke', '--from', from(5)], 60_000)).toBe(true);
    expect(readdirSync(path)).toEqual(['keyring.json']);
  });

  it('whose bytes were to be destroyed when the command was killed loses them with the next one', () => {
    const path = folder({ 'keyring.json': keyring, 'other.json': 'old bytes' });
    const file = join(path, 'keyring.json');
    const gone = 4_194_305;
    // Killed before the new file had its name, and behind that.
    linkSync(file, join(path, `.keyring.json.${gone}.old`));
    linkSync(join(path, 'other.json'), join(path, `.keyring.json.${gone + 1}.old`));
    removeDrafts(file);
    expect(readFileSync(file, 'utf8')).toBe(keyring);
    expect(readFileSync(join(path, 'other.json'), 'latin1')).not.toContain('old');
    expect(readdirSync(path).sort()).toEqual(['keyring.json', 'other.json']);
  });

  it('that is new has its name when it is whole, and takes no other file’s place', () => {
    const path = folder({ '.b.4194305': 'half of it' });
    const file = join(path, 'b');
    createFile(file, 'whole');
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['whole', 0o600]);
    expect(() => createFile(file, 'other')).toThrow(expect.objectContaining({ code: 'EEXIST', path: file }));
    expect(readFileSync(file, 'utf8')).toBe('whole');
    expect(readdirSync(path)).toEqual(['b']);
    expect(() => createFile(join(path, 'c', 'd'), '')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });
});
