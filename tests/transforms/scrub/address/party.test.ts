import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../../../src/pseudonymizer.js';
import { findParty, parties } from '../../../../src/transforms/scrub/address/party.js';

describe('a URI that names a party', () => {
  it.each([...parties])('is found behind %s:', (scheme) => {
    for (const value of ['2025550123', ...(/^sips?|xmpp|h323|im$/.test(scheme) ? ['alice@192.0.2.1'] : [])])
      for (const before of ['', 'from ', '<', '17 ', 'x=']) {
        const text = `${before}${scheme}:${value}`;
        const colon = before.length + scheme.length;
        expect(findParty(text, colon, 0)).toEqual({ start: before.length, end: text.length });
      }
  });

  it('ends before another one, as a log of calls has them', () => {
    const text = 'caller=sip:alice@example.org;callee=sip:+12025550139@192.0.2.127:5060;user=phone';
    expect(findParty(text, 10, 0)).toEqual({ start: 7, end: 28 });
    expect(findParty(text, 39, 0)).toEqual({ start: 36, end: text.length });
  });

  it.each(['xh323:alice@192.0.2.1', '99sip4:alice@192.0.2.1', '10:20:30', '323:alice@x', 'h323: alice@x'])(
    'is not in %s',
    (text) => {
      for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1))
        expect(findParty(text, at, 0)).toBeUndefined();
    },
  );

  it.each(['h323:alice@192.0.2.1', 'h323:2025550123@192.0.2.1', 'H323:alice@gw.example.org;x=1'])(
    'leaves nobody in a text, by whatever door: %s',
    (uri) => {
      const policy = { version: 1, region: 'US', rules: [{ path: 'msg', transform: 'scrub' }] } as const;
      const calls = createPseudonymizer(policy, `hex:${'9f2c5b7e1a3d4860c7e1f5b2a9d83406'.repeat(2)}`);
      const record = { msg: `call of ${uri} ended` };
      const out = calls.record(record)!.msg;
      expect(out).not.toMatch(/alice|2025550123|192\.0\.2\.1/);
      expect(JSON.parse(calls.line(JSON.stringify(record))!).msg).toBe(out);
    },
  );
});
