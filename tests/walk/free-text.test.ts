import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../src/pseudonymizer.js';
import { createCorpus } from '../corpus/corpus.js';
import { formats as operations } from '../corpus/operations/formats.js';
import { negatives as quiet } from '../corpus/operations/negatives.js';
import { formats as people } from '../corpus/people/formats.js';
import { negatives as harmless } from '../corpus/people/negatives.js';
import { createRandom } from '../corpus/random.js';

const corpus = createCorpus();
const r = createRandom(29);
const texts = [
  ...[...corpus.entities, ...corpus.negatives].map(({ text }) => text),
  ...[...operations, ...quiet, ...people, ...harmless].flatMap(({ write }) =>
    Array.from({ length: 6 }, () => write(r).replace(/[⟦⟧]/g, '')),
  ),
];
const key = Uint8Array.from({ length: 32 }, (_, i) => (i * 97 + 13) & 255);

describe.each([
  ['a rule that scrubs', { rules: [{ path: 'msg', transform: 'scrub' }] }],
  ['what is unlisted is looked through', { rules: [{ path: 'kept', transform: 'keep' }], unlisted: 'scan' }],
] as const)('free text, where %s', (_, rest) => {
  const calls = createPseudonymizer({ version: 1, region: 'US', ...rest } as never, key);
  const records = texts.map((msg, i) => ({ i, msg, more: { list: [msg, 12, 2025550123] } }));
  const written = Buffer.from(records.map((record) => JSON.stringify(record)).join('\n'));

  it('becomes the same as bytes, as a line and as an object', () => {
    const lines = Buffer.from(calls.chunk(written).bytes).toString().split('\n');
    expect(lines).toHaveLength(records.length);
    const wrong = records.filter((record, i) => JSON.stringify(calls.record(record)) !== lines[i]);
    expect(wrong).toEqual([]);
    const odd = records.filter((record, i) => calls.line(JSON.stringify(record)) !== lines[i]);
    expect(odd).toEqual([]);
  });

  it('is counted the same', () => {
    const [bytes, objects] = [0, 1].map(() =>
      createPseudonymizer({ version: 1, region: 'US', ...rest } as never, key),
    );
    bytes!.chunk(written);
    for (const record of records) objects!.record(record);
    expect(bytes!.report()).toEqual(objects!.report());
  });

  it('becomes the same by itself, where a rule scrubs', () => {
    if ('unlisted' in rest) return;
    for (const msg of texts.slice(0, 2000)) expect(calls.text(msg)).toBe(calls.record({ msg })?.msg);
  });
});
