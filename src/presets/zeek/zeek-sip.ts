/**
 * @module
 * Zeek's sip.log: one record for each SIP transaction seen on the wire.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, majorVersion, opaque, pseudonym } from '../row.js';
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
    // By a domain in one header and an address in another an extension would be two parties of one call.
    pseudonym('party', { tenant: 'sip' })(
      'direct: call number',
      'uri request_from request_to response_from response_to reply_to',
    ),
    // RFC 3261 §8.1.1.4 lets a phone put its address behind the @.
    opaque('correlation: call metadata', 'call_id'),
    hour('time: time stamp', 'date'),
    // Via header fields, with the address of every hop and of the phone.
    drop('quasi: IP address', 'request_path response_path'),
    drop('content: message content', 'subject'),
    // Free text; a warning names the host that gives it (RFC 3261 §20.43).
    drop('content: system', 'warning status_msg'),
    majorVersion('device: device', 'user_agent'),
    keepAs('count')('none: call completion', 'status_code'),
    keepAs('word')('none: call completion', 'method'),
    keepAs('count')('none: call metadata', 'trans_depth'),
    keepAs('number')('none: call metadata', 'request_body_len response_body_len'),
    keep('none: call metadata', 'seq content_type'),
  ],
};
