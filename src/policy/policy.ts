/**
 * @module
 * Turns what a person wrote (YAML or JSON text, or a plain object) into a policy that can be compiled. All faults are
 * listed at once, each with its JSON pointer and, if there is one, the nearest known word.
 */
import { parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import { PolicyError, type PolicyIssue } from '../errors.js';
import { presetPolicy, presets } from '../presets/index.js';
import { veil } from '../veil.js';
import { isChecked, markChecked } from './check/checked.js';
import { nearestWord } from './check/nearest.js';
import { checkParts, checkPolicy, type PolicyParts } from './check.js';
import type { ExtendingDocument, Policy, PolicyDocument } from './document.js';
import { extendPolicy, type Presets, withoutCovered } from './extend.js';
import { withScan } from './scan.js';
import { common } from './schema/common.js';
import { readNarrow } from './schema/narrow.js';
import { readPlain } from './schema/plain.js';
import { ruleSchema, type WrittenRule } from './schema/rule.js';
import { knownWords, policySchema, type WrittenPolicy } from './schema.js';

/**
 * Reads and checks a policy. The result is frozen, and is not checked again if it is passed in again.
 *
 * @param input - YAML or JSON text, or a plain object
 * @param from - returns a preset by its name, if the policy extends one
 * @throws PolicyError with all its faults
 * @example
 * parsePolicy('{ version: 1, rules: [{ path: name, transform: drop }] }').unlisted // 'keep'
 */
export function parsePolicy(input: PolicyDocument | ExtendingDocument | string, from = shipped): Policy {
  if (isChecked(input)) return input;
  const written = typeof input === 'string' ? readPolicyText(input) : input;
  refuseFileName(written);
  const { tree, own } = extendPolicy(written, from);
  const read = readPlain(tree) ?? readNarrow(tree, once) ?? readWhole(tree);
  const { issues, determined } = checkPolicy(read, own);
  if (issues.length > 0 || determined === undefined) throw new PolicyError(issues);
  const policy = withoutCovered(read, own, determined.reached) as Policy;
  const rules = withScan(policy.rules, policy.unlisted);
  const isWhole = policy.rules === read.rules && rules === policy.rules;
  return markChecked({ ...policy, rules }, isWhole ? determined : undefined, own);
}

function readWhole(tree: unknown): WrittenPolicy {
  const result = policySchema.safeParse(tree, once);
  if (result.success) return result.data as WrittenPolicy;
  const misshapen = result.error.issues.flatMap((issue) => explain(issue, tree));
  throw new PolicyError([...misshapen, ...checkParts(sound(tree))]);
}

const aPolicy = 'a policy: a tree, or its YAML or JSON text';

/** The name of a file is valid YAML, too: a string. It is not shown in the message, since it may be a secret. */
function refuseFileName(written: unknown): void {
  const isFile =
    typeof written === 'string'
      ? /\.(?:ya?ml|json)$/i.test(written)
      : typeof written === 'object' && written !== null && 'file' in written;
  if (!isFile) return;
  const message = `expected ${aPolicy}, got the name of a file`;
  const hint = "loadPolicy('policy.yaml') reads one; pino's hosts take { file: 'policy.yaml' } as well";
  throw new PolicyError([{ code: 'ERR_POLICY_SCHEMA', pointer: '', message, hint }]);
}

/**
 * Messages are in English, whatever language the host has set in zod. No code is generated, which only pays if a schema
 * is used often.
 */
const once = { error: en().localeError, jitless: true } as const;

const shipped: Presets = { names: Object.keys(presets), policyOf: presetPolicy };

/** The parts whose shape is right. They are checked further, so that one fault does not hide another. */
function sound(tree: unknown): PolicyParts {
  const { region, time, domain, unlisted } = policySchema.shape;
  const rules = at(tree, ['rules']);
  return {
    region: region.safeParse(at(tree, ['region'])).data,
    time: time.safeParse(at(tree, ['time'])).data,
    domain: domain.safeParse(at(tree, ['domain'])).data,
    unlisted: unlisted.safeParse(at(tree, ['unlisted'])).data,
    rules: Array.isArray(rules)
      ? rules.map((rule) => ruleSchema.safeParse(rule).data ?? pathsAlone(rule))
      : [],
  };
}

/** The paths of a rule in which something else is wrong. */
function pathsAlone(rule: unknown): WrittenRule | undefined {
  const path = common.path.safeParse(at(rule, ['path']));
  return path.success ? { path: path.data, transform: 'drop' } : undefined;
}

/** After the first few, the errors of a parser only follow from the first. */
const maxSyntaxIssues = 10;

/**
 * Parses the text of a policy, without checking it. JSON is YAML, too, and the YAML parser names the line of an error.
 *
 * @throws PolicyError if the text is neither
 */
export function readPolicyText(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const issues = document.errors.slice(0, maxSyntaxIssues).map(({ code, message, pos }) => {
    const before = text.slice(0, pos[0]).split('\n');
    const told = code === 'MULTIPLE_DOCS' ? 'expected one document, and another one begins here' : message;
    return syntaxIssue(`line ${before.length}, column ${before.at(-1)!.length + 1}: ${told}`);
  });
  if (issues.length > 0) throw new PolicyError(issues);
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // An alias of nothing, or nested aliases that would fill the memory.
    throw new PolicyError([syntaxIssue(error instanceof Error ? error.message : 'cannot be read')]);
  }
}

const syntaxIssue = (message: string): PolicyIssue => ({ code: 'ERR_POLICY_SYNTAX', pointer: '', message });

function explain(issue: z.core.$ZodIssue, tree: unknown): PolicyIssue[] {
  const pointer = toPointer(issue.path);
  const code = 'ERR_POLICY_SCHEMA';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code,
        pointer: toPointer([...issue.path, key]),
        message: 'is not a word of the policy here',
        ...hint(
          key,
          knownWords(issue.path.length === 0 ? undefined : at(tree, [...issue.path, 'transform'])),
        ),
        ...(isFixedColumn(issue.path, tree) ? { hint: fixedColumns } : {}),
      }));
    case 'invalid_union':
      if (!('options' in issue))
        return insideOf(issue, tree) ?? [ofUnion(pointer, issue, at(tree, issue.path))];
      return [
        {
          ...oneOf(pointer, offered(issue.options as string[]), at(tree, issue.path)),
          ...misspelt(issue, tree),
        },
      ];
    case 'invalid_value':
      return [oneOf(pointer, issue.values.map(String), at(tree, issue.path))];
    case 'invalid_type': {
      const given = at(tree, issue.path);
      // It may be a secret, if the arguments were swapped, so nothing of it is quoted.
      const isWhole = issue.path.length === 0;
      const got = isWhole && typeof given === 'string' ? 'a text' : kindOf(given);
      return [{ code, pointer, message: isNot(isWhole ? aPolicy : aKind(issue.expected), got) }];
    }
    case 'too_small':
    case 'too_big':
      return [{ code, pointer, message: isNot(boundOf(issue), sizeOf(at(tree, issue.path))) }];
    case 'invalid_format':
      return [
        {
          code,
          pointer,
          message: isNot(issue.message.replace(/^expected /, ''), kindOf(at(tree, issue.path))),
        },
      ];
    default:
      return [{ code, pointer, message: issue.message.replace(/^(?:Invalid|Too \w+): ?/, '') }];
  }
}

const isNot = (expected: string, got: string): string =>
  `expected ${expected}, ${got === 'nothing' ? 'and it is missing' : `got ${got}`}`;

/** Kinds of values by the schema's names, in words that people use. */
const kinds: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};
const aKind = (expected: string): string => kinds[expected] ?? expected;

/** Describes the size that a list, a text or a number must have. */
function boundOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const bound = issue.code === 'too_small' ? `${issue.minimum} or more` : `${issue.maximum} or less`;
  if (issue.origin === 'array') return `a list of ${bound}`;
  return issue.origin === 'string' ? `a text of ${bound} characters` : `a number, ${bound}`;
}
const sizeOf = (value: unknown): string =>
  Array.isArray(value) || typeof value === 'string' ? String(value.length) : kindOf(value);

/** Without the transforms that the schema knows only to refuse them. */
const offered = (transforms: readonly string[]): string[] => transforms.filter((each) => each !== 'encrypt');

/** Elsewhere columns have places, which may overlap or run backwards; here none can. */
const fixedColumns =
  'a column is { name, width }: its width in bytes, and it begins where the one before ends; what parts two is one, too';

const isFixedColumn = (path: readonly PropertyKey[], tree: unknown): boolean =>
  path.at(-2) === 'columns' && at(tree, [...path.slice(0, -2), 'type']) === 'fixed';

/**
 * What is wrong inside of a format, where its type says which is meant. Of all formats together little could be said.
 *
 * @returns undefined if the union is of others, or the type is unknown
 */
function insideOf(issue: z.core.$ZodIssueInvalidUnion, tree: unknown): PolicyIssue[] | undefined {
  if (issue.path[0] !== 'format' || typeof at(tree, [...issue.path, 'type']) !== 'string') return undefined;
  const meant = issue.errors.find(
    ([first]) => first !== undefined && (first.path.length > 0 || first.code === 'unrecognized_keys'),
  );
  if (meant === undefined || (meant[0]!.code === 'invalid_union' && meant[0]!.path[0] === 'type'))
    return undefined;
  return meant.flatMap((each) => explain({ ...each, path: [...issue.path, ...each.path] }, tree));
}

/** The expected kinds, if the schema has no words for them. */
function ofUnion(
  pointer: string,
  { message, errors }: z.core.$ZodIssueInvalidUnion,
  got: unknown,
): PolicyIssue {
  const words = errors.flatMap(([first]) =>
    first?.code === 'invalid_value' ? first.values.map(String) : [],
  );
  const known = errors.flatMap(([first]) => (first?.code === 'invalid_type' ? [aKind(first.expected)] : []));
  const all = [...known, ...words];
  const last = all.pop();
  return {
    code: 'ERR_POLICY_SCHEMA',
    pointer,
    message:
      message !== 'Invalid input' || last === undefined
        ? isNot(message.replace(/^expected /, ''), kindOf(got))
        : isNot(all.length > 0 ? `${all.join(', ')} or ${last}` : last, kindOf(got)),
    ...(typeof got === 'string' ? hint(got, words) : {}),
  };
}

function oneOf(pointer: string, options: readonly string[], got: unknown): PolicyIssue {
  const expected = options.length === 1 ? options[0]! : `one of ${options.join(', ')}`;
  return {
    code: 'ERR_POLICY_SCHEMA',
    pointer,
    message: isNot(expected, kindOf(got)),
    ...(typeof got === 'string' ? hint(got, options) : {}),
  };
}

function hint(word: string, known: readonly string[]): { hint?: string } {
  const nearest = nearestWord(word, known);
  return nearest === undefined ? {} : { hint: `did you mean ${nearest}?` };
}

/** For `transfrom: drop`: the word that everything else depends on is missing, and a similar one is there. */
function misspelt(issue: z.core.$ZodIssue, tree: unknown): { hint?: string } {
  const word = String(issue.path.at(-1));
  const rule = at(tree, issue.path.slice(0, -1));
  if (typeof rule !== 'object' || rule === null || Object.hasOwn(rule, word)) return {};
  const nearest = nearestWord(word, Object.keys(rule));
  return nearest === undefined ? {} : { hint: `is ${nearest} meant to be ${word}?` };
}

function at(tree: unknown, path: readonly PropertyKey[]): unknown {
  let value = tree;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') {
    const shown = veil(value);
    return `"${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}"`;
  }
  if (typeof value === 'number' || typeof value === 'boolean') return `the ${typeof value} ${value}`;
  return Array.isArray(value) ? 'a list' : aKind(typeof value);
}

/** RFC 6901. */
export function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
