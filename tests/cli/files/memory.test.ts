import { expect, it } from 'vitest';
import { memoryToRead } from '../../../src/cli/files/memory.js';

it.each([1, 256 * 1024, 1 << 20])('gives %i bytes that do not begin where their memory does', (size) => {
  const memory = memoryToRead(size);
  expect(memory.length).toBe(size);
  expect(memory.byteOffset).toBeGreaterThanOrEqual(32);
});
