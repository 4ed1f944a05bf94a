/**
 * @module
 * Zeek's http.log: one record for each request seen on the wire, with whatever a client put into it.
 */
import type { Preset } from '../preset.js';
import { drop, keep, keepAs, majorVersion, opaque, origin, urlTemplate } from '../row.js';
import { connection } from './zeek-conn.js';

export const zeekHttp: Preset = {
  name: 'zeek-http',
  title: 'Zeek HTTP log, http.log',
  version: 'Zeek 3 to 7, scripts/base/protocols/http and policy/protocols/http',
  format: { type: 'zeek', log: 'http' },
  time: 'ts',
  unlisted: 'drop',
  fields: [
    ...connection,
    // Whose site somebody was at, as a name or as an address; equal names stay equal, in dns.log as well.
    opaque('quasi: page viewed', 'host'),
    urlTemplate('quasi: page viewed', 'uri'),
    origin('quasi: referring page', 'referrer origin'),
    majorVersion('quasi: browser', 'user_agent'),
    opaque('direct: user name', 'username'),
    drop('secret: credential', 'password'),
    // `X-FORWARDED-FOR -> 192.0.2.1`: header names and what stood there, in one text.
    drop('quasi: IP address', 'proxied'),
    drop('content: page viewed', 'orig_filenames resp_filenames'),
    drop('content: message content', 'post_body'),
    opaque('correlation: clickstream', 'orig_fuids resp_fuids'),
    // Free text of the server.
    drop('content: system', 'status_msg info_msg'),
    // Names of the cookies and parameters of a site, which a client may write as it likes.
    drop('quasi: cookie', 'cookie_vars uri_vars client_header_names server_header_names'),
    keepAs('number')('quasi: page viewed', 'request_body_len response_body_len'),
    keep('quasi: page viewed', 'orig_mime_types resp_mime_types'),
    keepAs('count')('none: system', 'trans_depth version status_code info_code'),
    keepAs('word')('none: system', 'method'),
    keep('none: system', 'tags'),
  ],
};
