import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../src/cli/telling/table.js';

describe('a number of bytes', () => {
  it.each([
    [0, '0 B'],
    [977.347_275_894, '977 B'],
    [999.7, '1.0 kB'],
    [1500, '1.5 kB'],
    [1_234_567, '1.2 MB'],
    [2.5e9, '2.50 GB'],
  ])('%d is written %s', (bytes, written) => {
    expect(formatBytes(bytes)).toBe(written);
  });
});
