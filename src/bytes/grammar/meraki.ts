/**
 * @module
 * Syslog of Cisco Meraki: a time in seconds since 1970, the device, the kind of event, and pairs `key=value`. After the
 * pairs there may be one more, `request: GET http://…` or `message: …`, that extends to the end. A priority and an
 * RFC 3164 header may come first.
 */
import { octets } from '../../octets.js';
import { type Coding, createTextCoding } from '../flat/coding.js';
import { isTelling } from '../flat/telling.js';
import { textCoding } from './expression.js';
import type { Found, Grammar, Slots } from './slot.js';
import { isoStamp, stamp } from './stamp.js';
import { createWordCoding } from './word.js';

const SPACE = 0x20;

const head = new RegExp(
  String.raw`^((?:<\d{1,3}>)?)(?:(${stamp}|${isoStamp}) (\S+) )?(?:\d )?(\d{9,10}\.\d{1,9}) (\S+) (\w+)(?: |$)`,
);
const pair = /^([A-Za-z_][\w.-]*)=/;
const rest = /^([a-z_]+): ?/;
const request = /^([A-Z]+) (\S+)$/;
/** Longer than any head or key. */
const longest = 512;

/** In single quotes, double quotes, or none; the cell is the text inside. */
const createValueCoding = (mark: string): Coding => {
  const parting = mark === '' ? /[\s'"=]/g : new RegExp(`[\\r\\n${mark}]`, 'g');
  const form = mark === '' ? 0 : mark === "'" ? 1 : 2;
  return createTextCoding(
    (written) => written,
    (text) => text.replace(parting, '_'),
    form,
  );
};

export function createMerakiGrammar(slots: Slots): Grammar {
  const bare = createWordCoding('bare');
  const stamp = createWordCoding('stamp');
  const [syslogTime, syslogHost] = [slots.of('syslog_time', stamp), slots.of('syslog_host', bare)];
  const [time, device, event, action] = ['time', 'device', 'event', 'action'].map((name) =>
    slots.of(name, bare),
  ) as [number, number, number, number];
  const [method, url] = [slots.of('method', bare), slots.of('url', bare)];
  const free = slots.of('text', textCoding);
  const values = { '': createValueCoding(''), "'": createValueCoding("'"), '"': createValueCoding('"') };
  const fixed = slots.list.length;

  /** Reads `name='…'` at `at`. @returns the place after it; -1 if there is none */
  const readPair = (bytes: Uint8Array, at: number, to: number, found: Found): number => {
    const match = pair.exec(octets.latin1(bytes, at, Math.min(to, at + longest)));
    // A name that may be a number itself is not accepted as a name.
    if (match === null || isTelling(match[1]!)) return -1;
    const start = at + match[0].length;
    const first = start < to ? String.fromCharCode(bytes[start]!) : '';
    const mark = first === "'" || first === '"' ? first : '';
    const from = start + mark.length;
    let end = from;
    const close = mark === '' ? SPACE : mark.charCodeAt(0);
    // A value may contain quotes, as names do. Only a quote before a blank or the end closes it.
    while (end < to && !(bytes[end] === close && (mark === '' || end + 1 >= to || bytes[end + 1] === SPACE)))
      end++;
    if (mark !== '' && end >= to) return -1;
    found.add(slots.of(match[1]!, values[mark]), from, end);
    return mark === '' ? end : end + 1;
  };

  const readRest = (bytes: Uint8Array, at: number, to: number, found: Found): void => {
    const match = rest.exec(octets.latin1(bytes, at, Math.min(to, at + longest)));
    const start = at + (match?.[0].length ?? 0);
    const words = match?.[1] === 'request' ? request.exec(octets.latin1(bytes, start, to)) : null;
    if (words !== null) {
      found.add(method, start, start + words[1]!.length);
      found.add(url, to - words[2]!.length, to);
    } else found.add(match === null ? free : slots.of(match[1]!, textCoding), start, to);
  };

  return {
    slots,
    read({ bytes }, from, to, found) {
      slots.trim(fixed);
      const match = head.exec(octets.latin1(bytes, from, Math.min(to, from + longest)));
      if (match === null) return false;
      const [whole, priority, stamped, host, seconds, name, kind] = match;
      let at = from + priority!.length;
      if (stamped !== undefined) {
        found.add(syslogTime, at, at + stamped.length);
        at += stamped.length + 1;
        found.add(syslogHost, at, at + host!.length);
      }
      const behind = from + whole.length;
      at = behind - kind!.length - (whole.endsWith(' ') ? 1 : 0);
      found.add(time, at - name!.length - seconds!.length - 2, at - name!.length - 2);
      found.add(device, at - name!.length - 1, at - 1);
      found.add(event, at, at + kind!.length);
      at = behind;
      // `flows allow src=…`.
      const word = /^([a-z_]+) (?=[A-Za-z_][\w.-]*=)/.exec(
        octets.latin1(bytes, at, Math.min(to, at + longest)),
      );
      if (word !== null) {
        found.add(action, at, at + word[1]!.length);
        at += word[0].length;
      }
      while (at < to) {
        if (bytes[at] === SPACE) at++;
        else {
          const next = readPair(bytes, at, to, found);
          if (next < 0) {
            readRest(bytes, at, to, found);
            return true;
          }
          at = next;
        }
      }
      return true;
    },
  };
}
