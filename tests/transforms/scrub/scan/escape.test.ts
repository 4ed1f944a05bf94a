import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEscapes } from '../../../../src/transforms/scrub/scan/escape.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'characters that are written as escapes': [
    '\\u003cphone\\u003e⟦+12025550123⟧\\u003c/phone\\u003e',
    'caller ⟦\\u002b12025550123⟧ hung up',
    '\\u003e⟦192.0.2.17⟧\\u003c',
    '\\u0022⟦a@example.com⟧\\u0022 and \\u003c⟦a@example.com⟧\\u003e',
    '⟦alice\\u0040example.org⟧',
    'x\\\\u003e⟦192.0.2.17⟧\\\\u003c',
    '/x?a=⟦1x⟧\\u0026user=⟦alice⟧',
    'token\\u003d⟦abcdef123456⟧',
    '&quot;password&quot;:&quot;⟦hunter22⟧&quot;,&quot;id&quot;:1',
    '&lt;⟦a@example.org⟧&gt; from &#34;⟦192.0.2.17⟧&#34;',
    '&lt;token&gt;⟦abcdef123456⟧&lt;/token&gt;',
    '/x?a=⟦1x⟧&amp;user=⟦alice⟧',
    '&#43;1 &#x2b;1 &nbsp; &bogus; \\u00e9 \\u12 R&D',
  ],
});

describe('escapes', () => {
  it('are read one for one, and each place leads back to where it is written', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'ab1 :;&#\\"'), maxLength: 8 });
    const written = fc.constantFrom(
      ['\\u0022', '"'],
      ['\\\\u003E', '>'],
      ['&quot;', '"'],
      ['&#43;', '+'],
      ['&#x3c;', '<'],
    );
    fc.assert(
      fc.property(plain, fc.array(fc.tuple(written, plain)), (first, rest) => {
        // A backslash before an escape is a layer of it.
        fc.pre(![first, ...rest.map(([, text]) => text)].some((text) => /[\\&#\d;]/.test(text)));
        const given = first + rest.map(([[mark], text]) => mark + text).join('');
        const expected = first + rest.map(([[, character], text]) => character + text).join('');
        const read = readEscapes(given);
        if (rest.length === 0) expect(read).toBeUndefined();
        else {
          expect(read?.text).toBe(expected);
          expect(read?.places[expected.length]).toBe(given.length);
          let at = first.length;
          let place = first.length;
          for (const [[mark], text] of rest) {
            expect(read?.places[at]).toBe(place);
            at += 1 + text.length;
            place += mark!.length + text.length;
          }
        }
      }),
    );
  });
});
