/**
 * @module
 * Skips bytes as they arrive, up to where `end` of block.ts would find their end: an element that is longer than the limit,
 * or something that is not a record.
 */
import { octets } from '../../../octets.js';
import type { Skip } from '../../engine.js';
import { CLOSE, longestLead, OPEN, partAt, verbatimEnd } from './markup.js';

const NEWLINE = 0x0a;

/** @param pass - looks from after the first byte, which begins the skipped part and not the next one */
function skipFrom(pass: Skip['pass']): Skip {
  let hasBegun = false;
  return {
    pass(bytes, from, last) {
      const begin = hasBegun ? from : from + 1;
      hasBegun = true;
      return pass(bytes, begin, last);
    },
  };
}

/** From within an element to after it, or to where the next one begins, as `end` finds it. */
export function skipElement(name: string): Skip {
  let within: 'element' | 'end' | 'verbatim' = 'element';
  return skipFrom((bytes, from, last) => {
    for (let at = from; ; ) {
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
  });
}

/** From within something that is not a record to after it, as `end` finds it. @param lead - bytes needed to know whether a record begins */
export function skipOther(isRecord: (bytes: Uint8Array, at: number) => boolean, lead: number): Skip {
  return skipFrom((bytes, from, last) => {
    for (let at = from; ; ) {
      const open = octets.indexOf(bytes, OPEN, at);
      const newline = octets.indexOf(bytes, NEWLINE, at);
      if (newline >= 0 && (open < 0 || newline < open)) return { to: newline + 1, isOver: true };
      if (open < 0) return { to: bytes.length, isOver: last };
      if (isRecord(bytes, open)) return { to: open, isOver: true };
      if (!last && bytes.length - open < lead) return { to: open, isOver: false };
      at = open + 1;
    }
  });
}
