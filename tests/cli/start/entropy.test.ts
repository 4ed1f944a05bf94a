import { describe, expect, it } from 'vitest';
import { fillFromSystem } from '../../../src/cli/start/entropy.js';

describe('random bytes of the system', () => {
  it('fill all of a memory, and nothing beside it', () => {
    const memory = new Uint8Array(128);
    fillFromSystem(memory.subarray(32, 96));
    const filled = memory.subarray(32, 96);
    expect(new Set(filled).size).toBeGreaterThan(20);
    expect([...memory.subarray(0, 32), ...memory.subarray(96)]).toEqual(Array(64).fill(0));
    const before = filled.slice();
    fillFromSystem(filled);
    expect(filled).not.toEqual(before);
  });
});
