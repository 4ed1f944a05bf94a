/**
 * @module
 * What a detector finds of the labelled corpora and what it damages, judged by its output alone: peers return text,
 * not places. This is kinder than the test of the corpus, which also asks that nothing beside the identifier goes.
 */
import { corpusNames, createCorpus, type Sample } from '../../../tests/corpus/corpus.js';
import type { Detector } from './detectors.js';

export interface Quality {
  /** Share of identifiers that are gone. */
  readonly found: number;
  /** The same of phones, email, addresses and cards, which every peer but one looks for. */
  readonly usual: number;
  /** Share of the innocent texts that were changed. */
  readonly damaged: number;
}

/** Other values than those of the tests, of every format there is; ten of each are enough to tell detectors apart. */
const corpora = corpusNames.map((name) => createCorpus(42, name));
const tenOf = (list: readonly Sample[]): Sample[] => list.filter((_, i) => i % 4 === 0);
const entities = corpora.flatMap((corpus) => tenOf(corpus.entities));
const negatives = corpora.flatMap((corpus) => tenOf(corpus.negatives));

/** openredaction takes example.org for an example, rightly; `.internal` (reserved by ICANN, 2024) is none to any detector. */
const settle = (text: string): string => text.replace(/example\.(?:org|com|net|co\.uk)/gi, 'office.internal');

const usual = new Set<string>(['phone', 'email', 'ip', 'card']);

export async function rate(detector: Detector): Promise<Quality> {
  // Some module of WebAssembly traps on some character: whoever calls it is left with the text as it was.
  const rewrite = async (text: string): Promise<string> => {
    try {
      return await detector.rewrite(text);
    } catch {
      return text;
    }
  };
  const [found, known]: [boolean[], boolean[]] = [[], []];
  for (const { text, marks } of entities) {
    const output = await rewrite(settle(text));
    for (const mark of marks) {
      const isGone = !output.includes(settle(tellingPart(text, mark)));
      found.push(isGone);
      if (usual.has(mark.name)) known.push(isGone);
    }
  }
  const changed: boolean[] = [];
  for (const text of negatives.map((sample) => settle(sample.text))) {
    changed.push((await rewrite(text)) !== text);
  }
  return { found: share(found), usual: share(known), damaged: share(changed) };
}

/** Of a phone the last seven digits as they are written: what is left may be a prefix, not a subscriber. */
function tellingPart(text: string, { start, end, name }: Sample['marks'][number]): string {
  const value = text.slice(start, end);
  return name === 'phone' ? (/(?:\d\D*){6}\d$/.exec(value)?.[0] ?? value) : value;
}

const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;
