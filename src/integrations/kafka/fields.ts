/**
 * @module
 * Rewrites keys and headers of messages, since they may name the same person as the value. A rule says whether one is
 * dropped, kept because it singles nobody out, rewritten as a record, or rewritten like a field of the policy.
 */
import { OptionError, RecordError } from '../../errors.js';
import { octets } from '../../octets.js';
import { misfit } from '../../options.js';
import { ruleAt } from '../../paths/automaton.js';
import { fold } from '../../paths/caseless.js';
import { buildAutomaton } from '../../paths/determinize.js';
import { literalKeys, PathError, parsePath } from '../../paths/path.js';
import { contextPaths } from '../../policy/check/context-fields.js';
import { nearestWord } from '../../policy/check/nearest.js';
import { pathsOf } from '../../policy/check.js';
import type { Policy } from '../../policy/document.js';
import { typeOfFormat } from '../../policy/format.js';
import type { Pseudonymizer } from '../../pseudonymizer.js';

/**
 * What becomes of a key or header. `drop`: it is left out. `keep`: it comes out unchanged. `record`: it is rewritten
 * like a value. `{ field }`: it is rewritten like that field of a record, so it gets the same pseudonym as in the
 * value.
 */
export type FieldRule = 'drop' | 'keep' | 'record' | { readonly field: string };

/** The rewritten key or header, or why its message is quarantined. */
export type Rewritten = Uint8Array | null | RecordError;

/** The message that a key or header belongs to. The secret is picked by fields of the value, or by the time if there is no value. */
export interface Beside {
  readonly value: Uint8Array | null;
  /** Milliseconds since 1970. */
  readonly timestamp: bigint;
}

export interface RewriteField {
  (bytes: Uint8Array, beside: Beside): Rewritten;
  /**
   * Rewrites many in one call, if the rest of the message does not matter; null stays null. Through the kernel a key takes
   * 0.3 µs instead of 1.7 (Node 20.20).
   */
  readonly many?: (each: readonly (Uint8Array | null)[]) => Rewritten[];
}

/** W3C Trace Context §3.2. A longer text that begins like one is not accepted. */
const traceparent = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export const keepTraceparent: RewriteField = (bytes) =>
  bytes.length === 55 && traceparent.test(Buffer.from(bytes).toString('latin1')) ? bytes : null;

/**
 * @param calls - a pseudonymizer for keys and headers alone, since they must not be counted as records
 * @param name - the name of the option, for errors
 * @throws OptionError if the rule names no field, or would let everything through
 */
export function compileField(
  rule: FieldRule,
  policy: Policy,
  calls: Pseudonymizer,
  name: string,
): RewriteField {
  if (rule === 'drop') return () => null;
  if (rule === 'keep') return (bytes) => bytes;
  if (rule === 'record')
    return Object.assign((bytes: Uint8Array) => calls.messages([bytes])[0]!, { many: calls.messages });
  if (typeof (rule as { readonly field?: unknown } | null | undefined)?.field !== 'string')
    throw misfit(name, 'drop, keep, record or { field }', rule);
  const keys = readKeys(rule.field, name);
  checkNamed(rule.field, keys, policy, name);
  const asks = contextPaths(policy).length > 0;
  const isJson = typeOfFormat(policy.format) === 'ndjson';
  if (asks && !isJson) {
    const message =
      'expected drop, keep or record: the policy picks secrets by fields, and its records are no JSON';
    throw new OptionError([{ name, message }]);
  }
  const { time } = policy;
  const timeField =
    time === undefined ? undefined : literalKeys(parsePath(typeof time === 'string' ? time : time.field));
  const refuse = () => new RecordError('ERR_RECORD_FAULT', 0, `${name} cannot be rewritten`);
  const rewrite: RewriteField = (bytes, { value, timestamp }) => {
    const record: Record<string, unknown> = asks && value !== null ? parse(value) : Object.create(null);
    if (value === null && timeField !== undefined) put(record, timeField, Number(timestamp));
    put(record, keys, Buffer.from(bytes).toString('utf8'));
    const out: unknown = calls.record(record);
    return out === undefined ? refuse() : textOf(get(out, keys));
  };
  if (asks || !isJson) return rewrite;
  const alone: Beside = { value: null, timestamp: 0n };
  const { join, split } = createLines(keys);
  const many: RewriteField['many'] = (each) => {
    const { bytes, records, quarantined } = calls.chunk(join(each));
    // If one is missing, the others cannot be matched.
    const isWhole = quarantined === 0;
    const found = isWhole ? split(bytes, records) : [];
    let next = 0;
    return each.map((one) => {
      if (one === null) return null;
      return isWhole && isPlain(one) ? found[next++]! : rewrite(one, alone);
    });
  };
  return Object.assign(rewrite, { many });
}

const textOf = (result: unknown): Uint8Array | null =>
  typeof result === 'string' || typeof result === 'number' ? Buffer.from(String(result)) : null;

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Turns texts into lines, each a record of one field, and back. Texts that need an escape or may not be UTF-8 are left
 * out. It works byte by byte, since calling a function for so few bytes took twice as long (Node 20.20).
 */
function createLines(keys: readonly string[]) {
  const head = Buffer.from(`${keys.map((key) => `{${JSON.stringify(key)}:`).join('')}"`);
  const tail = Buffer.from(`"${'}'.repeat(keys.length)}\n`);
  const around = head.length + tail.length;

  const join = (each: readonly (Uint8Array | null)[]): Uint8Array => {
    const most = each.reduce((sum, bytes) => sum + around + (bytes?.length ?? 0), 0);
    const memory = Buffer.allocUnsafeSlow(most);
    let to = 0;
    for (const bytes of each) {
      if (bytes === null || !isPlain(bytes)) continue;
      for (let at = 0; at < head.length; at++) memory[to++] = head[at]!;
      for (let at = 0; at < bytes.length; at++) memory[to++] = bytes[at]!;
      for (let at = 0; at < tail.length; at++) memory[to++] = tail[at]!;
    }
    return memory.subarray(0, to);
  };

  const split = (lines: Uint8Array, count: number): (Uint8Array | null)[] => {
    const found = new Array<Uint8Array | null>(count);
    for (let index = 0, start = 0; index < count; index++) {
      let isText = true;
      for (let at = 0; isText && at < head.length; at++) isText = lines[start + at] === head[at];
      let end = start;
      for (; end < lines.length && lines[end] !== NEWLINE; end++)
        if (lines[end] === BACKSLASH) isText = false;
      const first = start + head.length;
      const behind = end + 1 - tail.length;
      // Without an escape, the bytes between the quotes are the text.
      if (isText && behind >= first && lines[behind] === QUOTE)
        found[index] = octets.part(lines.buffer, lines.byteOffset + first, behind - first);
      else found[index] = textOf(get(parse(lines.subarray(start, end)), keys));
      start = end + 1;
    }
    return found;
  };
  return { join, split };
}

/** Printable ASCII, except what JSON escapes. */
function isPlain(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x20 || byte > 0x7e || byte === QUOTE || byte === BACKSLASH) return false;
  }
  return true;
}

/**
 * Refuses a field that no rule names, if the policy keeps such fields. Otherwise a misspelt path would let every key
 * through, and nothing would show it, since keys are not counted.
 */
function checkNamed(field: string, keys: readonly string[], policy: Policy, name: string): void {
  const { rules, caseless, unlisted } = policy;
  if (unlisted === 'drop' || unlisted === 'scan') return;
  const automaton = buildAutomaton({
    rules: rules.map((rule) => pathsOf(rule).map(parsePath)),
    captures: [],
    caseless,
    keeps: () => false,
    unlisted: 'keep',
  });
  if (ruleAt(automaton, caseless ? keys.map(fold) : keys) >= 0) return;
  const nearest = nearestWord(field, rules.flatMap(pathsOf));
  const message =
    'expected a field that a rule of the policy names: what none names would come out as it is; keep says that it may';
  throw new OptionError([
    { name, message, ...(nearest === undefined ? {} : { hint: `did you mean ${nearest}?` }) },
  ]);
}

function readKeys(field: string, name: string): string[] {
  const refuse = (message: string): never => {
    throw new OptionError([{ name, message }]);
  };
  try {
    return literalKeys(parsePath(field)) ?? refuse('expected the path of one field, without * or **');
  } catch (error) {
    if (error instanceof PathError) return refuse(`expected the path of a field: ${error.message}`);
    throw error;
  }
}

/** A rewritten value is an object or an array. */
const parse = (value: Uint8Array): Record<string, unknown> =>
  JSON.parse(Buffer.from(value.buffer, value.byteOffset, value.length).toString('utf8'));

/** Sets a field. Values on its way that are not objects are replaced. */
function put(record: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  let at = record;
  for (const key of keys.slice(0, -1)) {
    const next = Object.hasOwn(at, key) ? at[key] : undefined;
    const child: Record<string, unknown> =
      typeof next === 'object' && next !== null ? (next as Record<string, unknown>) : Object.create(null);
    define(at, key, child);
    at = child;
  }
  define(at, keys.at(-1)!, value);
}

/** Also sets a field with the name `__proto__`. */
const define = (object: object, key: string, value: unknown): void =>
  void Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });

const get = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined,
    value,
  );
