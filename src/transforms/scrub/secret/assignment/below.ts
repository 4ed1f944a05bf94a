/**
 * @module
 * A secret in a line by itself, below the line that ends with its name: `Your temporary password:`, as mails have it.
 */
import type { Tell } from '../../scan/finding.js';
import type { Kind } from '../name/name.js';
import { isLikely, isPlainlyRandom } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';

const below =
  /(?:[ \t]{0,16}\r?\n){1,3}[ \t]{0,16}([^\s:="'<>()[\]{},;/\\|]{6,64})(?=[ \t]{0,16}(?:[\r\n]|$))/y;
/** A word and digits, and no version or name with dots. */
const typed = /^(?=[^.]*\d)(?=[^.]*[a-z])[^.]*$/i;

/**
 * Only what has the shape of one: below a name without a value, a block of a configuration begins.
 *
 * @param at - of the end of the line
 * @returns the end of what was told; -1 where nothing was
 */
export function findBelow(text: string, at: number, kind: Kind, tell: Tell): number {
  below.lastIndex = at;
  const value = below.exec(text)?.[1];
  if (value === undefined || isNothing(value)) return -1;
  const isIts = isLikely(value) || (kind === 'password' ? typed.test(value) : isPlainlyRandom(value));
  if (!isIts) return -1;
  const end = below.lastIndex;
  tell(end - value.length, end, 'secret', value);
  return end;
}
