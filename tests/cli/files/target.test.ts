import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { writerOf, writeTo } from '../../../src/cli/files/output.js';
import { openTarget } from '../../../src/cli/files/target.js';

const io = { output: new Writable({ write: (_bytes, _encoding, done) => done() }) };
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What this process has open, of Linux. */
function openFiles(): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)];
    } catch {
      // It listed the folder itself.
      return [];
    }
  });
}

describe('a target', () => {
  it.runIf(existsSync('/proc/self/fd')).each(['/dev/null', 'out'])(
    '%s is written to without a stream of Node, and is closed',
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'nymline-'));
      try {
        const open = (): number =>
          openFiles().filter((each) => each.startsWith(folder) || each === name).length;
        for (const how of ['commit', 'abandon'] as const) {
          const before = open();
          const target = await openTarget(name.startsWith('/') ? name : join(folder, how), io);
          target.stream.on('error', () => {});
          writerOf(target.stream)!(Buffer.from('new'));
          expect(open()).toBe(before + 1);
          await target[how]();
          target.abandon();
          expect(open()).toBe(before);
        }
        if (name === 'out') expect(readdirSync(folder)).toEqual(['commit']);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  const places = [
    { what: 'a file', place: tmpdir() },
    { what: 'a file in memory that processes share, which is below /dev as devices are', place: '/dev/shm' },
  ];
  it.for(places)(
    '$what is written beside the old one, at once, until it is whole',
    async ({ place }, { skip }) => {
      skip(!isWritable(place), `${place} cannot be written to here`);
      const folder = mkdtempSync(join(place, 'nymline-'));
      try {
        const file = join(folder, 'out');
        writeFileSync(file, 'old');
        const target = await openTarget(file, io);
        expect(target.file).toBe(file);
        writerOf(target.stream)!(Buffer.from('ne'));
        await writeTo(target.stream, Buffer.from('w'));
        expect(readFileSync(file, 'utf8')).toBe('old');
        await target.commit();
        expect(readFileSync(file, 'utf8')).toBe('new');
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('a device is written to directly', async () => {
    const target = await openTarget('/dev/null', io);
    expect(target.file).toBeUndefined();
    await writeTo(target.stream, Buffer.from('gone'));
    await target.commit();
  });
});
