/**
 * @module
 * The labelled corpus: texts with the places of what must go. Half of the kinds were set aside while the detectors
 * were written; which half, the names decide.
 */
import type { ScrubName } from '../../src/transforms/scrub/finding.js';
import { formats } from './formats.js';
import { negatives } from './negatives.js';
import { createRandom } from './random.js';
import { frames, plain } from './sentences.js';

export interface Sample {
  readonly kind: string;
  readonly text: string;
  readonly held: boolean;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly name: ScrubName }[];
}

/** By a hash of its name, so that the halves do not follow the order of the list. */
function isHeld(name: string): boolean {
  let hash = 7;
  for (const c of name) hash = (Math.imul(hash, 31) + c.charCodeAt(0)) | 0;
  return ((hash >>> 8) & 1) === 1;
}

const each = 40;

/** A sentence for each of `each` samples of every kind. */
export function createCorpus(seed = 20_261_124): { entities: Sample[]; negatives: Sample[] } {
  const r = createRandom(seed);
  const entities = formats.flatMap(({ name, identifier, whole, write }) =>
    Array.from({ length: each }, (): Sample => {
      const written = write(r);
      const framed = whole === true ? written : r.pick(frames).replace('{}', () => written);
      const start = framed.indexOf('⟦');
      const end = framed.indexOf('⟧') - 1;
      const text = framed.replace('⟦', '').replace('⟧', '');
      return { kind: name, text, held: isHeld(name), marks: [{ start, end, name: identifier }] };
    }),
  );
  const innocent = [
    ...negatives.flatMap(({ name, write }) =>
      Array.from(
        { length: each },
        (): Sample => ({ kind: name, text: write(r), held: isHeld(name), marks: [] }),
      ),
    ),
    ...plain.map((text): Sample => ({ kind: 'plain sentence', text, held: isHeld(text), marks: [] })),
  ];
  return { entities, negatives: innocent };
}
