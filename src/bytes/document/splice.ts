/**
 * @module
 * Puts a document together from the rewritten records and the bytes between them. A removed record takes the comma before
 * it along or, if none before it stayed, the comma after it and the space up to the next, as in the removal of members
 * by a rule. So the result is always JSON. Bytes that may still have to be removed are held back: brackets, a name, white space.
 */
import type { Write } from '../engine.js';
import { Store } from './store.js';

const COMMA = 0x2c;
const NEWLINE = 0x0a;

/** An array or object on the way to records; the first one stands for the input. */
interface Frame {
  /** Its bracket has been written. */
  isWritten: boolean;
  /** Something in it has been written. */
  stayed: boolean;
  /** The length of the held bytes up to where the current child would be cut; -1 between children. */
  start: number;
  /** The same if the last child was removed: space up to a comma is removed, too. */
  end: number;
}

const openFrame = (isInput: boolean): Frame => ({ isWritten: isInput, stayed: isInput, start: -1, end: 0 });

export class Splice {
  readonly #held = new Store(1024);
  readonly #frames: Frame[] = [openFrame(true)];
  /** Space is removed up to whatever comes next. */
  #swallows = false;
  #write: Write = () => {};

  /** Sets where output is written from now on. */
  begin(write: Write): void {
    this.#write = write;
  }

  /** White space, or a part of a name. */
  text(part: Uint8Array): void {
    if (this.#swallows) return;
    const frame = this.#top;
    if (frame.stayed && frame.start < 0) this.#write(part);
    else this.#held.add(part);
  }

  /** An element or a member begins. */
  child(): void {
    this.#swallows = false;
    const frame = this.#top;
    if (frame.start < 0) frame.start = this.#held.length;
  }

  comma(): void {
    const frame = this.#top;
    if (frame.stayed) {
      frame.start = this.#held.length;
      this.#held.addByte(COMMA);
    } else {
      this.#held.length = frame.end;
      this.#swallows = true;
    }
  }

  /** The byte that begins a text of a sequence; it is removed with the text. */
  separator(byte: number): void {
    this.#swallows = false;
    const frame = this.#top;
    if (frame.start < 0) frame.start = this.#held.length;
    this.#held.addByte(byte);
  }

  /** The child at hand is a record, and stays. */
  record(bytes: Uint8Array): void {
    this.#stay();
    this.#write(bytes);
  }

  /** A child that stays has ended, and nothing is held: what comes next may be written directly. */
  get isSettled(): boolean {
    const { stayed, start } = this.#top;
    return stayed && start < 0 && this.#held.length === 0;
  }

  /** Children that stay, each with the comma before it; only called if it is settled. */
  run(bytes: Uint8Array): void {
    this.#write(bytes);
  }

  /** The current child is removed. */
  gone(): void {
    const frame = this.#top;
    this.#held.length = frame.start;
    frame.end = frame.start;
    frame.start = -1;
    if (this.#frames.length === 1) this.#swallows = true;
  }

  /** @param stays - even if nothing in it does */
  open(bracket: number, stays: boolean): void {
    this.#held.addByte(bracket);
    if (stays) this.#stay();
    const frame = openFrame(false);
    frame.isWritten = stays;
    this.#frames.push(frame);
  }

  close(bracket: number): void {
    this.#swallows = false;
    const { isWritten } = this.#frames.pop()!;
    if (!isWritten) {
      this.gone();
      return;
    }
    this.#held.addByte(bracket);
    this.#stay();
  }

  /** Closes what has been opened and written, as a line, and forgets the rest. @param closing - the innermost bracket last */
  breakOff(closing: readonly number[]): void {
    this.#held.length = 0;
    this.#swallows = false;
    const open = closing.filter((_, i) => this.#frames[i + 1]!.isWritten).reverse();
    if (open.length > 0) this.#write(Uint8Array.of(...open, NEWLINE));
    this.#frames.length = 1;
    this.#top.start = -1;
  }

  /** The input ends. */
  end(): void {
    this.#write(this.#held.held);
    this.#held.length = 0;
    this.#top.start = -1;
  }

  wipe(): void {
    this.#held.wipe();
  }

  get #top(): Frame {
    return this.#frames[this.#frames.length - 1]!;
  }

  /** Writes what is held, which keeps everything that encloses it. */
  #stay(): void {
    if (this.#held.length > 0) this.#write(this.#held.held);
    this.#held.length = 0;
    for (const frame of this.#frames) {
      frame.isWritten = frame.stayed = true;
      frame.start = -1;
    }
  }
}
