import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BLOCK } from '../../../src/cli/files/blocks.js';
import { openSource, type Source } from '../../../src/cli/files/source.js';
import { createStretchReader, STRETCH, type Stretch } from '../../../src/cli/files/stretch.js';
import { type Passed, pumpStretches } from '../../../src/cli/threads/in-order.js';
import type { Threads } from '../../../src/cli/threads.js';

const megabyte = 1e6;

let folder: string;
let file: string;
let source: Source;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nymline-'));
  file = join(folder, 'in');
});
afterEach(() => {
  source.close();
  rmSync(folder, { recursive: true });
});

const open = async (content: string): Promise<Source> => {
  writeFileSync(file, content);
  source = await openSource(file, { input: process.stdin });
  return source;
};

/** Threads that pass on what they read, in whatever order they are done. */
function createCopying(limit: number) {
  const state = { underWay: 0, asked: 0 };
  const rewrite = async (part: Buffer | Stretch) => {
    state.asked++;
    state.underWay++;
    const read = createStretchReader(limit);
    for (let turns = (state.asked * 7) % 5; turns > 0; turns--) await new Promise(setImmediate);
    const { bytes, ...reach } = read(part as Stretch);
    state.underWay--;
    return {
      out: Buffer.from(bytes),
      bytes: bytes.length,
      records: 0,
      lines: 0,
      places: new Map(),
      rejects: [],
      reach,
    };
  };
  const threads = { most: 4 * BLOCK, rewrite, give() {}, done() {} } as unknown as Threads;
  return { threads, state };
}

const collect = () => {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(Buffer.from(part));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString('latin1') };
};

const silent: Passed = { take() {}, more() {} };

const lines = (size: number): string =>
  Array.from({ length: size / 100 }, (_, i) => `${i} `.padEnd(i % 199, 'x')).join('\n');

describe('stretches of a file', () => {
  it('are written in the order of the file', async () => {
    const text = lines(5 * megabyte);
    const { stream, text: written } = collect();
    await open(text);
    await pumpStretches(source, source.file!, createCopying(1000).threads, stream, undefined, silent);
    expect(written() === text).toBe(true);
    expect(source.given).toBe(text.length);
  });

  it('hand on what a line beyond the limit goes on with', async () => {
    const long = 'x'.repeat(4 * megabyte);
    const text = `a\n${long}\nb\n${long}`;
    const { stream, text: written } = collect();
    let more = '';
    await open(text);
    await pumpStretches(source, source.file!, createCopying(10).threads, stream, undefined, {
      take() {},
      more(bytes) {
        more += Buffer.from(bytes).toString('latin1');
      },
    });
    const begun = 'x'.repeat(11);
    expect(written()).toBe(`a\n${begun}b\n${begun}`);
    expect(more === `${long.slice(11)}\n${long.slice(11)}`).toBe(true);
  });

  it('go on to the end of a file that grows', async () => {
    const { stream, text: written } = collect();
    await open(lines(1.5 * STRETCH));
    let isGrown = false;
    await pumpStretches(source, source.file!, createCopying(1000).threads, stream, undefined, {
      more() {},
      take() {
        if (!isGrown) appendFileSync(file, `\n${lines(3 * STRETCH)}`);
        isGrown = true;
      },
    });
    expect(written() === readFileSync(file, 'latin1')).toBe(true);
  });

  it('end where a file was cut off meanwhile', async () => {
    const { stream, text: written } = collect();
    await open(lines(3 * megabyte));
    writeFileSync(file, 'a\nb\n');
    await pumpStretches(source, source.file!, createCopying(1000).threads, stream, undefined, silent);
    expect(written()).toBe('a\nb\n');
  });

  it.each([
    ['the output fails', new Error('no space left'), undefined],
    ['the user interrupts', undefined, new Error('enough')],
  ])('leave no thread at work where %s, so that the file may be closed', async (_, failure, reason) => {
    const interrupt = new AbortController();
    const { threads, state } = createCopying(1000);
    let writes = 0;
    const failing = new Writable({
      write(_part, _encoding, done) {
        if (++writes === 3) interrupt.abort(reason);
        done(writes === 3 ? failure : undefined);
      },
    });
    failing.on('error', () => {});
    await open(lines(20 * megabyte));
    const signal = reason === undefined ? undefined : interrupt.signal;
    const running = pumpStretches(source, source.file!, threads, failing, signal, silent);
    await expect(running).rejects.toThrow((failure ?? reason)!);
    expect(state.underWay).toBe(0);
    expect(state.asked).toBeLessThan(12);
  });
});

describe('which source is a file that threads may read by themselves', () => {
  it('is none of which all bytes are looked at on their way', async () => {
    await open('a\n');
    const tapped = await openSource(file, { input: process.stdin }, () => {});
    expect([source.file?.fd, tapped.file]).toEqual([expect.any(Number), undefined]);
    tapped.close();
  });
});
