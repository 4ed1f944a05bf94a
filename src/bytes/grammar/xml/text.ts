/**
 * @module
 * Text of XML: references in it, and the literal characters of `<![CDATA[`.
 */

const characters: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
const references = new Map(Array.from(characters, ([word, character]) => [character, `&${word};`] as const));

/** An unknown reference stays as it is written: only a document type could define it, and none is read. */
const decodeReferences = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, word) => {
    if (word !== undefined) return characters.get(word) ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });

export const decode = (text: string): string =>
  text.includes('<![CDATA[')
    ? text.replace(
        /<!\[CDATA\[([\s\S]*?)\]\]>|[^<]+/g,
        (part, verbatim) => verbatim ?? decodeReferences(part),
      )
    : text.includes('&')
      ? decodeReferences(text)
      : text;

export const encode = (text: string): string =>
  text.replace(/[<>&"']/g, (character) => references.get(character)!);
