/**
 * @module
 * Lumberjack: the cookie `@cee:` before JSON, by itself or after a syslog header (RFC 3164, RFC 5424, or one with an
 * RFC 3339 time, as rsyslog writes files); or such a header without a cookie, as Fastly and HAProxy send JSON. Of a header,
 * the priority, the program and its process stay. The host and anything else are removed.
 */
import { octets } from '../../octets.js';
import { isoStamp, stamp } from '../grammar/stamp.js';
import { createFront, type Floor, type Opened, type Wrapper } from './wrapper.js';

const time = `${stamp}|${isoStamp}`;
const program = String.raw`[A-Za-z_][\w.-]{0,47}`;
/** The program and its process; or these, the message id and the structured data, which is removed. */
const tail = String.raw`(?<tag>(?:${program}(?:\[\d{1,9}\])?|-):? |(?<app>${program}|-) (?<pid>\d{1,9}|-) (?<kind>${program}|-) (?:-|(?:\[[^\]]*\])+) ?)?`;
const front = new RegExp(
  String.raw`^(?<pri><\d{1,3}>(?:1 )?)?(?:(?<time>${time}) (?<host>\S{1,255}) {1,2}${tail})?(?<cookie>@cee: ?)?(?=\{)`,
);
const longestHead = 4096;
/** Digits that may be somebody's number. */
const digits = /\d{5}/;

export function createCee(floor: Floor): Wrapper {
  const writeBehind = createFront();
  return {
    endsOpen: false,
    open(line): Opened | undefined {
      const start = octets.latin1(line, 0, Math.min(line.length, longestHead));
      const found = front.exec(start);
      if (found === null) return undefined;
      const groups: Record<string, string | undefined> = found.groups ?? {};
      const { time: instant, cookie = '' } = groups;
      // JSON alone, or after nothing but a priority, is not a syslog message.
      if (cookie === '' && instant === undefined) return undefined;
      const said = rewriteHeader(groups, floor);
      if (said === undefined) return undefined;
      return {
        content: line.subarray(found[0].length),
        isPart: false,
        stream: '',
        close: (content, write) => writeBehind(`${said}${cookie}`, content, write),
      };
    },
  };
}

function rewriteHeader(groups: Record<string, string | undefined>, floor: Floor): string | undefined {
  const { pri = '', time: instant, tag = '', app, pid, kind } = groups;
  if (instant === undefined) return pri;
  const floored = floor(instant);
  if (floored === undefined) return undefined;
  if (app !== undefined) return `${pri}${floored} - ${word(app)} ${pid} ${word(kind!)} - `;
  const name = tag.replace(/[[:\s].*$/, '');
  return `${pri}${floored} - ${name === word(name) ? tag : '- '}`;
}

const word = (name: string): string => (digits.test(name) ? '-' : name);
