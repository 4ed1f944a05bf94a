/**
 * @module
 * An act of the journal that takes its time.
 */
import type { Act, Journal } from '../audit/journal.js';

/**
 * @param run - the act; what it returns is its receipt
 * @throws what the act throws, once that is written
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
