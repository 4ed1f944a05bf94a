import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/identifiers/identifier.js';
import { createPseudonym } from '../../src/transforms/pseudonym.js';
import { createSip } from '../../src/transforms/sip.js';
import { growth, quadratic } from '../growth.js';
import { settingOf } from './setting.js';

const rewrite = createSip(settingOf('opaque'));
const pseudonym = (name: IdentifierName, value: string): string =>
  createPseudonym({}, settingOf(name))(value)!;
const id = (value: string): string => pseudonym('opaque', value);
const alice = id('alice');
const number = pseudonym('phone', '+12025550123');
const address = pseudonym('ip', '192.0.2.17');

const message = (...lines: string[]): string => lines.join('\r\n');
/** What becomes of one header field. */
const field = (line: string): string | undefined => {
  const [start, ...fields] = rewrite(message('OPTIONS sip:example.org SIP/2.0', line, '', ''))!.split('\r\n');
  expect(start).toBe('OPTIONS sip:example.org SIP/2.0');
  expect(fields.slice(-2)).toEqual(['', '']);
  return fields.length === 2 ? undefined : fields.slice(0, -2).join('\n');
};

describe('a SIP request', () => {
  const invite = message(
    'INVITE sip:+12025550123@192.0.2.17:5060;user=phone SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.17:5060;branch=z9hG4bK776asdhds;received=192.0.2.18;rport=10344',
    'v: SIP / 2.0 / TCP host.example.org : 5070 ; branch=abc,',
    ' SIP/2.0/TLS [2001:db8::1]:5061;branch=z9hG4bKx',
    'Max-Forwards: 70',
    'f: "Alice \\"Al\\" <x>, Smith" <sip:alice@example.org>;tag=1928301774',
    'To: Bob <sip:+12025550123@example.org;user=phone>',
    'i: a84b4c76e66710@192.0.2.17',
    'CSeq: 314159 INVITE',
    'm: <sip:alice@192.0.2.17>;expires=3600;+sip.instance="<urn:uuid:x>", sip:alice@example.org;q=0.5',
    'User-Agent: Asterisk PBX 18.2.0',
    's: Lunch with Bob',
    'X-Customer: 4711',
    'Authorization: Digest username="alice", response="53fe98db10e1074b03b3e06438bda70f"',
    'Identity: eyJhbGciOiJFUzI1NiJ9..sig;info=<https://example.org/cert>',
    'P-Access-Network-Info: 3GPP-E-UTRAN-FDD; utran-cell-id-3gpp=0010100010000001',
    'Content-Type: application/sdp',
    'l: 42',
    '',
    'v=0',
    'o=alice 0 0 IN IP4 192.0.2.17',
    '',
  );

  it('comes out as a SIP request with its parties rewritten, and without what was said', () => {
    expect(rewrite(invite)).toBe(
      message(
        `INVITE sip:${number}@${address}:5060;user=phone SIP/2.0`,
        `Via: SIP/2.0/UDP ${address}:5060;branch=z9hG4bK${id('776asdhds')};received=${pseudonym('ip', '192.0.2.18')};rport=10344`,
        `v: SIP/2.0/TCP host.example.org:5070;branch=${id('abc')}, SIP/2.0/TLS [${pseudonym('ip', '2001:db8::1')}]:5061;branch=z9hG4bK${id('x')}`,
        'Max-Forwards: 70',
        `f: <sip:${alice}@example.org>;tag=${id('1928301774')}`,
        `To: <sip:${number}@example.org;user=phone>`,
        `i: ${id('a84b4c76e66710@192.0.2.17')}`,
        'CSeq: 314159 INVITE',
        `m: <sip:${alice}@${address}>;expires=3600, sip:${alice}@example.org;q=0.5`,
        'User-Agent: Asterisk 18',
        'l: 0',
        '',
        '',
      ),
    );
  });

  it('keeps bare line feeds, and a header that was cut off', () => {
    expect(rewrite('BYE sip:example.org SIP/2.0\nTo: <sip:alice@example.org>\nSubj')).toBe(
      `BYE sip:example.org SIP/2.0\nTo: <sip:${alice}@example.org>`,
    );
    expect(rewrite('\r\n\r\nBYE sip:example.org SIP/2.0\r\n')).toBe('BYE sip:example.org SIP/2.0\r\n');
  });

  it('keeps emergency services, which are nobody', () => {
    expect(rewrite('INVITE urn:service:sos.fire SIP/2.0\n\n')).toBe(
      'INVITE urn:service:sos.fire SIP/2.0\n\n',
    );
    expect(rewrite('INVITE sip:911@example.org SIP/2.0\n\n')).toBe(
      'INVITE sip:tel_emergency@example.org SIP/2.0\n\n',
    );
  });
});

describe('a SIP response', () => {
  it.each([
    ['SIP/2.0 200 OK', 'SIP/2.0 200 OK'],
    ['SIP/2.0 486 Busy here', 'SIP/2.0 486 Busy here'],
    ['SIP/2.0 404 Alice has left', 'SIP/2.0 404 '],
    ['SIP/2.0 180', 'SIP/2.0 180 '],
  ])('%s begins with %s: a phrase is free text', (before, after) => {
    expect(rewrite(`${before}\r\nContent-Length: 3\r\n\r\nabc`)).toBe(
      `${after}\r\nContent-Length: 0\r\n\r\n`,
    );
  });
});

describe('a header field', () => {
  it.each([
    ['From: "anonymous" <sip:anonymous@anonymous.invalid>', 'From: <sip:tel_withheld@anonymous.invalid>'],
    ['Contact: *', 'Contact: *'],
    ['From: sip:alice@example.org;tag=x', `From: sip:${alice}@example.org;tag=${id('x')}`],
    ['From: "Alice <sip:alice@example.org>;tag=x', `From: <sip:${alice}@example.org>;tag=${id('x')}`],
    ['From: Alice', `From: sip:${pseudonymizeUnread('Alice')}@anonymous.invalid`],
    ['From: <>', 'From: <sip:tel_withheld@anonymous.invalid>'],
    ['P-Asserted-Identity: <tel:+1-202-555-0123>', `P-Asserted-Identity: <tel:${number}>`],
    [
      'Diversion: "Bob" <sip:alice@example.org>;reason=no-answer;privacy=off;x=alice',
      `Diversion: <sip:${alice}@example.org>;reason=no-answer;privacy=off`,
    ],
    [
      'Record-Route: <sip:192.0.2.17;lr>,<sip:example.org;lr;x=alice>',
      `Record-Route: <sip:${address};lr>, <sip:example.org;lr>`,
    ],
    ['r: <sip:alice@example.org?Replaces=abc%40192.0.2.17>', `r: <sip:${alice}@example.org>`],
    ['Via: garbage', `Via: SIP/2.0/UDP ${pseudonymizeUnread('garbage')}`],
    ['Via: SIP/2.0/UDP 192.0.2.17;i=1;x=alice;ttl=3;alias', `Via: SIP/2.0/UDP ${address};ttl=3;alias`],
    ['In-Reply-To: a@b, c@d', `In-Reply-To: ${id('a@b')}, ${id('c@d')}`],
    [
      'Replaces: 425928@192.0.2.17;to-tag=7743;from-tag=6472;early-only;x=alice',
      `Replaces: ${id('425928@192.0.2.17')};to-tag=${id('7743')};from-tag=${id('6472')};early-only`,
    ],
    ['Session-ID: ab30;remote=0000', `Session-ID: ${id('ab30')};remote=${id('0000')}`],
    ['CSeq: 2025550123 ACK', 'CSeq: 0 ACK'],
    ['CSeq: 202555 0123 ACK', undefined],
    ['RSeq: 2025550123', 'RSeq: 0'],
    ['RAck: 776656 1 INVITE', 'RAck: 776656 1 INVITE'],
    ['RAck: 2025550123 314159 INVITE', 'RAck: 0 314159 INVITE'],
    ['Expires: 4294967295', 'Expires: 4294967295'],
    ['Expires: 2025550123', undefined],
    ['Min-SE: 90 120', undefined],
    ['Max-Forwards: 2025550123', undefined],
    ['CSeq: alice', undefined],
    ['RAck: 776656 1 INVITE', 'RAck: 776656 1 INVITE'],
    ['Allow: INVITE, ACK', 'Allow: INVITE, ACK'],
    ['Reason: Q.850;cause=16;text="Bob hung up"', 'Reason: Q.850;cause=16'],
    [
      'Event: dialog;call-id=abc;from-tag=x;include-session-description',
      'Event: dialog;include-session-description',
    ],
    ['Retry-After: 120 (call Alice on +12025550123);duration=60', 'Retry-After: 120;duration=60'],
    ['Retry-After: 2025550123', undefined],
    ['Reason: SIP;cause=200;text="+12025550123"', 'Reason: SIP;cause=200'],
    ['Reason: Alice;cause=200', undefined],
    ['Event: alice;id=bob', undefined],
    ['Event: presence.winfo', 'Event: presence.winfo'],
    ['Diversion: <sip:alice@example.org>;reason="Alice 2025550123"', `Diversion: <sip:${alice}@example.org>`],
    [
      'Diversion: <sip:alice@example.org>;reason="no-answer"',
      `Diversion: <sip:${alice}@example.org>;reason=no-answer`,
    ],
    ['History-Info: <sip:alice@example.org>;index=1.1', `History-Info: <sip:${alice}@example.org>;index=1.1`],
    [
      'History-Info: <sip:alice@example.org>;index=20.25.55.01.23',
      `History-Info: <sip:${alice}@example.org>`,
    ],
    ['Supported: 100rel, alice, timer', 'Supported: 100rel, timer'],
    ['Accept: application/sdp;level=1;x=alice, alice/bob', 'Accept: application/sdp;level=1'],
    ['Subscription-State: terminated;reason=alice;expires=60', 'Subscription-State: terminated;expires=60'],
    ['Allow: INVITE, ALICE', 'Allow: INVITE'],
    ['CSeq: 1 ALICE', undefined],
    ['Via: SIP/2.0/UDP 192.0.2.17;received=alice;comp=alice;ttl=bob', `Via: SIP/2.0/UDP ${address}`],
    ['Via: SIP/2.0/ALICE 192.0.2.17', `Via: SIP/2.0/UDP ${pseudonymizeUnread('SIP/2.0/ALICE 192.0.2.17')}`],
    ['Require: alice@example.org', undefined],
    ['Privacy: id;user', 'Privacy: id;user'],
    ['Date: Sat, 13 Nov 2010 23:29:00 GMT', 'Date: Sat, 13 Nov 2010 23:29:00 GMT'],
    ['Date: call Alice', undefined],
    ['Proxy-Authenticate: Digest realm="example.org", nonce="x"', undefined],
    ['Warning: 399 example.org "Alice"', undefined],
    ['Alert-Info: <https://example.org/alice.wav>', undefined],
    ['Call-Info: <https://example.org/alice.jpg>;purpose=icon', undefined],
    ['Geolocation: <cid:alice@example.org>', undefined],
    ['Organization: Example', undefined],
    ['Content-Disposition: session', undefined],
    ['xCall-ID: a@192.0.2.17', undefined],
    ['no field at all', undefined],
  ])('%s becomes %s', (before, after) => {
    expect(field(before)).toBe(after);
  });

  function pseudonymizeUnread(value: string): string {
    const setting = settingOf('opaque');
    return `idx_k1_${setting.keys.body('idx', value)}`;
  }

  it('is unfolded before it is read', () => {
    expect(field('From:\r\n "Alice"\r\n\t<sip:alice@example.org>\r\n ;tag=x')).toBe(
      `From: <sip:${alice}@example.org>;tag=${id('x')}`,
    );
    expect(field('Subject: I know\r\n  you are there')).toBeUndefined();
  });
});

describe('a text that is no SIP message', () => {
  it.each([
    'hello',
    'GET / HTTP/1.1\r\n\r\n',
    'INVITE sip:alice@example.org\r\n',
    'SIP/2.0 OK',
    '\u0000\u0001',
  ])('is hashed as a whole, and counted: %j', (text) => {
    const setting = settingOf('opaque');
    expect(createSip(setting)(text)).toMatch(/^idx_k1_[a-z2-7]{26}$/);
    expect(setting.unread()).toBe(1);
  });

  it('stays where it is absent', () => {
    expect(rewrite('-')).toBe('-');
  });
});

describe('any message', () => {
  const value = fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.constantFrom('<', '>', '"', '\\', ',', ';', '=', '@', ':', ' ', 'sip:', 'alice', '\r\n ', '['),
    }),
  );
  const name = fc.constantFrom(
    ...[
      'Retry-After',
      'Reason',
      'Event',
      'Diversion',
      'Accept',
      'Priority',
      'Subscription-State',
      'History-Info',
    ],
    'From',
    'm',
    'Via',
    'Call-ID',
    'Replaces',
    'Allow',
    'CSeq',
    'X-A',
    'Route',
    'User-Agent',
  );
  const any = fc
    .array(fc.tuple(name, value), { maxLength: 5 })
    .map((fields) =>
      message('INVITE sip:alice@example.org SIP/2.0', ...fields.map((each) => each.join(': ')), '', ''),
    );

  it.each(['\r', '\r\r\n', '\n', '\r\n '])(
    'is read in time that grows with its length: ends of lines, %j',
    (ends) => {
      const make = (size: number): string =>
        `BYE sip:a@example.org SIP/2.0\r\nTo: x${ends.repeat(size / ends.length)}`;
      expect(growth(rewrite, make, 2 ** 12)).toBeLessThan(quadratic);
    },
  );

  it('changes no more the second time', () => {
    fc.assert(
      fc.property(any, (text) => {
        const once = rewrite(text)!;
        expect(rewrite(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells nothing of who is in it, wherever it stands', () => {
    const secret = 'zqx4711zqx';
    const places = fc.constantFrom(
      `<sip:${secret}@example.org>`,
      `"${secret}" <sip:a@example.org>`,
      `sip:a@example.org;tag=${secret}`,
      `<sip:a:${secret}@example.org?x=${secret}>;x=${secret}`,
      `${secret}@192.0.2.1`,
      `SIP/2.0/UDP example.org;branch=z9hG4bK${secret}`,
      `"${secret}`,
      secret,
      `120 (${secret})`,
      `Q.850;cause=16;text="${secret}"`,
      `Q.850;cause=${secret};${secret}`,
      `dialog;${secret}=1`,
      `<sip:a@example.org>;reason=${secret};privacy="${secret}";index=1.${secret}`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, places), { minLength: 1 }), (fields) => {
        const out = rewrite(
          message('BYE sip:a@example.org SIP/2.0', ...fields.map((each) => each.join(': ')), '', secret),
        )!;
        expect(out).not.toContain(secret);
      }),
    );
  });
});

const samples = join(process.env.NYMLINE_SAMPLES ?? '', 'sip-messages');
describe.skipIf(process.env.NYMLINE_SAMPLES === undefined || !existsSync(samples))('real messages', () => {
  const files = existsSync(samples) ? readdirSync(samples).filter((file) => file.endsWith('.sip')) : [];

  it.each(files)('%s comes out as a message, and tells no party, address or credential', (file) => {
    const text = readFileSync(join(samples, file), 'latin1');
    const out = rewrite(text)!;
    expect(out).toMatch(/^(?:[A-Z]+ \S+ SIP\/2\.0|SIP\/2\.0 \d{3} .*)\r?\n/);
    expect(rewrite(out)).toBe(out);
    for (const [, user = ''] of text.matchAll(/sips?:([^@;>\s]{3,})@/g)) {
      expect(out).not.toMatch(new RegExp(`(?<![a-z0-9])${user.replace(/[^\w]/g, '\\$&')}(?![a-z0-9])`));
    }
    expect(out.match(/\d{1,3}(?:\.\d{1,3}){3}/g)).toBeNull();
    expect(out).not.toMatch(/nonce|response=|username|v=0/);
  });
});
