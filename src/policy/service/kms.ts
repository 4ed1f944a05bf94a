/**
 * @module
 * AWS KMS, through its own client, which is an optional peer. Region, credentials and endpoint are left to the client.
 */
import { fromBase64, type KeyService, toBase64 } from '../../crypto/sealed.js';
import { SecretError } from '../../errors.js';

/** The parts of `@aws-sdk/client-kms` that are used. */
interface Client {
  generateDataKey(
    input: object,
  ): Promise<{ Plaintext?: Uint8Array; CiphertextBlob?: Uint8Array; KeyId?: string }>;
  decrypt(input: object): Promise<{ Plaintext?: Uint8Array }>;
}

/** The encryption context that a wrapped key is bound to. The audit trail of the service shows it. */
const context = { nymline: 'keyring' };

/** @param key - an id, an alias or an ARN; an ARN also gives the region */
export async function openKms(key: string): Promise<KeyService> {
  if (!/^[\w:/.-]{1,2048}$/.test(key))
    throw new SecretError('ERR_SECRET_SERVICE', 'aws-kms expected the id, alias or ARN of a key');
  const [, region] = /^arn:[\w-]+:kms:([\w-]+):/.exec(key) ?? [];
  const { KMS } = await importClient();
  const client = new KMS({
    ...(region === undefined ? {} : { region }),
    requestHandler: { connectionTimeout: 5000, requestTimeout: 15_000 },
  });
  return {
    async generate() {
      const asked = { KeyId: key, KeySpec: 'AES_256', EncryptionContext: context };
      const { Plaintext, CiphertextBlob, KeyId } = await told(client.generateDataKey(asked));
      if (Plaintext === undefined || CiphertextBlob === undefined || KeyId === undefined)
        throw refused('no key');
      return { plain: Plaintext, wrapped: toBase64(CiphertextBlob), key: KeyId };
    },
    async unwrap(wrapped) {
      const asked = { KeyId: key, CiphertextBlob: fromBase64(wrapped), EncryptionContext: context };
      const { Plaintext } = await told(client.decrypt(asked));
      if (Plaintext === undefined) throw refused('no key');
      return Plaintext;
    },
  };
}

async function importClient(): Promise<{ readonly KMS: new (options: object) => Client }> {
  // The name is hidden from bundlers, since most users do not have this package.
  const name = '@aws-sdk/client-kms';
  try {
    return await import(/* @vite-ignore */ /* webpackIgnore: true */ name);
  } catch {
    throw new SecretError(
      'ERR_SECRET_SERVICE',
      `aws-kms expected the package ${name}; run: npm install ${name}`,
    );
  }
}

/** Errors of the service by their names alone, since the message may contain the request. */
async function told<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw refused(error instanceof Error && /^\w{1,60}$/.test(error.name) ? error.name : 'an error');
  }
}

const refused = (what: string): SecretError =>
  new SecretError('ERR_SECRET_SERVICE', `aws-kms expected to give the key of the ring, answered ${what}`);
