/**
 * @module
 * An act of the journal that takes its time.
 */
import type { Act, Journal } from '../audit/journal.js';

/**
 * @param run - the act; its result is its receipt
 * @throws an error of the act, once it is recorded
 */
export async function during(journal: Journal, act: Act, run: () => Promise<string>): Promise<void> {
  const end = journal.begin(act);
  let receipt: string;
  try {
    receipt = await run();
  } catch (error) {
    end('failed', (error as NodeJS.ErrnoException).code ?? 'fault');
    throw error;
  }
  end('done', receipt);
}
