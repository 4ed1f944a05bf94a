/**
 * @module
 * The findings of a scan, and the names of accounts with them: those in lines of a known form, and those that were found at
 * another place of the same text.
 */
import { isDigit } from '../scan/character.js';
import type { Found } from '../scan/finding.js';
import type { Scan } from '../scan/scan.js';
import { numbersAloud } from './aloud.js';
import { isInitialed } from './family.js';
import { isGiven } from './forename.js';
import { accountsIn, isShaped } from './place.js';
import { namesAtContacts } from './prose/contact.js';
import { namesInBound } from './row/bound.js';
import { namesInCells, namesOfMail } from './row/cell.js';
import { namesInElements } from './row/element.js';
import { accountsInRows } from './row.js';
import { nameAt } from './somebody.js';

interface Finding {
  readonly start: number;
  readonly end: number;
  readonly name: Found;
  readonly value: string;
}

/** @param scan - tells of names where systems put them */
export const withAccounts =
  (scan: Scan): Scan =>
  (text, tell) => {
    const found: Finding[] = [];
    scan(text, (start, end, name, value) => found.push({ start, end, name, value }));
    const all = withAgain(text, withPlaces(text, found));
    for (const { start, end, name, value } of all) tell(start, end, name, value);
  };

/** By what somebody is reached, or paid. */
const reached: ReadonlySet<string> = new Set(['phone', 'email', 'iban', 'card', 'national']);

function withPlaces(text: string, found: readonly Finding[]): readonly Finding[] {
  const secrets = found.filter(({ name }) => name === 'secret');
  const contacts = found.filter(({ name }) => reached.has(name));
  return merge(
    found,
    [
      ...accountsIn(text, secrets, contacts),
      ...accountsInRows(text),
      ...numbersAloud(text),
      ...namesInBound(text),
      ...namesInElements(text),
      ...namesAtContacts(text, contacts),
      ...namesInCells(text, contacts),
      ...namesOfMail(text, contacts),
    ].flatMap(({ start, end, isNumber }) => {
      const span = isNumber === true ? { start, end } : nameAt(text, start, end);
      return span === undefined ? [] : [{ ...span, name: 'name', value: text.slice(span.start, span.end) }];
    }),
  );
}

const token = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]*/gu;
const oneWord = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{2,63}$/u;

/** `alice7` in a field that is called for it is `alice7` everywhere; of `alice`, what stands before an `@` or an address. */
function withAgain(text: string, found: readonly Finding[]): readonly Finding[] {
  const names = new Set(
    found.flatMap(({ name, value }) => (name === 'name' && oneWord.test(value) ? [value] : [])),
  );
  const made = accountsOf(found);
  const beside = besideNames(text, found);
  if (names.size === 0 && made.size === 0) return merge(found, beside);
  const again: Finding[] = [...beside];
  for (const { 0: written, index: start } of text.matchAll(token)) {
    const value = written.replace(/[.,+-]+$/, '');
    const end = start + value.length;
    if (made.has(value) || (names.has(value) && (isShaped(value) || isTied(text, start, end))))
      again.push({ start, end, name: 'name', value });
  }
  return merge(found, again);
}

/** At most so many names are asked what accounts they make. */
const mostNames = 16;
const plainWord = /[a-z]+/g;
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\p{M}'’-]/gu, '');

/** How accounts are made of the names that were found: `aexample`, `alice.example`, `examplea`. */
function accountsOf(found: readonly Finding[]): ReadonlySet<string> {
  const made = new Set<string>();
  let count = 0;
  for (const { name, value } of found) {
    if (name !== 'name' || !value.includes(' ') || count++ >= mostNames) continue;
    const parts = bare(value).match(plainWord) ?? [];
    const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
    if (first.length < 2 || last.length < 3 || parts.length > 4) continue;
    for (const each of [first[0] + last, last + first[0], first + last, last + first])
      if (each.length > 4) made.add(each);
    for (const mark of '._-')
      made
        .add(first + mark + last)
        .add(last + mark + first)
        .add(first[0] + mark + last);
  }
  return made;
}

/** `Alice Example (aexample)`, `Alice Example [alice7]`: behind a name, what is written as accounts are. */
const inMarks = / [([]@?([a-z][a-z\d]*(?:[._-][a-z\d]+){0,3})[)\]]/y;
function besideNames(text: string, found: readonly Finding[]): Finding[] {
  const beside: Finding[] = [];
  for (const { end, name, value } of found) {
    if (name !== 'name' || !value.includes(' ')) continue;
    inMarks.lastIndex = end;
    const account = inMarks.exec(text)?.[1];
    if (account === undefined || account.length < 3) continue;
    if (isShaped(account) || isInitialed(account, isGiven)) {
      const close = inMarks.lastIndex - 1;
      beside.push({ start: close - account.length, end: close, name: 'name', value: account });
    }
  }
  return beside;
}

/** `alice@db`, `~alice`, `alice/192.0.2.1`; or all that a pair of marks has in it, `,alice,`, `[alice]`. */
function isTied(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const next = text[end] ?? ' ';
  if (next === '@' || before === '~' || (next === '/' && isDigit(text.charCodeAt(end + 1)))) return true;
  return end - start > 3 && opening.includes(before) && closing.includes(next);
}

const opening = `"'\`[(<,;|\t\\`;
const closing = `"'\`])>,;|\t\\`;

/** What does not stand in what was found before. */
function merge(found: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  if (more.length === 0) return found;
  const all = [...more].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Finding[] = [];
  let i = 0;
  let last = 0;
  for (const each of all) {
    while (i < found.length && found[i]!.start < each.end && found[i]!.end <= each.start) {
      out.push(found[i]!);
      last = found[i++]!.end;
    }
    if (each.start < last || (i < found.length && found[i]!.start < each.end)) continue;
    out.push(each);
    last = each.end;
  }
  out.push(...found.slice(i));
  return out;
}
