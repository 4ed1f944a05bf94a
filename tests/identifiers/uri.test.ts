import { describe, expect, it } from 'vitest';
import { createPhone } from '../../src/identifiers/phone.js';
import { createUri } from '../../src/identifiers/uri.js';
import { shown } from './uri/written.js';

const uri = createUri({ region: 'US' });
const read = (value: string) => shown(uri.read(value));

describe('a SIP URI', () => {
  it.each([
    ['sip:+12025550123@192.0.2.1:5060', 'sip:{phone +12025550123}@{ip 192.0.2.1}:5060'],
    ['SIPS:+12025550123@example.org', 'SIPS:{phone +12025550123}@example.org'],
    ['sip:%2B12025550123@[2001:db8::1]:5061', 'sip:{phone +12025550123}@[{ip 2001:db8::1}]:5061'],
    ['sip:+12025550123@2001:db8::1', 'sip:{phone +12025550123}@{ip 2001:db8::1}'],
    ['sip:+1-202-555-0123@example.org', 'sip:{phone +1-202-555-0123}@example.org'],
    ['sip:anonymous@anonymous.invalid', 'sip:{phone anonymous}@anonymous.invalid'],
    ['sip:911@example.org', 'sip:{phone 911}@example.org'],
    ['sip:*97@example.org', 'sip:{phone *97}@example.org'],
    ['sip:*7216502530000@example.org', 'sip:*72{phone 16502530000}@example.org'],
    ['sip:101@pbx.example.org', 'sip:{ext 101 @pbx.example.org}@pbx.example.org'],
    ['sip:101@PBX.example.org:5060', 'sip:{ext 101 @pbx.example.org}@PBX.example.org:5060'],
    ['sip:101@192.0.2.7', 'sip:{ext 101 @192.0.2.7}@{ip 192.0.2.7}'],
    ['sip:alice@example.org', 'sip:{opaque alice}@example.org'],
    ['sip:alice%40corp@example.org', 'sip:{opaque alice@corp}@example.org'],
    ['sip:b%zz@example.org', 'sip:{opaque b%zz}@example.org'],
    ['sip:example.org', 'sip:example.org'],
    ['sip:192.0.2.1:5060;lr', 'sip:{ip 192.0.2.1}:5060;lr'],
    ['sip:12025550123', 'sip:{phone 12025550123}'],
    ['sip:alice', 'sip:{opaque alice}'],
  ])('%j is %s', (value, expected) => {
    expect(read(value)).toBe(expected);
    expect(shown(createPhone({ region: 'US' }).read(value))).toBe(expected);
  });

  it.each([
    ['sip:alice:secret@example.org', 'sip:{opaque alice}@example.org'],
    ['sip:+12025550123:4711@example.org', 'sip:{phone +12025550123}@example.org'],
    ['sip:+12025550123@example.org?Subject=x&Replaces=a%40b', 'sip:{phone +12025550123}@example.org'],
    ['sip:+12025550123@example.org;lr?To=bob', 'sip:{phone +12025550123}@example.org;lr'],
    ['sip:bob@example.org;ob;x-user=alice;gr=urn:uuid:1', 'sip:{opaque bob}@example.org'],
    [
      'sip:bob@example.org;transport=tcp;user=phone;lr',
      'sip:{opaque bob}@example.org;transport=tcp;user=phone;lr',
    ],
    ['sip:bob@example.org;ttl=12025550123', 'sip:{opaque bob}@example.org'],
  ])('loses password, headers and unknown parameters: %j is %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each([
    ['sip:Alice.Example', 'sip:{opaque Alice.Example}'],
    ['sip:alice.smith', 'sip:{opaque alice.smith}'],
    ['sip:@AliceExample', 'sip:{phone }@{opaque aliceexample}'],
    ['sip:@alice', 'sip:{phone }@{opaque alice}'],
    ['sip:101@AliceExample', 'sip:{ext 101 @aliceexample}@{opaque aliceexample}'],
    ['sip:bob@example.org;transport=udp=alice', 'sip:{opaque bob}@example.org'],
    ['sip:bob@example.org;transport=alice;method=bob;user=carol;lr=dave', 'sip:{opaque bob}@example.org'],
    ['sip:bob@example.org;maddr=alice', 'sip:{opaque bob}@example.org'],
    ['tel:+12025550123;cpc=alice;verstat=bob;phone-context=carol', 'tel:{phone +12025550123}'],
    [
      'tel:+12025550123;verstat=TN-Validation-Passed-A;cpc=payphone',
      'tel:{phone +12025550123};verstat=TN-Validation-Passed-A;cpc=payphone',
    ],
    ['sip:alice@192.000.002.017', 'sip:{opaque alice}@{ip 192.000.002.017}'],
    ['sip:alice@0x7f.1', 'sip:{opaque alice}@{ip 0x7f.1}'],
  ])('keeps no word that the grammar does not have: %j is %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it('is none where a handle stands', () => {
    expect(createPhone({ region: 'US' }).read('@AliceExample')).toBeUndefined();
  });

  it.each([
    [
      'sip:+12025550123;npdi;rn=+12025550124;cpc=ordinary@192.0.2.1;maddr=192.0.2.2;received=192.0.2.3',
      'sip:{phone +12025550123};npdi;rn={phone +12025550124};cpc=ordinary@{ip 192.0.2.1};maddr={ip 192.0.2.2};received={ip 192.0.2.3}',
    ],
    [
      'sip:+12025550123;ext=12;isub=77;phone-context=example.com@example.org',
      'sip:{phone +12025550123};ext={ext 12 @+12025550123};isub={opaque 77};phone-context=example.com@example.org',
    ],
  ])('has more identifiers in its parameters: %j', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each([
    ['sip:alice@12025550123.example.org', 'sip:{opaque alice}@{opaque 12025550123.example.org}'],
    ['sip:alice@203-0-113-9.dyn.example.net', 'sip:{opaque alice}@{opaque 203-0-113-9.dyn.example.net}'],
    [
      'sip:alice@3.2.1.0.5.5.5.2.0.2.1.e164.arpa',
      'sip:{opaque alice}@{opaque 3.2.1.0.5.5.5.2.0.2.1.e164.arpa}',
    ],
    ['sip:alice@bücher.example', 'sip:{opaque alice}@bücher.example'],
    ['sip:alice@gw1-dc2.example.org', 'sip:{opaque alice}@gw1-dc2.example.org'],
  ])('keeps a host name unless it tells a number or an address: %j', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each([
    'sip:alice@',
    'sip:alice@exa mple.org',
    'sip:alice@bob@example.org',
    'sip:alice@example.org:sips',
    'sip:alice@example.org, sip:bob@example.org',
    'sip:alice@[2001:db8::1',
    'INVITE sip:alice@example.org SIP/2.0',
  ])('is not made of %j', (value) => {
    expect(uri.read(value)).toBeUndefined();
  });

  it('takes the tenant of the hints before its host', () => {
    expect(shown(createUri({ tenant: 'acme' }).read('sip:101@example.org'))).toBe(
      'sip:{ext 101 @acme}@example.org',
    );
    const record = createUri({ tenant: () => undefined });
    expect(shown(record.read('sip:101@example.org'))).toBe('sip:{ext 101 @example.org}@example.org');
  });
});

describe('a tel URI', () => {
  it.each([
    ['tel:+1-202-555-0123', 'tel:{phone +1-202-555-0123}'],
    ['TEL:+12025550123', 'TEL:{phone +12025550123}'],
    ['tel:%2B12025550123', 'tel:{phone +12025550123}'],
    ['tel://+12025550123', 'tel://{phone +12025550123}'],
    ['tel:+1-202-555-0123;ext=12', 'tel:{phone +1-202-555-0123};ext={ext 12 @+12025550123}'],
    ['tel:+12025550123;isub=1411', 'tel:{phone +12025550123};isub={opaque 1411}'],
    ['tel:+12025550123,,4711#', 'tel:{phone +12025550123},,x'],
    ['tel:7042;phone-context=example.com', 'tel:{ext 7042 @example.com};phone-context=example.com'],
    ['tel:555-0123;phone-context=+1-202', 'tel:{phone +12025550123}'],
    ['tel:863-1234;phone-context=+1-914-555', 'tel:{phone +1-914-555863-1234}'],
    ['tel:101;phone-context=+1-202-555', 'tel:{ext 101 @+1-202-555}'],
    ['tel:911;phone-context=+1', 'tel:{phone 911}'],
    ['tel:911', 'tel:{phone 911}'],
    ['tel:', 'tel:{phone }'],
  ])('%j is %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });
});

describe('other schemes', () => {
  it.each([
    ['whatsapp:+12025550123', 'whatsapp:{phone +12025550123}'],
    ['sms:+12025550123?body=hello', 'sms:{phone +12025550123}'],
    ['messenger:1234567', 'messenger:{opaque 1234567}'],
    ['client:alice', 'client:{opaque alice}'],
    ['client:+12025550123', 'client:{phone +12025550123}'],
    ['messenger:12025550123', 'messenger:{opaque 12025550123}'],
    ['mailto:alice@example.org', 'mailto:{email alice@example.org}'],
    [
      'mailto:a@example.org,b@example.org?cc=c@example.org',
      'mailto:{email a@example.org},{email b@example.org}',
    ],
    ['xmpp:alice@example.org', 'xmpp:{opaque alice}@example.org'],
  ])('%j is %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each([
    'http://example.org/+12025550123',
    'https://example.org',
    'urn:uuid:1',
    'alice',
    '+12025550123',
    '101',
  ])('are not the business of uri: %j', (value) => {
    expect(uri.read(value)).toBeUndefined();
  });

  it('passes on what stands for no value', () => {
    expect(uri.read('-')).toEqual({ is: 'special', word: '-' });
  });
});

describe('a name-addr', () => {
  it.each([
    ['"Alice" <sip:+12025550123@example.org>;tag=as1234', '<sip:{phone +12025550123}@example.org>'],
    ['"A \\" < b, c" <sip:bob@example.org>', '<sip:{opaque bob}@example.org>'],
    ['Alice <+12025550123>', '<{phone +12025550123}>'],
    ['<tel:+12025550123>', '<tel:{phone +12025550123}>'],
    ['"" <client1>', '<{opaque client1}>'],
    ['"Alice" <anonymous>', '<{phone anonymous}>'],
    ['"Alice" <>', '<{phone }>'],
    ['"Alice" <bob@example.org>', '<{opaque bob}@example.org>'],
    ['"unclosed <101>', '<{phone 101}>'],
    [
      '<sip:a1@b.example>, "x, <y>" <sip:+12025550123@c.example>;q=1',
      '<sip:{opaque a1}@b.example>, <sip:{phone +12025550123}@c.example>',
    ],
    ['<sip:a1@b c>', '<{opaque sip:a1@b c}>'],
    ['<https://example.org/+12025550123>', '<{opaque https://example.org/+12025550123}>'],
  ])('loses the name: %j is %s', (value, expected) => {
    expect(read(value)).toBe(expected);
  });

  it.each(['"Alice"', 'Alice <sip:bob', '>a<', '"Alice <x>" y'])('is not made of %j', (value) => {
    expect(shown(uri.read(value))).not.toContain('Alice');
  });
});

describe('a channel name', () => {
  it.each([
    ['PJSIP/alice-0000001f', 'PJSIP/{opaque alice}-0000001f'],
    ['PJSIP/alice.smith-0000001f', 'PJSIP/{opaque alice.smith}-0000001f'],
    ['SIP/test-02897fd8', 'SIP/{opaque test}-02897fd8'],
    ['SIP/101-00000000', 'SIP/{ext 101 @acme}-00000000'],
    ['SIP/202-555-0123', 'SIP/{phone 202-555-0123}'],
    ['Local/202-555-0123', 'Local/{phone 202-555-0123}'],
    ['SIP/192.0.2.1-0000000a', 'SIP/{ip 192.0.2.1}-0000000a'],
    ['SIP/12025550123-0000000a', 'SIP/{phone 12025550123}-0000000a'],
    ['Local/12025550123@from-internal-0001;1', 'Local/{phone 12025550123}@from-internal-0001;1'],
    ['Local/s@default-1545;2', 'Local/{phone s}@default-1545;2'],
    ['Local/101@from-internal/n', 'Local/{ext 101 @acme}@from-internal/n'],
    ['AsyncGoto/PJSIP/alice-0000001f', 'AsyncGoto/PJSIP/{opaque alice}-0000001f'],
    ['PJSIP/trunk/sip:+12025550123@example.org', 'PJSIP/{opaque trunk}/sip:{phone +12025550123}@example.org'],
    ['PJSIP/+12025550123@carrier', 'PJSIP/{phone +12025550123}@carrier'],
    ['DAHDI/i1/12025550123-1', 'DAHDI/i1/{phone 12025550123}-1'],
    ['DAHDI/1-1', 'DAHDI/1-1'],
    ['SIP/301&SIP/alice@trunk,60,tU(x)', 'SIP/{ext 301 @acme}&SIP/{opaque alice}@trunk'],
    ['Console/dsp', 'Console/{opaque dsp}'],
    ['sofia/external/+12025550123@192.0.2.3', 'sofia/external/{phone +12025550123}@{ip 192.0.2.3}'],
    ['sofia/external/%2B12025550123%40192.0.2.3', 'sofia/external/{phone +12025550123}%40{ip 192.0.2.3}'],
    ['sofia/internal/alice@example.org:5060', 'sofia/internal/{opaque alice}@example.org:5060'],
    ['loopback/12025550123-a', 'loopback/{phone 12025550123}-a'],
    ['user/101@example.org', 'user/{ext 101 @acme}@example.org'],
  ])('%j is %s', (value, expected) => {
    expect(shown(createUri({ tenant: 'acme' }).read(value))).toBe(expected);
  });

  it.each(['foo/bar', 'N/A', 'a/b/c', '/', 'SIP', 'SIP/a&b'])('is not made of %j', (value) => {
    expect(uri.read(value)).toSatisfy((reading: unknown) => reading === undefined || value === 'N/A');
  });
});

describe('a value that FreeSWITCH encoded', () => {
  it.each([
    [
      '%22101%22%20%3Csip%3A%2B12025550123%40192.0.2.1%3Btransport%3Dudp%3E%3Btag%3Dx',
      '%3Csip%3A{phone +12025550123}%40{ip 192.0.2.1}%3Btransport%3Dudp%3E',
    ],
    ['sip%3Aalice%40example.org%3A5060', 'sip%3A{opaque alice}%40example.org%3A5060'],
    ['sip%3Aalice%40b%C3%BCcher.example', 'sip%3A{opaque alice}%40b%C3%BCcher.example'],
    ['tel%3A%2B12025550123', 'tel%3A{phone +12025550123}'],
  ])('is read through the encoding, and keeps it: %j', (value, expected) => {
    expect(read(value)).toBe(expected);
    expect(shown(createPhone({ region: 'US' }).read(value))).toBe(expected);
  });

  it('is read in a phone field without a scheme, too', () => {
    expect(shown(createPhone({}).read('101%40192.0.2.7%3A5060'))).toBe(
      '{ext 101 @192.0.2.7}%40{ip 192.0.2.7}%3A5060',
    );
  });

  it.each(['%40', '%3A%zz', '100%3A', 'a%40b%c'])('is not made of %j', (value) => {
    expect(uri.read(value)).toBeUndefined();
  });
});
