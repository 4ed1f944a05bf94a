import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/document.js';
import { rewriteWith } from '../presets/bytes.js';

const policy: PolicyDocument = {
  version: 1,
  format: 'sip',
  unlisted: 'drop',
  rules: [{ path: 'message', transform: 'sip' }],
};
const kept: PolicyDocument = { ...policy, rules: [{ path: 'message', transform: 'keep' }] };

const bye = 'BYE sip:alice@example.org SIP/2.0\r\nCSeq: 1 BYE\r\n\r\n';
const ok = 'SIP/2.0 200 OK\nCSeq: 1 BYE\n\n';

describe('messages', () => {
  it('are told apart by their start lines', () => {
    const { text, report } = rewriteWith(policy, bye + ok + bye);
    expect(report).toMatchObject({ in: 3, out: 3 });
    expect(text.match(/^(?:BYE sip:id_k1_\w+@example\.org SIP\/2\.0|SIP\/2\.0 200 OK)\r?$/gm)).toHaveLength(
      3,
    );
    expect(text).not.toContain('alice');
  });

  it('keep their headers where lines end twice in a return', () => {
    const twice = 'BYE sip:alice@example.org SIP/2.0\r\nCSeq: 1 BYE\r\nMax-Forwards: 70\r\n\r\n'.replaceAll(
      '\r',
      '\r\r',
    );
    const { text, report } = rewriteWith(policy, `${twice}\r\r\n${twice}`);
    expect(report).toMatchObject({ in: 2, out: 2 });
    expect(text.match(/^CSeq: 1 BYE\r$/gm)).toHaveLength(2);
    expect(text.match(/^Max-Forwards: 70\r$/gm)).toHaveLength(2);
    expect(text).not.toContain('alice');
    expect(rewriteWith(policy, text).text).toBe(text);
  });

  it('reach to the end of the input, finished or not', () => {
    const { text } = rewriteWith(policy, 'BYE sip:alice@example.org SIP/2.0\nFrom: <sip:al');
    expect(text).toMatch(/^BYE sip:id_k1_\w{26}@example\.org SIP\/2\.0\nFrom: /);
    expect(text).not.toMatch(/:al/);
  });

  it('take what stands between them for their bodies, which go', () => {
    expect(rewriteWith(policy, `${ok}v=0\no=alice 1 1 IN IP4 192.0.2.1\n\n${ok}`).text).toBe(ok + ok);
  });

  it('begin where a header stopped in its middle', () => {
    const { text, report } = rewriteWith(policy, `BYE sip:alice@example.org SIP/2.0\nFrom: x\n${ok}`);
    expect(report).toMatchObject({ in: 2, out: 2 });
    expect(text.endsWith(`\n${ok}`)).toBe(true);
  });

  it.each(['hello alice\n', 'U 192.0.2.1:5060 -> 192.0.2.2:5060\n', 'sip/2.0 200 ok\n', 'GET / HTTP/1.1\n'])(
    'do not begin with %j: it is quarantined',
    (junk) => {
      const { text, report } = rewriteWith(policy, junk + ok);
      expect(text).toBe(ok);
      expect(report.codes).toEqual({ ERR_RECORD_SYNTAX: 1 });
    },
  );

  it('that outgrow the limit are quarantined', () => {
    const long = `${ok}${'x'.repeat(1 << 20)}\n`;
    const { text, report } = rewriteWith(policy, long + bye);
    expect(report.codes.ERR_RECORD_SIZE).toBe(1);
    expect(report.out).toBe(1);
    expect(text.startsWith('BYE ')).toBe(true);
  });

  it('stay byte for byte where the policy keeps them', () => {
    const latin = Buffer.from(`${bye}caf\xe9\r\n\r\n\n${ok}`, 'latin1');
    expect(rewriteWith(kept, latin).bytes.equals(latin)).toBe(true);
  });

  it('give the same bytes in whatever parts they come', () => {
    const piece = fc.constantFrom(
      bye,
      ok,
      '\n',
      'v=0\r\n',
      'junk\n',
      'SIP/2.0',
      ' 200 OK\r\n',
      'BYE sip:a SIP/2.0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (pieces, part) => {
        const input = pieces.join('');
        const whole = rewriteWith(policy, input);
        const parted = rewriteWith(policy, input, part);
        expect(parted.text).toBe(whole.text);
        expect(parted.report).toEqual(whole.report);
      }),
      { numRuns: 200 },
    );
  });
});
