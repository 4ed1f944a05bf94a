import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { writerOf } from '../../../src/cli/files/output.js';
import { openEnd } from '../../../src/cli/start/ends.js';
import { tellThrough } from '../../../src/cli/telling/told.js';

const folder = mkdtempSync(join(tmpdir(), 'nymline-ends-'));
afterAll(() => rmSync(folder, { recursive: true }));

const never = (): Writable => {
  throw new Error('a stream was opened');
};

describe('a standard stream', () => {
  it('that is a file is written to at once, and no stream is opened', () => {
    const file = join(folder, 'out');
    const fd = openSync(file, 'a');
    const end = openEnd(fd, never);
    const told: unknown[] = [];
    expect(end.on('error', () => {})).toBe(end);
    expect(end.write('a\u00e9')).toBe(true);
    end.write(Buffer.from('b'), (fault) => void told.push(fault));
    writerOf(end)!(Buffer.from('c'));
    expect(readFileSync(file, 'utf8')).toBe('a\u00e9bc');
    expect(told).toEqual([null]);
    expect((end as { isTTY?: boolean }).isTTY).toBe(false);
    expect((end as { fd?: number }).fd).toBe(fd);
    closeSync(fd);
    end.write('d', (fault) => void told.push((fault as NodeJS.ErrnoException).code));
    // Without one who is told, it is lost, as with a stream whose errors nobody hears.
    end.write('e');
    expect(told).toEqual([null, 'EBADF']);
  });

  it('still writes at once behind what the command says', () => {
    const fd = openSync(join(folder, 'told'), 'w');
    const end = openEnd(fd, never);
    const io = tellThrough({ output: end, errors: end } as never);
    writerOf(io.output)!(Buffer.from('a'));
    io.errors.write('b\x1b');
    closeSync(fd);
    expect(readFileSync(join(folder, 'told'), 'utf8')).toBe('ab\\u001b');
  });

  it('is the stream itself where more is asked of it, or it is no file', () => {
    const stream = new Writable({ write: (_part, _encoding, done) => done() });
    expect(openEnd(12_345, () => stream)).toBe(stream);
    const fd = openSync('/dev/null', 'w');
    const end = openEnd(fd, () => stream);
    expect(end.writableLength).toBe(0);
    let isOver = false;
    end.on('finish', () => {
      isOver = true;
    });
    closeSync(fd);
    return new Promise<void>((resolve) => {
      end.end(() => {
        expect(isOver || stream.writableFinished).toBe(true);
        resolve();
      });
    });
  });
});
