/**
 * @module
 * What packs and unpacks: Node's own zlib, which knows zstd since 22.15 and 23.8.
 */
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';
import { UsageError } from '../telling/fault.js';
import type { Unpacker } from './inflate.js';
import type { Packing } from './kind.js';

type Create = (options: { readonly chunkSize: number }) => Transform;

/** The types of Node 20 know nothing of zstd. */
const known = zlib as unknown as Readonly<Record<string, Create | undefined>>;

const names = {
  gzip: { pack: 'createGzip', unpack: 'createGunzip', cat: 'zcat' },
  zstd: { pack: 'createZstdCompress', unpack: 'createZstdDecompress', cat: 'zstdcat' },
} as const;

/** Fewer hops between threads than by Node's 16 KiB. */
const options = { chunkSize: 256 * 1024 };

/**
 * @param name - of the file, for the message
 * @throws UsageError where this Node cannot
 */
export function findUnpacker(packing: Packing, name: string): () => Unpacker {
  const { unpack, cat } = names[packing];
  const create = known[unpack];
  if (create === undefined) throw lacking(packing, name, `unpack it first:\n  ${cat} ${name} | nymline …`);
  return () => create(options) as Unpacker;
}

/** @throws UsageError where this Node cannot */
export function createPacker(packing: Packing, name: string): Transform {
  const create = known[names[packing].pack];
  if (create === undefined)
    throw lacking(packing, name, `pack the output:\n  nymline … | ${packing} > ${name}`);
  return create(options);
}

const lacking = (packing: Packing, name: string, way: string): UsageError =>
  new UsageError(
    `${name}: ${packing} expected Node 22.15, 23.8 or newer, got ${process.versions.node}; update Node, or ${way}`,
  );
