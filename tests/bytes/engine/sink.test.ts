import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSinks, type Sink } from '../../../src/bytes/engine/sink.js';

const part = fc.uint8Array({ maxLength: 40 });
const output = fc.record({ input: fc.nat(9000), parts: fc.array(part), repeat: fc.constantFrom(1, 100) });
type Output = { input: number; parts: Uint8Array[]; repeat: number };

const fill = (sink: Sink, { parts, repeat }: Output): void => {
  for (let i = 0; i < repeat; i++) for (const each of parts) sink.write(each);
};
const whole = ({ parts, repeat }: Output): Buffer => Buffer.concat(Array(repeat).fill(parts).flat());

describe('a sink', () => {
  it.each([true, false])('holds what was written to it alone, when memory is shared: %s', (shares) => {
    fc.assert(
      fc.property(fc.array(output, { maxLength: 30 }), (outputs) => {
        const open = createSinks({ shares });
        // The next one is opened before the one at hand is full, as by a listener that comes back.
        const sinks = outputs.map(({ input }) => open(input));
        const later = outputs.map((each) => {
          const sink = open(each.input);
          fill(sink, each);
          return sink.bytes();
        });
        const given = sinks.map((sink, i) => {
          fill(sink, outputs[i]!);
          return sink.bytes();
        });
        for (const [i, each] of outputs.entries()) {
          expect(whole(each).equals(later[i]!)).toBe(true);
          expect(whole(each).equals(given[i]!)).toBe(true);
        }
      }),
    );
  });

  it('gives what the latest output did not need to the next, and nothing that another may still need', () => {
    const open = createSinks();
    const [first, second] = [open(100), open(100)];
    for (const sink of [first, second]) sink.write(Uint8Array.of(1, 2, 3));
    const [early, late] = [first.bytes(), second.bytes()];
    // The first was not the latest any more when it ended.
    expect(late.byteOffset - early.byteOffset).toBe(100);
    const third = open(100);
    third.write(Uint8Array.of(4));
    expect(third.bytes().byteOffset - late.byteOffset).toBe(3);
    expect([...early, ...late]).toEqual([1, 2, 3, 1, 2, 3]);
  });

  it('lets nobody transfer what others were given', () => {
    const open = createSinks();
    const bytes = [0, 1].map((i) => {
      const sink = open(10);
      sink.write(Uint8Array.of(i));
      return sink.bytes();
    });
    expect(bytes[0]!.buffer).toBe(bytes[1]!.buffer);
    const { port1, port2 } = new MessageChannel();
    // Copied up to Node 20, refused from Node 21 on.
    try {
      port1.postMessage(bytes[0], [bytes[0]!.buffer as ArrayBuffer]);
    } catch (error) {
      expect(error).toMatchObject({ name: 'DataCloneError' });
    }
    expect(bytes).toEqual([Buffer.of(0), Buffer.of(1)]);
    port1.close();
    port2.close();
  });

  it('has memory of its own where it is asked to', () => {
    const open = createSinks({ shares: false });
    const sinks = [open(10), open(10)];
    for (const sink of sinks) sink.write(Uint8Array.of(7));
    expect(sinks[0]!.bytes().buffer).not.toBe(sinks[1]!.bytes().buffer);
  });
});
