import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { erase, findRecords, subject } from '../src/rights.js';
import { formats, outputsOf, person, ring } from './rights/world.js';

/** Cut anywhere. */
function* pieces(bytes: Uint8Array, size = 997): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function gather<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}

describe.each(Object.keys(formats))('a person in %s', (name) => {
  const { policy, own, whole, rest, calls } = outputsOf(name);
  const who = subject(policy, ring, person);

  it('is found whole', async () => {
    const found = await gather(findRecords(policy, who, Readable.from(pieces(whole))));
    expect(found.map(({ position }) => position - 1)).toEqual([...own]);
    for (const { json, position } of found) {
      const record = JSON.parse(json);
      expect(record.time.replaceAll('+', ' ')).toBe(calls[position - 1]!.time);
    }
  });

  it('is gone with its records, and all others are what they were', async () => {
    const out = await gather(erase(policy, who, Readable.from(pieces(whole)), { take: 'records' }));
    expect(Buffer.concat(out).toString()).toBe(rest.toString());
  });

  it('is gone from its records', async () => {
    const out = Buffer.concat(
      await gather(erase(policy, who, Readable.from(pieces(whole)), { take: 'fields' })),
    );
    for (const { pseudonym } of who.pseudonyms) expect(out.includes(pseudonym)).toBe(false);
    // An oracle that knows of no format: each with what is kept before or behind it.
    let expected = whole.toString();
    for (const { pseudonym, kind } of who.pseudonyms) {
      const nobody = kind === 'tel' ? 'tel_withheld' : 'unknown';
      expected = expected.replaceAll(`+1~${pseudonym}`, nobody).replaceAll(pseudonym, nobody);
    }
    expect(out.toString()).toBe(expected);
    expect(await gather(findRecords(policy, who, Readable.from(pieces(out))))).toEqual([]);
  });
});
