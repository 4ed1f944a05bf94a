/**
 * @module
 * The ended span that the next processor sees.
 */
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base';
import type { Shared } from './resource.js';
import { mapOf, textOf, type Written, withState } from './written.js';

/** A copy: the application may still hold the span. */
export function rewriteSpan(span: ReadableSpan, written: Written, shared: Shared): ReadableSpan {
  const { message, ...status } = span.status;
  const said = written.status?.message;
  const { resource, scope } = shared.of(span.resource, span.instrumentationScope, span.startTime);
  const context = withState(span.spanContext(), written.traceState);
  return {
    name: textOf(written.name),
    kind: span.kind,
    spanContext: () => context,
    ...(span.parentSpanContext === undefined
      ? {}
      : { parentSpanContext: withState(span.parentSpanContext, undefined) }),
    startTime: span.startTime,
    endTime: span.endTime,
    status: { ...status, ...(message === undefined || said === undefined ? {} : { message: textOf(said) }) },
    attributes: mapOf(written.attributes),
    // If the policy has dropped an element, the rest cannot be matched with the originals any more.
    links: alike(span.links, written.links, (link, { attributes, traceState }) => ({
      ...link,
      context: withState(link.context, traceState),
      attributes: mapOf(attributes),
    })),
    events: alike(span.events, written.events, (event, { name, attributes }) => ({
      ...event,
      name: textOf(name),
      attributes: mapOf(attributes),
    })),
    duration: span.duration,
    ended: span.ended,
    resource,
    instrumentationScope: scope,
    droppedAttributesCount: span.droppedAttributesCount,
    droppedEventsCount: span.droppedEventsCount,
    droppedLinksCount: span.droppedLinksCount,
  };
}

function alike<T>(
  given: readonly T[],
  written: readonly Written[] | undefined,
  join: (one: T, now: Written) => T,
): T[] {
  return written?.length === given.length ? given.map((each, i) => join(each, written[i] ?? {})) : [];
}
