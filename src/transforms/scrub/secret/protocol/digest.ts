/**
 * @module
 * The list behind `Digest` (RFC 7616 §3.4, RFC 3261 §22.4), part by part: who, and what is proven by, goes; the realm, the
 * address asked for and how it was hashed say nothing of anybody. One part that is none of these, or not well-formed, and all goes.
 */
import { isPlainHost } from '../../../../identifiers/host.js';
import type { Tell } from '../../scan/finding.js';

const longestList = 2048;
const mostParts = 24;

/** `username="alice"`, `nc=00000001`; in a string of JSON with backslashes before the quotes. */
const part =
  /([a-z]{2,16}\*?)\s?=\s?(?:(\\{0,3})"([^"\\\r\n]{0,512})\2"|([\w.+/=:*'%-]{1,512}))\s{0,4}(?:,\s{0,4}|$)/iy;

const proving = new Set('username username* nonce response cnonce opaque auts rspauth nextnonce'.split(' '));
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['algorithm', /^(?:MD5|SHA-?(?:1|256|512-256|512)|AKAv[12]-(?:MD5|SHA-256))(?:-sess)?$/i],
  ['qop', /^(?:auth|auth-int)(?:,\s?auth-int)?$/i],
  ['nc', /^[\da-f]{8}$/i],
  ['stale', /^(?:true|false)$/i],
  ['userhash', /^(?:true|false)$/i],
  ['charset', /^utf-8$/i],
]);
const isRealm = (value: string): boolean => /^[a-z][a-z-]{1,31}$/i.test(value) || isMachine(value);
const isMachine = (host: string): boolean =>
  /^[a-z](?:[\w-]*\.)+[a-z]{2,24}$/i.test(host) && !/\d{5}/.test(host) && isPlainHost(host);
const party = /^sips?:[^\s"<>]{3,256}$/i;
const proxy = /^sips?:([^\s@"<>:;]{3,128})(?::\d{2,5})?(?:;transport=(?:udp|tcp|tls|ws|wss))?$/i;
const path = /^(?:\/(?:[a-z][a-z-]{0,23}|v\d{1,2})){0,6}\/?$/i;

/**
 * @param from - behind the scheme
 * @param to - where the list ends
 * @returns whether it was told part by part
 */
export function findParts(text: string, from: number, to: number, tell: Tell): boolean {
  const list = text.slice(from, to).trimEnd();
  if (list.length > longestList) return false;
  const told: (readonly [start: number, end: number, name: 'secret' | 'uri', value: string])[] = [];
  const seen = new Set<string>();
  part.lastIndex = 0;
  for (let at = 0; at < list.length; at = part.lastIndex) {
    part.lastIndex = at;
    const match = part.exec(list);
    if (match === null || seen.size === mostParts) return false;
    const [all, written = '', , quoted, token = ''] = match;
    const name = written.toLowerCase();
    const value = quoted ?? token;
    if (seen.has(name)) return false;
    seen.add(name);
    const start = from + at + all.indexOf(value, written.length + 1);
    if (value === '') continue;
    if (proving.has(name)) told.push([start, start + value.length, 'secret', '']);
    else if (name === 'uri') {
      const host = proxy.exec(value)?.[1];
      if ((host !== undefined && isMachine(host)) || path.test(value)) continue;
      told.push([start, start + value.length, party.test(value) ? 'uri' : 'secret', value]);
    } else if (name === 'realm') {
      if (!isRealm(value)) told.push([start, start + value.length, 'secret', '']);
    } else if (!forms.get(name)?.test(value)) return false;
  }
  if (!seen.has('username') && !seen.has('response') && !seen.has('username*')) return false;
  for (const [start, end, name, value] of told) tell(start, end, name, value);
  return true;
}
