/** A body of the Web's, on its way through: as a worker, or a server on Node, hands it on. */
import { createPseudonymizer } from 'nymline';
import { createWebTransform } from 'nymline/stream';

export function handOn(upstream: Response, secret: Uint8Array): Response {
  const calls = createPseudonymizer({ version: 1, rules: [{ path: 'name', transform: 'drop' }] }, secret);
  return new Response(upstream.body?.pipeThrough(createWebTransform(calls)) ?? null);
}
