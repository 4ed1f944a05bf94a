/**
 * @module
 * V8's heap in a run, which makes garbage at an even pace and keeps little: V8 lets the heap of such a process grow to several
 * times of what is alive before it collects.
 */
import { setFlagsFromString } from 'node:v8';

/** The young generation stays as large as it is, and the old one may grow by three tenths of what is alive. */
const small = ['--semi-space-growth-factor=1', '--heap-growing-percent=30'];
/** As V8 has them. Code that was compiled is only taken again under the flags under which it was kept. */
const usual = ['--semi-space-growth-factor=2', '--heap-growing-percent=0'];

/** Milliseconds until it is small. */
const grace = 50;

/**
 * Keeps the heap small until the run is over. Not before the code is loaded: a young generation that is small from the
 * beginning makes a short run slower, and what Node has compiled of itself is only taken under its own flags, too. Other threads
 * would begin with such a heap.
 */
export async function withSmallHeap<Result>(running: Promise<Result>): Promise<Result> {
  let flags: readonly string[] = [];
  const begun = setTimeout(() => {
    for (const flag of small) setFlagsFromString(flag);
    flags = usual;
  }, grace);
  try {
    return await running;
  } finally {
    clearTimeout(begun);
    for (const flag of flags) setFlagsFromString(flag);
  }
}
