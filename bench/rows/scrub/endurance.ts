/**
 * @module
 * The longest that a detector takes for one hostile line of 40 kB, and which line it is.
 */
import { Worker } from 'node:worker_threads';
import type { Detector } from './detectors.js';

export interface Endurance {
  readonly shape: string;
  /** Infinity where it was stopped. */
  readonly milliseconds: number;
}

/** Milliseconds. Who takes longer for one line has said enough. */
export const patience = 10_000;

export function endure({ name }: Detector, shapes: readonly string[]): Promise<Endurance> {
  const worker = new Worker(new URL('./hostile.js', import.meta.url), { workerData: name });
  return new Promise((resolve, reject) => {
    const times: Endurance[] = [];
    let timer: NodeJS.Timeout | undefined;
    const stop = (): void => {
      times.push({ shape: shapes[times.length]!, milliseconds: Number.POSITIVE_INFINITY });
      void worker.terminate();
    };
    worker.on('message', (told: 'ready' | Endurance) => {
      clearTimeout(timer);
      if (told !== 'ready') times.push(told);
      if (times.length < shapes.length) timer = setTimeout(stop, patience);
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      clearTimeout(timer);
      resolve(times.reduce((worst, each) => (each.milliseconds > worst.milliseconds ? each : worst)));
    });
  });
}
