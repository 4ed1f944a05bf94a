/**
 * @module
 * The transit engine of HashiCorp Vault and of OpenBao, over HTTP. `VAULT_ADDR`, `VAULT_TOKEN` and `VAULT_NAMESPACE`
 * have the same meaning as for their own tools.
 */

import { isObject } from '../../crypto/document.js';
import { fromBase64, type KeyService } from '../../crypto/sealed.js';
import { SecretError } from '../../errors.js';

/** @param key - the engine's mount and the key's name, `transit/nymline` */
export function openVault(key: string): KeyService {
  const [, mount, name] = /^((?:[\w-][\w.-]{0,99}\/){1,8})([\w-][\w.-]{0,99})$/.exec(key) ?? [];
  if (mount === undefined)
    throw refused('vault expected a mount and the name of a key, such as transit/nymline');
  const { VAULT_ADDR = '', VAULT_TOKEN = '', VAULT_NAMESPACE } = process.env;
  const address = addressOf(VAULT_ADDR);
  if (VAULT_TOKEN === '') throw refused('vault expected a token in VAULT_TOKEN');
  const headers = {
    'content-type': 'application/json',
    'x-vault-request': 'true',
    'x-vault-token': VAULT_TOKEN,
    ...(VAULT_NAMESPACE ? { 'x-vault-namespace': VAULT_NAMESPACE } : {}),
  };
  const ask = async (verb: string, body: object): Promise<Record<string, unknown>> => {
    let response: Response;
    try {
      response = await fetch(`${address}/v1/${mount}${verb}/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
        // A redirect would send the token elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(15_000),
      });
    } catch {
      throw refused('vault expected to answer, and could not be reached');
    }
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok || !isObject(answer) || !isObject(answer.data))
      throw refused(`vault expected to give the key of the ring, answered ${response.status}`);
    return answer.data;
  };
  return {
    async generate() {
      const { plaintext, ciphertext } = await ask('datakey/plaintext', { bits: 256 });
      if (typeof ciphertext !== 'string') throw refused('vault expected to give a wrapped key, gave none');
      return { plain: keyOf(plaintext), wrapped: ciphertext, key };
    },
    async unwrap(wrapped) {
      return keyOf((await ask('decrypt', { ciphertext: wrapped })).plaintext);
    },
  };
}

/** Refuses plain HTTP over a network, where others could read the token and the key. */
function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHere = url !== undefined && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isHere))
    throw refused('vault expected an address in VAULT_ADDR, https://… or this machine’s own');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function keyOf(plaintext: unknown): Uint8Array {
  if (typeof plaintext !== 'string') throw refused('vault expected to give a key, gave none');
  try {
    return fromBase64(plaintext);
  } catch {
    throw refused('vault expected to give a key, gave something else');
  }
}

const refused = (message: string): SecretError => new SecretError('ERR_SECRET_SERVICE', message);
