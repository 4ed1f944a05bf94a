/**
 * @module
 * Stores quarantined records encrypted, in segments. Each segment is an age file, with an unencrypted file beside it
 * that holds codes, positions, sources and digests. A segment is closed within a second after its first record, or by
 * `flush`.
 */
import { OptionError, type OptionIssue } from '../errors.js';
import { aFunction, anything, checkOptions, type Expect, wholeNumber, yesOrNo } from '../options.js';
import type { Keep } from '../program/reject.js';
import { Writing } from './entry.js';
import { createSealer, type Index } from './seal.js';

/** A file of a segment. The result of `open` of `node:fs/promises` is one. */
export interface SegmentFile {
  /** Writes all of it. */
  writeFile(bytes: Uint8Array): unknown;
  /** Waits until the file is on the disk. */
  sync?(): unknown;
  /** Closes the file. */
  close(): unknown;
}

/** Options: who may open the records, and where they are stored. */
export interface QuarantineOptions {
  /** `age1…`: the recipients who can open the records. */
  readonly recipients: readonly string[];
  /**
   * Opens a new file of that name, which ends in `.age` or `.json`. The first is complete before the second is opened.
   * If it throws, `flush` throws the same error and the records wait. Then it is asked for the second file again, or
   * for the first under another name.
   */
  readonly open: (name: string) => SegmentFile | Promise<SegmentFile>;
  /** The name of the source in the unencrypted part; `records` by default. Choose a name that identifies nobody. */
  readonly source?: string | undefined;
  /** The prefix of the names of segments; the time and eight random letters by default. */
  readonly run?: string | undefined;
  /** How many segments there are already, if the run is resumed. Numbers go on from there. */
  readonly after?: number | undefined;
  /** Whether the run may still fail. Then the segments count only once there is a file `<run>.end` beside them. */
  readonly awaits?: boolean | undefined;
  /** Called with each complete segment. */
  readonly onSegment?: ((segment: Segment) => void) | undefined;
  /** Called if a segment cannot be written. Its records wait for the next second, or `flush`. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** How many bytes may wait to be written; 64 MiB by default. Records beyond that are lost, and counted as lost. */
  readonly maxWaitingBytes?: number | undefined;
}

/** A complete segment. */
export interface Segment extends Index {
  /** The digest of the age file. */
  readonly name: string;
  /** The name of the run that wrote it. */
  readonly run: string;
  /** Whether it counts only once there is a file `<run>.end`. */
  readonly awaits?: true;
}

/** A store of quarantined records, made by `createQuarantine`. */
export interface Quarantine {
  /** Stores a quarantined record. The pseudonymizer that was given the quarantine calls it. */
  readonly keep: Keep;
  /** A function that stores records of another source. */
  from(source: string): Keep;
  /**
   * Seals and writes the waiting records. Await it before you acknowledge the input, and at every checkpoint.
   *
   * @throws what `open` and the file throw; the records are not lost then
   */
  flush(): Promise<void>;
  /** Wipes the waiting records, counts them as lost and stores no more: for a caller that gives up and still has its input. */
  abandon(): void;
  /** How many bytes wait. */
  readonly waiting: number;
  /** How many records were sealed, and how many were lost because too many bytes waited or they could not be serialised. */
  readonly counts: { readonly sealed: number; readonly lost: number };
}

/** How long a segment stays open after its first record, in milliseconds. */
const PATIENCE = 1000;

/**
 * Makes a quarantine that encrypts the records of a pseudonymizer and writes them in segments.
 *
 * @throws OptionError with every fault of the options
 * @example
 * const quarantine = createQuarantine({ recipients: ['age1…'], open: openFolder('/srv/quarantine') })
 * const calls = createPseudonymizer(policy, keyring, { quarantine })
 * // … and before an offset is committed:
 * await quarantine.flush()
 */
export function createQuarantine(options: QuarantineOptions): Quarantine {
  checkOptions(options, known);
  const {
    recipients,
    open,
    source = 'records',
    run = nameRun(),
    after = 0,
    awaits = false,
    onSegment,
    onError,
  } = options;
  const most = options.maxWaitingBytes ?? 64 * 1024 * 1024;
  if (typeof open !== 'function') throw missing('open', 'expected a function that opens a file');
  const seal = createSealer(recipients);
  const counts = { sealed: 0, lost: 0 };
  let writing: Writing | undefined;
  /** Segments that are not written yet. */
  let left: Writing[] = [];
  const unindexed = new WeakMap<Writing, Segment>();
  let number = after;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working: Promise<void> = Promise.resolve();
  let isOver = false;

  const waiting = (): number => left.reduce((sum, { size }) => sum + size, writing?.size ?? 0);

  const close = (): void => {
    if (writing !== undefined) left.push(writing);
    writing = undefined;
    clearTimeout(timer);
    timer = undefined;
  };

  const write = async (closed: Writing): Promise<void> => {
    let segment = unindexed.get(closed);
    if (segment === undefined) {
      // A name is never tried twice, since a half-written file may be left under it.
      const name = `${run}-${String(++number).padStart(6, '0')}.age`;
      const { bytes, index } = await seal(closed);
      await writeWhole(open, name, bytes);
      segment = { name, run, ...(awaits ? { awaits } : {}), ...index };
      // From here on the records are on disk. Writing them under another name would duplicate them.
      unindexed.set(closed, segment);
    }
    const text = `${JSON.stringify(segment, null, 1)}\n`;
    await writeWhole(open, segment.name.replace(/age$/, 'json'), new TextEncoder().encode(text));
    counts.sealed += closed.clear.filter(({ digest, more }) => digest !== null && !more).length;
    closed.wipe();
    onSegment?.(segment);
  };

  const flush = (): Promise<void> => {
    close();
    const before = working;
    // Later records are not waited for: a checkpoint covers what was there when it was requested.
    const last = left.at(-1);
    const work = async (): Promise<void> => {
      await before.catch(() => {});
      while (last !== undefined && left.includes(last)) {
        await write(left[0]!);
        left = left.slice(1);
      }
    };
    working = work();
    working.catch(() => {});
    return working;
  };

  const later = (): void => {
    if (isOver) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      flush().catch((error: unknown) => {
        later();
        onError?.(error);
      });
    }, PATIENCE);
  };

  const from = (source: string): Keep => {
    const count = countLost(counts);
    return (reject) => {
      if (isOver || waiting() >= most) return count(false, reject.more);
      writing ??= new Writing();
      count(writing.add(reject, source), reject.more);
      if (writing.size >= segmentBytes) {
        left.push(writing);
        writing = undefined;
      }
      later();
    };
  };

  return {
    keep: from(source),
    from,
    flush,
    abandon() {
      isOver = true;
      close();
      for (const each of left) {
        counts.lost += each.clear.filter(({ more }) => !more).length;
        each.wipe();
      }
      left = [];
    },
    get waiting() {
      return waiting();
    },
    counts,
  };
}

/**
 * @returns a function to call for each record or part of a record, with whether it is kept. A record counts as lost
 *   only once
 */
function countLost(counts: { sealed: number; lost: number }): (isKept: boolean, more?: boolean) => void {
  let isCut = false;
  return (isKept, more = false) => {
    if (!more) isCut = false;
    if (isKept || isCut) return;
    isCut = true;
    counts.lost++;
    // Only its beginning was kept, which does not count as a record.
    if (more) counts.sealed--;
  };
}

/** Writes a file. @throws what opening, writing or closing throws; the file is closed then, too */
export async function writeWhole(
  open: QuarantineOptions['open'],
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const file = await open(name);
  try {
    await file.writeFile(bytes);
    await file.sync?.();
  } catch (error) {
    await Promise.resolve(file.close()).catch(() => {});
    throw error;
  }
  await file.close();
}

/** A segment is sealed in memory, all at once. */
const segmentBytes = 8 * 1024 * 1024;

/** The name of a run that begins now. Names sort by time and are unique. */
export function nameRun(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => (byte % 36).toString(36))
    .join('');
  return `${new Date()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')
    .toLowerCase()}-${letters}`;
}

const known = {
  recipients: anything,
  open: aFunction,
  source: (value) => (typeof value === 'string' ? undefined : 'a text'),
  run: (value) =>
    typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value) ? undefined : '1 to 64 of a-z, 0-9 and -',
  after: wholeNumber(0, 'segments'),
  awaits: yesOrNo,
  onSegment: aFunction,
  onError: aFunction,
  maxWaitingBytes: wholeNumber(1, 'bytes'),
} as const satisfies Readonly<Record<string, Expect>>;

const missing = (name: string, message: string): OptionError =>
  new OptionError([{ name, message } satisfies OptionIssue]);
