/**
 * @module
 * Keeps what was quarantined, sealed: in segments, each a whole age file, with its codes, positions, sources and digests in
 * clear beside it. A segment closes within a second of its first record, or when it is asked to.
 */
import { OptionError, type OptionIssue } from '../errors.js';
import { aFunction, anything, checkOptions, type Expect, wholeNumber, yesOrNo } from '../options.js';
import type { Keep } from '../program/reject.js';
import { Writing } from './entry.js';
import { createSealer, type Index } from './seal.js';

/** Where one file of a segment goes: what `open` of `node:fs/promises` gives is one. */
export interface SegmentFile {
  /** Writes all of it. */
  writeFile(bytes: Uint8Array): unknown;
  /** What was written is on the disk. */
  sync?(): unknown;
  /** Nothing more is written. */
  close(): unknown;
}

/** Who may open it, and where it goes. */
export interface QuarantineOptions {
  /** `age1…`: who may open it. */
  readonly recipients: readonly string[];
  /**
   * Opens a file of that name, which is new and ends in `.age` or `.json`; the first is written whole before the second is
   * opened. What it throws is thrown by `flush`, and the records wait; it is asked for the second once more then, and for the
   * first under another name.
   */
  readonly open: (name: string) => SegmentFile | Promise<SegmentFile>;
  /** What the records are from, as the clear part says it: `records` by default. No name that identifies anybody. */
  readonly source?: string | undefined;
  /** What the names of its segments begin with; the time and eight random letters by default. */
  readonly run?: string | undefined;
  /** How many segments of the run there are already, where it goes on: numbers begin behind them. */
  readonly after?: number | undefined;
  /** What it is of may still come to nothing: it counts once there is a file `<run>.end` beside its segments. */
  readonly awaits?: boolean | undefined;
  /** Told of each segment that is whole. */
  readonly onSegment?: ((segment: Segment) => void) | undefined;
  /** Told of a segment that could not be written; its records wait for the next second, or `flush`. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** So many bytes may wait to be written; what comes on top is lost, and counted as such. 64 MiB by default. */
  readonly maxWaitingBytes?: number | undefined;
}

/** One that is whole. */
export interface Segment extends Index {
  /** Of the age file. */
  readonly name: string;
  readonly run: string;
  /** It counts once there is a file `<run>.end`. */
  readonly awaits?: true;
}

/** Keeps what is quarantined, sealed; made by `createQuarantine`. */
export interface Quarantine {
  /** Keeps a record that was quarantined; what calls it is a pseudonymizer that was given the quarantine. */
  readonly keep: Keep;
  /** The same for another source. */
  from(source: string): Keep;
  /**
   * Seals what waits: to be awaited before the input that it came with is acknowledged, and at every checkpoint.
   *
   * @throws what `open` and the file throw; nothing is lost by that
   */
  flush(): Promise<void>;
  /** What waits is wiped and counted as lost, and no more is kept: for whoever has its input still, and gives up. */
  abandon(): void;
  /** Bytes that wait. */
  readonly waiting: number;
  /** Records: sealed, and lost since too many bytes waited or nothing was left of them. */
  readonly counts: { readonly sealed: number; readonly lost: number };
}

/** Milliseconds from the first record of a segment to its end. */
const PATIENCE = 1000;

/**
 * Opens a quarantine: what a pseudonymizer gives it is sealed, and written in segments.
 *
 * @throws OptionError
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
  /** Sealed or to be sealed, and not written yet. */
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
      // A name that was tried is not used again: half a file may have it.
      const name = `${run}-${String(++number).padStart(6, '0')}.age`;
      const { bytes, index } = await seal(closed);
      await writeWhole(open, name, bytes);
      segment = { name, run, ...(awaits ? { awaits } : {}), ...index };
      // From here on the records are there, and would be twice under another name.
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
    // What comes meanwhile is not waited for: a checkpoint tells of what was there when it was asked for.
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

/** @returns to be told of each record, or part of one that comes in parts, whether it is kept: a record counts as lost once */
function countLost(counts: { sealed: number; lost: number }): (isKept: boolean, more?: boolean) => void {
  let isCut = false;
  return (isKept, more = false) => {
    if (!more) isCut = false;
    if (isKept || isCut) return;
    isCut = true;
    counts.lost++;
    // Its beginning was kept, and is no record.
    if (more) counts.sealed--;
  };
}

/** @throws what opening, writing or closing throws; the file is closed then, too */
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

/** A segment is sealed at once, in memory. */
const segmentBytes = 8 * 1024 * 1024;

/** Of a run that begins now: sorts by time, and no other is called the same. */
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
