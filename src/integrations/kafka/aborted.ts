/**
 * @module
 * Picks the batches that hold committed records: control batches hold none, and those of aborted transactions must not
 * be read. The client's own filter is not enough: it knows only one aborted transaction for each producer, lets those
 * pass whose end is not fetched yet, and in 1.x throws at the end of one that wrote nothing here.
 */

/** The parts of a batch that are read, in Kafka's format 2. */
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

/** @param aborted - the aborted transactions, as the broker lists them with the batches */
export function committedOf<B extends Batch>(
  batches: readonly B[],
  aborted: readonly AbortedTransaction[],
): B[] {
  if (aborted.length === 0) return batches.filter(({ attributes }) => !(attributes & CONTROL));
  const waiting = [...aborted].sort((a, b) => Number(a.firstOffset - b.firstOffset));
  /** Aborted transactions whose end has not come yet. */
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
