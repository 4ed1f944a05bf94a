/**
 * @module
 * Merges data points of one metric whose attributes have become equal, since a stream may have only one point for a set
 * of attributes (OTLP, "single writer").
 */
import type { DataPoint, DataPointType, Histogram } from '@opentelemetry/sdk-metrics';

/** The SDK's numbers. The package is imported as types only. */
const kinds = { histogram: 0, gauge: 2, sum: 3 } as const satisfies Record<string, DataPointType | number>;

/** Points that cannot be merged, with exponential buckets or other boundaries, stay separate. */
export function joinPoints(type: DataPointType, points: readonly DataPoint<unknown>[]): DataPoint<unknown>[] {
  const known = new Map<string, DataPoint<unknown>>();
  const apart: DataPoint<unknown>[] = [];
  for (const point of points) {
    const name = nameOf(point);
    const other = known.get(name);
    const joined = other === undefined ? point : join(type, other, point);
    if (joined === undefined) apart.push(point);
    else known.set(name, joined);
  }
  return [...known.values(), ...apart];
}

const nameOf = ({ attributes }: DataPoint<unknown>): string =>
  JSON.stringify(Object.entries(attributes).sort(([one], [other]) => (one < other ? -1 : 1)));

function join(
  type: DataPointType,
  one: DataPoint<unknown>,
  other: DataPoint<unknown>,
): DataPoint<unknown> | undefined {
  const times = {
    startTime: isBefore(one, other, 'startTime') ? one.startTime : other.startTime,
    endTime: isBefore(one, other, 'endTime') ? other.endTime : one.endTime,
  };
  if (type === kinds.sum) return { ...one, ...times, value: (one.value as number) + (other.value as number) };
  if (type === kinds.gauge) return isBefore(one, other, 'endTime') ? other : one;
  if (type !== kinds.histogram) return undefined;
  const value = joinHistograms(one.value as Histogram, other.value as Histogram);
  return value && { ...one, ...times, value };
}

function isBefore(one: DataPoint<unknown>, other: DataPoint<unknown>, key: 'startTime' | 'endTime'): boolean {
  return one[key][0] < other[key][0] || (one[key][0] === other[key][0] && one[key][1] <= other[key][1]);
}

function joinHistograms(one: Histogram, other: Histogram): Histogram | undefined {
  if (one.buckets.boundaries.join() !== other.buckets.boundaries.join()) return undefined;
  const { sum, min, max } = one;
  return {
    buckets: {
      boundaries: one.buckets.boundaries,
      counts: one.buckets.counts.map((count, i) => count + other.buckets.counts[i]!),
    },
    count: one.count + other.count,
    ...(sum === undefined || other.sum === undefined ? {} : { sum: sum + other.sum }),
    ...(min === undefined || other.min === undefined ? {} : { min: Math.min(min, other.min) }),
    ...(max === undefined || other.max === undefined ? {} : { max: Math.max(max, other.max) }),
  };
}
