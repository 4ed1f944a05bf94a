/**
 * @module
 * Email addresses in running text: found by their `@`, or the `%40` that URLs have for it, and read outwards.
 */
import { isDigit, isForeign, isLetter, isWord } from './character.js';

const longestLocal = 64;
const longestDomain = 253;

/** RFC 5322 atext that stands in addresses people have; `/`, `=`, `?`, `|` and quotes end one in a text. */
const isLocal = (code: number): boolean =>
  isWord(code) || code === 46 || code === 43 || code === 45 || code === 37 || code === 126 || isBeyond(code);

/** Letters of any script (RFC 6531), the punctuation of East Asia left out. */
const isBeyond = (code: number): boolean =>
  isForeign(code) || (code >= 0x3040 && code < 0xe000) || (code >= 0xf900 && code < 0xff00);

const isDomain = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 45 || code === 46 || isBeyond(code);

/** What ends in these is a file at twice the size, or something a package manager names. */
const scale = /^\d+x\./;
const version = /^[~^v]?\d+(?:\.\d+)+/;
/** `git@…:path`, `scp … user@host:/path` */
const remotePath = /:(?:\/[\w.~-]|~|\w*[a-z]\w*\/|\w[\w.-]*\.git\b)/iy;
const remoteCommand =
  /(?:^|[\s;|&$(])(?:ssh|scp|sftp|rsync|mosh|git|sshfs|ssh-copy-id)(?:\s+-{1,2}[\w-]+(?:[ =][\w./~-]{1,40})?){0,4}\s+$/;

const remoteWord = /ssh|scp|sftp|rsync|git/;

/**
 * @param at - of the `@`, or of the `%` of `%40`
 * @param floor - up to where the text has been dealt with
 * @returns start and end, or undefined where it is no address
 * @example
 * findEmail('mail alice@example.org now', 10, 0) // { start: 5, end: 22 }
 */
export function findEmail(
  text: string,
  at: number,
  floor: number,
): { start: number; end: number } | undefined {
  const mark = text.charCodeAt(at) === 64 ? 1 : 3;
  const end = domainEnd(text, at + mark);
  if (end < 0) return undefined;
  const start = localStart(text, at, floor);
  if (start === at || text.charCodeAt(start - 1) === 64) return undefined;
  const domain = text.slice(at + mark, end);
  if (scale.test(domain) || version.test(domain)) return undefined;
  if (mark === 1 && isRemote(text, start, end)) return undefined;
  return { start, end };
}

function localStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - longestLocal);
  let start = at;
  while (start > least && isLocal(text.charCodeAt(start - 1))) start--;
  // Escapes of a form: what stands before `%3A`, `%3C` or `%20` is not the address.
  const written = text.slice(start, at);
  const escaped = Math.max(...['%3', '%2'].map((each) => written.lastIndexOf(each)));
  if (escaped >= 0 && !/^%2[bdeBDE5]/.test(written.slice(escaped))) start += escaped + 3;
  while (start < at && !isWord(text.charCodeAt(start)) && !isBeyond(text.charCodeAt(start))) start++;
  return start;
}

/** The end of a host name with two labels or more, the last one of letters; -1 where none begins. */
function domainEnd(text: string, start: number): number {
  const most = Math.min(text.length, start + longestDomain);
  let end = start;
  while (end < most && isDomain(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 46 && !isLabel(text.charCodeAt(end + 1))) break;
    end++;
  }
  while (end > start && text.charCodeAt(end - 1) === 45) end--;
  const domain = text.slice(start, end);
  const dot = domain.lastIndexOf('.');
  if (dot < 1 || !isLabel(domain.charCodeAt(0)) || domain.includes('..')) return -1;
  const last = domain.slice(dot + 1);
  if (last.length < 2 || !/^(?:xn--[a-z\d-]+|[^\d-][^\d]*)$/i.test(last)) return -1;
  // `alice@example.org@evil` and `a@b.c_d` are something else.
  const next = text.charCodeAt(end);
  return next === 64 || next === 95 ? -1 : end;
}

const isLabel = (code: number): boolean => isLetter(code) || isDigit(code) || isBeyond(code);

/** A login on another machine, not a mailbox. */
function isRemote(text: string, start: number, end: number): boolean {
  remotePath.lastIndex = end;
  if (remotePath.test(text)) return true;
  const before = text.slice(Math.max(0, start - 80), start);
  if (!remoteWord.test(before)) return false;
  return before.endsWith('ssh://') || before.endsWith('sftp://') || remoteCommand.test(before);
}
