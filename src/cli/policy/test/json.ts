/**
 * @module
 * JSON whose integers keep their digits, however many they are.
 */
import { parseDocument } from 'yaml';

/** On one line. */
export function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${writeJson(each)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** @returns undefined if it is not JSON */
export function readJson(text: string): unknown {
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const document = parseDocument(text, { intAsBigInt: true, uniqueKeys: false, schema: 'json' });
  return document.errors.length > 0 ? JSON.parse(text) : document.toJS();
}
