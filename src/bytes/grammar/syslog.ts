/**
 * @module
 * Syslog lines: RFC 5424, and what RFC 3164 found in use. Counts of octets in front (RFC 6587) are not read:
 * a line that is changed would no longer have as many.
 */

import { afterMark, octets } from '../../octets.js';
import type { Coding } from '../flat/coding.js';
import { isTelling } from '../flat/telling.js';
import { decodeBytes } from '../latin1.js';
import type { Found, Grammar, Slots } from './slot.js';
import { isoStamp, stamp } from './stamp.js';
import { createWordCoding } from './word.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x5b;
const CLOSE = 0x5d;
const NIL = 0x2d;

/** An SD-ID (RFC 5424 §6.3.2): a bare name, or one with an enterprise number, for which IANA has assigned six digits at most. */
const element = /^[^@]+(?:@\d{1,6}(?:\.\d{1,6}){0,9})?$/;

/** RFC 5424 §6.3.3: `"`, `\` and `]` are escaped, and nothing else. */
const parameter: Coding = (sheet, start, end, treatment) => {
  if (start === end) return;
  if (treatment.removes) {
    treatment.change('');
    sheet.cut(start, end);
    return;
  }
  const form = 6;
  if (treatment.replay(sheet, start, end, form)) return;
  const value = sheet.value(start, end).replace(/\\(["\\\]])/g, '$1');
  const result = treatment.change(value);
  const after =
    result === value ? undefined : sheet.replace(start, end, (result ?? '').replace(/["\\\]]/g, '\\$&'));
  treatment.learn(sheet, start, end, form, after);
};

/** The text to the end of the line. A mark of UTF-8 in front of it stays (RFC 5424 §6.4). */
const message: Coding = (sheet, from, end, treatment) => {
  const { bytes } = sheet;
  const start = Math.min(afterMark(bytes, from), end);
  if (start === end) return;
  if (treatment.removes) {
    treatment.change('');
    sheet.cut(start, end);
    return;
  }
  const value = decodeBytes(octets.latin1(bytes, start, end));
  const result = treatment.change(value);
  if (result !== value) sheet.replace(start, end, (result ?? '').replace(/[\r\n]/g, ' '));
};

/** Names of programs and kinds of messages contain letters; a number with blanks in it could otherwise take their places. */
function isParted(app: string, pid: string, msgid: string): boolean {
  const words = [app, pid, msgid].map((word) => (/[A-Za-z]/.test(word) ? '' : word));
  if (words[0] === '' && words.every((word) => /^\d*$|^-$/.test(word))) return false;
  return isTelling(words.join(' '));
}

/** `<PRI>VERSION TIMESTAMP HOSTNAME APP-NAME PROCID MSGID STRUCTURED-DATA MSG` (RFC 5424 §6). */
export function createSyslogGrammar(slots: Slots): Grammar {
  const bare = createWordCoding('bare');
  const time = slots.of('time', createWordCoding('stamp'));
  const header = [time, ...['host', 'app', 'pid', 'msgid'].map((name) => slots.of(name, bare))];
  const text = slots.of('message', message);
  const fixed = slots.list.length;

  /** @returns the place after the structured data; -1 if there is none */
  const readData = (bytes: Uint8Array, from: number, to: number, found: Found): number => {
    if (bytes[from] === NIL) return from + 1;
    let at = from;
    while (at < to && bytes[at] === OPEN) {
      const idEnd = nameEnd(bytes, at + 1, to);
      const id = octets.latin1(bytes, at + 1, idEnd);
      if (!element.test(id) || isTelling(id.replace(/@.*$/, ''))) return -1;
      for (at = idEnd; bytes[at] === SPACE && at < to; at++) {
        const equals = nameEnd(bytes, at + 1, to);
        if (equals === at + 1 || bytes[equals] !== 0x3d || bytes[equals + 1] !== QUOTE) return -1;
        const key = octets.latin1(bytes, at + 1, equals);
        // Names stay even if their values go, so a name must not be a number.
        if (isTelling(key)) return -1;
        const start = equals + 2;
        const end = quoteEnd(bytes, start, to);
        if (end < 0) return -1;
        found.add(slots.of(['sd', id, key], parameter), start, end);
        at = end;
      }
      if (at >= to || bytes[at] !== CLOSE) return -1;
      at++;
    }
    return at === from ? -1 : at;
  };

  return {
    slots,
    read({ bytes }, from, to, found) {
      slots.trim(fixed);
      const match = /^<\d{1,3}>[1-9]\d{0,2} /.exec(octets.latin1(bytes, from, Math.min(to, from + 10)));
      if (match === null) return false;
      let at = from + match[0].length;
      const first = found.count;
      for (const slot of header) {
        const end = bytes.indexOf(SPACE, at);
        if (end <= at || end >= to) return false;
        found.add(slot, at, end);
        at = end + 1;
      }
      const [app = '', pid = '', msgid = ''] = [2, 3, 4].map((word) =>
        octets.latin1(bytes, found.start(first + word), found.end(first + word)),
      );
      if (isParted(app, pid, msgid)) return false;
      at = readData(bytes, at, to, found);
      if (at < 0 || at > to) return false;
      if (at === to) return true;
      if (bytes[at] !== SPACE) return false;
      found.add(text, at + 1, to);
      return true;
    },
  };
}

/** Where an SD-NAME ends (RFC 5424 §6.3.2). */
function nameEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte <= SPACE || byte === 0x3d || byte === CLOSE || byte === QUOTE) break;
  }
  return at;
}

function quoteEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at;
  }
  return -1;
}

/**
 * Priority, time as in RFC 3164 §4.1.2 or ISO 8601, host, and the tag with a possible process id. Some programs write the year
 * after the day, and some no zone.
 */
const legacy = new RegExp(
  String.raw`^(<\d{1,3}>)?(${stamp}|[A-Z][a-z]{2} [ \d]?\d \d{4} \d\d:\d\d:\d\d|${isoStamp}|\d{4}-\d\d-\d\dT[\d:.,]+) (\S+) `,
);
/**
 * RFC 3164 §4.1.3 has letters and digits only; programs have paths and versions. Anything else that a colon
 * follows is text: `12025550123: busy`, `alice@example.org: mailbox full`.
 */
const tag = /^([A-Za-z_/][\w./-]{0,47})(?:(\[)([^\]\s]*)\])?: ?/;
/** Longer than any header or tag. */
const headLength = 512;

export function createLegacySyslogGrammar(slots: Slots): Grammar {
  const bare = createWordCoding('bare');
  const time = slots.of('time', createWordCoding('stamp'));
  const [host, app, pid] = ['host', 'app', 'pid'].map((name) => slots.of(name, bare)) as [
    number,
    number,
    number,
  ];
  const text = slots.of('message', message);

  return {
    slots,
    read({ bytes }, from, to, found) {
      const head = legacy.exec(octets.latin1(bytes, from, Math.min(to, from + headLength)));
      if (head === null) return false;
      const start = from + (head[1]?.length ?? 0);
      const hostStart = start + head[2]!.length + 1;
      found.add(time, start, hostStart - 1);
      found.add(host, hostStart, hostStart + head[3]!.length);
      let at = from + head[0].length;
      const tagged = tag.exec(octets.latin1(bytes, at, Math.min(to, at + headLength)));
      if (tagged !== null) {
        const appEnd = at + tagged[1]!.length;
        found.add(app, at, appEnd);
        if (tagged[2] !== undefined) found.add(pid, appEnd + 1, appEnd + 1 + tagged[3]!.length);
        at += tagged[0].length;
      }
      found.add(text, at, to);
      return true;
    },
  };
}
