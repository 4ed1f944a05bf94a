/**
 * @module
 * Which of the batches that a broker sends are records: control batches are none, and what belongs to a transaction that
 * was aborted must not be read. The client's own filter keeps one aborted transaction for each producer and passes those whose end
 * lies behind what was fetched, and in 1.x throws at the end of one that wrote nothing here.
 */

/** What is asked of a batch, in Kafka's format 2. */
export interface Batch {
  readonly firstOffset: bigint;
  readonly lastOffsetDelta: number;
  readonly attributes: number;
  readonly producerId: bigint;
  readonly records: readonly { readonly key: Uint8Array | null }[];
}

export interface AbortedTransaction {
  readonly producerId: bigint;
  readonly firstOffset: bigint;
}

const TRANSACTIONAL = 0x10;
const CONTROL = 0x20;

/** @param aborted - as the broker lists them for what it sends */
export function committedOf<B extends Batch>(
  batches: readonly B[],
  aborted: readonly AbortedTransaction[],
): B[] {
  if (aborted.length === 0) return batches.filter(({ attributes }) => !(attributes & CONTROL));
  const waiting = [...aborted].sort((a, b) => Number(a.firstOffset - b.firstOffset));
  /** Those whose end has not come. */
  const open = new Set<bigint>();
  return batches.filter((batch) => {
    const last = batch.firstOffset + BigInt(batch.lastOffsetDelta);
    while (waiting.length > 0 && waiting[0]!.firstOffset <= last) open.add(waiting.shift()!.producerId);
    if (batch.attributes & CONTROL) {
      // A producer's next transaction begins behind this one's end, aborted or committed.
      if (isAbort(batch)) open.delete(batch.producerId);
      return false;
    }
    return !(batch.attributes & TRANSACTIONAL && open.has(batch.producerId));
  });
}

/** The key of a control record: its version and its type, two bytes each. */
function isAbort({ records }: Batch): boolean {
  const key = records[0]?.key;
  return key != null && key[2] === 0 && key[3] === 0;
}
