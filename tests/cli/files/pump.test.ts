import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pump } from '../../../src/cli/files/pump.js';
import { openSource, type Source } from '../../../src/cli/files/source.js';
import { openTarget } from '../../../src/cli/files/target.js';
import type { Input } from '../../../src/session/input.js';

/** Passes on what it is given. */
const copying = {
  rewrite(bytes, _last, write) {
    write(bytes);
    return { taken: bytes.length, records: 0, quarantined: 0 };
  },
  records: 0,
  fault: undefined,
  wipe() {},
} as Input;
const output = new Writable({ write: (_bytes, _encoding, done) => done() });
const io = { input: Readable.from([]), output };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nymline-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a pump', () => {
  it('gives a signal its turn while nobody has to be waited for', async () => {
    const interrupt = new AbortController();
    let reads = 0;
    const endless = {
      read: () => new Promise<number>((resolve) => setImmediate(() => resolve(1))),
      readNow: () => ++reads && 1,
    } as unknown as Source;
    setImmediate(() => setImmediate(() => interrupt.abort(new Error('enough'))));
    await expect(pump(endless, copying, output, interrupt.signal, () => {})).rejects.toThrow('enough');
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThan(100);
  });

  it('moves a file of many blocks, first bytes that were looked at included', async () => {
    const bytes = Buffer.alloc(
      20_000_000,
      Uint8Array.from({ length: 9973 }, (_, i) => i * 7),
    );
    writeFileSync(join(folder, 'in'), bytes);
    const source = await openSource(join(folder, 'in'), io);
    await source.peek(1000);
    const target = await openTarget(join(folder, 'out'), io);
    await pump(source, copying, target.stream, undefined, () => {});
    await target.commit();
    source.close();
    expect(source.given).toBe(bytes.length);
    expect(readFileSync(join(folder, 'out')).equals(bytes)).toBe(true);
  });
});
