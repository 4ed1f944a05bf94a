import { describe, expect, it } from 'vitest';
import { minifiedOf } from '../../../src/identifiers/phone/metadata.js';
import { groupsOf, isShaped, readFormats, shapesOf } from '../../../src/identifiers/phone/printed.js';

const formatsOf = (region: string) => readFormats(minifiedOf(region)!);

describe('how numbers are printed', () => {
  it.each([
    ['US', '2025550123', [3, 3, 4]],
    // The zero in front is printed with the first group.
    ['DE', '3012345678', [3, 8]],
    ['FR', '612345678', [2, 2, 2, 2, 2]],
    ['FR', '', []],
    // None of the formats has it.
    ['US', '20255501234', [11]],
  ])('in groups: %s %s', (region, national, groups) => {
    expect(groupsOf(formatsOf(region), national)).toEqual(groups);
  });

  it('has shapes of the formats without a zero in front, and of habits', () => {
    expect(shapesOf('49', formatsOf('DE'))).toEqual([]);
    const shapes = shapesOf('34', formatsOf('ES'));
    const isPrinted = (...sizes: number[]) => shapes.some((shape) => isShaped(shape, sizes, 0, sizes.length));
    expect([isPrinted(3, 2, 2, 2), isPrinted(2, 3, 2, 2), isPrinted(5, 4)]).toEqual([true, true, false]);
  });

  it('compares sizes from one of them on', () => {
    const shapes = shapesOf('1', formatsOf('US'));
    expect(shapes.some((shape) => isShaped(shape, [9, 3, 3, 4], 1, 4))).toBe(true);
    expect(shapes.some((shape) => isShaped(shape, [9, 3, 3, 4], 0, 4))).toBe(false);
  });
});
