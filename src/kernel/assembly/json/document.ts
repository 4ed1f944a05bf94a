/**
 * @module
 * Documents that are longer than a line: the memory that is laid out for them, and wiped. An instance of the kernel that works on
 * documents works on nothing else.
 */
import { part, setupExtent } from './extent';
import { setupFold, wipeFold } from './fold';
import { setupGather, wipeWoven } from './gather';

/** Makes room for a part of a document. @returns 0 where memory cannot grow so far */
export function setupDocument(): usize {
  return setupExtent() && setupFold() && setupGather();
}

/** Overwrites the first `size` bytes of the part, and all that was made of them. */
export function wipeDocument(size: usize): void {
  memory.fill(part, 0, size);
  wipeWoven(size);
  wipeFold();
}
