/**
 * @module
 * Gathers records of a document into lines, so that the engine of lines rewrites many at a time, and keeps the bytes
 * between them, which are put around the results.
 */
import type { RecordCode } from '../../errors.js';
import { documentKernel } from '../../kernel/document.js';
import { octets } from '../../octets.js';
import { type Books, BooksWithin } from '../../program/books.js';
import type { Raw } from '../../program/reject.js';
import type { Visitor } from '../../program/visitor.js';
import { createJsonEngine, type JsonEngine } from '../../walk/json.js';
import type { Write } from '../engine.js';
import type { NdjsonEngine } from '../ndjson.js';
import { addFolded, type Fold, unfold } from './fold.js';
import { Gathered } from './gathered.js';
import type { Run, Scribe } from './outline/scribe.js';
import { Splice } from './splice.js';
import { Store } from './store.js';

/** As much as the kernel works on at a time. */
const BATCH = 128 * 1024;

const NEWLINE = 0x0a;

/** What was met, in its order. */
type Event =
  | { readonly is: 'text'; readonly from: number; readonly to: number }
  | { readonly is: 'record'; readonly fold: Fold }
  | { readonly is: 'open' | 'close' | 'separator'; readonly byte: number; readonly stays: boolean }
  | { readonly is: 'comma' | 'child' | 'gone' };

const comma: Event = { is: 'comma' };
const child: Event = { is: 'child' };
const gone: Event = { is: 'gone' };
const record: Readonly<Record<Fold, Event>> = {
  none: { is: 'record', fold: 'none' },
  newlines: { is: 'record', fold: 'newlines' },
  pairs: { is: 'record', fold: 'pairs' },
  mixed: { is: 'record', fold: 'mixed' },
};

export class Batch implements Scribe {
  readonly #lines: Pick<NdjsonEngine, 'rewrite'>;
  readonly #visitor: Visitor;
  readonly #books: Books;
  readonly #kernel = documentKernel();
  readonly #splice = new Splice();
  #events: Event[] = [];
  readonly #between = new Store(4096);
  readonly #records = new Store(4096);
  readonly #out = new Store(4096);
  /** Of records that follow, their lines and what becomes of them. */
  readonly #ahead = new Store(0);
  readonly #woven = new Store(0);
  readonly #scratch = new Store(0);
  #count = 0;
  /** Positions of the records that are quarantined. */
  readonly #quarantined = new Set<number>();
  readonly #watched: Books;
  #single: JsonEngine | undefined;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(lines: Pick<NdjsonEngine, 'rewrite'>, visitor: Visitor, books: Books) {
    this.#lines = lines;
    this.#visitor = visitor;
    this.#books = books;
    this.#watched = new Watched(books, this.#quarantined);
  }

  /** Where what comes out is written from now on. */
  begin(write: Write): void {
    this.#splice.begin(write);
  }

  text(part: Uint8Array): void {
    const from = this.#between.length;
    this.#between.add(part);
    this.#events.push({ is: 'text', from, to: this.#between.length });
  }

  comma(): void {
    this.#events.push(comma);
  }

  separator(byte: number): void {
    this.#events.push({ is: 'separator', byte, stays: false });
  }

  child(): void {
    this.#events.push(child);
  }

  record(bytes: Uint8Array): void {
    if (this.#count > 0 && this.#records.length + bytes.length >= BATCH) this.flush();
    const fold = addFolded(this.#records, bytes, this.#kernel);
    if (fold === 'mixed') {
      this.flush();
      this.#rewriteMixed(bytes);
      return;
    }
    this.#count++;
    this.#events.push(record[fold]);
  }

  run(bytes: Uint8Array, from: number, to: number, longest: number): Run | undefined {
    const kernel = this.#kernel;
    if (kernel === undefined) return undefined;
    const gathered = new Gathered(kernel, bytes, from, to, longest);
    const { records, end } = gathered;
    if (records === 0) return undefined;
    this.#ahead.length = this.#woven.length = 0;
    // Added before the flush, which turns the records into lines in place.
    this.#ahead.add(gathered.lines);
    this.flush();
    const first = this.#books.in + 1;
    this.#rewrite(this.#ahead);
    const isWhole = this.#quarantined.size === 0 && this.#splice.isSettled;
    if (!isWhole || !gathered.weave(this.#out, this.#woven)) this.#replayRun(gathered, first);
    else this.#splice.run(this.#woven.held);
    this.#clear();
    return { records, end };
  }

  gone(): void {
    this.#events.push(gone);
  }

  refuse(part: Uint8Array): void {
    this.flush();
    this.#books.quarantine('ERR_RECORD_SIZE', ++this.#books.in, undefined, { json: part });
  }

  more(part: Uint8Array): void {
    this.#books.more?.({ json: part });
  }

  lost(): void {
    this.flush();
    const detail = 'a document has no record where "records" leads';
    this.#books.quarantine('ERR_RECORD_SHAPE', ++this.#books.in, detail);
  }

  open(byte: number, stays: boolean): void {
    this.#events.push({ is: 'open', byte, stays });
  }

  close(byte: number): void {
    this.#events.push({ is: 'close', byte, stays: false });
  }

  /** Rewrites the records so far, and writes out what can be. */
  flush(): void {
    const first = this.#books.in + 1;
    if (this.#count > 0) this.#rewrite(this.#records);
    this.#replay(first);
    this.#clear();
  }

  /** The current text is broken: the brackets that were written are closed. */
  breakOff(closing: readonly number[]): void {
    this.#splice.breakOff(closing);
  }

  end(): void {
    this.#splice.end();
  }

  wipe(): void {
    const stores = [this.#between, this.#records, this.#out, this.#scratch, this.#ahead, this.#woven];
    for (const store of stores) store.wipe();
    this.#splice.wipe();
    this.#kernel?.wipe();
    this.#events = [];
    this.#count = 0;
  }

  #rewrite(lines: Store): void {
    this.#out.length = 0;
    this.#lines.rewrite(lines.held, (part) => this.#out.add(part), this.#watched);
  }

  #clear(): void {
    this.#events = [];
    this.#records.length = this.#between.length = this.#out.length = 0;
    this.#count = 0;
    this.#quarantined.clear();
  }

  /** One by one, with what stood before each. @param position - of the first record */
  #replayRun(gathered: Gathered, position: number): void {
    const out = this.#out.held;
    let next = position;
    let at = 0;
    for (const { space, more } of gathered.gaps()) {
      this.#splice.text(space);
      this.#splice.comma();
      this.#splice.text(more);
      this.#splice.child();
      const end = this.#quarantined.has(next++) ? -1 : octets.indexOf(out, NEWLINE, at);
      if (end < 0) this.#splice.gone();
      else {
        this.#splice.record(unfold(out.subarray(at, end), 'newlines', this.#scratch, this.#kernel));
        at = end + 1;
      }
    }
  }

  /** @param position - of the first record */
  #replay(position: number): void {
    const out = this.#out.held;
    let next = position;
    let at = 0;
    for (const event of this.#events) {
      if (event.is !== 'record') this.#put(event);
      else {
        const end = this.#quarantined.has(next++) ? -1 : octets.indexOf(out, NEWLINE, at);
        if (end < 0) this.#splice.gone();
        else {
          this.#splice.record(unfold(out.subarray(at, end), event.fold, this.#scratch, this.#kernel));
          at = end + 1;
        }
      }
    }
  }

  #put(event: Exclude<Event, { is: 'record' }>): void {
    const splice = this.#splice;
    switch (event.is) {
      case 'text':
        splice.text(this.#between.bytes.subarray(event.from, event.to));
        break;
      case 'open':
        splice.open(event.byte, event.stays);
        break;
      case 'close':
        splice.close(event.byte);
        break;
      case 'separator':
        splice.separator(event.byte);
        break;
      default:
        splice[event.is]();
    }
  }

  /** By itself, as a text: the engine of one record asks for no line. */
  #rewriteMixed(bytes: Uint8Array): void {
    const text = this.#decode(bytes);
    this.#single ??= createJsonEngine(this.#visitor);
    const out = text === undefined ? undefined : this.#single.rewrite(text, this.#watched);
    if (out === undefined) this.#splice.gone();
    else this.#splice.record(out === text ? bytes : octets.encode(out));
  }

  #decode(bytes: Uint8Array): string | undefined {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      this.#books.quarantine('ERR_RECORD_ENCODING', ++this.#books.in, undefined, { json: bytes });
      return undefined;
    }
  }
}

/** Books that note where a record was quarantined. A record of a document is kept as a text. */
class Watched extends BooksWithin {
  readonly #positions: Set<number>;

  constructor(books: Books, positions: Set<number>) {
    super(books);
    this.#positions = positions;
  }

  override quarantine(code: RecordCode, position: number, detail?: string, raw?: Raw): void {
    this.#positions.add(position);
    const isBare = raw instanceof Uint8Array || typeof raw === 'string';
    super.quarantine(code, position, detail, isBare ? { json: raw } : raw);
  }
}
