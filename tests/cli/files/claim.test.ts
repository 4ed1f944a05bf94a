import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { alone, claim, claimOf } from '../../../src/cli/files/claim.js';
import { folder } from '../terminal.js';

const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
afterAll(() => void other.kill());

/** A file that another process says that it writes. */
function claimed(said: string): { readonly file: string; readonly theirs: string } {
  const file = join(folder(), 'out.ndjson');
  const theirs = claimOf(file, other.pid!);
  writeFileSync(theirs, said);
  return { file, theirs };
}

/** What this process says of itself, when that is what the other one would say. */
function startOfOther(): string {
  const file = join(folder(), 'any');
  const free = claim(file);
  const [start, boot] = readFileSync(claimOf(file), 'utf8').split(' ');
  free();
  const ticks = readFileSync(`/proc/${other.pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19];
  return `${start} ${boot} ${ticks}\n`;
}

describe('claim', () => {
  it('is refused while another process is at work, also one that says nothing of itself', () => {
    const { file, theirs } = claimed('');
    expect(() => claim(file)).toThrow(`process ${other.pid} is writing it`);
    expect([existsSync(theirs), existsSync(claimOf(file))]).toEqual([true, false]);
  });

  describe.skipIf(process.platform !== 'linux')('where the system tells when a process began', () => {
    it('is refused for the process that made the other claim', () => {
      const { file } = claimed(startOfOther());
      expect(() => claim(file)).toThrow('is writing it');
    });

    it('is given where that process has ended, and nobody has asked for it', async () => {
      // What takes the place of the shell waits for no child.
      const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 20'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      try {
        const pid = Number(await new Promise<Buffer>((resolve) => parent.stdout.once('data', resolve)));
        const file = join(folder(), 'out.ndjson');
        writeFileSync(claimOf(file, pid), '');
        await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z '), 10_000);
        claim(file)();
        expect(existsSync(claimOf(file, pid))).toBe(false);
      } finally {
        parent.kill();
      }
    });

    it.each([
      ['began later', (said: string) => said.replace(/\d+\n/, '1\n')],
      ['is of another start of the machine', (said: string) => said.replace(/ \S+ /, ' 0-0-0-0-0 ')],
    ])('is given where the process of that number %s than the claim', (_, made) => {
      const { file, theirs } = claimed(made(startOfOther()));
      claim(file)();
      expect([existsSync(theirs), existsSync(claimOf(file))]).toEqual([false, false]);
      const again = claimed(made(startOfOther()));
      expect(alone(again.file, () => 'done')).toBe('done');
    });
  });

  it('goes where its process is no more', () => {
    const file = join(folder(), 'out.ndjson');
    writeFileSync(claimOf(file, 2 ** 22 + 1), '');
    claim(file)();
    expect(existsSync(claimOf(file, 2 ** 22 + 1))).toBe(false);
  });
});
