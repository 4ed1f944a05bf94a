/**
 * @module
 * Lines of voice and network operations with identifiers in them. What must go stands between ⟦ and ⟧, at times
 * more than once in a line. Of a URI the user part and, where it is an address, the host are marked: the scheme
 * and the parameters stay.
 */
import { accounts } from './account.js';
import type { OperationsFormat } from './format.js';
import { mailboxes } from './mail.js';
import { addresses } from './network.js';
import { secrets } from './secret.js';
import { subscribers } from './subscriber.js';
import { numbers } from './telephony.js';
import { uris } from './uri.js';

export const formats: readonly OperationsFormat[] = [
  ...numbers,
  ...uris,
  ...subscribers,
  ...addresses,
  ...mailboxes,
  ...secrets,
  ...accounts,
];
