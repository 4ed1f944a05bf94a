/**
 * @module
 * The context fields of a record in memory: event time and tenants, as texts.
 */
import { get } from './copy.js';

/** A context field's text, as it would stand in JSON. */
export function contextText(record: object, keys: readonly string[]): string | undefined {
  let value: unknown = record;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = get(value as Record<string, unknown>, key);
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return undefined;
  }
}
