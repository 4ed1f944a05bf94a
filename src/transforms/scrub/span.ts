/**
 * @module
 * What becomes of the values that an engine has taken out of a text by itself (`scan/taken.ts`).
 */
import type { Found, Kind } from '../../identifiers/identifier.js';
import { createPseudonym } from '../pseudonym.js';
import type { Apply, Batch, Setting } from '../transform.js';
import { identifierOf, type ScrubName } from './scan/finding.js';
import { createNumbers, readSpan } from './scan/taken.js';

/** What an engine may read by itself of what it has taken, by its form (`form.ts` in kernel/assembly), and what reads it here. */
const spanForms: readonly (readonly [kind: Kind, name: ScrubName])[] = [
  ['tel', 'phone'],
  ['ip', 'ip'],
  ['mail', 'email'],
  ['card', 'card'],
];

/**
 * What becomes of what an engine has taken out of a text. Of what hangs on the text around, it throws, so that the engine leaves the
 * record to the one that looks at all of it.
 *
 * @param regions - for numbers written nationally
 * @param idd - dial prefixes that stand for the plus
 */
export function createSpanApply(
  setting: Setting,
  regions: readonly string[] = [],
  idd?: readonly string[],
): Apply {
  const numbers = createNumbers(regions, idd);
  const applies = new Map<ScrubName, Apply>();
  const batches = new Map<Kind, Batch>();
  const applyOf = (name: ScrubName): Apply => {
    let apply = applies.get(name);
    if (apply === undefined) {
      const identifier = setting.identifierOf({ identifier: identifierOf[name]!, value: '' });
      apply = createPseudonym({}, { ...setting, identifier });
      applies.set(name, apply);
    }
    return apply;
  };
  const read = (span: string): Found | undefined => {
    const reading = readSpan(span, numbers);
    if (reading === undefined || reading === 'stays') return undefined;
    const [name, value] = reading;
    // What holds others is no pseudonym by itself, and would be read twice.
    if (name === 'uri') return undefined;
    const { batch } = applyOf(name);
    const found = batch?.read(value);
    if (found !== undefined) batches.set(found.kind, batch!);
    return found;
  };
  const apply = (span: string): string => {
    const reading = readSpan(span, numbers);
    if (reading === undefined) throw new TypeError('the text around must be asked');
    return reading === 'stays' ? span : applyOf(reading[0])(reading[1]);
  };
  const keyOf: Batch['keyOf'] = (kind) => {
    const name = spanForms.find(([form]) => form === kind)?.[1];
    return (batches.get(kind) ?? applyOf(name!).batch!).keyOf(kind);
  };
  const batch: Batch = {
    isBare: true,
    read,
    keyOf,
    plain: { kinds: spanForms.map(([kind]) => kind), shape: 'span' },
  };
  return Object.assign(apply, { batch });
}
