import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { folder, leftIn } from './hosts.js';
import { ended, run } from './process.js';

/** A file system of 256 KiB, which only the process that runs in it sees. */
const onSmallDisk = (at: string, unshare: readonly string[]): string[] => [
  ...unshare,
  'sh',
  '-c',
  'mount -t tmpfs -o size=256k none "$0" && exec "$@"',
  at,
];
const ways = [
  ['unshare', '-Urm'],
  ['unshare', '-m'],
];
const allowed = ways.find((way) => {
  const command = [...onSmallDisk(folder(), way), 'true'];
  return spawnSync(command[0]!, command.slice(1)).status === 0;
});

interface Seen {
  readonly logged: number;
  readonly text: string;
  readonly lost: number;
}

const destinations = {
  sync: 'pseudonymize({ policy, keyring, destination: file, sync: true, maxLength: 65536 })',
  async: 'pseudonymize({ policy, keyring, destination: file, maxLength: 65536 })',
  worker: `pino.transport({ target, options: { policy, keyring: { env: 'KEYRING' }, destination: file, maxLength: 65536 } })`,
};

/** Fills the disk, makes room or does not, and tells what is in the file when the destination has ended. */
async function fill(open: string, makeRoom: boolean): Promise<Seen> {
  const at = folder();
  const child = run(
    `import { readFileSync, rmSync, writeFileSync } from 'node:fs';
     const file = ${JSON.stringify(at)} + '/app.log', ballast = file + '.ballast';
     writeFileSync(ballast, 'x'.repeat(128 * 1024));
     const destination = ${open};
     await new Promise((resolve) => destination.once('ready', resolve));
     const logger = pino({ base: null, timestamp: false }, destination);
     let logged = 0;
     const line = () => logger.info({ i: logged++, phone: '+12025550123', text: 'hunter2', filler: 'x'.repeat(150) });
     for (let turn = 0; turn < 30; turn++) {
       for (let i = 0; i < 100; i++) line();
       await wait(10);
     }
     await wait(300);
     if (${makeRoom}) rmSync(ballast);
     for (let i = 0; i < 5; i++) { line(); await wait(20); }
     const hold = setInterval(() => {}, 1000);
     destination.end();
     await new Promise((resolve) => destination.once('close', resolve));
     clearInterval(hold);
     await wait(50);
     const { lost } = destination;
     console.error('SEEN ' + JSON.stringify({ logged, lost, text: readFileSync(file, 'utf8') }));`,
    'ignore',
    onSmallDisk(at, allowed ?? []),
  );
  const { code, said } = await ended(child);
  expect(code).toBe(0);
  expect(said).toContain("the log's destination failed (ENOSPC)");
  // A worker says at its end how many it lost.
  const counted = { lost: Number(/(\d+) lost/.exec(said)?.[1]) };
  return { ...counted, ...JSON.parse(/^SEEN (.*)$/m.exec(said)![1]!) };
}

describe.concurrent('a small disk', () => {
  it.for(Object.entries(destinations))(
    'that fills is reported, and when there is room again every line is in the file or counted: %s',
    async ([, open], { skip }) => {
      skip(allowed === undefined, 'neither unshare -U nor unshare -m may mount a file system here');
      const { logged, text, lost } = await fill(open, true);
      expect(leftIn(text)).toEqual([]);
      const found = text.split('\n');
      expect(found.pop()).toBe('');
      const order = found.map((line) => JSON.parse(line).i as number);
      expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
      // What was held and what was logged at last is there; between them, what was beyond the bound is not.
      expect(order.at(-1)).toBe(logged - 1);
      expect(found.length).toBeGreaterThan(600);
      expect(lost).toBeGreaterThan(1000);
      expect(found.length + lost).toBe(logged);
    },
  );

  it.for(Object.entries(destinations))(
    'that stays full cuts the last line at most, and what is not in the file is counted: %s',
    async ([, open], { skip }) => {
      skip(allowed === undefined, 'neither unshare -U nor unshare -m may mount a file system here');
      const { logged, text, lost } = await fill(open, false);
      expect(leftIn(text)).toEqual([]);
      const found = text.split('\n').slice(0, -1);
      expect(found.map((line) => JSON.parse(line).i)).toEqual(Array.from(found, (_, i) => i));
      expect(found.length).toBeGreaterThan(300);
      expect(found.length + lost).toBeGreaterThanOrEqual(logged);
    },
  );
});
