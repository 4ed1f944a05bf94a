import { Script } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import { withSmallHeap } from '../../../src/cli/start/heap.js';

/** V8 takes code that was compiled before only under the flags of then. */
const source = '(function () { return 1; })';
const compiled = new Script(source, { filename: 'before.js' }).createCachedData();
let files = 0;
const isTaken = (): boolean => {
  const script = new Script(source, { filename: `after-${files++}.js`, cachedData: compiled });
  return script.cachedDataRejected === false;
};

describe('a small heap', () => {
  it('is kept during a run, and compiled code of another run is taken again behind it', async () => {
    let end = (): void => {};
    const run = withSmallHeap(new Promise<string>((resolve) => (end = () => resolve('done'))));
    // A short one takes what Node has compiled of itself.
    expect(isTaken()).toBe(true);
    await vi.waitFor(() => expect(isTaken()).toBe(false));
    end();
    expect(await run).toBe('done');
    expect(isTaken()).toBe(true);
  });

  it('ends with a run that fails', async () => {
    await expect(withSmallHeap(Promise.reject(new Error('disk full')))).rejects.toThrow('disk full');
    expect(isTaken()).toBe(true);
  });
});
