/**
 * @module
 * Code that runs once, when a run is over. V8 compiles code quickly at first, and again with optimization after some
 * hundred calls: WebAssembly for 60 to 100 ms of CPU, JavaScript for 12. Here the second time would not pay any more.
 */
import { setFlagsFromString } from 'node:v8';

const cold = ['--wasm-tier-up-filter=0', '--max-optimized-bytecode-size=0'];
/** As V8 has them. Code that was kept on disk is only taken under the flags that it was kept under. */
const usual = ['--wasm-tier-up-filter=-1', '--max-optimized-bytecode-size=61440'];

/** Bytes for which nothing runs some hundred times; to load what sets flags takes 0.6 ms. */
const few = 1 << 14;

/**
 * @param bytes - that are looked at
 * @param looking - what first runs meanwhile stays as it was compiled first
 */
export async function stayCold<Result>(bytes: number, looking: () => Promise<Result>): Promise<Result> {
  if (bytes < few) return looking();
  for (const flag of cold) setFlagsFromString(flag);
  try {
    return await looking();
  } finally {
    for (const flag of usual) setFlagsFromString(flag);
  }
}
