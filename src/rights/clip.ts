/**
 * @module
 * What a column of fixed width leaves of a pseudonym that does not fit: as much of the body as there is room for, or, behind
 * other text, the beginning of the pseudonym. It is told by eight characters of a body or more, 40 bits.
 */
import { bodyLength, pseudonymSource } from '../identifiers/written.js';
import type { Policy } from '../policy/document.js';
import { formatInside } from '../policy/format.js';

/** Fewer characters of a body do not say whose they are. */
export const leastClip = 8;

/** The columns of a policy whose format has fixed ones, with their widths; undefined for any other. */
export function columnsOf({
  format,
}: Pick<Policy, 'format'>): ReadonlyMap<string, readonly number[]> | undefined {
  const inside = formatInside(format);
  if (inside.type !== 'fixed') return undefined;
  const columns = new Map<string, number[]>();
  for (const { name, width } of inside.columns) columns.set(name, [...(columns.get(name) ?? []), width]);
  return columns;
}

/** How many characters of a body columns leave, where those are enough. */
export function clipsOf(policy: Pick<Policy, 'format'>): readonly number[] | undefined {
  const widths = [...(columnsOf(policy)?.values() ?? [])].flat().filter((width) => width >= leastClip);
  return widths.length === 0 ? undefined : [...new Set(widths.map((width) => Math.min(width, bodyLength)))];
}

/** For texts of which only the beginning is left. */
export class Clips {
  readonly #byBeginning = new Map<string, string[]>();

  /** @param pseudonyms - without kept parts */
  constructor(pseudonyms: Iterable<string>) {
    for (const each of pseudonyms) {
      this.#add(each.slice(-bodyLength).slice(0, leastClip), each);
      this.#add(beginningOf(each), each);
    }
  }

  #add(key: string, pseudonym: string): void {
    this.#byBeginning.set(key, [...(this.#byBeginning.get(key) ?? []), pseudonym]);
  }

  /** @param clip - the beginning of a body, or of a whole pseudonym with so much of its body */
  of(clip: string): string | undefined {
    if (!clip.includes('_'))
      return this.#byBeginning
        .get(clip.slice(0, leastClip))
        ?.find((each) => each.startsWith(clip, each.length - bodyLength));
    return this.#byBeginning.get(beginningOf(clip))?.find((each) => each.startsWith(clip));
  }
}

/** A pseudonym up to the eighth character of its body. */
export const beginningOf = (pseudonym: string): string =>
  pseudonym.slice(0, pseudonym.lastIndexOf('_') + 1 + leastClip);

/** All that columns may leave of pseudonyms, as far as {@link eachClip} sees it. */
export const remainsOf = (pseudonyms: readonly string[], lengths: readonly number[]): string[] => [
  ...new Set(
    pseudonyms.flatMap((each) => [
      beginningOf(each),
      ...lengths.map((length) => each.slice(-bodyLength).slice(0, length)),
    ]),
  ),
];

const head = pseudonymSource.slice(0, pseudonymSource.lastIndexOf('_') + 1);
const cutShort = new RegExp(`${head}[a-z2-7]{${leastClip},${bodyLength - 1}}$`);
const letters = /^[a-z2-7]+$/;

/** Where in the text of a column a pseudonym begins that its width has cut; -1 if there is none. */
export function clipIn(text: string, widths: readonly number[]): number {
  for (const width of widths) {
    if (text.length === Math.min(width, bodyLength) && text.length >= leastClip && letters.test(text))
      return 0;
    if (text.length === width) {
      const found = cutShort.exec(text);
      if (found !== null) return found.index;
    }
  }
  return -1;
}

const run = new RegExp(`[a-z2-7]{${leastClip},}`, 'g');
const beginning = new RegExp(`${head}[a-z2-7]{${leastClip}}`, 'g');

/**
 * Called with everything in a text of any form that may be a clip of one of these lengths: of each run of letters each part, since
 * columns may stand without a space between.
 */
export function eachClip(text: string, lengths: readonly number[], see: (clip: string) => void): void {
  for (const [found] of text.matchAll(beginning)) see(found);
  for (const [found] of text.matchAll(run))
    for (const length of lengths)
      for (let at = 0; at + length <= found.length; at++) see(found.slice(at, at + length));
}
