import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeep } from '../deep.js';

const secretOf = (n: number): string =>
  `base64:${Buffer.from(new Uint8Array(32).map((_, i) => (i * 13 + n * 41 + 7) & 0xff)).toString('base64')}`;

/** @param ends - instants at which each secret but the last gives way to the next */
const ring = (ends: readonly number[], secret = secretOf): string =>
  JSON.stringify({
    version: 1,
    secrets: Array.from({ length: ends.length + 1 }, (_, i) => ({
      id: `k${i + 1}`,
      secret: secret(i + 1),
      ...(i > 0 && { from: new Date(ends[i - 1]!).toISOString() }),
      ...(i < ends.length && { until: new Date(ends[i]!).toISOString() }),
    })),
  });
const policy = (more = ''): string => `version: 1
region: US
rules:
  - { path: phone, identifier: phone, transform: pseudonym }
  - { path: mail, identifier: email, transform: pseudonym }
  - { path: msg, transform: scrub }
${more}`;

interface Ended {
  readonly sent: number;
  readonly broken: number;
  readonly streamed: number;
  readonly books: {
    readonly read: number;
    readonly out: number;
    readonly quarantined: number;
    readonly dropped: number;
  };
  readonly codes: Readonly<Record<string, number>>;
  readonly rules: readonly { readonly values: number }[];
  readonly memory: readonly number[];
  readonly lost: number;
}

function service(rate: number) {
  const folder = mkdtempSync(join(tmpdir(), 'nymline-service-'));
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, `${name}.new`), text, { mode: 0o600 });
    renameSync(join(folder, `${name}.new`), join(folder, name));
  };
  put('policy.yaml', policy());
  put('keyring.json', ring([]));
  const child: ChildProcess = fork(new URL('service.mjs', import.meta.url), [folder, String(rate)], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let err = '';
  child.stderr!.on('data', (part) => {
    err += part;
  });
  let reloads = { taken: 0, unchanged: 0, refused: [] as string[] };
  let ended: Ended | undefined;
  const ready = new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the service ended: ${err}`)));
    child.on('message', (message: object | string) => {
      if (message === 'ready') resolve();
      else if (typeof message === 'object' && 'reloads' in message)
        reloads = message.reloads as typeof reloads;
      else ended = message as Ended;
    });
  });
  return {
    folder,
    put,
    child,
    ready,
    async hangUp(): Promise<void> {
      const count = () => reloads.taken + reloads.unchanged + reloads.refused.length;
      const before = count();
      child.kill('SIGHUP');
      for (let i = 0; count() === before; i++) {
        if (i > 1000) throw new Error(`nothing was read again: ${err}`);
        await wait(10);
      }
    },
    get reloads() {
      return reloads;
    },
    async end(): Promise<Ended> {
      child.kill('SIGTERM');
      await once(child, 'close');
      if (ended === undefined) throw new Error(`nothing was told: ${err}`);
      return ended;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What of the numbers and names of the service is left. Records are counted past two million, and may be told so. */
const raw = /555-0|2025550\d{3}|user\d+@/;

/** Reads what was written. @returns the ids of secrets, in order, each once for a run of lines */
async function checkLines(file: string, count: number | undefined): Promise<string[]> {
  const ids: string[] = [];
  let next = 0;
  let cut = false;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    expect(cut).toBe(false);
    if (raw.test(line)) throw new Error(`line ${next} is raw`);
    const got = /"n":(\d+).*"phone":"tel_(k\d+)_[a-z2-7]{26}".*\}$/.exec(line);
    if (got === null && count === undefined) {
      // Of a service that was killed, the last line may be cut.
      cut = true;
      continue;
    }
    if (Number(got?.[1]) !== next++) throw new Error(`line ${next} is missing`);
    if (got![2] !== ids.at(-1)) ids.push(got![2]!);
  }
  if (count !== undefined) expect(next).toBe(count);
  return ids;
}

describe('a service under load', () => {
  it(
    'goes through three rotations and two bad reloads: books balance, nothing raw, nothing lost, memory flat',
    async () => {
      const length = isDeep ? 600_000 : 2500;
      const run = service(isDeep ? 40 : 10);
      await run.ready;
      const step = length / 6;
      const ends: number[] = [];
      for (let n = 1; n <= 3; n++) {
        await wait(step);
        ends.push(Date.now() + 200);
        // Rotated, and with it the policy, once.
        if (n === 2) run.put('policy.yaml', policy('  - { path: other, transform: drop }\n'));
        run.put('keyring.json', ring(ends));
        await run.hangUp();
        if (n === 3) continue;
        await wait(step / 2);
        if (n === 1) run.put('policy.yaml', policy('  - { path: other, transform: nothing }\n'));
        else
          run.put(
            'keyring.json',
            ring(ends, (i) => secretOf(i + 9)),
          );
        await run.hangUp();
        if (n === 1) run.put('policy.yaml', policy());
      }
      await wait(step);
      const { reloads } = run;
      const ended = await run.end();
      expect(reloads).toEqual({
        taken: 3,
        unchanged: 0,
        refused: ['ERR_POLICY_SCHEMA', 'ERR_SECRET_DUPLICATE'],
      });
      const { sent, broken, streamed, books, codes, rules, memory, lost } = ended;
      expect(sent).toBeGreaterThan(100);
      expect(streamed).toBeGreaterThan(100);
      expect(books).toEqual({
        read: sent + streamed + broken,
        out: sent + streamed,
        quarantined: broken,
        dropped: 0,
      });
      expect(codes).toEqual({ ERR_RECORD_SYNTAX: broken });
      expect(rules.map(({ values }) => values).slice(0, 3)).toEqual([sent + streamed, sent, sent]);
      expect(lost).toBe(0);
      const ids = ['k1', 'k2', 'k3', 'k4'];
      expect(await checkLines(join(run.folder, 'log'), sent)).toEqual(ids);
      expect(await checkLines(join(run.folder, 'stream'), streamed)).toEqual(ids);
      if (isDeep) {
        const quarter = memory.length >> 2;
        const median = (some: readonly number[]): number => some.toSorted((a, b) => a - b)[some.length >> 1]!;
        const [early, late] = [median(memory.slice(quarter, 2 * quarter)), median(memory.slice(-quarter))];
        console.log(`${sent + streamed} records; memory ${early} → ${late} bytes`);
        expect(late).toBeLessThan(1.1 * early + 4 * 1024 * 1024);
      }
      run.remove();
    },
    isDeep ? 700_000 : 60_000,
  );

  it(
    'that is killed at any moment of a reload has written nothing raw, and each line whole but the last',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 300 }), async (after) => {
          const run = service(20);
          await run.ready;
          const closed = once(run.child, 'close');
          const killed = wait(after).then(() => run.child.kill('SIGKILL'));
          for (let n = 1; run.child.exitCode === null && run.child.signalCode === null; n++) {
            run.put('keyring.json', ring([1e12, 2e12].slice(0, n % 3)));
            if (n % 4 === 0) writeFileSync(join(run.folder, 'policy.yaml'), policy().slice(0, 60));
            else run.put('policy.yaml', policy());
            run.child.kill('SIGHUP');
            await wait(3);
          }
          await Promise.all([closed, killed]);
          for (const name of ['log', 'stream']) {
            const file = join(run.folder, name);
            if (!existsSync(file)) continue;
            expect(raw.test(readFileSync(file, 'utf8'))).toBe(false);
            await checkLines(file, undefined);
          }
          run.remove();
        }),
        { numRuns: isDeep ? 60 : 2, endOnFailure: true },
      );
    },
    isDeep ? 300_000 : 60_000,
  );
});
