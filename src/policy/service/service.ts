/**
 * @module
 * The key services that can seal a keyring: AWS KMS, and the transit engine of HashiCorp Vault and OpenBao. Their
 * address and the credentials come from the environment, as for their own tools, and never from the file.
 */
import type { KeyService, SealingKey } from '../../crypto/sealed.js';
import { SecretError } from '../../errors.js';
import { openKms } from './kms.js';
import { openVault } from './vault.js';

const services: Readonly<Record<string, (key: string) => KeyService | Promise<KeyService>>> = {
  'aws-kms': openKms,
  vault: openVault,
};

export const serviceNames: readonly string[] = Object.keys(services);

/** @throws SecretError if there is no such service, or its configuration is missing */
export async function openService({ service, key }: SealingKey): Promise<KeyService> {
  const open = Object.hasOwn(services, service) ? services[service] : undefined;
  if (open === undefined) {
    throw new SecretError(
      'ERR_SECRET_SERVICE',
      `expected a key service, ${serviceNames.join(' or ')}, got another`,
    );
  }
  return open(key);
}
