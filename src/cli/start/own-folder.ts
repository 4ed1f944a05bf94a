/**
 * @module
 * The folder in which compiled code is kept between runs. Anyone who can write to it can run code as the user. So only the
 * user may write to it and to the folder around it, or it is not used. This rules out `/tmp`, which Node uses by default.
 */
import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';

/**
 * The folder for compiled code, created if it is missing; undefined if others could write to it.
 *
 * @param env - `XDG_CACHE_HOME` or `HOME` says where; `NODE_DISABLE_COMPILE_CACHE` that nothing is kept
 */
export function ownFolder({
  HOME: home,
  XDG_CACHE_HOME: cache = home && join(home, '.cache'),
  NODE_DISABLE_COMPILE_CACHE: isDisabled,
}: NodeJS.ProcessEnv): string | undefined {
  if (cache === undefined || !isAbsolute(cache) || isDisabled === '1') return undefined;
  const folder = join(cache, 'nymline');
  try {
    // On a fresh machine it does not exist. It is only made in the user's own home, since with `sudo` it would belong to root.
    if (isMissing(cache) && isOwn(lstatSync(dirname(cache)), 0o022)) mkdirSync(cache, { mode: 0o700 });
    // With `sudo` it may belong to another user, who could replace it.
    if (!isOwn(lstatSync(cache), 0o022)) return undefined;
    if (isMissing(folder)) mkdirSync(folder, { mode: 0o700, recursive: true });
    return isOwn(lstatSync(folder), 0o077) ? folder : undefined;
  } catch {
    return undefined;
  }
}

const isMissing = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) === undefined;

/** By this user, and by no other to be touched so. Where there are no users of that kind, it is not. */
export function isOwn(
  { uid, mode }: { readonly uid: number; readonly mode: number },
  others: number,
): boolean {
  return process.getuid?.() === uid && process.geteuid?.() === uid && (mode & others) === 0;
}
