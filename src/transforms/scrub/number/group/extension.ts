/**
 * @module
 * The extension behind a telephone number.
 */

const extension =
  /(?:;ext=|[ ,]{0,2}(?:ext(?:ension|n)?|durchwahl|poste)[.:]{0,2} ?| ?x ?| #|;? ?(?:int|anexo|ramal|interno|toestel|anx|доб)[.:]? ?)(\d{1,6})(?![\w@]|[.-]\d)/iy;

/** `ext. 204`, `x45` behind a number. @returns the end and the digits, or undefined */
export function findExtension(text: string, at: number): { end: number; digits: string } | undefined {
  // Most numbers are followed by a word or by nothing.
  const code = text.charCodeAt(at);
  const first = (code === 32 || code === 44 ? text.charCodeAt(at + 1) : code) | 32;
  if (
    first !== 35 &&
    first !== 105 &&
    first !== 97 &&
    first !== 114 &&
    first !== 116 &&
    first !== 101 &&
    first !== 120 &&
    first !== 100 &&
    first !== 112 &&
    first !== 59 &&
    first !== 32
  )
    return undefined;
  extension.lastIndex = at;
  const match = extension.exec(text);
  return match === null ? undefined : { end: extension.lastIndex, digits: match[1]! };
}
