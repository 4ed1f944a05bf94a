import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../../../src/index.js';
import { runs } from '../../../deep.js';
import { secret } from '../../../kernel/run.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'what shows as nothing': [
    '⟦+1\u200b202\u200b555\u200b0123⟧ and ⟦198.51\u2060.100.77⟧',
    'to ⟦alice.ex\u00adample@example.org⟧, \u202a⟦+1 202-555-0123⟧\u202c',
    'call\u200b⟦+12025550123⟧ see\u200b⟦192.0.2.1⟧\u200bnow',
    'pass\u200bword=⟦hunter22⟧',
    '\ufeff⟦192.0.2.17⟧ می\u200cخواهم 👨\u200d👩\u200d👧 fam\u00adi\u00adly 12\u00ad34',
  ],
  'zeros between the arguments of a process': [
    'mysql\0-u\0root\0-p⟦S3cret⟧',
    'curl\0-u\0⟦alice:hunter22⟧\0https://example.org/',
    'call\0⟦alice@example.org⟧\0',
  ],
});

describe('an identifier', () => {
  const calls = createPseudonymizer(
    { version: 1, region: 'US', unlisted: 'scan', rules: [{ path: 'x', transform: 'keep' }] },
    secret,
    { memo: 256 },
  );
  const unseen = fc.constantFrom(...'\u00ad\u200b\u200c\u200d\u200e\u202a\u202c\u2060\u2066\ufeff');
  const identifier = fc.constantFrom(
    '+12025550123',
    '+1 202-555-0123',
    '198.51.100.77',
    '2001:db8:1:2:3:4:5:6',
    'alice.example@example.org',
    '4111111111111111',
    '00:1b:21:3c:4d:5e',
  );

  it('is found wherever what shows as nothing stands in it', () => {
    fc.assert(
      fc.property(identifier, fc.nat(), unseen, (value, at, mark) => {
        const place = 1 + (at % (value.length - 1));
        const hidden = value.slice(0, place) + mark + value.slice(place);
        // Hexadecimal digits and letters may stand beside each other as two words.
        if (/[a-z]/i.test(value) && /^(?:\d[a-z]|[a-z]\d)$/i.test(value[place - 1]! + value[place]!)) return;
        const [bare] = Object.values(calls.record({ m: value })!);
        expect(calls.record({ m: hidden })).toEqual({ m: bare });
        expect(calls.line(JSON.stringify({ m: `(${hidden})` }))).toBe(
          JSON.stringify({ m: `(${bare as string})` }),
        );
      }),
      runs(20_000, 1000),
    );
  });
});
