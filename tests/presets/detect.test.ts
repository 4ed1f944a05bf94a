import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectPreset } from '../../src/presets/detect.js';
import { presets } from '../../src/presets/index.js';
import { rewriteByPreset } from './bytes.js';

const folder = new URL('../fixtures/presets/', import.meta.url).pathname;

/** What a fixture is named after. */
const presetOf = (file: string): string | undefined =>
  Object.keys(presets)
    .filter((name) => file.startsWith(`${name}.`))
    .sort((a, b) => b.length - a.length)[0];

const files = readdirSync(folder).filter(
  (file) => !file.includes('.golden.') && presetOf(file) !== undefined,
);

describe('detectPreset', () => {
  it.each(files)('knows %s', (file) => {
    const [first] = detectPreset(readFileSync(join(folder, file)));
    expect(first?.name).toBe(presetOf(file));
    expect(first?.why).not.toBe('');
  });

  it.each(files)('says of %s no more than its words', (file) => {
    for (const each of detectPreset(readFileSync(join(folder, file)))) {
      expect(Object.keys(presets)).toContain(each.name);
      expect(each.why).not.toMatch(/\d{5}|alice|@/i);
    }
  });

  it('says that a log of Zeek is in JSON where it is', () => {
    const sample = readFileSync(join(folder, 'zeek-conn.ndjson'));
    expect(detectPreset(sample)[0]).toMatchObject({ name: 'zeek-conn', format: 'ndjson' });
    expect(detectPreset(readFileSync(join(folder, 'zeek-conn.log')))[0]).not.toHaveProperty('format');
  });

  it('takes text for the bytes that spell it', () => {
    expect(detectPreset('#separator \\x09\n#path\tconn\n')[0]?.name).toBe('zeek-conn');
    expect(detectPreset('\ufeff#Fields: date time c-ip\n')[0]?.name).toBe('w3c');
  });

  it.each([
    ['nothing', ''],
    [
      'an access log that CRI wrapped',
      '2026-11-24T10:20:30Z stdout F 192.0.2.1 - - [24/Nov/2026:10:20:30 +0000] "GET / HTTP/1.1" 200 5\n',
    ],
    ['prose', 'Dear Alice,\nplease call +1 202 555 0123.\n'],
    ['a table of another sort', 'name,number\nAlice,+12025550123\n'],
    ['an audit log of Google', '{"insertId":"a","resource":{},"protoPayload":{"httpRequest":{}}}\n'],
    ['JSON of another sort', '{"name":"Alice","number":"+12025550123"}\n'],
    ["Zeek's header over a log that has no preset", '#separator \\x09\n#path\tweird\n#fields\tts\tuid\n'],
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) & 255))],
  ])('knows %s for none', (_, sample) => {
    expect(detectPreset(sample)).toEqual([]);
  });

  it.each([
    [
      'aws-alb',
      'elb',
      '2026-11-24T10:20:30.945958Z my-elb 192.0.2.17:2817 192.0.2.1:80 0.000073 0.001048 0.000057 200 200 0 29 "GET http://www.example.org:80/ HTTP/1.1" "curl/8.5.0" - -\n',
    ],
    [
      'aws-alb',
      undefined,
      'tls 2.0 2026-11-24T09:00:42 net/my-nlb/c6e77e28c25b2234 g3d4b5e8bb8464c0 192.0.2.17:51341 10.0.0.1:443 5 2 98 246 - - - ECDHE-RSA-AES128-SHA tlsv12 - my-nlb.example.org - - - 2026-11-24T09:00:20\n',
    ],
    [
      'combined',
      undefined,
      '[24/Nov/2026:09:45:56 +0200] 192.0.2.17 TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256 "GET /a HTTP/1.1" 1045\n',
    ],
    [
      'w3c',
      undefined,
      '2026-11-24 09:14:06 198.51.100.7 POST /login - 443 alice 192.0.2.17 - - 302 0 0 16\n',
    ],
    [
      'combined',
      undefined,
      '192.0.2.17, 198.51.100.2 - alice [24/Nov/2026:09:45:56 +0200] "GET /a HTTP/1.1" 200 1045 "-" "-"\n',
    ],
    [
      '3cx-cdr',
      'csv',
      'historyid,callid,time-start,from-no,to-no,duration\nCall 1,2_3,2026/11/24 09:14:07,Ext.101,+12025550123,00:00:07\n',
    ],
    ['syslog', undefined, '<189>Nov 24 09:14:07.123 gw1 app: text\n'],
    ['syslog', undefined, '2026-11-24T09:14:07.912134 gw1 sudo: session opened\n'],
    [
      'asterisk-cdr',
      undefined,
      '"","101","102","out",""Alice" <101>","PJSIP/101-0000001f","","Dial","x","2026-11-24 09:14:07","","2026-11-24 09:14:09",2,0,"ANSWERED","BILLING"\n',
    ],
    [
      'ecs',
      undefined,
      '{"@timestamp":"2026-11-24T09:14:07Z","event.dataset":"nginx.access","event.module":"nginx","source.ip":"192.0.2.1"}\n',
    ],
    [
      'ecs',
      undefined,
      '{"@timestamp":"2026-11-24T09:14:07Z","event":{"kind":"event","category":["authentication"]},"winlog":{}}\n',
    ],
    [
      'teams-calls',
      undefined,
      '{"value":[{"startDateTime":"2026-11-24T10:20:30Z","modalities":["audio"],"caller":{"identity":{"user":{"id":"1","displayName":"alice"}}},"segments":[]}]}\n',
    ],
    [
      'cloudtrail',
      undefined,
      '{"eventTime":"2026-11-24T10:20:30Z","eventName":"ConsoleLogin","sourceIPAddress":"192.0.2.17"}\n',
    ],
    [
      'nginx-json',
      undefined,
      '{"ip":"192.0.2.17","host":"example.org","path":"/","status":"200","referrer":"-","user_agent":"curl/8.5.0"}\n',
    ],
    ['plivo', undefined, '{"api_id":"1","calls":["2"]}\n'],
    [
      'plivo',
      undefined,
      '{"message":"call fired","request_uuid":"2","api_id":"11111111-2222-3333-4444-555555555555"}\n',
    ],
    ['plivo', undefined, '{"endpoint_id":"1","sip_registered":"false","sip_uri":"sip:alice@example.org"}\n'],
    [
      'vonage',
      undefined,
      '{"conversation_uuid_from":"a","conversation_uuid_to":"b","timestamp":"2026-11-24T10:20:30Z"}\n',
    ],
    [
      'vonage',
      undefined,
      '{"request_id":"a","request_status":"SUCCESS","product":"SMS","items_count":1,"records":[{"from":"447700900123"}]}\n',
    ],
    [
      'vonage',
      undefined,
      '{"message-count":"1","messages":[{"status":"4","error-text":"Bad Credentials"}]}\n',
    ],
    ['plivo', undefined, '{"api_id":"1","mpc_uuid":"2","status":"Ended"}\n'],
    ['segment', undefined, '{"type":"track","userId":"alice","event":"Bought","properties":{"sum":1}}\n'],
    [
      'zeek-radius',
      'ndjson',
      '{"ts":1.5,"uid":"C1","id.orig_h":"192.0.2.1","username":"alice","mac":"00:00:5e:00:53:01","result":"success"}\n',
    ],
    ['syslog', undefined, '2026-11-24T10:20:30.698463+00:00 gw1 sshd[12]: session opened for alice\n'],
    [
      'squid',
      undefined,
      '1795515630.123    12 192.0.2.17 TCP_MISS/200 394 GET http://example.org/ - HIER_DIRECT/192.0.2.1 text/html "-" "curl/8.5.0"\n',
    ],
    [
      'aws-s3-access',
      undefined,
      `${'ab'.repeat(32)} www.example.org [24/Nov/2026:10:20:30 +0000] 192.0.2.17 - EB3502676500C6BE WEBSITE.GET.OBJECT index "GET /index HTTP/1.1" 200 - 368 368 10 9 "-" "curl/8.5.0"\n`,
    ],
    ['kazoo-cdr', undefined, '{"call_id":"a","caller_id_number":"101","custom_channel_vars":{}}\n'],
    ['kazoo-cdr', undefined, '{"call_id":"a","event_name":"PARK_PARKED","parking_slot":1}\n'],
    ['vonage', undefined, '{"request_id":"a","international_format_number":"447700900123"}\n'],
    [
      'vonage',
      undefined,
      '{"message-count":"1","messages":[{"to":"447700900123","message-id":"a","message-price":"0.03"}]}\n',
    ],
    [
      'vonage',
      undefined,
      '{"request_id":"a","number":"447700900123","date_submitted":"2026-11-24 11:00:00","checks":[]}\n',
    ],
    [
      'ringcentral-messages',
      undefined,
      '{"records":[{"from":"+12025550123","creationTime":"2026-11-24T11:00:00Z","messageStatus":"Sent","segmentCount":1}]}\n',
    ],
    [
      'ringcentral-call-log',
      undefined,
      '{"uri":"https://example.org/account/1/call-log/a","direction":"Inbound","result":"Missed","to":{"phoneNumber":"+12025550123"}}\n',
    ],
    [
      'mixpanel',
      undefined,
      '{"event":"a","properties":{"token":"t","distinct_id":"alice","ip":"192.0.2.17"}}\n',
    ],
  ])('knows a line of %s', (name, format, sample) => {
    const [first] = detectPreset(sample);
    expect([first?.name, first?.format]).toEqual([name, format]);
    const { report, text } = rewriteByPreset(name, sample, format as 'elb' | undefined);
    expect([report.out, report.quarantined]).toEqual([1, 0]);
    expect(text).not.toMatch(/192\.0\.2\.17|alice/);
  });

  it('knows lines of CloudFront without their names, and JSON', () => {
    const lines = readFileSync(join(folder, 'cloudfront.log'), 'utf8').replace(/^#.*\n/gm, '');
    expect(detectPreset(lines)[0]?.name).toBe('cloudfront');
    const named = rewriteByPreset('cloudfront', readFileSync(join(folder, 'cloudfront.log')));
    expect(rewriteByPreset('cloudfront', lines).text).toBe(named.text.replace(/^#.*\n/gm, ''));
    const moved = lines.replace(/^([^\t]*)\t([^\t]*)\t(.*)$/gm, '$1\t$3\t$2');
    expect(rewriteByPreset('cloudfront', moved).text).toBe('');
  });

  it('knows flow logs with a line of names for those alone', () => {
    const named = readFileSync(join(folder, 'aws-vpc-flow-default.csv'), 'utf8');
    const names =
      'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
    expect(detectPreset(`${names}\n${named}`).map(({ name }) => name)).toEqual(['aws-vpc-flow']);
  });

  it('gives each preset once, the likelier first', () => {
    const names = detectPreset(readFileSync(join(folder, 'cloudfront.log'))).map(({ name }) => name);
    expect(names).toEqual(['cloudfront', 'w3c']);
    const both = '{"account_sid":"AC0","api_id":"a","call_uuid":"b","message_uuid":"c"}\n';
    expect(detectPreset(both).map(({ name }) => name)).toEqual(['twilio', 'plivo']);
  });

  it('is not misled by what a string quotes', () => {
    expect(detectPreset('{"msg":"{\\"resourceLogs\\":[]}"}\n')).toEqual([]);
  });

  it('looks past a last line that is cut off', () => {
    const whole = readFileSync(join(folder, 'asterisk-cdr.csv'));
    expect(detectPreset(whole.subarray(0, 700))[0]?.name).toBe('asterisk-cdr');
  });

  it('takes no longer for a large file than for its beginning', () => {
    const row = readFileSync(join(folder, 'asterisk-cdr-custom.csv')).toString();
    expect(detectPreset(Buffer.from(row.repeat(20_000)))[0]?.name).toBe('asterisk-cdr-custom');
  });
});
