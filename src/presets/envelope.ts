/**
 * @module
 * What a collector writes around each line of a log: containerd and CRI-O a time before it, Docker and Beats an object of JSON,
 * rsyslog a cookie. It is opened here only to recognize the lines inside, at the beginning of a file; `format:` reads such lines.
 */
import { octets } from '../octets.js';
import type { EnvelopeName } from '../policy/document.js';

export interface Envelope {
  /** The format that reads such lines. */
  readonly format: EnvelopeName;
  readonly why: string;
  /** The lines inside. */
  readonly content: string;
}

interface Kind {
  readonly format: EnvelopeName;
  readonly why: string;
  /** @returns the text inside a line, with a newline if the text ends there; undefined if it is not such a line */
  open(line: string): string | undefined;
}

/** @returns the text of a member; undefined if a line is not an object with such members */
const member =
  (name: string, others: readonly string[], ends: (text: string) => string) =>
  (line: string): string | undefined => {
    if (!line.startsWith('{')) return undefined;
    try {
      const object = JSON.parse(line) as Record<string, unknown>;
      const text = object[name];
      if (typeof text !== 'string' || others.some((each) => object[each] === undefined)) return undefined;
      return ends(text);
    } catch {
      return undefined;
    }
  };
const whole = (text: string): string => `${text}\n`;

const kinds: readonly Kind[] = [
  {
    format: 'cri',
    why: 'a time and a stream stand before each line, as containerd and CRI-O write them',
    open(line) {
      const [, tag, text] =
        /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d) std(?:out|err) ([FP])(?::\S*)? (.*)$/.exec(line) ?? [];
      return tag === undefined ? undefined : `${text}${tag === 'F' ? '\n' : ''}`;
    },
  },
  {
    // A part of a line ends without a newline.
    format: 'docker',
    why: 'Docker writes an object around each line',
    open: member('log', ['time', 'stream'], (text) => text),
  },
  {
    format: 'cee',
    why: 'the cookie @cee:, or a header of syslog, stands before each line',
    open: (line) => {
      const [, text] =
        /^(?:[^{]*@cee:|(?:<\d{1,3}>)?(?:1 )?(?:[A-Z][a-z]{2} [ \d]?\d [\d:.,]{8,18}|\d{4}-\d\d-\d\dT[\d:.,]+(?:Z|[+-]\d\d:?\d\d)) \S+ [^{]*) *(\{.*)$/.exec(
          line,
        ) ?? [];
      return text === undefined ? undefined : `${text}\n`;
    },
  },
  {
    format: 'ecs',
    why: 'each line is a message of the Elastic Common Schema',
    open: member('message', ['@timestamp'], whole),
  },
  {
    format: 'bunyan',
    why: 'each line is a message of Bunyan',
    open: member('msg', ['v', 'level', 'hostname'], whole),
  },
  {
    format: 'cloudwatch',
    why: 'each line is a delivery of CloudWatch Logs',
    open(line) {
      try {
        const { messageType, logEvents } = JSON.parse(line.replace(/(?<=\})\{"messageType".*$/, '')) as {
          messageType?: unknown;
          logEvents?: { message?: unknown }[];
        };
        if (typeof messageType !== 'string' || !Array.isArray(logEvents)) return undefined;
        return logEvents.map(({ message }) => `${String(message).trimEnd()}\n`).join('');
      } catch {
        return undefined;
      }
    },
  },
  {
    // As Beats ships lines that have no time of their own.
    format: 'ecs',
    why: 'each line is an object with a message',
    open: member('message', [], whole),
  },
];

/**
 * The envelope that every line of a file has; undefined if there is none, or there are several kinds.
 *
 * @param sample - the first bytes of the file, or all of them
 */
export function openEnvelope(sample: Uint8Array): Envelope | undefined {
  const lines = octets.latin1(sample, 0, sample.length).split(/\r?\n/);
  // It may be cut off.
  if (lines.length > 1) lines.pop();
  const written = lines.filter((line) => line !== '');
  for (const { format, why, open } of kinds) {
    const opened = written.map(open);
    if (opened.length > 0 && opened.every((text) => text !== undefined)) {
      return { format, why, content: opened.join('') };
    }
  }
  return undefined;
}
