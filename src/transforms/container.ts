/**
 * @module
 * Transforms containers of identifiers, such as a name-addr with a URI, or a list. Each part is transformed as its own
 * kind, and the text between the parts stays.
 */
import type { Container, Identifier, Part } from '../identifiers/identifier.js';
import type { Apply, Setting } from './transform.js';

/** Containers may contain containers; nothing well-formed is nested more deeply. */
export const maxNesting = 4;

/**
 * @param applyOf - the transform of a part, made once for each identifier: a list has thousands of parts, and few of those
 */
export function createUnpack(
  setting: Setting,
  applyOf: (setting: Setting) => Apply,
): (container: Container) => string {
  const inner = new WeakMap<Identifier, Apply>();

  const applyTo = (part: Exclude<Part, string>): Apply => {
    const identifier = setting.identifierOf(part);
    const known = inner.get(identifier);
    if (known !== undefined) return known;
    const apply = applyOf({ ...setting, identifier });
    inner.set(identifier, apply);
    return apply;
  };

  return ({ parts }) => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : applyTo(part)(part.value);
    return text;
  };
}
