/**
 * @module
 * XML: a record is an element. Its fields are the elements in it that contain text, and the attributes, each by its
 * path: `callflow.caller_profile.ani`, `callflow.@dialplan`. Elements of one name are one field. Around the
 * records there may be blanks, a declaration, and the enclosing elements. Text beside elements, comments and
 * other markup are not accepted.
 */
import { octets } from '../../octets.js';
import { literalKeys, parsePath } from '../../paths/path.js';
import type { FormatOf } from '../../policy/document.js';
import { role, roleOf } from '../../program/name/entry.js';
import { createTextCoding } from '../flat/coding.js';
import { isTelling } from '../flat/telling.js';
import type { Found, Grammar, Slots } from './slot.js';
import { createBlock } from './xml/block.js';
import { asBytes, attribute, attributesPattern, namePattern } from './xml/markup.js';
import { decode, encode } from './xml/text.js';

/** Deeper than any known record; deeper elements are not read. */
const deepest = 64;
/** A tag, CDATA, or text. */
const token = new RegExp(
  `<(/?)(${namePattern})(${attributesPattern})\\s*(/?)>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>|[^<]+`,
  'y',
);

const textCoding = createTextCoding(decode, encode);
const attributeCoding = createTextCoding(decode, encode, 1);

/** An element that is not closed yet. */
interface Frame {
  readonly name: string;
  readonly keys: readonly string[];
  readonly slot: number;
  /** Where it starts with the blanks before it, and where its tag ends. */
  readonly start: number;
  readonly content: number;
  /** Whether it is removed with everything in it. */
  readonly goes: boolean;
  /** How many fields were found before it, and before its content. */
  readonly count: number;
  inside: number;
  hasText: boolean;
  hasElements: boolean;
  /** The value of an attribute or element in it that names the others: see `program/name/entry.ts`. */
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
  const record = steps.at(-1) && asBytes(steps.at(-1)!);
  const fixed = slots.list.length;

  /** Ends an element at a tag from `at` to `to`. @returns whether it may stay; an element whose name may be a number may not */
  const close = (frame: Frame, at: number, to: number, found: Found): boolean => {
    const { slot, keys, hasElements } = frame;
    if (keys.length === 0) return true;
    const { treatment, capture, isWhole } = slots.list[slot]!;
    // An empty element is not a value: what it held may have been removed earlier.
    if (frame.goes || (frame.hasText && treatment?.removes === true && capture === undefined)) {
      // Findings inside the element are dropped with it.
      found.count = frame.count;
      found.add(slot, frame.start, to);
      return true;
    }
    if (!hasElements) found.add(slot, frame.content, at);
    else if (isWhole && treatment?.removes === false) {
      // A constant replaces everything inside the element.
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
