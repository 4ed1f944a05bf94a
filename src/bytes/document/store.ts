/**
 * @module
 * Memory that is filled, emptied and filled again. It grows as needed, and is overwritten in the end.
 */
export class Store {
  bytes: Uint8Array;
  length = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  add(part: Uint8Array): void {
    this.reserve(part.length);
    this.bytes.set(part, this.length);
    this.length += part.length;
  }

  addByte(byte: number): void {
    this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  /** Makes room for this many more bytes. */
  reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const wider = new Uint8Array(2 * (this.length + more));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes.fill(0);
    this.bytes = wider;
  }

  /** What it holds: valid until more is added. */
  get held(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  wipe(): void {
    this.bytes.fill(0);
    this.length = 0;
  }
}
