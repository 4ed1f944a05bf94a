/**
 * @module
 * Describes the kind of a value without showing the value. It is only a first look for a person who writes
 * a policy: the identifier decides what a rule makes of a value.
 */
import { isIP } from 'node:net';
import { pseudonymSource } from '../../identifiers/written.js';
import { plural } from './table.js';

/** A kind of value; `size` if the length is worth showing. */
export interface Shape {
  readonly name: string;
  readonly unit?: 'digit' | 'character';
  readonly size?: number;
}

const shapes: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['pseudonym', new RegExp(`^(?:\\+\\d{1,7}~)?${pseudonymSource}(?:@|$)`)],
  ['E.164 number', /^\+[1-9]\d{6,14}$/],
  ['ISO 8601 time', /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/],
  ['RFC 2822 time', /^(?:[A-Z][a-z]{2}, )?\d\d? [A-Z][a-z]{2} \d{4} \d\d:\d\d/],
  ['number with punctuation', /^[+(]?\d[\d\s()./-]{5,24}$/],
  ['UUID', /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i],
  ['MAC address', /^[\da-f]{2}(?:[:-][\da-f]{2}){5}$/i],
  ['web address', /^https?:\/\//i],
  ['party URI', /^(?:sips?|tel|whatsapp|client|messenger|mailto):/i],
  ['email address', /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+$/],
];

/**
 * @example
 * shapeOf('+12025550123') // { name: 'E.164 number' }
 * shapeOf('Ada') // { name: 'text', unit: 'character', size: 3 }
 */
export function shapeOf(value: unknown): Shape {
  switch (typeof value) {
    case 'string':
      return shapeOfText(value);
    case 'number':
      return Number.isInteger(value)
        ? { name: 'number', unit: 'digit', size: BigInt(Math.abs(value)).toString().length }
        : { name: 'decimal number' };
    case 'boolean':
      return { name: 'true or false' };
    default:
      return { name: value === null ? 'null' : Array.isArray(value) ? 'list' : 'object' };
  }
}

/** The shape of a value without quotes in JSON: a number, which keeps its digits, or true or false. */
export function shapeOfBare(text: string): Shape {
  if (text === 'true' || text === 'false') return { name: 'true or false' };
  const digits = /^-?(\d+)$/.exec(text)?.[1];
  return digits === undefined
    ? { name: 'decimal number' }
    : { name: 'number', unit: 'digit', size: digits.length };
}

function shapeOfText(text: string): Shape {
  if (text === '') return { name: 'empty text' };
  if (/^\d+$/.test(text)) return { name: 'text', unit: 'digit', size: text.length };
  const version = isIP(text);
  if (version !== 0) return { name: `IPv${version} address` };
  // The patterns are for short values. Anything longer is just text.
  const known = text.length > 300 ? undefined : shapes.find(([, pattern]) => pattern.test(text));
  return known === undefined ? { name: 'text', unit: 'character', size: text.length } : { name: known[0] };
}

/** @param least - smallest size met, `most` the largest */
export function formatShape({ name, unit }: Shape, least: number, most: number): string {
  if (unit === undefined) return name;
  return `${name} of ${least === most ? plural(least, unit) : `${least}–${most} ${unit}s`}`;
}
