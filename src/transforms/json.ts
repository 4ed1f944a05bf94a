/**
 * @module
 * JSON inside a string (`_raw`, `response_body`, a message of a queue): it is rewritten by its own rules and written
 * back as a string. The rules do not apply to a text that is not a JSON object or array.
 */
import { isAbsent } from '../identifiers/identifier.js';
import { isPseudonym, pseudonymizeUnread } from './pseudonym.js';
import type { Apply, Setting } from './transform.js';

/**
 * @param rewrite - applies the inner rules to a text; undefined if it is not a JSON object or array
 * @example
 * createJson(rewrite, setting)('{"from":"+12025550123"}') // '{"from":"tel_k1_…"}'
 */
export function createJson(rewrite: (text: string) => string | undefined, setting: Setting): Apply {
  return (value) => {
    if (isAbsent(value) || isPseudonym(value, setting.keys)) return value;
    return rewrite(value) ?? pseudonymizeUnread(value, setting);
  };
}
