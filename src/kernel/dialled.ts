/**
 * @module
 * Tells the kernel how numbers of the regions are written, so that it skips groups of digits that cannot be one.
 */
import { addBeginnings } from '../identifiers/phone/beginning.js';
import { createPlan } from '../identifiers/phone/region.js';
import { northAmerican } from '../transforms/scrub/scan/finding.js';
import { beginnings } from './beginnings.js';
import type { Kernel } from './kernel.js';
import * as shared from './wasm.js';

/**
 * Adds regions to those that a kernel knows. One that is told of none asks whatever could be a number anywhere.
 *
 * @param regions - all that numbers are looked for of, in any text
 */
export function tellRegions(kernel: Kernel, regions: ReadonlySet<string>): void {
  // Where no other region's are looked for, these are told from their shape.
  if ([...regions].every((region) => northAmerican.test(region))) return;
  const bytes = new Uint8Array(kernel.memory.buffer);
  const shapes = new Map<string, { readonly shape: readonly number[]; by: number }>();
  let alike = 0;
  let index = 0;
  for (const region of regions) {
    const bit = 1 << index;
    const at = kernel.beginnings.value + index * shared.BEGINNINGS;
    const table = bytes.subarray(at, at + shared.BEGINNINGS);
    addBeginnings(table, beginnings[region] ?? '');
    // The last one is all that are left.
    if (index + 1 < shared.REGIONS) {
      index++;
      if (northAmerican.test(region) || createPlan(region)?.isZeroed === true) alike |= bit;
    }
    for (const shape of createPlan(region)?.shapes() ?? []) {
      const key = shape.join();
      const known = shapes.get(key) ?? { shape: [shape.length, ...shape.flat()], by: 0 };
      known.by |= bit;
      shapes.set(key, known);
    }
  }
  // There is room for all that the world prints.
  if (shapes.size > shared.MOST_PRINTED) return;
  [...shapes.values()].forEach(({ shape, by }, place) => {
    const at = kernel.printed.value + place * shared.PRINTED;
    bytes.set(shape, at);
    bytes[at + shared.PRINTED_BY] = by;
  });
  kernel.tellRegions(shapes.size, alike);
}
