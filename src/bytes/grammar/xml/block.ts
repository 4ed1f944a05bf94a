/**
 * @module
 * Finds where the elements that are records begin and end. Around them there may be blanks, a declaration, and the tags of the
 * enclosing elements.
 */
import { octets } from '../../../octets.js';
import { toNewline } from '../../flat/passing.js';
import { unfinished } from '../../flat/records.js';
import type { Sheet } from '../../flat/sheet.js';
import { isTelling } from '../../flat/telling.js';
import type { Block } from '../slot.js';
import {
  asBytes,
  attribute,
  attributesPattern,
  CLOSE,
  isBlank,
  isName,
  longestLead,
  namePattern,
  OPEN,
  partAt,
  SLASH,
  verbatimEnd,
} from './markup.js';
import { skipElement, skipOther } from './skip.js';

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const NEWLINE = 0x0a;

/** Longer than a declaration, or a tag on the way to the records. */
const longestTag = 1024;

/** A complete tag with any content. */
const wholeTag = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/;
const declaration =
  /^(?:<\?xml(?:\s+(?:version=(["'])1\.\d\1|encoding=(["'])[A-Za-z][\w.-]{0,19}\2|standalone=(["'])(?:yes|no)\3))*\s*\?>|<!DOCTYPE\s+[\w:.-]{1,64}\s*>)/;

/** Names hang on it, and it is the name of a vocabulary. */
const isNamespace = (name: string, value: string): boolean =>
  /^xmlns(?::|$)/.test(name) && !/\d{7}|@|\d(?:\.\d{1,3}){3}/.test(value);

/** Removes the attributes of a tag that encloses records, since no rule reaches them. */
function bareTag(sheet: Sheet, from: number, tag: string): void {
  for (const { 0: whole, 1: each = '', 2: quoted, 3: other, index } of tag.matchAll(attribute)) {
    if (!isNamespace(each, quoted ?? other ?? '')) sheet.cut(from + index, from + index + whole.length);
  }
}

/** Finds where records begin and end. @param steps - the names of the elements down to a record; empty for any element */
export function createBlock(steps: readonly string[]): Block {
  const around = steps.slice(0, -1).map((step) => step.replace(/\W/g, '\\$&'));
  const way =
    around.length === 0
      ? undefined
      : new RegExp(`^<(?:/(?:${around.join('|')})|(?:${around.join('|')})${attributesPattern})\\s*>`);

  /** What is called here as records are; undefined where nothing is. */
  const recordAt = (bytes: Uint8Array, at: number): string | undefined => {
    if (bytes[at] !== OPEN) return undefined;
    const record = steps.at(-1);
    if (record !== undefined) return isName(bytes, at + 1, asBytes(record)) ? record : undefined;
    return new RegExp(`^<(${namePattern})`).exec(
      octets.latin1(bytes, at, Math.min(bytes.length, at + longestTag)),
    )?.[1];
  };

  /** So many bytes of a record were looked through for its end, which had not come. */
  let searched = 0;
  const single = new SingleTag();
  return {
    behind: 2 * longestTag + longestLead,
    skip(bytes, from) {
      const record = recordAt(bytes, from);
      if (record !== undefined) return skipElement(asBytes(record));
      if (steps.length === 0) return toNewline;
      return skipOther(
        (more, at) => recordAt(more, at) !== undefined,
        asBytes(steps.at(-1)!).length + longestLead,
      );
    },
    pass(sheet, from, last) {
      const { bytes } = sheet;
      let at = from;
      while (isBlank(bytes[at])) at++;
      if (at > from || bytes[at] !== OPEN) return at;
      const text = octets.latin1(bytes, at, Math.min(bytes.length, at + longestTag));
      if (text.length < longestTag && !last && !wholeTag.test(text)) return unfinished;
      const said = declaration.exec(text);
      const [tag = ''] = said ?? way?.exec(text) ?? [];
      // If the name of a document type or an encoding may be a number, the tag is not accepted.
      if (said !== null && isTelling(tag)) return at;
      if (said === null) bareTag(sheet, from, tag);
      return at + tag.length;
    },
    passed() {
      searched = 0;
      single.forget();
    },
    end(bytes, from, last) {
      const record = recordAt(bytes, from);
      // Whether the last tag ends the record may depend on the bytes that follow.
      const begin = from + Math.max(searched, 1);
      searched = 0;
      if (record === undefined) return endOther(bytes, from, begin, last);
      const end = single.end(bytes, from) ?? endElement(bytes, from, begin, asBytes(record), last);
      if (end !== unfinished) single.forget();
      return end;
    },
  };

  /** Something that is not a record extends to the end of its line, or to where a record begins. */
  function endOther(bytes: Uint8Array, from: number, begin: number, last: boolean): number {
    const newline = octets.indexOf(bytes, NEWLINE, from);
    const lineEnds = newline >= 0 ? newline + 1 : last ? bytes.length : unfinished;
    if (steps.length === 0) return lineEnds;
    for (let at = begin, met = begin; ; at = met + 1) {
      const open = octets.indexOf(bytes, OPEN, at);
      if (open < 0 || (lineEnds >= 0 && open >= lineEnds)) {
        if (lineEnds < 0) searched = met - from;
        return lineEnds;
      }
      if (recordAt(bytes, open) !== undefined) return open;
      met = open;
    }
  }

  function endElement(bytes: Uint8Array, from: number, begin: number, name: string, last: boolean): number {
    for (let at = begin, met = begin; ; at++) {
      const open = octets.indexOf(bytes, OPEN, at);
      const part = open < 0 ? undefined : partAt(bytes, open, name);
      if (part === 'next') return open;
      const close =
        part === 'end'
          ? octets.indexOf(bytes, CLOSE, open)
          : part === 'verbatim'
            ? verbatimEnd(bytes, open + 3)
            : open;
      if (close < 0) {
        searched = (open < 0 ? met : open) - from;
        return last ? bytes.length : unfinished;
      }
      if (part === 'end') return close + 1;
      met = open;
      at = close;
    }
  }
}

/** Finds the end of the tag that a record begins with, as its bytes come. */
class SingleTag {
  #looked = 1;
  #quote = 0;
  #isOver = false;

  forget(): void {
    this.#looked = 1;
    this.#quote = 0;
    this.#isOver = false;
  }

  /** @returns the place after an element of a single tag, which has no end tag; undefined for any other, or while it is not complete */
  end(bytes: Uint8Array, from: number): number | undefined {
    for (let at = from + this.#looked; !this.#isOver && at < bytes.length; at++) {
      const byte = bytes[at]!;
      this.#looked = at + 1 - from;
      if (this.#quote !== 0 && byte !== OPEN) this.#quote = byte === this.#quote ? 0 : this.#quote;
      else if (byte === QUOTE || byte === APOSTROPHE) this.#quote = byte;
      else if (byte === OPEN || byte === CLOSE) {
        this.#isOver = true;
        if (byte === CLOSE && bytes[at - 1] === SLASH) return at + 1;
      }
    }
    return undefined;
  }
}
