/**
 * @module
 * How this corpus is put together: texts that say where a value goes, with the marks `⟦⟧` standing empty.
 */
import type { Format } from '../formats.js';
import type { Negative } from '../negatives.js';
import type { Random } from '../random.js';

/** A text, or what writes it when its filler varies. */
export type Text = string | ((r: Random) => string);

const write = (r: Random, texts: readonly Text[]): string => {
  const text = r.pick(texts);
  return typeof text === 'string' ? text : text(r);
};

/** Every `⟦⟧` of the text gets a value of its own; marks that already hold something stay as they are. */
export const format = (
  identifier: Format['identifier'],
  name: string,
  value: (r: Random) => string,
  texts: readonly Text[],
): Format => ({
  name,
  identifier,
  whole: true,
  write: (r) => write(r, texts).replaceAll('⟦⟧', () => `⟦${value(r)}⟧`),
});

export const negative = (name: string, texts: readonly Text[]): Negative => ({
  name,
  write: (r) => write(r, texts),
});
