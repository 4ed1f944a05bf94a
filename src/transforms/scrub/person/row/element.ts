/**
 * @module
 * Accounts and names in elements of XML whose name says so, by the rules for columns: `<user_name>alice</user_name>`,
 * `<ns:pushName>Alice</…>`.
 */
import type { Span } from '../form.js';
import { columnOf, inColumn } from '../row.js';

const element =
  /<(?:[\w-]{1,24}:)?([\p{L}_][\p{L}\p{M}\p{N}_.-]{1,40})(?: [^<>\n]{1,160})?>\s{0,8}([^<>\s][^<>\n]{0,62}[^<>\s])\s{0,8}(?=<\/)/gu;
const near = 320;

/** How their names end, with the mark behind: what the kernel looks for, in the last tag. */
export const elementLetters: readonly string[] =
  'ser> ame> rid> nid> lid> gin> gon> cct> usr> pal> ant> eur> rio> nte> zer> ker> upn> ick> ung> der> ter> nee> tor> hor> ent> est> mer> act> nde> lar> ger> ary> yee> nom> ome> bre> udo> dos> ido> _by> dby> aam> son> cos> nas>'.split(
    ' ',
  );

export function namesInElements(text: string): Span[] {
  if (!text.includes('</')) return [];
  const found: Span[] = [];
  element.lastIndex = 0;
  for (let match = element.exec(text); match !== null; match = element.exec(text)) {
    const [all, called, value] = match;
    const end = match.index + all.trimEnd().length;
    const around = text.slice(Math.max(0, match.index - near), end + near);
    const span = inColumn(text, columnOf(called!, around), end - value!.length, end);
    if (span !== undefined) found.push(span);
  }
  return found;
}
