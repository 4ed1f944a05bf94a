/**
 * @module
 * Detail files of FreeRADIUS (rlm_detail) and of servers that write as it does: a record is a line with the time, and
 * below it an attribute a line, indented, `Name = value` or `Name = "value"`; a blank line ends it. An attribute is a
 * field by its name.
 */
import { octets } from '../../octets.js';
import type { Coding } from '../flat/coding.js';
import { skipLines } from '../flat/passing.js';
import { isTelling } from '../flat/telling.js';
import { decodeBytes } from '../latin1.js';
import type { Block, Grammar, Slots } from './slot.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;
const QUOTE = 0x22;

const isBlank = (byte: number | undefined): boolean => byte === SPACE || byte === TAB;

/** `Acct-Session-Id = `, with a tag or without (RFC 2868), by any operator of the users file. */
const attribute = /^([A-Za-z0-9][\w.-]*(?::\d+)?(?:\[\d+\])?) (?:[:+]?=) ?/;
const longestName = 256;
/** What no dictionary has: of a vendor (`Attr-26.10415.22`), or of the extended types (RFC 6929). */
const numbered = /^Attr-(?:26|24[1-6])(?:\.[1-9]\d{0,5}){1,4}$/;

/** The value after the equals sign: in quotes with backslashes, or bare. */
const valueCoding: Coding = (sheet, from, to, treatment) => {
  const { bytes } = sheet;
  const quoted = bytes[from] === QUOTE && bytes[to - 1] === QUOTE && to - from >= 2;
  const [start, end] = quoted ? [from + 1, to - 1] : [from, to];
  if (start >= end) return;
  if (treatment.removes) {
    treatment.change('');
    if (quoted) sheet.cut(start, end);
    else sheet.replace(start, end, '""');
    return;
  }
  const form = quoted ? 1 : 0;
  if (treatment.replay(sheet, start, end, form)) return;
  const written = sheet.value(start, end);
  const value = quoted ? written.replace(/\\(["\\])/g, '$1') : written;
  const result = treatment.change(value);
  const text = (result ?? '').replace(/[\r\n]/g, ' ');
  const after =
    result === value
      ? undefined
      : sheet.replace(start, end, quoted ? text.replace(/["\\]/g, '\\$&') : text || '""');
  treatment.learn(sheet, start, end, form, after);
};

/** A removed time leaves a dash: attributes without a line before them are not a record. */
const timeCoding: Coding = (sheet, start, end, treatment) => {
  const value = decodeBytes(octets.latin1(sheet.bytes, start, end));
  if (value === '-') return;
  const result = treatment.removes ? undefined : treatment.change(value);
  if (treatment.removes) treatment.change('');
  if (result !== value) sheet.replace(start, end, (result ?? '-').replace(/[\r\n]/g, ' '));
};

const block: Block = {
  behind: 1,
  skip: () => skipLines((bytes, at) => !isBlank(bytes[at])),
  pass({ bytes }, from, last) {
    const at = bytes[from] === RETURN ? from + 1 : from;
    if (at === bytes.length && !last) return -1;
    return bytes[at] === NEWLINE ? at + 1 : from;
  },
  /** Before the blank line, or before the next one that is not indented. */
  end(bytes, from, last) {
    for (let at = from; ; ) {
      const newline = octets.indexOf(bytes, NEWLINE, at);
      if (newline < 0 || newline + 1 === bytes.length) return last ? bytes.length : -1;
      at = newline + 1;
      if (!isBlank(bytes[at])) return at;
    }
  },
};

export function createRadiusGrammar(slots: Slots): Grammar {
  const time = slots.of('time', timeCoding);
  const fixed = slots.list.length;
  return {
    slots,
    block,
    read(sheet, from, to, found) {
      slots.trim(fixed);
      const { bytes } = sheet;
      let attributes = 0;
      for (let at = from; at < to; ) {
        const newline = octets.indexOf(bytes, NEWLINE, at);
        const next = newline < 0 || newline >= to ? to : newline + 1;
        let end = next;
        while (end > at && (bytes[end - 1] === NEWLINE || bytes[end - 1] === RETURN)) end--;
        const isFirst = at === from;
        let start = at;
        while (start < end && isBlank(bytes[start])) start++;
        if (isFirst) {
          // An attribute in the place of the time means that this is the rest of a record that was cut off.
          if (start > at || end === start) return false;
          found.add(time, start, end);
        } else if (end > start) {
          const match = attribute.exec(octets.latin1(bytes, start, Math.min(end, start + longestName)));
          if (match === null) return false;
          const name = match[1]!.replace(/(?::\d{1,3}|\[\d{1,3}\])+$/, '');
          // A name that may be a number itself is not accepted as a name.
          if (isTelling(name) && !numbered.test(name)) return false;
          attributes++;
          found.add(slots.of(name, valueCoding), start + match[0].length, end);
        }
        at = next;
      }
      // A line without attributes may be anything.
      return attributes > 0;
    },
  };
}
