/**
 * @module
 * Pseudonymizes metrics: the attributes of data points, when they are recorded or when they are exported, and those of
 * exemplars, resources and scopes.
 */
import type { Attributes, HrTime } from '@opentelemetry/api';
import type {
  DataPoint,
  IAttributesProcessor,
  MetricData,
  PushMetricExporter,
  ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import { checkPseudonymizer } from '../../doors.js';
import { checkGiven, withMethods } from '../../options.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { joinPoints } from './point.js';
import { createShared } from './resource.js';
import { listOf, mapOf, nanosecondsOf, type Written } from './written.js';

/**
 * An attributes processor for a view. It rewrites attributes before they are aggregated, so that data points with equal
 * results become one, and no reader (Prometheus or another) ever sees raw attributes. If the attributes are
 * quarantined, the value is counted without them.
 *
 * @throws OptionError if the argument is not a pseudonymizer
 * @example
 * new MeterProvider({ views: [{ instrumentName: '*', attributesProcessors: [pseudonymizeAttributes(calls)] }], readers })
 */
export function pseudonymizeAttributes(calls: Pseudonymizer): IAttributesProcessor {
  checkPseudonymizer(calls);
  return {
    process(attributes) {
      if (Object.keys(attributes ?? {}).length === 0) return {};
      const record = { timeUnixNano: `${BigInt(Date.now()) * 1_000_000n}`, attributes: listOf(attributes) };
      return mapOf((calls.record<Written>(record) as Written | undefined)?.attributes);
    },
  };
}

/** An exemplar, as SDKs and collectors write it. */
interface Exemplar {
  readonly filteredAttributes?: Attributes;
}

/**
 * Wraps a metric exporter. Resource, scope, and the attributes of data points and exemplars are rewritten in a copy.
 * Sums, gauges and histograms of one metric whose attributes become equal are merged.
 *
 * @param next - receives the rewritten metrics: for example an `OTLPMetricExporter`
 * @throws OptionError if an argument is not a pseudonymizer or an exporter
 * @example
 * new PeriodicExportingMetricReader({ exporter: pseudonymizeMetrics(calls, new OTLPMetricExporter()) })
 */
export function pseudonymizeMetrics(calls: Pseudonymizer, next: PushMetricExporter): PushMetricExporter {
  checkPseudonymizer(calls);
  checkGiven('next', next, withMethods('an exporter of metrics', 'export', 'forceFlush', 'shutdown'));
  const shared = createShared(calls);
  const rewrite = (attributes: Attributes, time: HrTime): Attributes | undefined => {
    const written = calls.record<Written>({
      timeUnixNano: nanosecondsOf(time),
      attributes: listOf(attributes),
    }) as Written | undefined;
    return written && mapOf(written.attributes);
  };
  const rewritePoint = <T>(point: DataPoint<T>): DataPoint<T>[] => {
    const { exemplars, ...rest } = point as DataPoint<T> & { readonly exemplars?: readonly Exemplar[] };
    const attributes = rewrite(point.attributes, point.endTime);
    // Quarantined, and counted in the pseudonymizer's report.
    if (attributes === undefined) return [];
    const told = exemplars?.flatMap(({ filteredAttributes, ...exemplar }) => {
      const filtered = rewrite(filteredAttributes ?? {}, point.endTime);
      return filtered === undefined ? [] : [{ ...exemplar, filteredAttributes: filtered }];
    });
    return [{ ...rest, attributes, ...(told === undefined ? {} : { exemplars: told }) }];
  };
  const rewriteMetric = (metric: MetricData): MetricData => {
    const points = (metric.dataPoints as DataPoint<unknown>[]).flatMap(rewritePoint);
    return { ...metric, dataPoints: joinPoints(metric.dataPointType, points) } as MetricData;
  };
  const timeOf = ({ scopeMetrics }: ResourceMetrics): HrTime => {
    const now = Date.now();
    const [point] = scopeMetrics.flatMap(({ metrics }) =>
      metrics.flatMap(({ dataPoints }) => dataPoints as DataPoint<unknown>[]),
    );
    return point?.endTime ?? [Math.floor(now / 1000), (now % 1000) * 1e6];
  };

  return {
    export(metrics, done) {
      const time = timeOf(metrics);
      next.export(
        {
          resource: shared.resourceOf(metrics.resource, time),
          scopeMetrics: metrics.scopeMetrics.map(({ scope, metrics: each }) => ({
            scope: shared.scopeOf(scope, time),
            metrics: each.map(rewriteMetric),
          })),
        },
        done,
      );
    },
    forceFlush: () => next.forceFlush(),
    shutdown: () => next.shutdown(),
    ...(next.selectAggregation && { selectAggregation: (type) => next.selectAggregation!(type) }),
    ...(next.selectAggregationTemporality && {
      selectAggregationTemporality: (type) => next.selectAggregationTemporality!(type),
    }),
  };
}
