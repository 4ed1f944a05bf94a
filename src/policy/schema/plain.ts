/**
 * @module
 * Reads policies in the usual words without a schema, since making one takes a tenth of a run on one record. A policy
 * that fits here fits the schema, with the same result. For any other policy the schema decides.
 */
import { domainForm } from '../../crypto/prf.js';
import { identifierNames } from '../../identifiers/identifier.js';
import { scrubNames } from '../../transforms/scrub/scan/finding.js';
import { usual, type WrittenPolicy } from '../schema.js';
import { formatWords } from './format.js';
import { readPlainFormat } from './plain/format.js';
import {
  assumed,
  isCount,
  isOneOf,
  isPlain,
  isText,
  isTexts,
  needed,
  optional,
  type Part,
  readParts,
  type Tree,
} from './plain/part.js';
import { segments, truncatable, units } from './rule.js';

const isDomain = (value: unknown): boolean => typeof value === 'string' && domainForm.test(value);
const isRegion = (value: unknown): boolean => typeof value === 'string' && /^[A-Z]{2}$/.test(value);
const isIdentifier = isOneOf(identifierNames);

const path = needed('path', (value) => isText(value) || isTexts(value));
const category = optional('category', isText);
const region = optional('region', isRegion);
const identifier = optional('identifier', isIdentifier);
const domain = optional('domain', isDomain);
const transform = needed('transform', isText);

/** By transform, in the order of the schema. */
const rules: ReadonlyMap<unknown, readonly Part[]> = new Map([
  ['pseudonym', [path, category, region, assumed('identifier', isIdentifier, 'opaque'), transform, domain]],
  [
    'truncate',
    [
      path,
      category,
      region,
      needed('identifier', isOneOf(truncatable)),
      transform,
      assumed('v4', isCount(32), 24),
      assumed('v6', isCount(128), 48),
    ],
  ],
  ['generalize', [path, category, identifier, transform, optional('to', isOneOf(units))]],
  ['drop', [path, category, identifier, transform]],
  ['keep', [path, category, identifier, transform]],
  [
    'url',
    [
      path,
      category,
      identifier,
      transform,
      assumed('query', () => false, []),
      assumed('segments', isOneOf(segments), 'keep'),
    ],
  ],
  [
    'scrub',
    [
      path,
      category,
      transform,
      optional(
        'identifiers',
        (value) => Array.isArray(value) && value.length > 0 && value.every(isOneOf(scrubNames)),
      ),
      region,
      domain,
    ],
  ],
]);

/** The words at the top of a policy, except the rules. */
const top: readonly Part[] = [
  optional('$schema', isText),
  needed('version', (value) => value === 1),
  optional('name', isText),
  assumed('domain', isDomain, usual.domain),
  region,
  assumed('format', (value) => isPlain(value) || isOneOf(formatWords)(value), usual.format),
  optional('time', isText),
  assumed('unlisted', isOneOf(['keep', 'scan', 'drop']), usual.unlisted),
  assumed('incoming', isOneOf(['keep', 'rehash']), usual.incoming),
  assumed('caseless', (value) => typeof value === 'boolean', usual.caseless),
];

/**
 * @param tree - the policy as written
 * @returns the result of the schema; undefined if the schema must decide
 */
export function readPlain(tree: unknown): WrittenPolicy | undefined {
  if (!isPlain(tree) || !Array.isArray(tree.rules) || tree.rules.length === 0) return undefined;
  const { rules: written, ...rest } = isPlain(tree.format)
    ? { ...tree, format: readPlainFormat(tree.format) }
    : tree;
  const read = readParts(rest, top);
  if (read === undefined) return undefined;
  const all: Tree[] = [];
  for (const each of written as unknown[]) {
    const parts = isPlain(each) ? rules.get(each.transform) : undefined;
    const rule = parts && readParts(each as Tree, parts);
    if (rule === undefined) return undefined;
    all.push(rule);
  }
  return { ...read, rules: all } as unknown as WrittenPolicy;
}
