/**
 * @module
 * `nymline/otel`: OpenTelemetry processors that wrap another processor, so that it and its exporter only see
 * pseudonymized records. The policy sees a record in the shape of OTLP's JSON, with attributes as a list of keys and
 * values (`**.attributes[key=user.email].value`). So one policy, or the preset `otlp-logs`, serves both the SDK and the
 * files of a collector.
 */
import type { LogRecordProcessor, SdkLogRecord } from '@opentelemetry/sdk-logs';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-base';
import { checkPseudonymizer } from '../doors.js';
import { booksToClose, checkGiven, checkOptions, withMethods } from '../options.js';
import type { Pseudonymizer } from '../pseudonymizer.js';
import { logRewriter } from './otel/log.js';
import { createShared } from './otel/resource.js';
import { rewriteSpan } from './otel/span.js';
import { listOf, nanosecondsOf, stateOf, type Written } from './otel/written.js';

export { type BaggageApi, pseudonymizeBaggage } from './otel/baggage.js';
export { createMeasured } from './otel/meter.js';
export { pseudonymizeAttributes, pseudonymizeMetrics } from './otel/metric.js';

/** Options of what is closed together with a processor. */
export interface EndOptions {
  /** What `keepBooks` of `nymline/books` returns. It is closed when the processor is shut down. */
  readonly books?: { close(): void } | undefined;
}

/**
 * Wraps a log record processor. Body, event name, severity text, attributes, scope and resource of each record are
 * rewritten in a copy. A quarantined record is not passed on; it is counted in the pseudonymizer's report.
 *
 * @param next - receives the rewritten records: for example a `BatchLogRecordProcessor`
 * @throws OptionError if an argument is not a pseudonymizer or a processor
 * @example
 * new LoggerProvider({ processors: [pseudonymizeLogs(calls, new BatchLogRecordProcessor({ exporter }))] })
 */
export function pseudonymizeLogs(
  calls: Pseudonymizer,
  next: LogRecordProcessor,
  options: EndOptions = {},
): LogRecordProcessor {
  checkPseudonymizer(calls);
  checkGiven('next', next, withMethods('a processor of log records', 'onEmit', 'forceFlush', 'shutdown'));
  const books = booksOf(options);
  const shared = createShared(calls);
  const rewrite = logRewriter(calls);
  return {
    onEmit(record, context) {
      const rewritten = rewrite(record);
      if (rewritten === undefined) return;
      const { log, by } = rewritten;
      const sharing = shared.of(record.resource, record.instrumentationScope, record.hrTime, by);
      log.resource = sharing.resource;
      log.instrumentationScope = sharing.scope;
      next.onEmit(log as SdkLogRecord, context);
    },
    forceFlush: (options) => both(calls, next.forceFlush(options)),
    shutdown: () => both(calls, next.shutdown()).finally(() => books?.close()),
  };
}

/**
 * Wraps a span processor. When a span has ended, its name, status, trace state, attributes, events, links, scope and
 * resource are rewritten in a copy; the span that the application holds is not changed. A quarantined span is not
 * passed on.
 *
 * `onStart` is not passed on, since a running span shows its raw values. Register a processor that adds to spans at
 * their start beside this one, not as `next`.
 *
 * @param next - receives the rewritten spans: for example a `BatchSpanProcessor`
 * @throws OptionError if an argument is not a pseudonymizer or a processor
 * @example
 * new NodeTracerProvider({ spanProcessors: [pseudonymizeSpans(calls, new BatchSpanProcessor(exporter))] })
 */
export function pseudonymizeSpans(
  calls: Pseudonymizer,
  next: SpanProcessor,
  options: EndOptions = {},
): SpanProcessor {
  checkPseudonymizer(calls);
  checkGiven('next', next, withMethods('a processor of spans', 'onEnd', 'forceFlush', 'shutdown'));
  const books = booksOf(options);
  const shared = createShared(calls);
  return {
    onStart() {},
    onEnd(span) {
      const written = calls.record<Written>({
        timeUnixNano: nanosecondsOf(span.startTime),
        name: span.name,
        ...stateOf(span.spanContext()),
        ...(span.status.message === undefined ? {} : { status: { message: span.status.message } }),
        attributes: listOf(span.attributes),
        events: span.events.map(({ name, attributes }) => ({ name, attributes: listOf(attributes) })),
        links: span.links.map(({ attributes, context }) => ({
          ...stateOf(context),
          attributes: listOf(attributes),
        })),
      }) as Written | undefined;
      if (written !== undefined) next.onEnd(rewriteSpan(span, written, shared));
    },
    forceFlush: () => both(calls, next.forceFlush()),
    shutdown: () => both(calls, next.shutdown()).finally(() => books?.close()),
  };
}

function booksOf(options: EndOptions): EndOptions['books'] {
  checkOptions(options, { books: booksToClose });
  return options.books;
}

/** Also waits until quarantined records are stored. */
async function both(calls: Pseudonymizer, flushed: Promise<void>): Promise<void> {
  await Promise.all([flushed, calls.sealed()]);
}
