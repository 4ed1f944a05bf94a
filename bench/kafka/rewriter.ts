/**
 * @module
 * Stands in the place of the worker's rewriter: the worker's own, one that copies, and one that does by hand what the policy does.
 */
import { createHmac } from 'node:crypto';
import { hashOf } from '../../src/integrations/kafka/partition.js';
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

type Rewrite = (value: Buffer, key: Uint8Array | null) => { value: Buffer; key: Uint8Array | null };

const ways: Readonly<Record<string, Rewrite>> = {
  copy: (value, key) => ({ value: Buffer.from(value), key }),
  hand(value) {
    const call = JSON.parse(value.toString());
    call.from = sign(call.from);
    call.to = sign(call.to);
    delete call.name;
    return { value: Buffer.from(JSON.stringify(call)), key: Buffer.from(call.from) };
  },
};

export function createMessageRewriter(options: RewriterOptions): MessageRewriter {
  const way = ways[process.env.BENCH_WAY!];
  const own = createOwn(options);
  if (way === undefined) return own;
  const rewrite = ({ value: given, key: name, headers, partition: source, timestamp }: IncomingMessage) => {
    const { value, key } = way(given as Buffer, name);
    // By its key, as the worker does: to write to one partition alone would take less.
    const partition = key === null ? source : hashOf(key);
    return { key, value, headers, partition, timestamp, bytes: 40 + (key?.length ?? 0) + value.length };
  };
  return { ...own, rewrite: (messages) => messages.map(rewrite) };
}
