/**
 * A server that speaks as the transit engine of Vault does (its HTTP API, "Generate data key" and "Decrypt data"): for where
 * no real one is at hand.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Transit {
  readonly address: string;
  readonly token: string;
  readonly server: Server;
  /** What was asked, as method and path. */
  readonly asked: string[];
}

/** @param keys - names under `transit/` */
export async function serveTransit(keys: readonly string[]): Promise<Transit> {
  const token = `hvs.${randomBytes(12).toString('hex')}`;
  const held = new Map(keys.map((name) => [name, randomBytes(32)]));
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      if (request.headers['x-vault-token'] !== token) return answer(403, { errors: ['permission denied'] });
      const [, verb, name = ''] =
        /^\/v1\/transit\/(datakey\/plaintext|decrypt)\/([\w-]+)$/.exec(request.url ?? '') ?? [];
      const key = held.get(name);
      if (request.method !== 'POST' || verb === undefined) return answer(404, { errors: [] });
      if (key === undefined) return answer(400, { errors: ['encryption key not found'] });
      if (verb === 'decrypt') {
        const [, coded = ''] = /^vault:v1:(.+)$/.exec(JSON.parse(text).ciphertext) ?? [];
        const bytes = Buffer.from(coded, 'base64');
        try {
          const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(
            bytes.subarray(-16),
          );
          const plain = Buffer.concat([cipher.update(bytes.subarray(12, -16)), cipher.final()]);
          return answer(200, { data: { plaintext: plain.toString('base64') } });
        } catch {
          return answer(400, { errors: ['cipher: message authentication failed'] });
        }
      }
      const [plain, nonce] = [randomBytes(JSON.parse(text).bits / 8), randomBytes(12)];
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const bytes = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      answer(200, {
        data: {
          plaintext: plain.toString('base64'),
          ciphertext: `vault:v1:${bytes.toString('base64')}`,
          key_version: 1,
        },
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token, server, asked };
}
