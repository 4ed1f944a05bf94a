/**
 * @module
 * HAProxy's lines of HTTP, TCP and errors, with or without the header of syslog. Captured headers and cookies are
 * whatever the configuration asks for.
 */
import type { Preset } from '../preset.js';
import { drop, hour, keep, keepAs, opaque, truncateIp, urlTemplate } from '../row.js';

export const haproxy: Preset = {
  name: 'haproxy',
  title:
    'HAProxy log lines (option httplog, httpslog or tcplog) and connection errors, by way of syslog or bare',
  version: 'HAProxy 1.5 to 3.1, configuration manual 8.2.2 to 8.2.6',
  format: 'haproxy',
  unlisted: 'drop',
  fields: [
    // With the port of the client, which is removed.
    truncateIp('quasi: IP address', 'client'),
    urlTemplate('quasi: page viewed', 'url'),
    drop('device: cookie', 'captured_request_cookie captured_response_cookie'),
    drop('content: page viewed', 'request_headers response_headers'),
    hour('time: time stamp', 'time syslog_time'),
    opaque('device: system', 'syslog_host'),
    keepAs('number')('quasi: page viewed', 'bytes'),
    keepAs('word')('none: system', 'method protocol'),
    // `https/192.0.2.1:443`, and what went wrong: `SSL handshake failure`.
    opaque('none: system', 'bind'),
    keep('none: system', 'error'),
    // A server's name as the client said it, a version and a cipher.
    keep('none: system', 'tls'),
    // -1 if there was no response.
    keepAs('count')('none: system', 'status'),
    // `----` if there was no problem; a backend and its server; a frontend, whose name is followed by `~` if it uses TLS.
    keep('none: system', 'termination_state server frontend'),
    // Numbers with slashes between them: as a text, nothing tells five of them from one that is somebody's.
    drop('none: system', 'timers connections queues tls_errors'),
  ],
};
