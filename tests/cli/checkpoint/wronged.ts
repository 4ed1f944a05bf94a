/**
 * A run with all books whose disk may fail it: what it is given, how it is asked, and what must hold whatever the disk did.
 */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folder, keyring, nymline, policy } from '../terminal.js';

/** In each record, raw. */
const canary = '+1202555';

export interface Wronged {
  at(name: string): string;
  /** Into a folder: `out`, the quarantine `q`, manifests `m`. */
  run(disk: string, threads: string): ReturnType<typeof nymline>;
  /** Output and quarantine are those of one quiet run, and the manifests hold. */
  expectWhole(disk: string, what?: unknown): Promise<void>;
  /** No record is in clear in the folder `disk`. */
  expectSealed(): void;
}

/** @param brokenEvery - one of so many records cannot be read; @param checkpoint - MiB */
export async function openWronged(
  records: number,
  brokenEvery: number,
  checkpoint: string,
): Promise<Wronged> {
  const lines = Array.from({ length: records }, (_, i) =>
    i % brokenEvery === 7 ? `{"from":"${canary}${1000 + i}\n` : `{"n":${i},"from":"${canary}${1000 + i}"}\n`,
  ).join('');
  const place = folder({ 'policy.yaml': policy, 'keyring.json': keyring, in: lines });
  const at = (name: string): string => join(place, name);
  for (const name of ['disk', 'quiet']) mkdirSync(at(name));
  const recipient = (await nymline(['quarantine', 'key', at('id.txt')])).out.trim();

  const run = (disk: string, threads: string): ReturnType<typeof nymline> =>
    nymline([
      ...['run', '-p', at('policy.yaml'), '-k', at('keyring.json'), at('in'), '-o', `${disk}/out`],
      ...['--quarantine', `${disk}/q`, '--recipient', recipient, '--manifest', `${disk}/m`],
      ...['--resume', '--checkpoint', checkpoint, '--threads', threads],
    ]);
  const openedIn = async (quarantine: string): Promise<string[]> => {
    const { code, out, err } = await nymline(['quarantine', 'open', quarantine, '-i', at('id.txt')]);
    expect(code, err).toBe(0);
    return out.split('\n').map((line) => line.replace(/^\{"segment":"[^"]*",/, ''));
  };
  expect((await run(at('quiet'), '1')).code).toBe(3);
  const text = readFileSync(at('quiet/out'), 'utf8');
  const opened = await openedIn(at('quiet/q'));
  return {
    at,
    run,
    async expectWhole(disk, what) {
      expect(readFileSync(`${disk}/out`, 'utf8') === text).toBe(true);
      expect([what, await openedIn(`${disk}/q`)]).toEqual([what, opened]);
      const verified = await nymline(['manifest', 'verify', `${disk}/m`]);
      expect(verified.code, verified.err).toBe(0);
      expect(readdirSync(disk).sort()).toEqual(['m', 'out', 'q']);
    },
    expectSealed() {
      for (const name of readdirSync(at('disk'), { recursive: true, encoding: 'utf8' })) {
        const file = at(`disk/${name}`);
        if (statSync(file).isFile())
          expect([name, readFileSync(file).includes(canary)]).toEqual([name, false]);
      }
    },
  };
}
