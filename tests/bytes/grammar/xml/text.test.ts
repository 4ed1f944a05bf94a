import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../../src/bytes/grammar/xml/text.js';

describe('text of XML', () => {
  it.each([
    ['alice', 'alice'],
    ['&lt;&gt;&amp;&quot;&apos;', `<>&"'`],
    ['1 &#60; 2 &#x3C; 3', '1 < 2 < 3'],
    ['&amp;lt;', '&lt;'],
    ['a<![CDATA[<b>&amp;</b>]]>c&amp;', 'a<b>&amp;</b>c&'],
    ['&#x110000;', '&#x110000;'],
    ['&nbsp; & &;', '&nbsp; & &;'],
  ])('%j says %j', (written, text) => expect(decode(written)).toBe(text));

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decode(encode(text))).toBe(text);
      }),
    );
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))('knows nothing by the name %s', (name) => {
    expect(decode(`&${name};`)).toBe(`&${name};`);
  });
});
