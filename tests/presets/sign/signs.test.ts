import { expect, it } from 'vitest';
import { detectPreset } from '../../../src/presets/detect.js';

const first = (sample: string): string | undefined => detectPreset(`${sample}\n`)[0]?.name;

it.each([
  [
    'zeek-smtp',
    '{"ts":1.5,"uid":"C1","id.orig_h":"192.0.2.1","id.resp_h":"192.0.2.2","trans_depth":1,"helo":"example.org","last_reply":"550"}',
  ],
  ['zeek-http', '{"ts":1.5,"uid":"C1","id.orig_h":"192.0.2.1","trans_depth":1,"method":"GET"}'],
  [
    'vonage',
    '{"msisdn":"12025550123","to":"12025550150","messageId":"0A","message-timestamp":"2026-11-02 09:00:00"}',
  ],
  [
    'vonage',
    '{"message_uuid":"aaa","channel":"sms","from":"12025550123","to":"12025550150","status":"delivered"}',
  ],
  [
    'segment',
    '{"type":"track","event":"Signed Up","userId":"u1","messageId":"m1","context":{"ip":"192.0.2.1"}}',
  ],
  [
    'ringcentral-messages',
    '{"records":[{"id":"1","threadId":"2","ownerParty":{"phoneNumber":"+12025550123"},"guestParty":{"phoneNumber":"+12025550150"}}]}',
  ],
  ['syslog', '<134>1 2026-11-02T09:00:00Z host app 1 - - up'],
  ['syslog', '<134>1 - host app 1 - - up'],
])('%s is told: %s', (name, sample) => {
  expect(first(sample)).toBe(name);
});

it('takes the lines of a Meraki for no RFC 5424', () => {
  expect(first('<134>1 1795510800.123456789 MX84 flows src=192.0.2.1 dst=198.51.100.2')).toBe('meraki');
});

it('names what stands inside of a header of syslog, and not the header', () => {
  const line =
    'Nov 24 09:14:07 lb1 haproxy[14389]: 192.0.2.17:5061 [24/Nov/2026:09:14:07.655] https/1: SSL handshake failure';
  expect(detectPreset(`${line}\n`).map(({ name }) => name)).toEqual(['haproxy']);
});

it('takes a line that begins with a bracket for no JSON', () => {
  expect(detectPreset('[2026-11-02 09:00:00] got {"call_path_id":"1","conversation_uuid":"2"}\n')).toEqual(
    [],
  );
  expect(first('[{"conversation_uuid":"2"}]')).toBe('vonage');
});
