/**
 * @module
 * Converts the rewritten parts of a log record or span to the shape of OTLP's JSON, and back.
 */
import type { Attributes, HrTime, SpanContext, TraceState } from '@opentelemetry/api';
import { fieldsLeft, Pairs } from '../../walk/pairs.js';

/** The rewritten parts of a record, as OTLP writes them. */
export interface Written {
  readonly timeUnixNano?: string;
  readonly body?: unknown;
  readonly name?: string;
  readonly eventName?: string;
  readonly severityText?: string;
  /** As in the header of that name (W3C Trace Context §3.3). */
  readonly traceState?: string;
  readonly scope?: { readonly name?: string; readonly version?: string };
  readonly status?: { readonly message?: string };
  readonly attributes?: unknown;
  readonly events?: readonly Written[];
  readonly links?: readonly Written[];
}

/** Attributes as OTLP lists them. */
export const listOf = (attributes: object | undefined): Pairs => new Pairs(attributes ?? {});

/** Back from a list, without entries whose name or value the policy dropped. */
export const mapOf = (list: unknown): Attributes => fieldsLeft(list) as Attributes;

export const textOf = (text: unknown): string => (text === undefined ? '' : String(text));

/** A time as OTLP writes it, as text: a double cannot hold it. */
export function nanosecondsOf(time: HrTime): string {
  // Without destructuring, which uses an iterator and takes 0.03 µs more (Node 20.20).
  const seconds = time[0];
  const nanoseconds = time[1];
  if (seconds === last[0] && nanoseconds === last[1]) return lastText;
  lastText = write(seconds, nanoseconds);
  last = [seconds, nanoseconds];
  return lastText;
}

/** The time written last: records of the same millisecond have the same time. */
let last: HrTime = [0, 0];
let lastText = '0';

function write(seconds: number, nanoseconds: number): string {
  const rest = Math.round(nanoseconds);
  // A third of what BigInt takes (Node 20.20).
  if (seconds > 0 && Number.isSafeInteger(seconds) && rest >= 0 && rest < 1e9)
    return seconds + String(1e9 + rest).slice(1);
  return String(BigInt(seconds) * 1_000_000_000n + BigInt(rest));
}

export function timeOf(text: string | undefined): HrTime | undefined {
  if (text === undefined || !/^\d{1,20}$/.test(text)) return undefined;
  const nanoseconds = BigInt(text);
  return [Number(nanoseconds / 1_000_000_000n), Number(nanoseconds % 1_000_000_000n)];
}

/** The part of a span's context that a policy sees. */
export const stateOf = ({ traceState }: SpanContext): Written =>
  traceState === undefined ? {} : { traceState: traceState.serialize() };

/** The context, with the trace state that the policy leaves, if any. */
export function withState(context: SpanContext, written: string | undefined): SpanContext {
  if (context.traceState === undefined) return context;
  const { traceState, ...rest } = context;
  if (typeof written !== 'string') return rest;
  return { ...rest, traceState: traceState.serialize() === written ? traceState : createState(written) };
}

/** A trace state that is only exported: once a rule has changed it, nothing reads its members any more. */
function createState(text: string): TraceState {
  const state: TraceState = {
    get: () => undefined,
    set: () => state,
    unset: () => state,
    serialize: () => text,
  };
  return state;
}
