/**
 * @module
 * Zeek's sip.log: one record for each SIP transaction seen on the wire.
 */
import type { Preset } from './preset.js';
import { connection } from './zeek-conn.js';

export const zeekSip: Preset = {
  name: 'zeek-sip',
  title: 'Zeek SIP log, sip.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/sip',
  format: { type: 'zeek', log: 'sip' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    {
      // An extension belongs to the host that stands beside it.
      path: ['uri', 'request_from', 'request_to', 'response_from', 'response_to', 'reply_to'],
      class: 'direct',
      category: 'call number',
      identifier: 'phone',
      transform: 'pseudonym',
    },
    {
      // RFC 3261 §8.1.1.4 lets a phone put its address behind the @.
      path: 'call_id',
      class: 'correlation',
      category: 'call metadata',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'date', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
    // Via header fields, with the address of every hop and of the phone.
    { path: ['request_path', 'response_path'], class: 'quasi', category: 'IP address', transform: 'drop' },
    { path: 'subject', class: 'content', category: 'message content', transform: 'drop' },
    // Free text; a warning names the host that gives it (RFC 3261 §20.43).
    { path: ['warning', 'status_msg'], class: 'content', category: 'system', transform: 'drop' },
    { path: 'user_agent', class: 'device', category: 'device', transform: 'generalize', to: 'major' },
    {
      path: ['status_code', 'method'],
      class: 'none',
      category: 'call completion',
      transform: 'keep',
    },
    {
      path: ['trans_depth', 'seq', 'request_body_len', 'response_body_len', 'content_type'],
      class: 'none',
      category: 'call metadata',
      transform: 'keep',
    },
  ],
};
