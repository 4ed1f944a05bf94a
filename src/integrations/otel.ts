/**
 * @module
 * OpenTelemetry: processors that stand before another one, so that it and its exporter only ever see what the
 * policy leaves. A policy sees records in the shape that they have in OTLP's JSON, attributes as a list of key
 * and value (`**.attributes[key=user.email].value`): one policy, or the preset `otlp-logs`, serves the SDK and
 * the files of a collector.
 */
import type { LogRecordProcessor, SdkLogRecord } from '@opentelemetry/sdk-logs';
import type { SpanProcessor } from '@opentelemetry/sdk-trace-base';
import { checkPseudonymizer } from '../doors.js';
import { anObject, booksToClose, checkGiven, optional, withMethods } from '../options.js';
import type { Pseudonymizer } from '../pseudonymizer.js';
import { logRewriter } from './otel/log.js';
import { createShared } from './otel/resource.js';
import { rewriteSpan } from './otel/span.js';
import { listOf, nanosecondsOf, stateOf, type Written } from './otel/written.js';

export { type BaggageApi, pseudonymizeBaggage } from './otel/baggage.js';
export { createMeasured } from './otel/meter.js';
export { pseudonymizeAttributes, pseudonymizeMetrics } from './otel/metric.js';

/** What ends with a processor. */
export interface EndOptions {
  /** What `keepBooks` of `nymline/books` gives: closed when the processor is shut down. */
  readonly books?: { close(): void } | undefined;
}

/**
 * Rewrites body, event name, severity text, attributes, scope and resource of each log record, in a copy. A record that is
 * quarantined is not handed on, and counted in the pseudonymizer's report.
 *
 * @param next - sees only what is rewritten: a `BatchLogRecordProcessor`, say
 * @throws OptionError for what is no pseudonymizer, or no processor
 * @example
 * new LoggerProvider({ processors: [pseudonymizeLogs(calls, new BatchLogRecordProcessor(exporter))] })
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
 * Rewrites name, status, trace state, attributes, events, links, scope and resource of each span when it has ended, in a copy:
 * the span that the application holds is not changed. One that is quarantined is not handed on.
 *
 * `onStart` is not handed on, since a span that lives shows its values as they are. Processors that add to a
 * span at its start stand beside this one, not behind it.
 *
 * @param next - sees only what is rewritten: a `BatchSpanProcessor`, say
 * @throws OptionError for what is no pseudonymizer, or no processor
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
  checkGiven('options', options, anObject);
  checkGiven('books', options.books, optional(booksToClose));
  return options.books;
}

/** What was quarantined is where it is kept, too. */
async function both(calls: Pseudonymizer, flushed: Promise<void>): Promise<void> {
  await Promise.all([flushed, calls.sealed()]);
}
