/**
 * @module
 * The owner of a home directory: `/home/alice/`, `C:\Users\Alice Example\`.
 */
import { isFileEnding } from '../../address/file.js';
import { joins } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { isCommon } from '../part.js';
import { personIn } from '../people.js';
import { takeName } from '../take.js';
import { things } from '../thing.js';

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
    if (match === null) {
      findInDomain(cursor, at);
      return;
    }
    const name = match[1] ?? match[2]!;
    const end = at + match[0].length;
    if (numbered.test(name)) cursor.accept(end - name.length, end, 'name', name);
    else takeName(cursor, end - name.length, end);
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
  if (numbered.test(text.slice(start, end)) && text.startsWith('/Users/', at))
    cursor.accept(start, end, 'name', name);
  else takeName(cursor, start, end);
}
/** `C:\\Users\\20931\\`: Windows makes it of the first characters of an address of mail. */
const numbered = /^\d{4,12}$/;

const domain = /(?:^|[[('"<=\s,|;:])([A-Z][A-Z\d_-]{1,15}|(?:[A-Za-z][\w-]{0,31}\.){1,3}[A-Za-z]{2,12})$/;
/** Of Windows, of its registry, and groups. */
const local =
  /^(?:NT|BUILTIN|IIS|HK\w*|APPPOOL|HOST|MANAGER|SYSTEM\d*|WINDOWS|PROGRA\w*|DEVICE|GLOBAL|REGISTRY|MACHINE|SOFTWARE|ROOT|PCI|USB|ACPI|HID|SWD|CIM\w*|WMI)$/i;
const member = /\\{1,2}([\p{L}][\p{L}\p{N}_.-]{0,62}[\p{L}\p{N}])(?![\\\p{L}\p{N}_$.-]|\.\w)/uy;
/** `[CORP\alice]` in brackets or quotes; with no marks, what is written as accounts are: `CORP\alice.example`. */
function findInDomain(cursor: Cursor, at: number): void {
  const { text } = cursor;
  const lead = text.slice(Math.max(0, at - 64), at);
  const before = domain.exec(lead)?.[1];
  if (before === undefined || local.test(before)) return;
  member.lastIndex = at;
  const name = member.exec(text)?.[1];
  if (name === undefined || isFileEnding(name.slice(name.lastIndexOf('.') + 1).toLowerCase())) return;
  const end = member.lastIndex;
  const open = lead[lead.length - before.length - 1] ?? ' ';
  const isMarked = closing[open] !== undefined && closing[open] === text[end];
  const lower = name.toLowerCase();
  if (things.has(lower) || isCommon(lower) || personIn(name, 1) === undefined) return;
  if (isMarked || shaped.test(name)) takeName(cursor, end - name.length, end);
}
const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', "'": "'", '"': '"', '<': '>' };
const shaped = /^[a-z]{1,24}[._][a-z]{2,24}\d{0,3}$|^[a-z]{2,16}\d{1,4}$/i;
