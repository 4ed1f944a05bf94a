/**
 * @module
 * Zeek's kerberos.log: tickets, with whom they are for and what they open.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque } from '../row.js';
import { connection } from './zeek-conn.js';

export const zeekKerberos: Preset = {
  name: 'zeek-kerberos',
  title: 'Zeek Kerberos log, kerberos.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/krb and policy/protocols/krb',
  format: { type: 'zeek', log: 'kerberos' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    // `alice/EXAMPLE.ORG`: the user, or the machine.
    opaque('direct: user name', 'client'),
    // `cifs/alices-pc`, `krbtgt/EXAMPLE.ORG`.
    opaque('quasi: clickstream', 'service'),
    drop('direct: name', 'client_cert_subject server_cert_subject'),
    opaque('device: device', 'client_cert_fuid server_cert_fuid'),
    // Hashes of tickets.
    drop('secret: credential', 'auth_ticket_sha256 new_ticket_sha256 auth_ticket new_ticket'),
    hour('time: time stamp', 'from till'),
    keepAs('word')('none: system', 'request_type success cipher forwardable renewable'),
    keepAs('count')('none: system', 'error_code'),
    keep('none: system', 'error_msg'),
  ],
};
