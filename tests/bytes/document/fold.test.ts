import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFolded, unfold } from '../../../src/bytes/document/fold.js';
import { Store } from '../../../src/bytes/document/store.js';
import { documentKernel } from '../../../src/kernel/document.js';

const kernel = documentKernel();
const kernels = [kernel, undefined];

const lines = (newline: string) =>
  fc.array(fc.constantFrom('{', '"a":', ' '.repeat(17), newline), { minLength: 1, maxLength: 80 });

describe('a record as one line', () => {
  it.each([
    ['newlines', '\n'],
    ['pairs', '\r\n'],
  ])('comes back as it was: %s', (fold, newline) => {
    fc.assert(
      fc.property(lines(newline), (parts) => {
        const record = Buffer.from(parts.join('') + newline);
        const folded = kernels.map((each) => {
          const store = new Store(0);
          store.add(Buffer.from('before\n'));
          expect(addFolded(store, record, each)).toBe(fold);
          const line = Buffer.from(store.held);
          expect(line.indexOf('\n', 7)).toBe(line.length - 1);
          const back = unfold(store.bytes.subarray(7, store.length - 1), fold as 'pairs', new Store(0), each);
          expect(Buffer.from(back)).toEqual(record);
          return line;
        });
        expect(folded[0]).toEqual(folded[1]);
      }),
    );
  });

  it('comes back where it is longer than a part', () => {
    const record = Buffer.from(`{${'\n  "a": 1,'.repeat(20_000)}}`);
    for (const each of kernels) {
      const store = new Store(0);
      expect(addFolded(store, record, each)).toBe('newlines');
      const back = unfold(store.bytes.subarray(0, store.length - 1), 'newlines', new Store(0), each);
      expect(record.equals(back)).toBe(true);
    }
  });

  it.each([
    ['{"a":\r1}', 'none'],
    ['{\n\r}', 'mixed'],
    ['{\r\n\n}', 'mixed'],
    [`{\n${' '.repeat(70_000)}\r}`, 'mixed'],
    [`{\r\n${' '.repeat(70_000)}\r\n}`, 'pairs'],
  ])('says what stood there: %j', (text, fold) => {
    for (const each of kernels) {
      const store = new Store(0);
      expect(addFolded(store, Buffer.from(text), each)).toBe(fold);
      if (fold === 'mixed') expect(store.length).toBe(0);
    }
  });
});
