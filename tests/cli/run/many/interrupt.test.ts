import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isDeep } from '../../../deep.js';
import { root, workplace } from '../../terminal.js';

const [files, interrupts, records] = isDeep ? [400, 5, 4000] : [60, 3, 3000];

/** Files in folders, some packed, three of them broken. */
function fill(folder: string): void {
  for (let i = 0; i < files; i++) {
    const lines = Array.from(
      { length: records + ((i * 37) % 500) },
      (_, n) => `{"from":"+120255501${`${(i + n) % 100}`.padStart(2, '0')}","name":"Ada","n":${n}}\n`,
    ).join('');
    const packed = gzipSync(lines);
    const [name, content] =
      i % 3 === 0 ? [`d${i % 7}/${i}.ndjson.gz`, packed] : [`d${i % 5}/e/${i}.ndjson`, lines];
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const isBroken = [6, 27, 48].includes(i);
    writeFileSync(join(folder, name), isBroken ? packed.subarray(0, -20) : content);
  }
}

/** What stands under a name that is no draft and no journal. */
function named(folder: string): Map<string, string> {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    all
      .filter((each) => each.isFile() && !each.name.startsWith('.'))
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((file) => [file.slice(folder.length), readFileSync(file, 'latin1')]),
  );
}

describe('a run of many files that is interrupted', () => {
  it('again and again, comes to what one quiet run does, and never names half a file', async () => {
    const { path, run } = workplace();
    const logs = join(path, 'logs');
    fill(logs);
    const start = (out: string) =>
      spawn(
        process.execPath,
        [`${root}dist/cli/main.js`, ...run, '-t', '2', '-o', join(path, out), join(logs, '**/*')],
        {
          stdio: ['ignore', 'ignore', 'pipe'],
        },
      );
    const finish = async (out: string) => {
      const child = start(out);
      let err = '';
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      const before = performance.now();
      const [code] = await once(child, 'close');
      return { code, err, milliseconds: performance.now() - before };
    };

    const quiet = await finish('quiet/');
    expect(quiet.code).toBe(1);
    expect(quiet.err).toContain(`\n${files - 3} files done, 3 failed\n`);
    const expected = named(join(path, 'quiet'));
    expect(expected.size).toBe(files - 3);

    const out = join(path, 'out');
    const seen: number[] = [];
    const codes = new Set<unknown>();
    for (let i = 0; i < interrupts; i++) {
      const child = start('out/');
      const closed = once(child, 'close');
      child.stderr.resume();
      await Promise.race([wait(300 + Math.random() * (quiet.milliseconds / interrupts)), closed]);
      child.kill(i % 2 === 0 ? 'SIGKILL' : 'SIGTERM');
      codes.add((await closed)[0]);
      mkdirSync(out, { recursive: true });
      const there = named(out);
      for (const [name, content] of there) expect(content === expected.get(name), name).toBe(true);
      seen.push(there.size);
    }
    expect([...codes].filter((code) => code !== null && code !== 143 && code !== 1)).toEqual([]);
    const last = await finish('out/');
    expect(last.code).toBe(1);
    expect(last.err).toContain('3 failed');
    expect([...named(out)]).toEqual([...expected]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const drafts = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /-[0-9a-f]{8}$/.test(name),
    );
    expect(drafts).toEqual([]);
  }, 300_000);
});
