/** Whether this is `npm run test:deep`, which has hours for what `npm test` has minutes for. */
export const isDeep = process.env.NYMLINE_DEEP === '1';

/** How often a law is tried: where each time is long, a part must do for every change. */
export const runs = (all: number, part: number): { numRuns: number } => ({ numRuns: isDeep ? all : part });
