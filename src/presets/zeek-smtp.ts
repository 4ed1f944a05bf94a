/**
 * @module
 * Zeek's smtp.log: one record for each mail transaction seen on the wire: envelope, header fields, hops.
 */
import type { Preset } from './preset.js';
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
    {
      // The display names in front of the addresses go.
      path: ['mailfrom', 'rcptto', 'from', 'to', 'cc', 'reply_to'],
      class: 'direct',
      category: 'email address',
      identifier: 'email',
      transform: 'pseudonym',
    },
    {
      // `Bob-PC`: what the client calls itself.
      path: 'helo',
      class: 'device',
      category: 'device',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['msg_id', 'in_reply_to', 'fuids'],
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    {
      path: ['x_originating_ip', 'path'],
      class: 'quasi',
      category: 'IP address',
      identifier: 'ip',
      transform: 'truncate',
    },
    // Received header fields, with names, addresses, queue ids and the recipient.
    {
      path: ['first_received', 'second_received'],
      class: 'quasi',
      category: 'IP address',
      transform: 'drop',
    },
    { path: 'subject', class: 'content', category: 'message content', transform: 'drop' },
    // Free text by the server: it repeats addresses, and the queue id.
    { path: 'last_reply', class: 'content', category: 'system', transform: 'drop' },
    { path: 'date', class: 'time', category: 'time stamp', transform: 'generalize', to: 'hour' },
    { path: 'user_agent', class: 'quasi', category: 'browser', transform: 'generalize', to: 'major' },
    {
      path: ['trans_depth', 'tls', 'is_webmail', 'has_client_activity'],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
