/**
 * @module
 * Secrets behind names of a few letters, which say too little alone: the keys of a SIM card (`Ki`, `OPc`), and what a client of
 * SASL answered (`resp=…`). Their own shape says the rest.
 */
import { octets } from '../../../../octets.js';
import { isQuote, isSpace } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { isNothing } from '../value/placeholder.js';

/** What a SIM card and its network share (3GPP TS 35.206), and what they derive of it (TS 33.401 §6.2, TS 33.501 §6.2). */
const keys = /^(?:k|ki|opc?|ck|ik|kasme|kausf|kseaf|kamf|k[eg]nb)$/i;
/** 128 or 256 bits, in one or in words of 32. */
const bits = /(?:0x)?(?:[\da-f]{32}|[\da-f]{64}|[\da-f]{8}(?: [\da-f]{8}){3})(?![\w-])/iy;
/** `"encryption":"aes-128-ctr","key":"…","nonce":"…"`: a key by itself, beside how it is used. */
const cipher =
  /(?:^|[^a-z])(?:aes|chacha\d{0,2}|3?des|sm4|cipher|encr[iy]pt\w{0,8})(?![a-z])|(?:nonce|\biv)["']?\s?[:=]\s?["']?[\da-f]{16}/i;
const reach = 160;
const isOfCipher = (text: string, mark: number): boolean =>
  cipher.test(text.slice(Math.max(0, mark - reach), mark + reach));
const answer = /[\w+/]{8,2048}={0,2}(?![\w+/])/y;

/** None of these names has more letters. */
const longest = 5;
const isBreak = (code: number): boolean => code === 95 || code === 46 || code === 45;
/** `k`, `i`, `o`, `c`: how they begin. */
const mayBeKey = (code: number): boolean => code === 107 || code === 105 || code === 111 || code === 99;

/** `Ki=465B…`, `resp=AGFs…` @param mark - of the `=` or `:` */
export function findShaped(cursor: Cursor, mark: number, name: string): boolean {
  if (name.length > 24) return false;
  if (proofs.test(name)) return findProof(cursor, mark);
  if (name === 'code') return findGrant(cursor, mark);
  let from = name.length;
  while (from > 0 && name.length - from <= longest && !isBreak(name.charCodeAt(from - 1))) from--;
  if (name.length - from > longest) return false;
  const first = name.charCodeAt(from);
  if (first === 80) return findProvisioned(cursor, mark, name);
  if (first !== 114 && !mayBeKey(first | 32)) return false;
  const last = name.slice(from);
  const isAnswer = last === 'resp';
  const { text, accept } = cursor;
  if (!isAnswer && !keys.test(last) && !(/^key$/i.test(last) && isOfCipher(text, mark))) return false;
  let at = mark + 1;
  for (let n = 0; n < 8 && (isSpace(text.charCodeAt(at)) || isQuote(text.charCodeAt(at))); n++) at++;
  const shape = isAnswer ? answer : bits;
  shape.lastIndex = at;
  if (!shape.test(text)) return false;
  const end = shape.lastIndex;
  if (isAnswer && !isText(text.slice(at, end))) return false;
  accept(at, end, 'secret', '');
  cursor.pass(end);
  return true;
}

const granted = /(?:^|[&?\s"'])grant_type=authorization_code(?:(?:&\w{1,24}=[^&\s]{0,256}){0,4}&| )code$/;
const grant = /[\w./%~+-]{8,2048}/y;
/** `grant_type=authorization_code&code=…`, or with a blank: who has it gets a token (RFC 6749 §4.1.3). */
function findGrant({ text, accept }: Cursor, mark: number): boolean {
  if (text.charCodeAt(mark) !== 61 || !granted.test(text.slice(Math.max(0, mark - 400), mark))) return false;
  grant.lastIndex = mark + 1;
  if (!grant.test(text)) return false;
  accept(mark + 1, grant.lastIndex, 'secret', '');
  return true;
}

/** What a client of SIP or HTTP proves itself by, and the hash that the server keeps (RFC 7616 §3.4). */
const proofs = /^(?:response|ha1b?|a1[-_]?hash|md5_?(?:secret|cred))$/i;
const proof = /\\?["']?(?:0x)?([\da-f]{32}|[\da-f]{64})(?![\w-])/iy;
function findProof({ text, accept }: Cursor, mark: number): boolean {
  let at = mark + 1;
  while (at - mark < 4 && isSpace(text.charCodeAt(at))) at++;
  proof.lastIndex = at;
  const value = proof.exec(text)?.[1];
  if (value === undefined) return false;
  accept(proof.lastIndex - value.length, proof.lastIndex, 'secret', '');
  return true;
}

/** `P34=…`: what Grandstream's telephones are provisioned with, by its number: who may change them, and what they log in with. */
const provisioned = /^P(?:2|34|196|406|506|606|706)$/;
const password = /[^\s"'<>&]{4,64}/y;
function findProvisioned({ text, accept }: Cursor, mark: number, name: string): boolean {
  if (!provisioned.test(name) || text.charCodeAt(mark) !== 61) return false;
  password.lastIndex = mark + 1;
  const [value = ''] = password.exec(text) ?? [];
  if (!/[a-z]/i.test(value) || value.includes('.') || isNothing(value)) return false;
  accept(mark + 1, mark + 1 + value.length, 'secret', '');
  return true;
}

/** Of Base64, that it is text, with the zeros between its parts (RFC 4616 §2). */
const isText = (value: string): boolean =>
  /^[\0\x20-\x7e]{6,}$/.test(octets.latin1(octets.fromBase64(value.replace(/=+$/, ''))));

/** `Ki 465B…`, `master key 465B…`: behind a blank. */
const beside =
  /(?:^|[^\w-])(?:ki|opc?|k|kasme|(?:master|session|write|traffic|encryption|decryption|cipher|s?rtp) key) ["']?$/i;
/** As many characters as `beside` reads. */
export const besideReach = 20;

export const isKeyBeside = (lead: string, value: string): boolean => {
  bits.lastIndex = 0;
  return beside.test(lead) && bits.test(value);
};
