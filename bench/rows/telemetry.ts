/**
 * @module
 * Spans and metrics of OpenTelemetry beside the same SDK without nymline: spans, and values recorded, for each second of
 * processor, their export to one who does nothing counted.
 */
import { randomBytes } from 'node:crypto';
import {
  AggregationTemporality,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import { createPseudonymizer, type PolicyDocument } from 'nymline';
import { pseudonymizeAttributes, pseudonymizeMetrics, pseudonymizeSpans } from 'nymline/otel';
import { count, isRaw, records, turn } from '../log.js';
import { check, pace, type Timing, timingOf } from '../measure.js';
import type { Row } from '../table.js';

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: '**.attributes[key=caller].value', identifier: 'phone', transform: 'pseudonym' },
    { path: '**.attributes[key=caller.name]', transform: 'drop' },
    { path: '**.attributes[key=client.address].value', identifier: 'ip', transform: 'truncate' },
  ],
};

/** A meter keeps a sum for each set of attributes; there are no more of them than it keeps apart. */
const sets = 500;
const attributes = records.map(({ from, client, result }) => ({
  caller: from.phoneNumber,
  'caller.name': from.name,
  'client.address': client.ip,
  'http.route': '/account/{id}/call-log',
  'http.response.status_code': result.status,
}));

interface Host {
  readonly name: string;
  /** What one of `records` brings with it. */
  take(index: number): void;
  flush(): Promise<void>;
}

function openSpans(name: string, wrap: (next: SpanProcessor) => SpanProcessor, watch: Watch): Host {
  const exporter = {
    export(spans: readonly object[], done: (result: { code: number }) => void) {
      watch(spans);
      done({ code: 0 });
    },
    shutdown: async () => {},
  };
  const next = new BatchSpanProcessor(exporter as never, { maxQueueSize: 1e6 });
  const provider = new BasicTracerProvider({ spanProcessors: [wrap(next)] });
  const tracer = provider.getTracer('bench');
  return {
    name,
    take(index) {
      const span = tracer.startSpan('call', { attributes: attributes[index]! });
      span.addEvent('answered', { 'client.address': attributes[index]!['client.address'] });
      span.end();
    },
    flush: () => provider.forceFlush(),
  };
}

type Exporter = Parameters<typeof pseudonymizeMetrics>[1];

function openMetrics(
  name: string,
  wrap: (next: Exporter) => Exporter,
  watch: Watch,
  views: ConstructorParameters<typeof MeterProvider>[0] = {},
): Host {
  const exporter: Exporter = {
    export(metrics, done) {
      watch(metrics.scopeMetrics);
      done({ code: 0 });
    },
    forceFlush: async () => {},
    shutdown: async () => {},
    selectAggregationTemporality: () => AggregationTemporality.DELTA,
  };
  const reader = new PeriodicExportingMetricReader({
    exporter: wrap(exporter),
    exportIntervalMillis: 1e6,
    exportTimeoutMillis: 1e5,
  });
  const provider = new MeterProvider({ readers: [reader], ...views });
  const counter = provider.getMeter('bench').createCounter('calls');
  return {
    name,
    take: (index) => counter.add(1, attributes[index % sets]!),
    flush: () => provider.forceFlush(),
  };
}

/** Looks at the first batches of a host, before it is timed. */
type Watch = (exported: readonly object[]) => void;

function createWatch(isRewritten: boolean): Watch {
  let left = 3;
  return (exported) => {
    if (left === 0) return;
    left--;
    const text = exported.map(describe).join('\n');
    check(
      text.length > 0 && isRaw(text) !== isRewritten,
      'an exporter of OpenTelemetry has been given raw values',
    );
  };
}

/** Spans hold the processor that they go to. */
const describe = (exported: object): string => {
  const { attributes: own, events, metrics } = exported as Record<string, unknown>;
  return JSON.stringify({ own, events, metrics });
};

async function measureHosts(hosts: readonly Host[]): Promise<Timing[]> {
  const rates = hosts.map((): number[] => []);
  for (let round = -3; round < (pace.rounds < 9 ? 15 : 25); round++) {
    for (let i = 0; i < hosts.length; i++) {
      const at = (i + round + 3) % hosts.length;
      const host = hosts[at]!;
      const start = process.cpuUsage();
      for (let index = 0; index < count; index++) {
        host.take(index);
        if (index % 20 === 19) await turn();
      }
      await host.flush();
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) rates[at]!.push((count * 1e6) / (user + system));
    }
  }
  return hosts.map(({ name }, i) => timingOf(name, rates[i]!));
}

export async function telemetryRows(): Promise<Row[]> {
  const calls = createPseudonymizer(policy, randomBytes(32));
  const view = { instrumentName: '*', attributesProcessors: [pseudonymizeAttributes(calls)] };
  const hosts = [
    openSpans('OpenTelemetry', (next) => next, createWatch(false)),
    openSpans('OpenTelemetry, nymline', (next) => pseudonymizeSpans(calls, next), createWatch(true)),
    openMetrics('OpenTelemetry', (next) => next, createWatch(false)),
    openMetrics('OpenTelemetry, nymline in a view', (next) => next, createWatch(true), { views: [view] }),
    openMetrics(
      'OpenTelemetry, nymline before the exporter',
      (next) => pseudonymizeMetrics(calls, next),
      createWatch(true),
    ),
  ];
  const [spans, ourSpans, values, viewed, exported] = (await measureHosts(hosts)) as [
    Timing,
    Timing,
    Timing,
    Timing,
    Timing,
  ];
  calls.close();
  const row = (what: string, ours: Timing, peer: Timing): Row => ({ what, ours, peer, unit: 'records' });
  return [
    row('OpenTelemetry, spans with 5 attributes and an event, 3 rules', ourSpans, spans),
    row(
      `OpenTelemetry, a counter with ${sets} sets of 5 attributes, rewritten as they are recorded`,
      viewed,
      values,
    ),
    row(
      `OpenTelemetry, a counter with ${sets} sets of 5 attributes, rewritten as they are exported`,
      exported,
      values,
    ),
  ];
}
