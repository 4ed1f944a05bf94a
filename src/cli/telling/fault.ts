/**
 * @module
 * Turns errors into messages for the user: where, what was expected, what to do. No stack, no value of
 * a record, no byte of a secret.
 */

import { constants } from 'node:os';
import { type PolicyIssue, SecretError } from '../../errors.js';
import { spellName } from '../../veil.js';

/** A command line, or something that it names, cannot be used. */
export class UsageError extends Error {}

/** A document that a person wrote, and its faults. */
export class FaultyError extends UsageError {
  /**
   * @param name - of the document
   * @param lineOf - the line of a pointer, if known
   */
  constructor(
    name: string,
    readonly issues: readonly DocumentIssue[],
    readonly lineOf: (pointer: string) => number | undefined = () => undefined,
  ) {
    super(`${spellName(name)} has ${formatIssues(issues, lineOf)}`);
  }
}

/** A file is incomplete, or not what it should be, although the system could read it. */
export class BrokenError extends Error {}

/** The message for the user, and whether the system is at fault and not the request. */
export interface Fault {
  readonly text: string;
  readonly io: boolean;
}

const system: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'expected a file, got a directory',
  ENOTDIR: 'a part of the path is not a directory',
  EEXIST: 'the file exists already, and is left as it is',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the quota is used up',
  EIO: 'the device failed',
  EROFS: 'the file system is read-only',
};

/** What Node 26 has of its `rm` in the place of a code: words of the system. */
const spoken: readonly (readonly [words: string, code: string])[] = [
  ['Input/output error', 'EIO'],
  ['Disk quota exceeded', 'EDQUOT'],
  ['No space left on device', 'ENOSPC'],
  ['Read-only file system', 'EROFS'],
];

/** Of a quota Node 20.20 knows the number alone. */
function codeOf({ code, errno, message }: NodeJS.ErrnoException): string | undefined {
  if (errno === -constants.errno.EDQUOT) return 'EDQUOT';
  return code === '' ? (spoken.find(([words]) => message.includes(`: ${words}`))?.[1] ?? 'UNKNOWN') : code;
}

/** @returns undefined for an unexpected error, which is a bug, and keeps its stack */
export function explainFault(error: unknown): Fault | undefined {
  if (error instanceof UsageError) return { text: error.message, io: false };
  if (error instanceof BrokenError) return { text: error.message, io: true };
  if (error instanceof SecretError) return { text: `${error.message}\n  ${error.code}`, io: false };
  if (!(error instanceof Error)) return undefined;
  const { path, syscall } = error as NodeJS.ErrnoException;
  const code = codeOf(error);
  if (code === undefined || syscall === undefined) return undefined;
  const isNoPlace = syscall === 'mkdir' && (code === 'ENOENT' || code === 'ENOTDIR');
  const what = isNoPlace
    ? 'expected a folder, or a place where one can be made; name another'
    : syscall === 'create' && code === 'ENOENT'
      ? 'expected a file in a folder that is there, and the folder is not; make it, or name another'
      : (system[code] ?? `${syscall} failed`);
  return { text: `${spellName(path ?? 'a stream')}: ${what} (${code})`, io: true };
}

/** A fault of a document that a person wrote; the command's own documents have no codes. */
type DocumentIssue = Omit<PolicyIssue, 'code'> & Partial<Pick<PolicyIssue, 'code'>>;

/**
 * One paragraph for each fault of a policy: its line and JSON pointer, what was expected, and the hint.
 *
 * @param lineOf - the line of a pointer, if known
 */
function formatIssues(
  issues: readonly DocumentIssue[],
  lineOf: (pointer: string) => number | undefined = () => undefined,
): string {
  const count = issues.length === 1 ? '1 fault' : `${issues.length} faults`;
  const paragraphs = issues.map(({ code, pointer, message, hint }) =>
    [
      `  ${pointer === '' ? '(document)' : pointer}${formatLine(lineOf(pointer))}`,
      `    ${message}${hint === undefined ? '' : ` (${hint})`}`,
      ...(code === undefined ? [] : [`    ${code}`]),
    ].join('\n'),
  );
  return [count, ...paragraphs].join('\n');
}

const formatLine = (line: number | undefined): string => (line === undefined ? '' : `  line ${line}`);
