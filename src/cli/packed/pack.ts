/**
 * @module
 * A target whose name ends in .gz or .zst: what is written is packed on its way there.
 */
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Target } from '../target.js';
import { packingOfName } from './kind.js';

/**
 * @param file - as of `--output`
 * @returns makes of the target one that packs; nothing is changed where the name does not ask for it
 * @throws UsageError where this Node cannot, before the target is made
 */
export async function findPacker(file: string): Promise<(target: Target) => Target> {
  const packing = packingOfName(file);
  if (packing === undefined) return (target) => target;
  const { createPacker } = await import('./zlib.js');
  const stream: Writable & NodeJS.ReadWriteStream = createPacker(packing, file);
  return (target) => {
    // A write that fails destroys the packer, so that the next one into it is told.
    const flowing = pipeline(stream, target.stream, { end: false });
    flowing.catch(() => {});
    const finish = async (): Promise<string | undefined> => {
      try {
        stream.end();
        await flowing;
      } catch (error) {
        target.abandon();
        throw error;
      }
      return target.finish();
    };
    return {
      ...target,
      stream,
      finish,
      async commit() {
        await finish();
        await target.commit();
      },
      abandon() {
        stream.destroy();
        target.abandon();
      },
    };
  };
}
