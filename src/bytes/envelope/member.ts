/**
 * @module
 * Objects of JSON of which one member is a line of a log: Docker's `log`, the `message` that Beats and Elastic Agent ship, the
 * `msg` of Bunyan. The other members stay where they are named here, and go where they are not.
 */
import { withoutStack } from '../../errors.js';
import { octets } from '../../octets.js';
import { endOfScalar, endOfSpace } from '../../walk/json/scalar.js';
import { isTelling } from '../flat/telling.js';
import type { Floor, Opened, Wrapper } from './wrapper.js';

const OPEN = 0x7b;
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0d;

export interface Layout {
  /** The member that contains the line. */
  readonly member: string;
  readonly times: ReadonlySet<string>;
  /** Paths of what says nothing of a person: words, numbers, true and false. */
  readonly kept: ReadonlySet<string>;
  /** Whether a complete line ends with a newline, so that one without is a part. */
  readonly hasNewline: boolean;
  /** Distinguishes lines of two streams whose parts may alternate. */
  readonly stream?: string;
}

/** "JSON File logging driver" (docs.docker.com), and jsonfilelog/jsonlog of moby; labels and variables, `attrs`, go. */
const docker: Layout = {
  member: 'log',
  times: new Set(['time']),
  kept: new Set(['stream']),
  hasNewline: true,
  stream: 'stream',
};

/** Elastic Common Schema 8 and 9, as Filebeat and Elastic Agent fill it: of hosts, files and containers nothing stays. */
const ecs: Layout = {
  member: 'message',
  times: new Set(['@timestamp', 'time', 'event.created', 'event.ingested']),
  kept: new Set([
    ...['log.level', 'log.offset', 'log.flags', 'ecs.version', 'input.type', 'stream', 'fileset.name'],
    ...['event.module', 'event.dataset', 'event.kind', 'service.name', 'service.type', 'service.environment'],
    ...['agent.type', 'agent.version', 'data_stream.type', 'data_stream.dataset', 'data_stream.namespace'],
  ]),
  hasNewline: false,
};

/** Bunyan's core fields (node-bunyan, "Core fields"), v 0. */
const bunyan: Layout = {
  member: 'msg',
  times: new Set(['time']),
  kept: new Set(['name', 'level', 'v']),
  hasNewline: false,
};

export const layouts = { docker, ecs, bunyan };

const short = /^[A-Za-z0-9_./ -]{0,64}$/;
/** As Docker and the Beats call them. */
const streams = /^std(?:out|err)$/;

/** Short, and no number that somebody can be called under. */
const isHarmless = (path: string, text: string): boolean =>
  path === 'stream' ? streams.test(text) : short.test(text) && !isTelling(text);

export function createMember(layout: Layout, floor: Floor): Wrapper {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  const parse = (line: Uint8Array): { readonly json: string; readonly value: object } | undefined => {
    if (line[line.findIndex((byte) => !isSpace(byte))] !== OPEN) return undefined;
    try {
      const json = withoutStack(() => decoder.decode(line));
      const value: unknown = withoutStack(() => JSON.parse(json));
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { json, value }
        : undefined;
    } catch {
      return undefined;
    }
  };

  return {
    endsOpen: true,
    open(line): Opened | undefined {
      const parsed = parse(line);
      if (parsed === undefined) return undefined;
      const { [layout.member]: text, [layout.stream ?? '']: stream } = parsed.value as Record<
        string,
        unknown
      >;
      if (typeof text !== 'string') return undefined;
      const isWhole = !layout.hasNewline || text.endsWith('\n');
      const content = octets.encode(layout.hasNewline && isWhole ? text.slice(0, -1) : text);
      return {
        content,
        isPart: !isWhole,
        stream: String(stream),
        close(other, write) {
          const end = layout.hasNewline ? '\n' : '';
          const isSame = isWhole && isEqual(content, other);
          const written = isSame ? undefined : JSON.stringify(octets.utf8(other) + end);
          write(octets.encode(rewriteObject(parsed.json, 0, '', { ...layout, floor, text, written }).out));
        },
      };
    },
  };
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

interface Treatment extends Layout {
  readonly floor: Floor;
  /** The line as it was read: a second member of its name is another. */
  readonly text: string;
  /** JSON that replaces the line; undefined if it stays as it is. */
  readonly written: string | undefined;
}

interface Rewritten {
  readonly out: string;
  readonly end: number;
}

/** Members that stay, with the white space around them. @param json - well-formed */
function rewriteObject(json: string, start: number, path: string, treatment: Treatment): Rewritten {
  let at = endOfSpace(json, start) + 1;
  let out = json.slice(start, at);
  let isFirst = true;
  for (;;) {
    const begin = at;
    at = endOfSpace(json, at);
    if (json[at] === '}') return { out: `${out}${json.slice(begin, at + 1)}`, end: at + 1 };
    const keyEnd = endOfScalar(json, at);
    const key = JSON.parse(json.slice(at, keyEnd)) as string;
    const from = endOfSpace(json, endOfSpace(json, keyEnd) + 1);
    const { out: value, end } = rewriteValue(json, from, path === '' ? key : `${path}.${key}`, treatment);
    if (value !== undefined) {
      out += `${isFirst ? '' : ','}${json.slice(begin, from)}${value}`;
      isFirst = false;
    }
    const next = endOfSpace(json, end);
    // White space before a comma belongs to the member.
    if (value !== undefined) out += json.slice(end, next);
    at = json[next] === ',' ? next + 1 : next;
  }
}

function rewriteValue(
  json: string,
  from: number,
  path: string,
  treatment: Treatment,
): { readonly out: string | undefined; readonly end: number } {
  const opening = json[from];
  if (opening === '{' && leads(path, treatment)) {
    const { out, end } = rewriteObject(json, from, path, treatment);
    return { out: /^\{\s*\}$/.test(out) ? undefined : out, end };
  }
  if (opening === '{' || opening === '[') return { out: undefined, end: endOfNested(json, from) };
  const end = endOfScalar(json, from);
  const source = json.slice(from, end);
  if (path === treatment.member) {
    const isSame = JSON.parse(source) === treatment.text;
    return { out: treatment.written ?? (isSame ? source : undefined), end };
  }
  if (treatment.times.has(path)) {
    const value: unknown = JSON.parse(source);
    const floored = typeof value === 'string' ? treatment.floor(value) : undefined;
    return {
      out: floored === undefined ? undefined : floored === value ? source : JSON.stringify(floored),
      end,
    };
  }
  const stays = treatment.kept.has(path) && isHarmless(path, String(JSON.parse(source)));
  return { out: stays ? source : undefined, end };
}

/** Something in it stays. */
const leads = (path: string, { kept, times }: Layout): boolean =>
  [...kept, ...times].some((each) => each.startsWith(`${path}.`));

function endOfNested(json: string, from: number): number {
  let depth = 0;
  for (let at = from; ; at++) {
    const unit = json[at];
    if (unit === '"') at = endOfScalar(json, at) - 1;
    else if (unit === '[' || unit === '{') depth++;
    else if ((unit === ']' || unit === '}') && --depth === 0) return at + 1;
  }
}
