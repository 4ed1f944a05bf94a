import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AbortedTransaction, type Batch, committedOf } from '../../../src/integrations/kafka/aborted.js';

const control = (offset: number, producer: number, type: 0 | 1): Batch => ({
  firstOffset: BigInt(offset),
  lastOffsetDelta: 0,
  attributes: 0x30,
  producerId: BigInt(producer),
  records: [{ key: Buffer.from([0, 0, 0, type]) }],
});
const data = (offset: number, producer: number, attributes = 0x10): Batch => ({
  firstOffset: BigInt(offset),
  lastOffsetDelta: 1,
  attributes,
  producerId: BigInt(producer),
  records: [{ key: null }, { key: null }],
});
const aborted = (producer: number, first: number): AbortedTransaction => ({
  producerId: BigInt(producer),
  firstOffset: BigInt(first),
});
const offsets = (batches: readonly Batch[]): number[] =>
  batches.map(({ firstOffset }) => Number(firstOffset));

describe('what is committed', () => {
  it.each<[string, Batch[], AbortedTransaction[], number[]]>([
    ['all, without transactions', [data(0, -1, 0), data(2, -1, 0)], [], [0, 2]],
    ['no control batch', [data(0, 1), control(2, 1, 1)], [], [0]],
    ['nothing of an aborted transaction', [data(0, 1), control(2, 1, 0), data(3, 1)], [aborted(1, 0)], [3]],
    ['nothing of one whose end is not there yet', [data(0, 1), data(2, 2)], [aborted(1, 0)], [2]],
    [
      'nothing of two of one producer, and what it committed between',
      [data(0, 1), control(2, 1, 0), data(3, 1), control(5, 1, 1), data(6, 1), control(8, 1, 0)],
      [aborted(1, 6), aborted(1, 0)],
      [3],
    ],
    [
      'the same beside the end of one that wrote nothing here',
      [data(0, 1), control(2, 7, 0), control(3, 1, 0), data(4, 7)],
      [aborted(1, 0)],
      [4],
    ],
    ['what a producer wrote outside transactions', [data(0, 1, 0), data(2, 1)], [aborted(1, 2)], [0]],
  ])('is %s', (_, batches, list, expected) => {
    expect(offsets(committedOf(batches, list))).toEqual(expected);
  });

  it('is what its producers committed, wherever the fetch begins', () => {
    const act = fc.record({ producer: fc.nat(2), act: fc.constantFrom('write', 'write', 'commit', 'abort') });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.nat(30), (acts, from) => {
        const log: Batch[] = [];
        const fate = new Map<number, boolean>();
        const open = new Map<number, number[]>();
        const list: (AbortedTransaction & { end: number })[] = [];
        let at = 0;
        for (const { producer, act: what } of acts) {
          if (what === 'write') {
            open.set(producer, [...(open.get(producer) ?? []), at]);
            log.push(data(at, producer));
            at += 2;
            continue;
          }
          const written = open.get(producer) ?? [];
          for (const each of written) fate.set(each, what === 'commit');
          if (what === 'abort' && written.length > 0)
            list.push({ ...aborted(producer, written[0]!), end: at });
          log.push(control(at++, producer, what === 'commit' ? 1 : 0));
          open.delete(producer);
        }
        // Up to what is decided, as a broker sends it.
        const stable = Math.min(at, ...[...open.values()].map(([first]) => first!));
        const sent = log.filter(({ firstOffset }) => firstOffset >= from && firstOffset < stable);
        const told = list.filter(({ end, firstOffset }) => end >= from && firstOffset < stable);
        const expected = offsets(sent).filter((offset) => fate.get(offset) === true);
        expect(offsets(committedOf(sent, told))).toEqual(expected);
      }),
    );
  });
});
