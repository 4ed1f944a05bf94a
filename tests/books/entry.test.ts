import { describe, expect, it } from 'vitest';
import { readEntries, Writing } from '../../src/books/entry.js';

describe('what is gathered for a segment', () => {
  it('wipes what it copied of a header, and not the header, which the next segment has, too', () => {
    // As Node encodes it: what `slice` gives of a Buffer is the same bytes.
    const head = Buffer.from('#Fields: date time\n');
    const record = {
      code: 'ERR_RECORD_COLUMNS',
      position: 1,
      detail: 'x',
      raw: Buffer.from('a b c\n'),
      head,
    } as const;
    for (let segment = 0; segment < 2; segment++) {
      const writing = new Writing();
      expect(writing.add(record, 'in')).toBe(true);
      expect(writing.add(record, 'in')).toBe(true);
      const plain = writing.take();
      writing.wipe();
      const heads = readEntries(plain)?.entries.map((entry) => Buffer.from(entry.head!).toString());
      expect(heads).toEqual(['#Fields: date time\n', '#Fields: date time\n']);
    }
    expect(head.toString()).toBe('#Fields: date time\n');
  });
});
