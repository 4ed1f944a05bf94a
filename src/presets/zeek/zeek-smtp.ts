/**
 * @module
 * Zeek's smtp.log: one record for each mail transaction seen on the wire: envelope, header fields, hops.
 */
import type { Preset } from '../preset.js';
import { drop, email, hour, keepAs, majorVersion, opaque, truncateIp } from '../row.js';
import { connection } from './zeek-conn.js';

export const zeekSmtp: Preset = {
  name: 'zeek-smtp',
  title: 'Zeek SMTP log, smtp.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/smtp and policy/protocols/smtp',
  format: { type: 'zeek', log: 'smtp' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    // The display names in front of the addresses go.
    email('direct: email address', 'mailfrom rcptto from to cc reply_to'),
    // `Bob-PC`: what the client calls itself.
    opaque('device: device', 'helo'),
    opaque('correlation: clickstream', 'msg_id in_reply_to fuids'),
    truncateIp('quasi: IP address', 'x_originating_ip path'),
    // Received header fields, with names, addresses, queue ids and the recipient.
    drop('quasi: IP address', 'first_received second_received'),
    drop('content: message content', 'subject'),
    // Free text by the server: it repeats addresses, and the queue id.
    drop('content: system', 'last_reply'),
    hour('time: time stamp', 'date'),
    majorVersion('quasi: browser', 'user_agent'),
    keepAs('count')('none: system', 'trans_depth'),
    keepAs('word')('none: system', 'tls is_webmail has_client_activity'),
  ],
};
