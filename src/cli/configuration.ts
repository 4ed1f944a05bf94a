/**
 * @module
 * The policy and the keyring that a command line names, with the file's name in every complaint.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Keyring } from '../crypto/keyring.js';
import { PolicyError, SecretError } from '../errors.js';
import type { FormatDocument, Policy, PolicyDocument } from '../policy/document.js';
import { expandFormat, formatSchema } from '../policy/format.js';
import { keyringVariable, loadKeyringSync, loadPolicy } from '../policy/load.js';
import { nearestName } from '../policy/nearest.js';
import { parsePolicy } from '../policy/policy.js';
import { presets } from '../presets/index.js';
import { formatIssues, UsageError } from './fault.js';
import type { Io } from './io.js';

/** What a command line says of the policy. */
export interface PolicyChoice {
  readonly policy?: string | undefined;
  /** The whole policy, or where a file is given as well, what the file extends. */
  readonly preset?: string | undefined;
  /** In place of the policy's. */
  readonly format?: FormatDocument | undefined;
  /** In place of the policy's: no preset knows where its user is. */
  readonly region?: string | undefined;
}

/** The words that a policy, and `--format`, may say. */
export const formatWords: readonly string[] = formatSchema.options[0].options;

/**
 * Files are asked for here: commander would complain of their absence before it names a misspelt option.
 *
 * @throws UsageError listing every fault
 */
export function readPolicy({ policy: file, preset, format, region }: PolicyChoice): Policy {
  if (preset !== undefined) checkPreset(preset);
  else if (file === undefined)
    throw new UsageError('expected --policy FILE, a policy in YAML or JSON, or --preset NAME');
  try {
    const policy = load(file, preset);
    const isOther = format !== undefined && !isOfType(policy.format, format);
    const changes = { ...(isOther ? { format } : {}), ...(region === undefined ? {} : { region }) };
    return Object.keys(changes).length === 0
      ? policy
      : parsePolicy({ ...policy, ...changes } as PolicyDocument);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw named(error, file);
    throw new UsageError(
      `${file ?? `preset ${preset}`} has ${formatIssues(error.issues, createLineOf(file))}`,
    );
  }
}

/** @returns tells the line of a file on which the part that a JSON pointer names begins, or that it is missing from */
function createLineOf(file: string | undefined): (pointer: string) => number | undefined {
  // What can be read once only, as a pipe, has no lines any more.
  if (file === undefined || !statSync(file).isFile()) return () => undefined;
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  return (pointer) => {
    if (document.errors.length > 0) return undefined;
    const keys = pointer
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    for (; keys.length > 0; keys.pop()) {
      const node: unknown = document.getIn(keys, true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
}

/** @throws UsageError where there is no preset of that name */
export function checkPreset(name: string): void {
  if (Object.hasOwn(presets, name)) return;
  const nearest = nearestName(name, Object.keys(presets));
  const hint = nearest === undefined ? '"nymline presets" lists them' : `did you mean ${nearest}?`;
  throw new UsageError(`there is no preset ${name} (${hint})`);
}

function load(file: string | undefined, preset: string | undefined): Policy {
  if (file === undefined) return parsePolicy({ version: 1, extends: preset! });
  if (preset === undefined) return loadPolicy(file);
  const text = readFileSync(file, 'utf8');
  const document = parseDocument(text);
  const tree: unknown = document.errors.length > 0 ? undefined : document.toJS();
  // What is no policy at all gets the complaints that it would get alone.
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return parsePolicy(text);
  if ('extends' in tree && tree.extends !== preset) {
    throw new UsageError(`${file} extends ${tree.extends} already, and --preset says ${preset}`);
  }
  return parsePolicy({ ...tree, extends: preset } as never);
}

/** How many of a policy's rules are its own, and not those of the preset that it extends. */
export function countOwnRules({ policy: file, preset }: PolicyChoice, { rules }: Policy): number {
  if (file === undefined) return 0;
  const tree: unknown = parseDocument(readFileSync(file, 'utf8')).toJS();
  if (typeof tree !== 'object' || tree === null) return rules.length;
  if (preset === undefined && !('extends' in tree)) return rules.length;
  return 'rules' in tree && Array.isArray(tree.rules) ? tree.rules.length : 0;
}

/** A policy that has more to say of the same format is not cut short. */
function isOfType(written: Policy['format'], format: FormatDocument): boolean {
  return typeof format === 'string' && expandFormat(written).type === expandFormat(format).type;
}

/**
 * Warns where others can read the file.
 *
 * @param file - the variable `NYMLINE_KEYRING` where left out
 * @throws UsageError
 */
export function readKeyring(file: string | undefined, { errors }: Io): Keyring {
  try {
    return loadKeyringSync(file === undefined ? { env: keyringVariable } : { file }, (message) =>
      errors.write(`nymline: warning: ${message}\n`),
    );
  } catch (error) {
    if (!(error instanceof SecretError)) throw named(error, isThere(file) ? file : 'the keyring');
    if (error.code === 'ERR_SECRET_MISSING') {
      throw new UsageError(
        `expected a keyring: give --keyring FILE, or set ${keyringVariable}\n  nymline keys new keyring.json  makes one`,
      );
    }
    throw new UsageError(`${file ?? keyringVariable}: ${error.message}\n  ${error.code}`);
  }
}

/** What is no file may be a secret, and is not repeated. */
const isThere = (file: string | undefined): boolean => file !== undefined && existsSync(file);

/** Reading a directory fails without saying which. */
function named(error: unknown, file: string | undefined): unknown {
  if (error instanceof Error && 'syscall' in error && file !== undefined)
    Object.assign(error, { path: file });
  return error;
}
