/**
 * @module
 * What of a log record or span is rewritten, in the shape that it has in OTLP's JSON, and back.
 */
import type { Attributes, HrTime } from '@opentelemetry/api';

/** What of a record is rewritten, as OTLP writes it. */
export interface Written {
  readonly timeUnixNano?: string;
  readonly body?: unknown;
  readonly name?: string;
  readonly eventName?: string;
  readonly status?: { readonly message?: string };
  readonly attributes?: readonly Attribute[];
  readonly events?: readonly Written[];
  readonly links?: readonly Written[];
}

export interface Attribute {
  readonly key?: string;
  readonly value?: unknown;
}

/** Attributes as OTLP lists them. */
export function listOf(attributes: object | undefined): Attribute[] {
  return Object.entries(attributes ?? {}).map(([key, value]) => ({ key, value }));
}

/** Back from a list, without those whose value, or name, the policy took. */
export function mapOf(list: readonly Attribute[] | undefined): Attributes {
  const kept = (list ?? []).filter(({ key, value }) => typeof key === 'string' && value !== undefined);
  return Object.fromEntries(kept.map(({ key, value }) => [key, value])) as Attributes;
}

export const textOf = (text: unknown): string => (text === undefined ? '' : String(text));

/** As OTLP writes times: more than a double holds. */
export function nanosecondsOf([seconds, nanoseconds]: HrTime): string {
  return String(BigInt(seconds) * 1_000_000_000n + BigInt(Math.round(nanoseconds)));
}

export function timeOf(text: string | undefined): HrTime | undefined {
  if (text === undefined || !/^\d{1,20}$/.test(text)) return undefined;
  const nanoseconds = BigInt(text);
  return [Number(nanoseconds / 1_000_000_000n), Number(nanoseconds % 1_000_000_000n)];
}
