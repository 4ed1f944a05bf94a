/**
 * @module
 * What packs a target whose name ends in .gz or .zst, on the way there.
 */
import type { Writable } from 'node:stream';
import { packingOfName } from './kind.js';

/**
 * @param file - as given with `--output`
 * @returns packs everything written to it; undefined if the name does not ask for packing
 * @throws UsageError if this Node cannot, before the target is made
 */
export async function findPacker(file: string): Promise<(Writable & NodeJS.ReadWriteStream) | undefined> {
  const packing = packingOfName(file);
  if (packing === undefined) return undefined;
  const { createPacker } = await import('./zlib.js');
  return createPacker(packing, file);
}
