/**
 * @module
 * What a collector writes around each line of a log: containerd and CRI-O a time in front, Docker an object of JSON, rsyslog a
 * cookie. Looked through to tell what stands inside; no record is read so.
 */
import { octets } from '../octets.js';

export interface Envelope {
  readonly name: string;
  /** A command that reads such lines and writes what is in them. */
  readonly opener: string;
  /** The lines that stand inside. */
  readonly content: string;
}

interface Kind {
  readonly name: string;
  readonly opener: string;
  /** @returns what a line has inside, with a newline where it ends there; undefined where it is no such line */
  open(line: string): string | undefined;
}

const kinds: readonly Kind[] = [
  {
    // "CRI logging" (kubernetes/design-proposals, node/kubelet-cri-logging.md): a part of a line has P, its last one F.
    name: 'containerd and CRI-O put a time in front of',
    // An awk may have a limit on what printf makes.
    opener: `awk '{ ORS = $3 ~ /^F/ ? "\\n" : ""; sub(/^[^ ]+ [^ ]+ [^ ]+ /, ""); print }'`,
    open(line) {
      const [, tag, text] =
        /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d) std(?:out|err) ([FP])(?::\S*)? (.*)$/.exec(line) ?? [];
      return tag === undefined ? undefined : `${text}${tag === 'F' ? '\n' : ''}`;
    },
  },
  {
    // "JSON File logging driver" (docs.docker.com): a part of a line ends without a newline.
    name: 'Docker writes an object around',
    opener: 'jq -j .log',
    open(line) {
      if (!/^\{.*"log": ?".*"time": ?"\d{4}-/.test(line)) return undefined;
      try {
        const { log } = JSON.parse(line) as { readonly log?: unknown };
        return typeof log === 'string' ? log : undefined;
      } catch {
        return undefined;
      }
    },
  },
  {
    // Lumberjack, as rsyslog's mmjsonparse reads it.
    name: 'the cookie @cee: stands before',
    opener: `sed 's/^[^{]*@cee: *//'`,
    open: (line) => {
      const [, text] = /^[^{]*@cee: *(\{.*)$/.exec(line) ?? [];
      return text === undefined ? undefined : `${text}\n`;
    },
  },
];

/**
 * The envelope that every line of a file is in; undefined where there is none, or several.
 *
 * @param sample - the first bytes of the file, or all of them
 */
export function openEnvelope(sample: Uint8Array): Envelope | undefined {
  const lines = octets.latin1(sample, 0, sample.length).split(/\r?\n/);
  // It may be cut off.
  if (lines.length > 1) lines.pop();
  const whole = lines.filter((line) => line !== '');
  for (const { name, opener, open } of kinds) {
    const opened = whole.map(open);
    if (opened.length > 0 && opened.every((text) => text !== undefined)) {
      return { name, opener, content: opened.join('') };
    }
  }
  return undefined;
}
