// OpenTelemetry: the exporter only ever sees what the policy leaves. node examples/otel.mjs

import { ConsoleLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { BasicTracerProvider, ConsoleSpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { createPseudonymizer } from 'nymline';
import { pseudonymizeLogs, pseudonymizeSpans } from 'nymline/otel';
import { keyring } from './setting.mjs';

// Records have the shape of OTLP's JSON: the preset knows the names of the semantic conventions.
const calls = createPseudonymizer(
  {
    version: 1,
    region: 'US',
    extends: 'otlp-logs',
    rules: [
      { path: '**.attributes[key=caller].value', identifier: 'phone', transform: 'pseudonym' },
      { path: ['name', 'events[*].name'], transform: 'keep' },
    ],
  },
  keyring,
);

const logs = new LoggerProvider({
  processors: [
    pseudonymizeLogs(calls, new SimpleLogRecordProcessor({ exporter: new ConsoleLogRecordExporter() })),
  ],
});
logs.getLogger('calls').emit({
  eventName: 'call.ended',
  attributes: { caller: '(202) 555-0123', 'client.address': '192.0.2.17' },
});

const traces = new BasicTracerProvider({
  spanProcessors: [pseudonymizeSpans(calls, new SimpleSpanProcessor(new ConsoleSpanExporter()))],
});
const span = traces.getTracer('calls').startSpan('dial', { attributes: { caller: '+12025550123' } });
span.recordException(new Error('no route to +12025550123'));
span.end();

await Promise.all([logs.shutdown(), traces.shutdown()]);
