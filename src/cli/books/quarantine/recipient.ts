/**
 * @module
 * The recipients of sealed records, as named on the command line.
 */
import { checkRecipients } from '../../../books/seal.js';
import { OptionError } from '../../../errors.js';
import { UsageError } from '../../telling/fault.js';

/** @throws UsageError, which quotes none of them, since one may be an identity */
export async function checkWhole(recipients: readonly string[]): Promise<void> {
  try {
    await checkRecipients(recipients);
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(`--recipient: ${error.message}`);
    throw error;
  }
}
