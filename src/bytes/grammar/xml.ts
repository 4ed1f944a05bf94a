/**
 * @module
 * XML: a record is an element, and its fields are the elements in it that hold a text, and the attributes, each by its way down:
 * `callflow.caller_profile.ani`, `callflow.@dialplan`. Elements of one name are one field. What stands around the records may
 * be blanks, a declaration, and the elements on the way to them; text beside elements, comments and other markup are not read.
 */
import { octets } from '../../octets.js';
import { literalKeys, parsePath } from '../../paths/path.js';
import type { FormatOf } from '../../policy/document.js';
import { role, roleOf } from '../../program/entry.js';
import type { Skip } from '../engine.js';
import { createTextCoding } from '../fields.js';
import { toNewline, unfinished } from '../records.js';
import type { Sheet } from '../sheet.js';
import { isTelling } from '../telling.js';
import type { Block, Found, Grammar, Slots } from './slot.js';

const OPEN = 0x3c;
const CLOSE = 0x3e;
const MARK = 0x21;
const BRACKET = 0x5b;
const END = 0x5d;
const SLASH = 0x2f;
const QUERY = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const NEWLINE = 0x0a;
const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** Where `<![CDATA[` ends; -1 where it does not. @param from - behind its first bracket */
function verbatimEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    at = octets.indexOf(bytes, CLOSE, at);
    if (at < 0 || (at >= from + 2 && bytes[at - 1] === END && bytes[at - 2] === END)) return at;
  }
}

/** Whether a name stands at a place, and ends there; not one that may go on behind the bytes. */
function isName(bytes: Uint8Array, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) if (bytes[at + i] !== name.charCodeAt(i)) return false;
  const next = bytes[at + name.length];
  return next === SLASH || next === CLOSE || isBlank(next);
}

/** `<?xml`, `</` and a name, `<![`: what is in a record, or behind it, is told by so many bytes and its name. */
const longestLead = 8;

/** What begins with `<` in a record, or behind it. */
function partAt(bytes: Uint8Array, open: number, written: string): 'end' | 'verbatim' | 'next' | undefined {
  if (bytes[open + 1] === SLASH && isName(bytes, open + 2, written)) return 'end';
  if (bytes[open + 1] === MARK && bytes[open + 2] === BRACKET) return 'verbatim';
  // The beginning of the next is where one ends that was cut off.
  if (isName(bytes, open + 1, written) || (bytes[open + 1] === QUERY && isName(bytes, open + 2, 'xml')))
    return 'next';
  return undefined;
}

/** Deeper than any record is; what is deeper is not read. */
const deepest = 64;
/** Longer than a declaration, or a tag on the way to the records. */
const longestTag = 1024;

const name = `[^\\s<>/="'&!?][^\\s<>/="'&]*`;
const attributes = `(?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*`;
/** A tag that is whole, whatever stands in it. */
const wholeTag = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/;
/** A tag, characters as they stand, or text. */
const token = new RegExp(`<(/?)(${name})(${attributes})\\s*(/?)>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|[^<]+`, 'y');
const attribute = new RegExp(`\\s+(${name})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const declaration =
  /^(?:<\?xml(?:\s+(?:version=(["'])1\.\d\1|encoding=(["'])[A-Za-z][\w.-]{0,19}\2|standalone=(["'])(?:yes|no)\3))*\s*\?>|<!DOCTYPE\s+[\w:.-]{1,64}\s*>)/;

/** Names hang on it, and it is the name of a vocabulary. */
const isNamespace = (name: string, value: string): boolean =>
  /^xmlns(?::|$)/.test(name) && !/\d{7}|@|\d(?:\.\d{1,3}){3}/.test(value);

/** Cuts out of a tag on the way to the records what it says: no rule reaches it. */
function bareTag(sheet: Sheet, from: number, tag: string): void {
  for (const { 0: whole, 1: each = '', 2: quoted, 3: other, index } of tag.matchAll(attribute)) {
    if (!isNamespace(each, quoted ?? other ?? '')) sheet.cut(from + index, from + index + whole.length);
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const marks: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** One that is not known stays as it is written: only a document type could say what it stands for, and none is read. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, word) => {
    if (word !== undefined) return entities[word] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });

const decode = (text: string): string =>
  text.includes('<![CDATA[')
    ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|[^<]+/g, (part, verbatim) => verbatim ?? decodeEntities(part))
    : text.includes('&')
      ? decodeEntities(text)
      : text;

const encode = (text: string): string => text.replace(/[<>&"']/g, (mark) => marks[mark]!);

const textCoding = createTextCoding(decode, encode);
const attributeCoding = createTextCoding(decode, encode, 1);

/** A name as its bytes are, each a character. */
const written = (name: string): string => octets.latin1(octets.encode(name));

/** Where records begin and end. @param steps - the names of the elements down to one; none for whatever comes */
function createBlock(steps: readonly string[]): Block {
  const around = steps.slice(0, -1).map((step) => step.replace(/\W/g, '\\$&'));
  const way =
    around.length === 0
      ? undefined
      : new RegExp(`^<(?:/(?:${around.join('|')})|(?:${around.join('|')})${attributes})\\s*>`);

  /** What is called here as records are; undefined where nothing is. */
  const recordAt = (bytes: Uint8Array, at: number): string | undefined => {
    if (bytes[at] !== OPEN) return undefined;
    const record = steps.at(-1);
    if (record !== undefined) return isName(bytes, at + 1, written(record)) ? record : undefined;
    return new RegExp(`^<(${name})`).exec(
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
      if (record !== undefined) return skipElement(written(record));
      if (steps.length === 0) return toNewline;
      return skipOther(
        (more, at) => recordAt(more, at) !== undefined,
        written(steps.at(-1)!).length + longestLead,
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
      // A document type or a coding may be called by a number, and then nobody knows it.
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
      // What the last tag is may be told by what comes.
      const begin = from + Math.max(searched, 1);
      searched = 0;
      if (record === undefined) return endOther(bytes, from, begin, last);
      const end = single.end(bytes, from) ?? endElement(bytes, from, begin, written(record), last);
      if (end !== unfinished) single.forget();
      return end;
    },
  };

  /** What is no record reaches to the end of its line, or to where one begins. */
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

  /** @returns behind an element of a single tag, which nothing closes; undefined of any other, or while it is not whole */
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

/** From within an element to behind it, or to where the next begins, as `end` finds it. */
function skipElement(name: string): Skip {
  let within: 'element' | 'end' | 'verbatim' = 'element';
  let hasBegun = false;
  return {
    pass(bytes, from, last) {
      let at = hasBegun ? from : from + 1;
      hasBegun = true;
      for (;;) {
        if (within === 'end') {
          const close = octets.indexOf(bytes, CLOSE, at);
          return close < 0 ? { to: bytes.length, isOver: last } : { to: close + 1, isOver: true };
        }
        if (within === 'verbatim') {
          const close = verbatimEnd(bytes, at);
          if (close < 0) return { to: last ? bytes.length : Math.max(at, bytes.length - 2), isOver: last };
          within = 'element';
          at = close + 1;
        }
        const open = octets.indexOf(bytes, OPEN, at);
        if (open < 0) return { to: bytes.length, isOver: last };
        const part = partAt(bytes, open, name);
        if (part === 'next') return { to: open, isOver: true };
        if (part === undefined && !last && bytes.length - open < name.length + longestLead)
          return { to: open, isOver: false };
        at = open + (part === 'verbatim' ? 3 : 1);
        within = part ?? 'element';
      }
    },
  };
}

/** From within what is no record to behind it, as `end` finds it. @param lead - so many bytes tell whether a record begins */
function skipOther(isRecord: (bytes: Uint8Array, at: number) => boolean, lead: number): Skip {
  let hasBegun = false;
  return {
    pass(bytes, from, last) {
      let at = hasBegun ? from : from + 1;
      hasBegun = true;
      for (;;) {
        const open = octets.indexOf(bytes, OPEN, at);
        const newline = octets.indexOf(bytes, NEWLINE, at);
        if (newline >= 0 && (open < 0 || newline < open)) return { to: newline + 1, isOver: true };
        if (open < 0) return { to: bytes.length, isOver: last };
        if (isRecord(bytes, open)) return { to: open, isOver: true };
        if (!last && bytes.length - open < lead) return { to: open, isOver: false };
        at = open + 1;
      }
    },
  };
}

/** An element that is not closed yet. */
interface Frame {
  readonly name: string;
  readonly keys: readonly string[];
  readonly slot: number;
  /** With the blanks in front, and behind its tag. */
  readonly start: number;
  readonly content: number;
  /** It goes with all that is in it. */
  readonly goes: boolean;
  /** So many fields were found before it, and before what is in it. */
  readonly count: number;
  inside: number;
  hasText: boolean;
  hasElements: boolean;
  /** What stands as a name in one of its attributes or elements, for those beside: see `program/entry.ts`. */
  told: string | undefined;
}

/** The name that an attribute of a tag is, of the element's value and the other attributes. */
function nameIn(written: string): string | undefined {
  for (const { 1: each = '', 2: quoted, 3: other } of written.matchAll(attribute))
    if ((roleOf(each) & role.names) !== 0) return decode(utf8(quoted ?? other ?? ''));
  return undefined;
}

/** Bytes that were read one by one. */
const utf8 = (text: string): string => octets.utf8(octets.fromLatin1(text));
const bearsValue = (name: string): boolean => (roleOf(name) & role.bears) !== 0;

export function createXmlGrammar({ records }: FormatOf<'xml'>, slots: Slots): Grammar {
  const steps = records === undefined ? [] : literalKeys(parsePath(records))!;
  const record = steps.at(-1) && octets.latin1(octets.encode(steps.at(-1)!));
  const fixed = slots.list.length;

  /** Ends an element at a tag from `at` to `to`. @returns whether it may stay: what may be a number is the name of none */
  const close = (frame: Frame, at: number, to: number, found: Found): boolean => {
    const { slot, keys, hasElements } = frame;
    if (keys.length === 0) return true;
    const { treatment, capture, isWhole } = slots.list[slot]!;
    // What holds nothing is no value: what it held may have gone before.
    if (frame.goes || (frame.hasText && treatment?.removes === true && capture === undefined)) {
      // With what was found in it.
      found.count = frame.count;
      found.add(slot, frame.start, to);
      return true;
    }
    if (!hasElements) found.add(slot, frame.content, at);
    else if (isWhole && treatment?.removes === false) {
      // A constant stands in place of all that is in it.
      found.count = frame.inside;
      found.add(slot, frame.content, at);
    }
    return !isTelling(frame.name);
  };

  return {
    slots,
    block: createBlock(steps),
    read(sheet, from, to, found) {
      slots.trim(fixed);
      const text = octets.latin1(sheet.bytes, from, to);
      const frames: Frame[] = [];
      /** How many of them go: nothing in them is looked for. */
      let going = 0;
      /** Where the blanks in front of a tag begin. */
      let blanks = 0;
      for (let at = 0; at < text.length; ) {
        token.lastIndex = at;
        const match = token.exec(text);
        if (match === null) return false;
        const next = token.lastIndex;
        const [whole, closing, tag, written, single] = match;
        const frame = frames.at(-1);
        if (tag === undefined) {
          if (frame === undefined) return false;
          if (whole.trim() === '') blanks = at;
          else if (frame.hasElements) return false;
          else {
            frame.hasText = true;
            blanks = next;
          }
        } else if (closing !== '') {
          if (frame?.name !== tag || written !== '' || single !== '') return false;
          frames.pop();
          const around = frames.at(-1);
          if (around !== undefined && !frame.hasElements && (roleOf(tag) & role.names) !== 0)
            around.told = decode(utf8(text.slice(frame.content - from, at)));
          if (frame.goes) going--;
          if (going === 0 && !close(frame, from + at, from + next, found)) return false;
          if (frames.length === 0) return text.slice(next).trim() === '';
          blanks = next;
        } else {
          if (frame?.hasText || frames.length === deepest) return false;
          if (frame === undefined && (at > 0 || tag !== (record ?? tag))) return false;
          if (frame !== undefined) frame.hasElements = true;
          const keys = frame === undefined ? [] : [...frame.keys, tag];
          const told = nameIn(written!);
          const beside = told ?? (bearsValue(tag) ? frame?.told : undefined);
          const slot = keys.length === 0 ? -1 : slots.of(keys, textCoding, undefined, beside);
          const known = slots.list[slot];
          const goes =
            known?.isWhole === true && known.treatment?.removes === true && known.capture === undefined;
          const opened: Frame = {
            name: tag,
            keys,
            slot,
            start: from + Math.min(blanks, at),
            content: from + next,
            goes,
            count: found.count,
            inside: 0,
            hasText: false,
            hasElements: false,
            told,
          };
          if (going === 0 && !goes) {
            const begin = from + at + 1 + tag.length;
            for (const each of written!.matchAll(attribute)) {
              const own = slots.of(
                [...keys, `@${each[1]}`],
                attributeCoding,
                undefined,
                bearsValue(each[1]!) ? told : undefined,
              );
              const start = begin + each.index;
              const end = start + each[0].length;
              const value = each[2] ?? each[3]!;
              if (slots.list[own]!.treatment?.removes && slots.list[own]!.capture === undefined)
                found.add(own, start, end);
              else if (isTelling(each[1]!)) return false;
              else found.add(own, end - 1 - value.length, end - 1);
            }
          }
          opened.inside = found.count;
          if (single === '') {
            frames.push(opened);
            if (goes) going++;
          } else if (frames.length === 0) return text.slice(next).trim() === '';
          else if (going === 0 && !close(opened, from + next, from + next, found)) return false;
          blanks = next;
        }
        at = next;
      }
      return false;
    },
  };
}
