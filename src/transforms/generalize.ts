/**
 * @module
 * Makes a value coarser: a time, a number, a user agent or a place. A value of another kind than the rule says becomes
 * a pseudonym. A missing value stays missing.
 */
import { isAbsent } from '../identifiers/identifier.js';
import { reduceAgent } from './generalize/agent.js';
import { floorInstant, type TimeUnit } from './generalize/instant.js';
import { createRegion } from './generalize/place.js';
import { createStep } from './generalize/step.js';
import { isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import type { Apply, Setting } from './transform.js';

export type GeneralizeOptions =
  /** A time unit; `family` and `major` of a user agent; `region` of a place. */
  | { readonly to: TimeUnit | 'family' | 'major' | 'region'; readonly step?: undefined }
  /** The width of the buckets that numbers go into, and the largest number there is. */
  | { readonly to?: undefined; readonly step: number; readonly most?: number | undefined };

/**
 * @example
 * createGeneralize({ to: 'hour' }, setting)('Mon, 16 Aug 2010 03:45:01 +0000') // 'Mon, 16 Aug 2010 03:00:00 +0000'
 * createGeneralize({ step: 60 }, setting)('119') // '60'
 */
export function createGeneralize(options: GeneralizeOptions, setting: Setting): Apply {
  const coarsen = coarsener(options);
  return (value) => {
    if (isAbsent(value) || isPseudonym(value, setting.keys)) return value;
    return coarsen(value) ?? pseudonymizeUnread(value, setting);
  };
}

function coarsener(options: GeneralizeOptions): (value: string) => string | undefined {
  if (options.step !== undefined) {
    const { step, most = Math.max(longestCount, step * mostSteps) } = options;
    return createBounded(createStep(step), most);
  }
  const { to } = options;
  switch (to) {
    case 'family':
    case 'major':
      return (value) => reduceAgent(value, to === 'major');
    case 'region':
      return createRegion();
    default:
      return (value) => floorInstant(value, to);
  }
}

/** Ten digits may be a number that someone is called under. */
const longestCount = 999_999_999;
/** Of a larger one that is all the digits that steps may leave. */
const mostSteps = 1_000_000;

/** A number beyond what such a field can hold is something else in the wrong place. */
function createBounded(
  floor: (value: string) => string | undefined,
  most: number,
): (value: string) => string | undefined {
  return (value) => {
    const floored = floor(value);
    return floored !== undefined && Math.abs(Number(floored)) > most ? undefined : floored;
  };
}
