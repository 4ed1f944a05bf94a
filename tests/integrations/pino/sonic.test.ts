import { EventEmitter } from 'node:events';
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
