/**
 * @module
 * What Kamailio's and OpenSIPS's acc write to syslog: `ACC: transaction answered: timestamp=…;method=INVITE;…`, and the
 * call records of Kamailio, `start_time=…; end_time=…; duration=…`. A pair is a field by its name. Nothing quotes a
 * semicolon: a part without an equals sign continues the value before it, and a part with one is a pair, whatever was
 * meant.
 */
import { octets } from '../../octets.js';
import { createTextCoding } from '../flat/coding.js';
import { isTelling } from '../flat/telling.js';
import type { Grammar, Slots } from './slot.js';
import { isoStamp, stamp } from './stamp.js';
import { createWordCoding } from './word.js';

/** Over syslog or bare. The level may be followed by the text of `log_prefix`, and by the function that writes. */
const head = new RegExp(
  String.raw`^(?:(?:<\d{1,3}>)?(?:\d )?(${stamp}|${isoStamp}) (\S+) (?!\S*\d{7})[\w./-]{1,64}(?:\[\d{1,7}\])?: )?(?:(?:NOTICE|INFO|DEBUG|DBG|WARNING|ERROR|ALERT|CRITICAL|BUG):(?:[\w.-]{1,24}:)? ?)?(.*?)(?:acc \[[\w.]{1,32}:\d{1,6}\]: )?(?:[A-Za-z_](?!\w*\d{7})\w{0,63}(?:\(\))?: )?(?:ACC: ([a-z ]{1,40}): |(?=start_time=))`,
  'd',
);
const pair = /^ ?([A-Za-z_][\w.-]{0,63})=/;
/** The longest text before the pairs, and the longest name, in bytes. */
const longest = 1024;

/** Fields that acc itself writes. A value that it was told to add may contain such a name after a semicolon, and is not this field. */
const core = new Set([
  ...['timestamp', 'method', 'from_tag', 'to_tag', 'call_id', 'code', 'reason', 'created', 'setuptime'],
  ...['call_start_time', 'duration', 'ms_duration', 'start_time', 'end_time'],
]);

const valueCoding = createTextCoding(
  (value) => value,
  (text) => text.replace(/[\r\n]/g, ' '),
);

export function createAccGrammar(slots: Slots): Grammar {
  const time = slots.of('syslog_time', createWordCoding('stamp'));
  const host = slots.of('syslog_host', createWordCoding('bare'));
  const prefix = slots.of('prefix', valueCoding);
  const event = slots.of('event', valueCoding);
  const fixed = slots.list.length;

  return {
    slots,
    read({ bytes }, from, to, found) {
      slots.trim(fixed);
      const match = head.exec(octets.latin1(bytes, from, Math.min(to, from + longest)));
      if (match === null) return false;
      const behind = from + match[0].length;
      // Parts that are missing or empty are skipped.
      for (const [i, slot] of [time, host, prefix, event].entries()) {
        const [start, end] = match.indices![i + 1] ?? [0, 0];
        if (end > start) found.add(slot, from + start, from + end);
      }
      const seen = new Set<string>();
      /** The pair that is not ended yet. */
      let open: { readonly slot: number; readonly start: number } | undefined;
      for (let start = behind; start <= to; ) {
        const semicolon = octets.indexOf(bytes, 0x3b, start);
        const end = semicolon < 0 || semicolon > to ? to : semicolon;
        const named = pair.exec(octets.latin1(bytes, start, Math.min(end, start + longest)));
        // A name that may be a number itself is not accepted as a name.
        if (named !== null && !isTelling(named[1]!)) {
          if (open !== undefined) found.add(open.slot, open.start, start - 1);
          const key = named[1]!;
          const isAgain = core.has(key) && seen.has(key);
          seen.add(key);
          open = { slot: slots.of(isAgain ? `${key}#` : key, valueCoding), start: start + named[0].length };
        } else if (open === undefined) return false;
        start = end + 1;
      }
      if (open === undefined) return false;
      found.add(open.slot, open.start, to);
      return true;
    },
  };
}
