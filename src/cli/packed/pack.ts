/**
 * @module
 * What packs a target whose name ends in .gz or .zst, on the way there.
 */
import type { Writable } from 'node:stream';
import { packingOfName } from './kind.js';

/**
 * @param file - as of `--output`
 * @returns packs what is written to it; undefined where the name does not ask for it
 * @throws UsageError where this Node cannot, before the target is made
 */
export async function findPacker(file: string): Promise<(Writable & NodeJS.ReadWriteStream) | undefined> {
  const packing = packingOfName(file);
  if (packing === undefined) return undefined;
  const { createPacker } = await import('./zlib.js');
  return createPacker(packing, file);
}
