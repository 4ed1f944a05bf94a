/**
 * @module
 * Tells the kernel how numbers of the regions are written, so that it skips groups of digits that cannot be one.
 */
import { addBeginnings } from '../../identifiers/phone/beginning.js';
import { createPlan } from '../../identifiers/phone/region.js';
import { northAmerican } from '../../transforms/scrub/scan/finding.js';
import { beginnings } from '../beginnings.js';
import type { Kernel } from '../kernel.js';
import * as shared from '../wasm.js';

/**
 * Adds regions to those that a kernel knows. Without any, a kernel stops at everything that could be a number anywhere.
 *
 * @param regions - all regions whose numbers are searched for, in any text
 */
export function tellRegions(kernel: Kernel, regions: ReadonlySet<string>): void {
  // Numbers of North America are known by their shape alone.
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
    // The last table is shared by all regions that are left.
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
  // There is room for all shapes that any region prints.
  if (shapes.size > shared.MOST_PRINTED) return;
  [...shapes.values()].forEach(({ shape, by }, place) => {
    const at = kernel.printed.value + place * shared.PRINTED;
    bytes.set(shape, at);
    bytes[at + shared.PRINTED_BY] = by;
  });
  kernel.tellRegions(shapes.size, alike);
}
