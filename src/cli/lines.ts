/**
 * @module
 * Bytes as they arrive become blocks of whole lines. What is held back is one unfinished line, and of that
 * no more than the size limit.
 */

const newline = 0x0a;

/** RFC 8259 §8.1 lets a reader ignore it; Windows writes it. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Cuts a stream after newlines. Of a line longer than the limit the first `limit + 1` bytes come out, which is
 * enough for it to be refused for its size, and the rest is skipped unread.
 *
 * @param limit - longest line that is a record, in bytes
 * @returns blocks of whole lines; only the last may lack its newline
 */
export async function* wholeLines(
  input: AsyncIterable<Buffer | string>,
  limit: number,
): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let size = 0;
  let skipping = false;
  let first = true;

  const hold = (part: Buffer): void => {
    held.push(part);
    size += part.length;
  };
  const take = (...last: Buffer[]): Buffer => {
    const block = held.length === 0 && last.length === 1 ? last[0]! : Buffer.concat([...held, ...last]);
    held = [];
    size = 0;
    return block;
  };

  for await (const piece of input) {
    let chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    if (first) {
      first = false;
      if (chunk.subarray(0, 3).equals(byteOrderMark)) chunk = chunk.subarray(3);
    }
    if (skipping) {
      const end = chunk.indexOf(newline);
      if (end < 0) continue;
      skipping = false;
      chunk = chunk.subarray(end + 1);
    }
    const end = chunk.lastIndexOf(newline) + 1;
    if (end > 0) yield take(chunk.subarray(0, end));
    if (end < chunk.length) hold(chunk.subarray(end));
    if (size > limit) {
      skipping = true;
      yield Buffer.concat([take().subarray(0, limit + 1), Buffer.of(newline)]);
    }
  }
  if (size > 0) yield take();
}
