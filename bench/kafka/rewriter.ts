/**
 * @module
 * Stands in the place of the worker's rewriter: the worker's own, one that copies, and one that does by hand what the policy does.
 */
import { createHmac } from 'node:crypto';
import {
  createMessageRewriter as createOwn,
  type IncomingMessage,
  type MessageRewriter,
  type RewriterOptions,
} from '../../src/integrations/kafka/rewriter.js';

export type * from '../../src/integrations/kafka/rewriter.js';

const secret = Buffer.alloc(32, 7);
const sign = (text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url').slice(0, 26);

const ways: Readonly<Record<string, (value: Uint8Array) => Uint8Array>> = {
  copy: (value) => Buffer.from(value),
  hand(value) {
    const call = JSON.parse(Buffer.from(value.buffer, value.byteOffset, value.length).toString());
    call.from = sign(call.from);
    call.to = sign(call.to);
    delete call.name;
    return Buffer.from(JSON.stringify(call));
  },
};

export function createMessageRewriter(options: RewriterOptions): MessageRewriter {
  const way = ways[process.env.BENCH_WAY!];
  const own = createOwn(options);
  if (way === undefined) return own;
  const rewrite = (message: IncomingMessage) => {
    const { value, key, headers, partition, timestamp } = message;
    const out = value && way(value);
    return {
      key,
      value: out,
      headers,
      partition,
      timestamp,
      bytes: 40 + (key?.length ?? 0) + (out?.length ?? 0),
    };
  };
  return { ...own, rewrite: (messages) => messages.map(rewrite) };
}
