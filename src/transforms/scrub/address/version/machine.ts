/**
 * @module
 * Words of versions in the name of a machine, which has an address.
 */
import { splitName, topicOf } from '../../number/word/name.js';

/** The word right before, and what may stand between. */
export const nearest = /(?:^|[^\w-])([a-z][\w-]{1,47})["']?(?:[:=]? ?["'([{<]{0,2}| {1,16})$/i;

/** `jenkins-agent-3 192.0.2.1`, `edge-paris (192.0.2.1)`, `fw01`, `updateLocation=`: a word of versions in the name of something else. */
export function isMachine(word: string): boolean {
  const name = word.replace(/[-_]?\d+$/, '');
  const hasDigits = /\d/.test(word);
  const parts = splitName(name);
  const tail = parts.at(-1) ?? '';
  if ((!hasDigits && parts.length < 2) || /^user[-_]?agent$/i.test(word)) return false;
  // `macOS`
  if (topicOf(word.toLowerCase()) === 'version' && !/[-_\d]/.test(word)) return false;
  if (parts.length > 1 && numbered.has(tail)) return false;
  if (hasDigits) return parts.length > 1 || word[name.length] === '-' || !languages.has(tail);
  if (versioned.has(tail) || (!/[-_]/.test(word) && sold.has(tail))) return false;
  return !(counted.has(tail) && (numbered.has(parts[0]!) || versioned.has(parts[0]!)));
}

const numbered = new Set('version versions ver v rev revision firmware'.split(' '));
const versioned = new Set(
  'rv edition build release releases fw assembly sdk oid kernel patch bios schema driver plugin package'.split(
    ' ',
  ),
);
const counted = new Set('number no nr id code name string info tag'.split(' '));
const languages = new Set('v erlang elixir python ruby perl php java jdk jre golang dotnet gcc'.split(' '));

const browserNames =
  'chrome chromium edge safari firefox opera webview webview2 webkit applewebkit msedge vivaldi'.split(' ');
const sold = new Set([...browserNames, 'android', 'ios', 'macos']);
export const browsers = new RegExp(`\\b(?:${browserNames.join('|')})["']?[:=]? ?["'(]?$`, 'i');
