/**
 * @module
 * WebAssembly that is asked for once, when a run is over: V8 compiles in a moment what it has not run yet, and a second time, for 60 to
 * 100 ms of CPU, what it has run some hundred times. The second time pays for nothing any more.
 */
import { setFlagsFromString } from 'node:v8';

/** @param looking - what first runs meanwhile stays as it was compiled first */
export async function stayCold<Result>(looking: () => Promise<Result>): Promise<Result> {
  setFlagsFromString('--wasm-tier-up-filter=0');
  try {
    return await looking();
  } finally {
    // Code that was kept on disk is only taken under the flags that it was kept under.
    setFlagsFromString('--wasm-tier-up-filter=-1');
  }
}
