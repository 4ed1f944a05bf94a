import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../../../../src/index.js';
import { createCandidates } from '../../../../../src/kernel/candidates.js';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { readEscapes } from '../../../../../src/transforms/scrub/scan/view/escape.js';
import { describeMarked } from '../../marked.js';
import { wrappings } from '../../wrapping.js';

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
    String.raw`"{\x22phone\x22:\x22⟦+12025550123⟧\x22,\x22ip\x22:\x22⟦192.0.2.17⟧\x22,\x22password\x22:\x22⟦hunter22⟧\x22}"`,
    String.raw`"{\x22to\x22:\x22⟦alice@example.org⟧\x22,\x22said\x22:\x22\x5C\x22⟦bob@example.org⟧\x5C\x22\x5Cn⟦192.0.2.17⟧\x22}"`,
    String.raw`{\x27to\x27: \x27⟦202-555-0123⟧\x27}\x0A⟦alice@example.org⟧\x0d\x0a`,
    String.raw`tel\xa0⟦+12025550123⟧\xa0 \xc2\xa0⟦alice@example.org⟧\xc2\xa0 \u00a0⟦192.0.2.17⟧\u00a0`,
    String.raw`/media/a\040⟦alice@example.org⟧\040b \302\240⟦+12025550123⟧\302\240 \011⟦bob@example.org⟧`,
    '#011⟦alice@example.org⟧#012from ⟦192.0.2.17⟧#015#012',
    String.raw`{"a":"{\"b\":\"x\\n⟦+12025550123⟧\\n⟦alice@example.org⟧\"}"}`,
    String.raw`\xe2\x80\xa0 \x41 C:\xampp\x86 \\nas\n1 \0 \033 \e[x ^[[Z`,
  ],
  'quoted-printable, where it is plain': [
    '<a href=3D"mailto:⟦alice@example.org⟧">call=20⟦+12025550123⟧=20</a>',
    'Content-Transfer-Encoding: quoted-printable\n\nfrom=3D⟦192.0.2.17⟧=0D=0A',
    'msisdn=3D⟦12025550123⟧=20=\n',
    'write to ⟦alice=40example.org⟧=C2=A0or ⟦+1202555=\n0123⟧=\n',
    'mode=3D msisdn=⟦2025550123⟧ count=20',
    'x=3D1 y=20 z=7 from ⟦192.0.2.17⟧',
  ],
  'colour codes between a name and its value, and in the middle of a number': [
    '\x1b[36mpassword\x1b[0m=\x1b[33m⟦hunter22⟧\x1b[0m next',
    '\x1b[34;1m"password"\x1b[0m\x1b[1;39m:\x1b[0m \x1b[0;32m"⟦hunter22⟧"\x1b[0m',
    '[\x1b[32mINFO\x1b[0m] \x1b[36mmsisdn=\x1b[0m⟦2025550123⟧',
    'INFO[0000] call \x1b[36mphone\x1b[0m=⟦12025550123⟧ \x1b[36mip\x1b[0m=⟦192.0.2.17⟧',
    'from 192.0.2.1\x1b[0m:5060'.replace('192.0.2.1', '⟦192.0.2.1⟧'),
    '⟦192.0.\x1b[01;31m\x1b[K2\x1b[m\x1b[K.17⟧ and ⟦202-\x1b[1;31m555\x1b[0m-0123⟧',
    '\x1b(B\x1b[m⟦192.0.2.17⟧\x1b(B\x1b[m',
    '\x1b]8;;mailto:⟦alice@example.org⟧\x07⟦alice@example.org⟧\x1b]8;;\x07',
    '\x1b[2K⟦+12025550123⟧\x1b[1G⟦+12025550124⟧',
    '\x1b[32m[tel_k1_mtyqt6dkrrlsxhc3yjfxpfqjla]\x1b[0m \x1b[32mtel_k1_mtyqt6dkrrlsxhc3yjfxpfqjla\x1b[0m',
  ],
  'what looks like a colour code and is none': [
    'rate(http_requests_total[5m]) / rate(x[30m:1m])',
    'took [1m30s], [main] [24200] [0m',
    'case #0123456, colour #033, #011',
  ],
});

/** Each as it is found between blanks; what words say of it belongs to it. */
const identifiers = [
  ...['+12025550123', '(202) 555-0123', '202-555-0123', '+44 20 7946 0958', '0044 20 7946 0958'],
  ...['alice@example.org', "tom.o'neill@example.org", '192.0.2.17', '2001:db8::1', '::ffff:192.0.2.17'],
  ...['4111 1111 1111 1111', '4111111111111111', '00:00:5e:00:53:af', '00-00-5e-00-53-af', 'aabb.ccdd.ee11'],
  ...['sip:alice@example.org', 'sip:+12025550123@192.0.2.17', 'tel:+12025550123'],
  ...['imei 490154203237518', 'imsi: 001010123456789', 'msisdn=12025550123', 'phone: 2025550123'],
  ...['password=hunter22', 'password: hunter22', 'Bearer abcdef0123456789abcdef', 'token=abcdef123456'],
  ...['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJlc2ln', 'AKIAIOSFODNN7EXAMPLE'],
  ...['GB82WEST12345698765432', 'GB82 WEST 1234 5698 7654 32', 'https://h.example.org/?q=alice'],
  ...['52.520011, 13.405012', 'lat=52.520011', 'caller 12025550123', 'a1+alice@mail.example.org'],
];

const surroundings = [
  ['', ''],
  ['seen ', ' ok'],
  ['seen', 'ok'],
] as const;

describe('what stands between codes or escapes', () => {
  const options = { regions: ['US'] };
  const everywhere = createScan(options);
  const there = createScan({ ...options, candidates: createCandidates().open() });
  const pseudonymizer = createPseudonymizer(
    { version: 1, region: 'US', unlisted: 'keep', rules: [{ path: 'msg', transform: 'scrub' }] },
    new Uint8Array(32).map((_, i) => i * 7 + 3),
  );
  const lineOf = (text: string): string =>
    (JSON.parse(pseudonymizer.line(JSON.stringify({ msg: text })) ?? '') as { msg: string }).msg;
  const findings = (scan: typeof there, text: string, from: number): unknown[] => {
    const found: unknown[] = [];
    scan(text, (start, end, name, value) => found.push([start - from, end - from, name, value]));
    return found;
  };

  it.each(wrappings)('is found as between blanks, and nothing else changes: %j … %j', (open, close) => {
    const wrong: unknown[] = [];
    const compare = (text: string, result: unknown, expected: unknown): void => {
      if (JSON.stringify(result) !== JSON.stringify(expected)) wrong.push([text, result, expected]);
    };
    const isPrinted = open.startsWith('=');
    const isApostrophe = /27|39;/.test(open);
    for (const identifier of identifiers) {
      // Quoted-printable writes each equals sign as an escape.
      if (isPrinted && identifier.includes('=')) continue;
      for (const [before, after] of surroundings) {
        // `o'brien@example.org`
        if (isApostrophe && before === 'seen') continue;
        const text = before + open + identifier + close + after;
        const plain = `${before} ${identifier} ${after}`;
        const from = before.length + open.length;
        const expected = findings(everywhere, plain, before.length + 1);
        if (expected.length === 0) wrong.push(plain);
        compare(text, findings(everywhere, text, from), expected);
        compare(text, findings(there, text, from), expected);
        const inner = (pseudonymizer.text(plain) ?? '').slice(before.length + 1, -1 - after.length);
        const result = before + open + inner + close + after;
        compare(text, pseudonymizer.text(text), result);
        compare(text, lineOf(text), result);
        compare(result, pseudonymizer.text(result), result);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is read only where there is something of the kind', () => {
    expect(readEscapes('[main] sshd[24200]: x=3 y=[5] #12 C=1')).toBeUndefined();
  });
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

describeMarked({
  'an equals sign as events in CEF have it': [
    String.raw`Cookie: session\=⟦abc123⟧; TS015d\=⟦0150d78bb10ff⟧\r\n`,
    String.raw`cs4=https://⟦192.0.2.7⟧/x?detail_id\=⟦25428794⟧ act=x`,
    String.raw`msg=password\=⟦hunter22⟧ src=⟦192.0.2.7⟧`,
    String.raw`request=http://example.org/a?c_mac\=⟦00:00:5e:00:53:01⟧ x=1`,
    String.raw`a \\= b \= c`,
  ],
});
