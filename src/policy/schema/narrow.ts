/**
 * @module
 * Makes only the parts of the schema that a given policy needs, since making all three hundred takes a fifth of a run
 * on one record. A policy that fits here fits the whole schema, with the same result. If it does not fit, the whole
 * schema says why.
 */
import * as z from 'zod/mini';
import { shape, usual, type WrittenPolicy } from '../schema.js';
import { domain } from './common.js';
import { formatWords } from './format.js';
import { ruleSchemas } from './rule.js';

/**
 * @param tree - the policy as written
 * @returns the result of the whole schema; undefined if something does not fit
 */
export function readNarrow(
  tree: unknown,
  options: z.core.ParseContext<z.core.$ZodIssue>,
): WrittenPolicy | undefined {
  if (!isTree(tree) || !Array.isArray(tree.rules)) return undefined;
  const rules = rulesOf(tree.rules);
  if (rules === undefined) return undefined;
  const words = Object.keys(shape) as (keyof typeof shape)[];
  const asked: z.core.$ZodLooseShape = {};
  for (const word of words)
    if (Object.hasOwn(tree, word)) asked[word] = word === 'rules' ? rules : partOf(word, tree[word]);
  if (asked.version === undefined) return undefined;
  const { data, success } = z.strictObject(asked).safeParse(tree, options);
  if (!success) return undefined;
  const read = data as Readonly<Record<string, unknown>>;
  const all: Record<string, unknown> = {};
  for (const word of words) {
    if (Object.hasOwn(read, word)) all[word] = read[word];
    else if (Object.hasOwn(usual, word)) all[word] = usual[word as keyof typeof usual];
  }
  return all as unknown as WrittenPolicy;
}

const isTree = (tree: unknown): tree is Readonly<Record<string, unknown>> =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** The usual case: a word, which needs no schema. */
function partOf(word: keyof typeof shape, value: unknown): z.ZodMiniType {
  if (typeof value === 'string' && word === 'domain') return domain;
  if (typeof value === 'string' && word === 'format') return words;
  return shape[word];
}
const words = z.enum(formatWords);

/** The schemas of the transforms in the policy; undefined if there is an unknown one. */
function rulesOf(rules: readonly unknown[]): z.ZodMiniType | undefined {
  const names = new Set(rules.map((rule) => (isTree(rule) ? rule.transform : undefined)));
  const schemas = [];
  for (const name of names) {
    if (typeof name !== 'string' || !Object.hasOwn(ruleSchemas, name)) return undefined;
    schemas.push(ruleSchemas[name as keyof typeof ruleSchemas]);
  }
  const [first, ...others] = schemas;
  return first && z.array(z.discriminatedUnion('transform', [first, ...others]));
}
