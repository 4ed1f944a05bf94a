/**
 * @module
 * The policy and the keyring that a command line names, with the file's name in every complaint.
 */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { isObject } from '../crypto/document.js';
import type { Keyring } from '../crypto/keyring.js';
import { PolicyError, SecretError } from '../errors.js';
import { ownRules } from '../policy/check/checked.js';
import { nearestName } from '../policy/check/nearest.js';
import type { FormatDocument, Policy, PolicyDocument } from '../policy/document.js';
import { typeOfFormat, wrapFormat } from '../policy/format.js';
import { keyringVariable, loadKeyring, readPolicyFile } from '../policy/load.js';
import { parsePolicy, readPolicyText } from '../policy/policy.js';
import { formatSchema } from '../policy/schema/format.js';
import { presetPolicy, presets } from '../presets/index.js';
import { spellName, veil } from '../veil.js';
import type { Io } from './command/io.js';
import { FaultyError, UsageError } from './telling/fault.js';

/** What a command line says of the policy. */
export interface PolicyChoice {
  readonly policy?: string | undefined;
  /** The whole policy or, if there is also a file, what the file extends. */
  readonly preset?: string | undefined;
  /** In place of the policy's. */
  readonly format?: FormatDocument | undefined;
  /** In place of the policy's: no preset knows where its user is. */
  readonly region?: string | undefined;
  /** There is nothing to read: if no policy is named, any policy will do. */
  readonly isEmpty?: boolean | undefined;
}

/** The options of a command that concern it, as they were given. */
export interface PolicyOptions {
  readonly policy?: string | undefined;
  readonly preset?: string | undefined;
  /** `auto`, or a word that a policy may say. */
  readonly format?: string | undefined;
  readonly region?: string | undefined;
}

/** Of a command that reads records. */
export interface ReadingOptions extends PolicyOptions {
  /** Longest record, in bytes. */
  readonly maxRecord: number;
}

/** @returns the choice, and the resulting policy; with `--format auto` there is none yet, since it depends on the bytes */
export function readChosen({ policy, preset, region, format }: PolicyOptions): {
  readonly choice: PolicyChoice;
  readonly read: Policy | undefined;
} {
  const isAuto = format === 'auto';
  const choice: PolicyChoice = {
    policy,
    preset,
    region,
    format: isAuto ? undefined : (format as FormatDocument | undefined),
  };
  return { choice, read: isAuto ? undefined : readPolicy(choice) };
}

/**
 * Missing files are reported here: commander would complain about them before it names a misspelt option.
 *
 * @throws UsageError listing every fault
 */
export function readPolicy(choice: PolicyChoice): Policy {
  const { policy: file, preset } = choice;
  if (preset !== undefined) checkPreset(preset);
  else if (file === undefined && choice.isEmpty) return parsePolicy(nothing);
  else if (file === undefined)
    throw new UsageError('expected --policy FILE, a policy in YAML or JSON, or --preset NAME');
  try {
    if (file === undefined) return parsePolicy(changed({ version: 1 }, choice));
    const text = readPolicyFile(file);
    const tree = readPolicyText(text);
    // If the file is not an object, it gets the same errors as without options.
    return parsePolicy(isObject(tree) ? changed(tree, choice) : text);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw named(error, file);
    throw new FaultyError(file ?? `preset ${preset}`, error.issues, createLineOf(file));
  }
}

const nothing: PolicyDocument = { version: 1, unlisted: 'drop', rules: [{ path: '**', transform: 'drop' }] };

/** @returns a function from a JSON pointer to the line on which that part begins, or from which it is missing */
function createLineOf(file: string | undefined): (pointer: string) => number | undefined {
  // A pipe can be read only once, so its lines cannot be found again.
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

/** @throws UsageError if there is no preset with that name */
export function checkPreset(name: string): void {
  if (Object.hasOwn(presets, name)) return;
  const nearest = nearestName(name, Object.keys(presets));
  const hint = nearest === undefined ? '"nymline presets" lists them' : `did you mean ${nearest}?`;
  throw new UsageError(`there is no preset ${spellName(name)} (${hint})`);
}

/** What a file says, with what the command line says in its place: put together before it is checked, which is done once. */
function changed(
  written: Readonly<Record<string, unknown>>,
  { policy: file, preset, format, region }: PolicyChoice,
): PolicyDocument {
  if (preset !== undefined && (written.extends ?? preset) !== preset) {
    throw new UsageError(
      `${spellName(file ?? '')} extends ${spellName(String(written.extends))} already, and --preset says ${preset}`,
    );
  }
  const tree: Readonly<Record<string, unknown>> & { readonly format?: FormatDocument } = {
    ...written,
    ...(preset === undefined ? {} : { extends: preset }),
    ...(region === undefined ? {} : { region }),
  };
  if (!isReplaced(tree, format)) return tree as unknown as PolicyDocument;
  return { ...tree, format: wrapFormat(format, tree.format) } as unknown as PolicyDocument;
}

/** A policy that has more to say of the same format is not cut short; one that cannot be read is complained of. */
function isReplaced(
  tree: { readonly format?: unknown; readonly extends?: unknown },
  format?: FormatDocument,
): boolean {
  if (format === undefined) return false;
  const inherited = typeof tree.extends === 'string' ? presetPolicy(tree.extends)?.format : undefined;
  const { data, success } = formatSchema.safeParse(tree.format ?? inherited ?? 'ndjson');
  return success && !(typeof format === 'string' && typeOfFormat(data) === typeOfFormat(format));
}

/** How many of a policy's rules are its own, not counting those of the preset that it extends. */
export const countOwnRules = ({ policy: file }: Pick<PolicyChoice, 'policy'>, policy: Policy): number =>
  file === undefined ? 0 : Math.min(ownRules(policy), policy.rules.length);

/**
 * Warns if other users can read the file.
 *
 * @param file - the variable `NYMLINE_KEYRING` by default
 * @param say - prints the warning; on standard error by default
 * @throws UsageError
 */
export async function readKeyring(
  file: string | undefined,
  { errors }: Io,
  say = (text: string): void => void errors.write(`${text}\n`),
): Promise<Keyring> {
  try {
    return await loadKeyring(file === undefined ? { env: keyringVariable } : { file }, (message) =>
      say(`nymline: warning: ${message}`),
    );
  } catch (error) {
    if (!(error instanceof SecretError)) throw named(error, isThere(file) ? file : 'the keyring');
    if (error.code === 'ERR_SECRET_MISSING') {
      throw new UsageError(
        `expected a keyring: give --keyring FILE, or set ${keyringVariable}\n  nymline keys new keyring.json  makes one`,
      );
    }
    throw new UsageError(`${spellName(file ?? keyringVariable)}: ${error.message}\n  ${error.code}`);
  }
}

/** What is no file may be a secret, and is not repeated. */
const isThere = (file: string | undefined): boolean => file !== undefined && existsSync(file);

/** Reading a directory fails without saying which. */
function named(error: unknown, file: string | undefined): unknown {
  if (error instanceof Error && 'syscall' in error && file !== undefined)
    Object.assign(error, { path: veil(file) });
  return error;
}
