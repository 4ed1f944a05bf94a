/**
 * @module
 * Reads a YAML or JSON document that a person wrote, by its schema. Every fault has its line, and a suggestion.
 */
import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nearestWord } from '../../policy/check/nearest.js';
import { toPointer } from '../../policy/policy.js';
import { spellName } from '../../veil.js';
import { FaultyError, UsageError } from '../telling/fault.js';

export interface DocumentKind {
  /** What it is called: `a test file`. */
  readonly name: string;
  /** The words there are at a place. */
  wordsAt(path: readonly PropertyKey[]): readonly string[];
  /** A number with 19 digits may be an ICCID, and is to stay one. */
  readonly intAsBigInt?: boolean;
}

/** @throws UsageError with every fault, and its line; what `node:fs` throws */
export function readDocument<T extends z.ZodType>(file: string, schema: T, kind: DocumentKind): z.infer<T> {
  const lines = new LineCounter();
  const { intAsBigInt = false } = kind;
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text, { lineCounter: lines, intAsBigInt, prettyErrors: false });
  if (document.errors.length > 0) {
    const places = document.errors.slice(0, 10).map(({ message, pos }) => {
      const { line, col } = lines.linePos(pos[0]);
      return `  line ${line}, column ${col}: ${message}`;
    });
    throw new UsageError([`${spellName(file)} is not well-formed YAML or JSON`, ...places].join('\n'));
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return result.data;
  const lineOf = (pointer: string): number | undefined => {
    for (const keys = pointer.split('/').slice(1); keys.length > 0; keys.pop()) {
      const node: unknown = document.getIn(keys, true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const issues = result.error.issues.flatMap((issue) => explain(issue, kind));
  throw new FaultyError(file, issues, lineOf);
}

function explain(
  issue: z.core.$ZodIssue,
  { name, wordsAt }: DocumentKind,
): { pointer: string; message: string; hint?: string }[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ pointer: toPointer(issue.path), message: issue.message.replace(/^Invalid \w+: ?/, '') }];
  }
  return issue.keys.map((key) => {
    const nearest = nearestWord(key, [...wordsAt(issue.path)]);
    return {
      pointer: toPointer([...issue.path, key]),
      message: `is not a word of ${name} here`,
      ...(nearest === undefined ? {} : { hint: `did you mean ${nearest}?` }),
    };
  });
}
