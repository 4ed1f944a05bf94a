/**
 * @module
 * Files by a pattern, as a shell finds them: `*`, `?`, `[a-z]`, `{a,b}` and `**` for folders of any depth. Written out,
 * since Node 20 has no glob, its `matchesGlob` still warns that it may change, and a package would be ten times as long.
 */
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { spellName } from '../../../veil.js';
import { UsageError } from '../../telling/fault.js';

export const isGlob = (text: string): boolean => /[*?[{]/.test(text);

/** Found below a folder: its path there. */
export interface Found {
  readonly base: string;
  readonly name: string;
}

/** Called for what a pattern meets that is not read: where it is, and what it is. */
export type Passed = (file: string, what: string) => void;

/**
 * Names that begin with a dot are only found by patterns that begin with one, too. `**` does not follow links to folders, since it
 * could go round in circles.
 *
 * @param text - with slashes
 * @param passed - called for what is among the files but is not a file
 * @returns in order, each once
 */
export function findFiles(text: string, passed: Passed = () => {}): Found[] {
  const found = new Map<string, Found>();
  for (const each of expandBraces(text)) {
    const { base, segments } = parse(each);
    for (const name of walk(base, '', segments, passed)) found.set(join(base, name), { base, name });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whatever stands before the first segment with a mark is the folder to look in. */
function parse(text: string): { readonly base: string; readonly segments: readonly string[] } {
  const parts = text.split('/');
  const first = parts.findIndex(isGlob);
  const fixed = first < 0 ? parts.length - 1 : first;
  const base = parts.slice(0, fixed).join('/');
  return { base: base === '' ? (text.startsWith('/') ? '/' : '.') : base, segments: parts.slice(fixed) };
}

/** `a.{gz,zst}` → `a.gz`, `a.zst`; the innermost first, since they may be nested. */
function expandBraces(text: string): string[] {
  const [whole, choices] = /\{([^{}]*,[^{}]*)\}/.exec(text) ?? [];
  if (whole === undefined) return [text];
  return choices!.split(',').flatMap((choice) => expandBraces(text.replace(whole, () => choice)));
}

function* walk(
  base: string,
  name: string,
  [segment, ...rest]: readonly string[],
  passed: Passed,
): Generator<string> {
  if (segment === undefined) return;
  const entries = list(join(base, name));
  if (segment === '**') {
    if (rest.length > 0) yield* walk(base, name, rest, passed);
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const inner = join(name, entry.name);
      if (entry.isDirectory()) yield* walk(base, inner, [segment, ...rest], passed);
      else if (rest.length === 0 && isFile(join(base, inner), segment, passed)) yield inner;
    }
    return;
  }
  const matches = compile(segment);
  for (const entry of entries) {
    if (!matches(entry.name)) continue;
    const inner = join(name, entry.name);
    if (rest.length > 0) yield* walk(base, inner, rest, passed);
    else if (isFile(join(base, inner), segment, passed)) yield inner;
  }
}

/** Returns nothing if it is no folder, or does not exist. */
function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}

/** Also through a link. A pipe or a socket is not read by chance, but it is not skipped silently either. */
function isFile(file: string, segment: string, passed: Passed): boolean {
  const stat = statThrough(file);
  if (stat?.isFile()) return true;
  // Folders that match a single segment are skipped without a note.
  if (stat === undefined) passed(file, 'a link that leads nowhere');
  else if (!stat.isDirectory()) passed(file, stat.isFIFO() ? 'a named pipe' : 'no file');
  else if (segment === '**') passed(file, 'a link to a folder');
  return false;
}

function statThrough(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    // A link that points to itself.
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined;
    throw error;
  }
}

/** How many are named. Each counts once, however many patterns meet it. */
const mostPassed = 5;

/** Gathers what was skipped, to report it in one line. */
export function gatherPassed(): { readonly passed: Passed; tell(say: (text: string) => void): void } {
  const others = new Map<string, string>();
  return {
    passed: (file, what) => void others.set(file, what),
    tell(say) {
      if (others.size === 0) return;
      const named = [...others].slice(0, mostPassed).map(([file, what]) => `${spellName(file)} (${what})`);
      const more = others.size > mostPassed ? `, and ${others.size - mostPassed} more` : '';
      say(`warning: not read, since it is no file: ${named.join(', ')}${more}`);
    },
  };
}

function compile(segment: string): (name: string) => boolean {
  if (!isGlob(segment)) return (name) => name === segment;
  const source = segment.replace(/\[(!?)([^\]]+)\]|\*+|./gs, (part, not?: string, set?: string) => {
    if (set !== undefined) return `[${not === '!' ? '^' : ''}${set.replace(/[\\^[]/g, '\\$&')}]`;
    if (part === '?') return '.';
    return part.startsWith('*') ? '.*' : part.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
  });
  const pattern = parsePattern(source, segment);
  return (name) => (!name.startsWith('.') || segment.startsWith('.')) && pattern.test(name);
}

function parsePattern(source: string, segment: string): RegExp {
  try {
    return new RegExp(`^${source}$`, 's');
  } catch {
    throw new UsageError(`a pattern expected ranges from lower to higher, got ${segment}`);
  }
}
