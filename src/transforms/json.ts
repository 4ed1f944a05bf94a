/**
 * @module
 * JSON in a string (`_raw`, `response_body`, a message of a queue): rewritten by rules of its own and written
 * back as a string. A text that is no JSON object or array is nothing that those rules could know.
 */
import { isAbsent } from '../identifiers/identifier.js';
import { isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import type { Apply, Setting } from './transform.js';

/**
 * @param rewrite - the inner rules, over a text; undefined where it is no JSON object or array
 * @example
 * createJson(rewrite, setting)('{"from":"+12025550123"}') // '{"from":"tel_k1_…"}'
 */
export function createJson(rewrite: (text: string) => string | undefined, setting: Setting): Apply {
  return (value) => {
    if (isAbsent(value) || isPseudonym(value, setting.keys)) return value;
    return rewrite(value) ?? pseudonymizeUnread(value, setting);
  };
}
