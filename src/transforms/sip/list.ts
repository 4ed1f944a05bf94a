/**
 * @module
 * Header values with several elements, and elements with parameters (RFC 3261 §7.3.1): separators between quotes
 * or angle brackets do not count.
 */

/**
 * Splits at a character outside of quoted strings and angle brackets. Quotes and brackets that never close hide
 * nothing after them.
 */
export function split(text: string, separator: ',' | ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const here = text.charAt(at);
    if (here === separator) {
      parts.push(text.slice(start, at));
      start = ++at;
    } else if (here === '"') at = endOfQuoted(text, at);
    else if (here === '<') {
      const close = text.indexOf('>', at);
      at = close < 0 ? text.length : close + 1;
    } else at++;
  }
  parts.push(text.slice(start));
  return parts;
}

function endOfQuoted(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const here = text.charAt(at);
    if (here === '"') return at + 1;
    if (here === '\\') at++;
  }
  return text.length;
}

export interface Parameter {
  readonly name: string;
  /** Undefined for a flag. */
  readonly value: string | undefined;
}

/** Parameters from the text after the first semicolon: `tag=1;lr`. */
export function readParameters(text: string): Parameter[] {
  return split(text, ';').map((field) => {
    const equals = field.indexOf('=');
    if (equals < 0) return { name: field.trim().toLowerCase(), value: undefined };
    return { name: field.slice(0, equals).trim().toLowerCase(), value: field.slice(equals + 1).trim() };
  });
}
