/**
 * @module
 * The policy and the keyring that a command line names, with the file's name in every complaint.
 */
import type { Keyring } from '../crypto/keyring.js';
import { PolicyError, SecretError } from '../errors.js';
import { keyringVariable, loadKeyringSync, loadPolicy } from '../policy/load.js';
import type { Policy } from '../policy/schema.js';
import { formatIssues, UsageError } from './fault.js';
import type { Io } from './io.js';

/**
 * @param file - asked for here: commander would complain of its absence before it names a misspelt option
 * @throws UsageError listing every fault
 */
export function readPolicy(file: string | undefined): Policy {
  if (file === undefined) throw new UsageError('expected --policy FILE, a policy in YAML or JSON');
  try {
    return loadPolicy(file);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw named(error, file);
    throw new UsageError(`${file} has ${formatIssues(error.issues)}`);
  }
}

/**
 * Warns where others can read the file.
 *
 * @param file - the variable `NYMLINE_KEYRING` where left out
 * @throws UsageError
 */
export function readKeyring(file: string | undefined, { errors }: Io): Keyring {
  try {
    return loadKeyringSync(file === undefined ? { env: keyringVariable } : { file }, (message) =>
      errors.write(`nymline: warning: ${message}\n`),
    );
  } catch (error) {
    if (!(error instanceof SecretError)) throw named(error, file);
    if (error.code === 'ERR_SECRET_MISSING') {
      throw new UsageError(
        `expected a keyring: give --keyring FILE, or set ${keyringVariable}\n  nymline keys new keyring.json  makes one`,
      );
    }
    throw new UsageError(`${file ?? keyringVariable}: ${error.message}\n  ${error.code}`);
  }
}

/** Reading a directory fails without saying which. */
function named(error: unknown, file: string | undefined): unknown {
  if (error instanceof Error && 'syscall' in error && file !== undefined)
    Object.assign(error, { path: file });
  return error;
}
