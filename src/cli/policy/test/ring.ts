/**
 * @module
 * The keyring of tests: made of the ids alone, so that everybody gets the same pseudonyms from a test file, and so that
 * each of them says that it is of a test. It protects nothing.
 */
import { createHash } from 'node:crypto';
import { createKeyring, type Keyring } from '../../../crypto/keyring.js';

/** A secret as a test file names it: when it holds, and nothing to hold. */
export interface TestSecret {
  readonly id: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

const testId = 'test';

/** @throws SecretError for ids and intervals that no keyring may have */
export function createTestKeyring(secrets: readonly TestSecret[] = [{ id: testId }]): Keyring {
  return createKeyring({
    version: 1,
    secrets: secrets.map(({ id, from, until }) => ({
      id,
      secret: createHash('sha256').update(`nymline test secret ${id}`).digest(),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    })),
  });
}
