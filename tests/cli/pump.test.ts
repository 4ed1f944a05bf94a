import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pump } from '../../src/cli/pump.js';
import { openSource, type Source } from '../../src/cli/source.js';
import { openTarget } from '../../src/cli/target.js';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import type { Input } from '../../src/session/input.js';

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

  it.each([1, 700, 100_000, 131_071, 131_072, 131_073, 400_000])(
    'moves lines of up to %i bytes through the memory of the kernel, the last without its end',
    async (most) => {
      const line = (size: number): string => `{"a":"${'x'.repeat(size)}","b":1}`;
      const lines = Array.from({ length: 40 }, (_, i) => line((i * 7919) % most));
      for (let left = 1_500_000; left > 0; left -= lines.at(-1)!.length) lines.push(line(left % most));
      const text = lines.join('\n');
      writeFileSync(join(folder, 'in'), text);
      const rules = [{ path: 'b', transform: 'drop' as const }];
      const pseudonymizer = createPseudonymizer(
        { version: 1, rules },
        Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255),
      );
      const source = await openSource(join(folder, 'in'), io);
      const target = await openTarget(join(folder, 'out'), io);
      const blocks: Buffer[] = [];
      let passed = 0;
      await pump(source, pseudonymizer.input(), target.stream, undefined, (block) => {
        blocks.push(Buffer.from(block));
        passed += block.length;
      });
      await target.commit();
      source.close();
      expect(passed).toBe(text.length);
      expect(Buffer.concat(blocks).toString()).toBe(text);
      expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(text.replaceAll(',"b":1', ''));
    },
  );
});
