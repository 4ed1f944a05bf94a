/**
 * How time grows with a text: that of four times the size, as a multiple. Time is that of the processor, which a busy
 * machine adds little to. Linear is 4, quadratic 16: what lies between a half of them and a whole is noise.
 */

/** Between linear and quadratic; only what is nearly quadratic is above it each time. */
export const quadratic = 11;

/** Microseconds of the processor. */
function timeOf(run: () => unknown, times: number): number {
  const before = process.cpuUsage();
  for (let n = 0; n < times; n++) run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Shorter times are not told from noise. */
const shortest = 1000;

/**
 * @param run - takes a text
 * @param make - makes one of so many characters, about
 * @param size - of the smaller text
 * @returns the least of five measurements; the first will do where it is below {@link quadratic}
 */
export function growth(run: (text: string) => unknown, make: (size: number) => string, size: number): number {
  const [small, large] = [make(size), make(4 * size)];
  let times = 1;
  while (timeOf(() => run(small), times) < shortest) times *= 2;
  let least = Infinity;
  for (let n = 0; n < 5 && least >= quadratic; n++) {
    const before = timeOf(() => run(small), times);
    least = Math.min(least, timeOf(() => run(large), times) / Math.max(before, 1));
  }
  return least;
}
