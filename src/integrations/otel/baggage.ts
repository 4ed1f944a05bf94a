/**
 * @module
 * Baggage: what one service hands to the next in a header, in clear (W3C Baggage).
 */
import type { Baggage, BaggageEntry, Context, TextMapPropagator } from '@opentelemetry/api';
import { checkPseudonymizer } from '../../doors.js';
import { checkGiven, withMethods } from '../../options.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';
import { listOf, mapOf, textOf, type Written } from './written.js';

/** Of `@opentelemetry/api`, which is imported as types only. */
export interface BaggageApi {
  getBaggage(context: Context): Baggage | undefined;
  setBaggage(context: Context, baggage: Baggage): Context;
  deleteBaggage(context: Context): Context;
  createBaggage(entries?: Record<string, BaggageEntry>): Baggage;
}

/**
 * A propagator before another one, which injects entries as the policy leaves them: `attributes` of a record, as everywhere.
 * What is quarantined is not handed on, nor is an entry's metadata, which no rule could name. What comes in stays.
 *
 * @param api - `propagation` of `@opentelemetry/api`
 * @throws OptionError for what is none of them
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
