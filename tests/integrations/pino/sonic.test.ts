import { EventEmitter } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSonic, type SonicBoom } from '../../../src/integrations/pino/sonic.js';

/** SonicBoom in its synchronous mode, to a pipe: it tells of the first piece that the pipe took, and no other. */
class ToPipe extends EventEmitter {
  readonly sync = true;
  readonly written: number[] = [];
  isFull = false;
  write(lines: Buffer): boolean {
    if (this.isFull) this.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }));
    else {
      this.written.push(lines.length);
      this.emit('write', Math.ceil(lines.length / 4));
    }
    return true;
  }
}

describe('a SonicBoom that writes in pieces', () => {
  const line = Buffer.from(`${'x'.repeat(99)}\n`);

  it('has all the bound for what is held when it fails at last', () => {
    const pipe = new ToPipe();
    let lost = 0;
    const outlet = openSonic(pipe as unknown as SonicBoom, 1000, {
      failed() {},
      lost(lines) {
        lost += lines;
      },
    });
    for (let i = 0; i < 100; i++) outlet.write(line);
    pipe.isFull = true;
    for (let i = 0; i < 10; i++) outlet.write(line);
    expect(lost).toBe(0);
    outlet.write(line);
    expect(lost).toBe(1);
  });
});

describe('a line that is written at once', () => {
  class Held extends EventEmitter {
    readonly sync = true;
    readonly taken: Buffer[] = [];
    constructor(public fd: number) {
      super();
    }
    write(lines: Buffer): boolean {
      this.taken.push(lines);
      return true;
    }
  }
  const events = { failed() {}, lost() {} };

  it('goes into the file as it is, and nothing is kept of it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nymline-test-'));
    const file = join(folder, 'lines.log');
    const sonic = new Held(openSync(file, 'a'));
    const { writeThrough } = openSonic(sonic as unknown as SonicBoom, 1000, events, true);
    for (const text of ['one \u00fc\n', 'two\n']) writeThrough!(Buffer.from(text));
    closeSync(sonic.fd);
    expect(readFileSync(file, 'utf8')).toBe('one \u00fc\ntwo\n');
    expect(sonic.taken).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('goes the usual way, in a copy, where it cannot be written', () => {
    const sonic = new Held(-1);
    const { writeThrough } = openSonic(sonic as unknown as SonicBoom, 1000, events, true);
    const part = Buffer.from('one\n');
    writeThrough!(part);
    part.fill(0);
    expect(sonic.taken.map(String)).toEqual(['one\n']);
  });

  it('waits behind those that could not be written', () => {
    const sonic = new Held(-1);
    const { write, writeThrough } = openSonic(sonic as unknown as SonicBoom, 1000, events, true);
    sonic.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }));
    write(Buffer.from('one\n'));
    sonic.fd = openSync('/dev/null', 'w');
    writeThrough!(Buffer.from('two\n'));
    closeSync(sonic.fd);
    expect(sonic.taken.map(String)).toEqual(['one\n', 'two\n']);
  });

  it('is not written at once to a destination of somebody else', () => {
    expect(openSonic(new Held(1) as unknown as SonicBoom, 1000, events).writeThrough).toBeUndefined();
  });
});
