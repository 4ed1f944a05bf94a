/**
 * @module
 * The labelled corpora: texts with the places of what must go. The first was written beside the detectors, those of
 * operations and of people by examiners who had not seen them. Of each, half of the kinds are set aside while the
 * detectors are worked on; which half, the names decide.
 */
import type { ScrubName } from '../../src/transforms/scrub/scan/finding.js';
import { type Format, formats } from './formats.js';
import { type Negative, negatives } from './negatives.js';
import type { OperationsFormat } from './operations/format.js';
import { formats as operationsFormats } from './operations/formats.js';
import { negatives as operationsNegatives } from './operations/negatives.js';
import { sentences as operationsSentences } from './operations/sentences.js';
import { formats as peopleFormats } from './people/formats.js';
import { negatives as peopleNegatives } from './people/negatives.js';
import { sentences as peopleSentences } from './people/sentences.js';
import { createRandom, type Random } from './random.js';
import { frames, plain } from './sentences.js';

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly name: ScrubName;
}

export interface Sample {
  readonly kind: string;
  readonly text: string;
  readonly held: boolean;
  readonly marks: readonly Mark[];
}

export interface Corpus {
  readonly entities: Sample[];
  readonly negatives: Sample[];
}

interface Kinds {
  readonly formats: readonly (Format & Pick<OperationsFormat, 'marks'>)[];
  readonly negatives: readonly Negative[];
  readonly sentences: readonly string[];
}

const written = {
  first: { formats, negatives, sentences: plain },
  operations: {
    formats: operationsFormats,
    negatives: operationsNegatives,
    sentences: operationsSentences,
  },
  people: { formats: peopleFormats, negatives: peopleNegatives, sentences: peopleSentences },
} satisfies Record<string, Kinds>;

export type CorpusName = keyof typeof written;
export const corpusNames = Object.keys(written) as CorpusName[];

/** By a hash of its name, so that the halves do not follow the order of the list. */
function isHeld(name: string): boolean {
  let hash = 7;
  for (const c of name) hash = (Math.imul(hash, 31) + c.charCodeAt(0)) | 0;
  return ((hash >>> 8) & 1) === 1;
}

const each = 40;

/** `each` samples of every kind, and every plain sentence once. */
export function createCorpus(seed = 20_261_124, name: CorpusName = 'first'): Corpus {
  const r = createRandom(seed);
  const kinds: Kinds = written[name];
  const entities = samplesOf(kinds.formats, r).map((sample, i) =>
    name === 'first' ? { ...sample, kind: kinds.formats[Math.floor(i / each)]!.name } : sample,
  );
  const innocent = [
    ...kinds.negatives.flatMap(({ name: kind, write }) =>
      Array.from({ length: each }, (): Sample => ({ kind, text: write(r), held: isHeld(kind), marks: [] })),
    ),
    ...kinds.sentences.map(
      (text): Sample => ({ kind: 'plain sentence', text, held: isHeld(text), marks: [] }),
    ),
  ];
  return { entities, negatives: innocent };
}

/** `each` samples of every format. */
export const samplesOf = (list: Kinds['formats'], r: Random): Sample[] =>
  list.flatMap((format) =>
    Array.from({ length: each }, () => ({
      kind: `${format.identifier}: ${format.name}`,
      held: isHeld(format.name),
      ...write(format, r),
    })),
  );

function write(format: Kinds['formats'][number], r: Random): Pick<Sample, 'text' | 'marks'> {
  const value = format.write(r);
  const marked = format.whole === true ? value : r.pick(frames).replace('{}', () => value);
  const marks: Mark[] = [];
  let text = '';
  for (const [n, part] of marked.split(/[⟦⟧]/).entries()) {
    const start = text.length;
    text += part;
    // Every second part is a mark.
    if (n % 2 === 1)
      marks.push({ start, end: text.length, name: format.marks?.[marks.length] ?? format.identifier });
  }
  return { text, marks };
}
