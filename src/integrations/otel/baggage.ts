/**
 * @module
 * Pseudonymizes baggage: key-value pairs that one service hands to the next in a header, unencrypted (W3C Baggage).
 */
import type { Baggage, BaggageEntry, Context, TextMapPropagator } from '@opentelemetry/api';
import { checkPseudonymizer } from '../../doors.js';
import { checkGiven, withMethods } from '../../options.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { listOf, mapOf, textOf, type Written } from './written.js';

/** The part of `propagation` of `@opentelemetry/api` that is used. That package is imported as types only. */
export interface BaggageApi {
  /** The baggage of a context. */
  getBaggage(context: Context): Baggage | undefined;
  /** A context with this baggage. */
  setBaggage(context: Context, baggage: Baggage): Context;
  /** A context without baggage. */
  deleteBaggage(context: Context): Context;
  /** Baggage of these entries. */
  createBaggage(entries?: Record<string, BaggageEntry>): Baggage;
}

/**
 * Wraps a propagator, so that outgoing baggage is pseudonymized. The policy sees the entries as `attributes` of a
 * record. Baggage that is quarantined is not sent, and neither is the metadata of an entry, since no rule could name
 * it. Incoming baggage is not changed.
 *
 * @param next - the propagator that writes the header
 * @param api - `propagation` of `@opentelemetry/api`
 * @throws OptionError if an argument is of the wrong kind
 * @example
 * propagation.setGlobalPropagator(pseudonymizeBaggage(calls, new W3CBaggagePropagator(), propagation))
 */
export function pseudonymizeBaggage(
  calls: Pseudonymizer,
  next: TextMapPropagator,
  api: BaggageApi,
): TextMapPropagator {
  checkPseudonymizer(calls);
  checkGiven('next', next, withMethods('a propagator', 'inject', 'extract', 'fields'));
  checkGiven(
    'api',
    api,
    withMethods(
      'propagation of @opentelemetry/api',
      'getBaggage',
      'setBaggage',
      'deleteBaggage',
      'createBaggage',
    ),
  );
  const rewrite = (context: Context): Context => {
    const baggage = api.getBaggage(context);
    if (baggage === undefined) return context;
    const entries = Object.fromEntries(baggage.getAllEntries().map(([key, { value }]) => [key, value]));
    const record = { timeUnixNano: `${BigInt(Date.now()) * 1_000_000n}`, attributes: listOf(entries) };
    const written = calls.record<Written>(record) as Written | undefined;
    if (written === undefined) return api.deleteBaggage(context);
    const left = Object.entries(mapOf(written.attributes)).map(([key, value]) => [
      key,
      { value: textOf(value) },
    ]);
    return api.setBaggage(context, api.createBaggage(Object.fromEntries(left)));
  };
  return {
    inject: (context, carrier, setter) => next.inject(rewrite(context), carrier, setter),
    extract: (context, carrier, getter) => next.extract(context, carrier, getter),
    fields: () => next.fields(),
  };
}
