/**
 * @module
 * Reads what is around the records of a document, strictly (RFC 8259 §2): brackets, commas and, if a path leads to the
 * records, the names on it. Each top-level value is a record, and so is each element of a top-level array; with a path,
 * records are where it leads. Each record is passed on as a whole, and anything beside the path is skipped as its bytes
 * arrive, so that never more than one record has to be waited for.
 */
import { documentKernel } from '../../kernel/document.js';
import { Extent, mismatched, unfinished } from './extent.js';
import { type Holder, holderOf } from './outline/holder.js';
import { Name } from './outline/name.js';
import type { Scribe } from './outline/scribe.js';

/** RFC 7464 §2.2: begins each text of a sequence. */
export const SEPARATOR = 0x1e;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const openArray = 0x5b;
const openObject = 0x7b;
/** `[` and `{` are two below what closes them. */
const closing = 2;

export interface OutlineOptions {
  readonly maxRecordBytes: number;
  /** The keys that lead from a document to its records. */
  readonly path: readonly string[];
  readonly caseless: boolean;
  /** Stops before and after each record. */
  readonly isStepwise: boolean;
}

/** What must come next, in the words of the error message. */
type Expected = 'a value' | 'a value or ]' | 'a name' | 'a name or }' | 'a colon' | 'a comma or the end';

/** What the bytes at hand belong to. */
type Within = 'outline' | 'record' | 'passed over' | 'name';

export class Outline {
  readonly #scribe: Scribe;
  readonly #options: OutlineOptions;
  readonly #extent = new Extent(documentKernel());
  #holders: Holder[] = [holderOf('input', 0, 0)];
  #expected: Expected = 'a value';
  #within: Within = 'outline';
  /** How much of a record that is waited for has been looked at. */
  #seen = 0;
  #space = 0;
  /** Nothing has been read since the last record ended. */
  #isBehindRecord = false;
  /** What is passed over is a record that was refused. */
  #isRefused = false;
  /** The current document has something at the end of the path. */
  #isFound = false;
  /** What was expected, and did not come: nothing more can be read. */
  broken: string | undefined;
  readonly #name: Name;

  constructor(scribe: Scribe, options: OutlineOptions) {
    this.#scribe = scribe;
    this.#options = options;
    this.#name = new Name(options.path, options.caseless);
  }

  /**
   * @param isEnd - whether nothing comes after `to`
   * @returns how many bytes were taken; an incomplete record is waited for
   */
  read(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number {
    this.#extent.renew();
    for (let at = from; ; ) {
      if (this.#within === 'outline') {
        at = this.#readOutline(bytes, at, to);
        if (this.broken !== undefined || at === to) return at;
        if (this.#isStep && at > from) return at;
      }
      const isStep = this.#isStep;
      at = this.#readWithin(bytes, at, to, isEnd);
      if (this.#within !== 'outline' || this.broken !== undefined || isStep) return at;
    }
  }

  /** No text has begun that is not whole. */
  get isAtRest(): boolean {
    return this.#within === 'outline' && this.#holders.length === 1;
  }

  /** A record has begun, and more bytes are needed to know where it ends. */
  get isWaiting(): boolean {
    return this.#within === 'record' && this.#seen > 0;
  }

  /** The input, or a text of it, ends here: sets `broken` if it must not. */
  end(): void {
    if (this.isAtRest) return;
    this.broken ??= this.#within === 'outline' ? this.#expected : 'the end of a value';
  }

  /** Another text begins, whatever happened to the one before. @returns the brackets that close what was open */
  restart(): number[] {
    const open = this.#holders.slice(1).map(({ bracket }) => bracket + closing);
    this.#holders = [holderOf('input', 0, 0)];
    this.#expected = 'a value';
    this.#within = 'outline';
    this.#seen = this.#space = 0;
    this.#isBehindRecord = false;
    this.broken = undefined;
    return open;
  }

  /** Whether the reader must stop here, at the beginning or the end of a record. */
  get #isStep(): boolean {
    return this.#options.isStepwise && this.#within === 'record';
  }

  get #holder(): Holder {
    return this.#holders[this.#holders.length - 1]!;
  }

  /** Reads up to where a value or a name begins that is not part of the outline, up to `to`, or to where the document is broken. */
  #readOutline(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to && this.#within === 'outline' && this.broken === undefined) {
      if (this.#isBehindRecord) at = this.#readRun(bytes, at, to);
      if (at === to) break;
      const byte = bytes[at]!;
      if (isSpace(byte)) {
        const start = at;
        while (at < to && isSpace(bytes[at]!)) at++;
        this.#scribe.text(bytes.subarray(start, at));
        this.#space += at - start;
        if (this.#space > this.#options.maxRecordBytes) this.broken = 'less white space';
        continue;
      }
      this.#space = 0;
      // The first byte of a value is not taken here, but by the code that reads that kind of value.
      if (this.#readByte(byte, bytes, at)) at++;
    }
    return at;
  }

  /** A record has just ended, and its like may follow. @returns how far they went */
  #readRun(bytes: Uint8Array, from: number, to: number): number {
    this.#isBehindRecord = false;
    const run = this.#scribe.run(bytes, from, to, this.#options.maxRecordBytes);
    if (run === undefined) return from;
    this.#holder.index += run.records;
    this.#space = 0;
    return run.end;
  }

  /** @param byte - the one at `at` @returns whether it was taken */
  #readByte(byte: number, bytes: Uint8Array, at: number): boolean {
    const holder = this.#holder;
    switch (this.#expected) {
      case 'a comma or the end':
        if (byte === holder.bracket + closing) return this.#close(byte);
        if (byte !== COMMA) return this.#break();
        this.#scribe.comma();
        holder.index++;
        this.#expected = holder.kind === 'object' ? 'a name' : 'a value';
        return true;
      case 'a colon':
        if (byte !== COLON) return this.#break();
        this.#scribe.text(bytes.subarray(at, at + 1));
        this.#expected = 'a value';
        return true;
      case 'a name or }':
      case 'a name':
        if (byte === holder.bracket + closing && this.#expected === 'a name or }') return this.#close(byte);
        if (byte !== QUOTE) return this.#break();
        this.#scribe.child();
        this.#name.begin();
        return this.#enter('name');
      default:
        if (byte === openArray + closing && this.#expected === 'a value or ]') return this.#close(byte);
        if (byte === SEPARATOR && holder.kind === 'input') {
          this.#scribe.separator(byte);
          return true;
        }
        return beginsValue[byte] === 1 ? this.#begin(byte) : this.#break();
    }
  }

  #break(): false {
    this.broken = this.#expected;
    return false;
  }

  /** A value begins: it is a record, leads to records, or is beside the path. @returns whether the byte was taken */
  #begin(byte: number): boolean {
    const { path } = this.#options;
    const holder = this.#holder;
    const { kind } = holder;
    const isDocument = kind === 'input' || kind === 'documents';
    if (kind !== 'object') this.#scribe.child();
    if (isDocument) this.#isFound = path.length === 0;
    const isOnPath =
      isDocument || (kind === 'array' ? String(holder.index) === path[holder.depth] : holder.isOnPath);
    const depth = holder.depth + (isDocument || kind === 'records' ? 0 : 1);
    const isThere = kind === 'records' || (isOnPath && depth === path.length);
    if (isThere) this.#isFound = true;
    if (byte === openArray && kind === 'input') {
      return this.#open(holderOf(path.length === 0 ? 'records' : 'documents', byte, 0), true);
    }
    if (isThere && (kind === 'records' || byte !== openArray)) return this.#enter('record');
    if (isThere) return this.#open(holderOf('records', byte, depth), true);
    if (isOnPath && byte === openObject) return this.#open(holderOf('object', byte, depth), false);
    if (isOnPath && byte === openArray) return this.#open(holderOf('array', byte, depth), false);
    return this.#enter('passed over');
  }

  #enter(within: Within): false {
    this.#within = within;
    this.#isRefused = false;
    this.#seen = 0;
    this.#extent.begin();
    return false;
  }

  #open(holder: Holder, stays: boolean): true {
    this.#scribe.open(holder.bracket, stays);
    this.#holders.push(holder);
    this.#expected = holder.kind === 'object' ? 'a name or }' : 'a value or ]';
    return true;
  }

  #close(byte: number): true {
    const { kind } = this.#holders.pop()!;
    this.#scribe.close(byte);
    this.#valueEnds(kind === 'documents');
    return true;
  }

  /** @param isList - whether it was a list of documents, which is not a document itself */
  #valueEnds(isList = false): void {
    const { kind } = this.#holder;
    this.#expected = kind === 'input' ? 'a value' : 'a comma or the end';
    if (!isList && !this.#isFound && (kind === 'input' || kind === 'documents')) this.#scribe.lost();
  }

  /** Continues with a value or name that is not part of the outline. @returns how far it was taken */
  #readWithin(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number {
    const end = this.#extent.find(bytes, from + this.#seen, to, isEnd);
    if (end === mismatched) {
      this.broken = 'a value whose brackets match';
      return from;
    }
    const isWhole = end !== unfinished;
    const stop = isWhole ? end : to;
    if (this.#within === 'record') return this.#readRecord(bytes, from, stop, isWhole);
    if (this.#within === 'name') this.#readName(bytes.subarray(from, stop), isWhole);
    else if (this.#isRefused) this.#scribe.more(bytes.subarray(from, stop));
    if (this.#within === 'passed over' && isWhole) {
      this.#within = 'outline';
      this.#scribe.gone();
      this.#valueEnds();
    }
    return stop;
  }

  #readRecord(bytes: Uint8Array, from: number, stop: number, isWhole: boolean): number {
    if (stop - from > this.#options.maxRecordBytes) {
      this.#scribe.refuse(bytes.subarray(from, stop));
      this.#seen = 0;
      this.#within = 'passed over';
      this.#isRefused = true;
      if (!isWhole) return stop;
      this.#scribe.gone();
    } else if (isWhole) this.#scribe.record(bytes.subarray(from, stop));
    else {
      this.#seen = stop - from;
      return from;
    }
    this.#within = 'outline';
    this.#valueEnds();
    this.#isBehindRecord = isWhole && this.#holder.kind === 'records' && !this.#options.isStepwise;
    return stop;
  }

  #readName(part: Uint8Array, isWhole: boolean): void {
    if (this.#name.add(part)) this.#scribe.text(part);
    if (!isWhole) return;
    const holder = this.#holder;
    holder.isOnPath = this.#name.is(this.#options.path[holder.depth]!);
    this.#within = 'outline';
    this.#expected = 'a colon';
  }
}

const beginsValue = new Uint8Array(256);
for (const character of '{["-0123456789tfn') beginsValue[character.charCodeAt(0)] = 1;

/** RFC 8259 §2. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
