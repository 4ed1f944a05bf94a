/**
 * @module
 * A part of the input with its replacements. Bytes that are not replaced are copied in runs that are as long as possible.
 */
import { octets } from '../../octets.js';
import { decodeBytes, encodeBytes } from '../latin1.js';

/** Longer runs are copied by a call of `set`, whose cost is in the call; shorter ones in a loop. */
const SHORT = 128;

/** Room after every write, so that four bytes may be written in place of one. */
const MARGIN = 4;

export class Sheet {
  bytes: Uint8Array = new Uint8Array(0);
  view: DataView = new DataView(new ArrayBuffer(0));
  #text: string | undefined;
  #ascii = true;
  #out = octets.allocate(256 * 1024);
  #outView = viewOf(this.#out);
  #length = 0;
  /** Where the output begins. */
  #start = 0;
  /** How far the input has been copied, replaced or cut. */
  #taken = 0;
  /** Both, at the start of the record at hand. */
  #mark = { length: 0, taken: 0 };

  lay(bytes: Uint8Array): void {
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    this.view = viewOf(bytes);
    this.#text = undefined;
    this.#ascii = octets.isAscii(bytes);
    this.start(0);
  }

  /** Continues from a place, without anything from before. */
  start(at: number): void {
    this.#length = 0;
    this.#start = this.#taken = at;
  }

  /** The bytes, one character each. */
  get text(): string {
    this.#text ??= octets.latin1(this.bytes);
    return this.#text;
  }

  /**
   * The value that a part of the input spells. It is a string of its own: a slice of the text would keep the whole
   * part of the input alive in the memo.
   */
  value(start: number, end: number): string {
    const bytes = octets.latin1(this.bytes, start, end);
    return this.#ascii ? bytes : decodeBytes(bytes);
  }

  /**
   * Puts a value in place of a part of the input. Parts come in order, and do not overlap.
   *
   * @returns the bytes of the value, as text
   */
  replace(start: number, end: number, value: string): string {
    const bytes = encodeBytes(value, this.bytes, start, end);
    this.cut(start, end);
    this.#reserve(bytes.length);
    const out = this.#out;
    const length = this.#length;
    if (bytes.length > SHORT) octets.writeLatin1(out, length, bytes);
    else for (let i = 0; i < bytes.length; i++) out[length + i] = bytes.charCodeAt(i);
    this.#length = length + bytes.length;
    return bytes;
  }

  /** As `replace`, with bytes that are followed by at least {@link MARGIN} more. */
  replaceBytes(start: number, end: number, from: DataView, first: number, length: number): void {
    this.cut(start, end);
    this.#reserve(length);
    const out = this.#outView;
    const to = this.#length;
    for (let i = 0; i < length; i += 4) out.setInt32(to + i, from.getInt32(first + i));
    this.#length = to + length;
  }

  /** Takes a part out. */
  cut(start: number, end: number): void {
    const from = this.#taken;
    const length = start - from;
    this.#taken = end;
    this.#reserve(length);
    const to = this.#length;
    if (length > SHORT || start + MARGIN > this.view.byteLength) {
      this.#out.set(this.bytes.subarray(from, start), to);
    } else {
      const { view } = this;
      const out = this.#outView;
      for (let i = 0; i < length; i += 4) out.setInt32(to + i, view.getInt32(from + i));
    }
    this.#length = to + length;
  }

  /** Starts on a record, so that it can be undone. */
  mark(): void {
    this.#mark.length = this.#length;
    this.#mark.taken = this.#taken;
  }

  /** Undoes everything since the mark. */
  undo(): void {
    this.#length = this.#mark.length;
    this.#taken = this.#mark.taken;
  }

  /** The output for the input up to `end`: valid until the next `lay` or `start`. */
  take(end: number): Uint8Array {
    // Nothing was replaced, so the input itself is the output.
    if (this.#taken === this.#start && this.#length === 0) return this.bytes.subarray(this.#start, end);
    this.cut(end, end);
    return this.#out.subarray(0, this.#length);
  }

  /** Overwrites what the last parts have left. */
  wipe(): void {
    this.#out.fill(0);
    this.lay(new Uint8Array(0));
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes + MARGIN <= this.#out.length) return;
    const wider = octets.allocate((this.#length + bytes + MARGIN) * 2);
    wider.set(this.#out.subarray(0, this.#length));
    this.#out.fill(0);
    this.#out = wider;
    this.#outView = viewOf(wider);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
