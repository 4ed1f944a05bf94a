/**
 * @module
 * Header values that name parties: `"Alice" <sip:…>;tag=…`, several in one line, with or without brackets
 * (RFC 3261 §20.10, §20.20). The name is removed, the URI is rewritten, and technical parameters stay.
 */
import { type Parameter, readParameters, split } from './list.js';
import { addressParameters } from './word.js';

export interface Parts {
  uri(text: string): string;
  /** An id that joins messages of one dialog, such as a tag. */
  id(text: string): string;
}

/**
 * @param text - unfolded
 * @returns a value of the same number of elements
 */
export function rewriteAddresses(text: string, parts: Parts): string {
  if (text.trim() === '*') return '*'; // REGISTER that removes every contact
  return split(text, ',')
    .filter((element) => element.trim() !== '')
    .map((element) => rewriteAddress(element.trim(), parts))
    .join(', ');
}

function rewriteAddress(text: string, parts: Parts): string {
  const open = findBracket(text);
  const close = open < 0 ? -1 : text.indexOf('>', open);
  if (close >= 0) {
    const after = text.slice(close + 1);
    const parameters = readParameters(after.slice(after.indexOf(';') + 1 || after.length));
    return `<${parts.uri(text.slice(open + 1, close).trim())}>${writeParameters(parameters, parts)}`;
  }
  // Without brackets, parameters belong to the header and not to the URI.
  const [uri = '', ...fields] = split(text, ';');
  return parts.uri(uri.trim()) + writeParameters(readParameters(fields.join(';')), parts);
}

/** The bracket after a display name, quoted or not; the last one if the quotes are broken. */
function findBracket(text: string): number {
  const named = /^"(?:[^"\\]|\\.)*"\s*</s.exec(text);
  if (named !== null) return named[0].length - 1;
  return text.startsWith('"') ? text.lastIndexOf('<') : text.indexOf('<');
}

function writeParameters(parameters: readonly Parameter[], { id }: Parts): string {
  return parameters
    .map(({ name, value }) => {
      if (name === 'tag') return value === undefined ? '' : `;tag=${id(value)}`;
      // `reason="no-answer"` is the same word.
      const word = (value ?? '').replace(/^"(.*)"$/s, '$1');
      if (!Object.hasOwn(addressParameters, name) || !addressParameters[name]!.test(word)) return '';
      return value === undefined ? `;${name}` : `;${name}=${word}`;
    })
    .join('');
}
