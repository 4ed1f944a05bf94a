/**
 * @module
 * Text of XML as it is written: references in it, and characters as they stand in `<![CDATA[`.
 */

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const marks: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
};

/** One that is not known stays as it is written: only a document type could say what it stands for, and none is read. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, word) => {
    if (word !== undefined) return entities[word] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });

export const decode = (text: string): string =>
  text.includes('<![CDATA[')
    ? text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>|[^<]+/g, (part, verbatim) => verbatim ?? decodeEntities(part))
    : text.includes('&')
      ? decodeEntities(text)
      : text;

export const encode = (text: string): string => text.replace(/[<>&"']/g, (mark) => marks[mark]!);
