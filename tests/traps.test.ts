/**
 * The traps that leak where a field is treated and its copy is not: the same identity in a second place, in a
 * container, or in another coding. For each, the rule that meets it.
 */
import { describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../src/index.js';

const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255);
type Rule = PolicyDocument['rules'][number];
type Fields = Record<string, unknown>;

const number = '+12025550123';
const lookup = createPseudonymizer(
  { version: 1, region: 'US', rules: [{ path: 'x', transform: 'drop' }] },
  secret,
);
const of = (...query: Parameters<typeof lookup.pseudonymsOf>): string => lookup.pseudonymsOf(...query)[0]!;
const tel = of('phone', number);
const ip = of('ip', '192.0.2.17');

/** Rewrites a record in memory and as text, holds the two together, and finds nothing raw in either. */
function rewrite(rules: readonly Rule[], record: object, raw: readonly (string | RegExp)[]): Fields {
  const policy: PolicyDocument = { version: 1, region: 'US', rules: [...rules] };
  const calls = createPseudonymizer(policy, secret);
  const after = calls.record(record)!;
  const text = JSON.stringify(after);
  expect(JSON.parse(calls.line(JSON.stringify(record))!)).toEqual(JSON.parse(text));
  for (const each of raw) {
    expect(JSON.stringify(record)).toMatch(each);
    expect(text).not.toMatch(each);
  }
  expect(calls.record(JSON.parse(text))).toEqual(JSON.parse(text));
  return after as Fields;
}

const phone = (path: string | string[]): Rule => ({ path, identifier: 'phone', transform: 'pseudonym' });
const opaque = (path: string | string[]): Rule => ({ path, transform: 'pseudonym' });
const uri = (path: string | string[]): Rule => ({ path, identifier: 'uri', transform: 'pseudonym' });

describe('the same identity in a second place', () => {
  it('the URL of the record itself: ids in its path, numbers in its query', () => {
    const after = rewrite(
      [{ path: ['event', 'uri', 'resource_uri', 'first_page_uri'], transform: 'url', segments: 'template' }],
      {
        event:
          '/restapi/v1.0/account/400131/extension/400132/message-store?direction=Inbound&to=+12025550123',
        uri: 'https://api.example.org/v1.0/account/400131/call-log/YTdiMjM0NTY3ODkw',
        resource_uri: '/v1/Number/+12025550123/',
        first_page_uri:
          '/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Calls.json?To=%2B12025550123',
      },
      [/2025550123/, /400131/, /AC0123/, /YTdi/],
    );
    expect(after).toEqual({
      event: '/restapi/v1.0/account/:id/extension/:id/message-store?direction=REDACTED&to=REDACTED',
      uri: 'https://api.example.org/v1.0/account/:id/call-log/:id',
      resource_uri: '/v1/Number/:id/',
      first_page_uri: '/:id/Accounts/:id/Calls.json?To=REDACTED',
    });
  });

  it('base64: a session id that is an address, once decoded', () => {
    const id = Buffer.from('cs171841903434018384@192.0.2.17').toString('base64');
    const after = rewrite(
      [opaque('telephonySessionId'), { path: 'data', transform: 'drop' }],
      { telephonySessionId: id, data: Buffer.from(number).toString('base64') },
      [id, Buffer.from(number).toString('base64')],
    );
    expect(after).toEqual({ telephonySessionId: of('opaque', id) });
  });

  it('device names: a MAC address, or the name of whose soft phone it is', () => {
    const after = rewrite(
      [
        { path: ['origDeviceName', 'destDeviceName', 'mac'], identifier: 'mac', transform: 'pseudonym' },
        opaque('origDeviceSessionID'),
      ],
      {
        origDeviceName: 'SEP0003E3000001',
        mac: '00:03:e3:00:00:01',
        destDeviceName: 'CSFASMITH',
        origDeviceSessionID: '0e7c5f1100105000a0000003e3000001',
      },
      [/0003e3000001/i, /SMITH/],
    );
    expect(after.origDeviceName).toBe(after.mac);
    expect(after.destDeviceName).toMatch(/^macx_/);
  });

  it('channel names: the peer, the number or the address in them', () => {
    const after = rewrite(
      [uri(['channel', 'dstchannel', 'lastdata', 'chan_name']), phone('src')],
      {
        src: number,
        channel: 'PJSIP/alice-0000001f',
        dstchannel: 'Local/12025550123@from-internal-0000002a;1',
        lastdata: 'SIP/301&PJSIP/+12025550123@carrier,60,t',
        chan_name: 'sofia/external/+12025550123@192.0.2.17',
      },
      [/alice/, /2025550123/, /192\.0/, '/301&'],
    );
    expect(after.channel).toBe(`PJSIP/${of('opaque', 'alice')}-0000001f`);
    expect(after.chan_name).toBe(`sofia/external/${tel}@${ip}`);
    expect(after.dstchannel).toContain(tel);
    expect(after.lastdata).toContain(tel);
  });

  it('SDP in a CDR: dropped, in whatever coding', () => {
    const after = rewrite(
      [{ path: ['variables.switch_r_sdp', 'variables.rtp_local_sdp_str'], transform: 'drop' }],
      { variables: { switch_r_sdp: 'v%3D0%0D%0Ao%3Dalice%200%200%20IN%20IP4%20192.0.2.17', n: 1 } },
      [/alice/, /192/],
    );
    expect(after).toEqual({ variables: { n: 1 } });
  });

  it('Call-ID, tags and branch: opaque as a whole, host and all', () => {
    const after = rewrite(
      [opaque(['call_id', 'from_tag', 'branch'])],
      { call_id: 'i87a@192.0.2.17', from_tag: '192.0.2.17-5070-1', branch: 'z9hG4bK192.0.2.17' },
      [/192\.0\.2/],
    );
    expect(after.call_id).toBe(of('opaque', 'i87a@192.0.2.17'));
  });

  it('Authorization headers: a user name, and a response to crack; cookies: who came', () => {
    const after = rewrite(
      [
        { path: ['headers.authorization', 'headers["proxy-authorization"]'], transform: 'drop' },
        { path: ['headers.cookie', 'headers["set-cookie"]'], transform: 'cookie', keep: ['lang'] },
      ],
      {
        headers: {
          authorization: 'Bearer eyJhbGciOiJub25lIn0',
          'proxy-authorization': 'Digest username="alice", response="53fe98db10e1074b03b3e06438bda70f"',
          cookie: 'sid=31d4d96e407aad42; lang=en',
          'set-cookie': ['sid=31d4d96e407aad42; Path=/; HttpOnly'],
        },
      },
      [/alice/, /eyJ/, /53fe/, /31d4/],
    );
    expect(after).toEqual({
      headers: { cookie: 'sid=; lang=en', 'set-cookie': ['sid=; Path=/; HttpOnly'] },
    });
  });

  it('Via and Record-Route: where a whole message is logged, hop by hop', () => {
    const after = rewrite(
      [{ path: 'message', transform: 'sip' }],
      {
        message: [
          'INVITE sip:+12025550123@example.org SIP/2.0',
          'Via: SIP/2.0/UDP 192.0.2.17;branch=z9hG4bKx;received=192.0.2.17;rport=5060',
          'Record-Route: <sip:192.0.2.17;lr>',
          'From: "Alice" <sip:12025550123@192.0.2.17>;tag=1',
          'Call-ID: abc@192.0.2.17',
          'Proxy-Authorization: Digest username="alice", response="53fe98db"',
          'Content-Length: 20',
          '',
          'c=IN IP4 192.0.2.17',
          '',
        ].join('\r\n'),
      },
      [/192\.0/, /alice/i, /2025550123/, /53fe/],
    );
    expect(after.message).toContain(`INVITE sip:${tel}@example.org SIP/2.0\r\n`);
    expect(after.message).toContain(`From: <sip:${tel}@${ip}>`);
    expect(after.message).toContain(`;received=${ip};rport=5060`);
    expect(after.message).toMatch(/Content-Length: 0\r\n\r\n$/);
  });

  it('JSON inside a string: the whole event again, escaped', () => {
    const event = { from: number, 'id.orig_h': '192.0.2.17', note: 'Alice' };
    const after = rewrite(
      [
        phone('from'),
        {
          path: ['_raw', 'response.response_body'],
          transform: 'json',
          rules: [
            phone('**.from'),
            { path: '**["id.orig_h"]', identifier: 'ip', transform: 'truncate' },
            { path: '**.note', transform: 'drop' },
          ],
        },
      ],
      {
        from: number,
        _raw: JSON.stringify(event),
        response: { response_body: JSON.stringify({ a: [event] }) },
      },
      [/2025550123/, /192\.0\.2\.17/, /Alice/],
    );
    expect(JSON.parse(after._raw as string)).toEqual({ from: tel, 'id.orig_h': '192.0.2.0' });
    expect(after.from).toBe(tel);
  });

  it('parsed and raw: the query as an object, and in the URL, and in the referrer', () => {
    const after = rewrite(
      [
        { path: ['req.url', 'req.headers.referer'], transform: 'url' },
        { path: 'req.query.email', identifier: 'email', transform: 'pseudonym' },
      ],
      {
        req: {
          url: '/signup?email=alice%40example.org&step=2',
          query: { email: 'alice@example.org', step: '2' },
          headers: { referer: 'https://example.org/signup?email=alice%2540example.org' },
        },
      },
      [/alice/],
    );
    expect(after.req).toMatchObject({
      url: '/signup?email=REDACTED&step=REDACTED',
      query: { email: of('email', 'alice@example.org'), step: '2' },
    });
  });

  it('an address twice, in two codings: both cut at the same bit', () => {
    const after = rewrite(
      [
        { path: 'origIpAddr', identifier: 'ip', transform: 'truncate', encoding: 'le32' },
        { path: 'origIpv4v6Addr', identifier: 'ip', transform: 'truncate' },
      ],
      { origIpAddr: 285343936, origIpv4v6Addr: '192.0.2.17' },
      [/285343936/, /192\.0\.2\.17/],
    );
    expect(after.origIpv4v6Addr).toBe('192.0.2.0');
    expect(Buffer.from(Int32Array.of(after.origIpAddr as number).buffer).join('.')).toBe('192.0.2.0');
  });

  it('time in ids: an id that is the start of the call is hashed, not kept', () => {
    const after = rewrite(
      [
        opaque(['uniqueid', 'linkedid', 'uuid']),
        { path: ['start', 'start_uepoch'], transform: 'generalize', to: 'hour' },
      ],
      {
        uniqueid: '1690325492.2',
        linkedid: '1690325492.2',
        uuid: '2bbe83f7-5111-11e4-916c-0800200c9a66',
        start: '2023-07-25 22:51:32',
        start_uepoch: '1690325492123456',
      },
      [/1690325492/, /2bbe83f7/, /22:51/],
    );
    expect(after.uniqueid).toBe(after.linkedid);
    expect(after.start).toBe('2023-07-25 22:00:00');
  });

  it('IAM and OAuth: a user in a resource name, an email as a session name', () => {
    rewrite(
      [
        opaque(['requester', 'principalSubject']),
        { path: 'principalEmail', identifier: 'email', transform: 'pseudonym' },
      ],
      {
        requester: 'arn:aws:iam::000000000000:user/alice',
        principalSubject: 'user:alice@example.org',
        principalEmail: 'alice@example.org',
      },
      [/alice/],
    );
  });
});

describe('one number in many containers gives one pseudonym', () => {
  it.each([
    ['in E.164', number, 'PSEUDONYM'],
    ['formatted, beside E.164 in one record', '(202) 555-0123', 'PSEUDONYM'],
    ['as dialled from abroad', '011 1 202 555 0123', 'PSEUDONYM'],
    ['as a tel URI', 'tel:+1-202-555-0123', 'tel:PSEUDONYM'],
    ['with a channel prefix', 'whatsapp:+12025550123', 'whatsapp:PSEUDONYM'],
    ['in a SIP URI', 'sip:+12025550123@example.org;user=phone', 'sip:PSEUDONYM@example.org;user=phone'],
    ['in a name-addr', '"Alice" <sip:12025550123@example.org>;tag=1', '<sip:PSEUDONYM@example.org>'],
    ['in an Asterisk clid', '"Alice, ""A""" <12025550123>', '<PSEUDONYM>'],
    [
      'with porting parameters',
      'sip:+12025550123;npdi;rn=+12025550100@example.org',
      `sip:PSEUDONYM;npdi;rn=${of('phone', '+12025550100')}@example.org`,
    ],
    ['with its national context', 'tel:5550123;phone-context=+1202', 'tel:PSEUDONYM'],
    ['with a PIN behind a pause', '12025550123,,4711#', 'PSEUDONYM,,x'],
  ])('%s', (_, value, expected) => {
    const rule = /^[+(\d]/.test(value) ? phone('caller') : uri('caller');
    const { caller } = rewrite([rule], { caller: value }, [/0123/]);
    expect((caller as string).replace(tel, 'PSEUDONYM')).toBe(expected);
  });

  it.each([
    ['once', '%2B12025550123'],
    ['twice', '%252B12025550123'],
    ['with spaces as plus', '%2B1+202+555+0123'],
  ])('percent-encoded %s', (_, value) => {
    const rule: Rule = { path: 'caller', identifier: 'phone', transform: 'pseudonym', encoding: 'percent' };
    expect(rewrite([rule], { caller: value }, [/0123/])).toEqual({ caller: tel });
  });

  it('as an unquoted JSON number, which no string is', () => {
    expect(rewrite([phone('from')], { from: 12025550123 }, [/12025550123/])).toEqual({ from: tel });
  });

  it('but nobody has one pseudonym: withheld callers do not become one person', () => {
    for (const from of ['anonymous', 'Restricted', 'unknown', '-', '', '+266696687'])
      expect(rewrite([phone('from')], { from }, []).from).not.toMatch(/^telx?_k1_/);
  });
});

describe('lists of keys and values', () => {
  const rules: Rule[] = [
    { path: '**.attributes[key=client.address].value.stringValue', identifier: 'ip', transform: 'truncate' },
    { path: '**.attributes[key="user.email"].value.**', identifier: 'email', transform: 'pseudonym' },
    { path: '**.attributes[key="http.request.header.cookie"]', transform: 'drop' },
    { path: 'event_params[key=page_location].value.string_value', transform: 'url' },
  ];

  it('OTLP attributes: treated by their key, whatever their order', () => {
    const after = rewrite(
      rules,
      {
        resourceLogs: [
          {
            scopeLogs: [
              {
                logRecords: [
                  {
                    attributes: [
                      { key: 'client.address', value: { stringValue: '192.0.2.17' } },
                      { value: { stringValue: 'alice@example.org' }, key: 'user.email' },
                      {
                        key: 'http.request.header.cookie',
                        value: { arrayValue: { values: [{ stringValue: 'sid=31d4' }] } },
                      },
                      { key: 'http.route', value: { stringValue: '/a' } },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      [/192\.0\.2\.17/, /alice/, /31d4/],
    );
    expect(JSON.stringify(after)).toContain('{"key":"http.route","value":{"stringValue":"/a"}}');
    expect(JSON.stringify(after)).toContain('{"key":"client.address","value":{"stringValue":"192.0.2.0"}}');
  });

  it('GA4 event_params: treated by their key', () => {
    const after = rewrite(
      rules,
      {
        event_params: [
          { key: 'page_location', value: { string_value: 'https://example.org/?q=alice' } },
          { key: 'engaged', value: { int_value: '1' } },
        ],
      },
      [/alice/],
    );
    expect(after.event_params).toMatchObject([
      { value: { string_value: 'https://example.org/?q=REDACTED' } },
      { value: { int_value: '1' } },
    ]);
  });

  it('headers as lists: every element is met', () => {
    const after = rewrite(
      [{ path: 'headers["x-forwarded-for"]', identifier: 'ip', transform: 'truncate' }],
      { headers: { 'x-forwarded-for': ['192.0.2.17, 198.51.100.9', 'unknown'] } },
      [/\.17/, /\.9"/],
    );
    expect(after).toEqual({ headers: { 'x-forwarded-for': ['192.0.2.0, 198.51.100.0', 'unknown'] } });
  });

  it('keys with dots: one key, or two', () => {
    const both: Rule = { path: ['["id.orig_h"]', 'id.orig_h'], identifier: 'ip', transform: 'truncate' };
    expect(rewrite([both], { 'id.orig_h': '192.0.2.17', id: { orig_h: '192.0.2.17' } }, [/\.17/])).toEqual({
      'id.orig_h': '192.0.2.0',
      id: { orig_h: '192.0.2.0' },
    });
  });

  it('duplicate keys: each is met, and none decides alone', () => {
    const calls = createPseudonymizer({ version: 1, region: 'US', rules: [phone('from')] }, secret);
    expect(calls.line(`{"from":"${number}","from":"x","fr\\u006fm":"${number}"}`)).not.toContain('0123');
  });
});
