/**
 * @module
 * Zeek's http.log: one record for each request seen on the wire, with whatever a client put into it.
 */
import type { Preset } from './preset.js';
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
    {
      // Whose site somebody was at, as a name or as an address; equal names stay equal, in dns.log as well.
      path: 'host',
      class: 'quasi',
      category: 'page viewed',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'uri', class: 'quasi', category: 'page viewed', transform: 'url', segments: 'template' },
    {
      path: ['referrer', 'origin'],
      class: 'quasi',
      category: 'referring page',
      transform: 'url',
      segments: 'drop',
    },
    { path: 'user_agent', class: 'quasi', category: 'browser', transform: 'generalize', to: 'major' },
    {
      path: 'username',
      class: 'direct',
      category: 'user name',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    { path: 'password', class: 'secret', category: 'credential', transform: 'drop' },
    // `X-FORWARDED-FOR -> 192.0.2.1`: header names and what stood there, in one text.
    { path: 'proxied', class: 'quasi', category: 'IP address', transform: 'drop' },
    {
      path: ['orig_filenames', 'resp_filenames'],
      class: 'content',
      category: 'page viewed',
      transform: 'drop',
    },
    { path: 'post_body', class: 'content', category: 'message content', transform: 'drop' },
    {
      path: ['orig_fuids', 'resp_fuids'],
      class: 'correlation',
      category: 'clickstream',
      identifier: 'opaque',
      transform: 'pseudonym',
    },
    // Text by the server, in words of its own.
    { path: ['status_msg', 'info_msg'], class: 'content', category: 'system', transform: 'drop' },
    // Names of the cookies and parameters of a site, which a client may write as it likes.
    {
      path: ['cookie_vars', 'uri_vars', 'client_header_names', 'server_header_names'],
      class: 'quasi',
      category: 'cookie',
      transform: 'drop',
    },
    {
      path: ['request_body_len', 'response_body_len', 'orig_mime_types', 'resp_mime_types'],
      class: 'quasi',
      category: 'page viewed',
      transform: 'keep',
    },
    {
      path: ['trans_depth', 'method', 'version', 'status_code', 'info_code', 'tags'],
      class: 'none',
      category: 'system',
      transform: 'keep',
    },
  ],
};
