import { type Attributes, propagation, ROOT_CONTEXT } from '@opentelemetry/api';
import { W3CBaggagePropagator } from '@opentelemetry/core';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
  type PushMetricExporter,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../../src/index.js';
import {
  pseudonymizeAttributes,
  pseudonymizeBaggage,
  pseudonymizeMetrics,
} from '../../../src/integrations/otel.js';
import { keyring, leftIn } from '../hosts.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: '**.attributes[key=user.phone].value', identifier: 'phone', transform: 'pseudonym' },
    { path: '**.attributes[key=user.email].value', identifier: 'email', transform: 'pseudonym' },
    { path: '**.attributes[key=client.address].value', identifier: 'ip', transform: 'truncate' },
    { path: '**.attributes[key=url.full].value', transform: 'drop' },
  ],
};
const open = (document = policy) => createPseudonymizer(document, keyring, { onWarning() {} });
const people: readonly Attributes[] = [
  { 'user.phone': '(202) 555-0123', 'client.address': '192.0.2.17', kept: 'a' },
  { 'user.phone': '+12025550123', 'client.address': '192.0.2.18', kept: 'a' },
  {
    'user.phone': '+1 202 555 0123',
    'client.address': '192.0.2.19',
    'url.full': 'https://hunter2@example.org/',
    kept: 'a',
  },
  { 'user.phone': '+12025550124', 'client.address': '192.0.2.17', kept: 'a' },
];
const resource = resourceFromAttributes({ 'service.name': 'calls', 'user.email': 'alice@example.org' });

async function record(provider: MeterProvider): Promise<void> {
  const meter = provider.getMeter('test', '1');
  const sum = meter.createCounter('calls');
  const gauge = meter.createGauge('level');
  const histogram = meter.createHistogram('seconds', { advice: { explicitBucketBoundaries: [1, 3] } });
  for (const [i, attributes] of people.entries()) {
    sum.add(1, attributes);
    gauge.record(i, attributes);
    histogram.record(i, attributes);
  }
  sum.add(5);
  await provider.forceFlush();
}

const inMemory = () => new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reading = (exporter: PushMetricExporter) =>
  new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 1e6 });
/** What an exporter can reach, by metric: attributes and values. */
const pointsOf = (metrics: ResourceMetrics | undefined) =>
  Object.fromEntries(
    (metrics?.scopeMetrics ?? []).flatMap((scope) =>
      scope.metrics.map(({ descriptor, dataPoints }) => [
        descriptor.name,
        dataPoints.map(({ attributes, value }) => [attributes, value] as const),
      ]),
    ),
  );
const expectJoined = (points: ReturnType<typeof pointsOf>): void => {
  const first = { 'user.phone': expect.stringMatching(/^tel_k1_/), 'client.address': '192.0.2.0', kept: 'a' };
  expect(points.calls).toEqual([
    [first, 3],
    [first, 1],
    [{}, 5],
  ]);
  expect(points.calls![0]![0]['user.phone']).not.toBe(points.calls![1]![0]['user.phone']);
  expect(points.level).toEqual([
    [first, 2],
    [first, 3],
  ]);
  expect(points.seconds).toMatchObject([
    [first, { count: 3, sum: 3, min: 0, max: 2, buckets: { boundaries: [1, 3], counts: [2, 1, 0] } }],
    [first, { count: 1, sum: 3 }],
  ]);
};

describe('the attributes of data points', () => {
  it('are rewritten before they are aggregated, and points that become alike are one', async () => {
    const calls = open();
    const exporter = inMemory();
    const views = [{ instrumentName: '*', attributesProcessors: [pseudonymizeAttributes(calls)] }];
    await record(new MeterProvider({ views, readers: [reading(exporter)] }));
    const points = pointsOf(exporter.getMetrics()[0]);
    expect(leftIn(JSON.stringify(points))).toEqual([]);
    expectJoined(points);
    expect(calls.report()).toMatchObject({ in: 12, out: 12 });
  });

  it('are so for Prometheus, too', async () => {
    const exporter = new PrometheusExporter({ preventServerStart: true });
    const views = [{ instrumentName: '*', attributesProcessors: [pseudonymizeAttributes(open())] }];
    const provider = new MeterProvider({ views, readers: [exporter as never] });
    await record(provider);
    const { resourceMetrics } = await exporter.collect();
    expect(leftIn(JSON.stringify(resourceMetrics))).toEqual([]);
    expectJoined(pointsOf(resourceMetrics as ResourceMetrics));
  });

  it('are left out where no secret serves them, and the value is counted', async () => {
    const exporter = inMemory();
    const ring = {
      version: 1,
      secrets: [{ id: 'k1', secret: keyring, until: '2001-01-01T00:00:00Z' }],
    } as const;
    const calls = createPseudonymizer(policy, ring, { onWarning() {} });
    const views = [{ instrumentName: '*', attributesProcessors: [pseudonymizeAttributes(calls)] }];
    await record(new MeterProvider({ views, readers: [reading(exporter)] }));
    expect(pointsOf(exporter.getMetrics()[0]).calls).toEqual([[{}, 9]]);
    expect(calls.report().quarantined).toBe(12);
  });

  it('are rewritten by an exporter before another, with resource and scope, and points put together', async () => {
    const exporter = inMemory();
    const wrapped = pseudonymizeMetrics(open(), exporter);
    expect(wrapped.selectAggregationTemporality?.(0 as never)).toBe(AggregationTemporality.CUMULATIVE);
    const provider = new MeterProvider({ resource, readers: [reading(wrapped)] });
    await record(provider);
    const [metrics] = exporter.getMetrics();
    expect(leftIn(JSON.stringify(metrics))).toEqual([]);
    expectJoined(pointsOf(metrics));
    expect(metrics!.resource.attributes).toEqual({
      'service.name': 'calls',
      'user.email': expect.stringMatching(/^mail_k1_/),
    });
    expect(metrics!.scopeMetrics[0]!.scope.name).toBe('test');
    // What the SDK holds is its own: nothing of it was changed.
    await provider.forceFlush();
    expectJoined(pointsOf(exporter.getMetrics().at(-1)));
    await provider.shutdown();
  });

  it('of exemplars are, where there are any', async () => {
    const exporter = inMemory();
    const raw = inMemory();
    await record(new MeterProvider({ readers: [reading(raw)] }));
    const metrics = structuredClone(pointless(raw.getMetrics()[0]!));
    for (const metric of metrics.scopeMetrics[0]!.metrics)
      for (const point of metric.dataPoints)
        Object.assign(point, {
          exemplars: [{ value: 1, traceId: 'abc', filteredAttributes: { ...people[2] } }],
        });
    pseudonymizeMetrics(open(), exporter).export(metrics, () => {});
    const text = JSON.stringify(exporter.getMetrics());
    expect(leftIn(text)).toEqual([]);
    expect(text).toContain('"traceId":"abc","filteredAttributes":{"user.phone":"tel_k1_');
  });
});

/** Without what a clone cannot have. */
const pointless = ({ scopeMetrics }: ResourceMetrics): ResourceMetrics => ({
  resource: { attributes: {} } as never,
  scopeMetrics: scopeMetrics.map(({ scope, metrics }) => ({
    scope,
    metrics: JSON.parse(JSON.stringify(metrics)),
  })),
});

describe('baggage', () => {
  const inject = (document: PolicyDocument, ring: Parameters<typeof createPseudonymizer>[1] = keyring) => {
    const calls = createPseudonymizer(document, ring, { onWarning() {} });
    const propagator = pseudonymizeBaggage(calls, new W3CBaggagePropagator(), propagation);
    const baggage = propagation.createBaggage({
      'user.phone': { value: '(202) 555-0123', metadata: { toString: () => 'alice@example.org' } as never },
      kept: { value: '7' },
      'url.full': { value: 'https://hunter2@example.org/' },
    });
    const carrier: Record<string, string> = {};
    const setter = {
      set(into: Record<string, string>, key: string, value: string) {
        into[key] = value;
      },
    };
    propagator.inject(propagation.setBaggage(ROOT_CONTEXT, baggage), carrier, setter);
    return { carrier, propagator, calls };
  };

  it('is handed on as the policy leaves it', () => {
    const { carrier, propagator } = inject(policy);
    expect(carrier.baggage).toMatch(/^user\.phone=tel_k1_[a-z2-7]{26},kept=7$/);
    expect(propagator.fields()).toEqual(['baggage']);
    const got = propagator.extract(ROOT_CONTEXT, carrier, {
      keys: (from: typeof carrier) => Object.keys(from),
      get: (from: typeof carrier, key) => from[key],
    });
    expect(propagation.getBaggage(got)?.getEntry('kept')?.value).toBe('7');
  });

  it('is not handed on where it is quarantined', () => {
    const ring = {
      version: 1,
      secrets: [{ id: 'k1', secret: keyring, until: '2001-01-01T00:00:00Z' }],
    } as const;
    const { carrier, calls } = inject(policy, ring);
    expect(carrier).toEqual({});
    expect(calls.report().quarantined).toBe(1);
  });
});
