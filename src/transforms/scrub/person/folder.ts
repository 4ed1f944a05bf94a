/**
 * @module
 * Whose a home directory is: `/home/alice/`, `C:\Users\Alice Example\`.
 */
import { isFileEnding } from '../address/file.js';
import { joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { takeName } from './take.js';

const home =
  /\/(?:home|Users)\/([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.@+-]{0,63})(?=\/|["'`:;,)\]>|]|\s|\\["n]|$)/uy;
/** `\\Users\\tom\\`, of which the first letter is read as one with a tab. */
const profile =
  /\\{1,4}Users(?:\\{1,4}|[\t\n\r\f\v\b](?=[\p{L}\p{N}._-]{1,40}\\))(?:([\p{L}\p{N}_][^\\/:*?"<>|\r\n]{0,63})(?=\\)|([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.$-]{0,63}))/iuy;
/** A path of a web server begins there, too. */
const requested =
  /(?:\b(?:GET|POST|PUT|HEAD|DELETE|PATCH|OPTIONS|CONNECT) |\b(?:url|uri|route|endpoint|href|location|referr?er|request)["']?\s?[:=]\s?["']?)$/i;

/** `/home/X/`, `/Users/X/`, `C:\Users\X\`. */
export function findAtFolder(cursor: Cursor, at: number): void {
  const { text } = cursor;
  if (text.charCodeAt(at) === 92) {
    profile.lastIndex = at;
    const match = profile.exec(text);
    if (match === null) return;
    const name = match[1] ?? match[2]!;
    const end = at + match[0].length;
    takeName(cursor, end - name.length, end);
    return;
  }
  const before = text.charCodeAt(at - 1);
  if (before === 46 || before === 63 || before === 126) return;
  if (joins(before)) return;
  if (before === 47 && !/\bfile:\/\/$/.test(text.slice(Math.max(0, at - 8), at))) return;
  home.lastIndex = at;
  const match = home.exec(text);
  if (match === null) return;
  const name = match[1]!;
  if (requested.test(text.slice(Math.max(0, at - 20), at))) return;
  let end = at + match[0].length;
  const start = end - name.length;
  while (end > start && text[end - 1] === '.') end--;
  if (text.charCodeAt(end) !== 47 && isFileEnding(name.slice(name.lastIndexOf('.') + 1).toLowerCase()))
    return;
  takeName(cursor, start, end);
}
