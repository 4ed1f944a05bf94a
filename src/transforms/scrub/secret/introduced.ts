/**
 * @module
 * Secrets behind a word and a blank, as configurations and command lines have them: `requirepass …`, `redis-cli -a …`,
 * `login alice password …`, `snmp-server community …`.
 */
import { isSpace } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { isNothing } from './placeholder.js';

const introduced =
  /(?:^|\s)(?:(?:requirepass|masterauth|snmp-server community|(?:enable|username \S{1,32}) (?:secret|password)|login \S{1,64} password|-{1,2}requirepass)|(?:redis-cli|redis-benchmark)\s[^|;\n]{0,64}-a|(?:openssl)\s[^|;\n]{0,64}-(?:k|K|pass)) $/i;

/** @param word - behind a blank; letters and digits up to the end of the cursor's word */
export function findIntroduced(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('secret')) return false;
  const last = text.charCodeAt(word - 2) | 32;
  // The last letters of these.
  if (
    !(
      last === 115 ||
      last === 104 ||
      last === 121 ||
      last === 100 ||
      last === 116 ||
      last === 97 ||
      last === 107
    )
  )
    return false;
  if (!introduced.test(text.slice(Math.max(0, word - 96), word))) return false;
  let end = word;
  while (
    end - word < 256 &&
    end < text.length &&
    !isSpace(text.charCodeAt(end)) &&
    !/["';|)]/.test(text[end]!)
  )
    end++;
  if (isNothing(text.slice(word, end))) return false;
  cursor.accept(word, end, 'secret', '');
  return true;
}
