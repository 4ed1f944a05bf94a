/**
 * @module
 * Lines inside envelopes of a collector: each is unwrapped, rewritten in its own format, and wrapped again. Parts of
 * one line are joined first, and come out as one. A line without an envelope, or that is cut off or cannot be read, is
 * quarantined together with its envelope.
 */
import type { RecordCode } from '../errors.js';
import { octets } from '../octets.js';
import { type Books, BooksWithin } from '../program/books.js';
import type { ByteEngine, Course, Write } from './engine.js';
import { isBlank, Joining, type Unit } from './envelope/joining.js';
import type { Bundle, Wrapper } from './envelope/wrapper.js';
import type { MessageEngine } from './messages.js';
import { LineStart } from './ndjson/lines.js';

const NEWLINE = 0x0a;

export interface EnvelopeOptions {
  readonly maxRecordBytes: number;
  readonly course?: Course | undefined;
}

/**
 * The engine of one input.
 *
 * @param name - of the format, for the error if it cannot read a line
 * @param openMessages - opens what rewrites the lines inside, and counts them in these books
 */
export function createEnvelopeEngine(
  name: string,
  wrapper: Wrapper,
  openMessages: (books: Books) => MessageEngine,
  books: Books,
  { maxRecordBytes, course }: EnvelopeOptions,
): ByteEngine {
  const start = new LineStart(books, course);
  /** Streams in whose present line nothing more is read: its parts have outgrown the limit. */
  const passed = new Set<string>();
  const within = new Within(books);
  const messages = openMessages(within);

  /** Deals with units, and writes what may leave. */
  const flush = (units: readonly Unit[], write: Write): void => {
    for (let from = 0, to = 0; from < units.length; from = to) {
      const { opened, bundle, refused, raw } = units[from]!;
      to = from + 1;
      if (refused !== undefined) books.quarantine(refused[0], ++books.in, refused[1], raw);
      else if (bundle !== undefined) rewriteBundle(bundle, units[from]!, write);
      else if (opened === undefined) write(raw);
      else if (isBlank(units[from]!.content)) writeUnit(units[from]!, units[from]!.content, write);
      else {
        while (to < units.length && isRecord(units[to]!)) to++;
        rewriteRun(units.slice(from, to), write);
      }
    }
  };

  const rewriteRun = (run: readonly Unit[], write: Write): void => {
    within.begin(run.map(({ raw }) => raw));
    const results = messages.rewrite(
      run.map(({ content }) => content),
      within,
    );
    results.forEach((result, i) => {
      if (result instanceof Uint8Array) writeUnit(run[i]!, result, write);
    });
  };

  const rewriteBundle = (held: Bundle, { lineEnd }: Unit, write: Write): void => {
    const contents: (Uint8Array | undefined)[] = [...held.bundle];
    const records = contents.flatMap((content, i) => (isBlank(content!) ? [] : [i]));
    within.begin(records.map((i) => held.rawOf(i)));
    const results = messages.rewrite(
      records.map((i) => contents[i]!),
      within,
    );
    results.forEach((result, at) => {
      contents[records[at]!] = result instanceof Uint8Array ? result : undefined;
    });
    if (held.close(contents, write)) write(lineEnd);
  };

  const writeUnit = ({ opened, lineEnd }: Unit, content: Uint8Array, write: Write): void => {
    opened!.close(content, write);
    write(lineEnd);
  };

  const read = (bytes: Uint8Array, from: number, last: boolean, write: Write): number => {
    const joining = new Joining(name, wrapper, maxRecordBytes, passed, books);
    const { units } = joining;
    let at = from;
    /** Up to here no line waits for more of its parts. */
    let settled = { at, units: 0 };
    for (let newline = 0; at < bytes.length; ) {
      newline = octets.indexOf(bytes, NEWLINE, at);
      if (newline < 0 && !last) break;
      const end = newline + 1 || bytes.length;
      joining.take(bytes.subarray(at, end));
      at = end;
      if (!joining.isWaiting) settled = { at, units: units.length };
    }
    if (last || bytes.length - settled.at > maxRecordBytes) {
      joining.giveUp(last);
      settled = { at, units: units.length };
    }
    flush(units.slice(0, settled.units), write);
    if (bytes.length - settled.at <= maxRecordBytes) return settled.at;
    start.refuse(bytes.subarray(settled.at));
    return bytes.length;
  };

  return {
    state: () => [],
    isPassing: () => start.isPassing || passed.size > 0,
    rewrite(input, last, write) {
      // `subarray` of a Buffer takes three times as long as that of a Uint8Array (Node 20).
      const bytes = new Uint8Array(input.buffer, input.byteOffset, input.length);
      const at = start.find(bytes, last, write);
      if (at === undefined) return 0;
      return start.isPassing ? bytes.length : read(bytes, at, last, write);
    },
    course: () => start.course,
    wipe: () => messages.wipe?.(),
  };
}

const isRecord = ({ opened, refused, content }: Unit): boolean =>
  opened !== undefined && refused === undefined && !isBlank(content);

/** Books for the lines inside: a quarantined record is kept with its envelope. */
class Within extends BooksWithin {
  #first = 0;
  #raws: readonly Uint8Array[] = [];

  /** @param raws - of the records to come */
  begin(raws: readonly Uint8Array[]): void {
    this.#first = this.in + 1;
    this.#raws = raws;
  }

  override quarantine(code: RecordCode, position: number, detail?: string): void {
    super.quarantine(code, position, detail, this.#raws[position - this.#first]);
  }
}
